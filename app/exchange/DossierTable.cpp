#include "exchange/DossierTable.h"

#include "exchange/Cells.h"
#include "exchange/Versions.h"
#include "records/Csv.h"
#include "records/Validation.h"
#include "vocabulary/Vocabulary.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace
{

/// Every table has those that the first version wrote; later ones may be missing.
constexpr int firstColumns = 23;

/// What no record holds: behind the others.
const char *const versionColumn = "version";

struct Column {
    const Field *field;
    bool shared; ///< by all rows of an incident: it is the incident's own, not a violation's

    const void *in(const Incident &incident, const Violation &violation) const
    {
        return shared ? static_cast<const void *>(&incident) : &violation;
    }
    void *in(Incident &incident, Violation &violation) const
    {
        return shared ? static_cast<void *>(&incident) : &violation;
    }
};

const std::vector<Column> &declared()
{
    static const std::vector<Column> all = [] {
        const Kind &kind = kindOf<Incident>();
        std::vector<Column> found;
        for (const Field *field : tableFields(kind))
            found.push_back({field, kind.find(QLatin1String(field->name)) == field});
        return found;
    }();
    return all;
}

const Field &dateTo()
{
    static const Field &field = kindOf<Incident>().field("date_to");
    return field;
}

const Field &overlap()
{
    static const Field &field = kindOf<Incident>().field("victims_overlap");
    return field;
}

bool isIn(const Column &column, Extent extent)
{
    return extent == Extent::Whole || !column.field->isOwnToFile;
}

QStringList namesOf(Extent extent)
{
    QStringList all;
    for (const Column &column : declared()) {
        if (isIn(column, extent))
            all << QLatin1String(column.field->column);
    }
    return all << QLatin1String(versionColumn);
}

QStringList cellsOf(const Incident &incident, const Violation &violation, Extent extent)
{
    QStringList cells;
    for (const Column &column : declared()) {
        if (isIn(column, extent))
            cells << cellOf(*column.field, column.field->access.get(column.in(incident, violation)));
    }
    return cells;
}

/// Empty cells are left out: a later column changes nothing for those who do not fill it.
QString versionOf(const QStringList &cells, Extent extent)
{
    constexpr qsizetype digits = 16;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (!cells[i].isEmpty())
            hash.addData(csvLine({DossierTable::columns(extent)[i], cells[i]}));
    }
    return QLatin1Char('v') + QString::fromLatin1(hash.result().toHex()).left(digits);
}

} // namespace

DossierTable::DossierTable(const Vocabulary &vocabulary, QDate today)
    : m_vocabulary(vocabulary)
    , m_today(today)
{
}

const QStringList &DossierTable::columns(Extent extent)
{
    static const QStringList usual = namesOf(Extent::Usual), whole = namesOf(Extent::Whole);
    return extent == Extent::Usual ? usual : whole;
}

QStringList DossierTable::needed()
{
    return columns().mid(0, firstColumns);
}

bool DossierTable::isHead(const QStringList &columns)
{
    return columns.size() >= firstColumns &&
           std::ranges::any_of(std::array{Extent::Usual, Extent::Whole}, [&](Extent extent) {
               return columns == DossierTable::columns(extent).mid(0, columns.size());
           });
}

Result<void> DossierTable::header(const QStringList &columns)
{
    return m_columns.read(columns, needed(), true, DossierTable::columns());
}

bool DossierTable::speaksOf(const QString &field) const
{
    for (const Kind *kind : {&kindOf<Incident>(), &kindOf<Violation>()}) {
        if (const Field *declared = kind->find(field); declared && declared->column)
            return m_columns.has(declared->column);
    }
    return true;
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
    Incident &incident = row.incident;
    Violation &violation = incident.violations.emplace_back();
    const auto mayBeEmpty = [](const Column &column) {
        return column.field == &dateTo() || column.field == &overlap();
    };
    for (const Column &column : declared()) {
        if (!mayBeEmpty(column) || !parser.text(column.field->column).trimmed().isEmpty())
            readCell(parser, *column.field, column.in(incident, violation));
    }
    // A code of two or three letters, or a name; what is none of them, validation refuses.
    if (const QString code = m_vocabulary.countryNamed(incident.place.country.value); !code.isEmpty())
        incident.place.country.value = code;
    if (const Field *half = clearHalfGroups(kindOf<Incident>(), &incident); half && !row.refused()) {
        parser.note(TableNote::Kind::Refused, QLatin1String(half->column),
                    QT_TRANSLATE_NOOP("Table", "is empty, although the other coordinate is given"));
    }
    if (parser.text("date_to").trimmed().isEmpty() && incident.period.precision == Precision::Day) {
        incident.period.to = incident.period.from;
        parser.note(TableNote::Kind::Mended, QStringLiteral("date_to"),
                    QT_TRANSLATE_NOOP("Table", "is empty; date_from is used instead"));
    } else if (parser.text("date_to").trimmed().isEmpty()) {
        (void)parser.date("date_to"); // refuses it
    }
    if (parser.text("victims_overlap").trimmed().isEmpty()) {
        parser.note(TableNote::Kind::Mended, QStringLiteral("victims_overlap"),
                    QT_TRANSLATE_NOOP("Table", "is empty; “unknown” is used instead"));
    }
    row.version = parser.text(versionColumn).trimmed();
    parser.validate(m_vocabulary, m_today);
    return row;
}

QString DossierTable::source() const
{
    return source::table;
}

QString DossierTable::version(const Incident &incident, const Violation &violation, Extent extent)
{
    return versionOf(cellsOf(incident, violation, extent), extent);
}

QByteArray DossierTable::lines(const Incident &incident, const std::vector<Violation> &violations,
                               Extent extent)
{
    QByteArray lines;
    for (const Violation &violation : violations) {
        const QStringList cells = cellsOf(incident, violation, extent);
        lines += csvLine(cells + QStringList{versionOf(cells, extent)});
    }
    return lines;
}

QString DossierTable::firstDifference(const Incident &a, const Incident &b)
{
    for (const auto &[field, shared] : declared()) {
        if (shared && field->access.get(&a) != field->access.get(&b))
            return QLatin1String(field->column);
    }
    return {};
}
