#include "filter/SearchField.h"

#include "records/Printable.h"
#include "text/EnterKey.h"
#include "text/OfferedList.h"
#include "vocabulary/Words.h"

#include <QKeyEvent>
#include <QStandardItemModel>

namespace
{

constexpr int searchAfter = 150; // ms without a key
constexpr int offersInSight = 10;
constexpr qsizetype whole = -1; // the line is not being typed any more

} // namespace

SearchField::SearchField(Session *session, const Words &words, QWidget *parent)
    : QLineEdit(parent)
    , m_session(session)
    , m_words(words)
    , m_list(new OfferedList(*this, offersInSight))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { take(cursorPosition()); });
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_timer.start(searchAfter);
        offer();
    });
    for (const auto taken : {&OfferedList::clicked, &OfferedList::tabbed})
        connect(m_list, taken, this, [this](const QModelIndex &index) { takeOffer(index.row()); });
    if (!session)
        return;
    connect(session, &Session::filterChanged, this, &SearchField::showFilter);
    setText(session->filter().words);
}

SearchLine SearchField::line() const
{
    return {m_session->vocabulary(), m_words, QDateTime::currentDateTimeUtc().date(), m_session->facts()};
}

void SearchField::take(qsizetype cursor)
{
    m_timer.stop();
    if (!m_session)
        return;
    const SearchLine::Typed typed = line().typed(text(), m_session->filter(), cursor);
    if (typed.left != text())
        setText(typed.left);
    emit problemFound(typed.problem ? m_words.say(*typed.problem) : QString());
    m_session->setFilter(typed.filter);
}

/// A condition may have been taken away elsewhere.
void SearchField::showFilter()
{
    // What is being typed is not asked yet, and goes with all the others where they are cleared.
    if (m_timer.isActive() && !m_session->filter().isEmpty())
        return;
    m_timer.stop();
    if (line().typed(text(), {}, cursorPosition()).filter.words != m_session->filter().words)
        setText(m_session->filter().words);
}

void SearchField::offer()
{
    m_offers = m_session && cursorPosition() == text().size() ? line().offers(text())
                                                              : std::vector<SearchLine::Offer>();
    QStandardItemModel &entries = m_list->entries();
    entries.clear();
    for (const SearchLine::Offer &one : m_offers) {
        auto *item = new QStandardItem(printable(one.label));
        item->setEditable(false);
        entries.appendRow(item);
    }
    // Nothing is chosen before it is looked at.
    if (m_offers.empty())
        m_list->hide();
    else
        m_list->open();
}

void SearchField::takeOffer(int row)
{
    m_list->hide();
    if (row < 0 || static_cast<size_t>(row) >= m_offers.size())
        return;
    const QString taken = m_offers[static_cast<size_t>(row)].line;
    setText(taken);
    if (taken.endsWith(u':'))
        offer();
    else
        take(whole);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    // What is offered is closed first.
    if (event->key() == Qt::Key_Escape && !m_list->isOpen() && !text().isEmpty()) {
        clear();
        take(whole);
        event->accept();
        return;
    }
    if (!isEnter(*event)) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    if (const QModelIndex marked = m_list->marked(); marked.isValid()) {
        takeOffer(marked.row());
    } else {
        m_list->hide();
        take(whole);
    }
    event->accept();
}
