#pragma once

#include "casefile/Session.h"
#include "query/SearchLine.h"

#include <QLineEdit>
#include <QPointer>

class OfferedList;
class Words;

/// The search line. Words are searched for as they are typed; a condition becomes one of the filter, and
/// leaves the line, with Enter or with a space behind it. What a condition may be is offered below, and
/// changes nothing until it is taken.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// Without a session, nothing is searched.
    SearchField(Session *session, const Words &words, QWidget *parent = nullptr);

signals:
    /// What is not understood in the line; empty where all is.
    void problemFound(const QString &problem);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    SearchLine line() const;
    void take(qsizetype cursor);
    void showFilter();
    void offer();
    void takeOffer(int row);

    QPointer<Session> m_session;
    const Words &m_words;
    QTimer m_timer;
    OfferedList *m_list;
    std::vector<SearchLine::Offer> m_offers;
};
