#include "mainwindow/FileView.h"

#include "casefile/Integrity.h"
#include "casefile/Leaving.h"
#include "casefile/Task.h"
#include "exchange/DossierTable.h"
#include "exchange/Pasted.h"
#include "filter/FilterBar.h"
#include "filter/FilterPane.h"
#include "incidents/CellEditor.h"
#include "incidents/ColumnFilterCard.h"
#include "incidents/ColumnFit.h"
#include "incidents/FoundDelegate.h"
#include "incidents/IncidentModel.h"
#include "incidents/IncidentPage.h"
#include "incidents/KeptForms.h"
#include "incidents/ListHeader.h"
#include "mainwindow/Arrangement.h"
#include "records/Csv.h"
#include "summary/SummaryView.h"
#include "system/Clipboard.h"
#include "system/Settings.h"
#include "text/FocusOrder.h"
#include "text/Found.h"
#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

/// Below this width, in pixels, the chosen incident folds away by itself.
constexpr int foldBelow = 1100;
/// A selection that a change of the filter or order would scatter over more ranges than this is given up:
/// every cell that is painted asks all of them.
constexpr qsizetype rangesAtMost = 2000;
/// The selection of incidents with ids above this is not kept; no file of less than a hundred million has
/// them.
constexpr size_t greatestKept = 1 << 27;
/// More incidents than this are copied with a progress that can be stopped.
constexpr size_t copiedHere = 500;
/// More than this, which nobody pastes into a case file but as a table, are copied as lines alone.
constexpr size_t copiedWhole = 20'000;

struct Copied {
    QString text;
    QByteArray table;
};

/// In bits by id.
void mark(std::vector<bool> &bits, IncidentId id)
{
    const auto bit = static_cast<size_t>(id.value);
    if (bit >= greatestKept)
        return;
    if (bit >= bits.size())
        bits.resize(std::max(bit + 1, 2 * bits.size()));
    bits[bit] = true;
}

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

    auto *filter = new FilterPane(session, words, m_splitter);
    m_filter = filter;
    auto *middle = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = new FilterBar(session, words, middle);
    column->addWidget(m_bar);
    m_tabs = new QTabWidget(middle);
    m_tabs->setDocumentMode(true);
    column->addWidget(m_tabs, 1);
    buildList();
    auto *incidents = new QWidget(m_tabs);
    auto *below = new QVBoxLayout(incidents);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    m_keptForms = new KeptForms(session, words, *m_list, incidents);
    below->addWidget(m_keptForms);
    below->addWidget(m_listStack, 1);
    m_tabs->addTab(incidents, words.translate("FileView", "In&cidents"));
    m_tabs->addTab(new SummaryView(session, words, m_tabs), words.translate("FileView", "Count&s"));
    m_page = new IncidentPage(session.vocabulary(), words, m_splitter);

    m_splitter->addWidget(m_filter);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_page);
    m_page->setMinimumWidth(200); // else words are broken
    m_splitter->setStretchFactor(1, 1);
    const QByteArray state = Settings().value(Settings::Key::Splitter).toByteArray();
    if (state.isEmpty() || !m_splitter->restoreState(state))
        m_splitter->setSizes({250, 786, 330});

    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &FileView::keepSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FileView::restoreSelection);
    // The rows that stayed may say something else, too.
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &FileView::showChosen);
    connect(&session, &Session::listedAnew, this, &FileView::takeList);
    connect(&session, &Session::filterChanged, this, &FileView::showSought);
    // The bar has made its chips by then, behind all else.
    connect(&session, &Session::filterChanged, this, [this] { followLayout(*this); });
    showSought();
    connect(&session, &Session::changedElsewhere, this, &FileView::showChosen);
    m_bar->setArrangement([this] { return arrangement::of(*m_list); });
    connect(filter, &FilterPane::arrangementWanted, this, [this](const QJsonObject &arranged) {
        arrangement::apply(*m_list, arranged);
        m_fit->fit();
    });
    takeList();
}

void FileView::takeList()
{
    showEmptiness();
    m_fit->fit();
    chooseFirst();
}

void FileView::keepSelection()
{
    m_keptColumn = currentColumn();
    if (!m_kept.empty())
        return;
    for (const QItemSelectionRange &range : m_list->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            keep(m_model->idAt(row));
    }
}

void FileView::keep(IncidentId id)
{
    mark(m_kept, id);
}

void FileView::restoreSelection()
{
    const std::vector<bool> kept = std::exchange(m_kept, {});
    QItemSelection selection;
    const int rows = kept.empty() ? 0 : m_model->rowCount();
    const auto isKept = [&](int row) {
        const std::uint32_t id = m_model->ids()[static_cast<size_t>(row)];
        return id < kept.size() && kept[id];
    };
    const int lastColumn = m_model->columnCount() - 1;
    for (int row = 0; row < rows && selection.size() <= rangesAtMost; ++row) {
        if (!isKept(row))
            continue;
        const int first = row;
        while (row + 1 < rows && isKept(row + 1))
            ++row;
        selection.append(QItemSelectionRange(m_model->index(first, 0), m_model->index(row, lastColumn)));
    }
    // A part of what was chosen would be worse than nothing.
    if (!selection.isEmpty() && selection.size() <= rangesAtMost) {
        m_list->selectionModel()->select(selection, QItemSelectionModel::Select);
        m_list->selectionModel()->setCurrentIndex(m_model->index(selection.front().top(), m_keptColumn),
                                                  QItemSelectionModel::NoUpdate);
    }
    chooseCurrent();
    showChosen();
}

void FileView::chooseCurrent()
{
    if (!m_list->hasFocus() || chosenCount() > 0 || m_model->rowCount() == 0)
        return;
    const int current = m_list->currentIndex().row();
    selectRow(current >= 0 ? current : std::max(0, m_list->rowAt(0)));
}

void FileView::chooseFirst()
{
    if (m_wasChosen || m_model->rowCount() == 0)
        return;
    m_wasChosen = true;
    selectRow(0);
    m_given = m_model->idAt(0);
    m_list->setFocus();
}

FileView::~FileView()
{
    if (m_cell)
        m_cell->keep();
    Settings settings;
    settings.set(Settings::Key::Splitter, m_splitter->saveState());
    settings.set(Settings::Key::Columns, m_fit->state());
}

void FileView::buildList()
{
    m_listStack = new QStackedWidget(this);
    m_list = new QTableView(m_listStack);
    m_list->setObjectName(QStringLiteral("incidentList"));
    m_list->setAccessibleName(m_words.translate("FileView", "Incidents"));
    m_list->installEventFilter(this);
    showWhetherFocused(*m_list);
    m_model = new IncidentModel(m_session, m_words, this);
    m_header = new ListHeader(m_list);
    m_list->setHorizontalHeader(m_header);
    m_list->setModel(m_model);
    m_delegate = new FoundDelegate(m_list);
    m_list->setItemDelegate(m_delegate);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setShowGrid(false);
    frameAsPane(*m_list);
    m_list->setAlternatingRowColors(true);
    m_list->setWordWrap(false);
    m_list->setTabKeyNavigation(false);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(m_list->fontMetrics().height() + 10);
    QHeaderView *header = m_header;
    using columnfilter::Asks;
    m_header->setFilters(
        [](int column) {
            return columnfilter::asks(static_cast<IncidentModel::Column>(column)) != Asks::Nothing;
        },
        [this](int column) {
            return columnfilter::isAsked(m_session.filter(), static_cast<IncidentModel::Column>(column));
        });
    // Else it asks of every row whether its column is chosen whole.
    header->setSelectionModel(new QItemSelectionModel(m_model, header));
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(IncidentModel::Date, Qt::DescendingOrder);
    using M = IncidentModel;
    m_fit = new ColumnFit(m_list, M::Title);
    for (const auto &[column, width] :
         {std::pair(M::Reference, 160), std::pair(M::Country, 140), std::pair(M::Place, 140),
          std::pair(M::Types, 200), std::pair(M::Perpetrators, 200), std::pair(M::Parties, 200),
          std::pair(M::Tags, 200)})
        m_fit->setAtMost(column, width);
    if (!m_fit->restore(Settings().value(Settings::Key::Columns).toByteArray())) {
        for (const int column : {M::Reference, M::Types, M::Perpetrators, M::Parties, M::VisibilityColumn,
                                 M::BasisColumn, M::Changed, M::Tags})
            header->hideSection(column);
    }
    m_listStack->addWidget(m_list);

    auto *empty = new QWidget(m_listStack);
    auto *column = new QVBoxLayout(empty);
    column->addStretch(2);
    m_emptyText = plainLabel({}, empty);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    column->addWidget(m_emptyText);
    const auto actions = [&](std::initializer_list<std::pair<QString, std::function<void()>>> buttons) {
        auto *row = new QWidget(empty);
        auto *layout = new QHBoxLayout(row);
        layout->addStretch(1);
        for (const auto &[text, clicked] : buttons) {
            auto *button = new QPushButton(text, row);
            button->setAutoDefault(true); // Enter presses it
            connect(button, &QPushButton::clicked, this, clicked);
            layout->addWidget(button);
        }
        layout->addStretch(1);
        column->addWidget(row);
        return row;
    };
    m_emptyFileActions =
        actions({{m_words.translate("FileView", "Add the first incident"), [this] { emit newWanted(); }},
                 {m_words.translate("FileView", "Import a table…"), [this] { emit importWanted(); }}});
    m_emptyResultActions =
        actions({{m_words.translate("FileView", "Clear filter"), [this] { m_session.setFilter({}); }}});
    column->addStretch(3);
    m_listStack->addWidget(empty);

    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FileView::showChosen);
    connect(m_list, &QTableView::activated, this, [this] {
        // Ctrl+Enter saves a form: pressed once more, it opens nothing.
        if (!QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier))
            emit editWanted();
    });
    m_editCell = new QAction(m_words.translate("FileView", "Edi&t cell"), m_list);
    m_editCell->setShortcut(Qt::Key_F2);
    m_editCell->setShortcutContext(Qt::WidgetShortcut);
    connect(m_editCell, &QAction::triggered, this, &FileView::editCell);
    m_list->addAction(m_editCell);
    connect(m_list, &QTableView::customContextMenuRequested, this,
            [this](const QPoint &at) { emit contextMenuWanted(m_list->viewport()->mapToGlobal(at)); });
    connect(header, &QHeaderView::customContextMenuRequested, this, &FileView::headerMenu);
    connect(m_header, &ListHeader::filterWanted, this, &FileView::filterColumn);
    auto *filter = new QAction(m_list);
    filter->setShortcut(Qt::ALT | Qt::Key_Down);
    filter->setShortcutContext(Qt::WidgetShortcut);
    connect(filter, &QAction::triggered, this, [this] { filterColumn(currentColumn()); });
    m_list->addAction(filter);
}

void FileView::filterColumn(int column)
{
    const auto which = static_cast<IncidentModel::Column>(column);
    if (column < 0 || columnfilter::asks(which) == columnfilter::Asks::Nothing)
        return;
    auto *card =
        new ColumnFilterCard(m_session, m_words, which,
                             m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), this);
    const QRect head(m_header->sectionViewportPosition(column), 0, m_header->sectionSize(column),
                     m_header->height());
    card->open({m_header->viewport()->mapToGlobal(head.topLeft()), head.size()});
}

void FileView::headerMenu(const QPoint &at)
{
    QHeaderView *header = m_list->horizontalHeader();
    QMenu menu(this);
    const int clicked = header->logicalIndexAt(at);
    if (clicked >= 0 &&
        columnfilter::asks(static_cast<IncidentModel::Column>(clicked)) != columnfilter::Asks::Nothing) {
        const QString title = m_model->headerData(clicked, Qt::Horizontal, Qt::DisplayRole).toString();
        // The menu has closed by then.
        connect(
            menu.addAction(m_words.translate("FileView", "Filter: %1…").arg(plainTitle(title))),
            &QAction::triggered, this, [this, clicked] { filterColumn(clicked); }, Qt::QueuedConnection);
        menu.addSeparator();
    }
    for (int i = 0; i < m_model->columnCount(); ++i) {
        QAction *action = menu.addAction(m_model->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(i));
        // The last column cannot go: nothing would be left to bring the others back.
        action->setEnabled(header->isSectionHidden(i) ||
                           header->hiddenSectionCount() < m_model->columnCount() - 1);
        connect(action, &QAction::toggled, header, [this, header, i](bool on) {
            header->setSectionHidden(i, !on);
            m_fit->fit();
        });
    }
    menu.exec(header->mapToGlobal(at));
}

void FileView::editCell()
{
    const QModelIndex at = m_list->currentIndex().siblingAtColumn(currentColumn());
    if (m_session.file().isReadOnly() || m_session.whyLost() || !at.isValid())
        return;
    // What stands in another cell is taken first, or is to be put right.
    if (m_cell && !m_cell->take()) {
        m_cell->setFocus();
        return;
    }
    const auto column = static_cast<IncidentModel::Column>(at.column());
    auto incident = m_session.file().store().incident(m_model->idAt(at.row()));
    if (!incident) {
        emit m_session.failed(incident.error());
        return;
    }
    if (!CellEdit::isPossible(column)) {
        emit fieldWanted(CellEdit::formField(column, *incident, m_words.language()));
        return;
    }
    m_list->scrollTo(at);
    m_cell = new CellEditor(m_session, m_words, *m_list, *m_model, CellEdit(column, std::move(*incident)),
                            m_listStack);
    connect(m_cell, &CellEditor::saved, this, &FileView::saved);
    connect(m_cell, &CellEditor::formWanted, this,
            [this, field = CellEdit::formField(column, m_cell->before(), m_words.language())] {
                emit fieldWanted(field);
            });
}

bool FileView::takeCell()
{
    return !m_cell || m_cell->take();
}

void FileView::showEmptiness()
{
    const bool known = m_session.isLoaded();
    const bool emptyFile = known && m_session.facts()->incidents() == 0;
    m_emptyText->setText(emptyFile ? m_words.translate("FileView", "This case file has no incidents yet.")
                                   : m_words.translate("FileView", "No incident matches this filter."));
    m_emptyFileActions->setVisible(emptyFile);
    m_emptyResultActions->setVisible(!emptyFile);
    const bool coming = !known || (m_session.isWorking() && !emptyFile);
    m_listStack->setCurrentIndex(m_model->rowCount() > 0 || coming ? 0 : 1);
    // A file that was just made begins there.
    if (emptyFile && !m_wasChosen && !std::exchange(m_isFirstOffered, true))
        m_emptyFileActions->findChild<QPushButton *>()->setFocus();
}

std::vector<IncidentId> FileView::chosen() const
{
    std::vector<IncidentId> ids;
    ids.reserve(static_cast<size_t>(chosenCount()));
    for (const QItemSelectionRange &range : m_list->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.push_back(m_model->idAt(row));
    }
    return ids;
}

qsizetype FileView::chosenCount() const
{
    qsizetype count = 0;
    for (const QItemSelectionRange &range : m_list->selectionModel()->selection())
        count += range.height();
    return count;
}

void FileView::choose(IncidentId id)
{
    const int row = m_model->rowOf(id);
    if (row < 0) {
        // It was just logged, and its count is on the way.
        m_kept.clear();
        keep(id);
        connect(
            &m_session, &Session::listedAnew, this,
            [this, id] {
                if (m_model->rowOf(id) >= 0)
                    choose(id);
            },
            Qt::SingleShotConnection);
        return;
    }
    selectRow(row);
    m_list->scrollTo(m_model->index(row, 0));
}

void FileView::chooseAll(const std::vector<IncidentId> &ids)
{
    m_wasChosen = true;
    m_kept.clear();
    for (const IncidentId id : ids)
        keep(id);
    const auto arrive = [this, ids] {
        // Where rows were only added to the list.
        if (!m_kept.empty()) {
            m_list->clearSelection();
            restoreSelection();
        }
        const std::vector<int> rows = rowsOf(ids);
        if (rows.empty())
            return;
        if (!m_list->selectionModel()->isRowSelected(rows.front()))
            selectRow(rows.front());
        for (const int row : {rows.back(), rows.front()})
            m_list->scrollTo(m_model->index(row, currentColumn()));
    };
    connect(&m_session, &Session::listedAnew, this, arrive, Qt::SingleShotConnection);
}

std::vector<int> FileView::rowsOf(const std::vector<IncidentId> &ids) const
{
    std::vector<bool> wanted;
    for (const IncidentId id : ids)
        mark(wanted, id);
    const std::vector<std::uint32_t> &listed = m_model->ids();
    std::vector<int> rows;
    for (size_t row = 0; row < listed.size(); ++row) {
        if (listed[row] < wanted.size() && wanted[listed[row]])
            rows.push_back(static_cast<int>(row));
    }
    return rows;
}

IncidentId FileView::behindChosen() const
{
    int first = m_model->rowCount(), last = -1;
    for (const QItemSelectionRange &range : m_list->selectionModel()->selection()) {
        first = std::min(first, range.top());
        last = std::max(last, range.bottom());
    }
    const int row = last + 1 < m_model->rowCount() ? last + 1 : first - 1;
    return last >= 0 && row >= 0 ? m_model->idAt(row) : IncidentId{};
}

bool FileView::chooseNext(const std::function<bool(IncidentId)> &is)
{
    // Where nobody has gone anywhere yet, the first may be the next.
    const bool isAnew = m_given.value != 0 || chosenCount() == 0;
    const int rows = m_model->rowCount(), from = std::max(0, m_list->currentIndex().row());
    for (int i = isAnew ? 0 : 1; i < rows; ++i) {
        const int row = (from + i) % rows;
        if (is(m_model->idAt(row))) {
            selectRow(row);
            m_given = {};
            m_list->scrollTo(m_model->index(row, 0));
            return true;
        }
    }
    return false;
}

void FileView::selectRow(int row)
{
    // Not as QTableView does: with the Ctrl of Ctrl+Enter still down, it would take the row back.
    m_list->selectionModel()->setCurrentIndex(m_model->index(row, currentColumn()),
                                              QItemSelectionModel::ClearAndSelect |
                                                  QItemSelectionModel::Rows);
}

int FileView::currentColumn() const
{
    const int column = m_list->currentIndex().column();
    if (column >= 0 && !m_list->isColumnHidden(column))
        return column;
    const std::vector<int> shown = shownColumns();
    return shown.empty() ? 0 : shown.front();
}

void FileView::showChosen()
{
    const qsizetype count = chosenCount();
    if (count != 1 || chosen().front() != m_given)
        m_given = {};
    if (count == 1) {
        if (const auto incident = m_session.file().store().incident(chosen().front())) {
            m_page->show(*incident);
        } else {
            m_page->showError(m_words.say(incident.error().message));
            if (incident.error().kind == ErrorKind::InUse) {
                m_session.noteInUse();
                connect(&m_session, &Session::freed, this, &FileView::showChosen,
                        static_cast<Qt::ConnectionType>(Qt::UniqueConnection | Qt::SingleShotConnection));
            }
        }
    } else {
        m_page->showNothing(static_cast<int>(count));
    }
    foldPage();
    emit chosenChanged();
}

void FileView::showSought()
{
    const QString &words = m_session.filter().words;
    m_delegate->setSought(soughtBy(words));
    m_list->viewport()->update();
    m_header->viewport()->update();
    m_page->setSought(soughtBy(words));
}

std::vector<int> FileView::shownColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        if (const int column = m_header->logicalIndex(visual); !m_header->isSectionHidden(column))
            columns.push_back(column);
    }
    return columns;
}

QStringList FileView::shownHeads() const
{
    QStringList heads;
    for (const int column : shownColumns())
        heads << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return heads;
}

void FileView::copyChosen()
{
    // Until all was compared, the incidents that are copied are, so that nobody waits for the others.
    const bool compared = m_session.isCompared();
    if (compared && !mayLeave(this, m_session, m_words))
        return;
    std::vector<int> columns = shownColumns();
    // Elsewhere, the reference is what tells which incident it is.
    if (m_header->isSectionHidden(IncidentModel::Reference))
        columns.insert(columns.begin(), IncidentModel::Reference);
    const auto line = [&columns](auto text) {
        QStringList cells;
        for (const int column : columns)
            cells << text(column);
        return pasteLine(cells);
    };
    QItemSelection selection = m_list->selectionModel()->selection();
    std::ranges::sort(selection, {}, &QItemSelectionRange::top);
    std::vector<IncidentId> ids;
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.push_back(m_model->idAt(row));
    }
    const QString head = line(
        [&](int column) { return m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
    // The filter may change while a worker copies.
    const bool whole = ids.size() <= copiedWhole;
    const auto copy = [&, filter = m_session.filter()](const CaseFile &file, const Words &words,
                                                       const Progress &progress) -> Result<Copied> {
        QString text = head;
        QByteArray table = whole ? csvLine(DossierTable::columns()) : QByteArray();
        constexpr size_t page = 500;
        for (size_t first = 0; first < ids.size(); first += page) {
            if (progress.cancelled())
                return std::unexpected(
                    Error{ErrorKind::Cancelled,
                          {"FileView", QT_TRANSLATE_NOOP("FileView", "Nothing was copied.")}});
            progress.at(static_cast<qint64>(first), std::ssize(ids));
            const auto incidents =
                file.store().incidents(std::span(ids).subspan(first, std::min(page, ids.size() - first)));
            if (!incidents)
                return std::unexpected(incidents.error());
            if (const auto sound = compared ? Result<void>() : integrity::verify(file.store(), *incidents);
                !sound)
                return std::unexpected(sound.error());
            for (const Incident &incident : *incidents) {
                text += line([&](int column) {
                    return IncidentModel::textOf(incident, static_cast<IncidentModel::Column>(column), filter,
                                                 m_session.vocabulary(), words);
                });
                if (whole)
                    table += DossierTable::lines(incident, incident.violations, Extent::Whole);
            }
        }
        return Copied{std::move(text), std::move(table)};
    };
    const auto copied = ids.size() <= copiedHere
                            ? copy(m_session.file(), m_words, {})
                            : runTask(this, m_words.translate("FileView", "Copying the incidents…"), m_words,
                                      [&](const Progress &progress) -> Result<Copied> {
                                          const auto file = m_session.file().openAgain();
                                          return file ? copy(**file, Words(m_words.language()), progress)
                                                      : std::unexpected(file.error());
                                      });
    if (!copied) {
        emit m_session.failed(copied.error());
        return;
    }
    // Marked here, or ClipboardGuard would leave the text alone.
    auto *out = new QMimeData;
    out->setText(copied->text);
    if (whole)
        out->setData(QLatin1String(copiedFormat), copied->table);
    for (const auto &[type, content] : clipboardSecretMarks())
        out->setData(type, content);
    QApplication::clipboard()->setMimeData(out);
}

FileView::Place FileView::place() const
{
    const int top = m_list->rowAt(0);
    return {chosen(), top >= 0 ? m_model->idAt(top) : IncidentId{}, m_tabs->currentIndex() == 1};
}

void FileView::goTo(const Place &place)
{
    showSummary(place.summary);
    if (place.chosen.empty() && place.top.value == 0)
        return;
    m_wasChosen = true; // what is chosen is known
    m_list->clearSelection();
    m_kept.clear();
    for (const IncidentId id : place.chosen)
        keep(id);
    const auto arrive = [this, top = place.top, summary = place.summary] {
        // Where the list was not filled anew, or rows were only added to it.
        if (!m_kept.empty())
            restoreSelection();
        if (const int row = m_model->rowOf(top); row >= 0)
            m_list->scrollTo(m_model->index(row, currentColumn()), QAbstractItemView::PositionAtTop);
        if (!summary)
            m_list->setFocus();
    };
    if (m_session.isWorking())
        connect(&m_session, &Session::listedAnew, this, arrive, Qt::SingleShotConnection);
    else
        arrive();
}

void FileView::setFilterShown(bool shown)
{
    setPaneShown(*m_filter, shown);
}

void FileView::setIncidentWish(IncidentWish wish)
{
    m_incidentWish = wish;
    foldPage();
}

FileView::IncidentWish FileView::showIncident(bool shown)
{
    m_emptyPageWanted = shown && chosenCount() == 0;
    setIncidentWish(!shown                 ? IncidentWish::Never
                    : width() >= foldBelow ? IncidentWish::WhereThereIsRoom
                                           : IncidentWish::Always);
    // Where there is little room, the panes at the sides leave most of it to the list.
    if (shown && width() < foldBelow) {
        const QList<int> sizes = m_splitter->sizes();
        const int filter = std::min(sizes.front(), 190), page = std::clamp(sizes.back(), 240, 280);
        m_splitter->setSizes({filter, width() - filter - page, page});
    }
    return m_incidentWish;
}

bool FileView::isFilterShown() const
{
    return !m_filter->isHidden();
}

bool FileView::isIncidentShown() const
{
    return !m_page->isHidden();
}

void FileView::foldPage()
{
    if (chosenCount() > 0)
        m_emptyPageWanted = false;
    const bool room = m_incidentWish == IncidentWish::Always || width() >= foldBelow;
    setPaneShown(*m_page,
                 m_incidentWish != IncidentWish::Never && room && (chosenCount() > 0 || m_emptyPageWanted));
}

void FileView::setPaneShown(QWidget &pane, bool shown)
{
    // One that was not shown yet counts as hidden, and would come with its window.
    if (pane.isHidden() == !shown && pane.testAttribute(Qt::WA_WState_ExplicitShowHide))
        return;
    const QWidget *focus = window()->focusWidget();
    if (!shown && focus && (focus == &pane || pane.isAncestorOf(focus)))
        showSummary(m_tabs->currentIndex() == 1);
    pane.setVisible(shown);
    emit panesChanged();
}

void FileView::showSearchProblem(const QString &problem)
{
    m_bar->showProblem(problem);
}

void FileView::showSummary(bool summary)
{
    m_tabs->setCurrentIndex(summary ? 1 : 0);
    takeKeyboard(*m_tabs->currentWidget());
    if (!summary)
        focusList();
}

void FileView::focusList()
{
    if (m_listStack->currentIndex() == 0)
        m_list->setFocus();
}

bool FileView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::FocusIn) {
        // A click says itself what it chooses; and a window that comes back is as it was left.
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
            reason == Qt::ShortcutFocusReason || reason == Qt::OtherFocusReason)
            QMetaObject::invokeMethod(this, &FileView::chooseCurrent, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

std::vector<QWidget *> FileView::panes() const
{
    QWidget *summary = m_tabs->widget(1);
    std::vector<QWidget *> all{m_filter, m_keptForms, m_listStack, summary, m_page};
    std::erase_if(all, [](const QWidget *pane) { return !pane->isVisible(); });
    return all;
}

void FileView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    foldPage();
}
