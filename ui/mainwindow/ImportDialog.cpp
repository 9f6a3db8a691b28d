#include "mainwindow/ImportDialog.h"

#include "records/Printable.h"
#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

ImportDialog::ImportDialog(const ImportReport &tried, const QString &table, const Words &words,
                           QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(words.translate("ImportDialog", "Import %1").arg(printable(table)));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    const auto count = [&](const char *text, qint64 number) {
        return words.translate("Import", text, nullptr, number);
    };
    QStringList lines{count(QT_TRANSLATE_N_NOOP("Import", "%n rows read"), tried.rowsRead)};
    const auto add = [&](const char *text, qint64 number) {
        if (number > 0)
            lines << count(text, number);
    };
    add(QT_TRANSLATE_N_NOOP("Import", "%n incidents to add"), tried.incidentsAdded);
    add(QT_TRANSLATE_N_NOOP("Import", "%n rows corrected"), tried.rowsMended);
    add(QT_TRANSLATE_N_NOOP("Import", "%n rows already present"), tried.rowsKnown);
    add(QT_TRANSLATE_N_NOOP("Import", "%n rows in conflict"), tried.rowsInConflict);
    add(QT_TRANSLATE_N_NOOP("Import", "%n rows invalid"), tried.rowsRefused);
    column->addWidget(plainLabel(lines.join(QLatin1Char('\n')), this));

    if (!tried.notes.empty()) {
        auto *list = new QTableWidget(this);
        list->setAccessibleName(words.translate("ImportDialog", "Rows to review"));
        list->setColumnCount(4);
        list->setHorizontalHeaderLabels(
            {words.translate("ImportDialog", "Line"), words.translate("ImportDialog", "Column"),
             words.translate("ImportDialog", "Result"), words.translate("ImportDialog", "Reason")});
        // More than anybody reads; the command line lists them all.
        constexpr size_t shownAtMost = 2000;
        const auto shown = static_cast<int>(std::min(tried.notes.size(), shownAtMost));
        list->setRowCount(shown);
        for (int i = 0; i < shown; ++i) {
            const TableNote &note = tried.notes[static_cast<size_t>(i)];
            QString kind;
            switch (note.kind) {
            case TableNote::Kind::Refused:
            case TableNote::Kind::LeftOut:
                kind = words.translate("ImportDialog", "skipped");
                break;
            case TableNote::Kind::Mended:
                kind = words.translate("ImportDialog", "corrected");
                break;
            case TableNote::Kind::Remark:
                kind = words.translate("ImportDialog", "to be checked");
                break;
            case TableNote::Kind::Conflict:
                kind = words.translate("ImportDialog", "in conflict");
                break;
            }
            int c = 0;
            for (const QString &text : {words.number(note.line), note.column, kind, words.say(note.reason)})
                list->setItem(i, c++, new QTableWidgetItem(printable(text)));
        }
        list->verticalHeader()->hide();
        list->setEditTriggers(QAbstractItemView::NoEditTriggers);
        list->setShowGrid(false);
        list->horizontalHeader()->setStretchLastSection(true);
        list->resizeColumnsToContents();
        column->addWidget(list, 1);
    }
    m_update = new QCheckBox(
        words.translate("ImportDialog",
                        "&Import what changed in the table since its last import, and keep your own changes"),
        this);
    m_update->setVisible(tried.rowsInConflict > 0);
    column->addWidget(m_update);
    auto *buttons = new QDialogButtonBox(this);
    const bool nothing = tried.incidentsAdded + tried.incidentsUpdated == 0;
    auto *import =
        buttons->addButton(tried.rowsRefused > 0 ? words.translate("ImportDialog", "Skip %n rows and import",
                                                                   nullptr, tried.rowsRefused)
                                                 : words.translate("ImportDialog", "Import"),
                           QDialogButtonBox::AcceptRole);
    import->setObjectName(QStringLiteral("import"));
    import->setEnabled(!nothing);
    connect(m_update, &QCheckBox::toggled, import,
            [import, nothing](bool on) { import->setEnabled(on || !nothing); });
    buttons->addButton(words.translate("ImportDialog", "Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(tried.notes.empty() ? 400 : 760, tried.notes.empty() ? sizeHint().height() : 480);
}

bool ImportDialog::update() const
{
    return m_update->isChecked();
}
