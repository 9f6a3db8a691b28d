#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// tests/pictures, with a few scenes.
class PicturesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    int take(const QStringList &arguments, QString *said = nullptr) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(PICTURES), arguments);
        if (!process.waitForFinished(60'000))
            return -1;
        if (said)
            *said = QString::fromUtf8(process.readAll());
        return process.exitCode();
    }

private slots:
    void aFewScenes()
    {
        const QString out = m_folder.filePath(u"out"_qs);
        QCOMPARE(take({out, u"--screen"_qs, u"1366x768"_qs, u"--language"_qs, u"fr"_qs, u"--appearance"_qs,
                       u"dark"_qs, u"--file"_qs, u"none"_qs, u"--only"_qs, u"start,new-file,settings"_qs}),
                 0);
        QCOMPARE(take({out, u"--page"_qs}), 0);
        // The settings are shown with the sample, and that was not asked for.
        const QStringList pictures{u"new-file.none.fr.dark.1366x768.png"_qs,
                                   u"start.none.fr.dark.1366x768.png"_qs};
        QCOMPARE(QDir(out).entryList({u"*.png"_qs}), pictures);
        QFile page(QDir(out).filePath(u"index.html"_qs));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString shown = QString::fromUtf8(page.readAll());
        for (const QString &name : pictures) {
            const QImage picture(QDir(out).filePath(name));
            QCOMPARE(picture.size(), QSize(1366, 768));
            QVERIFY(shown.contains(u"href=\"%1\""_qs.arg(name)));
        }
        QVERIFY(QImage(QDir(out).filePath(pictures[0])) != QImage(QDir(out).filePath(pictures[1])));
    }

    /// What could not be brought up is named, and the others are taken.
    void whatIsMissingIsNamed()
    {
        const QString out = m_folder.filePath(u"missing"_qs);
        QString said;
        // No files were made: what needs one cannot be shown.
        QCOMPARE(take({out, u"--screen"_qs, u"1366x768"_qs, u"--language"_qs, u"en"_qs, u"--appearance"_qs,
                       u"light"_qs, u"--file"_qs, u"none"_qs, u"--only"_qs, u"told-newer,start"_qs,
                       u"--files"_qs, m_folder.path()},
                      &said),
                 1);
        QVERIFY2(said.contains(u"told-newer") && said.contains(u"newer.dossier"), qPrintable(said));
        QCOMPARE(QDir(out).entryList({u"*.png"_qs}), QStringList{u"start.none.en.light.1366x768.png"_qs});
        QCOMPARE(take({out, u"--only"_qs, u"no-such-scene"_qs}), 2);
    }
};

QTEST_GUILESS_MAIN(PicturesTest)
#include "PicturesTest.moc"
