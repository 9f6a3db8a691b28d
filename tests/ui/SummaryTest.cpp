#include "summary/CountModel.h"
#include "summary/SummaryView.h"

#include "query/Labels.h"
#include "Samples.h"
#include "vocabulary/Words.h"
#include "Window.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <QXmlStreamReader>

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
    /// An entry of the menu of a part.
    QAction *entry(const QString &part, const QString &text) const
    {
        for (auto *button : m_view->findChildren<QToolButton *>(u"partMenu"_qs)) {
            if (!button->accessibleName().endsWith(u" – "_qs + part))
                continue;
            for (QAction *one : button->findChild<QMenu *>()->actions()) {
                if (one->text().remove(u'&') == text)
                    return one;
            }
        }
        return nullptr;
    }
    QString sentence(const QString &part) const
    {
        for (const auto *one : m_view->findChildren<CountPart *>()) {
            const auto *said = one->findChild<QLabel *>(u"partSentence"_qs);
            if (said->isVisible() && one->findChild<Chart *>()->accessibleName().startsWith(part))
                return said->text();
        }
        return {};
    }
    /// With the keys, in the box.
    void countBy(Key key) const
    {
        auto *box = m_view->findChild<QComboBox *>(u"countBy"_qs);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        while (box->currentData().toInt() != static_cast<int>(key)) {
            const int before = box->currentIndex();
            QTest::keyClick(box, Qt::Key_Down);
            QVERIFY(box->currentIndex() == before + 1);
        }
    }
    void showView()
    {
        m_view = std::make_unique<SummaryView>(*m_session, m_words);
        m_view->resize(900, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        QTRY_VERIFY(m_session->isLoaded() && !m_session->isWorking());
    }
    QStringList copied(const QString &part) const
    {
        QClipboard *clipboard = QGuiApplication::clipboard();
        clipboard->clear();
        QAction *copy = entry(part, u"Copy table"_qs);
        // It comes when it is counted, and the file has been compared with its history.
        const auto isThere = [&] {
            if (clipboard->text().isEmpty())
                copy->trigger();
            return !clipboard->text().isEmpty();
        };
        if (copy)
            (void)QTest::qWaitFor(isThere, 30'000);
        return clipboard->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }

private slots:
    void init()
    {
        window::useSettingsIn(m_folder.path());
        m_session = std::make_unique<Session>(samples::sahel(m_folder.filePath(u"s.dossier"_qs)));
        showView();
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
        QVERIFY(!note->isVisible()); // no incident stands in two countries, or in two months
        countBy(Key::Type);
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

    /// One box says by what is counted; its figures are those of the rules.
    /// While the file is still being compared, nobody waits: it is said, keys go where they are typed, and
    /// the text comes; unless something else was copied meanwhile.
    void aCopyWaitsForTheComparison_data()
    {
        QTest::addColumn<bool>("else_");
        QTest::newRow("it comes") << false;
        QTest::newRow("something else was copied") << true;
    }
    void aCopyWaitsForTheComparison()
    {
        QFETCH(bool, else_);
        QVERIFY(!m_session->isCompared());
        QSignalSpy waiting(m_session.get(), &Session::waiting);
        QSignalSpy verified(m_session.get(), &Session::verified);
        QClipboard *clipboard = QGuiApplication::clipboard();
        clipboard->clear();
        entry(u"Incidents by month of start"_qs, u"Copy table"_qs)->trigger();
        QVERIFY(!QApplication::activeModalWidget());
        QCOMPARE(waiting.count(), 1);
        QVERIFY(clipboard->text().isEmpty() && verified.isEmpty());
        if (else_)
            clipboard->setText(u"mine"_qs);
        QTRY_COMPARE(verified.count(), 1);
        if (else_) {
            QTest::qWait(100);
            QCOMPARE(clipboard->text(), u"mine"_qs);
        } else {
            QTRY_VERIFY(clipboard->text().contains(u'\t'));
            QCOMPARE(waiting.count(), 2);
        }
    }

    /// A file waits likewise: where it is to stand is asked at once.
    void aFileWaitsForTheComparison_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("name");
        QTest::newRow("table") << u"Save as CSV…"_qs << u"waits.csv"_qs;
        QTest::newRow("picture") << u"Save as picture (PNG)…"_qs << u"waits.png"_qs;
        QTest::newRow("drawing") << u"Save as picture (SVG)…"_qs << u"waits.svg"_qs;
    }
    void aFileWaitsForTheComparison()
    {
        QFETCH(QString, how);
        QFETCH(QString, name);
        QVERIFY(!m_session->isCompared());
        const QString path = m_folder.filePath(name);
        QSignalSpy waiting(m_session.get(), &Session::waiting), written(m_session.get(), &Session::written);
        window::whenThere<QFileDialog>(this, [&](QFileDialog *dialog) {
            // Nothing else is in front of it, and nothing was said yet.
            QVERIFY(waiting.isEmpty());
            dialog->findChild<QLineEdit *>()->setText(path);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        entry(u"Incidents by month of start"_qs, how)->trigger();
        QVERIFY(!QApplication::activeModalWidget());
        QTRY_COMPARE(written.count(), 1);
        QVERIFY(QFileInfo(path).size() > 0);
    }

    void countsByWhatIsChosen_data()
    {
        QTest::addColumn<Key>("key");
        QTest::addColumn<QString>("title");
        QTest::newRow("region") << Key::Region << u"Victims by region (minimum)"_qs;
        QTest::newRow("type") << Key::Type << u"Victims by type of violation (minimum)"_qs;
        QTest::newRow("perpetrator") << Key::Perpetrator << u"Victims by alleged perpetrator (minimum)"_qs;
        QTest::newRow("party") << Key::Party << u"Victims by party to the conflict (minimum)"_qs;
        QTest::newRow("year") << Key::Year << u"Incidents by year of start"_qs;
        QTest::newRow("status") << Key::Status << u"Victims by status (minimum)"_qs;
    }
    void countsByWhatIsChosen()
    {
        QFETCH(Key, key);
        QFETCH(QString, title);
        countBy(key);
        for (const Filter &asked :
             {Filter{}, Filter{.countries = {u"ML"_qs}}, Filter{.words = u"arrest"_qs}}) {
            filter(asked);
            auto question = questionOf(m_session->file().store(), asked);
            QVERIFY(question);
            question->groupings = {{key}};
            const Answer plain = answer(*m_session->facts(), m_session->vocabulary(), *question);
            QVERIFY(plain.total.incidents > 0);
            QStringList expected, found;
            for (const auto &[keys, count] : plain.tables.front().rows) {
                expected << QStringList{valueLabel(key, keys.front(), m_session->vocabulary(), m_words),
                                        QString::number(count.incidents), QString::number(count.violations),
                                        QString::number(count.victims.low)}
                                .join(u'\t');
            }
            expected.sort();
            const auto rows = [&] {
                found = copied(title).mid(1);
                for (QString &line : found)
                    line = line.section(u'\t', 0, 3);
                found.sort();
                return found;
            };
            QTRY_COMPARE(rows(), expected);
        }
    }
    /// Years in which nothing happened are said to be empty, many together in one row.
    void emptyYearsStandTogether()
    {
        Change change;
        for (const int year : {1998, 2018, 2024}) {
            Incident one = samples::incident(u"ML-%1-001"_qs.arg(year));
            one.period = {QDate(year, 3, 1), QDate(year, 3, 2), Precision::Day};
            change.edits.push_back({std::nullopt, one});
        }
        QVERIFY(m_session->submit(std::move(change), u"adding"_qs));
        QTRY_VERIFY(!m_session->isWorking());
        countBy(Key::Year);
        const QString title = u"Incidents by year of start"_qs;
        QTRY_VERIFY(entry(title, u"Show table"_qs));
        entry(title, u"Show table"_qs)->trigger();
        const auto rows = [&] {
            QStringList all;
            for (const auto *table : m_view->findChildren<QTableView *>()) {
                for (int row = 0; table->accessibleName() == title && row < table->model()->rowCount(); ++row)
                    all << table->model()->index(row, 0).data().toString() + u": "_qs +
                               table->model()->index(row, 1).data().toString();
            }
            return all;
        };
        QTRY_COMPARE(rows(), (QStringList{u"1998: 1"_qs, u"1999–2017: 0"_qs, u"2018: 1"_qs, u"2019: 0"_qs,
                                          u"2020: 7"_qs, u"2021–2023: 0"_qs, u"2024: 1"_qs}));
        // What is empty filters nothing; what is exported has the years that have something.
        for (const auto *table : m_view->findChildren<QTableView *>()) {
            if (table->accessibleName() == title)
                QVERIFY(table->model()->index(1, 0).data(CountModel::KeysRole).toStringList().isEmpty());
        }
        QCOMPARE(copied(title).size(), 5); // with their head
    }
    void aBarOfAnyKeyFilters()
    {
        countBy(Key::Perpetrator);
        QTRY_VERIFY(chart(u"Victims by alleged perpetrator"_qs));
        QTest::mouseClick(chart(u"Victims by alleged perpetrator"_qs), Qt::LeftButton, {}, {200, 4});
        QCOMPARE(m_session->filter().perpetrators.size(), 1);
        filter({});
        countBy(Key::Status);
        QTRY_VERIFY(chart(u"Victims by status"_qs) || !sentence(u"Victims by status"_qs).isEmpty());
    }
    void theKeyIsRemembered()
    {
        countBy(Key::Region);
        QTRY_VERIFY(chart(u"Victims by region"_qs));
        showView();
        QTRY_VERIFY(chart(u"Victims by region"_qs));
    }
    void oneBarIsASentence()
    {
        QCOMPARE(sentence(u"Victims by country"_qs), QString());
        filter({.countries = {u"NE"_qs}});
        QCOMPARE(sentence(u"Victims by country"_qs), u"Niger: at least 102 people, in 1 incident"_qs);
        QVERIFY(!chart(u"Victims by country"_qs)->isVisible());
        QCOMPARE(sentence(u"Incidents by month"_qs), u"March 2020: 1 incident"_qs);
        QVERIFY(!chart(u"Incidents by month"_qs)->isVisible());
        filter({});
        QVERIFY(chart(u"Victims by country"_qs)->isVisible());
        QVERIFY(chart(u"Incidents by month"_qs)->isVisible());
    }
    void barsAreNarrow()
    {
        Chart *countries = chart(u"Victims by country"_qs);
        QFont large = countries->font();
        large.setPointSize(40);
        countries->setFont(large);
        m_view->setFocus();
        QTRY_VERIFY(countries->height() > 150);
        const QImage image = countries->grab().toImage();
        const QColor bar = countries->palette().highlight().color();
        int highest = 0;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0, run = 0; y < image.height(); ++y) {
                run = image.pixelColor(x, y) == bar ? run + 1 : 0;
                highest = std::max(highest, run);
            }
        }
        QVERIFY2(highest > 4 && highest <= 24, qPrintable(QString::number(highest)));
    }
    void numbersShrinkBeforeTheyAreCut()
    {
        const auto *victims = m_view->findChild<QLabel *>(u"summaryVictims"_qs);
        const auto *last = m_view->findChild<QLabel *>(u"summaryViolations"_qs);
        const qreal large = victims->font().pointSizeF();
        const auto end = [&] { return last->mapTo(m_view->viewport(), QPoint(last->width(), 0)).x(); };
        QVERIFY(end() <= m_view->viewport()->width());
        m_view->resize(end() - 60, 700);
        QTRY_VERIFY(victims->font().pointSizeF() < large);
        QTRY_VERIFY(end() <= m_view->viewport()->width());
        m_view->resize(900, 700);
        QTRY_COMPARE(victims->font().pointSizeF(), large);
    }
    void theTableIsShownOnDemand()
    {
        const QString part = u"Victims by country (minimum)"_qs;
        QTableView *table = nullptr;
        for (auto *one : m_view->findChildren<QTableView *>()) {
            if (one->accessibleName() == part)
                table = one;
        }
        QVERIFY(table && !table->isVisible());
        entry(part, u"Show table"_qs)->trigger();
        QVERIFY(table->isVisible());
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(1, 0)).center());
        QCOMPARE(m_session->filter().countries, QStringList{u"ML"_qs});
    }
    /// A picture whose words are words: with its title and what it is of, as in the one of dots.
    void aFigureIsSavedAsADrawing()
    {
        const QString path = m_folder.filePath(u"figure.svg"_qs);
        QTRY_VERIFY(m_session->isCompared());
        window::whenThere<QFileDialog>(this, [&](QFileDialog *dialog) {
            dialog->findChild<QLineEdit *>()->setText(m_folder.filePath(u"figure"_qs));
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        // A name that is no XML is escaped.
        filter({.countries = {u"ML"_qs, u"NE"_qs, u"BF"_qs, u"BA"_qs},
                .statuses = {Status::Verified, Status::UnderReview, Status::Draft}});
        entry(u"Victims by country (minimum)"_qs, u"Save as picture (SVG)…"_qs)->trigger();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QStringList texts;
        QString title, description;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"text")
                texts << xml.readElementText();
            else if (xml.isStartElement() && xml.name() == u"title")
                title = xml.readElementText();
            else if (xml.isStartElement() && xml.name() == u"desc")
                description = xml.readElementText();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        const QString all = texts.join(u' ');
        for (const QString &word : {u"Victims by country (minimum)"_qs, u"Niger"_qs, u"Mali"_qs, u"102+"_qs,
                                    m_session->file().store().state().value()})
            QVERIFY2(all.contains(word), qPrintable(all));
        QCOMPARE(title, u"Victims by country (minimum)"_qs);
        QVERIFY(description.contains(m_session->file().store().state().value()));
        QVERIFY2(description.contains(u"Bosnia & Herzegovina"_qs), qPrintable(description));
        // What is no such picture is not replaced.
        QFile other(m_folder.filePath(u"other.svg"_qs));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("words") > 0);
        other.close();
        QSignalSpy failed(m_session.get(), &Session::failed);
        window::whenThere<QFileDialog>(this, [&](QFileDialog *dialog) {
            dialog->findChild<QLineEdit *>()->setText(other.fileName());
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        entry(u"Victims by country (minimum)"_qs, u"Save as picture (SVG)…"_qs)->trigger();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(other.size(), 5);
    }
    /// A picture of a figure: on white, with what it is of; written as whole as a table.
    void aFigureIsSavedAsAPicture()
    {
        const QString path = m_folder.filePath(u"figure.png"_qs);
        QTRY_VERIFY(m_session->isCompared());
        const auto save = [&](const QString &part) {
            window::whenThere<QFileDialog>(this, [&](QFileDialog *dialog) {
                dialog->findChild<QLineEdit *>()->setText(path);
                QTest::keyClick(dialog, Qt::Key_Return);
            });
            QSignalSpy written(m_session.get(), &Session::written), failed(m_session.get(), &Session::failed);
            entry(part, u"Save as picture (PNG)…"_qs)->trigger();
            QVERIFY(failed.isEmpty());
            QCOMPARE(written.size(), 1);
        };
        save(u"Victims by country (minimum)"_qs);
        QImage image(path);
        QCOMPARE(image.width(), 1600);
        QVERIFY(image.height() > 200 && image.height() < 800);
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
        const QColor bar(0x1f, 0x3a, 0x5f);
        int longest = 0, run = 0;
        for (int y = 0; y < image.height(); ++y) {
            run = 0;
            for (int x = 0; x < image.width(); ++x)
                run += image.pixelColor(x, y) == bar ? 1 : 0;
            longest = std::max(longest, run);
        }
        QVERIFY2(longest > 800, qPrintable(QString::number(longest)));
        QFile::remove(path);
        save(u"Incidents by month of start"_qs);
        QVERIFY(QImage(path).height() > 400);
        filter({.countries = {u"NE"_qs}});
        QVERIFY(!entry(u"Victims by country (minimum)"_qs, u"Save as picture (PNG)…"_qs)->isEnabled());
    }
    void nothingToCountIsSaid()
    {
        filter({.words = u"elephant"_qs});
        const auto *said = m_view->findChild<QLabel *>(u"summaryEmpty"_qs);
        QVERIFY(said->isVisible());
        QCOMPARE(said->text(), u"No incident matches this filter."_qs);
        QVERIFY(!chart(u"Incidents by month"_qs)->isVisible());
        for (auto *button : m_view->findChildren<QPushButton *>()) {
            if (button->isVisible())
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY(!said->isVisible());
        QVERIFY(m_session->filter().isEmpty());
    }
};

QTEST_MAIN(SummaryTest)
#include "SummaryTest.moc"
