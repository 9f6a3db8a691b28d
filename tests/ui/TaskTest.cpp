#include "casefile/Task.h"

#include "vocabulary/Words.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QProgressDialog>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <semaphore>
#include <stdexcept>
#include <thread>

/// Long work beside the window.
class TaskTest : public QObject
{
    Q_OBJECT

    QWidget m_parent;
    const Words m_words{Language::English};

    static QProgressDialog *shown()
    {
        return qobject_cast<QProgressDialog *>(QApplication::activeModalWidget());
    }

private slots:
    void initTestCase()
    {
        m_parent.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_parent));
    }

    void givesWhatTheWorkGives()
    {
        QThread *worker = nullptr;
        int shared = -1; // threads at work in the pool in which Qt paints
        const auto number = runTask(&m_parent, u"Counting"_qs, m_words,
                                    [&](const Progress &) -> Result<std::unique_ptr<int>> {
                                        worker = QThread::currentThread();
                                        shared = QThreadPool::globalInstance()->activeThreadCount();
                                        return std::make_unique<int>(7);
                                    });
        QVERIFY(number);
        QCOMPARE(**number, 7);
        QCOMPARE(shared, 0);
        QVERIFY(worker && worker != QThread::currentThread());
        const auto failed = runTask(&m_parent, u"Failing"_qs, m_words, [](const Progress &) -> Result<void> {
            return std::unexpected(Error{ErrorKind::DiskFull, {}});
        });
        QCOMPARE(failed.error().kind, ErrorKind::DiskFull);
    }

    /// The window goes on meanwhile; how far the work is can be read, as letters, and it can be cancelled.
    void isShownAndCancelled()
    {
        int ticks = 0;
        QTimer ticking;
        connect(&ticking, &QTimer::timeout, this, [&] {
            ++ticks;
            QProgressDialog *dialog = shown();
            if (!dialog || dialog->value() < 300)
                return;
            const auto *label = dialog->findChild<QLabel *>();
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QCOMPARE(label->text(), u"<b>Long</b>"_qs);
            QCOMPARE(dialog->windowTitle(), u"Dossier"_qs); // not the same once more
            QTest::mouseClick(dialog->findChild<QPushButton *>(), Qt::LeftButton);
        });
        ticking.start(20);
        const auto done =
            runTask(&m_parent, u"<b>Long</b>"_qs, m_words, [](const Progress &progress) -> Result<void> {
                for (int i = 0; i < 100'000; ++i) {
                    progress.at(std::min(i, 300), 1000);
                    if (progress.cancelled())
                        return std::unexpected(Error{ErrorKind::Cancelled, {}});
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                }
                return {};
            });
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Cancelled);
        QVERIFY(ticks > 10);
    }

    /// A dialog in which a task was long enough to be shown can be closed, and is.
    void theDialogBelowItCloses()
    {
        QDialog below(&m_parent);
        QTimer::singleShot(0, &below, [&] {
            QVERIFY(runTask(&below, u"Working"_qs, m_words, [](const Progress &) -> Result<void> {
                std::this_thread::sleep_for(std::chrono::milliseconds(800));
                return {};
            }));
            below.reject();
            QVERIFY(!below.isVisible());
        });
        QTimer::singleShot(5000, &below, [&] { below.hide(); });
        QElapsedTimer since;
        since.start();
        below.exec();
        QVERIFY(since.elapsed() < 4000);
    }

    /// What is typed while it works goes nowhere, and not to whoever comes next.
    void keysGoNowhere()
    {
        QLineEdit line(&m_parent);
        line.show();
        line.setFocus();
        QTest::keyClicks(&line, u"before"_qs);
        std::binary_semaphore typed(0);
        QTimer::singleShot(50, this, [&] {
            QTest::keyClicks(&line, u"during"_qs);
            typed.release();
        });
        QVERIFY(runTask(&m_parent, u"Working"_qs, m_words, [&](const Progress &) -> Result<void> {
            typed.acquire();
            return {};
        }));
        QTest::keyClicks(&line, u" after"_qs);
        QCOMPARE(line.text(), u"before after"_qs);
    }

    /// Enter and Space, typed in the belief to be elsewhere, cancel nothing; the button is reached with Tab.
    void whatWasBeingTypedDoesNotCancel()
    {
        bool typed = false;
        std::binary_semaphore over(0);
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&] {
            QProgressDialog *dialog = shown();
            if (typed || !dialog || !dialog->isVisible() || !dialog->isActiveWindow())
                return;
            typed = true;
            QWidget *at = dialog->focusWidget() ? dialog->focusWidget() : dialog;
            QVERIFY(!qobject_cast<QPushButton *>(at));
            for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
                QTest::keyClick(at, key);
            QVERIFY(!dialog->wasCanceled());
            QTest::keyClick(at, Qt::Key_Tab);
            QVERIFY(qobject_cast<QPushButton *>(dialog->focusWidget()));
            over.release();
        });
        look.start(20);
        const auto done =
            runTask(&m_parent, u"Working"_qs, m_words, [&](const Progress &progress) -> Result<void> {
                over.acquire();
                return progress.cancelled() ? Result<void>(std::unexpected(Error{ErrorKind::Cancelled, {}}))
                                            : Result<void>();
            });
        QVERIFY(typed && done);
    }

    void anExceptionIsADefect()
    {
        const auto failed = runTask(&m_parent, u"Breaking"_qs, m_words, [](const Progress &) -> Result<int> {
            throw std::length_error("too long");
        });
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, ErrorKind::Internal);
        QCOMPARE(failed.error().detail, u"too long"_qs);
        QVERIFY(!m_words.say(failed.error().message).isEmpty());
    }
};

QTEST_MAIN(TaskTest)
#include "TaskTest.moc"
