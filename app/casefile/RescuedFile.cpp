#include "casefile/RescuedFile.h"

#include "casefile/Engine.h"
#include "casefile/FileError.h"
#include "system/WholeFile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace
{

const QString ending = QStringLiteral("rescue");

/// What keeps a recovered file from being made, told of the file that it would have been made of: nobody has
/// seen another one.
Error notMade(const Error &error, const QString &source)
{
    if (error.kind == ErrorKind::DiskFull) {
        return fileError(ErrorKind::DiskFull,
                         QT_TRANSLATE_NOOP("CaseFile",
                                           "The disk is full. No recovered file was made, and “%1” was not "
                                           "changed. Free up some space and try again."),
                         source, error.detail);
    }
    return fileError(error.kind,
                     QT_TRANSLATE_NOOP(
                         "CaseFile",
                         "No recovered file could be made beside “%1”, which was not changed. Check the disk "
                         "and the permissions of the folder, or copy the file to another folder and recover "
                         "it there."),
                     source, error.detail);
}

Result<Rescued> make(const QString &path, const CaseFile &damaged, const CaseFile::Options &options)
{
    const Store &store = damaged.store();
    const QString title =
        store.title().isEmpty() ? QFileInfo(damaged.path()).completeBaseName() : store.title();
    const auto file = CaseFile::create(path, {title, store.language()}, options, damaged.vocabulary());
    if (!file)
        return std::unexpected(file.error());
    return rescue(store, (*file)->store());
}

/// Nobody has it, and no journal waits for it to be taken back into it.
bool isFree(const QString &path)
{
    const auto isThere = [](const QString &name) {
        const QFileInfo info(name);
        return info.exists() || info.isSymLink();
    };
    return !isThere(path) && !isThere(path + QStringLiteral("-journal"));
}

/// The file as long as it is not whole, to which something beside it belongs; empty for anything else.
QString partOf(const QString &path)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        QStringLiteral("(.*\\.[0-9a-f]{8}\\.%1)(\\.[0-9a-f]{8}\\.part)?(-journal|\\.lock)?").arg(ending)));
    return form.match(path).captured(1);
}

} // namespace

bool isRescueUnderWay(const QString &left)
{
    const QString part = partOf(left);
    return !part.isEmpty() && disk::isHeld(part + QStringLiteral(".lock"));
}

Result<RescuedFile> rescueBeside(const CaseFile &damaged, const CaseFile::Options &options)
{
    const QString source = damaged.path();
    // What was killed left something behind. The damaged file may never be opened to write, which would
    // sweep.
    for (const QString &left : WholeFile::leftBeside(source)) {
        if (!partOf(left).isEmpty() && !isRescueUnderWay(left))
            QFile::remove(left);
    }
    const QString part = WholeFile::nameBeside(source, ending);
    const auto drop = [&] {
        for (const char *of : {"", "-journal", ".lock"})
            QFile::remove(part + QLatin1String(of));
    };
    auto found = make(part, damaged, options);
    if (found && !disk::syncFile(part))
        found = std::unexpected(Error{ErrorKind::NotReadable, {}});
    if (!found) {
        drop();
        return std::unexpected(notMade(found.error(), source));
    }
    RescuedFile rescued{{}, {}, std::move(*found)};
    const QFileInfo info(source);
    const QString name = QStringLiteral("%1/%2-rescued").arg(info.path(), info.completeBaseName());
    for (int number = 1;; ++number) {
        rescued.path =
            name + (number > 1 ? QStringLiteral("-%1").arg(number) : QString()) + QStringLiteral(".dossier");
        const auto placed = isFree(rescued.path)
                                ? engine::place(part, rescued.path)
                                : Result<void>(std::unexpected(Error{ErrorKind::Conflict, {}}));
        if (placed)
            return rescued;
        if (placed.error().kind != ErrorKind::Conflict) {
            drop();
            return std::unexpected(notMade(placed.error(), source));
        }
        rescued.taken << rescued.path;
    }
}
