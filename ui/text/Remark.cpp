#include "text/Remark.h"

#include "records/Printable.h"
#include "text/Mark.h"
#include "text/Plain.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>

Remark::Remark(int lines, QWidget *parent)
    : QWidget(parent)
    , m_mark(new Mark(this, Mark::Kind::Error))
    , m_text(plainLabel({}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    m_text->setObjectName(QStringLiteral("remark"));
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_text->setMinimumHeight(lines * m_text->fontMetrics().lineSpacing());
    row->addWidget(m_text, 1);
    clear();
}

void Remark::hint(const QString &text)
{
    say(text, false);
}

void Remark::error(const QString &text)
{
    say(text, true);
}

void Remark::say(const QString &text, bool wrong)
{
    m_mark->setVisible(wrong);
    const QString before = m_text->text();
    m_text->setText(printable(text));
    if (wrong && !text.isEmpty() && m_text->text() != before) {
        QAccessibleEvent alert(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    m_text->setForegroundRole(wrong ? QPalette::BrightText : QPalette::PlaceholderText);
}
