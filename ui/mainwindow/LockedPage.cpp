#include "mainwindow/LockedPage.h"

#include "casefile/PassphraseField.h"
#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

LockedPage::LockedPage(const QString &path, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_field(new PassphraseField(words, PassphraseField::Kind::Opens, this))
    , m_why(plainLabel({}, this))
    , m_unlock(new QPushButton(words.translate("LockedPage", "&Unlock"), this))
{
    constexpr int width = 400;
    auto *outer = new QHBoxLayout(this);
    outer->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addStretch(2);
    auto *title =
        plainLabel(words.translate("LockedPage", "%1 is locked.").arg(QFileInfo(path).fileName()), this);
    title->setWordWrap(true);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    title->setFixedWidth(width);
    column->addWidget(title);
    m_field->setFixedWidth(width);
    m_field->setObjectName(QStringLiteral("unlockPassphrase"));
    column->addWidget(m_field);
    m_why->setObjectName(QStringLiteral("unlockProblem"));
    m_why->setWordWrap(true);
    m_why->setFixedWidth(width);
    m_why->hide();
    column->addWidget(m_why);
    auto *buttons = new QHBoxLayout;
    m_unlock->setObjectName(QStringLiteral("unlock"));
    m_unlock->setEnabled(false);
    auto *close = new QPushButton(words.translate("LockedPage", "&Close the file"), this);
    buttons->addWidget(m_unlock);
    buttons->addWidget(close);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(3);
    outer->addLayout(column);
    outer->addStretch(1);
    connect(m_field, &PassphraseField::edited, this, [this] {
        m_why->hide();
        m_unlock->setEnabled(m_field->isGood());
    });
    connect(m_unlock, &QPushButton::clicked, this, &LockedPage::unlockWanted);
    connect(close, &QPushButton::clicked, this, &LockedPage::closeWanted);
    connect(m_field, &PassphraseField::entered, m_unlock, &QPushButton::click);
    setFocusProxy(m_field);
}

QByteArray LockedPage::passphrase() const
{
    return m_field->passphrase();
}

void LockedPage::tell(const QString &why)
{
    m_why->setText(why);
    m_why->show();
    m_field->selectAll();
}
