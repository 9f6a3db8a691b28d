#include "mainwindow/SettingsDialog.h"

#include "system/Settings.h"
#include "text/FocusOrder.h"
#include "text/Plain.h"
#include "text/SteadyBox.h"
#include "vocabulary/Words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

SettingsDialog::SettingsDialog(const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_author(new QLineEdit(Settings().author(), this))
    , m_lockAfter(new SteadyNumber(this))
    , m_folder(new QLineEdit(QDir::toNativeSeparators(Settings().backupFolder()), this))
    , m_recent(new QCheckBox(words.translate("SettingsDialog", "&Remember recent case files"), this))
{
    setWindowTitle(words.translate("SettingsDialog", "Settings"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(4);
    const auto entry = [&](const QString &label, QWidget *editor, const char *name) {
        auto *caption = plainLabel(label, this);
        caption->setBuddy(editor);
        caption->setContentsMargins(0, 8, 0, 0);
        editor->setAccessibleName(QString(label).remove(QLatin1Char('&')));
        editor->setObjectName(QLatin1String(name));
        column->addWidget(caption);
        column->addWidget(editor);
    };
    const auto hint = [&](const QString &text) {
        auto *label = plainLabel(text, this);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setWordWrap(true);
        column->addWidget(label);
    };
    entry(words.translate("SettingsDialog", "Your &name in the history of case files"), m_author, "author");
    hint(words.translate(
        "SettingsDialog",
        "Anyone who can read a case file can see this name. You can use a pseudonym that your team knows."));
    m_lockAfter->setRange(0, 240);
    m_lockAfter->setValue(Settings().lockAfter());
    m_lockAfter->setSpecialValueText(words.translate("SettingsDialog", "do not lock"));
    m_lockAfter->setSuffix(words.translate("SettingsDialog", " min"));
    entry(words.translate("SettingsDialog", "&Lock an encrypted case file when inactive for"), m_lockAfter,
          "lockAfter");
    m_folder->setPlaceholderText(words.translate("SettingsDialog", "next to the case file"));
    m_folder->setClearButtonEnabled(true);
    entry(words.translate("SettingsDialog", "&Backup folder"), m_folder, "backupFolder");
    auto *choose = new QPushButton(words.translate("SettingsDialog", "&Choose a folder…"), this);
    choose->setAutoDefault(false);
    column->addWidget(choose, 0, Qt::AlignLeft);
    connect(choose, &QPushButton::clicked, this, [this, choose] {
        const FileDialogTraces traces;
        const QString folder = QFileDialog::getExistingDirectory(
            this, choose->text().remove(QLatin1Char('&')), m_folder->text());
        if (!folder.isEmpty())
            m_folder->setText(QDir::toNativeSeparators(folder));
    });
    column->addSpacing(8);
    m_recent->setObjectName(QStringLiteral("keepRecent"));
    m_recent->setChecked(Settings().keepsRecent());
    column->addWidget(m_recent);
    hint(words.translate("SettingsDialog",
                         "Anyone who can use this computer account can see where these files are."));
    column->addSpacing(8);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(words.translate("SettingsDialog", "Save"), QDialogButtonBox::AcceptRole);
    buttons->addButton(words.translate("SettingsDialog", "Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    followLayout(*this);
    resize(460, sizeHint().height());
}

void SettingsDialog::accept()
{
    Settings settings;
    settings.set(Settings::Key::Author, m_author->text().trimmed());
    settings.set(Settings::Key::LockAfter, m_lockAfter->value());
    settings.set(Settings::Key::BackupFolder, QDir::fromNativeSeparators(m_folder->text().trimmed()));
    m_isForgotten = settings.setKeepsRecent(m_recent->isChecked());
    QDialog::accept();
}
