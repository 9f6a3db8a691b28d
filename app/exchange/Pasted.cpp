#include "exchange/Pasted.h"

#include "exchange/DossierTable.h"
#include "exchange/GedTable.h"
#include "exchange/Heads.h"
#include "exchange/ListRow.h"
#include "exchange/PastedNames.h"
#include "records/Codes.h"
#include "records/Csv.h"
#include "records/Reference.h"
#include "vocabulary/TypedDate.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <numeric>
#include <ranges>

namespace
{

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

/// What is typed of a period, with its year: without one, it would be read as the last one until today.
std::optional<TypedRange> datesWithYear(const QString &text)
{
    static const QDate longAgo(1801, 1, 1);
    const auto date = typedDate(text);
    const auto range = date ? TypedRange{*date, *date} : typedRange(text);
    const auto earlier = date ? typedDate(text, longAgo) : std::nullopt;
    const bool same = date ? earlier == date : typedRange(text, longAgo) == range;
    return range && same ? range : std::nullopt;
}

/// Whether the day of a date, or of each of several, could be its month, and the month its day.
bool isAmbiguous(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("(?<![0-9])(\\d{1,2})[/. -](\\d{1,2})[/. -](?:\\d{4}|\\d{2})(?![0-9])"));
    constexpr int months = 12;
    bool ambiguous = false;
    for (auto dates = form.globalMatch(text.simplified()); dates.hasNext();) {
        const auto date = dates.next();
        const int day = date.captured(1).toInt(), month = date.captured(2).toInt();
        if (day > months || month > months)
            return false;
        ambiguous = ambiguous || day != month;
    }
    return ambiguous;
}

/// Whether a date has its month before its day, or each of several has.
bool isMonthFirst(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        "(?<![0-9])(?:0?[1-9]|1[0-2])[/. -](?:1[3-9]|2[0-9]|3[01])[/. -](?:\\d{4}|\\d{2})(?![0-9])"));
    return form.match(text.simplified()).hasMatch();
}

/// What a form begins with, and a row does not say; its dates, as the form reads them, but for those that
/// could be two days where others have the month first.
void complete(Cells &cells, bool isMonthFirst = false)
{
    const auto read = [isMonthFirst](const QString &cell) {
        return isMonthFirst && isAmbiguous(cell) ? std::nullopt : datesWithYear(cell);
    };
    const auto usual = [&cells](const char *column, const QString &value) {
        QString &cell = cells[QLatin1String(column)];
        if (cell.trimmed().isEmpty())
            cell = value;
    };
    usual("status", codeOf(Status::Draft));
    usual("visibility", codeOf(Visibility::Restricted));
    usual("victims_overlap", codeOf(Overlap::Unknown));
    usual("victims_best", cells.value(QStringLiteral("victims_low")));
    const QString end = cells.value(QStringLiteral("date_to")).trimmed();
    const auto ends = read(end), dates = read(cells.value(QStringLiteral("date_from")));
    const auto to = ends && ends->first == ends->last ? std::optional(ends->last) : std::nullopt;
    if (to)
        cells.insert(QStringLiteral("date_to"), to->to.toString(Qt::ISODate));
    // Two cells that each name an end, and not the same one, are left to be refused.
    if (!dates || (dates->first != dates->last && !end.isEmpty() && to != dates->last))
        return;
    const Period period = TypedRange{dates->first, to.value_or(dates->last)}.period();
    usual("date_precision", codeOf(period.precision));
    cells.insert(QStringLiteral("date_from"), period.from.toString(Qt::ISODate));
    // An end that is no date is left to be refused.
    if (to || end.isEmpty())
        cells.insert(QStringLiteral("date_to"), period.to.toString(Qt::ISODate));
}

/// A column of what was pasted.
struct PastedColumn {
    QString head;
    QString name = {}; ///< among Heads; empty where it is left out
    ListRow::Read read = nullptr;
    std::optional<Language> language = {};
    bool isOwn = false;      ///< under its own name of Dossier's table
    bool isSeveral = false;  ///< it fills several of that table's columns
    bool isRepeated = false; ///< another column says the same
};

std::vector<PastedColumn> columnsUnder(const QStringList &heads, const Heads &known)
{
    std::vector<PastedColumn> columns;
    for (const QString &head : heads) {
        PastedColumn column{.head = head, .isOwn = DossierTable::columns().contains(head)};
        if (column.isOwn) {
            column.name = head;
            column.read = ListRow::readerOf(head);
        } else if (const auto found = known.find(head)) {
            column.name = found->name;
            column.read = ListRow::underAnyHead(found->name);
            column.language = found->language;
        }
        column.isRepeated = !column.name.isEmpty() &&
                            std::ranges::find(columns, column.name, &PastedColumn::name) != columns.end();
        if (column.isRepeated)
            column.name.clear();
        column.isSeveral = Heads::columnsOf(column.name).size() > 1;
        columns.push_back(std::move(column));
    }
    return columns;
}

/// Of the columns of Dossier's table, the heads under which they were pasted.
QHash<QString, QString> headsOf(const std::vector<PastedColumn> &columns)
{
    QHash<QString, QString> heads;
    const auto fill = [&heads](const QStringList &filled, const QString &head) {
        for (const QString &column : filled) {
            if (!heads.contains(column))
                heads.insert(column, head);
        }
    };
    for (const PastedColumn &column : columns) {
        // What is left out is told of under its own head.
        if (column.name.isEmpty())
            heads.insert(column.head, column.head);
        else if (!column.isSeveral)
            fill(Heads::columnsOf(column.name), column.head);
    }
    for (const PastedColumn &column : columns) {
        if (column.isSeveral)
            fill(Heads::columnsOf(column.name), column.head);
        // A date says until when, and how finely.
        if (column.name == QLatin1String("date_from"))
            fill({QStringLiteral("date_to"), QStringLiteral("date_precision")}, column.head);
    }
    return heads;
}

/// What one column says goes before what another one says of several.
Cells cellsUnder(const std::vector<PastedColumn> &columns, const QStringList &row, const ListRow &list,
                 Language of)
{
    Cells cells;
    for (const bool several : {true, false}) {
        for (size_t i = 0; i < columns.size() && static_cast<qsizetype>(i) < row.size(); ++i) {
            const PastedColumn &column = columns[i];
            if (column.name.isEmpty() || column.isSeveral != several)
                continue;
            const QString &cell = row[static_cast<qsizetype>(i)];
            const QString trimmed = cell.trimmed();
            if (column.read && !trimmed.isEmpty())
                (list.*column.read)(trimmed, cells, column.language.value_or(of));
            else if (!column.read && !(trimmed.isEmpty() && cells.contains(column.name)))
                cells.insert(column.name, column.isOwn ? cell : trimmed);
        }
    }
    return cells;
}

/// A date of the rows that has its month first; empty where none has.
QString dateWithMonthFirst(const std::vector<PastedColumn> &columns, std::span<const QStringList> rows)
{
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].name != QLatin1String("date_from") && columns[i].name != QLatin1String("date_to"))
            continue;
        for (const QStringList &row : rows) {
            if (const QString cell = row.value(static_cast<qsizetype>(i)).trimmed(); isMonthFirst(cell))
                return cell;
        }
    }
    return {};
}

/// Whether a row without heads is one of the list: it has a cell for each column, and all that an incident
/// needs can be read.
bool isRowOf(const QStringList &row, const std::vector<PastedColumn> &columns, const ListRow &list,
             const Vocabulary &vocabulary, Language of)
{
    Cells cells = cellsUnder(columns, row, list, of);
    complete(cells);
    const auto cell = [&cells](const char *column) { return cells.value(QLatin1String(column)); };
    bool isNumber = false;
    cell("victims_low").toLongLong(&isNumber);
    return row.size() == std::ssize(columns) && isNumber && vocabulary.knowsCountry(cell("country")) &&
           vocabulary.typeIndex(cell("type")) >= 0 &&
           QDate::fromString(cell("date_from"), Qt::ISODate).isValid();
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

/// Of a date that could be two days: another one, `other`, has its month first.
TableNote readNeitherWay(qint64 line, const QString &column, const QString &cell, const QString &other)
{
    return {
        TableNote::Kind::Refused,
        line,
        column,
        {"Pasted",
         QT_TRANSLATE_NOOP("Pasted", "“%1” could be two days, as “%2” has the month before the day; write "
                                     "the month in words (2 May 2024), or year-month-day (2024-05-02)"),
         {cell, other}}};
}

TableNote leftOut(const PastedColumn &column)
{
    return {
        TableNote::Kind::Remark,
        1,
        column.head,
        {"Pasted", column.isRepeated
                       ? QT_TRANSLATE_NOOP("Pasted", "another column says the same: this one was left out")
                       : QT_TRANSLATE_NOOP("Pasted", "this column is not known, and was left out")}};
}

TableNote readAsListed(const QStringList &heads)
{
    return {TableNote::Kind::Remark,
            2,
            {},
            {"Pasted",
             QT_TRANSLATE_NOOP("Pasted",
                               "no row names the columns: they were read in the order of the list (%1)"),
             {heads.join(QStringLiteral(", "))}}};
}

/// What was copied names no columns, and is not as the list is.
Error noHeads(const QStringList &first, const Words &words)
{
    constexpr qsizetype shown = 5;
    const auto label = [&words](const char *text) { return words.translate("Differences", text); };
    const QStringList expected{words.translate("IncidentModel", "Date"),
                               label("Country"),
                               label("Type of violation"),
                               words.translate("IncidentModel", "Victims"),
                               label("Region"),
                               label("Place"),
                               label("Alleged perpetrators"),
                               label("Sources")};
    return {
        ErrorKind::Invalid,
        {"Pasted",
         QT_TRANSLATE_NOOP("Pasted",
                           "The first of the copied rows does not name their columns (it begins with: "
                           "%1), and they are not those that the list shows. Nothing was added. Put a row "
                           "with names above them, such as: %2. The first four are needed."),
         {first.mid(0, shown).join(QStringLiteral(", ")).left(200), expected.join(QStringLiteral(", "))}}};
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
            const QString two = words.translate("Pasted", "%1; %2");
            row.reason = {"Pasted",
                          "%1",
                          {std::accumulate(std::next(reasons.begin()), reasons.end(), reasons.front(),
                                           [&two](const QString &before, const QString &one) {
                                               return two.arg(before, one);
                                           })}};
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

Result<Pasted> pastedTable(const Store &store, const QString &text, const ListShown &shown)
{
    const auto read = rowsOf(text);
    if (!read)
        return std::unexpected(read.error());
    std::span<const QStringList> rows(*read);
    QStringList heads;
    for (const QString &cell : rows.empty() ? QStringList() : rows.front())
        heads << cell.trimmed();
    Pasted pasted;
    if (hasMostOf(GedTable::columns(), heads)) {
        for (const QStringList &row : rows)
            pasted.table += csvLine(row);
        for (const QString &column : std::as_const(heads))
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
    const Heads known(list.words(Language::English), list.words(Language::French));
    std::vector<PastedColumn> columns = columnsUnder(heads, known);
    constexpr qsizetype enough = 2; // to be a table of incidents
    const auto isKnown = [](const PastedColumn &column) { return !column.name.isEmpty(); };
    Language language = shown.language;
    if (std::ranges::count_if(columns, isKnown) >= enough) {
        const auto isOf = [&columns](Language one) {
            return std::ranges::find(columns, std::optional(one), &PastedColumn::language) != columns.end();
        };
        language = isOf(Language::French)    ? Language::French
                   : isOf(Language::English) ? Language::English
                                             : shown.language;
        rows = rows.subspan(1);
    } else {
        columns = columnsUnder(shown.heads, known);
        pasted.hasHeads = false;
        if (rows.empty() || !isRowOf(rows.front(), columns, list, store.vocabulary(), language))
            return std::unexpected(noHeads(heads, list.words(shown.language)));
        pasted.notes.push_back(readAsListed(shown.heads));
    }
    pasted.heads = headsOf(columns);
    const bool ofList = std::ranges::any_of(
        columns, [](const PastedColumn &column) { return !column.name.isEmpty() && !column.isOwn; });
    QStringList missing, unknown;
    for (const Needed &one : neededColumns) {
        if (!pasted.heads.contains(QLatin1String(one.column)))
            missing << (ofList ? list.words(language).translate("IncidentModel", one.head)
                               : QLatin1String(one.column));
    }
    for (size_t i = 0; i < columns.size(); ++i) {
        const bool isEmpty = std::ranges::all_of(rows, [i](const QStringList &row) {
            return row.value(static_cast<qsizetype>(i)).trimmed().isEmpty();
        });
        if (isKnown(columns[i]) || (columns[i].head.isEmpty() && isEmpty))
            continue;
        unknown << columns[i].head;
        pasted.notes.push_back(leftOut(columns[i]));
    }
    if (!missing.isEmpty() && !unknown.isEmpty()) {
        return std::unexpected(Error{
            ErrorKind::Invalid,
            {"Pasted",
             QT_TRANSLATE_NOOP("Pasted", "The copied rows do not have all the columns that an incident needs "
                                         "(missing: %1; not known: %2). Nothing was added. Add or rename the "
                                         "columns, then copy the rows again."),
             {missing.join(QStringLiteral(", ")), unknown.join(QStringLiteral(", ")).left(200)}}});
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
    const bool hasTags =
        std::ranges::find(columns, QLatin1String("tags"), &PastedColumn::name) != columns.end();
    const Extent extent = hasTags ? Extent::Whole : Extent::Usual;
    References references(store);
    PastedNames actorsNamed(names);
    const QString monthFirst = dateWithMonthFirst(columns, rows);
    bool isDayFirstTold = false;
    pasted.table = csvLine(DossierTable::columns(extent));
    for (const QStringList &row : rows) {
        Cells cells = cellsUnder(columns, row, list, language);
        for (const QString &column : {QStringLiteral("date_from"), QStringLiteral("date_to")}) {
            const QString cell = cells.value(column).trimmed();
            const auto dates = isAmbiguous(cell) ? datesWithYear(cell) : std::nullopt;
            if (dates && !monthFirst.isEmpty())
                pasted.notes.push_back(readNeitherWay(nextLine(pasted.table), column, cell, monthFirst));
            else if (dates && !std::exchange(isDayFirstTold, true))
                pasted.notes.push_back(readDayFirst(nextLine(pasted.table), column, cell, dates->first.from));
        }
        complete(cells, !monthFirst.isEmpty());
        for (const QString &column : {QStringLiteral("perpetrators"), QStringLiteral("parties")}) {
            std::ranges::move(actorsNamed.doubts(cells.value(column), column, nextLine(pasted.table)),
                              std::back_inserter(pasted.notes));
        }
        std::ranges::move(list.unknown(cells, nextLine(pasted.table), language),
                          std::back_inserter(pasted.notes));
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
    // Before what the import says of the same cells: it knows the nearest names.
    report.notes.insert(report.notes.begin(), pasted.notes.begin(), pasted.notes.end());
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
    if (pasted.hasHeads)
        return;
    // The first line of the table is none of what was pasted.
    for (TableNote &note : report.notes)
        --note.line;
    for (auto *steps : {&report.updates, &report.conflicts, &report.missing}) {
        for (UpdateStep &step : *steps)
            --step.line;
    }
}
