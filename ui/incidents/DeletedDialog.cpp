#include "incidents/DeletedDialog.h"

#include "incidents/IncidentModel.h"
#include "records/Printable.h"
#include "text/FocusOrder.h"
#include "text/Mark.h"
#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

constexpr int shownAtMost = 1000;
constexpr int searchAfter = 150;     // ms without a key
constexpr int widestReference = 200; // pixels

} // namespace

class DeletedModel : public QAbstractTableModel
{
public:
    enum Column { Reference, Title, Date, When, Who, ColumnCount };

    DeletedModel(const Vocabulary &vocabulary, const Words &words, const QIcon &taken, QObject *parent)
        : QAbstractTableModel(parent)
        , m_vocabulary(vocabulary)
        , m_words(words)
        , m_taken(taken)
    {
    }
    void set(std::vector<DeletedIncident> all)
    {
        beginResetModel();
        m_all = std::move(all);
        endResetModel();
    }
    const DeletedIncident &at(int row) const { return m_all[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_all.size());
    }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        switch (static_cast<Column>(section)) {
        case Reference:
            return m_words.translate("IncidentModel", "Reference");
        case Title:
            return m_words.translate("IncidentModel", "Title");
        case Date:
            return m_words.translate("IncidentModel", "Date");
        case When:
            return m_words.translate("DeletedDialog", "Deleted");
        case Who:
            return m_words.translate("DeletedDialog", "Deleted by");
        case ColumnCount:
            break;
        }
        return {};
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const DeletedIncident &one = at(index.row());
        const bool isTaken = one.isReferenceTaken && index.column() == Reference;
        switch (role) {
        case Qt::DisplayRole:
            return printable(text(one, static_cast<Column>(index.column())));
        case Qt::ToolTipRole:
            if (isTaken) {
                return plainTooltip(
                    m_words.translate("DeletedDialog", "Another incident has this reference now."));
            }
            return plainTooltip(index.column() == Who && !one.reason.isEmpty()
                                    ? m_words.translate("DeletedDialog", "Reason: %1").arg(one.reason)
                                    : text(one, static_cast<Column>(index.column())));
        case Qt::DecorationRole:
            return isTaken ? QVariant(m_taken) : QVariant();
        default:
            return {};
        }
    }

private:
    QString text(const DeletedIncident &one, Column column) const
    {
        const Incident &incident = one.incident;
        switch (column) {
        case Reference:
            return incident.reference;
        case Title: {
            const QString title = incident.title.shown(m_words.language());
            return title.isEmpty() ? IncidentModel::nameOf(incident, m_vocabulary, m_words) : title;
        }
        case Date:
            return m_words.shortPeriod(incident.period);
        case When:
            return one.at.isValid() ? m_words.moment(one.at) : QString();
        case Who:
            return one.who;
        case ColumnCount:
            break;
        }
        return {};
    }

    const Vocabulary &m_vocabulary;
    const Words &m_words;
    QIcon m_taken;
    std::vector<DeletedIncident> m_all;
};

DeletedDialog::DeletedDialog(Session &session, const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_words(words)
    , m_model(new DeletedModel(session.vocabulary(), words, Mark::picture(Mark::Kind::Warning, *this), this))
    , m_reading(session.file(), [this](Result<DeletedIncidents> read) { take(std::move(read)); })
{
    setWindowTitle(words.translate("DeletedDialog", "Deleted incidents"));
    build();
    m_searchTimer.setSingleShot(true);
    connect(&m_searchTimer, &QTimer::timeout, this, &DeletedDialog::read);
    // By another program, too.
    connect(&session, &Session::changed, this, &DeletedDialog::read);
    resize(820, 480);
    read();
}

void DeletedDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("deletedSearch"));
    m_search->setPlaceholderText(
        m_words.translate("DeletedDialog", "Search reference, title, place or name…"));
    m_search->setAccessibleName(m_words.translate("DeletedDialog", "Search the deleted incidents"));
    m_search->setClearButtonEnabled(true);
    m_search->hide(); // until it is known that they are many
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchTimer.start(searchAfter); });
    column->addWidget(m_search);
    m_table = new QTableView(this);
    showWhetherFocused(*m_table);
    m_table->setObjectName(QStringLiteral("deletedRows"));
    m_table->setAccessibleName(windowTitle());
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 10);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(DeletedModel::Title, QHeaderView::Stretch);
    column->addWidget(m_table, 1);
    m_told = plainLabel({}, this);
    m_told->setObjectName(QStringLiteral("deletedTold"));
    m_told->setWordWrap(true);
    column->addWidget(m_told);
    auto *buttons = new QDialogButtonBox(this);
    m_restore =
        buttons->addButton(m_words.translate("DeletedDialog", "Restore"), QDialogButtonBox::AcceptRole);
    m_restore->setObjectName(QStringLiteral("deletedRestore"));
    buttons->addButton(m_words.translate("DeletedDialog", "Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DeletedDialog::tell);
    followLayout(*this);
    m_table->setFocus();
}

/// Off the GUI thread: a large file may have as many deleted as others.
void DeletedDialog::read()
{
    m_reading.ask([words = m_search->text()](const Store &store, const Progress &progress) {
        return deletedIncidents(store, words, shownAtMost, progress);
    });
    tell();
}

void DeletedDialog::take(Result<DeletedIncidents> read)
{
    const bool first = m_all < 0;
    m_problem = read ? QString() : m_words.say(read.error().message);
    m_all = read ? read->all : 0;
    m_found = read ? read->found : 0;
    m_model->set(read ? std::move(read->latest) : std::vector<DeletedIncident>());
    for (const int column :
         {DeletedModel::Reference, DeletedModel::Date, DeletedModel::When, DeletedModel::Who})
        m_table->resizeColumnToContents(column);
    // A reference of many parts leaves room for the title; a tooltip has it whole.
    QHeaderView &header = *m_table->horizontalHeader();
    header.resizeSection(DeletedModel::Reference,
                         std::min(header.sectionSize(DeletedModel::Reference), widestReference));
    // A few are seen without.
    constexpr qint64 fewRows = 12;
    if (first)
        m_search->setVisible(m_all > fewRows);
    if (m_found > 0)
        m_table->selectRow(0);
    tell();
}

std::vector<IncidentId> DeletedDialog::chosen() const
{
    std::vector<IncidentId> ids;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        ids.push_back(m_model->at(row.row()).incident.id);
    return ids;
}

void DeletedDialog::tell()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const auto taken = std::ranges::find_if(
        rows, [this](const QModelIndex &row) { return m_model->at(row.row()).isReferenceTaken; });
    QSet<QString> references;
    const auto twice = std::ranges::find_if(rows, [&](const QModelIndex &row) {
        const QString &own = m_model->at(row.row()).incident.reference;
        const bool is = references.contains(own);
        references.insert(own);
        return is;
    });
    QString told = m_problem;
    if (!told.isEmpty() || m_all < 0) {
        told = m_all < 0 ? m_words.translate("DeletedDialog", "Reading the incidents…") : told;
    } else if (m_all == 0) {
        told = m_words.translate("DeletedDialog", "No incident of this case file is deleted.");
    } else if (m_found == 0) {
        told = m_words.translate("DeletedDialog", "No deleted incident matches this search.");
    } else if (taken != rows.end()) {
        told = m_words
                   .translate("DeletedDialog",
                              "%1 cannot be restored: another incident has this reference now. Give that one "
                              "another reference first.")
                   .arg(m_model->at(taken->row()).incident.reference);
    } else if (twice != rows.end()) {
        told = m_words
                   .translate("DeletedDialog",
                              "Several of the selected incidents have the reference %1, and cannot be "
                              "restored together. Restore one of them and give it another reference first.")
                   .arg(m_model->at(twice->row()).incident.reference);
    } else if (m_found > shownAtMost) {
        told = m_words.translate("DeletedDialog", "The last %1 of %2 are shown. Search to find others.")
                   .arg(m_words.number(shownAtMost), m_words.number(m_found));
    }
    m_told->setText(printable(told));
    m_told->setVisible(!told.isEmpty());
    m_restore->setText(rows.size() > 1
                           ? m_words.translate("DeletedDialog", "Restore %n incidents", nullptr, rows.size())
                           : m_words.translate("DeletedDialog", "Restore"));
    m_restore->setEnabled(!rows.isEmpty() && taken == rows.end() && twice == rows.end() &&
                          !m_session.file().isReadOnly() && !m_session.whyLost());
}
