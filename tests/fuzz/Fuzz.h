#pragma once

#include "casefile/CaseFile.h"
#include "vocabulary/Vocabulary.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

namespace fuzz
{

/// What a fuzzer needs around its target, made once a process; files live in memory where that is possible.
struct World {
    int argc = 1;
    char name[5] = "fuzz";
    char *argv[2] = {name, nullptr};
    QCoreApplication application{argc, argv};
    QTemporaryDir folder{QStringLiteral("/dev/shm/dossier-fuzz-XXXXXX")};
    Vocabulary vocabulary;

    World()
    {
        // On another engine than the program's, nothing would be learnt.
        if (!CaseFile::checkEngine() || !folder.isValid())
            std::abort();
    }
    QString path(const QString &file) const { return folder.filePath(file); }
    static bool write(const QString &path, const uint8_t *data, size_t size)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) &&
               file.write(reinterpret_cast<const char *>(data), static_cast<qint64>(size)) ==
                   static_cast<qint64>(size);
    }
};

} // namespace fuzz
