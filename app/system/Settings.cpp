#include "system/Settings.h"

#include "system/Disk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <array>

namespace
{

constexpr qsizetype recentAtMost = 8;
constexpr qsizetype looksAtMost = 32;
constexpr int lockAfterMinutes = 5;

QString nameOf(Settings::Key key)
{
    static constexpr std::array names{"language",     "appearance",   "author",       "organisation",
                                      "lockAfter",    "backupFolder", "keepRecent",   "recent",
                                      "geometry",     "splitter",     "list",         "showFilter",
                                      "showIncident", "looks",        "facetsByName", "countBy"};
    static_assert(names.size() == static_cast<size_t>(Settings::Key::CountBy) + 1);
    return QLatin1String(names.at(static_cast<size_t>(key)));
}

#ifndef Q_OS_WIN // where they stand in the user's registry
/// Makes a file that is not there, and its folder, for the owner alone; takes from others what they may do
/// with it.
void narrow(const QString &path)
{
    const QFileInfo info(path);
    disk::createPrivateFolder(info.path());
    // Where it lies with the files of others, the folder is not ours.
    if (info.dir().dirName() == QCoreApplication::organizationName())
        QFile::setPermissions(info.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    int code = 0;
    if (!disk::createPrivate(path, code))
        disk::restrictToOwner(path);
}
#endif

// What Qt's own file dialogs remember.
const QString lastVisited = QStringLiteral("FileDialog/lastVisited");
const QString history = QStringLiteral("FileDialog/history");
const QString shortcuts = QStringLiteral("FileDialog/shortcuts");
const std::array traces{lastVisited, history, shortcuts};

QString qtsOwn()
{
    return QStringLiteral("QtProject");
}

} // namespace

Settings::Settings()
{
#ifndef Q_OS_WIN
    if (QFile::exists(m_settings.fileName()))
        narrow(m_settings.fileName());
#endif
}

QVariant Settings::value(Key key, const QVariant &otherwise) const
{
    return m_settings.value(nameOf(key), otherwise);
}

void Settings::set(Key key, const QVariant &value)
{
    m_settings.setValue(nameOf(key), value);
    write();
}

void Settings::write()
{
#ifndef Q_OS_WIN
    narrow(m_settings.fileName());
#endif
    m_settings.sync();
}

QString Settings::author() const
{
    return value(Key::Author, qEnvironmentVariable("USER")).toString();
}

bool Settings::knowsAuthor() const
{
    return value(Key::Author).isValid();
}

int Settings::lockAfter() const
{
    return value(Key::LockAfter, lockAfterMinutes).toInt();
}

QString Settings::backupFolder() const
{
    return value(Key::BackupFolder).toString();
}

bool Settings::keepsRecent() const
{
    return value(Key::KeepRecent, true).toBool();
}

void Settings::setKeepsRecent(bool keep)
{
    const bool kept = keepsRecent();
    set(Key::KeepRecent, keep);
    // Once: what other programs add afterwards is theirs.
    if (kept && !keep)
        forgetRecent();
}

QStringList Settings::recent() const
{
    return value(Key::Recent).toStringList();
}

void Settings::remember(const QString &path)
{
    if (!keepsRecent())
        return;
    QStringList paths = recent();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    set(Key::Recent, paths.mid(0, recentAtMost));
}

Settings::Look Settings::lastLook(const QString &file) const
{
    const QStringList look = value(Key::Looks).toMap().value(file).toStringList();
    if (look.size() != 2)
        return {};
    return {look[0], QDateTime::fromString(look[1], Qt::ISODate)};
}

void Settings::rememberLook(const QString &file, const Look &look)
{
    if (!keepsRecent())
        return;
    QVariantMap looks = value(Key::Looks).toMap();
    looks.insert(file, QStringList{look.state, look.at.toUTC().toString(Qt::ISODate)});
    while (looks.size() > looksAtMost) {
        // Times are written in one way, which sorts as they follow.
        looks.erase(std::min_element(looks.begin(), looks.end(), [](const QVariant &a, const QVariant &b) {
            return a.toStringList().value(1) < b.toStringList().value(1);
        }));
    }
    set(Key::Looks, looks);
}

void Settings::forgetRecent()
{
    QStringList folders;
    for (const QString &path : value(Key::Recent).toStringList())
        folders << QUrl::fromLocalFile(QFileInfo(path).absolutePath()).toString();
    m_settings.remove(nameOf(Key::Recent));
    m_settings.remove(nameOf(Key::Looks));
    write();
    // Qt's own file dialogs remember folders for all programs of this user. Where tables and copies went is
    // not known here, so all of these are forgotten; what the user put aside only where it is of case files.
    QSettings others(QSettings::UserScope, qtsOwn());
    others.remove(lastVisited);
    others.remove(history);
    QStringList kept = others.value(shortcuts).toStringList();
    if (kept.removeIf([&](const QString &one) { return folders.contains(one); }) > 0)
        others.setValue(shortcuts, kept);
}

FileDialogTraces::FileDialogTraces()
    : m_kept(Settings().keepsRecent())
{
    if (m_kept)
        return;
    const QSettings others(QSettings::UserScope, qtsOwn());
    for (const QString &key : traces) {
        if (others.contains(key))
            m_before.insert(key, others.value(key));
    }
}

FileDialogTraces::~FileDialogTraces()
{
    if (m_kept)
        return;
    QSettings others(QSettings::UserScope, qtsOwn());
    for (const QString &key : traces) {
        if (m_before.contains(key))
            others.setValue(key, m_before.value(key));
        else
            others.remove(key);
    }
}
