#include "incidents/CellEditor.h"

#include "casefile/ReasonDialog.h"
#include "incidents/IncidentForm.h"
#include "incidents/StatusIcon.h"
#include "incidents/Typed.h"
#include "records/Codes.h"
#include "records/Printable.h"
#include "text/EnterKey.h"
#include "text/Plain.h"
#include "text/SteadyBox.h"
#include "vocabulary/TypedDate.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace
{

constexpr int checkAfter = 250; // ms without a key
constexpr int around = 8;       // pixels

/// A list of values that opens at once: what is chosen in it is taken, and closing it gives up.
class ValueBox : public SteadyBox
{
public:
    ValueBox(std::function<void()> chosen, std::function<void()> closed, QWidget *parent)
        : SteadyBox(parent)
        , m_chosen(std::move(chosen))
        , m_closed(std::move(closed))
    {
        connect(this, &QComboBox::activated, this, [this] {
            if (std::exchange(m_isOpen, false))
                QMetaObject::invokeMethod(this, m_chosen, Qt::QueuedConnection);
        });
    }
    void showPopup() override
    {
        m_isOpen = true;
        SteadyBox::showPopup();
    }
    void hidePopup() override
    {
        SteadyBox::hidePopup();
        // What was chosen is told once the list is closed.
        const auto look = [this] {
            if (std::exchange(m_isOpen, false))
                m_closed();
        };
        QMetaObject::invokeMethod(this, look, Qt::QueuedConnection);
    }

private:
    std::function<void()> m_chosen, m_closed;
    bool m_isOpen = false;
};

} // namespace

CellEditor::CellEditor(Session &session, const Words &words, QTableView &list, const IncidentModel &model,
                       CellEdit edit, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_words(words)
    , m_list(list)
    , m_viewport(list.viewport())
    , m_model(model)
    , m_edit(std::move(edit))
{
    setObjectName(QStringLiteral("cellEditor"));
    setFocusPolicy(Qt::StrongFocus);
    build();
    m_begun = m_edit.texts();
    m_checkTimer.setSingleShot(true);
    connect(&m_checkTimer, &QTimer::timeout, this, [this] { check(false); });
    connect(&session, &Session::changed, this, &CellEditor::lookAgain);
    connect(qApp, &QApplication::focusChanged, this, &CellEditor::focusMoved);
    // It goes where its row goes.
    for (const QScrollBar *bar : {list.verticalScrollBar(), list.horizontalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &CellEditor::place);
    const QHeaderView *header = list.horizontalHeader();
    for (const auto moved : {&QHeaderView::sectionResized, &QHeaderView::sectionMoved})
        connect(header, moved, this, &CellEditor::place);
    connect(&model, &QAbstractItemModel::modelReset, this, &CellEditor::followRow, Qt::QueuedConnection);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &CellEditor::place, Qt::QueuedConnection);
    list.viewport()->installEventFilter(this);
    place();
    show();
    raise();
    (m_first ? m_first : this)->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(m_first))
        line->selectAll();
    else if (auto *box = qobject_cast<QComboBox *>(m_first))
        QMetaObject::invokeMethod(box, &QComboBox::showPopup, Qt::QueuedConnection);
}

CellEditor::~CellEditor()
{
    // As its fields go, the keyboard moves, which it would hear of.
    qApp->disconnect(this);
}

void CellEditor::build()
{
    setAccessibleName(m_edit.before().reference);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(around, around / 2, around, around);
    column->setSpacing(4);
    m_where = plainLabel({}, this);
    m_where->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_where);
    auto *row = new QHBoxLayout;
    row->setSpacing(around);
    column->addLayout(row);
    m_told = plainLabel({}, this);
    m_told->setObjectName(QStringLiteral("cellTold"));
    m_told->setWordWrap(true);
    m_told->hide();
    column->addWidget(m_told);
    const auto add = [&](const char *field, const char *label, QWidget *editor, int width) {
        editor->setMinimumWidth(width);
        addField(field, label, editor);
        row->addWidget(m_fields.at(QLatin1String(field)), 1);
    };
    const auto line = [this](const char *placeholder = nullptr) {
        auto *made = new QLineEdit(this);
        if (placeholder)
            made->setPlaceholderText(m_words.translate("IncidentForm", placeholder));
        return made;
    };
    if (m_edit.isForForm()) {
        m_told->setMinimumWidth(280);
        tell(m_words.translate("CellEditor",
                               "This incident has several violations: press Enter to change their victims in "
                               "the form."));
        return;
    }
    switch (m_edit.column()) {
    case IncidentModel::StatusColumn:
        add("status", QT_TRANSLATE_NOOP("IncidentForm", "Stat&us"), valueBox(), 0);
        break;
    case IncidentModel::VisibilityColumn:
        add("visibility", QT_TRANSLATE_NOOP("IncidentForm", "Visibility"), valueBox(), 0);
        break;
    case IncidentModel::Date:
        add("date_from", QT_TRANSLATE_NOOP("IncidentForm", "&Began"), line(), 180);
        add("date_to", QT_TRANSLATE_NOOP("IncidentForm", "E&nded"), line("leave empty if the same"), 180);
        break;
    case IncidentModel::Place:
        add("place", QT_TRANSLATE_NOOP("IncidentForm", "&Place"), line(), 240);
        break;
    default:
        add("victims_low", QT_TRANSLATE_NOOP("IncidentForm", "Victims, mini&mum"), line(), 150);
        add("victims_best", QT_TRANSLATE_NOOP("IncidentForm", "Best estimate"), line("same as minimum"), 150);
        add("victims_high", QT_TRANSLATE_NOOP("IncidentForm", "Ma&ximum"), line("unknown"), 150);
        break;
    }
    fill();
    for (const auto &[name, field] : m_fields)
        field->forget();
}

QWidget *CellEditor::valueBox()
{
    auto *box = new ValueBox([this] { take(); }, [this] { close(); }, this);
    if (m_edit.column() == IncidentModel::StatusColumn) {
        for (const auto &[status, code] : CodeTable<Status>::values)
            box->addItem(statusIcon(status), m_words.status(status), QString::fromLatin1(code));
    } else {
        for (const auto &[visibility, code] : CodeTable<Visibility>::values)
            box->addItem(m_words.visibility(visibility), QString::fromLatin1(code));
    }
    return box;
}

void CellEditor::addField(const char *column, const char *label, QWidget *editor)
{
    editor->setObjectName(QLatin1String(column));
    editor->installEventFilter(this);
    auto *field = new FormField(m_words.translate("IncidentForm", label), editor, m_words, false, this);
    // Alt and a letter lead to the pane of the filter as before.
    field->setMnemonic(false);
    connect(field, &FormField::edited, this, [this] { m_checkTimer.start(checkAfter); });
    connect(field, &FormField::left, this, [this] {
        partRange();
        check(false);
    });
    m_fields.emplace(QLatin1String(column), field);
    if (!m_first)
        m_first = editor;
}

void CellEditor::fill()
{
    for (const auto &[name, text] : m_edit.texts()) {
        QWidget *editor = m_fields.at(name)->editor();
        if (auto *line = qobject_cast<QLineEdit *>(editor))
            line->setText(text);
        else if (auto *box = qobject_cast<QComboBox *>(editor))
            box->setCurrentIndex(box->findData(text));
    }
}

/// As in the form: a range that was typed where it begins fills both fields.
void CellEditor::partRange()
{
    const auto from = m_fields.find(QStringLiteral("date_from"));
    if (from == m_fields.end() || !typedRange(from->second->text()))
        return;
    const PeriodTexts parted = withYears(from->second->text(), {}, m_edit.before().period.from.year());
    for (const auto &[name, text] : {std::pair("date_from", parted.from), std::pair("date_to", parted.to)})
        qobject_cast<QLineEdit *>(m_fields.at(QLatin1String(name))->editor())->setText(text);
}

CellEdit::Texts CellEditor::typed() const
{
    CellEdit::Texts texts;
    for (const auto &[name, field] : m_fields) {
        const auto *box = qobject_cast<const QComboBox *>(field->editor());
        texts[name] = box ? box->currentData().toString() : field->text();
    }
    return texts;
}

CellEdit::Outcome CellEditor::check(bool all)
{
    CellEdit::Outcome outcome = m_edit.outcome(typed(), m_session.vocabulary(), m_words);
    for (const auto &[name, field] : m_fields)
        field->setRemarks(outcome.remarks[name], all);
    place();
    return outcome;
}

bool CellEditor::take()
{
    if (m_taking || m_closed)
        return m_closed;
    if (m_edit.isForForm() || typed() == m_edit.texts()) {
        close();
        return true;
    }
    const CellEdit::Outcome outcome = check(true);
    if (outcome.isRefused()) {
        const auto wrong =
            std::ranges::find_if(m_fields, [](const auto &field) { return field.second->hasError(); });
        if (wrong != m_fields.end() && isAncestorOf(QApplication::focusWidget()))
            wrong->second->editor()->setFocus(Qt::OtherFocusReason);
        if (!outcome.elsewhere.isEmpty()) {
            tell(m_words
                     .translate("CellEditor",
                                "Another field of this incident must be corrected first, in the "
                                "form: %1")
                     .arg(outcome.elsewhere));
        }
        return false;
    }
    if (sameContent(m_edit.before(), outcome.after)) {
        close();
        return true;
    }
    m_taking = true;
    const bool done = write(outcome.after);
    m_taking = false;
    if (!done)
        return false;
    close();
    emit saved(incident());
    return true;
}

bool CellEditor::write(const Incident &after)
{
    Change change;
    change.edits.push_back({m_edit.before(), after});
    const QString reference = m_edit.before().reference;
    if (m_edit.before().status == Status::Verified) {
        const QPointer<CellEditor> here(this);
        const auto reason =
            askReason({.title = m_words.translate("CellEditor", "Change %1").arg(reference),
                       .text = m_words
                                   .translate("CellEditor", "%1 is verified. The reason for the change is "
                                                            "kept in its history.")
                                   .arg(isolated(reference)),
                       .button = m_words.translate("CellEditor", "Save change")},
                      m_words, window());
        if (!here)
            return false;
        if (!reason) {
            if (m_first)
                m_first->setFocus(Qt::OtherFocusReason);
            return false;
        }
        change.reason = *reason;
    }
    const auto done =
        m_session.perform(std::move(change), m_words.translate("IncidentForm", "editing %1").arg(reference));
    if (!done)
        tell(m_words.say(done.error().message));
    return done.has_value();
}

void CellEditor::keep()
{
    if (m_closed || m_fields.empty() || typed() == m_edit.texts())
        return;
    IncidentForm form(m_session, m_words, {.before = m_edit.before()});
    form.write(typed());
    (void)form.keepDraft();
}

/// The incident may have been changed: by another program, or in another window of this one.
void CellEditor::lookAgain()
{
    if (m_taking || m_closed)
        return;
    const Store &store = m_session.file().store();
    auto now = store.incident(incident());
    const auto deleted = store.isDeleted(incident());
    if (!now || !deleted)
        return; // what is typed stays, and is answered when it is to be taken
    if (*deleted) {
        tell(m_words.translate("CellEditor", "This incident has just been deleted. Press Esc to go on."));
        return;
    }
    const bool isTyped = typed() != m_begun;
    const bool differs = m_edit.rebase(std::move(*now));
    if (!differs)
        return;
    if (!isTyped) {
        m_begun = m_edit.texts();
        fill();
        return;
    }
    tell(m_words
             .translate("CellEditor",
                        "This cell has just been changed to “%1”. Press Enter to replace that, or "
                        "Esc to keep it.")
             .arg(IncidentModel::textOf(m_edit.before(), m_edit.column(), {}, m_session.vocabulary(),
                                        m_words)));
}

void CellEditor::tell(const QString &text)
{
    m_told->setText(printable(text));
    m_told->setVisible(!text.isEmpty());
    setAccessibleDescription(text);
    place();
}

void CellEditor::close()
{
    if (std::exchange(m_closed, true))
        return;
    // Before it hides: else the focus would go wherever Tab leads. Where a reason was asked for, the window
    // has not got it back yet, but knows where it is to be.
    const QWidget *focus = window()->focusWidget();
    if (focus == this || isAncestorOf(focus))
        m_list.setFocus();
    hide();
    deleteLater();
}

void CellEditor::focusMoved(QWidget *from, QWidget *to)
{
    const auto within = [this](const QWidget *one) { return one && (one == this || isAncestorOf(one)); };
    // Another window, or a list that opens, is not leaving.
    if (m_closed || !isVisible() || !within(from) || !to || within(to) || to->window() != window())
        return;
    // Not within the click that leads away: a reason may be asked for.
    const auto leave = [this, within] {
        if (isVisible() && !within(QApplication::focusWidget()))
            take();
    };
    QMetaObject::invokeMethod(this, leave, Qt::QueuedConnection);
}

/// In another order, its row may be out of sight, and another one stands where it stood.
void CellEditor::followRow()
{
    if (m_closed)
        return;
    if (const int row = m_model.rowOf(incident()); row >= 0) {
        const QModelIndex cell = m_model.index(row, m_edit.column());
        m_list.scrollTo(cell);
        // With room for all of it below.
        if (m_list.visualRect(cell).top() + height() > m_list.viewport()->height())
            m_list.scrollTo(cell, QAbstractItemView::PositionAtCenter);
    }
    place();
}

void CellEditor::place()
{
    if (m_closed || !m_told)
        return;
    const int row = m_model.rowOf(incident());
    const auto inParent = [this](const QRect &of) {
        return QRect(m_list.viewport()->mapTo(parentWidget(), of.topLeft()), of.size());
    };
    const QRect room = inParent(m_list.viewport()->rect());
    const QRect cell = row < 0 ? QRect() : m_list.visualRect(m_model.index(row, m_edit.column()));
    if (!cell.isEmpty())
        m_cell = inParent(cell);
    else if (row < 0)
        m_cell.moveTop(room.top()); // not over the row that came in its place
    // Which incident it is, must be said where its row is not there to say so.
    const bool isInSight = !cell.isEmpty() && room.intersects(m_cell);
    m_where->setText(printable(
        row < 0
            ? m_words.translate("CellEditor", "%1 (no longer in this list)").arg(m_edit.before().reference)
            : m_edit.before().reference));
    m_where->setVisible(!isInSight);
    layout()->activate();
    const int wide = std::min(std::max(minimumSizeHint().width(), m_cell.width() + 2 * around), room.width());
    const int high = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide)
                                                   : layout()->totalSizeHint().height();
    resize(wide, high);
    layout()->activate();
    const QPoint over = m_cell.topLeft() - (m_first ? m_first->mapTo(this, QPoint()) : QPoint(around, 0));
    // Its captions may stand over the heads.
    move(std::max(room.left(), std::min(over.x(), room.right() - wide)),
         std::max(0, std::min(over.y(), room.bottom() - high)));
    raise();
}

bool CellEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        // What would delete the incident, or undo what was done before, is not meant here.
        if ((plain && key->key() != Qt::Key_F1) || editsText(*key)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &CellEditor::place, Qt::QueuedConnection);
    return QFrame::event(event);
}

bool CellEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_viewport) {
        if (event->type() == QEvent::Resize)
            place();
        return QFrame::eventFilter(watched, event);
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (isEnter(*key) || key->key() == Qt::Key_Escape) {
            if (isEnter(*key))
                take();
            else
                close();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CellEditor::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    if (!isEnter(*event) && event->key() != Qt::Key_Escape)
        return;
    close();
    if (isEnter(*event) && m_edit.isForForm())
        emit formWanted(incident());
}

void CellEditor::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Highlight));
    painter.setBrush(palette().window());
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}
