#include "exchange/OpenTable.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

Result<void> openTable(QFile &table)
{
    const QFileInfo info(table);
    const char *text = nullptr;
    if (!info.exists())
        text = QT_TRANSLATE_NOOP("Import", "The file “%1” does not exist. Check its name and folder.");
    else if (info.isDir())
        text = QT_TRANSLATE_NOOP("Import", "“%1” is a folder. Choose a table inside it.");
    else if (!info.isFile())
        text =
            QT_TRANSLATE_NOOP("Import", "“%1” is not an ordinary file but, for example, a pipe. Nothing was "
                                        "imported. Save the table as a file, and choose that.");
    else if (!table.open(QIODevice::ReadOnly))
        text = QT_TRANSLATE_NOOP("Import", "“%1” cannot be read. Check the permissions of the file.");
    if (!text)
        return {};
    return std::unexpected(Error{ErrorKind::NotReadable,
                                 {"Import", text, {info.filePath()}},
                                 table.error() == QFileDevice::NoError ? QString() : table.errorString()});
}

Error emptyTable(const QString &path)
{
    return {ErrorKind::Invalid,
            {"Import",
             QT_TRANSLATE_NOOP("Import",
                               "“%1” is empty. Choose a table whose first line contains the column names."),
             {path}}};
}
