#include "casefile/PassphraseEntry.h"

#include "casefile/PassphraseField.h"
#include "records/Defect.h"
#include "system/Secret.h"
#include "text/Remark.h"
#include "vocabulary/Words.h"

#include <QProgressBar>
#include <QtConcurrent>
#include <QThreadPool>
#include <QVBoxLayout>

#include <mutex>

/// What both threads hold. A file belongs to the thread that opened it until it is handed over; whoever finds
/// that it is not wanted any more closes it.
struct PassphraseEntry::Attempt {
    std::mutex lock;
    bool wanted = true;
    std::optional<Outcome> outcome;
};

PassphraseEntry::PassphraseEntry(Opener opener, QThreadPool &thread, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_opener(std::move(opener))
    , m_thread(thread)
    , m_words(words)
    , m_field(new PassphraseField(words, PassphraseField::Kind::Opens, this))
    , m_remark(new Remark(2, this))
    , m_progress(new QProgressBar(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_field);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(words.translate("MainWindow", "Opening the case file…"));
    QSizePolicy policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(policy);
    column->addWidget(m_progress);
    column->addWidget(m_remark);
    setFocusProxy(m_field);
    connect(m_field, &PassphraseField::edited, this, [this] {
        m_remark->clear();
        emit changed();
    });
    connect(m_field, &PassphraseField::entered, this, &PassphraseEntry::entered);
    connect(&m_watcher, &QFutureWatcher<void>::finished, this, &PassphraseEntry::end);
    show();
}

PassphraseEntry::~PassphraseEntry()
{
    giveUp();
}

bool PassphraseEntry::isReady() const
{
    return !isWorking() && m_field->isGood();
}

void PassphraseEntry::open()
{
    if (!isReady())
        return;
    m_attempt = std::make_shared<Attempt>();
    show();
    emit changed();
    QByteArray typed = m_field->passphrase();
    QByteArray kept = secret::kept(typed);
    secret::wipe(typed);
    m_watcher.setFuture(QtConcurrent::run(&m_thread, [attempt = m_attempt, opener = m_opener, gui = thread(),
                                                      passphrase = std::move(kept)]() mutable {
        Outcome outcome = [&]() -> Outcome {
            try {
                return opener(passphrase);
            } catch (...) {
                return std::unexpected(caughtDefect());
            }
        }();
        secret::wipe(passphrase);
        const std::scoped_lock lock(attempt->lock);
        if (!attempt->wanted)
            return;
        if (outcome)
            (*outcome)->handTo(gui);
        attempt->outcome = std::move(outcome);
    }));
}

void PassphraseEntry::giveUp()
{
    const auto attempt = std::exchange(m_attempt, nullptr);
    if (!attempt)
        return;
    const std::scoped_lock lock(attempt->lock);
    attempt->wanted = false;
    attempt->outcome.reset();
    show();
}

void PassphraseEntry::end()
{
    const auto attempt = std::exchange(m_attempt, nullptr);
    if (!attempt)
        return;
    Outcome outcome = std::move(*attempt->outcome);
    if (outcome) {
        m_file = std::move(*outcome);
        emit opened();
        return;
    }
    show();
    emit changed();
    if (outcome.error().kind == ErrorKind::NotACaseFile) {
        // The two look alike: what the file holds is random to whoever has not its key.
        tell(m_words.translate("PassphraseEntry",
                               "The passphrase is incorrect, or the file is not a case file. Check Caps Lock "
                               "and the keyboard layout."));
    } else {
        emit failed(outcome.error());
    }
}

void PassphraseEntry::tell(const QString &text)
{
    m_remark->error(text);
    m_field->setAccessibleDescription(text);
    m_field->selectAll();
}

std::unique_ptr<CaseFile> PassphraseEntry::takeFile()
{
    return std::move(m_file);
}

void PassphraseEntry::show()
{
    m_field->setReadOnly(isWorking());
    m_progress->setVisible(isWorking());
    if (isWorking())
        m_remark->hint(m_words.translate("MainWindow", "Opening the case file…"));
    else
        m_remark->clear();
}
