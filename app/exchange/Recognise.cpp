#include "exchange/DossierTable.h"
#include "exchange/GedTable.h"
#include "exchange/OpenTable.h"
#include "records/Csv.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

bool hasMostOf(const QStringList &wanted, const QStringList &columns)
{
    const auto there =
        std::ranges::count_if(wanted, [&](const QString &name) { return columns.contains(name); });
    return 2 * there > wanted.size();
}

Result<TableFormat> recognisedFormat(const QString &path)
{
    QFile table(path);
    if (auto opened = openTable(table); !opened)
        return std::unexpected(opened.error());
    return recognisedFormat(table, path);
}

Result<TableFormat> recognisedFormat(QIODevice &table, const QString &name)
{
    CsvReader csv(table);
    CsvReader::Row head;
    const auto more = csv.next(head);
    if (!more)
        return std::unexpected(more.error());
    if (!*more)
        return std::unexpected(emptyTable(name));
    QStringList columns;
    for (const QString &column : std::as_const(head.fields))
        columns << column.trimmed();
    if (hasMostOf(GedTable::columns(), columns))
        return TableFormat::Ged;
    // Where a table is parted by semicolons, its reader says so.
    if (hasMostOf(DossierTable::columns(), columns) ||
        (columns.size() == 1 && columns.front().contains(QLatin1Char(';'))))
        return TableFormat::Dossier;
    QStringList missing = DossierTable::needed();
    const auto all = missing.size();
    missing.removeIf([&](const QString &one) { return columns.contains(one); });
    if (missing.size() < all) {
        return std::unexpected(Error{
            ErrorKind::Invalid,
            {"Import",
             QT_TRANSLATE_NOOP("Import", "The first line of “%1” lacks columns of Dossier’s own table: "
                                         "%2. Nothing was imported. Add them, or choose another table."),
             {name, missing.join(QStringLiteral(", "))}}});
    }
    constexpr qsizetype shown = 5;
    return std::unexpected(
        Error{ErrorKind::Invalid,
              {"Import",
               QT_TRANSLATE_NOOP("Import", "The first line of “%1” does not contain the column names of "
                                           "Dossier’s own table or of UCDP GED (it begins with: %2). Nothing "
                                           "was imported. Add a first line with the column names, or choose "
                                           "another table."),
               {name, columns.mid(0, shown).join(QStringLiteral(", ")).left(200)}}});
}
