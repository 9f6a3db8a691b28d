#include "exchange/OwnTable.h"

#include "exchange/CountsTable.h"
#include "exchange/DossierTable.h"
#include "records/Csv.h"

#include <QBuffer>

bool isOwnTable(const QByteArray &beginning)
{
    QBuffer buffer;
    buffer.setData(beginning.left(beginning.indexOf('\n') + 1));
    CsvReader::Row head;
    if (!buffer.open(QIODevice::ReadOnly))
        return false;
    CsvReader csv(buffer);
    if (const auto more = csv.next(head); !more || !*more)
        return false;
    return DossierTable::isHead(head.fields) || isHeadOfCounts(head.fields);
}

OutputFile::Target tableTarget(const QString &path, const QString &source, bool force)
{
    return {path, OutputFile::Kind::Table, force, source, isOwnTable};
}
