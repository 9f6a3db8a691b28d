#include "incidents/ColumnFilterCard.h"

#include "incidents/Typed.h"
#include "records/Codes.h"
#include "records/Printable.h"
#include "text/EnterKey.h"
#include "text/FocusOrder.h"
#include "text/Mark.h"
#include "text/Plain.h"
#include "vocabulary/TypedDate.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QCheckBox>
#include <QCloseEvent>
#include <QCollator>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

using columnfilter::Asks;

constexpr size_t fewValues = 10; ///< that are seen without a search
constexpr int rowsInSight = 12;
constexpr int wide = 280; // pixels

constexpr int codeRole = Qt::UserRole;

} // namespace

ColumnFilterCard::ColumnFilterCard(Session &session, const Words &words, IncidentModel::Column column,
                                   const QString &title, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_session(session)
    , m_words(words)
    , m_column(column)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("columnFilter"));
    setAccessibleName(words.translate("ColumnFilterCard", "Filter: %1").arg(title));
    build(title);
    connect(&session, &Session::filterChanged, this, &ColumnFilterCard::showFilter);
    connect(&session, &Session::answered, this, &ColumnFilterCard::showCounts);
    showFilter();
    showCounts();
}

void ColumnFilterCard::build(const QString &title)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(8);
    auto *head = plainLabel(title, this);
    QFont bold = head->font();
    bold.setWeight(QFont::DemiBold);
    head->setFont(bold);
    column->addWidget(head);
    if (columnfilter::asks(m_column) == Asks::Values)
        buildValues();
    else
        buildFields();
    m_problemRow = new QWidget(this);
    auto *told = new QHBoxLayout(m_problemRow);
    told->setContentsMargins(0, 0, 0, 0);
    told->setSpacing(6);
    told->addWidget(new Mark(m_problemRow, Mark::Kind::Error), 0, Qt::AlignTop);
    m_problem = plainLabel({}, m_problemRow);
    m_problem->setObjectName(QStringLiteral("columnProblem"));
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    told->addWidget(m_problem, 1);
    m_problemRow->hide();
    column->addWidget(m_problemRow);
    if (!columnfilter::mayBeEmpty(m_column).isEmpty())
        buildFilled();
    m_clear = new QPushButton(m_words.translate("ColumnFilterCard", "Clear this filter"), this);
    m_clear->setObjectName(QStringLiteral("columnClear"));
    m_clear->setAutoDefault(false);
    m_clear->setMinimumWidth(m_clear->sizeHint().width() + 16);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        for (QLineEdit *one : {m_first, m_last}) {
            if (one)
                one->clear();
        }
        set(columnfilter::without(m_session.filter(), m_column));
    });
    column->addWidget(m_clear, 0, Qt::AlignLeft);
    followLayout(*this);
}

void ColumnFilterCard::buildValues()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    const std::vector<Value> all = values();
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("columnSearch"));
    m_search->setPlaceholderText(m_words.translate("ColumnFilterCard", "Search these values…"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setVisible(all.size() > fewValues);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnFilterCard::narrow);
    column->addWidget(m_search);
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(QStringLiteral("columnValues"));
    m_tree->setAccessibleName(accessibleName());
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    frameAsPane(*m_tree);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->viewport()->setAutoFillBackground(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setMinimumSectionSize(0);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->setIndentation(16);
    m_tree->setItemsExpandable(false);
    QTreeWidgetItem *group = nullptr;
    for (const Value &value : all) {
        QTreeWidgetItem *item = addValue(value.isWithin ? group : nullptr, value.code, value.label);
        if (!value.isWithin)
            group = item;
    }
    m_tree->setRootIsDecorated(false);
    m_tree->expandAll();
    if (all.empty())
        m_tree->hide();
    const int rows = std::clamp(static_cast<int>(all.size()), 1, rowsInSight);
    m_tree->setFixedHeight(rows * std::max(m_tree->sizeHintForRow(0), 1) + 2 * m_tree->frameWidth() + 2);
    m_tree->setMinimumWidth(wide);
    column->addWidget(m_tree);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item) {
        if (!m_showing)
            set(columnfilter::withValue(m_session.filter(), m_column, item->data(0, codeRole).toString(),
                                        item->checkState(0) == Qt::Checked));
    });
    connect(m_tree, &QTreeWidget::itemActivated, this, [](QTreeWidgetItem *item) {
        item->setCheckState(0, item->checkState(0) == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
}

QTreeWidgetItem *ColumnFilterCard::addValue(QTreeWidgetItem *parent, const QString &code,
                                            const QString &label)
{
    auto *item = parent ? new QTreeWidgetItem(parent, {printable(label)})
                        : new QTreeWidgetItem(m_tree, {printable(label)});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(0, Qt::Unchecked);
    item->setData(0, codeRole, code);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(0, plainTooltip(label));
    return item;
}

std::vector<ColumnFilterCard::Value> ColumnFilterCard::values() const
{
    const auto facts = m_session.facts();
    const Facets &facets = m_session.answer().facets;
    const Vocabulary &vocabulary = m_session.vocabulary();
    const Language language = m_words.language();
    const QStringList asked = columnfilter::values(m_session.filter(), m_column);
    std::vector<Value> all;
    const auto count = [](const std::vector<qint64> &counts, qsizetype at) {
        return at < std::ssize(counts) ? counts[static_cast<size_t>(at)] : 0;
    };
    const auto names = [&](const QStringList &codes, const std::vector<qint64> &counts, auto label) {
        for (qsizetype i = 0; i < codes.size(); ++i)
            all.push_back({codes[i], label(codes[i]), count(counts, i)});
        // The largest first.
        const QCollator collator(m_words.locale());
        std::ranges::stable_sort(all, [&](const Value &a, const Value &b) {
            return a.count != b.count ? a.count > b.count : collator.compare(a.label, b.label) < 0;
        });
    };
    const auto name = [](const QString &own) { return own; };
    switch (m_column) {
    case IncidentModel::Country:
        names(facts->countries, facets.countries,
              [&](const QString &code) { return vocabulary.countryName(code, language); });
        break;
    case IncidentModel::Perpetrators:
        names(facts->perpetrators, facets.perpetrators, name);
        break;
    case IncidentModel::Parties:
        names(facts->parties, facets.parties, name);
        break;
    case IncidentModel::Tags:
        names(facts->tags, facets.tags, name);
        break;
    case IncidentModel::StatusColumn:
        for (const auto &[status, code] : CodeTable<Status>::values)
            all.push_back({QString::fromLatin1(code), m_words.status(status),
                           count(facets.statuses, static_cast<qsizetype>(status))});
        return all;
    case IncidentModel::VisibilityColumn:
        for (const auto &[visibility, code] : CodeTable<Visibility>::values)
            all.push_back({QString::fromLatin1(code), m_words.visibility(visibility),
                           count(facets.visibilities, static_cast<qsizetype>(visibility))});
        return all;
    default:
        for (qsizetype i = 0; i < std::ssize(vocabulary.types()); ++i) {
            const ViolationType &type = vocabulary.types()[static_cast<size_t>(i)];
            all.push_back(
                {type.code, type.shortName.shown(language), count(facets.types, i), !type.parent.isEmpty()});
        }
        break;
    }
    // Those that would leave nothing are no choice; a group stands with what is in it.
    std::vector<Value> some;
    for (size_t i = 0; i < all.size(); ++i) {
        const auto isThere = [&](const Value &one) { return one.count > 0 || asked.contains(one.code); };
        bool there = isThere(all[i]);
        for (size_t j = i + 1; !all[i].isWithin && !there && j < all.size() && all[j].isWithin; ++j)
            there = isThere(all[j]);
        if (there)
            some.push_back(all[i]);
    }
    return some;
}

QLineEdit *ColumnFilterCard::field(const char *name, const QString &label, const QString &placeholder)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(QLatin1String(name));
    line->setAccessibleName(label);
    line->setPlaceholderText(placeholder);
    line->setClearButtonEnabled(true);
    line->installEventFilter(this);
    return line;
}

void ColumnFilterCard::buildFields()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    const auto say = [this](const char *text) { return m_words.translate("ColumnFilterCard", text); };
    const Asks asks = columnfilter::asks(m_column);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto add = [&](const char *name, const char *label, const QString &placeholder) {
        auto *part = new QVBoxLayout;
        part->setSpacing(4);
        auto *caption = plainLabel(say(label), this);
        QLineEdit *line = field(name, say(label), placeholder);
        caption->setBuddy(line);
        part->addWidget(caption);
        part->addWidget(line);
        row->addLayout(part);
        return line;
    };
    const QString day = say(QT_TRANSLATE_NOOP("ColumnFilterCard", "day, month or year"));
    switch (asks) {
    case Asks::Text:
        m_first = add("columnText", QT_TRANSLATE_NOOP("ColumnFilterCard", "Contains"),
                      say(QT_TRANSLATE_NOOP("ColumnFilterCard", "words, or their beginnings")));
        break;
    case Asks::Since:
        m_first = add("columnFrom", QT_TRANSLATE_NOOP("ColumnFilterCard", "Since"), day);
        break;
    case Asks::Period:
        m_first = add("columnFrom", QT_TRANSLATE_NOOP("ColumnFilterCard", "From"), day);
        m_last = add("columnTo", QT_TRANSLATE_NOOP("ColumnFilterCard", "To"), day);
        break;
    default:
        m_first = add("columnFrom", QT_TRANSLATE_NOOP("ColumnFilterCard", "From (minimum)"), {});
        m_last = add("columnTo", QT_TRANSLATE_NOOP("ColumnFilterCard", "To (minimum)"), {});
        break;
    }
    // What a field asks for is read whole in it.
    constexpr int around = 20;
    const int asked = fontMetrics().horizontalAdvance(m_first->placeholderText()) + around;
    for (QLineEdit *line : {m_first, m_last}) {
        if (line)
            line->setMinimumWidth(std::max(m_last ? wide / 2 : wide, asked));
    }
    column->addLayout(row);
}

void ColumnFilterCard::buildFilled()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    m_filled = new QCheckBox(m_words.translate("ColumnFilterCard", "Not empty"), this);
    m_filled->setObjectName(QStringLiteral("columnFilled"));
    m_empty = new QCheckBox(m_words.translate("ColumnFilterCard", "Empty"), this);
    m_empty->setObjectName(QStringLiteral("columnEmpty"));
    for (QCheckBox *box : {m_filled, m_empty}) {
        row->addWidget(box);
        connect(box, &QCheckBox::clicked, this, [this, box](bool on) {
            set(columnfilter::withFilled(m_session.filter(), m_column,
                                         on ? std::optional(box == m_filled) : std::nullopt));
        });
    }
    row->addStretch(1);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void ColumnFilterCard::open(const QRect &head)
{
    adjustSize();
    const QRect room = screen()->availableGeometry();
    QPoint at(head.left(), head.bottom() + 1);
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(at);
    show();
    QWidget *first = m_first;
    if (!first)
        first = m_search->isVisible() ? static_cast<QWidget *>(m_search) : m_tree;
    first->setFocus(Qt::PopupFocusReason);
    if (m_tree && m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
}

/// To the values in whose names something stands.
void ColumnFilterCard::narrow(const QString &part)
{
    const QString sought = folded(part);
    const auto fits = [&](const QTreeWidgetItem &item) { return folded(item.text(0)).contains(sought); };
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem &group = *m_tree->topLevelItem(i);
        const bool all = fits(group);
        bool any = all;
        for (int j = 0; j < group.childCount(); ++j) {
            const bool one = all || fits(*group.child(j));
            group.child(j)->setHidden(!one);
            any = any || one;
        }
        group.setHidden(!any);
    }
}

/// Only the numbers: what is listed keeps its place.
void ColumnFilterCard::showCounts()
{
    if (!m_tree)
        return;
    const QScopedValueRollback showing(m_showing, true);
    QHash<QString, qint64> counts;
    for (const Value &value : values())
        counts.insert(value.code, value.count);
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        const qint64 count = counts.value((*it)->data(0, codeRole).toString());
        (*it)->setText(1, m_words.number(count));
        for (const int column : {0, 1})
            (*it)->setForeground(column, count > 0 ? palette().text() : palette().placeholderText());
    }
}

void ColumnFilterCard::showFilter()
{
    const QScopedValueRollback showing(m_showing, true);
    const Filter &filter = m_session.filter();
    if (m_tree) {
        const QStringList asked = columnfilter::values(filter, m_column);
        for (QTreeWidgetItemIterator it(m_tree); *it; ++it)
            (*it)->setCheckState(0, asked.contains((*it)->data(0, codeRole).toString()) ? Qt::Checked
                                                                                        : Qt::Unchecked);
    }
    const auto put = [](QLineEdit *line, const QString &text) {
        // What is being typed is left alone.
        if (line && !line->isModified())
            line->setText(text);
    };
    const auto day = [](const std::optional<QDate> &date) {
        return date ? typedForm(*date, Precision::Day) : QString();
    };
    switch (columnfilter::asks(m_column)) {
    case Asks::Text:
        put(m_first, columnfilter::text(filter, m_column));
        break;
    case Asks::Since:
        put(m_first, day(filter.changedSince));
        break;
    case Asks::Period:
        put(m_first, day(filter.from));
        put(m_last, day(filter.to));
        break;
    case Asks::Victims:
        put(m_first, filter.victims && filter.victims->atLeast > 0 ? QString::number(filter.victims->atLeast)
                                                                   : QString());
        put(m_last,
            filter.victims && filter.victims->atMost ? QString::number(*filter.victims->atMost) : QString());
        break;
    default:
        break;
    }
    if (m_filled) {
        const auto filled = columnfilter::filled(filter, m_column);
        m_filled->setChecked(filled == true);
        m_empty->setChecked(filled == false);
    }
    m_clear->setEnabled(columnfilter::isAsked(filter, m_column));
}

Filter ColumnFilterCard::typed(QString &problem) const
{
    Filter filter = m_session.filter();
    if (!m_first)
        return filter;
    const QString first = m_first->text().trimmed(), last = m_last ? m_last->text().trimmed() : QString();
    const auto dates = [&](std::optional<QDate> &from, std::optional<QDate> &to) {
        for (const QString &text : {first, last}) {
            if (problem.isEmpty())
                problem = unreadableDate(text, m_words);
        }
        if (!problem.isEmpty())
            return;
        from = first.isEmpty() ? std::nullopt : std::optional(typedDate(first)->from);
        to = last.isEmpty() ? std::nullopt : std::optional(typedDate(last)->to);
        if (from && to && *to < *from)
            problem = m_words.translate("FilterPane", "The end date is before the start date.");
    };
    switch (columnfilter::asks(m_column)) {
    case Asks::Text:
        return columnfilter::withText(filter, m_column, first);
    case Asks::Since: {
        std::optional<QDate> none;
        dates(filter.changedSince, none);
        break;
    }
    case Asks::Period:
        dates(filter.from, filter.to);
        break;
    default: {
        for (const QString &text : {first, last}) {
            if (problem.isEmpty())
                problem = unreadableNumber(text, m_words);
        }
        const VictimCount read = typedVictims(first.isEmpty() ? QStringLiteral("0") : first, {}, last);
        if (problem.isEmpty() && read.high && *read.high < read.low) {
            problem = m_words.translate("ColumnFilterCard", "The second number is lower than the first.");
        }
        if (first.isEmpty() && last.isEmpty())
            filter.victims.reset();
        else
            filter.victims = VictimRange{read.low, read.high};
        break;
    }
    }
    return filter;
}

void ColumnFilterCard::say(const QString &problem)
{
    m_problem->setText(printable(problem));
    m_problemRow->setVisible(!problem.isEmpty());
    for (QLineEdit *line : {m_first, m_last}) {
        if (line)
            line->setAccessibleDescription(problem);
    }
    adjustSize();
}

bool ColumnFilterCard::take()
{
    QString problem;
    const Filter filter = typed(problem);
    say(problem);
    if (!problem.isEmpty())
        return false;
    for (QLineEdit *line : {m_first, m_last}) {
        if (line)
            line->setModified(false);
    }
    set(filter);
    return true;
}

void ColumnFilterCard::set(const Filter &filter)
{
    m_session.setFilter(filter);
}

bool ColumnFilterCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && isEnter(*static_cast<QKeyEvent *>(event))) {
        if (take())
            close();
        return true;
    }
    if (event->type() == QEvent::FocusOut && isVisible() && !m_givenUp) {
        QString problem;
        (void)typed(problem);
        say(problem);
    }
    return QFrame::eventFilter(watched, event);
}

void ColumnFilterCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_givenUp = true;
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

void ColumnFilterCard::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Highlight));
    painter.setBrush(palette().window());
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void ColumnFilterCard::closeEvent(QCloseEvent *event)
{
    if (!m_givenUp && !take()) {
        event->ignore();
        return;
    }
    QFrame::closeEvent(event);
}

void ColumnFilterCard::hideEvent(QHideEvent *event)
{
    // What cannot be read asks nothing.
    if (!std::exchange(m_givenUp, true)) {
        QString problem;
        const Filter filter = typed(problem);
        if (problem.isEmpty())
            set(filter);
    }
    QFrame::hideEvent(event);
}
