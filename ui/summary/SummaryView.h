#pragma once

#include "casefile/Counting.h"
#include "exchange/CountsTable.h"
#include "summary/CountPart.h"

#include <QScrollArea>

class QComboBox;
class QLabel;
class QVBoxLayout;
class Words;

/// The counts of what the filter leaves: large, by what is chosen, by month, and by country and type, each as
/// a figure and as a table. A click on a bar or a cell filters by it; everything can be copied or saved.
class SummaryView : public QScrollArea
{
    Q_OBJECT

public:
    SummaryView(Session &session, const Words &words, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    CountPart *addPart(QVBoxLayout *layout);
    QWidget *emptiness(QWidget *page);
    void fill();
    void chooseKey();
    void offerTags();
    void fillBy();
    /// A number shrinks before it would be cut.
    void fitNumbers();
    void showBy(Key key, const CountTable &table);
    void filterBy(const std::vector<Key> &by, const QStringList &keys);
    void showNote();

    Session &m_session;
    const Words &m_words;
    Counting m_counting;
    bool m_stale = true;     ///< the answer is newer than what stands here
    CountPart::Counted m_of; ///< of what that is
    QLabel *m_incidents = nullptr;
    QLabel *m_violations = nullptr;
    QLabel *m_victims = nullptr;
    QLabel *m_note = nullptr;
    QWidget *m_empty = nullptr;
    QLabel *m_emptyText = nullptr;
    QWidget *m_emptyActions = nullptr;
    QWidget *m_parts = nullptr;
    QComboBox *m_key = nullptr;
    CountPart *m_by = nullptr, *m_month = nullptr, *m_cross = nullptr;
};
