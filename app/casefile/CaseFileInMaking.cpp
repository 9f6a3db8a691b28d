#include "casefile/CaseFileInMaking.h"

#include "casefile/Engine.h"
#include "casefile/FileError.h"
#include "system/WholeFile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace
{

/// The file as long as it is not whole, to which something beside it belongs; empty for anything else.
QString partOf(const QString &left)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(QStringLiteral(
        "(.*?\\.[0-9a-f]{8}\\.(?:part|rescue))(\\.[0-9a-f]{8}\\.part)?(-journal|-wal|-shm|\\.lock)?")));
    return form.match(left).captured(1);
}

bool isThere(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

Error nameTaken(const QString &path)
{
    return fileError(
        ErrorKind::Conflict,
        QT_TRANSLATE_NOOP("CaseFile", "“%1” already exists and was not changed. Choose another name."), path);
}

} // namespace

bool isInMaking(const QString &left)
{
    const QString part = partOf(left);
    return !part.isEmpty() && disk::isHeld(part + QStringLiteral(".lock"));
}

CaseFileInMaking::CaseFileInMaking(QString part)
    : m_part(std::move(part))
{
}

CaseFileInMaking::~CaseFileInMaking()
{
    m_file.reset();
    if (m_part.isEmpty())
        return;
    for (const char *of : {"", "-journal", "-wal", "-shm", ".lock"})
        QFile::remove(m_part + QLatin1String(of));
}

Result<std::unique_ptr<CaseFileInMaking>> CaseFileInMaking::begin(const QString &path, const QString &ending,
                                                                  const CaseFile::NewFile &properties,
                                                                  const CaseFile::Options &options,
                                                                  const Vocabulary &vocabulary)
{
    for (const QString &left : WholeFile::leftBeside(path)) {
        const bool ours = partOf(left).endsWith(QLatin1Char('.') + ending);
        if (ours && !isInMaking(left) && !disk::isHeld(left))
            QFile::remove(left);
    }
    std::unique_ptr<CaseFileInMaking> made(new CaseFileInMaking(WholeFile::nameBeside(path, ending)));
    auto file = CaseFile::create(made->m_part, properties, options, vocabulary);
    if (!file)
        return std::unexpected(toldOf(path, made->m_part, file.error()));
    made->m_file = std::move(*file);
    return made;
}

Result<void> CaseFileInMaking::place(const QString &path)
{
    if (m_file) {
        m_file.reset();
        if (!disk::syncFile(m_part))
            return std::unexpected(engine::errorOfDisk(disk::brokenCode(), path));
    }
    if (isThere(path))
        return std::unexpected(nameTaken(path));
    auto placed = engine::place(m_part, path);
    if (placed)
        m_part.clear();
    return placed;
}

Result<std::unique_ptr<CaseFile>> createFilled(const QString &path, const CaseFile::NewFile &properties,
                                               const CaseFile::Options &options, const Vocabulary &vocabulary,
                                               const std::function<Result<void>(CaseFile &)> &fill)
{
    const QString real = disk::resolved(path);
    if (isThere(real) || QFileInfo(path).isSymLink())
        return std::unexpected(nameTaken(path));
    if (auto free = engine::isUnburdened(real); !free)
        return std::unexpected(free.error());
    {
        auto making = CaseFileInMaking::begin(real, QStringLiteral("part"), properties, options, vocabulary);
        if (!making)
            return std::unexpected(making.error());
        const QString part = (*making)->file().path();
        auto done = fill((*making)->file());
        if (done)
            done = (*making)->place(real);
        if (!done)
            return std::unexpected(toldOf(real, part, done.error()));
    }
    return CaseFile::open(path, options, vocabulary);
}
