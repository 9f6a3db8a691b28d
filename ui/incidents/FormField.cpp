#include "incidents/FormField.h"

#include "records/Printable.h"
#include "text/Mark.h"
#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

FormField::FormField(const QString &name, QWidget *editor, const Words &words, bool required, QWidget *parent)
    : QWidget(parent)
    , m_name(required ? words.translate("FormField", "%1 *").arg(name) : name)
    , m_editor(editor)
    , m_caption(plainLabel(m_name, this))
    , m_row(new QWidget(this))
    , m_icon(new Mark(m_row))
    , m_said(plainLabel({}, m_row))
    , m_action(new QPushButton(m_row))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    m_caption->setBuddy(editor);
    const QString bare = QString(name).remove(QLatin1Char('&'));
    editor->setAccessibleName(required ? words.translate("FormField", "%1, required").arg(bare) : bare);
    editor->installEventFilter(this);
    column->addWidget(m_caption);
    column->addWidget(editor);
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    m_said->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("remark"));
    row->addWidget(m_said, 1);
    m_action->setObjectName(QStringLiteral("remarkAction"));
    m_action->setAutoDefault(false);
    m_action->hide();
    m_action->installEventFilter(this);
    row->addWidget(m_action, 0, Qt::AlignTop);
    connect(m_action, &QPushButton::clicked, this, [this] {
        // It may give place to another one while it runs, and takes no keyboard with it.
        const auto act = m_act;
        if (m_action->hasFocus())
            m_editor->setFocus(Qt::OtherFocusReason);
        act();
    });
    m_row->hide();
    column->addWidget(m_row);
    column->addStretch(1);
    const auto touched = [this] {
        m_touched = true;
        setProposal(Proposal::None);
        emit edited();
    };
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        connect(line, &QLineEdit::textChanged, this, touched);
    else if (auto *box = qobject_cast<QPlainTextEdit *>(editor))
        connect(box, &QPlainTextEdit::textChanged, this, touched);
    else if (auto *choice = qobject_cast<QComboBox *>(editor))
        connect(choice, &QComboBox::currentIndexChanged, this, touched);
}

void FormField::setMnemonic(bool on)
{
    m_caption->setText(on ? m_name : QString(m_name).remove(QLatin1Char('&')));
}

QString FormField::text() const
{
    if (const auto *line = qobject_cast<const QLineEdit *>(m_editor))
        return line->text().trimmed();
    if (const auto *box = qobject_cast<const QPlainTextEdit *>(m_editor))
        return box->toPlainText().trimmed();
    if (const auto *choice = qobject_cast<const QComboBox *>(m_editor))
        return choice->currentText();
    return {};
}

void FormField::setRemarks(const std::vector<Remark> &remarks, bool all)
{
    Kind loudest = Kind::Hint;
    for (const Remark &remark : remarks)
        loudest = std::max(loudest, remark.kind);
    QStringList hints, lines;
    for (const Remark &remark : remarks) {
        QStringList &to = remark.kind == Kind::Hint ? hints : lines;
        if ((remark.kind == loudest || remark.kind == Kind::Hint) && !to.contains(remark.text))
            to << remark.text;
    }
    m_hasError = loudest == Kind::Error;
    const bool shownAlready = m_row->isVisibleTo(this) && m_icon->isVisibleTo(m_row);
    const bool due = all || shownAlready || ((m_touched || !text().isEmpty()) && !m_editor->hasFocus());
    const Kind shown = due ? loudest : Kind::Hint;
    const auto offered = std::ranges::find_if(
        remarks, [shown](const Remark &remark) { return remark.kind == shown && remark.act; });
    offer(offered == remarks.end() ? nullptr : &*offered);
    // How it was understood stays where something is wrong with that.
    if (loudest != Kind::Hint && due)
        say(loudest, (hints + lines).join(QLatin1Char('\n')));
    else
        say(Kind::Hint, hints.join(QLatin1Char('\n')));
}

void FormField::offer(const Remark *remark)
{
    m_act = remark ? remark->act : nullptr;
    // A name may hold an ampersand, which is no letter to press here.
    m_action->setText(remark ? printable(remark->action).replace(u'&', QStringLiteral("&&")) : QString());
    m_action->setVisible(remark);
}

void FormField::say(Kind kind, const QString &text)
{
    m_icon->setKind(kind == Kind::Error ? Mark::Kind::Error : Mark::Kind::Warning);
    m_icon->setVisible(kind != Kind::Hint);
    m_said->setText(printable(text));
    m_said->setForegroundRole(kind == Kind::Error     ? QPalette::BrightText
                              : kind == Kind::Warning ? QPalette::WindowText
                                                      : QPalette::PlaceholderText);
    m_row->setVisible(!text.isEmpty());
    // Who hears the form hears it with the field.
    m_editor->setAccessibleDescription(text);
}

void FormField::forget()
{
    m_touched = m_hasError = false;
    offer(nullptr);
    say(Kind::Hint, {});
}

void FormField::setProposal(Proposal proposal)
{
    if (proposal == m_proposal)
        return;
    m_proposal = proposal;
    showProposal();
}

void FormField::showProposal()
{
    QPalette shown;
    if (m_proposal == Proposal::Unseen)
        shown.setColor(QPalette::Text, palette().color(QPalette::PlaceholderText));
    m_editor->setPalette(shown);
}

void FormField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_proposal == Proposal::Unseen)
        showProposal();
}

/// Whoever types on, or goes back, does not mean what was offered: the keyboard goes where it would be
/// without.
bool FormField::passesAction(QEvent *event)
{
    if (event->type() == QEvent::FocusIn &&
        static_cast<QFocusEvent *>(event)->reason() == Qt::BacktabFocusReason) {
        QMetaObject::invokeMethod(
            m_editor, [this] { m_editor->setFocus(Qt::BacktabFocusReason); }, Qt::QueuedConnection);
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    const QString typed = key->text();
    if (typed.isEmpty() || !typed.front().isPrint() || typed.front().isSpace() ||
        (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)))
        return false;
    QKeyEvent tab(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier);
    QApplication::sendEvent(m_action, &tab);
    QWidget *next = QApplication::focusWidget();
    if (!next || next == m_action)
        return false;
    QKeyEvent again(QEvent::KeyPress, key->key(), key->modifiers(), typed);
    QApplication::sendEvent(next, &again);
    return true;
}

bool FormField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_action)
        return passesAction(event) || QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn && m_proposal == Proposal::Unseen) {
        if (m_isPassable) {
            setProposal(Proposal::None);
            emit visited();
        }
        // Typing takes its place; a click would put the cursor within it.
        auto *line = qobject_cast<QLineEdit *>(m_editor);
        if (line && static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason)
            QMetaObject::invokeMethod(line, &QLineEdit::selectAll, Qt::QueuedConnection);
    }
    if (event->type() == QEvent::FocusOut) {
        // A list that opens, or another window, is not leaving.
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason &&
            reason != Qt::MenuBarFocusReason) {
            if (m_proposal == Proposal::Doubted)
                setProposal(Proposal::None);
            QMetaObject::invokeMethod(this, &FormField::left, Qt::QueuedConnection);
        }
    }
    return QWidget::eventFilter(watched, event);
}
