#include "exchange/Table.h"

#include "exchange/DossierTable.h"
#include "exchange/GedTable.h"
#include "records/Validation.h"
#include "vocabulary/Vocabulary.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

std::optional<TableFormat> tableFormatFromCode(const QString &code)
{
    if (code == QLatin1String("dossier"))
        return TableFormat::Dossier;
    if (code == QLatin1String("ged"))
        return TableFormat::Ged;
    return std::nullopt;
}

bool TableRow::refused() const
{
    return std::ranges::any_of(notes,
                               [](const TableNote &note) { return note.kind == TableNote::Kind::Refused; });
}

std::unique_ptr<TableReader> TableReader::make(TableFormat format, const Vocabulary &vocabulary, QDate today)
{
    if (format == TableFormat::Ged)
        return std::make_unique<GedTable>(vocabulary, today);
    return std::make_unique<DossierTable>(vocabulary, today);
}

Result<void> ColumnIndex::read(const QStringList &columns, const QStringList &required, bool strict,
                               const QStringList &known)
{
    const auto fault = [](const char *text, const QStringList &names) {
        return std::unexpected(
            Error{ErrorKind::Invalid, {"Table", text, {names.join(QStringLiteral(", "))}}});
    };
    m_columns.clear();
    QStringList doubled, unknown, missing;
    for (const QString &column : columns) {
        const QString name = column.trimmed();
        if (m_columns.contains(name))
            doubled << name;
        else if (strict && !required.contains(name) && !known.contains(name))
            unknown << name;
        m_columns << name;
    }
    for (const QString &name : required) {
        if (!m_columns.contains(name))
            missing << name;
    }
    if (columns.size() == 1 && columns.front().contains(QLatin1Char(';'))) {
        return fault(QT_TRANSLATE_NOOP("Table", "The columns of this table are separated by semicolons. Save "
                                                "it with commas as separators and try again."),
                     {});
    }
    if (!missing.isEmpty()) {
        return fault(QT_TRANSLATE_NOOP("Table", "These columns are missing from the first line of the table: "
                                                "%1. Add them, or choose another format, and try again."),
                     missing);
    }
    if (!doubled.isEmpty()) {
        return fault(QT_TRANSLATE_NOOP("Table", "These columns appear twice in the first line of the table: "
                                                "%1. Remove the duplicates and try again."),
                     doubled);
    }
    if (!unknown.isEmpty()) {
        return fault(QT_TRANSLATE_NOOP("Table", "The first line of the table contains unknown columns: %1. "
                                                "Remove them, or choose another format, and try again."),
                     unknown);
    }
    return {};
}

QString ColumnIndex::value(const QStringList &fields, const char *column) const
{
    return fields.value(m_columns.indexOf(QLatin1String(column)));
}

FieldParser::FieldParser(TableRow &row, const ColumnIndex &columns, const QStringList &fields)
    : m_row(row)
    , m_columns(columns)
    , m_fields(fields)
{
}

QString FieldParser::text(const char *column) const
{
    QString written = m_columns.value(m_fields, column);
    // However the system that wrote the table ends lines.
    if (written.contains(QLatin1Char('\r')))
        written.replace(QLatin1String("\r\n"), QLatin1String("\n"))
            .replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return written;
}

void FieldParser::note(TableNote::Kind kind, const QString &column, const char *reason, QStringList arguments)
{
    m_row.notes.push_back({kind, m_row.line, column, {"Table", reason, std::move(arguments)}});
}

QDate FieldParser::date(const char *column)
{
    const QString written = text(column).trimmed();
    // UCDP's later versions write a time of 0 behind the day.
    static const QRegularExpression iso(QStringLiteral("^(\\d{4}-\\d{2}-\\d{2})([ T]00:00:00(\\.0+)?)?$"));
    const auto match = iso.match(written);
    const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
    if (!day.isValid()) {
        note(TableNote::Kind::Refused, QLatin1String(column),
             QT_TRANSLATE_NOOP("Table", "“%1” is not a valid date (expected form: 2020-03-27)"), {written});
    }
    return day;
}

qint64 FieldParser::people(const char *column)
{
    const QString written = text(column).trimmed();
    static const QRegularExpression digits(QStringLiteral("^\\d{1,12}$"));
    if (digits.match(written).hasMatch())
        return written.toLongLong();
    note(TableNote::Kind::Refused, QLatin1String(column),
         written.isEmpty() ? QT_TRANSLATE_NOOP("Table", "is empty; a whole number (0 or more) is needed")
                           : QT_TRANSLATE_NOOP("Table", "“%1” is not a whole number (0 or more)"),
         {written});
    return 0;
}

std::optional<double> FieldParser::degrees(const char *column)
{
    const QString written = text(column).trimmed();
    if (written.isEmpty())
        return std::nullopt;
    static const QRegularExpression decimal(QStringLiteral("^[+-]?\\d{1,3}(\\.\\d{1,20})?$"));
    if (decimal.match(written).hasMatch())
        return written.toDouble();
    note(TableNote::Kind::Refused, QLatin1String(column),
         QT_TRANSLATE_NOOP("Table", "“%1” is not a coordinate in degrees, such as -5.98"), {written});
    return std::nullopt;
}

void FieldParser::validate(const Vocabulary &vocabulary, QDate today)
{
    Place &place = m_row.incident.place;
    place.region = vocabulary.regionNamed(place.country.value, place.region.trimmed());
    for (const Problem &problem : ::validate(m_row.incident, vocabulary.world(today))) {
        const QString column = problem.column();
        // What a case file held before it was refused goes out, and in again.
        if (problem.severity == Problem::Severity::Entry && column == QLatin1String("region")) {
            m_row.notes.push_back(
                {TableNote::Kind::Remark,
                 m_row.line,
                 column,
                 {"Table",
                  QT_TRANSLATE_NOOP("Table",
                                    "“%1” is a region of another country; it was taken as a name, and "
                                    "is counted as one of the incident’s own country"),
                  {place.region}}});
            continue;
        }
        const bool told = std::ranges::any_of(m_row.notes, [&](const TableNote &note) {
            return note.kind == TableNote::Kind::Refused && note.column == column;
        });
        if (problem.severity != Problem::Severity::Warning && !told)
            m_row.notes.push_back({TableNote::Kind::Refused, m_row.line, column, problem.message});
    }
}
