#include "summary/SummaryView.h"

#include "Samples.h"
#include "vocabulary/Words.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QToolButton>

class SummaryTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const Words m_words{Language::English};
    std::unique_ptr<Session> m_session;
    std::unique_ptr<SummaryView> m_view;

    Chart *chart(const QString &name) const
    {
        for (Chart *one : m_view->findChildren<Chart *>()) {
            if (one->accessibleName().startsWith(name))
                return one;
        }
        return nullptr;
    }
    void filter(const Filter &asked) const
    {
        m_session->setFilter(asked);
        QTRY_VERIFY(!m_session->isWorking());
    }
    QStringList copied(const QString &part) const
    {
        for (auto *button : m_view->findChildren<QToolButton *>()) {
            if (button->accessibleName() == u"Copy – "_qs + part)
                button->click();
        }
        return QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }

private slots:
    void init()
    {
        m_session = std::make_unique<Session>(samples::sahel(m_folder.filePath(u"s.dossier"_qs)));
        m_view = std::make_unique<SummaryView>(*m_session, m_words);
        m_view->resize(900, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        QTRY_VERIFY(m_session->isLoaded() && !m_session->isWorking());
    }
    void cleanup()
    {
        m_view.reset();
        m_session.reset();
        QFile::remove(m_folder.filePath(u"s.dossier"_qs));
    }

    void aBarIsChosenWithMouseAndKeys()
    {
        Chart *countries = chart(u"Victims by country"_qs);
        QVERIFY(countries);
        QTest::mouseClick(countries, Qt::LeftButton, {}, {countries->width() / 3, 4}); // the largest
        QCOMPARE(m_session->filter().countries, QStringList{u"NE"_qs});
        filter({});
        countries->setFocus();
        QTest::keyClick(countries, Qt::Key_Down);
        QTest::keyClick(countries, Qt::Key_Return);
        QCOMPARE(m_session->filter().countries, QStringList{u"ML"_qs});
        filter({});
        Chart *months = chart(u"Incidents by month"_qs);
        QTest::mouseClick(months, Qt::LeftButton, {}, {70, 100}); // the second
        QCOMPARE(m_session->filter().from, QDate(2020, 3, 1));
        QCOMPARE(m_session->filter().to, QDate(2020, 3, 31));
    }
    /// However wide the window is, no column is wider than 24 pixels.
    void columnsAreNarrow()
    {
        m_view->resize(1800, 900);
        Chart *months = chart(u"Incidents by month"_qs);
        QTRY_VERIFY(months->width() > 1500);
        m_view->setFocus();
        const QImage image = months->grab().toImage();
        const QColor bar = months->palette().highlight().color();
        int widest = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0, run = 0; x < image.width(); ++x) {
                run = image.pixelColor(x, y) == bar ? run + 1 : 0;
                widest = std::max(widest, run);
            }
        }
        QVERIFY2(widest > 4 && widest <= 24, qPrintable(QString::number(widest)));
    }
    void aFigureFollowsItsWidth()
    {
        Chart *countries = chart(u"Victims by country"_qs);
        m_view->setFocus(); // what has the focus is of another colour
        const QImage narrow = countries->grab().toImage();
        m_view->resize(1200, 700);
        QTRY_VERIFY(countries->width() > narrow.width() + 100);
        const QImage wide = countries->grab().toImage();
        const QColor bar = countries->palette().highlight().color();
        const auto end = [&](const QImage &image) {
            int last = 0;
            for (int x = 0; x < image.width(); ++x)
                last = image.pixelColor(x, 10) == bar ? x : last;
            return last;
        };
        QVERIFY(end(wide) > end(narrow) + 100);
    }
    void thatRowsDoNotAddUpIsSaidWhereTheyDoNot()
    {
        auto *note = m_view->findChild<QLabel *>(u"summaryNote"_qs);
        QVERIFY(note->isVisible());
        filter({.countries = {u"NE"_qs}});
        QVERIFY(!note->isVisible());
        filter({});
        QVERIFY(note->isVisible());
    }
    void tablesSayUnderWhichConditions()
    {
        filter({.countries = {u"ML"_qs}, .statuses = {Status::Verified}});
        const QString state = m_session->file().store().state().value();
        for (const QString &part : {u"Victims by country (minimum)"_qs, u"Incidents by month of start"_qs,
                                    u"Victims by country and type"_qs}) {
            const QStringList lines = copied(part);
            QVERIFY2(lines.size() > 1, qPrintable(part));
            QVERIFY(lines[0].endsWith(u"\tConditions\tRevision"));
            for (const QString &line : lines.mid(1))
                QVERIFY2(line.endsWith(u"\tMali; status: verified\t"_qs + state), qPrintable(line));
        }
    }
};

QTEST_MAIN(SummaryTest)
#include "SummaryTest.moc"
