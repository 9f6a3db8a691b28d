#include "briefing/PageMaker.h"

#include "casefile/Leaving.h"
#include "records/Defect.h"
#include "report/Pages.h"
#include "system/Memory.h"
#include "vocabulary/Words.h"

#include <QElapsedTimer>
#include <QPainter>

struct PageMaker::Asked {
    quint64 generation;
    BriefingOptions options;
    std::vector<int> pages;
    int width;
    bool compares; ///< the records with their history
    quint64 comparison;
    const CaseFile &file;
    std::shared_ptr<const Facts> facts;
};

/// One briefing, with what is found out about it.
struct PageMaker::Work {
    explicit Work(const Asked &asked)
        : generation(asked.generation)
        , words(asked.options.language)
    {
    }

    quint64 generation;
    Words words;
    std::optional<Briefing> briefing;
    PagePlan plan;
    std::optional<Snapshot> snapshot;
    std::unique_ptr<Pages> pages; ///< goes before what it is of
};

PageMaker::PageMaker(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
    connect(&session, &Session::answered, this, [this] {
        ++m_comparison;
        if (m_options)
            ask(*m_options);
    });
    const auto compared = [this](bool waits) {
        ++m_comparison;
        m_waits = waits;
        if (m_options && !m_session.isSound())
            start();
    };
    connect(&session, &Session::verified, this, [compared] { compared(true); });
    connect(&session, &Session::notVerified, this, [compared] { compared(false); });
}

PageMaker::~PageMaker()
{
    giveUp();
    m_thread.start([this] { m_file.reset(); });
    m_thread.waitForDone();
}

/// Has others write. What is known stays.
void PageMaker::rest()
{
    read(nullptr);
    if (!m_work)
        return;
    if (m_work->pages)
        m_work->plan = m_work->pages->plan();
    m_work->pages.reset();
    if (m_work->snapshot)
        m_file = Snapshot::end(*std::exchange(m_work->snapshot, std::nullopt));
}

void PageMaker::read(const Store *store)
{
    const std::lock_guard lock(m_reading);
    m_store = store;
}

void PageMaker::giveUp()
{
    m_options.reset();
    ++m_generation;
    m_stop.request_stop();
    {
        const std::lock_guard lock(m_reading);
        if (m_store)
            m_store->interrupt();
    }
    m_thread.start([this] {
        rest();
        m_work.reset();
    });
}

void PageMaker::ask(BriefingOptions options)
{
    giveUp();
    m_options = std::move(options);
    start();
}

void PageMaker::show(const std::vector<int> &pages, int width)
{
    m_pages = pages;
    m_width = width;
    if (m_options)
        start();
}

void PageMaker::start()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    if (m_pages.empty() || m_width <= 0)
        return;
    // A page stays in the window: it is seen before the whole file is compared.
    const bool compares =
        m_options->filter.hasWords() || !(m_session.isSound() || (m_waits && isLeavingLater(m_session)));
    m_facts = m_session.facts();
    m_thread.start([this,
                    asked = Asked{m_generation, *m_options, m_pages, m_width, compares, m_comparison,
                                  m_session.file(), m_facts},
                    progress = Progress{m_stop.get_token(), {}}] {
        try {
            work(asked, progress);
        } catch (...) {
            rest();
            m_work.reset();
            tell(asked, [this, error = caughtDefect()] { emit refused(error); });
        }
        memory::overwriteStack();
    });
}

/// Says something in the GUI thread, of a briefing that is still wanted there.
template<typename Do> void PageMaker::tell(const Asked &asked, Do what)
{
    QMetaObject::invokeMethod(
        this,
        [this, generation = asked.generation, what = std::move(what)] {
            if (generation == m_generation)
                what();
        },
        Qt::QueuedConnection);
}

void PageMaker::work(const Asked &asked, const Progress &progress)
{
    if (progress.cancelled())
        return;
    if (!m_work || m_work->generation != asked.generation)
        m_work = std::make_unique<Work>(asked);
    const auto made = make(asked, progress);
    // Whoever stopped it goes on from here.
    if (progress.cancelled())
        return;
    rest();
    if (made)
        return;
    m_work.reset();
    tell(asked, [this, error = made.error()] { emit refused(error); });
}

Result<void> PageMaker::open(const Asked &asked, const Progress &progress)
{
    Work &work = *m_work;
    rest();
    // Another file may have taken the place of this one.
    if (m_file && !m_file->store().changeCounter())
        m_file.reset();
    if (!m_file) {
        auto file = asked.file.openAgain();
        if (!file)
            return std::unexpected(file.error());
        m_file = std::move(*file);
    }
    auto snapshot = Snapshot::take(std::move(m_file), asked.facts, progress);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    work.snapshot.emplace(std::move(*snapshot));
    read(&work.snapshot->store());
    if (work.briefing && work.briefing->state != work.snapshot->state()) {
        work.briefing.reset();
        work.plan = {};
    }
    if (!work.briefing) {
        auto briefing = makePreview(*work.snapshot, asked.options, work.words, progress);
        if (!briefing)
            return std::unexpected(briefing.error());
        work.briefing = std::move(*briefing);
    }
    work.pages = std::make_unique<Pages>(*work.briefing, *work.snapshot, work.words, work.plan);
    return {};
}

Result<void> PageMaker::paint(const Asked &asked, const Progress &progress)
{
    Pages &pages = *m_work->pages;
    const QSizeF paper = Pages::sizeOf(asked.options.letter);
    for (const int page : asked.pages) {
        QImage picture(asked.width, qRound(asked.width * paper.height() / paper.width()),
                       QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        const qreal scale = asked.width / paper.width();
        painter.scale(scale, scale);
        const auto there = pages.paintPage(painter, page, progress);
        if (!there)
            return std::unexpected(there.error());
        painter.end();
        if (*there)
            tell(asked, [this, page, picture] { emit painted(page, picture); });
    }
    return {};
}

Result<void> PageMaker::make(const Asked &asked, const Progress &progress)
{
    Work &work = *m_work;
    if (!work.pages) {
        if (const auto opened = open(asked, progress); !opened)
            return opened;
    }
    if (const auto seen = paint(asked, progress); !seen)
        return seen;
    if (asked.compares && m_compared != asked.comparison) {
        if (const auto same = work.snapshot->verified(asked.options.filter, progress); !same)
            return same;
        m_compared = asked.comparison;
    }
    Pages &pages = *work.pages;
    const bool isNew = !pages.plan().isWhole;
    if (isNew) {
        QElapsedTimer told;
        told.start();
        const auto count =
            pages.count({progress.stop, [&](qint64, qint64) {
                             constexpr int pause = 100; // ms
                             if (told.elapsed() < pause)
                                 return;
                             told.start();
                             tell(asked, [this, soFar = pages.plan().pages] { emit counted(soFar, false); });
                         }});
        if (!count)
            return std::unexpected(count.error());
    }
    tell(asked, [this, all = pages.plan().pages] { emit counted(all, true); });
    return isNew ? paint(asked, progress) : Result<void>();
}
