#include "mainwindow/ImportDialog.h"

#include "records/Csv.h"
#include "records/Printable.h"
#include "text/FocusOrder.h"
#include "text/Letters.h"
#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

/// More than anybody reads; the command line lists them all.
constexpr size_t shownAtMost = 2000;
constexpr int fitAfter = 50; // ms without another width
constexpr int reasonColumn = 3;

struct Row {
    qint64 line; ///< 0: of none
    QString column, result, reason;
};

QString resultOf(TableNote::Kind kind, const Words &words)
{
    switch (kind) {
    case TableNote::Kind::Refused:
    case TableNote::Kind::LeftOut:
        return words.translate("ImportDialog", "skipped");
    case TableNote::Kind::Mended:
        return words.translate("ImportDialog", "corrected");
    case TableNote::Kind::Remark:
        return words.translate("ImportDialog", "to be checked");
    case TableNote::Kind::Conflict:
        return words.translate("ImportDialog", "in conflict");
    }
    return {};
}

QString quoted(const QString &value, const Words &words)
{
    return value.isEmpty() ? words.translate("Import", "nothing") : words.quoted(value);
}

/// What is to be read, in the order of the lines.
std::vector<Row> rowsOf(const ImportReport &tried, const Vocabulary &vocabulary, const Words &words)
{
    std::vector<Row> rows;
    const auto full = [&] { return rows.size() >= 3 * shownAtMost; };
    for (const UpdateStep &step : tried.conflicts) {
        if (full())
            break;
        const StepInWords said = inWords(step, vocabulary, words);
        rows.push_back({step.line, step.column, resultOf(TableNote::Kind::Conflict, words),
                        words
                            .translate("ImportDialog", "%1, %2: %3 in the case file was not changed; last "
                                                       "imported %4, now in the table %5")
                            .arg(step.reference, said.field, quoted(said.mine, words),
                                 quoted(said.base, words), quoted(said.theirs, words))});
    }
    for (const UpdateStep &step : tried.updates) {
        if (full())
            break;
        const StepInWords said = inWords(step, vocabulary, words);
        rows.push_back(
            {step.line, step.column, words.translate("ImportDialog", "will be changed"),
             words.translate("ImportDialog", "%1, %2: %3 will be replaced by %4")
                 .arg(step.reference, said.field, quoted(said.mine, words), quoted(said.theirs, words))});
    }
    for (const UpdateStep &step : tried.missing) {
        if (full())
            break;
        const StepInWords said = inWords(step, vocabulary, words);
        rows.push_back(
            {step.line, step.column, resultOf(TableNote::Kind::Remark, words),
             words.translate("ImportDialog", "%1, %2: %3 is no longer in the table and was not changed")
                 .arg(step.reference, said.field, quoted(said.mine, words))});
    }
    for (const TableNote &note : tried.notes) {
        if (full())
            break;
        rows.push_back({note.line, note.column, resultOf(note.kind, words), words.say(note.reason)});
    }
    std::ranges::stable_sort(rows, {}, &Row::line);
    for (const QString &reference : tried.missingIncidents) {
        if (full())
            break;
        rows.push_back({0,
                        {},
                        resultOf(TableNote::Kind::Remark, words),
                        words.translate("ImportDialog", "%1 is no longer in the table and was not changed")
                            .arg(reference)});
    }
    return rows;
}

} // namespace

qint64 rowsSkipped(const ImportReport &report)
{
    return report.rowsRefused + report.rowsLeftOut;
}

ImportDialog::ImportDialog(ImportReport tried, Look look, const QString &title, const Vocabulary &vocabulary,
                           const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_look(std::move(look))
    , m_vocabulary(vocabulary)
    , m_words(words)
{
    setWindowTitle(printable(title));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    m_head = plainLabel({}, this);
    m_head->setObjectName(QStringLiteral("importCounts"));
    column->addWidget(m_head);
    m_rows = new QTableWidget(this);
    m_rows->setObjectName(QStringLiteral("importRows"));
    m_rows->setAccessibleName(words.translate("ImportDialog", "Rows to review"));
    m_rows->setColumnCount(4);
    m_rows->setHorizontalHeaderLabels(
        {words.translate("ImportDialog", "Line"), words.translate("ImportDialog", "Column"),
         words.translate("ImportDialog", "Result"), words.translate("ImportDialog", "Reason")});
    m_rows->verticalHeader()->hide();
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setShowGrid(false);
    m_rows->setTabKeyNavigation(false); // Tab leads on
    m_rows->setAlternatingRowColors(true);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_rows->horizontalHeader()->setStretchLastSection(true);
    // Of what is longer still, the tooltip has the whole.
    const int line = m_rows->fontMetrics().lineSpacing();
    m_rows->verticalHeader()->setDefaultSectionSize(line + 8);
    m_rows->verticalHeader()->setMaximumSectionSize(12 * line);
    showWhetherFocused(*m_rows);
    m_fitTimer.setSingleShot(true);
    connect(&m_fitTimer, &QTimer::timeout, this, &ImportDialog::fitRows);
    connect(m_rows->horizontalHeader(), &QHeaderView::sectionResized, &m_fitTimer,
            [this] { m_fitTimer.start(fitAfter); });
    connect(new QShortcut(QKeySequence::Copy, m_rows, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, this, &ImportDialog::copyRows);
    column->addWidget(m_rows, 1);
    m_none = plainLabel(words.translate("ImportDialog", "No row needs to be reviewed."), this);
    m_none->setObjectName(QStringLiteral("importNone"));
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->setAlignment(Qt::AlignCenter);
    column->addWidget(m_none, 1);
    m_update = new QCheckBox(
        words.translate("ImportDialog",
                        "&Import what changed in the table since its last import, and keep your own changes"),
        this);
    m_update->setObjectName(QStringLiteral("importUpdate"));
    m_update->setVisible(tried.rowsInConflict > 0);
    column->addWidget(m_update);
    auto *buttons = new QDialogButtonBox(this);
    m_import = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(QStringLiteral("import"));
    buttons->addButton(words.translate("ImportDialog", "Cancel"), QDialogButtonBox::RejectRole);
    connect(m_update, &QCheckBox::toggled, this, &ImportDialog::lookAnew);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    followLayout(*this);
    show(tried);
    resize(m_rows->isHidden() ? 400 : 760, m_rows->isHidden() ? sizeHint().height() : 480);
}

bool ImportDialog::update() const
{
    return m_update->isChecked();
}

void ImportDialog::lookAnew(bool update)
{
    const auto tried = m_look(update, this);
    if (tried) {
        show(*tried);
        return;
    }
    // What is shown is of the other answer, and the box must say so.
    const QSignalBlocker quiet(m_update);
    m_update->setChecked(!update);
}

void ImportDialog::show(const ImportReport &tried)
{
    const auto count = [&](const char *text, qint64 number) {
        return m_words.translate("Import", text, nullptr, number);
    };
    QStringList lines{count(QT_TRANSLATE_N_NOOP("Import", "%n rows read"), tried.rowsRead)};
    const auto add = [&](const char *text, qint64 number) {
        if (number > 0)
            lines << count(text, number);
    };
    // Fewer than the rows that they stand in: that is no loss, and is said.
    const qint64 changed = tried.incidentsAdded + tried.incidentsUpdated;
    const QString rows = tried.rowsTaken > changed
                             ? m_words.translate("ImportDialog", "from %n rows: one row per violation",
                                                 nullptr, tried.rowsTaken)
                             : QString();
    const auto addIncidents = [&](const char *text, qint64 number, bool isAll) {
        if (number == 0)
            return;
        const QString said = count(text, number);
        lines << (isAll && !rows.isEmpty() ? m_words.translate("ImportDialog", "%1 (%2)").arg(said, rows)
                                           : said);
    };
    addIncidents(QT_TRANSLATE_N_NOOP("Import", "%n incidents to add"), tried.incidentsAdded,
                 tried.incidentsUpdated == 0);
    addIncidents(QT_TRANSLATE_N_NOOP("Import", "%n incidents to update"), tried.incidentsUpdated,
                 tried.incidentsAdded == 0);
    add(QT_TRANSLATE_N_NOOP("Import", "%n rows corrected"), tried.rowsMended);
    add(QT_TRANSLATE_N_NOOP("Import", "%n rows already present"), tried.rowsKnown);
    // As many as are listed below.
    add(QT_TRANSLATE_N_NOOP("Import", "%n incidents in conflict"),
        std::ranges::count(tried.notes, TableNote::Kind::Conflict, &TableNote::kind));
    add(QT_TRANSLATE_N_NOOP("Import", "%n fields in conflict"), std::ssize(tried.conflicts));
    add(QT_TRANSLATE_N_NOOP("Import", "%n violations no longer in the table, not changed"),
        std::ssize(tried.missing));
    add(QT_TRANSLATE_N_NOOP("Import", "%n incidents no longer in the table, not changed"),
        tried.missingIncidents.size());
    add(QT_TRANSLATE_N_NOOP("Import", "%n rows to skip"), rowsSkipped(tried));
    m_head->setText(lines.join(QLatin1Char('\n')));
    showRows(tried);
    m_import->setText(rowsSkipped(tried) > 0 ? m_words.translate("ImportDialog", "Skip %n rows and import",
                                                                 nullptr, rowsSkipped(tried))
                                             : m_words.translate("ImportDialog", "Import"));
    m_import->setEnabled(tried.incidentsAdded + tried.incidentsUpdated > 0);
    giveLetters(*this);
}

void ImportDialog::showRows(const ImportReport &tried)
{
    const std::vector<Row> rows = rowsOf(tried, m_vocabulary, m_words);
    const auto shown = static_cast<int>(std::min(rows.size(), shownAtMost));
    m_rows->setRowCount(shown);
    for (int i = 0; i < shown; ++i) {
        const Row &row = rows[static_cast<size_t>(i)];
        int c = 0;
        for (const QString &text :
             {row.line > 0 ? m_words.number(row.line) : QString(), row.column, row.result, row.reason}) {
            // Of several lines, a row would show one, which may be empty.
            static const QRegularExpression lineEnds(QStringLiteral("[\\n\\r\\x{2028}\\x{2029}]+"));
            auto *cell =
                new QTableWidgetItem(printable(QString(text).replace(lineEnds, QStringLiteral(" "))));
            cell->setToolTip(plainTooltip(text));
            cell->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
            m_rows->setItem(i, c++, cell);
        }
    }
    // What is not the reason stands in one line.
    for (int column = 0; column < reasonColumn; ++column)
        m_rows->resizeColumnToContents(column);
    fitRows();
    m_rows->setVisible(shown > 0);
    m_none->setVisible(shown == 0 && !m_update->isHidden());
}

void ImportDialog::fitRows()
{
    // Only those that need more than a line are laid out: of many, that takes its time.
    constexpr int around = 14;
    const int room = m_rows->columnWidth(reasonColumn) - around;
    const QFontMetrics metrics = m_rows->fontMetrics();
    const int usual = m_rows->verticalHeader()->defaultSectionSize();
    const auto heightOf = [&](int row) {
        m_rows->resizeRowToContents(row);
        return m_rows->rowHeight(row) + usual - metrics.lineSpacing();
    };
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (metrics.horizontalAdvance(m_rows->item(row, reasonColumn)->text()) > room)
            m_rows->setRowHeight(row, heightOf(row));
        else
            m_rows->setRowHeight(row, usual);
    }
}

void ImportDialog::copyRows()
{
    QString text;
    for (const QModelIndex &row : m_rows->selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < m_rows->columnCount(); ++column)
            cells << m_rows->item(row.row(), column)->text();
        text += pasteLine(cells);
    }
    QApplication::clipboard()->setText(text);
}
