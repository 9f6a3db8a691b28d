#include "incidents/KeptForms.h"

#include "casefile/Session.h"
#include "incidents/KeptForm.h"
#include "records/Printable.h"
#include "text/EnterKey.h"
#include "text/FocusOrder.h"
#include "text/KeyboardBefore.h"
#include "text/Mark.h"
#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

constexpr int keptInSight = 3; ///< rows; below them, the list scrolls

} // namespace

KeptForms::KeptForms(Session &session, const Words &words, QWidget &list, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_words(words)
    , m_below(list)
    , m_before(new KeyboardBefore(*this))
    , m_list(new QListWidget(this))
    , m_open(new QPushButton(words.translate("KeptForms", "Ope&n"), this))
    , m_discard(new QPushButton(words.translate("KeptForms", "&Discard"), this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 8, 6);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new Mark(this));
    const QString title = words.translate("KeptForms", "Unsaved changes");
    auto *label = plainLabel(title, this);
    label->setForegroundRole(QPalette::ToolTipText);
    head->addWidget(label, 1);
    m_open->setObjectName(QStringLiteral("openKept"));
    m_discard->setObjectName(QStringLiteral("discardKept"));
    column->addLayout(head);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    column->addLayout(row);
    m_list->setObjectName(QStringLiteral("keptForms"));
    m_list->setAccessibleName(title);
    showWhetherFocused(*m_list);
    frameAsPane(*m_list);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    row->addWidget(m_list, 1);
    for (QPushButton *button : {m_open, m_discard}) {
        button->setAutoDefault(false);
        row->addWidget(button, 0, Qt::AlignTop);
    }
    connect(m_list, &QListWidget::itemActivated, this, [this] { emit openWanted(current()); });
    connect(m_open, &QPushButton::clicked, this, [this] { emit openWanted(current()); });
    connect(m_discard, &QPushButton::clicked, this, [this] { emit discardWanted(current()); });
    hide();
    refresh({});
}

QUuid KeptForms::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toUuid() : QUuid();
}

void KeptForms::refresh(const QList<QUuid> &open)
{
    const auto all = drafts(m_session.file().store());
    if (!all)
        return; // while the file is written elsewhere: what is listed is still there
    struct Row {
        QUuid key;
        keptform::Summary summary;
    };
    std::vector<Row> rows;
    // Where nothing can be saved, nothing can be done with them.
    if (!m_session.file().isReadOnly()) {
        for (const Draft &one : *all) {
            if (!open.contains(one.key))
                rows.push_back({one.key, keptform::summary(one, m_words)});
        }
    }
    // The latest first.
    std::ranges::stable_sort(rows, std::ranges::greater(), [](const Row &row) { return row.summary.when; });
    const QUuid before = current();
    const int at = m_list->currentRow();
    m_list->clear();
    for (const Row &row : rows) {
        const auto &[name, when] = row.summary;
        const QString text =
            when.isValid() ? m_words.translate("KeptForms", "%1 – %2").arg(m_words.moment(when), name) : name;
        auto *item = new QListWidgetItem(printable(text), m_list);
        item->setData(Qt::UserRole, row.key);
        item->setToolTip(plainTooltip(text));
        if (row.key == before)
            m_list->setCurrentItem(item);
    }
    // The one behind that which has gone.
    if (!m_list->currentItem() && !rows.empty())
        m_list->setCurrentRow(std::clamp(at, 0, m_list->count() - 1));
    fit();
    if (rows.empty())
        m_before->giveBack(&m_below);
    setVisible(!rows.empty());
}

int KeptForms::count() const
{
    return m_list->count();
}

void KeptForms::fit()
{
    const int rows = std::clamp(m_list->count(), 1, keptInSight);
    m_list->setFixedHeight(std::max(rows * std::max(m_list->sizeHintForRow(0), 1) + 2 * m_list->frameWidth(),
                                    m_open->sizeHint().height()));
}

bool KeptForms::eventFilter(QObject *watched, QEvent *event)
{
    // In the window, Delete is for incidents.
    if (watched == m_list &&
        (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool discards = key->key() == Qt::Key_Delete && key->modifiers() == Qt::NoModifier;
        if (discards && event->type() == QEvent::ShortcutOverride) {
            event->accept();
            return true;
        }
        if (discards && m_list->currentItem()) {
            emit discardWanted(current());
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}
