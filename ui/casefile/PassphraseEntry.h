#pragma once

#include "casefile/CaseFile.h"

#include <QFutureWatcher>
#include <QWidget>

#include <functional>
#include <memory>

class PassphraseField;
class QProgressBar;
class QThreadPool;
class Remark;
class Words;

/// Where the passphrase of a case file is typed, and what comes of it. The file is opened in the background,
/// for deriving the key takes half a second; a wrong passphrase is answered below the field, and can be typed
/// over.
class PassphraseEntry : public QWidget
{
    Q_OBJECT

public:
    using Outcome = Result<std::unique_ptr<CaseFile>>;
    /// Opens the file; called off the GUI thread.
    using Opener = std::function<Outcome(const QByteArray &passphrase)>;

    /// One attempt at a time runs in `thread`, a pool of one thread: the next waits until one that was given
    /// up has let the file go.
    PassphraseEntry(Opener opener, QThreadPool &thread, const Words &words, QWidget *parent = nullptr);
    ~PassphraseEntry() override;

    /// Whether something is typed, and nothing under way.
    bool isReady() const;
    bool isWorking() const { return m_attempt != nullptr; }
    /// Opens the file with what is typed.
    void open();
    /// What is under way is not waited for.
    void giveUp();
    /// Says something else that is wrong.
    void tell(const QString &text);
    /// What was opened, once.
    std::unique_ptr<CaseFile> takeFile();

signals:
    void changed(); ///< of isReady() or isWorking()
    void entered(); ///< with the Return key
    void opened();
    void failed(const Error &error); ///< not because of the passphrase

private:
    struct Attempt;
    void end();
    void show();

    const Opener m_opener;
    QThreadPool &m_thread;
    const Words &m_words;
    PassphraseField *m_field;
    Remark *m_remark;
    QProgressBar *m_progress;
    std::shared_ptr<Attempt> m_attempt;
    QFutureWatcher<void> m_watcher;
    std::unique_ptr<CaseFile> m_file;
};
