#include "text/Notice.h"

#include "records/Printable.h"
#include "text/ElidedLabel.h"
#include "text/KeyboardBefore.h"

#include <QAccessible>
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
    , m_before(new KeyboardBefore(*this))
{
    setObjectName(QStringLiteral("notice"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_button->setObjectName(QStringLiteral("noticeAction"));
    m_button->setFlat(true);
    m_button->setAutoDefault(false);
    m_button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where it is
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
    m_before->giveBack();
    hide();
}
