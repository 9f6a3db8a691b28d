#include "mainwindow/FileView.h"

#include "filter/FilterBar.h"
#include "filter/FilterPane.h"
#include "incidents/IncidentModel.h"
#include "incidents/IncidentPage.h"
#include "summary/SummaryView.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTabWidget>
#include <QVBoxLayout>

namespace
{

/// Below this width the chosen incident folds away.
constexpr int foldBelow = 1100;
/// A selection of more than this is not kept when the filter changes.
constexpr qsizetype keptAtMost = 10'000;

} // namespace

FileView::FileView(Session &session, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_words(words)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    outer->addWidget(m_splitter);

    m_filter = new FilterPane(session, words, m_splitter);
    auto *middle = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new FilterBar(session, words, middle));
    m_tabs = new QTabWidget(middle);
    m_tabs->setDocumentMode(true);
    column->addWidget(m_tabs, 1);
    buildList();
    m_tabs->addTab(m_listStack, words.translate("FileView", "In&cidents"));
    m_tabs->addTab(new SummaryView(session, words, m_tabs), words.translate("FileView", "&Summary"));
    m_page = new IncidentPage(session.vocabulary(), words, m_splitter);

    m_splitter->addWidget(m_filter);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_page);
    m_splitter->setStretchFactor(1, 1);
    const QByteArray state = QSettings().value(QStringLiteral("splitter")).toByteArray();
    if (state.isEmpty() || !m_splitter->restoreState(state))
        m_splitter->setSizes({240, 786, 340});

    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_kept = chosen(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        showEmptiness();
        for (const IncidentId id : std::exchange(m_kept, {})) {
            if (const int row = m_model->rowOf(id); row >= 0) {
                m_list->selectionModel()->select(m_model->index(row, 0),
                                                 QItemSelectionModel::Select | QItemSelectionModel::Rows);
                m_list->selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                                          QItemSelectionModel::NoUpdate);
            }
        }
        showChosen();
    });
    showEmptiness();
    chooseFirst();
    connect(&session, &Session::answered, this, &FileView::chooseFirst);
}

void FileView::chooseFirst()
{
    if (m_wasChosen || m_model->rowCount() == 0)
        return;
    m_wasChosen = true;
    m_list->selectRow(0);
    m_list->setFocus();
}

FileView::~FileView()
{
    QSettings settings;
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("columns"), m_list->horizontalHeader()->saveState());
}

void FileView::buildList()
{
    m_listStack = new QStackedWidget(this);
    m_list = new QTableView(m_listStack);
    m_list->setObjectName(QStringLiteral("incidentList"));
    m_list->setAccessibleName(m_words.translate("FileView", "Incidents"));
    m_model = new IncidentModel(m_session, m_words, this);
    m_list->setModel(m_model);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setShowGrid(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAlternatingRowColors(true);
    m_list->setWordWrap(false);
    m_list->setTabKeyNavigation(false);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(m_list->fontMetrics().height() + 10);
    QHeaderView *header = m_list->horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(IncidentModel::Date, Qt::DescendingOrder);
    const QByteArray state = QSettings().value(QStringLiteral("columns")).toByteArray();
    if (state.isEmpty() || !header->restoreState(state)) {
        using M = IncidentModel;
        for (const auto &[column, width] :
             {std::pair(M::Reference, 100), std::pair(M::Date, 142), std::pair(M::Country, 90),
              std::pair(M::Place, 62), std::pair(M::Types, 140), std::pair(M::Victims, 66),
              std::pair(M::StatusColumn, 98), std::pair(M::BasisColumn, 84), std::pair(M::Title, 240),
              std::pair(M::Perpetrators, 180)})
            header->resizeSection(column, width);
        header->hideSection(M::Title);
        header->hideSection(M::Perpetrators);
    }
    m_listStack->addWidget(m_list);

    auto *empty = new QWidget(m_listStack);
    auto *column = new QVBoxLayout(empty);
    column->addStretch(2);
    m_emptyText = new QLabel(empty);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    column->addWidget(m_emptyText);
    const auto actions = [&](std::initializer_list<std::pair<QString, std::function<void()>>> buttons) {
        auto *row = new QWidget(empty);
        auto *layout = new QHBoxLayout(row);
        layout->addStretch(1);
        for (const auto &[text, clicked] : buttons) {
            auto *button = new QPushButton(text, row);
            connect(button, &QPushButton::clicked, this, clicked);
            layout->addWidget(button);
        }
        layout->addStretch(1);
        column->addWidget(row);
        return row;
    };
    m_emptyFileActions =
        actions({{m_words.translate("FileView", "Log the first incident"), [this] { emit newWanted(); }},
                 {m_words.translate("FileView", "Import a table…"), [this] { emit importWanted(); }}});
    m_emptyResultActions =
        actions({{m_words.translate("FileView", "Clear all"), [this] { m_session.setFilter({}); }}});
    column->addStretch(3);
    m_listStack->addWidget(empty);

    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FileView::showChosen);
    connect(m_list, &QTableView::activated, this, &FileView::editWanted);
    connect(m_list, &QTableView::customContextMenuRequested, this,
            [this](const QPoint &at) { emit contextMenuWanted(m_list->viewport()->mapToGlobal(at)); });
    connect(header, &QHeaderView::customContextMenuRequested, this, &FileView::headerMenu);
}

void FileView::headerMenu(const QPoint &at)
{
    QHeaderView *header = m_list->horizontalHeader();
    QMenu menu(this);
    for (int i = 0; i < m_model->columnCount(); ++i) {
        QAction *action = menu.addAction(m_model->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(i));
        // The last column cannot go: nothing would be left to bring the others back.
        action->setEnabled(header->isSectionHidden(i) ||
                           header->hiddenSectionCount() < m_model->columnCount() - 1);
        connect(action, &QAction::toggled, header,
                [header, i](bool on) { header->setSectionHidden(i, !on); });
    }
    menu.exec(header->mapToGlobal(at));
}

void FileView::showEmptiness()
{
    const bool emptyFile = m_session.factsOfAnswer()->incidents() == 0;
    m_emptyText->setText(emptyFile ? m_words.translate("FileView", "This case file has no incidents yet.")
                                   : m_words.translate("FileView", "No incident passes this filter."));
    m_emptyFileActions->setVisible(emptyFile);
    m_emptyResultActions->setVisible(!emptyFile);
    m_listStack->setCurrentIndex(m_model->rowCount() > 0 || (m_session.isCounting() && !emptyFile) ? 0 : 1);
}

std::vector<IncidentId> FileView::chosen() const
{
    std::vector<IncidentId> ids;
    const QItemSelection selection = m_list->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom() && std::ssize(ids) < keptAtMost; ++row)
            ids.push_back(m_model->idAt(row));
    }
    return ids;
}

void FileView::choose(IncidentId id)
{
    const int row = m_model->rowOf(id);
    if (row < 0) {
        // It was just logged, and its count is on the way.
        m_kept = {id};
        connect(
            &m_session, &Session::answered, this,
            [this, id] {
                if (m_model->rowOf(id) >= 0)
                    choose(id);
            },
            Qt::SingleShotConnection);
        return;
    }
    m_list->selectRow(row);
    m_list->scrollTo(m_model->index(row, 0));
}

void FileView::showChosen()
{
    const auto ids = chosen();
    if (ids.size() == 1) {
        if (const auto incident = m_session.file().incident(ids.front())) {
            m_page->show(*incident);
            emit chosenChanged();
            return;
        }
    }
    m_page->showNothing(static_cast<int>(ids.size()));
    emit chosenChanged();
}

void FileView::copyChosen() const
{
    QStringList lines;
    const QHeaderView *header = m_list->horizontalHeader();
    const auto cells = [&](auto text) {
        QStringList line;
        for (int visual = 0; visual < header->count(); ++visual) {
            if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
                line << QString(text(column)).replace(QLatin1Char('\t'), QLatin1Char(' '));
        }
        return line.join(QLatin1Char('\t'));
    };
    lines << cells(
        [&](int column) { return m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex &index : rows) {
        lines << cells([&](int column) {
            return m_model->text(index.row(), static_cast<IncidentModel::Column>(column));
        });
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

void FileView::setFilterShown(bool shown)
{
    m_filter->setVisible(shown);
}

void FileView::setIncidentShown(bool shown)
{
    m_incidentWanted = shown;
    m_page->setVisible(shown && width() >= foldBelow);
}

void FileView::showSummary(bool summary)
{
    m_tabs->setCurrentIndex(summary ? 1 : 0);
}

bool FileView::isSummaryShown() const
{
    return m_tabs->currentIndex() == 1;
}

void FileView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_page->setVisible(m_incidentWanted && event->size().width() >= foldBelow);
}
