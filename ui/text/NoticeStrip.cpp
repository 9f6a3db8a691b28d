#include "text/NoticeStrip.h"

#include "records/Printable.h"
#include "text/KeyboardBefore.h"
#include "text/Plain.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

NoticeStrip::NoticeStrip(QWidget *parent)
    : QFrame(parent)
    , m_mark(new Mark(this))
    , m_text(plainLabel({}, this))
    , m_buttons(new QHBoxLayout)
    , m_before(new KeyboardBefore(*this))
{
    setObjectName(QStringLiteral("strip"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_text->setObjectName(QStringLiteral("stripText"));
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::ToolTipText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_mark);
    row->addWidget(m_text, 1);
    row->addLayout(m_buttons);
    hide();
}

void NoticeStrip::say(Mark::Kind kind, const QString &text, const std::vector<Act> &acts)
{
    const QString shown = printable(text);
    // Who is about to press a button keeps it.
    if (!isHidden() && m_text->text() == shown && m_buttons->count() == std::ssize(acts))
        return;
    m_mark->setKind(kind);
    m_text->setText(shown);
    m_before->giveBack();
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Act &one : acts) {
        auto *button = new QPushButton(one.text, this);
        button->setObjectName(QLatin1String(one.name));
        button->setAutoDefault(false);
        // It may take away the strip itself.
        connect(button, &QPushButton::clicked, this, one.act, Qt::QueuedConnection);
        m_buttons->addWidget(button);
    }
    show();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeStrip::clear()
{
    m_before->giveBack();
    hide();
}
