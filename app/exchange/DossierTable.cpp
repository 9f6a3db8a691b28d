#include "exchange/DossierTable.h"

#include "exchange/Cells.h"
#include "records/Csv.h"
#include "records/Validation.h"
#include "vocabulary/Vocabulary.h"

#include <QCoreApplication>

namespace
{

/// Every table has those that the first version wrote; later ones may be missing.
constexpr int firstColumns = 23;

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

} // namespace

DossierTable::DossierTable(const Vocabulary &vocabulary, QDate today)
    : m_vocabulary(vocabulary)
    , m_today(today)
{
}

const QStringList &DossierTable::columns()
{
    static const QStringList names = [] {
        QStringList all;
        for (const Column &column : declared())
            all << QLatin1String(column.field->column);
        return all;
    }();
    return names;
}

Result<void> DossierTable::header(const QStringList &columns)
{
    return m_columns.read(columns, DossierTable::columns().mid(0, firstColumns), true,
                          DossierTable::columns());
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
    parser.validate(m_vocabulary, m_today);
    return row;
}

QByteArray DossierTable::lines(const Incident &incident, const std::vector<Violation> &violations)
{
    QByteArray lines;
    for (const Violation &violation : violations) {
        QStringList cells;
        for (const Column &column : declared())
            cells << cellOf(*column.field, column.field->access.get(column.in(incident, violation)));
        lines += csvLine(cells);
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
