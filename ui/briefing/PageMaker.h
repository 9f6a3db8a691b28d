#pragma once

#include "casefile/Session.h"
#include "report/Briefing.h"

#include <QImage>

/// Makes pictures of the pages of a briefing that are looked at, off the GUI thread. They are painted before
/// all pages are counted, and again with what counting found. A newer request takes the place of an older
/// one. While it is at work, and no longer, others' writes to the case file wait. Goes before the session.
class PageMaker : public QObject
{
    Q_OBJECT

public:
    explicit PageMaker(Session &session, QObject *parent = nullptr);
    ~PageMaker() override;

    /// Of another briefing.
    void ask(BriefingOptions options);
    /// Which of its pages are looked at, from 1, and how wide they are: in pixels of the screen.
    void show(const std::vector<int> &pages, int width);
    /// Nothing is wanted any more, until the next ask().
    void giveUp();

signals:
    void painted(int page, const QImage &picture);
    /// How many pages there are; at first, how many at least.
    void counted(int pages, bool all);
    /// Why the briefing cannot be exported as it is.
    void refused(const Error &error);

private:
    struct Asked;
    struct Work;
    void rest();
    void start();
    void work(const Asked &asked, const Progress &progress);
    Result<void> make(const Asked &asked, const Progress &progress);
    Result<void> open(const Asked &asked, const Progress &progress);
    Result<void> paint(const Asked &asked, const Progress &progress);
    void read(const Store *store);
    template<typename Do> void tell(const Asked &asked, Do what);

    Session &m_session;
    std::shared_ptr<const Facts> m_facts; ///< which the GUI thread changes in place where nobody has them
    quint64 m_generation = 0;             ///< of briefings
    std::optional<BriefingOptions> m_options;
    std::vector<int> m_pages;
    int m_width = 0;
    bool m_waits = true;      ///< for the comparison in the background
    quint64 m_comparison = 1; ///< of the records with their history: another one is due where this is
    std::stop_source m_stop;
    std::mutex m_reading;
    const Store *m_store = nullptr; ///< of which something is asked now
    // Of the thread that works, as connections are of one.
    std::unique_ptr<CaseFile> m_file; ///< kept: the key of another connection may take long
    std::unique_ptr<Work> m_work;
    quint64 m_compared = 0; ///< the last that found nothing
    QThreadPool m_thread;
};
