#include "system/WholeFile.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <cerrno>

namespace
{

constexpr qsizetype bufferSize = 1 << 16;

} // namespace

WholeFile::WholeFile(QString path)
    : m_path(std::move(path))
{
}

WholeFile::~WholeFile()
{
    close();
    if (m_file.isOpen())
        m_file.close();
    if (!m_file.fileName().isEmpty())
        m_file.remove();
}

bool WholeFile::begin()
{
    int code = 0;
    const QString beside = nameBeside(m_path);
    if (!disk::createPrivate(beside, code)) {
        failed(code);
        return false;
    }
    errno = 0;
    m_file.setFileName(beside);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        failed(errno);
        return false;
    }
    disk::hold(m_file);
    m_buffer.reserve(bufferSize);
    return open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

void WholeFile::failed(int code)
{
    if (m_trouble)
        return;
    m_trouble = disk::troubleOf(code);
    m_said = qt_error_string(code);
    setErrorString(m_said);
}

bool WholeFile::writeOut(const char *data, qint64 size)
{
    while (size > 0 && !m_trouble) {
        errno = 0;
        const qint64 taken = m_file.write(data, size);
        if (taken <= 0) {
            failed(errno);
            break;
        }
        data += taken;
        size -= taken;
        m_written += taken;
    }
    return !m_trouble;
}

qint64 WholeFile::writeData(const char *data, qint64 size)
{
    if (m_trouble)
        return -1;
    if (m_buffer.size() + size > bufferSize) {
        if (!writeOut(m_buffer.constData(), m_buffer.size()))
            return -1;
        m_buffer.resize(0);
    }
    if (size > bufferSize)
        return writeOut(data, size) ? size : -1;
    m_buffer.append(data, size);
    return size;
}

bool WholeFile::commit(disk::Replace replace)
{
    writeOut(m_buffer.constData(), m_buffer.size());
    m_buffer.clear();
    errno = 0;
    if (!m_trouble && !disk::sync(m_file))
        failed(errno);
    m_file.close();
    QIODevice::close();
    const QString beside = m_file.fileName();
    if (!m_trouble && QFileInfo(beside).size() != m_written)
        failed(EIO);
    if (m_trouble)
        return false;
    if (QFileInfo::exists(m_path))
        disk::takeRights(beside, m_path);
    int code = 0;
    if (disk::move(beside, m_path, replace, code)) {
        failed(code);
        return false;
    }
    m_file.setFileName({});
    return true;
}

QString WholeFile::nameBeside(const QString &path, const QString &ending)
{
    for (;;) {
        const QString name = QStringLiteral("%1.%2.%3")
                                 .arg(path)
                                 .arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'))
                                 .arg(ending);
        if (!QFileInfo::exists(name))
            return name;
    }
}

QStringList WholeFile::leftBeside(const QString &path)
{
    const QFileInfo info(path);
    const QRegularExpression ours(QRegularExpression::anchoredPattern(
        QRegularExpression::escape(info.fileName()) +
        QStringLiteral("(\\.[0-9a-f]{8}|\\.part|\\.anew|\\.rescue|-journal|-wal|-shm)*"
                       "\\.(part|anew|rescue)(-journal|-wal|-shm|\\.lock)?")));
    QStringList found;
    const QDir folder(info.absolutePath());
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden | QDir::System)) {
        if (ours.match(name).hasMatch())
            found << folder.filePath(name);
    }
    return found;
}
