#include "casefile/OutputFile.h"

#include "casefile/Engine.h"
#include "casefile/Schema.h"
#include "system/WholeFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace
{

const QString caseFileEnding = QStringLiteral(".dossier");

QByteArray beginningOf(const QString &path, qint64 size)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) ? file.read(size) : QByteArray();
}

/// An encrypted case file tells what SQLite would have to know before it has the key, and nothing else.
bool isEncryptedDatabase(const QByteArray &header, qint64 size)
{
    constexpr qsizetype saltEnd = 16, toldEnd = 24;
    if (header.size() < toldEnd || header.startsWith("SQLite format 3"))
        return false;
    const auto byte = [&](qsizetype at) { return static_cast<unsigned char>(header[saltEnd + at]); };
    const int pageSize = byte(0) << 8 | byte(1);
    const bool isPowerOfTwo = pageSize >= 512 && (pageSize & (pageSize - 1)) == 0;
    // After the versions and what is reserved of a page: fractions that are always these.
    return isPowerOfTwo && size % pageSize == 0 && byte(2) >= 1 && byte(2) <= 2 && byte(3) >= 1 &&
           byte(3) <= 2 && byte(5) == 64 && byte(6) == 32 && byte(7) == 32;
}

/// A file that is there, whatever it is called.
bool isCaseFile(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return false;
    if (path.endsWith(caseFileEnding, Qt::CaseInsensitive))
        return true;
    // What stands beside it shows what it is, too.
    for (const char *beside : {".lock", ".backups"}) {
        if (QFileInfo::exists(path + QLatin1String(beside)))
            return true;
    }
    const QByteArray header = beginningOf(path, 100);
    if (isEncryptedDatabase(header, QFileInfo(path).size()))
        return true;
    return header.size() == 100 && header.startsWith("SQLite format 3") &&
           qFromBigEndian<qint32>(header.constData() + 68) == schema::applicationId;
}

/// The path of the case file whose companion a path would be by its name; empty for none.
QString whoseCompanion(const QString &path)
{
    for (const char *ending : {"-journal", "-wal", "-shm", ".lock", ".backups"}) {
        if (path.endsWith(QLatin1String(ending)))
            return path.chopped(qstrlen(ending));
    }
    return {};
}

bool isText(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return true; // UTF-16
    return std::ranges::all_of(bytes, [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code >= 0x20 ? code != 0x7f : code == '\t' || code == '\n' || code == '\r';
    });
}

bool isOfKind(const QString &path, const OutputFile::Target &target)
{
    constexpr qint64 looked = 1 << 16; // the head of a table can be long
    if (QFileInfo(path).size() == 0)
        return true;
    const QByteArray beginning = beginningOf(path, looked);
    if (target.kind == OutputFile::Kind::Pdf)
        return beginning.startsWith("%PDF");
    if (target.kind == OutputFile::Kind::Picture)
        return beginning.startsWith("\x89PNG");
    if (target.kind == OutputFile::Kind::Drawing)
        return beginning.contains("<svg");
    if (beginning.startsWith("%PDF") || !isText(beginning))
        return false;
    // A comma makes no table: a passphrase has one, too.
    return path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ||
           (target.isOwnTable && target.isOwnTable(beginning));
}

const char *alreadyThere(OutputFile::Kind kind)
{
    switch (kind) {
    case OutputFile::Kind::Pdf:
        return QT_TRANSLATE_NOOP("OutputFile",
                                 "“%1” already exists, is not a PDF, and was not changed. Choose "
                                 "another name; on the command line, --force replaces it.");
    case OutputFile::Kind::Picture:
        return QT_TRANSLATE_NOOP("OutputFile", "“%1” already exists, is not a PNG picture, and was not "
                                               "changed. Choose another name.");
    case OutputFile::Kind::Drawing:
        return QT_TRANSLATE_NOOP("OutputFile", "“%1” already exists, is not an SVG picture, and was not "
                                               "changed. Choose another name.");
    case OutputFile::Kind::Table:
        break;
    }
    return QT_TRANSLATE_NOOP("OutputFile", "“%1” already exists, is not a CSV table, and was not changed. "
                                           "Choose another name; on the command line, --force replaces it.");
}

std::unexpected<Error> refused(ErrorKind kind, const char *text, const QString &path,
                               const QString &detail = {})
{
    return std::unexpected(Error{kind, {"OutputFile", text, {QDir::toNativeSeparators(path)}}, detail});
}

} // namespace

bool belongsToCaseFile(const QString &path, const QString &source)
{
    const QString real = disk::resolved(path);
    const auto identity = disk::identityOf(real);
    const auto own = source.isEmpty() ? std::nullopt : disk::identityOf(source);
    const QString ownPath = source.isEmpty() ? QString() : disk::resolved(source);
    if (isCaseFile(real) || (identity && own && identity->isSameFile(*own)))
        return true;
    const auto isOne = [&](const QString &name) {
        return !name.isEmpty() &&
               (name == ownPath || name.endsWith(caseFileEnding, Qt::CaseInsensitive) || isCaseFile(name));
    };
    if (isOne(whoseCompanion(real)))
        return true;
    // In a folder of backups.
    for (QString folder = QFileInfo(real).absolutePath();;) {
        if (folder.endsWith(QLatin1String(".backups")) && isOne(whoseCompanion(folder)))
            return true;
        const QString above = QFileInfo(folder).absolutePath();
        if (above == folder)
            return false;
        folder = above;
    }
}

OutputFile::OutputFile(std::unique_ptr<WholeFile> file, QString path)
    : m_file(std::move(file))
    , m_path(std::move(path))
{
}

OutputFile::OutputFile(OutputFile &&) noexcept = default;
OutputFile &OutputFile::operator=(OutputFile &&) noexcept = default;
OutputFile::~OutputFile() = default;

bool OutputFile::isOtherKindThere(const Target &target)
{
    const QString real = disk::resolved(target.path);
    return QFileInfo(real).isFile() && !belongsToCaseFile(target.path, target.source) &&
           !isOfKind(real, target);
}

Result<OutputFile> OutputFile::begin(const Target &target)
{
    const QString path = target.path;
    if (belongsToCaseFile(path, target.source)) {
        return refused(ErrorKind::Conflict,
                       QT_TRANSLATE_NOOP("OutputFile", "“%1” is a case file or belongs to one, and was not "
                                                       "changed. Choose another name."),
                       path);
    }
    const QString real = disk::resolved(path);
    for (const QString &name : {path, real}) {
        if (!name.endsWith(caseFileEnding, Qt::CaseInsensitive))
            continue;
        return refused(ErrorKind::Conflict,
                       QT_TRANSLATE_NOOP("OutputFile", "“%1” would have the name of a case file, and is not "
                                                       "one. Nothing was saved. Choose another ending."),
                       path);
    }
    const QFileInfo info(real);
    // What stands for a pipe leads to no name in a folder.
    const QFileInfo asked(path);
    const bool isNoFile = asked.exists() && !asked.isFile();
    if (!isNoFile && !QFileInfo(info.absolutePath()).isDir()) {
        return refused(ErrorKind::NotFound,
                       QT_TRANSLATE_NOOP("OutputFile",
                                         "The folder “%1” does not exist. Create it, or choose another one."),
                       QFileInfo(path).absolutePath());
    }
    if (isNoFile || (info.exists() && !info.isFile()) || (!info.exists() && info.isSymLink())) {
        return refused(ErrorKind::NotReadable,
                       QT_TRANSLATE_NOOP("OutputFile", "“%1” is a folder or a device, or leads nowhere. "
                                                       "Nothing was saved. Choose another name."),
                       path);
    }
    if (info.exists() && !target.force && !isOfKind(real, target)) {
        return refused(ErrorKind::Conflict, alreadyThere(target.kind), path);
    }
    OutputFile made(std::make_unique<WholeFile>(real), path);
    // The name would let it be replaced; its owner does not.
    if (info.exists() && !info.isWritable()) {
        return refused(ErrorKind::ReadOnly,
                       QT_TRANSLATE_NOOP("OutputFile",
                                         "“%1” is read-only and was not changed. Choose another "
                                         "name, or change the permissions of the file."),
                       path);
    }
    for (const QString &left : WholeFile::leftBeside(real)) {
        if (!disk::isHeld(left))
            QFile::remove(left);
    }
    if (!made.m_file->begin())
        return std::unexpected(made.failure());
    return made;
}

QIODevice &OutputFile::device()
{
    return *m_file;
}

Error OutputFile::failure() const
{
    const auto said = [&](ErrorKind kind, const char *text) {
        return refused(kind, text, m_path, m_file->said()).error();
    };
    switch (m_file->trouble().value_or(disk::Trouble::Broken)) {
    case disk::Trouble::Full:
        return said(ErrorKind::DiskFull,
                    QT_TRANSLATE_NOOP("OutputFile", "The disk is full. “%1” could not be saved and was not "
                                                    "changed. Free up some space and try again."));
    case disk::Trouble::Denied:
        return said(ErrorKind::NotReadable,
                    QT_TRANSLATE_NOOP("OutputFile", "“%1” could not be saved and was not changed. Check the "
                                                    "permissions of the file and of its folder."));
    case disk::Trouble::Taken:
    case disk::Trouble::Broken:
        break;
    }
    return said(ErrorKind::NotReadable,
                QT_TRANSLATE_NOOP("OutputFile",
                                  "“%1” could not be saved and was not changed. Check the disk, "
                                  "or choose another folder."));
}

Result<void> OutputFile::commit()
{
    if (!m_file->commit(disk::Replace::Always))
        return std::unexpected(failure());
    return {};
}

Result<void> OutputFile::write(const Target &target, const QByteArray &content)
{
    auto file = begin(target);
    if (!file)
        return std::unexpected(file.error());
    (void)file->device().write(content);
    return file->commit();
}

Result<void> copyWhole(const QString &source, const QString &target)
{
    QFile from(source);
    WholeFile to(disk::resolved(target));
    const auto failed = [&](const QString &detail) {
        return refused(ErrorKind::NotReadable,
                       QT_TRANSLATE_NOOP("OutputFile",
                                         "The copy “%1” could not be made. Check the free disk space "
                                         "and the permissions of the folder."),
                       target, detail);
    };
    if (auto free = engine::isUnburdened(disk::resolved(target)); !free)
        return free;
    if (!QFileInfo(source).isFile() || !from.open(QIODevice::ReadOnly))
        return failed(from.error() == QFileDevice::NoError ? QString() : from.errorString());
    if (!to.begin())
        return failed(to.said());
    constexpr qint64 atOnce = 1 << 20;
    qint64 copied = 0;
    while (!from.atEnd()) {
        const QByteArray bytes = from.read(atOnce);
        if (bytes.isEmpty() || to.write(bytes) != bytes.size())
            return failed(bytes.isEmpty() ? from.errorString() : to.said());
        copied += bytes.size();
    }
    if (copied != from.size() || !to.commit(disk::Replace::Never))
        return failed(to.said());
    return {};
}
