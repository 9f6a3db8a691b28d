#include "briefing/BriefingDialog.h"

#include "Samples.h"
#include "vocabulary/Words.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>

class BriefingDialogTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const Words m_words{Language::English};
    std::unique_ptr<Session> m_session;

    static QString told(const BriefingDialog &dialog)
    {
        return dialog.findChild<QLabel *>(u"briefingCounts"_qs)->text();
    }
    static void choose(BriefingDialog &dialog, const char *box, int index)
    {
        dialog.findChild<QComboBox *>(QLatin1String(box))->setCurrentIndex(index);
    }

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        m_session = std::make_unique<Session>(samples::sahel(m_folder.filePath(u"s.dossier"_qs)));
        QTRY_VERIFY(m_session->isLoaded() && !m_session->isWorking());
    }
    void init()
    {
        m_session->setFilter({});
        QTRY_VERIFY(!m_session->isWorking());
    }

    void publicUnlessAskedOtherwise()
    {
        BriefingDialog dialog(*m_session, m_words, BriefingDialog::Purpose::Export);
        QCOMPARE(dialog.options().visibility, Visibility::Public);
    }
    void whatGoesOutIsNamedByVisibility()
    {
        BriefingDialog dialog(*m_session, m_words, BriefingDialog::Purpose::Export);
        QCOMPARE(told(dialog),
                 u"Included: 3 incidents (public). Left out: 4 incidents, at least 43 people. The "
                 "briefing does not give these numbers."_qs);
        choose(dialog, "briefingVisibility", 2);
        QCOMPARE(told(dialog),
                 u"Included: 7 incidents: 3 public, 3 restricted, 1 confidential. No incident is "
                 "left out."_qs);
    }
    /// What the dialog says of what is left out is not contradicted by the briefing.
    void whatTheBriefingSaysOfNoneIsTold()
    {
        m_session->setFilter({.visibilities = {Visibility::Public}});
        QTRY_VERIFY(!m_session->isWorking());
        BriefingDialog dialog(*m_session, m_words, BriefingDialog::Purpose::Export);
        QVERIFY2(told(dialog).contains(
                     u"No incident is left out. The briefing still says that some may have been"_qs),
                 qPrintable(told(dialog)));
        m_session->setFilter({});
        QTRY_VERIFY(!m_session->isWorking());
    }
    void aTitleSaysThatItIsAnExcerpt()
    {
        {
            BriefingDialog dialog(*m_session, m_words, BriefingDialog::Purpose::Export);
            QCOMPARE(dialog.options().title, u"Test"_qs);
        }
        m_session->setFilter({.countries = {u"ML"_qs}});
        QTRY_VERIFY(!m_session->isWorking());
        BriefingDialog dialog(*m_session, m_words, BriefingDialog::Purpose::Export);
        QCOMPARE(dialog.options().title, u"Test: excerpt"_qs);
        choose(dialog, "briefingLanguage", 1);
        QCOMPARE(dialog.options().title, u"Test\u202f: extrait"_qs);
        auto *title = dialog.findChild<QLineEdit *>(u"briefingTitle"_qs);
        title->selectAll();
        QTest::keyClicks(title, u"Own"_qs);
        choose(dialog, "briefingLanguage", 0);
        QCOMPARE(dialog.options().title, u"Own"_qs);
    }
    void theFileIsWritten()
    {
        BriefingDialog dialog(*m_session, m_words, BriefingDialog::Purpose::Export);
        const QString path = m_folder.filePath(u"out.pdf"_qs);
        QVERIFY(dialog.exportTo(path));
        QFile pdf(path);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF"));
    }
};

QTEST_MAIN(BriefingDialogTest)
#include "BriefingDialogTest.moc"
