#pragma once

#include <QFrame>
#include <QUuid>

class KeyboardBefore;
class QListWidget;
class QPushButton;
class Session;
class Words;

/// What was typed in forms and not saved, above the list: of which incident, and when it was typed. Enter or
/// a double click opens one, Delete discards it. It takes no room where nothing is kept.
class KeptForms : public QFrame
{
    Q_OBJECT

public:
    /// When it goes, and had the keyboard, it gives that back, or to `list`.
    KeptForms(Session &session, const Words &words, QWidget &list, QWidget *parent);

    /// Looks again at what is kept. What is being typed, under `open`, is not listed.
    void refresh(const QList<QUuid> &open);
    /// Of those that are listed.
    int count() const;

signals:
    void openWanted(const QUuid &key);
    void discardWanted(const QUuid &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QUuid current() const;
    void fit();

    Session &m_session;
    const Words &m_words;
    QWidget &m_below;
    KeyboardBefore *m_before;
    QListWidget *m_list;
    QPushButton *m_open;
    QPushButton *m_discard;
};
