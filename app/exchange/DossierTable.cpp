#include "exchange/DossierTable.h"

#include "records/Codes.h"
#include "records/Csv.h"
#include "records/Validation.h"
#include "vocabulary/Vocabulary.h"

#include <QCoreApplication>
#include <QLocale>

namespace
{

QString degrees(double value)
{
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

/// The columns of the incident, up to `type` and from `victims_overlap` on.
struct IncidentColumns {
    QStringList before;
    QString overlap;
    QStringList after;
};

IncidentColumns columnsOf(const Incident &incident)
{
    const auto &coordinates = incident.place.coordinates;
    return {{neutralised(incident.reference), neutralised(incident.title.en), neutralised(incident.title.fr),
             incident.place.country.value, neutralised(incident.place.region),
             neutralised(incident.place.name), coordinates ? degrees(coordinates->latitude) : QString(),
             coordinates ? degrees(coordinates->longitude) : QString(),
             incident.period.from.toString(Qt::ISODate), incident.period.to.toString(Qt::ISODate),
             codeOf(incident.period.precision)},
            codeOf(incident.overlap),
            {codeOf(incident.status), codeOf(incident.visibility), neutralised(incident.summary.en),
             neutralised(incident.summary.fr), neutralised(incident.sources), codeOf(incident.basis)}};
}

constexpr qsizetype firstViolationColumn = 11;
constexpr qsizetype overlapColumn = 15;
constexpr qsizetype perpetratorsColumn = 16;

template<typename E> E codeIn(FieldParser &parser, const char *column)
{
    const QString written = parser.text(column).trimmed();
    if (const auto known = fromCode<E>(written))
        return *known;
    parser.note(TableNote::Kind::Refused, QLatin1String(column),
                QT_TRANSLATE_NOOP("Table", "“%1” is not one of the allowed values (%2)"),
                {written, allCodes<E>()});
    return CodeTable<E>::values.front().first;
}

} // namespace

DossierTable::DossierTable(const Vocabulary &vocabulary, QDate today)
    : m_vocabulary(vocabulary)
    , m_today(today)
{
}

const QStringList &DossierTable::columns()
{
    static const QStringList names =
        QStringLiteral(
            "incident,title_en,title_fr,country,region,place,latitude,longitude,date_from,date_to,"
            "date_precision,type,victims_low,victims_best,victims_high,victims_overlap,perpetrators,"
            "status,visibility,summary_en,summary_fr,sources,basis")
            .split(QLatin1Char(','));
    return names;
}

Result<void> DossierTable::header(const QStringList &columns)
{
    return m_columns.read(columns, DossierTable::columns(), true);
}

QString DossierTable::reference(const QStringList &fields) const
{
    return restored(m_columns.value(fields, "incident").trimmed());
}

TableRow DossierTable::row(qint64 line, const QStringList &fields) const
{
    TableRow row{line, {}, {}};
    FieldParser parser(row, m_columns, fields);
    if (fields.size() != m_columns.count()) {
        parser.note(TableNote::Kind::Refused, {}, QT_TRANSLATE_NOOP("Table", "has %1 fields instead of %2"),
                    {QString::number(fields.size()), QString::number(m_columns.count())});
        return row;
    }
    const auto text = [&](const char *column) { return restored(parser.text(column)); };
    Incident &incident = row.incident;
    incident.reference = reference(fields);
    incident.title = {text("title_en"), text("title_fr")};
    incident.summary = {text("summary_en"), text("summary_fr")};
    incident.place = {{parser.text("country").trimmed()}, text("region"), text("place"), std::nullopt};
    const auto latitude = parser.degrees("latitude");
    const auto longitude = parser.degrees("longitude");
    if (latitude && longitude)
        incident.place.coordinates = Coordinates{*latitude, *longitude};
    else if (latitude.has_value() != longitude.has_value() && !row.refused()) {
        parser.note(TableNote::Kind::Refused,
                    latitude ? QStringLiteral("longitude") : QStringLiteral("latitude"),
                    QT_TRANSLATE_NOOP("Table", "is empty, although the other coordinate is given"));
    }
    incident.period.precision = codeIn<Precision>(parser, "date_precision");
    incident.period.from = parser.date("date_from");
    if (parser.text("date_to").trimmed().isEmpty() && incident.period.precision == Precision::Day) {
        incident.period.to = incident.period.from;
        parser.note(TableNote::Kind::Mended, QStringLiteral("date_to"),
                    QT_TRANSLATE_NOOP("Table", "is empty; date_from is used instead"));
    } else {
        incident.period.to = parser.date("date_to");
    }
    if (parser.text("victims_overlap").trimmed().isEmpty()) {
        parser.note(TableNote::Kind::Mended, QStringLiteral("victims_overlap"),
                    QT_TRANSLATE_NOOP("Table", "is empty; “unknown” is used instead"));
    } else {
        incident.overlap = codeIn<Overlap>(parser, "victims_overlap");
    }
    incident.status = codeIn<Status>(parser, "status");
    incident.visibility = codeIn<Visibility>(parser, "visibility");
    incident.sources = text("sources");
    incident.basis = codeIn<Basis>(parser, "basis");

    Violation violation;
    violation.type = parser.text("type").trimmed();
    violation.victims.low = parser.people("victims_low");
    violation.victims.best = parser.people("victims_best");
    if (parser.text("victims_high").trimmed().isEmpty())
        violation.victims.high = std::nullopt;
    else
        violation.victims.high = parser.people("victims_high");
    for (const QString &name : text("perpetrators").split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (const QString trimmed = name.trimmed(); !trimmed.isEmpty())
            violation.perpetrators << trimmed;
    }
    incident.violations.push_back(std::move(violation));
    parser.validate(m_vocabulary, m_today);
    return row;
}

QByteArray DossierTable::lines(const Incident &incident, const std::vector<Violation> &violations)
{
    const IncidentColumns shared = columnsOf(incident);
    QByteArray lines;
    for (const Violation &violation : violations) {
        const auto &[low, best, high] = violation.victims;
        lines += csvLine(shared.before +
                         QStringList{violation.type, QString::number(low), QString::number(best),
                                     high ? QString::number(*high) : QString(), shared.overlap,
                                     neutralised(violation.perpetrators.join(QStringLiteral("; ")))} +
                         shared.after);
    }
    return lines;
}

QString DossierTable::firstDifference(const Incident &a, const Incident &b)
{
    const auto flat = [](const Incident &incident) {
        const IncidentColumns columns = columnsOf(incident);
        return columns.before + QStringList{columns.overlap} + columns.after;
    };
    const QStringList mine = flat(a), other = flat(b);
    for (qsizetype i = 0; i < mine.size(); ++i) {
        if (mine[i] != other[i]) {
            if (i < firstViolationColumn)
                return columns()[i];
            return i == firstViolationColumn ? columns()[overlapColumn]
                                             : columns()[perpetratorsColumn + i - firstViolationColumn];
        }
    }
    return {};
}
