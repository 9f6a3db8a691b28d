#include "exchange/Pasted.h"

#include "exchange/DossierTable.h"
#include "exchange/GedTable.h"
#include "records/Codes.h"
#include "records/Csv.h"
#include "records/Reference.h"
#include "vocabulary/TypedDate.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace
{

using Cells = QHash<QString, QString>; ///< of a row of Dossier's own table, by column

constexpr std::array languages{Language::English, Language::French};

/// Those with something in them.
Result<std::vector<QStringList>> rowsOf(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, CsvReader::Form::Pasted);
    std::vector<QStringList> rows;
    CsvReader::Row row;
    auto more = reader.next(row);
    for (; more && *more; more = reader.next(row)) {
        if (std::ranges::any_of(row.fields, [](const QString &one) { return !one.trimmed().isEmpty(); }))
            rows.push_back(row.fields);
    }
    if (!more)
        return std::unexpected(more.error());
    return rows;
}

/// Gives references that no incident has, each once.
class References
{
public:
    explicit References(const Store &store)
        : m_store(store)
    {
    }
    /// Empty where country or year are none.
    Result<QString> next(const QString &country, int year)
    {
        if (country.isEmpty() || year <= 0)
            return QString();
        const auto key = std::pair(country, year);
        if (!m_last.contains(key)) {
            auto first = m_store.proposeReference(country, year);
            if (!first)
                return first;
            m_last.insert(key, first->section(QLatin1Char('-'), -1).toLongLong() - 1);
        }
        return reference::numbered(reference::prefix(country, year), ++m_last[key]);
    }

private:
    const Store &m_store;
    QHash<std::pair<QString, int>, qint64> m_last;
};

/// A number as it is typed, without what parts its thousands: "1,5" is none, and stays.
QString withoutThousands(QString cell)
{
    static const QRegularExpression parts(QStringLiteral("(?<=[0-9])[ ,\u00a0\u202f](?=[0-9]{3}(?![0-9]))"));
    return cell.remove(parts);
}

/// What the list shows, read back. A cell that is none of what it shows is left as it is: the import says so.
class ListRow
{
public:
    using Read = void (ListRow::*)(const QString &cell, Cells &cells, Language of) const;
    /// How a column of Dossier's own table is read, in the words and forms that the form takes; null where it
    /// is taken as it is.
    static Read ofTable(const QString &column)
    {
        static const QHash<QString, Read> all{
            {QStringLiteral("country"), &ListRow::country},
            {QStringLiteral("type"), &ListRow::type},
            {QStringLiteral("status"), &ListRow::status},
            {QStringLiteral("visibility"), &ListRow::visibility},
            {QStringLiteral("basis"), &ListRow::basis},
            {QStringLiteral("victims_overlap"), &ListRow::overlap},
            {QStringLiteral("date_precision"), &ListRow::precision},
            {QStringLiteral("victims_low"), &ListRow::number<0>},
            {QStringLiteral("victims_best"), &ListRow::number<1>},
            {QStringLiteral("victims_high"), &ListRow::number<2>},
        };
        return all.value(column);
    }

    /// `names` of actors, and `tags`, as the file has them.
    ListRow(const Vocabulary &vocabulary, const QStringList &names, const QStringList &tags)
        : m_vocabulary(vocabulary)
        , m_names(names)
        , m_tags(tags)
    {
    }

    struct Head {
        const char *name; ///< as the list has it, in the context "IncidentModel"
        Read read;
    };
    static std::span<const Head> heads()
    {
        static constexpr std::array all{
            Head{"Reference", &ListRow::reference},
            Head{"Date", &ListRow::date},
            Head{"Title", &ListRow::title},
            Head{"Country", &ListRow::country},
            Head{"Place", &ListRow::place},
            Head{"Victims", &ListRow::victims},
            Head{"Status", &ListRow::status},
            Head{"Types", &ListRow::type},
            Head{"Alleged perpetrators", &ListRow::perpetrators},
            Head{"Parties to the conflict", &ListRow::parties},
            Head{"Visibility", &ListRow::visibility},
            Head{"Provenance", &ListRow::basis},
            Head{"Changed", &ListRow::nothing},
            Head{"Tags", &ListRow::tags},
        };
        return all;
    }
    static bool isOfTags(Read read) { return read == &ListRow::tags; }
    const Words &words(Language language) const
    {
        return language == Language::French ? m_french : m_english;
    }

private:
    void reference(const QString &cell, Cells &cells, Language /*of*/) const
    {
        cells.insert(QStringLiteral("incident"), cell);
    }
    void title(const QString &cell, Cells &cells, Language of) const
    {
        cells.insert(of == Language::French ? QStringLiteral("title_fr") : QStringLiteral("title_en"), cell);
    }
    void country(const QString &cell, Cells &cells, Language /*of*/) const
    {
        const QString code = m_vocabulary.countryNamed(cell);
        cells.insert(QStringLiteral("country"), code.isEmpty() ? cell : code);
    }
    void place(const QString &cell, Cells &cells, Language /*of*/) const
    {
        cells.insert(QStringLiteral("place"), cell);
    }
    /// "27 Mar – 2 Apr 2020": what the first does not say, the second says for both.
    void date(const QString &cell, Cells &cells, Language /*of*/) const
    {
        static const QRegularExpression dash(QStringLiteral(" *[–—] *"));
        static const QRegularExpression year(QStringLiteral("\\d{4}"));
        const QStringList parts = cell.split(dash);
        // A day without its year would be read as the last one.
        const auto last = parts.back().contains(year) ? typedDate(parts.back()) : std::nullopt;
        auto first = parts.size() == 2 ? std::optional<Period>() : last;
        if (last && parts.size() == 2) {
            QString begin = parts.front();
            const QStringList words = parts.back().split(QLatin1Char(' '));
            if (!begin.contains(year)) {
                const bool isDay = !begin.contains(QLatin1Char(' ')) && begin.front().isDigit();
                begin += QLatin1Char(' ') + (isDay ? words.mid(1) : words.last(1)).join(QLatin1Char(' '));
            }
            first = typedDate(begin);
        }
        if (!first || !last || first->precision != last->precision) {
            cells.insert(QStringLiteral("date_from"), cell);
            return;
        }
        cells.insert(QStringLiteral("date_from"), first->from.toString(Qt::ISODate));
        cells.insert(QStringLiteral("date_to"), last->to.toString(Qt::ISODate));
        cells.insert(QStringLiteral("date_precision"), codeOf(last->precision));
    }
    /// "12" and "12+", which are at least 12, as they are in the form; "12–15".
    void victims(const QString &cell, Cells &cells, Language /*of*/) const
    {
        static const QRegularExpression form(QStringLiteral("^(\\d+)(?: ?[–-] ?(\\d+)|\\+)?$"));
        const auto found = form.match(withoutThousands(cell));
        const QString low = found.hasMatch() ? found.captured(1) : cell;
        cells.insert(QStringLiteral("victims_low"), low);
        cells.insert(QStringLiteral("victims_best"), low);
        cells.insert(QStringLiteral("victims_high"), found.captured(2));
    }
    template<int Which> void number(const QString &cell, Cells &cells, Language /*of*/) const
    {
        constexpr std::array columns{"victims_low", "victims_best", "victims_high"};
        cells.insert(QLatin1String(columns[Which]), withoutThousands(cell));
    }
    void overlap(const QString &cell, Cells &cells, Language /*of*/) const
    {
        code<Overlap>("victims_overlap", cell, cells,
                      [](const Words &in, Overlap one) { return in.overlap(one); });
    }
    void precision(const QString &cell, Cells &cells, Language /*of*/) const
    {
        code<Precision>("date_precision", cell, cells,
                        [](const Words &in, Precision one) { return in.precision(one); });
    }
    template<typename E, typename Name>
    void code(const char *column, const QString &cell, Cells &cells, Name name) const
    {
        QString written = cell;
        for (const auto &[value, code] : CodeTable<E>::values) {
            if (std::ranges::any_of(
                    languages, [&](Language one) { return folded(name(words(one), value)) == folded(cell); }))
                written = QString::fromLatin1(code);
        }
        cells.insert(QLatin1String(column), written);
    }
    void status(const QString &cell, Cells &cells, Language /*of*/) const
    {
        code<Status>("status", cell, cells, [](const Words &in, Status one) { return in.status(one); });
    }
    void visibility(const QString &cell, Cells &cells, Language /*of*/) const
    {
        code<Visibility>("visibility", cell, cells,
                         [](const Words &in, Visibility one) { return in.visibility(one); });
    }
    void basis(const QString &cell, Cells &cells, Language /*of*/) const
    {
        code<Basis>("basis", cell, cells, [](const Words &in, Basis one) { return in.basis(one); });
    }
    void type(const QString &cell, Cells &cells, Language /*of*/) const
    {
        const QString sought = folded(cell);
        const auto found = std::ranges::find_if(m_vocabulary.types(), [&](const ViolationType &type) {
            return std::ranges::any_of(languages, [&](Language one) {
                return folded(type.name.in(one)) == sought || folded(type.shortName.in(one)) == sought;
            });
        });
        cells.insert(QStringLiteral("type"), found == m_vocabulary.types().end() ? cell : found->code);
    }
    /// The list parts names by commas, which a name may hold: only those that are known are parted.
    static QString parted(const QString &cell, const QStringList &known)
    {
        const QStringList parts = cell.split(QStringLiteral(", "));
        const bool all = std::ranges::all_of(parts, [&](const QString &one) { return known.contains(one); });
        return !known.contains(cell) && all ? parts.join(QStringLiteral("; ")) : cell;
    }
    void perpetrators(const QString &cell, Cells &cells, Language /*of*/) const
    {
        cells.insert(QStringLiteral("perpetrators"), parted(cell, m_names));
    }
    void parties(const QString &cell, Cells &cells, Language /*of*/) const
    {
        cells.insert(QStringLiteral("parties"), parted(cell, m_names));
    }
    void tags(const QString &cell, Cells &cells, Language /*of*/) const
    {
        cells.insert(QStringLiteral("tags"), parted(cell, m_tags));
    }
    void nothing(const QString & /*cell*/, Cells & /*cells*/, Language /*of*/) const {}

    const Vocabulary &m_vocabulary;
    const QStringList &m_names, &m_tags;
    const Words m_english = Words(Language::English), m_french = Words(Language::French);
};

/// A date as it is typed, with its year: without one, it would be read as the last one until today.
std::optional<Period> dateWithYear(const QString &text)
{
    const auto date = typedDate(text);
    static const QDate longAgo(1801, 1, 1);
    return date == typedDate(text, longAgo) ? date : std::nullopt;
}

/// Whether the day of a date could be its month, and the month its day.
bool isAmbiguous(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,2})[/. -](\\d{1,2})[/. -](?:\\d{4}|\\d{2})$"));
    constexpr int months = 12;
    const auto match = form.match(text.simplified());
    const int day = match.captured(1).toInt(), month = match.captured(2).toInt();
    return match.hasMatch() && day <= months && month <= months && day != month;
}

/// What a form begins with, and a row does not say; its dates, as the form reads them.
void complete(Cells &cells)
{
    const auto usual = [&cells](const char *column, const QString &value) {
        QString &cell = cells[QLatin1String(column)];
        if (cell.trimmed().isEmpty())
            cell = value;
    };
    usual("status", codeOf(Status::Draft));
    usual("visibility", codeOf(Visibility::Restricted));
    usual("victims_overlap", codeOf(Overlap::Unknown));
    usual("victims_best", cells.value(QStringLiteral("victims_low")));
    const auto from = dateWithYear(cells.value(QStringLiteral("date_from")));
    const auto to = dateWithYear(cells.value(QStringLiteral("date_to")));
    if (to)
        cells.insert(QStringLiteral("date_to"), to->to.toString(Qt::ISODate));
    if (from) {
        // The coarser of the two says how finely the period is known.
        usual("date_precision", codeOf(to ? std::max(from->precision, to->precision) : from->precision));
        usual("date_to", from->to.toString(Qt::ISODate));
        cells.insert(QStringLiteral("date_from"), from->from.toString(Qt::ISODate));
    }
}

/// The columns of Dossier's table that a head of the list fills.
QStringList filledBy(const ListRow &list, const ListRow::Head &head)
{
    Cells cells;
    (list.*head.read)(QStringLiteral("2020"), cells, Language::English);
    QStringList columns = cells.keys();
    if (columns.contains(QLatin1String("title_en")))
        columns << QStringLiteral("title_fr");
    return columns;
}

/// The line of the table that comes next.
qint64 nextLine(const QByteArray &table)
{
    return table.count('\n') + 1;
}

TableNote renamed(qint64 line, const QString &before, const QString &now)
{
    return {TableNote::Kind::Mended,
            line,
            QStringLiteral("incident"),
            {"Pasted",
             QT_TRANSLATE_NOOP("Pasted", "%1 is already in this case file; this row is added as %2"),
             {before, now}}};
}

TableNote readDayFirst(qint64 line, const QString &column, const QString &cell, QDate read)
{
    return {TableNote::Kind::Remark,
            line,
            column,
            {"Pasted",
             QT_TRANSLATE_NOOP("Pasted", "“%1” was read with the day before the month, as %2; so was every "
                                         "date of this form"),
             {cell, read.toString(Qt::ISODate)}}};
}

QByteArray lineOf(const Cells &cells, Extent extent)
{
    QStringList line;
    for (const QString &column : DossierTable::columns(extent))
        line << cells.value(column);
    return csvLine(line);
}

int yearOf(const Cells &cells)
{
    const auto date = typedDate(cells.value(QStringLiteral("date_from")));
    return date ? date->from.year() : 0;
}

/// Notes by line under the heads that were pasted, and of the rows that cannot be taken one each: what its
/// cells say, and nothing of what would have come from them.
std::vector<TableNote> inOneLineEach(std::vector<TableNote> notes, const QHash<QString, QString> &heads,
                                     const QString &elsewhere, const Words &words)
{
    std::vector<TableNote> all;
    for (auto first = notes.begin(); first != notes.end();) {
        const auto end =
            std::find_if(first, notes.end(), [&](const TableNote &note) { return note.line != first->line; });
        const auto isOfCell = [&](const TableNote &note) {
            return note.kind == TableNote::Kind::Refused && heads.contains(note.column);
        };
        const bool anyOfCell = std::any_of(first, end, isOfCell);
        QStringList columns, reasons;
        qsizetype at = -1; // of the one that refuses the row
        for (; first != end; ++first) {
            const bool isRefused = first->kind == TableNote::Kind::Refused;
            if (isRefused && anyOfCell && !isOfCell(*first) && !first->column.isEmpty())
                continue;
            if (!first->column.isEmpty())
                first->column = heads.value(first->column, elsewhere.arg(first->column));
            if (!isRefused) {
                all.push_back(std::move(*first));
                continue;
            }
            // A cell that fills several columns is wrong once.
            if (columns.contains(first->column))
                continue;
            columns << first->column;
            reasons << words.say(first->reason);
            if (at < 0) {
                at = std::ssize(all);
                all.push_back(std::move(*first));
            }
        }
        if (reasons.size() > 1) {
            TableNote &row = all[static_cast<size_t>(at)];
            columns.removeAll(QString());
            row.column = columns.join(QStringLiteral(", "));
            row.reason = {"Pasted", "%1", {reasons.join(QStringLiteral("; "))}};
        }
    }
    return all;
}

/// Without which there is no incident, and where the list shows them.
struct Needed {
    const char *column, *head;
};
constexpr std::array neededColumns{Needed{"country", "Country"}, Needed{"date_from", "Date"},
                                   Needed{"type", "Types"}, Needed{"victims_low", "Victims"}};

} // namespace

Result<Pasted> pastedTable(const Store &store, const QString &text)
{
    const auto read = rowsOf(text);
    if (!read)
        return std::unexpected(read.error());
    const std::vector<QStringList> &rows = *read;
    QStringList columns;
    for (const QString &cell : rows.empty() ? QStringList() : rows.front())
        columns << cell.trimmed();
    Pasted pasted;
    if (hasMostOf(GedTable::columns(), columns)) {
        for (const QStringList &row : rows)
            pasted.table += csvLine(row);
        for (const QString &column : std::as_const(columns))
            pasted.heads.insert(column, column);
        return pasted;
    }
    const auto actors = store.actorNames();
    if (!actors)
        return std::unexpected(actors.error());
    const auto tagNames = store.tagNames();
    if (!tagNames)
        return std::unexpected(tagNames.error());
    const QStringList names = actors->values(), tags = tagNames->values();
    const ListRow list(store.vocabulary(), names, tags);
    struct Column {
        QString own; ///< of Dossier's table
        ListRow::Read read = nullptr;
        Language language = Language::English;
    };
    std::vector<Column> known;
    for (const QString &name : std::as_const(columns)) {
        Column column;
        if (DossierTable::columns().contains(name)) {
            column.own = name;
            column.read = ListRow::ofTable(name);
            pasted.heads.insert(name, name);
        }
        for (const ListRow::Head &head : ListRow::heads()) {
            for (const Language language : languages) {
                const QString shown = list.words(language).translate("IncidentModel", head.name);
                if (column.own.isEmpty() && !column.read && folded(shown) == folded(name)) {
                    column.read = head.read;
                    column.language = language;
                    for (const QString &filled : filledBy(list, head))
                        pasted.heads.insert(filled, name);
                }
            }
        }
        known.push_back(column);
    }
    const bool isTable = columns.size() > 1 && std::ranges::all_of(known, [](const Column &column) {
                             return !column.own.isEmpty() || column.read;
                         });
    QStringList unknown;
    for (size_t i = 0; i < known.size(); ++i) {
        if (known[i].own.isEmpty() && !known[i].read)
            unknown << columns[static_cast<qsizetype>(i)];
    }
    constexpr qsizetype enough = 2; // to be a table of incidents
    if (!isTable && columns.size() - unknown.size() >= enough) {
        return std::unexpected(Error{
            ErrorKind::Invalid,
            {"Pasted",
             QT_TRANSLATE_NOOP("Pasted", "These columns of the copied rows are not columns of Dossier: %1. "
                                         "Nothing was added. Rename or remove them, then copy the rows "
                                         "again."),
             {unknown.join(QStringLiteral(", ")).left(200)}}});
    }
    if (!isTable) {
        constexpr qsizetype shown = 5;
        return std::unexpected(Error{
            ErrorKind::Invalid,
            {"Pasted",
             QT_TRANSLATE_NOOP("Pasted",
                               "The clipboard does not contain a table of incidents whose first row "
                               "holds the column names of Dossier’s own table, of the list of incidents "
                               "or of UCDP GED (it begins with: %1). Nothing was added. Copy the column "
                               "names together with the rows."),
             {columns.mid(0, shown).join(QStringLiteral(", ")).left(200)}}});
    }
    const bool ofList =
        std::ranges::any_of(known, [](const Column &column) { return column.read && column.own.isEmpty(); });
    // "Date" and "Title" of the list are the same in English and French, or nearly: the others tell.
    const bool isFrench = std::ranges::any_of(
        known, [](const Column &column) { return column.read && column.language == Language::French; });
    QStringList missing;
    for (const Needed &one : neededColumns) {
        const Words &words = list.words(isFrench ? Language::French : Language::English);
        if (!pasted.heads.contains(QLatin1String(one.column)))
            missing << (ofList ? words.translate("IncidentModel", one.head) : QLatin1String(one.column));
    }
    if (!missing.isEmpty()) {
        return std::unexpected(Error{
            ErrorKind::Invalid,
            {"Pasted",
             QT_TRANSLATE_NOOP("Pasted", "The copied rows do not have all the columns that an incident needs "
                                         "(missing: %1). Nothing was added. Add the columns, then copy the "
                                         "rows again."),
             {missing.join(QStringLiteral(", "))}}});
    }
    // Of tags, the table speaks where the block does.
    const bool hasTags = std::ranges::any_of(known, [](const Column &column) {
        return column.own == QLatin1String("tags") || ListRow::isOfTags(column.read);
    });
    const Extent extent = hasTags ? Extent::Whole : Extent::Usual;
    References references(store);
    bool isDayFirstTold = false;
    pasted.table = csvLine(DossierTable::columns(extent));
    for (const QStringList &row : std::span(rows).subspan(1)) {
        Cells cells;
        for (size_t i = 0; i < known.size() && static_cast<qsizetype>(i) < row.size(); ++i) {
            const QString &cell = row[static_cast<qsizetype>(i)];
            if (!known[i].read)
                cells.insert(known[i].own, cell);
            else if (!cell.trimmed().isEmpty())
                (list.*known[i].read)(cell.trimmed(), cells, isFrench ? Language::French : Language::English);
        }
        for (const QString &column : {QStringLiteral("date_from"), QStringLiteral("date_to")}) {
            const QString cell = cells.value(column).trimmed();
            const auto date = isAmbiguous(cell) ? dateWithYear(cell) : std::nullopt;
            if (date && !std::exchange(isDayFirstTold, true))
                pasted.notes.push_back(readDayFirst(nextLine(pasted.table), column, cell, date->from));
        }
        complete(cells);
        QString &reference = cells[QStringLiteral("incident")];
        const QString before = restored(reference.trimmed());
        bool isNew = before.isEmpty();
        if (ofList && !isNew) {
            const auto holder = store.withReference(before);
            if (!holder)
                return std::unexpected(holder.error());
            isNew = holder->has_value();
        }
        if (isNew) {
            const QString country =
                store.vocabulary().countryNamed(cells.value(QStringLiteral("country")).trimmed());
            const auto next = references.next(country, yearOf(cells));
            if (!next)
                return std::unexpected(next.error());
            reference = *next;
            if (!before.isEmpty() && !reference.isEmpty())
                pasted.notes.push_back(renamed(nextLine(pasted.table), before, reference));
        }
        pasted.table += lineOf(cells, extent);
    }
    return pasted;
}

Result<Pasted> pastedCopies(const Store &store, const QByteArray &copied)
{
    QByteArray bytes = copied;
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    CsvReader reader(device);
    CsvReader::Row row;
    const auto head = reader.next(row);
    if (!head || !*head || !DossierTable::isHead(row.fields)) {
        return std::unexpected(
            Error{ErrorKind::Invalid,
                  {"Pasted", QT_TRANSLATE_NOOP("Pasted", "The copied incidents cannot be read. Nothing was "
                                                         "added. Copy them again.")}});
    }
    const QStringList columns = row.fields;
    Pasted pasted{.table = csvLine(DossierTable::columns())};
    for (const QString &column : columns)
        pasted.heads.insert(column, column);
    References references(store);
    QHash<QString, QString> fresh; ///< of references that the file has
    for (auto more = reader.next(row);; more = reader.next(row)) {
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            return pasted;
        Cells cells;
        for (qsizetype i = 0; i < columns.size(); ++i)
            cells.insert(columns[i], row.fields.value(i));
        // They are no violations of the incidents that were copied, nor what a table said of these.
        cells.remove(QStringLiteral("violation"));
        cells.remove(QStringLiteral("version"));
        QString &reference = cells[QStringLiteral("incident")];
        const QString before = restored(reference);
        if (!fresh.contains(before)) {
            const auto holder = store.withReference(before);
            if (!holder)
                return std::unexpected(holder.error());
            QString &now = fresh[before];
            now = reference;
            if (*holder) {
                const auto next = references.next(cells.value(QStringLiteral("country")), yearOf(cells));
                if (!next)
                    return std::unexpected(next.error());
                now = *next;
                pasted.notes.push_back(renamed(nextLine(pasted.table), before, now));
            }
        }
        reference = fresh.value(before);
        pasted.table += lineOf(cells, Extent::Whole);
    }
}

void speakAsPasted(ImportReport &report, const Pasted &pasted, const Words &words)
{
    if (pasted.table.isEmpty())
        return;
    const QString elsewhere = words.translate("Pasted", "%1 (not in the copied rows)");
    report.notes.insert(report.notes.end(), pasted.notes.begin(), pasted.notes.end());
    std::ranges::stable_sort(report.notes, {}, &TableNote::line);
    report.notes = inOneLineEach(std::move(report.notes), pasted.heads, elsewhere, words);
    const auto asPasted = [&](QString &column) {
        if (!column.isEmpty())
            column = pasted.heads.value(column, elsewhere.arg(column));
    };
    for (auto *steps : {&report.updates, &report.conflicts}) {
        for (UpdateStep &step : *steps)
            asPasted(step.column);
    }
}
