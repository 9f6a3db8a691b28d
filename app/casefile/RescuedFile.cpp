#include "casefile/RescuedFile.h"

#include "casefile/CaseFileInMaking.h"
#include "casefile/FileError.h"
#include "records/Printable.h"

#include <QCoreApplication>
#include <QFileInfo>

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

Error cancelled(const QString &source)
{
    return fileError(
        ErrorKind::Cancelled,
        QT_TRANSLATE_NOOP("CaseFile", "Cancelled. No recovered file was made, and “%1” was not changed."),
        source);
}

QString titleOf(const CaseFile &damaged)
{
    const QString title = damaged.store().title();
    return withoutControls(title.isEmpty() ? QFileInfo(damaged.path()).completeBaseName() : title);
}

} // namespace

Result<RescuedFile> rescueBeside(const CaseFile &damaged, const CaseFile::Options &options,
                                 const Progress &progress)
{
    const QString source = damaged.path();
    const Store &store = damaged.store();
    const auto failed = [&](const Error &error) {
        return std::unexpected(progress.cancelled() ? cancelled(source) : notMade(error, source));
    };
    // The damaged file may never be opened to write, which would sweep.
    auto making = CaseFileInMaking::begin(source, ending, {titleOf(damaged), store.language()}, options,
                                          damaged.vocabulary());
    if (!making)
        return failed(making.error());
    auto found = rescue(store, (*making)->file().store(), progress);
    if (!found)
        return failed(found.error());
    RescuedFile rescued{{}, {}, std::move(*found)};
    if (hasControls(store.title()))
        rescued.title = titleOf(damaged);
    const QFileInfo info(source);
    const QString name = QStringLiteral("%1/%2-rescued").arg(info.path(), info.completeBaseName());
    for (int number = 1;; ++number) {
        rescued.path =
            name + (number > 1 ? QStringLiteral("-%1").arg(number) : QString()) + QStringLiteral(".dossier");
        const auto placed = (*making)->place(rescued.path);
        if (placed)
            return rescued;
        if (placed.error().kind != ErrorKind::Conflict)
            return std::unexpected(notMade(placed.error(), source));
        rescued.taken << rescued.path;
    }
}
