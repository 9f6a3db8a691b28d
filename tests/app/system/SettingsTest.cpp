#include "system/Settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

/// What is set is the user's own, and what was opened is remembered only as long as it is wanted.
class SettingsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file() const { return m_folder.filePath(u"Dossier/dossier-test.conf"_qs); }
    QString made(const QString &name) const
    {
        QFile fresh(m_folder.filePath(name));
        return fresh.open(QIODevice::WriteOnly) ? fresh.fileName() : QString();
    }
    static constexpr QFile::Permissions ofOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                                   QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    static QFile::Permissions widerThanOwner(const QString &path)
    {
        return QFile::permissions(path) & ofOthers;
    }

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(u"Dossier"_qs);
        QCoreApplication::setApplicationName(u"dossier-test"_qs);
    }
    void init() { QDir(m_folder.filePath(u"Dossier"_qs)).removeRecursively(); }

    void isForTheUserAlone()
    {
        Settings().set(Settings::Key::Author, u"A. Keita"_qs);
        Settings::settle();
        QVERIFY(QFileInfo::exists(file()));
        QCOMPARE(widerThanOwner(file()), QFile::Permissions());
        QCOMPARE(widerThanOwner(QFileInfo(file()).path()), QFile::Permissions());
        QCOMPARE(Settings().author(), u"A. Keita"_qs);
        // One that an older Dossier left open is closed; and nothing of it is lost.
        QFile::setPermissions(file(), QFile::permissions(file()) | QFile::ReadGroup | QFile::ReadOther);
        QFile::setPermissions(QFileInfo(file()).path(), QFile::permissions(QFileInfo(file()).path()) |
                                                            QFile::ReadOther | QFile::ExeOther);
        Settings().set(Settings::Key::LockAfter, 3);
        Settings::settle();
        QCOMPARE(widerThanOwner(file()), QFile::Permissions());
        QCOMPARE(widerThanOwner(QFileInfo(file()).path()), QFile::Permissions());
        QCOMPARE(Settings().author(), u"A. Keita"_qs);
        QCOMPARE(Settings().lockAfter(), 3);
        QCOMPARE(QDir(QFileInfo(file()).path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void recentFilesAreForgotten()
    {
        const QString one = made(u"one.dossier"_qs), two = made(u"two.dossier"_qs);
        Settings().remember(one);
        Settings().remember(two);
        Settings().remember(one);
        QCOMPARE(Settings().recent(), (QStringList{one, two}));
        QVERIFY(QFile::remove(two)); // perhaps a stick that comes again
        QCOMPARE(Settings().recent(), (QStringList{one, two}));
        const auto holds = [this](const char *name) {
            QFile stored(file());
            return stored.open(QIODevice::ReadOnly) && stored.readAll().contains(name);
        };
        Settings::settle();
        QVERIFY(holds("one.dossier"));
        Settings().forgetRecent();
        QVERIFY(!holds("one.dossier") && !holds("two.dossier"));
        Settings().remember(one);
        Settings().setKeepsRecent(false);
        QVERIFY(!holds("one.dossier"));
        Settings().remember(one);
        Settings::settle();
        QVERIFY(!holds("one.dossier"));
        QCOMPARE(Settings().recent(), QStringList());
    }

    /// Where the disk does not take it, nobody believes that it is forgotten.
    void whatCannotBeForgottenIsSaid()
    {
        QDir(m_folder.filePath(u"Dossier"_qs)).removeRecursively();
        const QString one = made(u"one.dossier"_qs);
        Settings().setKeepsRecent(true);
        Settings().remember(one);
        QVERIFY(Settings::settle());
        QFile stored(file());
        QVERIFY(stored.open(QIODevice::ReadOnly));
        const QByteArray before = stored.readAll();
        stored.close();
        // A folder stands where the file is to be.
        QVERIFY(stored.remove() && QDir().mkpath(file() + u"/inside"_qs));
        QVERIFY(!Settings().forgetRecent());
        QVERIFY(QDir(file()).removeRecursively());
        QVERIFY(stored.open(QIODevice::WriteOnly) && stored.write(before) == before.size());
        stored.close();
        QVERIFY(Settings().forgetRecent());
        QVERIFY(stored.open(QIODevice::ReadOnly) && !stored.readAll().contains("one.dossier"));
    }

    /// What other programs remembered is theirs; what the dialog added goes.
    void fileDialogsLeaveNoTrace()
    {
        const QString history = u"FileDialog/history"_qs, last = u"FileDialog/lastVisited"_qs;
        const auto visit = [&](const QString &folder) {
            QSettings qts(QSettings::UserScope, u"QtProject"_qs);
            qts.setValue(last, folder);
            qts.setValue(history, qts.value(history).toStringList() << folder);
        };
        visit(u"file:///of/others"_qs);
        {
            const FileDialogTraces traces;
            visit(u"file:///kept"_qs);
        }
        const auto value = [](const QString &key) {
            return QSettings(QSettings::UserScope, u"QtProject"_qs).value(key);
        };
        QCOMPARE(value(last).toString(), u"file:///kept"_qs);
        // What was remembered as long as it was wanted goes with the list.
        const QString shortcuts = u"FileDialog/shortcuts"_qs;
        const auto forgotten = [&] {
            return !value(last).isValid() && !value(history).isValid() &&
                   value(shortcuts).toStringList() == QStringList{u"file:///of/others"_qs};
        };
        const auto putAside = [&] {
            QSettings(QSettings::UserScope, u"QtProject"_qs)
                .setValue(shortcuts, QStringList{u"file:///of/others"_qs,
                                                 QUrl::fromLocalFile(m_folder.path()).toString()});
        };
        putAside();
        Settings().remember(made(u"here.dossier"_qs));
        Settings().forgetRecent();
        QVERIFY(forgotten());
        visit(u"file:///again"_qs);
        putAside();
        Settings().remember(made(u"here.dossier"_qs));
        Settings().setKeepsRecent(false);
        QVERIFY(forgotten());
        visit(u"file:///of/others"_qs);
        {
            const FileDialogTraces traces;
            visit(u"file:///hidden"_qs);
        }
        QCOMPARE(value(last).toString(), u"file:///of/others"_qs);
        QCOMPARE(value(history).toStringList(), QStringList{u"file:///of/others"_qs});
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "SettingsTest.moc"
