#pragma once

#include "casefile/SavePath.h"
#include "exchange/CountsTable.h"
#include "query/PrintedConditions.h"
#include "query/Query.h"
#include "summary/Chart.h"

class CountModel;
class QAction;
class QHBoxLayout;
class QLabel;
class QTableView;
class QToolButton;
class Session;
class Words;

/// One count of the summary: its title, its figure or, where that would be a single bar, a sentence, and its
/// table; with a menu of what can be done with them. What is copied or saved is what stands here, under the
/// conditions and the revision under which it was counted.
class CountPart : public QWidget
{
    Q_OBJECT

public:
    /// Of what it is counted.
    struct Counted {
        Filter filter;
        QString revision;
    };

    CountPart(Session &session, const Words &words, QWidget *parent);

    /// A control beside the title.
    void addControl(QWidget *control);
    /// By one key: months and years as time runs, incidents; else people, the most first.
    void fill(Key key, const CountTable &table, const Counted &of);
    /// By country and type, as a table alone.
    void fillCross(const CountTable &cross, std::vector<CountRow> rows, std::vector<CountRow> columns,
                   const Counted &of);
    /// What stands here is no longer so, and is being counted anew: meanwhile nothing of it leaves.
    void setStale() { m_stale = true; }
    bool addsUpTo(const Count &total) const;

signals:
    /// A bar, a row or a cell was chosen: the values of the keys, in order.
    void chosen(const std::vector<Key> &by, const QStringList &keys);

private:
    void showRows(const QString &title);
    void showFigure();
    void fitTable();
    CountsTable table() const;
    NamesChosen names() const;
    void copy();
    void saveTable();
    void savePicture(OutputFile::Kind kind);
    /// Asks where, and writes it there; the name is suggested beside the case file.
    void save(SaveQuestion question, const QByteArray &content);

    Session &m_session;
    const Words &m_words;
    QHBoxLayout *m_head = nullptr;
    QLabel *m_title = nullptr;
    QToolButton *m_menu = nullptr;
    QAction *m_showTable = nullptr, *m_savePicture = nullptr, *m_saveDrawing = nullptr;
    Chart *m_chart = nullptr;
    QLabel *m_sentence = nullptr;
    QTableView *m_table = nullptr;
    CountModel *m_model = nullptr;
    bool m_stale = true;
    Counted m_of;
    CountTable m_counts;
    std::vector<CountRow> m_rows;   ///< in the order in which they stand
    std::vector<CountRow> m_across; ///< of a table by two keys
};
