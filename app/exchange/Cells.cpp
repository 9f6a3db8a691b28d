#include "exchange/Cells.h"

#include "records/Csv.h"
#include "records/NameSet.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

std::vector<const Field *> tableFields(const Kind &kind)
{
    std::vector<const Field *> found;
    for (const Field &field : kind.fields) {
        if (field.column)
            found.push_back(&field);
    }
    for (const PartList &part : kind.parts) {
        const auto inside = tableFields(part.kind());
        found.insert(found.end(), inside.begin(), inside.end());
    }
    std::ranges::sort(found, {}, &Field::position);
    return found;
}

QString cellOf(const Field &field, const FieldValue &value)
{
    struct Visitor {
        const Field &field;
        QString operator()(std::monostate) const { return {}; }
        QString operator()(const QString &text) const
        {
            return field.isFreeText() ? neutralised(text) : text;
        }
        QString operator()(qint64 number) const { return QString::number(number); }
        QString operator()(double degrees) const
        {
            return QString::number(degrees, 'f', QLocale::FloatingPointShortest);
        }
        QString operator()(const QStringList &names) const
        {
            return neutralised(names.join(QStringLiteral("; ")));
        }
    };
    return std::visit(Visitor{field}, value);
}

void readCell(FieldParser &parser, const Field &field, void *record)
{
    const QString written = parser.text(field.column);
    const QString trimmed = written.trimmed();
    FieldValue value;
    switch (field.holds) {
    case Holds::Reference:
        value = restored(trimmed);
        break;
    case Holds::Text:
    case Holds::Name:
    case Holds::Region:
        value = restored(written);
        break;
    case Holds::Country:
    case Holds::Type:
        value = trimmed;
        break;
    case Holds::Names: {
        QStringList names;
        for (const QString &name : restored(written).split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
            if (const QString one = name.trimmed(); !one.isEmpty())
                names << one;
        }
        value = field.isSet ? nameset::once(names) : names;
        break;
    }
    case Holds::Number:
        if (!trimmed.isEmpty() || !field.access.optional)
            value = parser.people(field.column);
        break;
    case Holds::Degrees:
        if (const auto degrees = parser.degrees(field.column))
            value = *degrees;
        break;
    case Holds::Date:
        value = fieldValue(parser.date(field.column));
        break;
    case Holds::Code:
    case Holds::Identity:
        value = trimmed;
        if (field.access.set(record, value))
            return;
        if (field.holds == Holds::Code) {
            parser.note(TableNote::Kind::Refused, QLatin1String(field.column),
                        QT_TRANSLATE_NOOP("Table", "“%1” is not one of the allowed values (%2)"),
                        {trimmed, field.access.codes().join(QLatin1String(", "))});
        } else {
            parser.note(TableNote::Kind::Refused, QLatin1String(field.column),
                        QT_TRANSLATE_NOOP(
                            "Table", "“%1” is not a valid identifier; leave it empty for a new violation"),
                        {trimmed});
        }
        return;
    }
    field.access.set(record, value);
}
