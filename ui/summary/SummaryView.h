#pragma once

#include "casefile/Session.h"
#include "exchange/CountsTable.h"
#include "summary/Chart.h"

#include <QScrollArea>

class CountModel;
class QLabel;
class QTableView;
class QVBoxLayout;
class Words;

/// The counts of what the filter leaves: large, and by country, type and month, each as a figure and as a
/// table. A click on a bar or a cell filters by it; everything can be copied or saved as CSV.
class SummaryView : public QScrollArea
{
    Q_OBJECT

public:
    SummaryView(Session &session, const Words &words, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Part {
        QLabel *title = nullptr;
        Chart *chart = nullptr; ///< none for the cross table
        QTableView *table = nullptr;
        CountModel *model = nullptr;
        Session::Table counted = Session::ByCountry; ///< where its counts stand in the answer
    };
    void addPart(Part &part, QVBoxLayout *layout, const QString &title, std::optional<Chart::Shape> shape);
    void fill();
    void showPart(Part &part, const CountTable &table);
    void showMonths(const CountTable &table);
    void filterBy(const std::vector<Key> &by, const QStringList &keys);
    void showNote();
    /// A part as it was counted, with the conditions and the revision.
    CountsTable tableOf(const Part &part) const;
    void copy(const Part &part);
    void saveCsv(const Part &part);

    Session &m_session;
    const Words &m_words;
    bool m_stale = true; ///< the answer is newer than what stands here
    Filter m_filter;     ///< of what stands here
    QString m_revision;
    QLabel *m_incidents = nullptr;
    QLabel *m_violations = nullptr;
    QLabel *m_victims = nullptr;
    QLabel *m_note = nullptr;
    Part m_country, m_type, m_month, m_cross;
};
