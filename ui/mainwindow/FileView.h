#pragma once

#include "casefile/Session.h"

#include <QPointer>
#include <QWidget>

class CellEditor;
class ColumnFit;
class FilterBar;
class FoundDelegate;
class IncidentModel;
class IncidentPage;
class KeptForms;
class ListHeader;
class QAction;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTabWidget;
class Words;

/// An open case file: the filter, the incidents or their summary, and the chosen incident, side by side.
class FileView : public QWidget
{
    Q_OBJECT

public:
    FileView(Session &session, const Words &words, QWidget *parent = nullptr);
    ~FileView() override;

    std::vector<IncidentId> chosen() const;
    qsizetype chosenCount() const;
    void choose(IncidentId id);
    /// Those that are about to be listed, once they are, with the first of them in sight; where they are
    /// scattered over too much of the list, the first alone.
    void chooseAll(const std::vector<IncidentId> &ids);
    /// The rows in which incidents are listed, from the top.
    std::vector<int> rowsOf(const std::vector<IncidentId> &ids) const;
    /// What is to be chosen when those that are chosen have gone: the one behind them, or before; 0 where
    /// there is none.
    IncidentId behindChosen() const;
    /// Chooses the next one in the list for which `is` says yes, beginning anew at its end. False where there
    /// is none but the chosen one.
    bool chooseNext(const std::function<bool(IncidentId)> &is);
    KeptForms &kept() const { return *m_keptForms; }
    /// The panes that are seen, in the order in which they stand.
    std::vector<QWidget *> panes() const;
    void focusList();
    /// What the user wants of the pane of the chosen incident. By itself it folds away where there is little
    /// room, and where nothing is chosen.
    enum class IncidentWish { Never, WhereThereIsRoom, Always };
    void setFilterShown(bool shown);
    void setIncidentWish(IncidentWish wish);
    /// The user asks for it, or for it to go: it is as asked. What that means from now on.
    IncidentWish showIncident(bool shown);
    bool isFilterShown() const;
    bool isIncidentShown() const;
    /// With the keyboard on it.
    void showSummary(bool summary);
    void showSearchProblem(const QString &problem);
    /// Changes the cell that the keyboard is on, or goes to the form where it cannot be changed there.
    QAction *editCellAction() const { return m_editCell; }
    /// Takes what stands in a cell that is being changed. Not where that must be put right first.
    bool takeCell();
    /// The chosen incidents as lines of tab-separated columns, as the list shows them; and whole, for whoever
    /// pastes them into a case file (copiedFormat).
    void copyChosen();
    /// The heads of the columns that the list shows, in their order.
    QStringList shownHeads() const;

    /// What one is looking at, in numbers that tell nothing of the records.
    struct Place {
        std::vector<IncidentId> chosen;
        IncidentId top; ///< in the first line of the list that is seen
        bool summary = false;
    };
    Place place() const;
    /// Once the list is there.
    void goTo(const Place &place);

signals:
    void newWanted();
    void importWanted();
    void editWanted();
    /// The chosen incident is to be changed in a field of the form, by the column of the table.
    void fieldWanted(const QString &field);
    void saved(IncidentId id);
    void contextMenuWanted(const QPoint &globalPosition);
    void chosenChanged();
    /// A pane came or went.
    void panesChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildList();
    void takeList();
    void keepSelection();
    void keep(IncidentId id);
    void restoreSelection();
    void showEmptiness();
    /// So that a file that was just opened is read at once, and with the keyboard.
    void chooseFirst();
    /// The row that the keyboard is on, where it is on the list and nothing is chosen.
    void chooseCurrent();
    void selectRow(int row);
    /// The column that the keyboard is on, or the first that is shown.
    int currentColumn() const;
    std::vector<int> shownColumns() const; ///< in their order
    void showChosen();
    void showSought();
    void headerMenu(const QPoint &at);
    void editCell();
    void filterColumn(int column);
    /// Where nothing is chosen, or there is little room, there is no page unless it was asked for.
    void foldPage();
    /// Takes a pane away or brings it; the keyboard stays on what is seen.
    void setPaneShown(QWidget &pane, bool shown);

    Session &m_session;
    const Words &m_words;
    QSplitter *m_splitter = nullptr;
    QWidget *m_filter = nullptr;
    FilterBar *m_bar = nullptr;
    QTabWidget *m_tabs = nullptr;
    KeptForms *m_keptForms = nullptr;
    QStackedWidget *m_listStack = nullptr;
    QTableView *m_list = nullptr;
    ListHeader *m_header = nullptr;
    IncidentModel *m_model = nullptr;
    ColumnFit *m_fit = nullptr;
    FoundDelegate *m_delegate = nullptr;
    QAction *m_editCell = nullptr;
    QPointer<CellEditor> m_cell; ///< where a cell is being changed
    QLabel *m_emptyText = nullptr;
    QWidget *m_emptyFileActions = nullptr;
    QWidget *m_emptyResultActions = nullptr;
    IncidentPage *m_page = nullptr;
    std::vector<bool> m_kept; ///< by id: the selection, across a reset of the list
    int m_keptColumn = 0;     ///< where the keyboard was
    bool m_wasChosen = false;
    IncidentId m_given;            ///< the first one, where that is chosen and nobody went to it
    bool m_isFirstOffered = false; ///< to be added to a file that has none
    IncidentWish m_incidentWish = IncidentWish::WhereThereIsRoom;
    bool m_emptyPageWanted = false; ///< until something is chosen
};
