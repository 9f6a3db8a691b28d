#include "text/Notice.h"

#include "records/Printable.h"
#include "text/ElidedLabel.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace
{

constexpr int stands = 20'000; // ms

} // namespace

Notice::Notice(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("notice"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_button->setObjectName(QStringLiteral("noticeAction"));
    m_button->setFlat(true);
    m_button->setAutoDefault(false);
    m_button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where it is
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *from, QWidget *to) {
        if (to == m_button && from && from->window() == window())
            m_before = from;
    });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(4);
    row->addWidget(m_text);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto act = std::exchange(m_act, {});
        clear();
        if (act)
            act();
    });
    m_over.setSingleShot(true);
    connect(&m_over, &QTimer::timeout, this, &Notice::clear);
    hide();
}

bool Notice::undo()
{
    if (!m_act || !m_isUndo)
        return false;
    m_button->click();
    return true;
}

void Notice::tell(const QString &text, const QString &action, std::function<void()> act, bool isUndo)
{
    m_isUndo = isUndo;
    m_text->setText(printable(text));
    m_button->setText(action);
    m_act = std::move(act);
    show();
    // It says what has just happened, and takes no focus.
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    m_over.start(stands);
}

bool Notice::says(const QString &text) const
{
    return m_text->text() == printable(text);
}

void Notice::clear()
{
    m_over.stop();
    m_act = {};
    m_text->clear();
    // Before it hides: else the keyboard would go wherever Tab leads.
    if (m_before && m_button == window()->focusWidget() && m_before->isVisible())
        m_before->setFocus();
    hide();
}
