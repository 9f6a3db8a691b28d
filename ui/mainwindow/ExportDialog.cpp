#include "mainwindow/ExportDialog.h"

#include "query/Describe.h"
#include "text/FocusOrder.h"
#include "text/Plain.h"
#include "text/SteadyBox.h"
#include "vocabulary/Words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

ExportDialog::ExportDialog(const Session &session, const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_words(words)
    , m_all(byVisibility(*session.facts(), session.answer().rows))
    , m_visibility(new SteadyBox(this))
    , m_tags(new QCheckBox(words.translate("ExportDialog", "Include &tags"), this))
    , m_goes(plainLabel({}, this))
    , m_stays(plainLabel({}, this))
{
    setWindowTitle(words.translate("ExportDialog", "Export table"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(4);
    const auto paragraph = [&](QLabel *label) {
        label->setWordWrap(true);
        column->addWidget(label);
        return label;
    };
    const Filter &filter = session.filter();
    const QString chosen = filter.isEmpty() ? words.translate("ExportDialog", "all incidents")
                                            : describe(filter, session.vocabulary(), words);
    paragraph(plainLabel(words.translate("ExportDialog", "Content: %1").arg(chosen), this));
    column->addSpacing(8);
    const QString said = words.translate("ExportDialog", "&Visibility: include up to");
    auto *caption = plainLabel(said, this);
    caption->setBuddy(m_visibility);
    m_visibility->setAccessibleName(QString(said).remove(QLatin1Char('&')));
    m_visibility->setObjectName(QStringLiteral("exportVisibility"));
    // What is for everybody comes first, and so goes out unless another is chosen.
    for (const Visibility visibility : {Visibility::Public, Visibility::Restricted, Visibility::Confidential})
        m_visibility->addItem(words.visibility(visibility), static_cast<int>(visibility));
    column->addWidget(caption);
    column->addWidget(m_visibility);
    column->addSpacing(4);
    // They are notes of those who keep the case file, and stay there unless they are asked for.
    m_tags->setObjectName(QStringLiteral("exportTags"));
    m_tags->setVisible(!session.facts()->tags.isEmpty());
    column->addWidget(m_tags);
    m_goes->setObjectName(QStringLiteral("exportGoes"));
    m_stays->setObjectName(QStringLiteral("exportStays"));
    paragraph(m_goes);
    paragraph(m_stays)->setForegroundRole(QPalette::PlaceholderText);
    column->addSpacing(4);
    paragraph(plainLabel(words.translate("ExportDialog",
                                         "A table is not encrypted: anyone who has the file can read it."),
                         this))
        ->setForegroundRole(QPalette::PlaceholderText);
    column->addSpacing(8);
    auto *buttons = new QDialogButtonBox(this);
    m_go =
        buttons->addButton(words.translate("ExportDialog", "Choose location…"), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(QStringLiteral("exportGo"));
    m_go->setDefault(true);
    buttons->addButton(words.translate("ExportDialog", "Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_visibility, &QComboBox::currentIndexChanged, this, &ExportDialog::count);
    followLayout(*this);
    count();
    resize(440, sizeHint().height());
}

Visibility ExportDialog::visibilityAtMost() const
{
    return static_cast<Visibility>(m_visibility->currentData().toInt());
}

bool ExportDialog::withTags() const
{
    return m_tags->isChecked();
}

void ExportDialog::count()
{
    ByVisibility out, rest;
    for (const Visibility level : {Visibility::Public, Visibility::Restricted, Visibility::Confidential}) {
        ByVisibility &side = level <= visibilityAtMost() ? out : rest;
        side.incidents[static_cast<size_t>(level)] = m_all.of(level);
    }
    m_goes->setText(
        m_words.translate("ExportDialog", "The table will contain %1.").arg(inWords(out, m_words)));
    m_stays->setText(rest.total() == 0 ? m_words.translate("ExportDialog", "No incident is left out.")
                                       : m_words.translate("ExportDialog", "The table will not contain %1.")
                                             .arg(inWords(rest, m_words)));
    m_go->setEnabled(out.total() > 0);
}
