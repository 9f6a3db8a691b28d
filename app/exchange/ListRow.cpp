#include "exchange/ListRow.h"

#include "records/Codes.h"
#include "vocabulary/Definitions.h"
#include "vocabulary/NameRank.h"
#include "vocabulary/TypedCoordinates.h"
#include "vocabulary/Vocabulary.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <ranges>

namespace
{

constexpr std::array languages{Language::English, Language::French};

/// A number as it is typed, without what parts its thousands: "1,5" is none, and stays.
QString withoutThousands(QString cell)
{
    static const QRegularExpression parts(QStringLiteral("(?<=[0-9])[ ,\u00a0\u202f](?=[0-9]{3}(?![0-9]))"));
    // "0,500" is a half.
    static const QRegularExpression fraction(QStringLiteral("(?<![0-9])0[ ,\u00a0\u202f][0-9]"));
    return fraction.match(cell).hasMatch() ? cell : cell.remove(parts);
}

/// What is written wrong is written so in many rows.
QStringList remembered(QHash<QString, QStringList> &found, const QString &written, const auto &find)
{
    auto at = found.find(written);
    if (at == found.end())
        at = found.insert(written, find());
    return *at;
}

/// The list parts names by commas, which a name may hold: only those that are known are parted.
QString partedIfKnown(const QString &cell, const QStringList &known)
{
    const QStringList parts = cell.split(QStringLiteral(", "));
    const bool all = std::ranges::all_of(parts, [&](const QString &one) { return known.contains(one); });
    return !known.contains(cell) && all ? parts.join(QStringLiteral("; ")) : cell;
}

} // namespace

ListRow::Read ListRow::readerOf(const QString &name)
{
    static const QHash<QString, Read> all{
        {QStringLiteral("title"), &ListRow::title},
        {QStringLiteral("summary"), &ListRow::summary},
        {QStringLiteral("country"), &ListRow::country},
        {QStringLiteral("coordinates"), &ListRow::coordinates},
        {QStringLiteral("type"), &ListRow::type},
        {QStringLiteral("victims"), &ListRow::victims},
        {QStringLiteral("victims_low"), &ListRow::number<0>},
        {QStringLiteral("victims_best"), &ListRow::number<1>},
        {QStringLiteral("victims_high"), &ListRow::number<2>},
        {QStringLiteral("victims_overlap"), &ListRow::overlap},
        {QStringLiteral("date_precision"), &ListRow::precision},
        {QStringLiteral("status"), &ListRow::status},
        {QStringLiteral("visibility"), &ListRow::visibility},
        {QStringLiteral("basis"), &ListRow::basis},
        {QStringLiteral("changed"), &ListRow::nothing},
    };
    return all.value(name);
}

ListRow::Read ListRow::underAnyHead(const QString &name)
{
    static const QHash<QString, Read> all{
        {QStringLiteral("perpetrators"), &ListRow::perpetrators},
        {QStringLiteral("parties"), &ListRow::parties},
        {QStringLiteral("tags"), &ListRow::tags},
    };
    return all.value(name, readerOf(name));
}

ListRow::ListRow(const Vocabulary &vocabulary, const QStringList &names, const QStringList &tags)
    : m_vocabulary(vocabulary)
    , m_names(names)
    , m_tags(tags)
{
    std::ranges::transform(vocabulary.types(), std::back_inserter(m_typeNames), &ViolationType::name);
    const auto synonyms = typeSynonyms();
    for (const ViolationType &type : vocabulary.types()) {
        for (const QString &word : synonyms.value(type.code))
            m_typesCalled[folded(word)].push_back(type.name);
    }
    for (const QString &code : vocabulary.countries()) {
        m_countryNames.push_back({vocabulary.countryName(code, Language::English),
                                  vocabulary.countryName(code, Language::French)});
    }
}

std::vector<TableNote> ListRow::unknown(const Cells &cells, qint64 line, Language of) const
{
    std::vector<TableNote> notes;
    const auto check = [&](const char *column, bool isKnown, const char *ofOne, const char *ofSeveral,
                           auto names) {
        const QString cell = cells.value(QLatin1String(column)).trimmed();
        const QStringList some = isKnown || cell.isEmpty() ? QStringList() : names(cell);
        if (!some.isEmpty()) {
            notes.push_back(
                {TableNote::Kind::Refused,
                 line,
                 QLatin1String(column),
                 {"Pasted", some.size() == 1 ? ofOne : ofSeveral, {cell, some.join(QStringLiteral(", "))}}});
        }
    };
    const auto value = [&cells](const char *column) { return cells.value(QLatin1String(column)).trimmed(); };
    check("country", !m_vocabulary.countryNamed(value("country")).isEmpty(),
          QT_TRANSLATE_NOOP("Pasted", "“%1” is not a known country; the nearest name is: %2"),
          QT_TRANSLATE_NOOP("Pasted", "“%1” is not a known country; the nearest names are: %2"),
          [&](const QString &cell) {
              return remembered(m_nearCountries, cell,
                                [&] { return nearestNames(cell, m_countryNames, of); });
          });
    check("type", m_vocabulary.typeIndex(value("type")) >= 0,
          QT_TRANSLATE_NOOP("Pasted", "“%1” is not a known type of violation; the nearest name is: %2"),
          QT_TRANSLATE_NOOP("Pasted", "“%1” is not a known type of violation; the nearest names are: %2"),
          [&](const QString &cell) { return nearTypes(cell, of); });
    // Those that could be read are written otherwise by now.
    for (const char *column : {"date_from", "date_to"}) {
        const QString cell = value(column);
        if (!cell.isEmpty() && !QDate::fromString(cell, Qt::ISODate).isValid()) {
            notes.push_back(
                {TableNote::Kind::Refused,
                 line,
                 QLatin1String(column),
                 {"Pasted",
                  QT_TRANSLATE_NOOP("Pasted", "“%1” is not a valid date: enter a day (12/3/2024 or 12 March "
                                              "2024), a month (03/2024) or a year (2024)"),
                  {cell}}});
        }
    }
    const auto code = [&]<typename E>(const char *column, E, auto name) {
        const char *text = QT_TRANSLATE_NOOP("Pasted", "“%1” is none of the values of this column: %2");
        check(column, fromCode<E>(value(column)).has_value(), text, text, [&](const QString &) {
            QStringList all;
            for (const E one : std::views::keys(CodeTable<E>::values))
                all << name(one);
            all.removeAll(QString());
            return all;
        });
    };
    const Words &in = words(of);
    code("status", Status(), [&in](Status one) { return in.status(one); });
    code("visibility", Visibility(), [&in](Visibility one) { return in.visibility(one); });
    code("basis", Basis(), [&in](Basis one) { return in.basis(one); });
    code("victims_overlap", Overlap(), [&in](Overlap one) { return in.overlap(one); });
    code("date_precision", Precision(), [&in](Precision one) { return in.precision(one); });
    return notes;
}

QStringList ListRow::nearTypes(const QString &written, Language of) const
{
    return remembered(m_nearTypes, written, [&] {
        QStringList called;
        for (const LocalText &name : m_typesCalled.value(folded(written)))
            called << name.shown(of);
        return called.isEmpty() ? nearestNames(written, m_typeNames, of) : called;
    });
}

void ListRow::title(const QString &cell, Cells &cells, Language of) const
{
    cells.insert(of == Language::French ? QStringLiteral("title_fr") : QStringLiteral("title_en"), cell);
}

void ListRow::summary(const QString &cell, Cells &cells, Language of) const
{
    cells.insert(of == Language::French ? QStringLiteral("summary_fr") : QStringLiteral("summary_en"), cell);
}

void ListRow::country(const QString &cell, Cells &cells, Language /*of*/) const
{
    const QString code = m_vocabulary.countryNamed(cell);
    cells.insert(QStringLiteral("country"), code.isEmpty() ? cell : code);
}

void ListRow::coordinates(const QString &cell, Cells &cells, Language /*of*/) const
{
    const auto point = typedCoordinates(cell);
    const auto degrees = [](double value) {
        return QString::number(value, 'f', QLocale::FloatingPointShortest);
    };
    cells.insert(QStringLiteral("latitude"), point ? degrees(point->latitude) : cell);
    cells.insert(QStringLiteral("longitude"), point ? degrees(point->longitude) : cell);
}

void ListRow::victims(const QString &cell, Cells &cells, Language /*of*/) const
{
    static const QRegularExpression form(QStringLiteral("^(\\d+)(?: ?[–-] ?(\\d+)|\\+)?$"));
    const auto found = form.match(withoutThousands(cell));
    const QString low = found.hasMatch() ? found.captured(1) : cell;
    cells.insert(QStringLiteral("victims_low"), low);
    cells.insert(QStringLiteral("victims_best"), low);
    cells.insert(QStringLiteral("victims_high"), found.captured(2));
}

template<int Which> void ListRow::number(const QString &cell, Cells &cells, Language /*of*/) const
{
    constexpr std::array columns{"victims_low", "victims_best", "victims_high"};
    cells.insert(QLatin1String(columns[Which]), withoutThousands(cell));
}

void ListRow::overlap(const QString &cell, Cells &cells, Language /*of*/) const
{
    code<Overlap>("victims_overlap", cell, cells,
                  [](const Words &in, Overlap one) { return in.overlap(one); });
}

void ListRow::precision(const QString &cell, Cells &cells, Language /*of*/) const
{
    code<Precision>("date_precision", cell, cells,
                    [](const Words &in, Precision one) { return in.precision(one); });
}

template<typename E, typename Name>
void ListRow::code(const char *column, const QString &cell, Cells &cells, Name name) const
{
    QString written = cell;
    for (const auto &[value, code] : CodeTable<E>::values) {
        if (std::ranges::any_of(
                languages, [&](Language one) { return folded(name(words(one), value)) == folded(cell); }))
            written = QString::fromLatin1(code);
    }
    cells.insert(QLatin1String(column), written);
}

void ListRow::status(const QString &cell, Cells &cells, Language /*of*/) const
{
    code<Status>("status", cell, cells, [](const Words &in, Status one) { return in.status(one); });
}

void ListRow::visibility(const QString &cell, Cells &cells, Language /*of*/) const
{
    code<Visibility>("visibility", cell, cells,
                     [](const Words &in, Visibility one) { return in.visibility(one); });
}

void ListRow::basis(const QString &cell, Cells &cells, Language /*of*/) const
{
    code<Basis>("basis", cell, cells, [](const Words &in, Basis one) { return in.basis(one); });
}

void ListRow::type(const QString &cell, Cells &cells, Language /*of*/) const
{
    const QString sought = folded(cell);
    const auto found = std::ranges::find_if(m_vocabulary.types(), [&](const ViolationType &type) {
        return std::ranges::any_of(languages, [&](Language one) {
            return folded(type.name.in(one)) == sought || folded(type.shortName.in(one)) == sought;
        });
    });
    cells.insert(QStringLiteral("type"), found == m_vocabulary.types().end() ? cell : found->code);
}

void ListRow::perpetrators(const QString &cell, Cells &cells, Language /*of*/) const
{
    cells.insert(QStringLiteral("perpetrators"), partedIfKnown(cell, m_names));
}

void ListRow::parties(const QString &cell, Cells &cells, Language /*of*/) const
{
    cells.insert(QStringLiteral("parties"), partedIfKnown(cell, m_names));
}

void ListRow::tags(const QString &cell, Cells &cells, Language /*of*/) const
{
    cells.insert(QStringLiteral("tags"), partedIfKnown(cell, m_tags));
}

void ListRow::nothing(const QString & /*cell*/, Cells & /*cells*/, Language /*of*/) const {}
