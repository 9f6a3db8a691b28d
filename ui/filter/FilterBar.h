#pragma once

#include "casefile/Session.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class Words;

/// What is filtered: one plain sentence, and a chip for each condition that a click takes away.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    FilterBar(Session &session, const Words &words, QWidget *parent = nullptr);

    /// "41 of 512 incidents: Mali and Niger, …".
    QString sentence() const;
    /// What a saved filter keeps of the list beside the conditions.
    void setArrangement(std::function<QJsonObject()> arrangement) { m_arrangement = std::move(arrangement); }
    /// What is not understood of what was typed in the search line; empty for nothing.
    void showProblem(const QString &problem);

private:
    void showSentence();
    void showChips();
    void saveFilter();

    Session &m_session;
    const Words &m_words;
    std::function<QJsonObject()> m_arrangement;
    QLabel *m_sentence = nullptr;
    QWidget *m_problem = nullptr;
    QLabel *m_problemText = nullptr;
    QWidget *m_chips = nullptr;
};
