#include "casefile/Differences.h"
#include "casefile/History.h"
#include "exchange/Cells.h"
#include "records/Codes.h"
#include "records/Csv.h"
#include "records/Erasure.h"
#include "records/Merge.h"
#include "records/RecordJson.h"
#include "vocabulary/Words.h"

#include "Samples.h"

#include <QJsonDocument>

// A field is declared once, and goes through all that is done with records by that line alone: first those of
// a kind that exists nowhere but here, with one of every sort, then those of every kind there is.

namespace
{

struct Item {
    QUuid uuid;
    QString what;
    QStringList names;
    qint64 amount = 0;
    std::optional<qint64> most;
    static const Kind &kind();
};

struct Sample {
    QUuid uuid;
    QString reference;
    LocalText text;
    QString name, country, region, type;
    QStringList names;
    qint64 number = 0;
    std::optional<double> north, east;
    QDate day;
    Status status = Status::Draft;
    QStringList set;
    std::vector<Item> items;
    static const Kind &kind();
};

const Kind &Item::kind()
{
    using enum Holds;
    using fields::at;
    static const Kind kind{
        "item",
        {{.name = "uuid", .holds = Identity, .access = at<&Item::uuid>(), .presence = Presence::Always},
         {.name = "what",
          .label = "Type of violation",
          .holds = Text,
          .access = at<&Item::what>(),
          .searched = true,
          .column = "item_what",
          .position = 13},
         {.name = "names",
          .label = "Alleged perpetrators",
          .holds = Names,
          .access = at<&Item::names>(),
          .searched = true,
          .column = "item_names",
          .position = 14},
         {.name = "amount",
          .label = "Victims, minimum",
          .holds = Number,
          .access = at<&Item::amount>(),
          .column = "item_amount",
          .position = 15},
         {.name = "most",
          .label = "Victims, maximum",
          .holds = Number,
          .access = at<&Item::most>(),
          .column = "item_most",
          .position = 16}}};
    return kind;
}

const Kind &Sample::kind()
{
    using enum Holds;
    using fields::at;
    const auto line = [](const char *name, Holds holds, Access access, int position,
                         const char *group = nullptr, bool searched = false) {
        return Field{.name = name,
                     .label = "Title in English",
                     .holds = holds,
                     .access = access,
                     .group = group,
                     .searched = searched,
                     .column = name,
                     .position = position};
    };
    static const Kind kind{
        "sample",
        {{.name = "uuid", .holds = Identity, .access = at<&Sample::uuid>(), .presence = Presence::Always},
         line("reference", Reference, at<&Sample::reference>(), 1),
         line("text_en", Text, at<&Sample::text, &LocalText::en>(), 2, nullptr, true),
         line("text_fr", Text, at<&Sample::text, &LocalText::fr>(), 3, nullptr, true),
         line("name", Name, at<&Sample::name>(), 4, nullptr, true),
         line("country", Country, at<&Sample::country>(), 5),
         line("region", Region, at<&Sample::region>(), 6),
         line("type", Type, at<&Sample::type>(), 7),
         line("names", Names, at<&Sample::names>(), 8, nullptr, true),
         line("number", Number, at<&Sample::number>(), 9),
         line("north", Degrees, at<&Sample::north>(), 10, "place"),
         line("east", Degrees, at<&Sample::east>(), 11, "place"),
         line("day", Date, at<&Sample::day>(), 12),
         line("status", Code, at<&Sample::status>(), 17),
         {.name = "set",
          .label = "Tags",
          .holds = Names,
          .access = at<&Sample::set>(),
          .searched = true,
          .column = "set",
          .position = 18,
          .isSet = true}},
        {fields::part<&Sample::items>("items", "Violation")}};
    return kind;
}

/// One of several values that such a field can hold, none of them that of a blank record.
FieldValue value(const Field &field, int which)
{
    const auto words = [&](const char *text) {
        return QStringLiteral("%1 %2 of %3").arg(QLatin1String(text), QLatin1String(field.name)).arg(which);
    };
    switch (field.holds) {
    case Holds::Identity:
        return QStringLiteral("00000000-0000-4000-8000-00000000000%1").arg(which);
    case Holds::Reference:
        return QStringLiteral("ML-2020-%1").arg(which, 3, 10, QLatin1Char('0'));
    case Holds::Text:
        return words("=\"Text\", with; all\nthat a 'table' minds:");
    case Holds::Name:
        return words("Name");
    case Holds::Names:
        return QStringList{words("First"), words("-Second")};
    case Holds::Number:
        return qint64(10 * field.position + which); // in the order of low, best, high
    case Holds::Degrees:
        return 1.25 + which;
    case Holds::Date:
        return QStringLiteral("2020-02-1%1").arg(which);
    case Holds::Code:
        return field.access.codes()[which % field.access.codes().size()];
    case Holds::Country:
        return which % 2 ? QStringLiteral("ML") : QStringLiteral("NE");
    case Holds::Region:
        return which % 2 ? QStringLiteral("ML-4") : words("Region");
    case Holds::Type:
        return which % 2 ? QStringLiteral("life.extrajudicial-execution")
                         : QStringLiteral("liberty.enforced-disappearance");
    }
    return {};
}

void fill(const Kind &kind, void *record, int which = 1, int parts = 2)
{
    for (const Field &field : kind.fields)
        QVERIFY2(field.access.set(record, value(field, which)), field.name);
    for (const PartList &part : kind.parts) {
        for (int i = 0; i < parts; ++i)
            fill(part.kind(), part.add(record), which + i, parts);
    }
}

template<Record R> R filled()
{
    R record;
    fill(kindOf<R>(), &record);
    return record;
}

/// Calls for every field of a record and of its first part.
void eachField(const Kind &kind, void *record, const std::function<void(const Field &, void *)> &take)
{
    for (const Field &field : kind.fields)
        take(field, record);
    for (const PartList &part : kind.parts) {
        if (part.size(record) > 0)
            eachField(part.kind(), part.open(record, 0), take);
    }
}

QByteArray bytes(const Kind &kind, const void *record)
{
    return canonicalBytes(kind, record);
}

} // namespace

class FieldsTest : public QObject
{
    Q_OBJECT

private:
    template<Record R> void throughAll()
    {
        isDeclaredWell(kindOf<R>());
        throughJson<R>();
        throughHistory<R>();
        throughTable<R>();
        throughSearch<R>();
        throughErasure<R>();
        throughMerge<R>();
    }

    static void isDeclaredWell(const Kind &kind)
    {
        QStringList names, columns;
        std::vector<int> positions;
        const auto look = [&](const auto &self, const Kind &of) -> void {
            names.clear();
            for (const Field &field : of.fields) {
                names << QLatin1String(field.name);
                QVERIFY2(field.holds == Holds::Identity || field.label, field.name);
                QVERIFY2((field.holds == Holds::Code) == (field.access.codes != nullptr), field.name);
                if (field.column) {
                    columns << QLatin1String(field.column);
                    positions.push_back(field.position);
                }
            }
            QCOMPARE(names.removeDuplicates(), 0);
            for (const PartList &part : of.parts)
                self(self, part.kind());
        };
        look(look, kind);
        QCOMPARE(columns.removeDuplicates(), 0);
        std::ranges::sort(positions);
        for (size_t i = 0; i < positions.size(); ++i)
            QCOMPARE(positions[i], static_cast<int>(i) + 1);
    }

    template<Record R> void throughJson()
    {
        const R record = filled<R>();
        std::vector<JsonProblem> problems;
        const R read = fromJson<R>(toJson(record), &problems);
        QVERIFY(problems.empty());
        QCOMPARE(canonicalBytes(read), canonicalBytes(record));
        QVERIFY(sameContent(kindOf<R>(), &read, &record));
        // The fingerprint minds every field.
        const QByteArray before = History::fingerprint({}, canonicalBytes(record)).toLatin1();
        R changed = record;
        eachField(kindOf<R>(), &changed, [&](const Field &field, void *in) {
            const FieldValue old = field.access.get(in);
            QVERIFY2(field.access.set(in, value(field, 2)), field.name);
            QVERIFY2(History::fingerprint({}, canonicalBytes(changed)).toLatin1() != before, field.name);
            QVERIFY2(field.holds == Holds::Identity || !sameContent(kindOf<R>(), &changed, &record),
                     field.name);
            field.access.set(in, old);
        });
        QVERIFY(sameContent(kindOf<R>(), &changed, &record));
        // What is of another type is named, not read as something else.
        const QJsonObject object = toJson(record);
        for (const Field &field : kindOf<R>().fields) {
            for (const QJsonValue &wrong :
                 {QJsonValue(true), QJsonValue(QJsonObject()), QJsonValue(1.5), QJsonValue(u"no code"_qs)}) {
                QJsonObject spoilt = object;
                spoilt.insert(QLatin1String(field.name), wrong);
                const R one = fromJson<R>(spoilt, &problems);
                const bool may =
                    (wrong.isString() &&
                     (field.isFreeText() || field.holds == Holds::Country || field.holds == Holds::Type) &&
                     field.holds != Holds::Names) ||
                    (wrong.isDouble() && field.holds == Holds::Degrees);
                QVERIFY2(may == problems.empty(), field.name);
                QVERIFY2(may || problems.front().path == QLatin1String(field.name) || field.group,
                         field.name);
                Q_UNUSED(one)
            }
        }
        // A blank record, too, is what it was.
        const R blank;
        QCOMPARE(canonicalBytes(fromJson<R>(toJson(blank))), canonicalBytes(blank));
    }

    template<Record R> void throughHistory()
    {
        const Kind &kind = kindOf<R>();
        const R record = filled<R>();
        R changed = record;
        const Words english(Language::English);
        eachField(kind, &changed, [&](const Field &field, void *in) {
            if (field.holds == Holds::Identity)
                return;
            const FieldValue old = field.access.get(in);
            field.access.set(in, value(field, 2));
            const QString fields = historyFields(record, changed);
            const QJsonArray array = QJsonDocument::fromJson(fields.toUtf8()).array();
            QVERIFY2(array.size() == 1, field.name);
            const auto told = differences(kind, fields, samples::vocabulary(), english);
            QVERIFY2(told.size() == 1, field.name);
            QVERIFY2(!told.front().field.isEmpty() && told.front().before != told.front().after, field.name);
            // Taken back, the record is as it was.
            QJsonObject json = toJson(changed);
            json.insert(array[0][0].toString(), array[0][1]);
            QCOMPARE(canonicalBytes(fromJson<R>(json)), canonicalBytes(record));
            field.access.set(in, old);
        });
        QCOMPARE(historyFields(record, record), u"[]"_qs);
    }

    template<Record R> void throughTable()
    {
        const Kind &kind = kindOf<R>();
        const R record = filled<R>();
        R read;
        for (const PartList &part : kind.parts)
            part.add(&read);
        QStringList columns, cells;
        const auto in = [&](const Field &field, auto *whole) -> decltype(whole) {
            if (kind.find(QLatin1String(field.name)) == &field)
                return whole;
            if constexpr (std::is_const_v<std::remove_pointer_t<decltype(whole)>>)
                return static_cast<const void *>(kind.parts.front().at(whole, 0));
            else
                return kind.parts.front().open(whole, 0);
        };
        for (const Field *field : tableFields(kind)) {
            columns << QLatin1String(field->column);
            cells << cellOf(*field, field->access.get(in(*field, static_cast<const void *>(&record))));
        }
        TableRow row;
        ColumnIndex index;
        QVERIFY(index.read(columns, columns, true));
        FieldParser parser(row, index, cells);
        for (const Field *field : tableFields(kind)) {
            void *into = in(*field, static_cast<void *>(&read));
            readCell(parser, *field, into);
            QVERIFY2(field->access.get(into) ==
                         field->access.get(in(*field, static_cast<const void *>(&record))),
                     field->name);
        }
        QVERIFY(row.notes.empty());
    }

    template<Record R> void throughSearch()
    {
        const R record = filled<R>();
        const auto declared = searchedFields(kindOf<R>());
        std::vector<const Field *> found;
        eachSearched(kindOf<R>(), &record, [&](const Field &field, const QString &text) {
            QVERIFY(!text.isEmpty());
            // A reference and a region are filled with what they must look like.
            if (field.isFreeText() && !text.startsWith(u"ML-"_qs))
                QVERIFY2(text.contains(QLatin1String(field.name)), qPrintable(text));
            if (std::ranges::find(found, &field) == found.end())
                found.push_back(&field);
        });
        QCOMPARE(found, declared);
    }

    template<Record R> void throughErasure()
    {
        const Kind &kind = kindOf<R>();
        const Erasure erasure(u"Émile"_qs, u"[removed]"_qs);
        R record = filled<R>();
        eachField(kind, &record, [&](const Field &field, void *in) {
            FieldValue held = field.access.get(in);
            if (!field.isFreeText())
                return;
            if (auto *names = std::get_if<QStringList>(&held))
                *names << u"of E\u0301MILE, the guard"_qs;
            else
                held = u"É"_qs + u"mile and "_qs + std::get<QString>(held);
            QVERIFY(field.access.set(in, held));
        });
        const R before = record;
        QVERIFY(erasure.clean(kind, &record));
        QVERIFY(!erasure.clean(kind, &record));
        QVERIFY(!erasure.isInAny(toJson(record)));
        eachField(kind, &record, [&](const Field &field, void *in) {
            if (field.isFreeText())
                QVERIFY2(jsonOf(field.access.get(in)) != QJsonValue() &&
                             QJsonDocument(QJsonArray{jsonOf(field.access.get(in))})
                                 .toJson()
                                 .contains("[removed]"),
                         field.name);
        });
        // The same of its history, from nothing to what it was.
        for (const QJsonValue &entry : changedFields(kind, std::make_unique<R>().get(), &before)) {
            const QString name = entry[0].toString();
            const QJsonValue cleaned = erasure.cleaned(kind, name, entry[2]);
            QCOMPARE(cleaned, toJson(record).value(name));
        }
        // UUIDs, codes and figures hold no name.
        for (const char *part : {"0000", "ML", "enforced", "verified", "2020"}) {
            R other;
            for (const Field &field : kind.fields) {
                if (!field.isFreeText())
                    field.access.set(&other, value(field, 1));
            }
            QVERIFY(!Erasure(QLatin1String(part), {}).clean(kind, &other));
        }
    }

    template<Record R> void throughMerge()
    {
        const Kind &kind = kindOf<R>();
        const R base = filled<R>();
        const auto grouped = [](const Field &a, const Field &b) {
            return &a == &b || (a.group && b.group && !qstrcmp(a.group, b.group));
        };
        R scratch = base;
        eachField(kind, &scratch, [&](const Field &first, void *firstIn) {
            if (first.holds == Holds::Identity)
                return;
            const FieldValue old = first.access.get(firstIn);
            first.access.set(firstIn, value(first, 2));
            const R mine = scratch;
            first.access.set(firstIn, old);
            R other = base;
            eachField(kind, &other, [&](const Field &second, void *secondIn) {
                if (second.holds == Holds::Identity)
                    return;
                const FieldValue before = second.access.get(secondIn);
                second.access.set(secondIn, value(second, &first == &second ? 3 : 2));
                if (second.access.get(secondIn) == before)
                    second.access.set(secondIn, value(second, 0));
                const auto merged = merge(base, mine, other);
                const QByteArray pair = QByteArray(first.name) + '+' + second.name;
                if (first.isSet && &first == &second) {
                    // Each name by itself.
                    QVERIFY2(merged.report.conflicts.empty(), pair);
                    QVERIFY2(merged.report.taken.size() == 1, pair);
                    QCOMPARE(merged.report.taken.front().theirs,
                             FieldValue(std::get<QStringList>(value(first, 2)) +
                                        std::get<QStringList>(value(first, 3))));
                    second.access.set(secondIn, before);
                    return;
                }
                if (grouped(first, second) &&
                    (&first != &second || first.access.get(secondIn) != value(first, 2))) {
                    QVERIFY2(!merged.report.conflicts.empty(), pair);
                    QVERIFY2(bytes(kind, &merged.record) == bytes(kind, &mine), pair);
                } else if (&first != &second) {
                    QVERIFY2(merged.report.conflicts.empty(), pair);
                    QVERIFY2(merged.report.taken.size() == 1, pair);
                    QVERIFY2(merged.report.taken.front().field == &second, pair);
                    // Both are in it, whoever begins.
                    const auto reverse = merge(base, other, mine);
                    QVERIFY2(bytes(kind, &merged.record) == bytes(kind, &reverse.record), pair);
                    QVERIFY2(bytes(kind, &merged.record) != bytes(kind, &mine), pair);
                    QVERIFY2(bytes(kind, &merged.record) != bytes(kind, &other), pair);
                }
                second.access.set(secondIn, before);
            });
        });
        QCOMPARE(canonicalBytes(merge(base, base, base).record), canonicalBytes(base));
    }

private slots:
    void everySortOfField() { throughAll<Sample>(); }
    void everyFieldOfEveryKind() { throughAll<Incident>(); }

    void whatPeopleWroteIsSearched()
    {
        for (const Kind *kind : {&kindOf<Incident>(), &kindOf<Violation>()}) {
            for (const Field &field : kind->fields)
                QVERIFY2(field.searched || !field.isFreeText(), field.name);
        }
    }

    void erasedIsWhatAPersonWouldReadAsTheSame_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("left");
        QTest::newRow("capitals") << u"émile"_qs << u"ÉMILE saw Émile."_qs << u"_ saw _."_qs;
        QTest::newRow("decomposed") << u"Émile"_qs << u"of E\u0301mile"_qs << u"of _"_qs;
        QTest::newRow("composed") << u"E\u0301mile"_qs << u"of Émile"_qs << u"of _"_qs;
        QTest::newRow("another letter") << u"Emile"_qs << u"Émile"_qs << u"Émile"_qs;
        QTest::newRow("not half a letter") << u"Jose"_qs << u"Jose\u0301"_qs << u"Jose\u0301"_qs;
        QTest::newRow("sharp s") << u"GROSS"_qs << u"Herr Groß."_qs << u"Herr _."_qs;
        QTest::newRow("Greek") << u"ΟΔΥΣΣΕΥΣ"_qs << u"Οδυσσεύς, Οδυσσευς"_qs << u"Οδυσσεύς, _"_qs;
        QTest::newRow("apostrophes") << u"N'Diaye"_qs << u"N’Diaye, N\u02bcDIAYE"_qs << u"_, _"_qs;
        QTest::newRow("typed apostrophe") << u"N’Diaye"_qs << u"N'Diaye"_qs << u"_"_qs;
        QTest::newRow("hyphens") << u"Al-Hassan"_qs << u"Al\u2011Hassan, Al\u2013Hassan"_qs << u"_, _"_qs;
        QTest::newRow("ligature") << u"Soufiane"_qs << u"Sou\ufb01ane"_qs << u"_"_qs;
        QTest::newRow("full width") << u"Wang"_qs << u"Ｗａｎｇ"_qs << u"_"_qs;
        QTest::newRow("Turkish") << u"Işık"_qs << u"IŞIK, Işık"_qs << u"_, _"_qs;
    }

    void erasedIsWhatAPersonWouldReadAsTheSame()
    {
        QFETCH(QString, wanted);
        QFETCH(QString, text);
        QFETCH(QString, left);
        const Erasure erasure(wanted, u"_"_qs);
        QCOMPARE(erasure.without(text), left);
        QCOMPARE(erasure.isIn(text), left != text);
    }

    void partsAreMergedByTheirUuids()
    {
        Incident base = samples::incident();
        base.violations.push_back(base.violations[0]);
        for (Violation &violation : base.violations)
            violation.uuid = QUuid::createUuid();
        Incident mine = base, theirs = base;
        mine.status = Status::Verified;
        mine.violations.push_back(
            {QUuid::createUuid(), u"liberty.enforced-disappearance"_qs, {1, 1, std::nullopt}, {}});
        std::swap(mine.violations[0], mine.violations[1]);
        theirs.violations[0].victims = {6, 6, 6};
        theirs.violations.erase(theirs.violations.begin() + 1);
        auto merged = merge(base, mine, theirs);
        QVERIFY(merged.report.conflicts.empty());
        QCOMPARE(merged.record.status, Status::Verified);
        QCOMPARE(merged.record.violations.size(), size_t(2));
        QCOMPARE(merged.record.violations[0].uuid, base.violations[0].uuid);
        QCOMPARE(merged.record.violations[0].victims.low, 6);
        QCOMPARE(merged.record.violations[1].uuid, mine.violations[2].uuid);
        // Removed there, changed here: nothing is lost.
        mine.violations[0].victims = {9, 9, 9};
        merged = merge(base, mine, theirs);
        QCOMPARE(merged.report.conflicts.size(), size_t(1));
        QCOMPARE(merged.record.violations.size(), size_t(3));
        QCOMPARE(merged.record.violations[0].victims.low, 9);
    }
};

QTEST_GUILESS_MAIN(FieldsTest)
#include "FieldsTest.moc"
