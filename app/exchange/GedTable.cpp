#include "exchange/GedTable.h"

#include "exchange/Versions.h"
#include "records/Validation.h"
#include "vocabulary/Vocabulary.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <algorithm>

namespace
{

/// Entities are decoded until none is left, but at most this often: "&amp;amp;quot;" occurs in the wild.
constexpr int maximumNesting = 3;

/// Whether a cell says, as R, pandas and spreadsheets do, that there is nothing.
bool isMissing(const QString &text)
{
    static const QStringList marks{QString(), QStringLiteral("NA"), QStringLiteral("NaN"),
                                   QStringLiteral("N/A"), QStringLiteral("-")};
    return marks.contains(text.trimmed(), Qt::CaseInsensitive);
}

} // namespace

QString cleaned(const QString &text)
{
    static const QRegularExpression entity(
        QStringLiteral("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});"));
    QString out = text;
    for (int i = 0; i < maximumNesting && out.contains(entity); ++i) {
        QString decoded;
        qsizetype at = 0;
        for (auto matches = entity.globalMatch(out); matches.hasNext();) {
            const auto match = matches.next();
            decoded += QStringView(out).mid(at, match.capturedStart() - at);
            // Only the entity itself is read as HTML, so that "<b>" in a headline stays a text.
            decoded += QTextDocumentFragment::fromHtml(match.captured()).toPlainText();
            at = match.capturedEnd();
        }
        decoded += QStringView(out).mid(at);
        out = decoded;
    }
    QString visible;
    for (const QChar c : std::as_const(out)) {
        const bool whiteSpace = c.isSpace();
        if (whiteSpace || (c.category() != QChar::Other_Format && c.category() != QChar::Other_Control))
            visible += whiteSpace ? QLatin1Char(' ') : c;
    }
    return visible.simplified();
}

GedTable::GedTable(const Vocabulary &vocabulary, QDate today)
    : m_vocabulary(vocabulary)
    , m_today(today)
{
}

const QStringList &GedTable::columns()
{
    static const QStringList names =
        QStringLiteral(
            "id,type_of_violence,side_a,side_b,source_office,source_date,source_headline,source_original,"
            "where_coordinates,adm_1,latitude,longitude,country,date_prec,date_start,date_end,low,best,"
            "high")
            .split(QLatin1Char(','));
    return names;
}

Result<void> GedTable::header(const QStringList &columns)
{
    return m_columns.read(columns, GedTable::columns(), false);
}

QString GedTable::reference(const QStringList &fields) const
{
    return QStringLiteral("GED-") + m_columns.value(fields, "id").trimmed();
}

TableRow GedTable::row(qint64 line, const QStringList &fields) const
{
    TableRow row{line, {}, {}};
    FieldParser parser(row, m_columns, fields);
    const auto refuse = [&](const char *column, const char *reason) {
        parser.note(TableNote::Kind::Refused, QLatin1String(column), reason, {parser.text(column)});
    };
    if (fields.size() != m_columns.count()) {
        parser.note(TableNote::Kind::Refused, {}, QT_TRANSLATE_NOOP("Table", "has %1 fields instead of %2"),
                    {QString::number(fields.size()), QString::number(m_columns.count())});
        return row;
    }
    Incident &incident = row.incident;
    const auto textOf = [&](const char *column) {
        const QString text = cleaned(parser.text(column));
        return isMissing(text) ? QString() : text;
    };
    if (isMissing(parser.text("id")))
        refuse("id", QT_TRANSLATE_NOOP("Table", "is empty"));
    incident.reference = reference(fields);
    incident.title.en = textOf("source_headline");
    if (incident.title.en.isEmpty())
        incident.title.en = textOf("where_coordinates");
    // "NA" is not Namibia here.
    if (const QString country = parser.text("country").trimmed(); !isMissing(country))
        incident.place.country.value = m_vocabulary.countryNamed(country);
    if (incident.place.country.value.isEmpty())
        refuse("country", QT_TRANSLATE_NOOP("Table", "“%1” is not a country known to Dossier"));
    incident.place.region = textOf("adm_1");
    incident.place.name = textOf("where_coordinates");
    const auto degreesOf = [&](const char *column) {
        return isMissing(parser.text(column)) ? std::nullopt : parser.degrees(column);
    };
    const auto latitude = degreesOf("latitude"), longitude = degreesOf("longitude");
    if (latitude && longitude)
        incident.place.coordinates = Coordinates{*latitude, *longitude};
    incident.period.from = parser.date("date_start");
    incident.period.to = parser.date("date_end");
    bool number = false;
    const int precision = parser.text("date_prec").trimmed().toInt(&number);
    if (!number || precision < 1 || precision > 5)
        refuse("date_prec", QT_TRANSLATE_NOOP("Table", "“%1” is not a precision from 1 to 5"));
    incident.period.precision = precision == 5   ? Precision::Year
                                : precision == 4 ? Precision::Month
                                                 : Precision::Day;
    incident.status = Status::UnderReview;
    incident.visibility = Visibility::Public;
    QString source = textOf("source_original");
    if (source.isEmpty())
        source = textOf("source_office");
    const QString sourceDate = textOf("source_date");
    incident.sources = QStringList{source, sourceDate}
                           .filter(QRegularExpression(QStringLiteral(".")))
                           .join(QStringLiteral(", "));

    Violation violation;
    const int violence = parser.text("type_of_violence").trimmed().toInt();
    QStringList sides;
    if (violence == 1 || violence == 2) {
        violation.type = QStringLiteral("life.conflict-death");
        sides = {textOf("side_a"), textOf("side_b")};
    } else if (violence == 3) {
        violation.type = QStringLiteral("life.unlawful-killing");
        sides = {textOf("side_a")};
    } else {
        refuse("type_of_violence", QT_TRANSLATE_NOOP("Table", "“%1” is not a type of violence from 1 to 3"));
    }
    // Whose battle it was is no accusation; one-sided violence is.
    QStringList &names = violence == 3 ? violation.perpetrators : violation.parties;
    for (QString &name : sides) {
        if (name.contains(QLatin1Char(';'))) {
            name.replace(QLatin1Char(';'), QLatin1Char(','));
            parser.note(TableNote::Kind::Mended, QStringLiteral("side_a"),
                        QT_TRANSLATE_NOOP("Table", "a semicolon in a name was replaced by a comma"));
        }
        if (!name.isEmpty() && !names.contains(name))
            names << name;
    }
    const qint64 low = parser.people("low"), best = parser.people("best"), high = parser.people("high");
    violation.victims = {std::min({low, best, high}), best, std::max({low, best, high})};
    const auto mended = [&](const char *column, qint64 written, qint64 taken) {
        if (written != taken) {
            parser.note(
                TableNote::Kind::Mended, QLatin1String(column),
                QT_TRANSLATE_NOOP(
                    "Table",
                    "low, best and high (%1, %2, %3) are not in ascending order; %4 is used instead"),
                {QString::number(low), QString::number(best), QString::number(high), QString::number(taken)});
        }
    };
    mended("low", low, violation.victims.low);
    mended("high", high, *violation.victims.high);
    incident.violations.push_back(std::move(violation));
    if (!row.refused())
        parser.validate(m_vocabulary, m_today);
    // Validation speaks of Dossier’s own columns.
    for (TableNote &note : row.notes)
        note.column = columnOf(note.column);
    return row;
}

bool GedTable::speaksOf(const QString &field) const
{
    static const QStringList silent{QStringLiteral("title_fr"),   QStringLiteral("summary_en"),
                                    QStringLiteral("summary_fr"), QStringLiteral("victims_overlap"),
                                    QStringLiteral("status"),     QStringLiteral("visibility"),
                                    QStringLiteral("basis"),      QStringLiteral("tags")};
    return !silent.contains(field);
}

QString GedTable::source() const
{
    return source::ged;
}

QString GedTable::columnOf(const QString &column) const
{
    static const QHash<QString, QString> ownNames{
        {QStringLiteral("incident"), QStringLiteral("id")},
        {QStringLiteral("title_en"), QStringLiteral("source_headline")},
        {QStringLiteral("region"), QStringLiteral("adm_1")},
        {QStringLiteral("place"), QStringLiteral("where_coordinates")},
        {QStringLiteral("date_from"), QStringLiteral("date_start")},
        {QStringLiteral("date_to"), QStringLiteral("date_end")},
        {QStringLiteral("date_precision"), QStringLiteral("date_prec")},
        {QStringLiteral("type"), QStringLiteral("type_of_violence")},
        {QStringLiteral("victims_low"), QStringLiteral("low")},
        {QStringLiteral("victims_best"), QStringLiteral("best")},
        {QStringLiteral("victims_high"), QStringLiteral("high")},
        {QStringLiteral("perpetrators"), QStringLiteral("side_a")},
        {QStringLiteral("parties"), QStringLiteral("side_b")},
        {QStringLiteral("sources"), QStringLiteral("source_original")}};
    return ownNames.value(column, column);
}
