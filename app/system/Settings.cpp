#include "system/Settings.h"

#include "system/Disk.h"
#include "system/Worker.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QUrl>

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>
#include <utility>

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

/// All settings as this process knows them, and the thread that writes them: whoever reads or sets one does
/// not wait for the disk. From any thread.
class Known
{
public:
    /// Reads them: another process may have written them.
    void look()
    {
        const std::lock_guard lock(m_mutex);
        // QSettings would wait for the one that writes; and what is known here is newer.
        if (m_writing)
            return;
        const QSettings stored;
#ifndef Q_OS_WIN
        if (QFile::exists(stored.fileName()))
            narrow(stored.fileName());
#endif
        m_values.clear();
        for (const QString &name : stored.allKeys())
            m_values.insert(name, stored.value(name));
    }
    QVariant value(const QString &name, const QVariant &otherwise)
    {
        const std::lock_guard lock(m_mutex);
        return m_values.value(name, otherwise);
    }
    /// Nothing: there is no longer one.
    void set(const QString &name, const std::optional<QVariant> &value)
    {
        const std::lock_guard lock(m_mutex);
        if (value)
            m_values.insert(name, *value);
        else
            m_values.remove(name);
        m_unsaved.insert(name, value);
        if (std::exchange(m_writing, true))
            return;
        // Before the program ends, all is written.
        if (!std::exchange(m_settlesAtEnd, true))
            qAddPostRoutine([] { (void)Settings::settle(); });
        m_writer = Worker<void>([this] { write(); });
    }
    bool settle()
    {
        Worker<void> writer;
        {
            const std::lock_guard lock(m_mutex);
            writer = std::exchange(m_writer, {});
        }
        if (writer.isThere())
            writer.get();
        const std::lock_guard lock(m_mutex);
        return m_isStored;
    }

private:
    void write()
    {
        for (;;) {
            QSettings stored;
            {
                const std::lock_guard lock(m_mutex);
                if (m_unsaved.isEmpty()) {
                    m_writing = false;
                    return;
                }
                for (const auto &[name, value] : std::exchange(m_unsaved, {}).asKeyValueRange()) {
                    if (value)
                        stored.setValue(name, *value);
                    else
                        stored.remove(name);
                }
            }
#ifndef Q_OS_WIN
            narrow(stored.fileName());
#endif
            stored.sync();
            const std::lock_guard lock(m_mutex);
            m_isStored = stored.status() == QSettings::NoError;
        }
    }

    std::mutex m_mutex;
    QVariantMap m_values;
    QMap<QString, std::optional<QVariant>> m_unsaved;
    bool m_writing = false;
    bool m_isStored = true; ///< what was written last
    bool m_settlesAtEnd = false;
    Worker<void> m_writer;
};

Known &known()
{
    static Known one;
    return one;
}

} // namespace

Settings::Settings()
{
    known().look();
}

QVariant Settings::value(Key key, const QVariant &otherwise) const
{
    return known().value(nameOf(key), otherwise);
}

void Settings::set(Key key, const QVariant &value)
{
    known().set(nameOf(key), value);
}

bool Settings::settle()
{
    return known().settle();
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

bool Settings::setKeepsRecent(bool keep)
{
    const bool kept = keepsRecent();
    set(Key::KeepRecent, keep);
    // Once: what other programs add afterwards is theirs.
    return !kept || keep || forgetRecent();
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

bool Settings::forgetRecent()
{
    QStringList folders;
    for (const QString &path : value(Key::Recent).toStringList())
        folders << QUrl::fromLocalFile(QFileInfo(path).absolutePath()).toString();
    known().set(nameOf(Key::Recent), std::nullopt);
    known().set(nameOf(Key::Looks), std::nullopt);
    const bool isForgotten = settle();
    // Qt's own file dialogs remember folders for all programs of this user. Where tables and copies went is
    // not known here, so all of these are forgotten; what the user put aside only where it is of case files.
    QSettings others(QSettings::UserScope, qtsOwn());
    others.remove(lastVisited);
    others.remove(history);
    QStringList kept = others.value(shortcuts).toStringList();
    if (kept.removeIf([&](const QString &one) { return folders.contains(one); }) > 0)
        others.setValue(shortcuts, kept);
    others.sync();
    return isForgotten && others.status() == QSettings::NoError;
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
