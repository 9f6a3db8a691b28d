#include "mainwindow/LockedPage.h"

#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

LockedPage::LockedPage(const QString &path, bool undoLost, PassphraseEntry::Opener opener,
                       QThreadPool &thread, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_entry(new PassphraseEntry(std::move(opener), thread, words, this))
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
    if (undoLost) {
        auto *lost = plainLabel(
            words.translate("LockedPage", "What was done before locking can no longer be undone. The history "
                                          "of an incident has its earlier versions."),
            this);
        lost->setObjectName(QStringLiteral("undoLost"));
        lost->setForegroundRole(QPalette::PlaceholderText);
        lost->setWordWrap(true);
        lost->setFixedWidth(width);
        column->addWidget(lost);
    }
    m_entry->setFixedWidth(width);
    m_entry->setObjectName(QStringLiteral("unlockPassphrase"));
    column->addWidget(m_entry);
    auto *buttons = new QHBoxLayout;
    auto *unlock = new QPushButton(words.translate("LockedPage", "&Unlock"), this);
    unlock->setObjectName(QStringLiteral("unlock"));
    unlock->setEnabled(false);
    auto *close = new QPushButton(words.translate("LockedPage", "&Close the file"), this);
    buttons->addWidget(unlock);
    buttons->addWidget(close);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(3);
    outer->addLayout(column);
    outer->addStretch(1);
    connect(m_entry, &PassphraseEntry::changed, this, [this, unlock] {
        unlock->setEnabled(m_entry->isReady());
        emit working(m_entry->isWorking());
    });
    connect(unlock, &QPushButton::clicked, m_entry, &PassphraseEntry::open);
    connect(close, &QPushButton::clicked, this, &LockedPage::closeWanted);
    connect(m_entry, &PassphraseEntry::entered, m_entry, &PassphraseEntry::open);
    connect(m_entry, &PassphraseEntry::opened, this, &LockedPage::unlocked);
    connect(m_entry, &PassphraseEntry::failed, this,
            [this, &words](const Error &error) { m_entry->tell(words.say(error.message)); });
    setFocusProxy(m_entry);
}
