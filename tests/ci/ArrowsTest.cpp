#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The check of includes refuses an arrow that is drawn against the order of the rooms, whichever it is.
class ArrowsTest : public QObject
{
    Q_OBJECT

    /// What .ci/arrows says of a house of one file; nothing where it passes.
    static QString said(const QString &path, const QString &line)
    {
        const QTemporaryDir house;
        for (const char *room :
             {"app/system", "app/records", "app/vocabulary", "app/casefile/sqlite", "app/query",
              "app/figures", "app/report", "app/exchange", "app/commands", "ui/text", "ui/casefile",
              "ui/incidents", "ui/filter", "ui/summary", "ui/briefing", "ui/mainwindow"})
            QDir(house.path()).mkpath(QLatin1String(room));
        QFile file(house.filePath(path));
        if (!file.open(QIODevice::WriteOnly) || file.write(line.toUtf8() + '\n') < 0)
            return u"not written"_qs;
        file.close();
        QProcess check;
        check.start(QStringLiteral(PROJECT "/.ci/arrows"), {house.path()});
        if (!check.waitForFinished())
            return u"not run"_qs;
        return check.exitCode() == 0 ? QString() : QString::fromUtf8(check.readAllStandardError());
    }

private slots:
    void anArrowIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("why"); // empty where it may
        const QStringList rooms{u"system"_qs,  u"records"_qs, u"vocabulary"_qs, u"casefile"_qs, u"query"_qs,
                                u"figures"_qs, u"report"_qs,  u"exchange"_qs,   u"commands"_qs};
        // Report and exchange stand side by side, and records and vocabulary under the case file.
        const auto may = [&](const QString &from, const QString &to) {
            if (from == to || from == u"commands")
                return true;
            if (from == u"exchange" && (to == u"figures" || to == u"report"))
                return false;
            return rooms.indexOf(to) < rooms.indexOf(from);
        };
        for (const QString &from : rooms) {
            for (const QString &to : rooms) {
                QTest::addRow("%s to %s", qPrintable(from), qPrintable(to))
                    << u"app/%1/X.cpp"_qs.arg(from) << u"#include \"%1/Y.h\""_qs.arg(to)
                    << (may(from, to) ? QString() : u"app/%1 may include"_qs.arg(from));
            }
        }
        const auto row = [](const char *name, const QString &path, const QString &line, const QString &why) {
            QTest::newRow(name) << path << line << why;
        };
        row("a widget in app/", u"app/query/X.h"_qs, u"#include <QWidget>"_qs, u"no widget"_qs);
        row("SQL above the case file", u"app/query/X.cpp"_qs, u"#include <QSqlQuery>"_qs, u"SQL is"_qs);
        row("SQL in the window", u"ui/filter/X.cpp"_qs, u"#include <QSqlQuery>"_qs, u"SQL is"_qs);
        row("SQL in the case file", u"app/casefile/X.cpp"_qs, u"#include <QSqlQuery>"_qs, {});
        row("the engine's words outside its folder", u"app/casefile/X.cpp"_qs, u"run(\"PRAGMA x\")"_qs,
            u"what only SQLite does"_qs);
        row("the engine's words in its folder", u"app/casefile/sqlite/X.cpp"_qs, u"run(\"PRAGMA x\")"_qs, {});
        row("POSIX outside system/", u"app/casefile/X.cpp"_qs, u"#include <unistd.h>"_qs,
            u"operating system"_qs);
        row("POSIX in system/", u"app/system/X.cpp"_qs, u"#include <unistd.h>"_qs, {});
        row("an output of one's own", u"app/report/X.cpp"_qs, u"QSaveFile file;"_qs, u"OutputFile"_qs);
        row("the command line in the window", u"ui/text/X.cpp"_qs, u"#include \"commands/Y.h\""_qs,
            u"command line"_qs);
        row("a cycle of the window's parts", u"ui/casefile/X.cpp"_qs, u"#include \"incidents/Y.h\""_qs,
            u"ui/casefile may include"_qs);
        row("the window knows its parts", u"ui/mainwindow/X.cpp"_qs, u"#include \"incidents/Y.h\""_qs, {});
    }
    void anArrowIsRefused()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(QString, why);
        const QString found = said(path, line);
        QVERIFY2(why.isEmpty() ? found.isEmpty() : found.contains(why), qPrintable(found));
    }
};

QTEST_GUILESS_MAIN(ArrowsTest)
#include "ArrowsTest.moc"
