#include "briefing/BriefingDialog.h"

#include "briefing/PageView.h"
#include "vocabulary/Words.h"
#include "Window.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSettings>
#include <QToolButton>

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
    static QString where(const BriefingDialog &dialog)
    {
        return dialog.findChild<QLabel *>(u"whichPage"_qs)->text();
    }
    static PageView *view(const BriefingDialog &dialog) { return dialog.findChild<PageView *>(); }
    /// How much of what is seen has ink on it, in a thousand pixels.
    static int ink(const BriefingDialog &dialog)
    {
        const QImage seen = view(dialog)->viewport()->grab().toImage();
        int dark = 0;
        for (int y = 0; y < seen.height(); ++y) {
            for (int x = 0; x < seen.width(); ++x)
                dark += qGray(seen.pixel(x, y)) < 128 ? 1 : 0;
        }
        return dark * 1000 / (seen.width() * seen.height());
    }
    static bool isPainted(const BriefingDialog &dialog)
    {
        return where(dialog).startsWith(u"Page 1 of "_qs) && ink(dialog) > 5;
    }
    /// The dialog with all of the sample, on the screen, with the keyboard.
    std::unique_ptr<BriefingDialog> shown(QSize size = {1100, 720})
    {
        auto dialog = std::make_unique<BriefingDialog>(*m_session, m_words, BriefingDialog::Purpose::Export);
        choose(*dialog, "briefingVisibility", 2);
        dialog->resize(size);
        dialog->show();
        return window::becomesActive(*dialog) ? std::move(dialog) : nullptr;
    }
    static int pagesIn(const BriefingDialog &dialog) { return where(dialog).section(u' ', -1).toInt(); }

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
    void itsPagesStandBesideIt()
    {
        const auto dialog = shown();
        QVERIFY(dialog);
        QTRY_VERIFY(isPainted(*dialog));
        QVERIFY(pagesIn(*dialog) > 1);
        QVERIFY(view(*dialog)->accessibleName().endsWith(where(*dialog)));
        QVERIFY(!dialog->findChild<QPushButton *>(u"showPages"_qs)->isVisible());
    }
    void keysLeadThroughThePages()
    {
        const auto dialog = shown();
        QVERIFY(dialog);
        QTRY_VERIFY(isPainted(*dialog));
        const int all = pagesIn(*dialog);
        PageView *pages = view(*dialog);
        QTest::mouseClick(pages->viewport(), Qt::LeftButton);
        QVERIFY(pages->hasFocus());
        const auto isAt = [&](int page) { return where(*dialog) == u"Page %1 of %2"_qs.arg(page).arg(all); };
        // A page is taller than the view: its lower part comes before the next one.
        QTest::keyClick(pages, Qt::Key_PageDown);
        QTRY_VERIFY(pages->verticalScrollBar()->value() > 0);
        QVERIFY(pages->verticalScrollBar()->value() < pages->viewport()->height());
        for (int page = 1; page < all; ++page) {
            for (int i = 0; i < 4 && !isAt(page + 1); ++i) {
                QTest::keyClick(pages, Qt::Key_PageDown);
                QTest::qWait(20);
            }
            QVERIFY2(isAt(page + 1), qPrintable(where(*dialog)));
        }
        QTest::keyClick(pages, Qt::Key_Home);
        QTRY_VERIFY(isAt(1));
        QTest::keyClick(pages, Qt::Key_End);
        QTRY_VERIFY(isAt(all));
        QTRY_VERIFY(ink(*dialog) > 5);
        QTest::keyClick(pages, Qt::Key_PageUp);
        QTRY_VERIFY(isAt(all - 1));
        QTest::keyClick(pages, Qt::Key_Home);
        QTRY_VERIFY(isAt(1));
        auto *next = dialog->findChild<QToolButton *>(u"nextPage"_qs);
        auto *previous = dialog->findChild<QToolButton *>(u"previousPage"_qs);
        QVERIFY(!previous->isEnabled());
        QTest::mouseClick(next, Qt::LeftButton);
        QTRY_VERIFY(isAt(2));
        QTest::mouseClick(previous, Qt::LeftButton);
        QTRY_VERIFY(isAt(1));
        const QPointF middle = pages->viewport()->rect().center();
        for (int notch = 0; notch < 16; ++notch) {
            QWheelEvent down(middle, pages->viewport()->mapToGlobal(middle), {}, {0, -120}, {}, {},
                             Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(pages->viewport(), &down);
        }
        QTRY_VERIFY(!isAt(1));
        QTRY_VERIFY(ink(*dialog) > 5);
    }
    void whatIsAskedForIsSeen()
    {
        const auto dialog = shown();
        QVERIFY(dialog);
        QTRY_VERIFY(isPainted(*dialog));
        const int all = pagesIn(*dialog);
        const auto seen = [&] { return view(*dialog)->viewport()->grab().toImage(); };
        QImage before = seen();
        auto *title = dialog->findChild<QLineEdit *>(u"briefingTitle"_qs);
        title->selectAll();
        QTest::keyClicks(title, u"Arrests"_qs);
        QTRY_VERIFY(seen() != before);
        for (auto *box : dialog->findChildren<QCheckBox *>()) {
            if (box->text().remove(u'&') == u"List of incidents"_qs)
                QTest::mouseClick(box, Qt::LeftButton, {}, {8, box->height() / 2});
        }
        QVERIFY(!dialog->options().incidents);
        QTRY_VERIFY(isPainted(*dialog) && pagesIn(*dialog) < all);
        // On another paper, pages have another shape.
        before = seen();
        QTest::keyClick(dialog->findChild<QComboBox *>(u"briefingPaper"_qs), Qt::Key_Down);
        QVERIFY(dialog->options().letter);
        QTRY_VERIFY(isPainted(*dialog) && seen() != before);
    }
    void lettersThatCannotBePrintedAreNamedThere()
    {
        const auto dialog = shown();
        QVERIFY(dialog);
        QTRY_VERIFY(isPainted(*dialog));
        auto *introduction = dialog->findChild<QPlainTextEdit *>();
        introduction->setPlainText(u"Name: \U0010FFFD"_qs);
        auto *why = dialog->findChild<QLabel *>(u"remark"_qs);
        QTRY_VERIFY(why->isVisible());
        QVERIFY2(why->text().contains(u"U+10FFFD"_qs), qPrintable(why->text()));
        QVERIFY(!view(*dialog)->isVisible());
        window::click(dialog.get(), "printCodes");
        QTRY_VERIFY(view(*dialog)->isVisible());
        QTRY_VERIFY(isPainted(*dialog));
        QVERIFY(dialog->options().lettersAsCodes);
    }
    void aNarrowWindowHasThePagesInPlaceOfTheOptions()
    {
        const auto dialog = shown({560, 700});
        QVERIFY(dialog);
        auto *title = dialog->findChild<QLineEdit *>(u"briefingTitle"_qs);
        QVERIFY(!view(*dialog)->isVisible() && title->isVisible());
        window::click(dialog.get(), "showPages");
        QTRY_VERIFY(isPainted(*dialog));
        QVERIFY(view(*dialog)->isVisible() && !title->isVisible());
        window::click(dialog.get(), "showPages");
        QTRY_VERIFY(title->isVisible() && !view(*dialog)->isVisible());
        // With room for both, both are there.
        dialog->resize(1100, 700);
        QTRY_VERIFY(title->isVisible() && view(*dialog)->isVisible());
        QTRY_VERIFY(isPainted(*dialog));
    }
    void withoutIncidentsThePageSaysSo()
    {
        m_session->setFilter({.countries = {u"FR"_qs}});
        QTRY_VERIFY(!m_session->isWorking());
        const auto dialog = shown();
        QVERIFY(dialog);
        QTRY_VERIFY(isPainted(*dialog));
    }
    /// What was changed by hand is said where the pages would be, as it is where they would be exported.
    void recordsThatWereChangedByHandAreNamedThere()
    {
        const QString name = m_folder.filePath(u"forged.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(samples::tamper(name, {u"UPDATE violation SET low = 1 WHERE incident_id = (SELECT id FROM "
                                       "incident WHERE reference = 'NE-2020-001')"_qs}));
        auto file = CaseFile::open(name, {{}, CaseFile::Mode::Write, u"tester"_qs}, samples::vocabulary());
        QVERIFY(file);
        Session session(std::move(*file));
        QTRY_VERIFY(session.isLoaded() && !session.isWorking());
        BriefingDialog dialog(session, m_words, BriefingDialog::Purpose::Export);
        dialog.resize(1100, 720);
        dialog.show();
        auto *why = dialog.findChild<QLabel *>(u"remark"_qs);
        QTRY_VERIFY(why->isVisible());
        QVERIFY2(why->text().contains(u"NE-2020-001"_qs), qPrintable(why->text()));
        QVERIFY(!view(dialog)->isVisible());
        QVERIFY(!dialog.findChild<QPushButton *>(u"printCodes"_qs)->isVisible());
    }
    /// Who looks at pages keeps nobody from writing.
    void othersCanWriteMeanwhile()
    {
        const QString name = m_folder.filePath(u"shared.dossier"_qs);
        Session session(samples::sahel(name));
        QTRY_VERIFY(session.isLoaded() && !session.isWorking());
        BriefingDialog dialog(session, m_words, BriefingDialog::Purpose::Export);
        dialog.resize(1100, 720);
        dialog.show();
        QTRY_VERIFY(isPainted(dialog));
        const auto others = session.file().openAgain();
        QVERIFY(others);
        (*others)->store().setPatient(false);
        Change change;
        change.edits.push_back({std::nullopt, samples::incident(u"ML-2020-900"_qs)});
        QVERIFY((*others)->store().apply(change));
        // And the pages are of what there is then.
        QTRY_VERIFY(session.answer().total.incidents == 8);
        QTRY_VERIFY(isPainted(dialog));
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
