#pragma once

#include "system/Disk.h"

#include <QFile>
#include <QIODevice>

#include <optional>

/// A file that comes to stand under its name only when it is complete and on the disk; until then it stands
/// beside it under a name of its own, and whatever stood there before stays. A new one is its owner's alone,
/// one that replaces another has its rights. Every write is looked at, and at the end the size on the disk.
class WholeFile : public QIODevice
{
    Q_OBJECT

public:
    /// `path` has its links resolved.
    explicit WholeFile(QString path);
    /// Leaves nothing where it was not committed.
    ~WholeFile() override;

    /// Makes the file beside. False where that cannot be done.
    bool begin();
    /// Puts it in its place. False where anything of it was not taken; then nothing was changed.
    bool commit(disk::Replace replace);
    /// What was wrong first, with the system's words for it.
    std::optional<disk::Trouble> trouble() const { return m_trouble; }
    QString said() const { return m_said; }

    bool isSequential() const override { return true; }

    /// A name beside `path` that nobody has, with this ending. leftBeside() knows it.
    static QString nameBeside(const QString &path, const QString &ending = QStringLiteral("part"));
    /// The names of what such files, and those of older versions, left beside `path` where a program was
    /// killed, with their journals.
    static QStringList leftBeside(const QString &path);

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    void failed(int code);
    bool writeOut(const char *data, qint64 size);

    QString m_path;
    QFile m_file;
    QByteArray m_buffer;
    qint64 m_written = 0;
    std::optional<disk::Trouble> m_trouble;
    QString m_said;
};
