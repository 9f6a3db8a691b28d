#include "exchange/Pasted.h"

#include "exchange/DossierTable.h"
#include "exchange/GedTable.h"
#include "exchange/Heads.h"
#include "records/Codes.h"
#include "records/Csv.h"
#include "records/Reference.h"
#include "vocabulary/NameRank.h"
#include "vocabulary/TypedCoordinates.h"
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
    // "0,500" is a half.
    static const QRegularExpression fraction(QStringLiteral("(?<![0-9])0[ ,\u00a0\u202f][0-9]"));
    return fraction.match(cell).hasMatch() ? cell : cell.remove(parts);
}

/// What people write in the cells of an incident, and what the list shows, read as the form reads it. A cell
/// that is none of that is left as it is: the import says so.
class ListRow
{
public:
    using Read = void (ListRow::*)(const QString &cell, Cells &cells, Language of) const;
    /// How a column is read, by its name among Heads; null where it is taken as it is.
    static Read readerOf(const QString &name)
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
    /// The same of a column that is not under its own name of Dossier's table, in which names are parted by
    /// semicolons.
    static Read underAnyHead(const QString &name)
    {
        static const QHash<QString, Read> all{
            {QStringLiteral("perpetrators"), &ListRow::perpetrators},
            {QStringLiteral("parties"), &ListRow::parties},
            {QStringLiteral("tags"), &ListRow::tags},
        };
        return all.value(name, readerOf(name));
    }

    /// `names` of actors, and `tags`, as the file has them.
    ListRow(const Vocabulary &vocabulary, const QStringList &names, const QStringList &tags)
        : m_vocabulary(vocabulary)
        , m_names(names)
        , m_tags(tags)
    {
        std::ranges::transform(vocabulary.types(), std::back_inserter(m_typeNames), &ViolationType::name);
        for (const QString &code : vocabulary.countries()) {
            m_countryNames.push_back({vocabulary.countryName(code, Language::English),
                                      vocabulary.countryName(code, Language::French)});
        }
    }
    const Words &words(Language language) const
    {
        return language == Language::French ? m_french : m_english;
    }
    /// What to say of a row's cells that hold no name of their column, with the names that come nearest.
    std::vector<TableNote> unknown(const Cells &cells, qint64 line, Language of) const
    {
        std::vector<TableNote> notes;
        const auto check = [&](const char *column, bool isKnown, const char *ofOne, const char *ofSeveral,
                               auto names) {
            const QString cell = cells.value(QLatin1String(column)).trimmed();
            const QStringList some = isKnown || cell.isEmpty() ? QStringList() : names(cell);
            if (!some.isEmpty()) {
                notes.push_back({TableNote::Kind::Refused,
                                 line,
                                 QLatin1String(column),
                                 {"Pasted",
                                  some.size() == 1 ? ofOne : ofSeveral,
                                  {cell, some.join(QStringLiteral(", "))}}});
            }
        };
        const auto value = [&cells](const char *column) {
            return cells.value(QLatin1String(column)).trimmed();
        };
        // What is written wrong is written so in many rows.
        const auto nearest = [&](const std::vector<LocalText> &names, QHash<QString, QStringList> &found) {
            return [&names, &found, of](const QString &cell) {
                if (!found.contains(cell))
                    found.insert(cell, nearestNames(cell, names, of));
                return found.value(cell);
            };
        };
        check("country", !m_vocabulary.countryNamed(value("country")).isEmpty(),
              QT_TRANSLATE_NOOP("Pasted", "“%1” is not a known country; the nearest name is: %2"),
              QT_TRANSLATE_NOOP("Pasted", "“%1” is not a known country; the nearest names are: %2"),
              nearest(m_countryNames, m_nearCountries));
        check("type", m_vocabulary.typeIndex(value("type")) >= 0,
              QT_TRANSLATE_NOOP("Pasted", "“%1” is not a known type of violation; the nearest name is: %2"),
              QT_TRANSLATE_NOOP("Pasted", "“%1” is not a known type of violation; the nearest names are: %2"),
              nearest(m_typeNames, m_nearTypes));
        // Those that could be read are written otherwise by now.
        for (const char *column : {"date_from", "date_to"}) {
            const QString cell = value(column);
            if (!cell.isEmpty() && !QDate::fromString(cell, Qt::ISODate).isValid()) {
                notes.push_back(
                    {TableNote::Kind::Refused,
                     line,
                     QLatin1String(column),
                     {"Pasted",
                      QT_TRANSLATE_NOOP("Pasted",
                                        "“%1” is not a valid date: enter a day (12/3/2024 or 12 March "
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

private:
    void title(const QString &cell, Cells &cells, Language of) const
    {
        cells.insert(of == Language::French ? QStringLiteral("title_fr") : QStringLiteral("title_en"), cell);
    }
    void summary(const QString &cell, Cells &cells, Language of) const
    {
        cells.insert(of == Language::French ? QStringLiteral("summary_fr") : QStringLiteral("summary_en"),
                     cell);
    }
    void country(const QString &cell, Cells &cells, Language /*of*/) const
    {
        const QString code = m_vocabulary.countryNamed(cell);
        cells.insert(QStringLiteral("country"), code.isEmpty() ? cell : code);
    }
    void coordinates(const QString &cell, Cells &cells, Language /*of*/) const
    {
        const auto point = typedCoordinates(cell);
        const auto degrees = [](double value) {
            return QString::number(value, 'f', QLocale::FloatingPointShortest);
        };
        cells.insert(QStringLiteral("latitude"), point ? degrees(point->latitude) : cell);
        cells.insert(QStringLiteral("longitude"), point ? degrees(point->longitude) : cell);
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
    std::vector<LocalText> m_typeNames, m_countryNames;
    mutable QHash<QString, QStringList> m_nearTypes, m_nearCountries; ///< to what was written
    const Words m_english = Words(Language::English), m_french = Words(Language::French);
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
    const QString end = cells.value(QStringLiteral("date_to")).trimmed();
    const auto ends = datesWithYear(end), dates = datesWithYear(cells.value(QStringLiteral("date_from")));
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
    bool isDayFirstTold = false;
    pasted.table = csvLine(DossierTable::columns(extent));
    for (const QStringList &row : rows) {
        Cells cells = cellsUnder(columns, row, list, language);
        for (const QString &column : {QStringLiteral("date_from"), QStringLiteral("date_to")}) {
            const QString cell = cells.value(column).trimmed();
            const auto dates = isAmbiguous(cell) ? datesWithYear(cell) : std::nullopt;
            if (dates && !std::exchange(isDayFirstTold, true))
                pasted.notes.push_back(readDayFirst(nextLine(pasted.table), column, cell, dates->first.from));
        }
        complete(cells);
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
