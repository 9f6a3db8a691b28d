#include "filter/FacetTree.h"

#include "casefile/Brief.h"
#include "casefile/Integrity.h"
#include "filter/FacetDialog.h"
#include "query/Describe.h"
#include "query/Labels.h"
#include "records/Printable.h"
#include "text/FocusOrder.h"
#include "text/MessageBox.h"
#include "text/Plain.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QHeaderView>
#include <QJsonDocument>
#include <QMenu>
#include <QPushButton>
#include <QStyle>
#include <QStyledItemDelegate>

#include <algorithm>

namespace
{

constexpr std::array keys{Key::Country, Key::Region, Key::Type,       Key::Perpetrator, Key::Party,
                          Key::Year,    Key::Status, Key::Visibility, Key::Tag};

QJsonObject savedObject(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

Filter savedFilter(const QString &json)
{
    return filterFromJson(savedObject(json));
}

/// Cuts in the middle what would look the same twice if it were cut at its end.
class FacetDelegate : public QStyledItemDelegate
{
public:
    FacetDelegate(int alikeRole, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_alike(alikeRole)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const int alike = index.data(m_alike).toInt();
        if (alike == 0 || !option->widget)
            return;
        const QRect room =
            option->widget->style()->subElementRect(QStyle::SE_ItemViewItemText, option, option->widget);
        const QString shown = option->fontMetrics.elidedText(option->text, Qt::ElideRight, room.width());
        if (shown != option->text && shown.size() - 1 <= alike)
            option->textElideMode = Qt::ElideMiddle;
    }

private:
    int m_alike;
};

/// How many letters two names begin with alike.
int beginAlike(const QString &a, const QString &b)
{
    return static_cast<int>(std::ranges::mismatch(a, b).in1 - a.begin());
}

} // namespace

FacetTree::FacetTree(Session &session, const Words &words, QWidget *parent)
    : QTreeWidget(parent)
    , m_session(session)
    , m_words(words)
    , m_names(*session.facts(), session.vocabulary())
    , m_countWhole(session)
    , m_countSaved(session)
{
    setColumnCount(2);
    setHeaderHidden(true);
    frameAsPane(*this);
    showWhetherFocused(*this);
    setRootIsDecorated(true);
    constexpr int step = 12; // a value stands two steps from the edge
    setIndentation(step);
    setTextElideMode(Qt::ElideRight);
    setItemDelegate(new FacetDelegate(AlikeRole, this));
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(say(QT_TRANSLATE_NOOP("FilterPane", "Conditions")));
    viewport()->setAutoFillBackground(false);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(0);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::Fixed);

    m_showing = true;
    m_saved = addHead(say(QT_TRANSLATE_NOOP("FilterPane", "Saved filters")));
    for (const Key key : keys) {
        Facet &facet = m_facets.emplace_back(
            Facet{key, StandingValues(key, session.vocabulary(), words), addHead(keyLabel(key, words))});
        facet.head->setHidden(true);
    }
    m_showing = false;

    connect(this, &QTreeWidget::itemChanged, this, &FacetTree::toggled);
    connect(this, &QTreeWidget::itemActivated, this, &FacetTree::use);
    connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item) {
        const int kind = item->data(0, KindRole).toInt();
        if (kind == Saved || kind == All)
            use(item);
    });
    connect(this, &QTreeWidget::customContextMenuRequested, this, &FacetTree::itemMenu);
    connect(&session, &Session::answered, this, &FacetTree::take);
    connect(&session, &Session::filterChanged, this, &FacetTree::showFilter);
    connect(&session, &Session::loaded, this, [this] { m_fileChanged = true; });
    connect(&session, &Session::changed, this, [this](const Change &done) {
        m_fileChanged = true;
        if (!done.filters.empty() || done.isEmpty())
            fillSaved();
    });
    connect(&m_countWhole, &Counting::counted, this, [this](const auto &answers) {
        if (answers.front()) {
            takeWhole(answers.front()->facets);
            showCounts();
        }
    });
    connect(&m_countSaved, &Counting::counted, this, [this](const auto &answers) {
        for (int i = 0; i < m_saved->childCount() && i < std::ssize(answers); ++i) {
            const QString name = m_saved->child(i)->data(0, NameRole).toString();
            const auto &one = answers[static_cast<size_t>(i)];
            // What another program made of a filter is not counted under the name that somebody gave it.
            if (!matchesHistory(name, m_saved->child(i)->data(0, ValueRole).toString()))
                m_savedCounts.remove(name);
            else if (one)
                m_savedCounts.insert(name, one->total.incidents);
        }
        showCounts();
    });
    fillSaved();
    if (session.isCounted())
        take();
}

QString FacetTree::say(const char *text) const
{
    return m_words.translate("FilterPane", text);
}

void FacetTree::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    // The rows were given their colours.
    if (event->type() == QEvent::PaletteChange && m_saved)
        showCounts();
}

void FacetTree::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && currentItem() && currentItem()->parent() == m_saved) {
        removeSaved(currentItem()->data(0, NameRole).toString(),
                    currentItem()->data(0, ValueRole).toString());
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

QTreeWidgetItem *FacetTree::addHead(const QString &title)
{
    auto *item = new QTreeWidgetItem(this, {title});
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    item->setFont(0, bold);
    item->setFlags(Qt::ItemIsEnabled);
    item->setData(0, KindRole, Head);
    item->setExpanded(true);
    return item;
}

/// The session has counted.
void FacetTree::take()
{
    if (m_fileChanged) {
        m_fileChanged = false;
        m_names = FacetValues(*m_session.facts(), m_session.vocabulary());
        if (m_session.filter().isEmpty())
            takeWhole(m_session.answer().facets);
        else
            m_countWhole.ask({Question{.filter = {}, .facets = true}});
        countSaved();
    }
    showCounts();
}

void FacetTree::takeWhole(const Facets &facets)
{
    m_showing = true;
    for (Facet &facet : m_facets) {
        facet.values.decide(m_names, m_names.of(facet.key, facets));
        decided(facet);
    }
    m_showing = false;
    showFilter();
}

void FacetTree::setOrder(Facet &facet, FacetModel::By by)
{
    facet.values.setOrder(by);
    decided(facet);
    showFilter();
    showCounts();
}

/// Which values stand here may have changed.
void FacetTree::decided(Facet &facet)
{
    arrange(facet);
    if (facet.dialog)
        facet.dialog->setValues(m_names, facet.values.all(m_session.filter()));
}

QTreeWidgetItem *FacetTree::makeItem(Facet &facet, const QString &value)
{
    const QString name = m_names.label(facet.key, value, m_words);
    const int type = facet.key == Key::Type ? m_session.vocabulary().typeIndex(value) : -1;
    const QString shown =
        type < 0
            ? name
            : m_session.vocabulary().types()[static_cast<size_t>(type)].shortName.shown(m_words.language());
    auto *item = new QTreeWidgetItem({printable(shown)});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(0, Qt::Unchecked);
    item->setData(0, KindRole, Value);
    item->setData(0, KeyRole, static_cast<int>(facet.key));
    item->setData(0, ValueRole, value);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(0, plainTooltip(name));
    facet.items.insert(value, item);
    return item;
}

void FacetTree::arrange(Facet &facet)
{
    facet.values.add(m_session.filter());
    const bool before = std::exchange(m_showing, true);
    const QTreeWidgetItem *current = currentItem();
    const bool isOwn = current && current->data(0, KindRole).toInt() == Value &&
                       current->data(0, KeyRole).toInt() == static_cast<int>(facet.key);
    const QString value = isOwn ? current->data(0, ValueRole).toString() : QString();
    place(facet, facet.head, {});
    fillAll(facet);
    facet.head->setHidden(facet.head->childCount() == 0);
    // It may have stood elsewhere.
    if (QTreeWidgetItem *again = facet.items.value(value); isOwn && again && again != currentItem())
        setCurrentItem(again, 0, QItemSelectionModel::NoUpdate);
    m_showing = before;
}

/// Puts below an item what is to stand there, in order; what already does stays where it is.
void FacetTree::place(Facet &facet, QTreeWidgetItem *below, const QString &parent)
{
    const QStringList wanted = facet.values.below(parent);
    const bool top = below == facet.head;
    for (int i = below->childCount() - 1; i >= 0; --i) {
        QTreeWidgetItem *item = below->child(i);
        const QString value = item->data(0, ValueRole).toString();
        if (item == facet.all || wanted.contains(value))
            continue;
        for (int j = 0; j < item->childCount(); ++j)
            facet.items.remove(item->child(j)->data(0, ValueRole).toString());
        facet.items.remove(value);
        delete item;
    }
    for (int i = 0; i < wanted.size(); ++i) {
        QTreeWidgetItem *item = facet.items.value(wanted[i]);
        if (!item)
            item = makeItem(facet, wanted[i]);
        if (below->indexOfChild(item) != i) {
            // What is taken out to stand elsewhere folds.
            const bool unfolded = item->isExpanded();
            below->removeChild(item);
            below->insertChild(i, item);
            item->setExpanded(unfolded);
        }
        if (top && facet.key == Key::Type)
            place(facet, item, wanted[i]);
    }
    markAlike(*below);
}

void FacetTree::markAlike(QTreeWidgetItem &below)
{
    for (int i = 0; i < below.childCount(); ++i) {
        int alike = 0;
        for (int j = 0; j < below.childCount(); ++j) {
            if (i != j)
                alike = std::max(alike, beginAlike(below.child(i)->text(0), below.child(j)->text(0)));
        }
        below.child(i)->setData(0, AlikeRole, alike);
    }
}

/// The line below, where the dialog has more than stands here.
void FacetTree::fillAll(Facet &facet)
{
    if (!facet.values.hasMore()) {
        delete std::exchange(facet.all, nullptr);
        return;
    }
    if (!facet.all) {
        facet.all = new QTreeWidgetItem(facet.head);
        facet.all->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        facet.all->setData(0, KindRole, All);
        facet.all->setData(0, KeyRole, static_cast<int>(facet.key));
    }
    facet.all->setText(0, m_words.translate("FilterPane", "All %n…", nullptr, facet.values.count()));
}

void FacetTree::fillSaved()
{
    qDeleteAll(m_saved->takeChildren());
    const auto filters = m_session.file().store().savedFilters();
    if (filters) {
        for (const auto &[name, json] : *filters) {
            auto *item = new QTreeWidgetItem(m_saved, {printable(name)});
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            item->setData(0, KindRole, Saved);
            item->setData(0, ValueRole, json);
            item->setData(0, NameRole, name);
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            const QString said = describe(savedFilter(json), m_session.vocabulary(), m_words);
            item->setToolTip(
                0, plainTooltip(said == name ? name
                                             : m_words.translate("FilterPane", "%1: %2").arg(name, said)));
        }
    }
    markAlike(*m_saved);
    m_saved->setHidden(m_saved->childCount() == 0);
    if (!m_fileChanged)
        countSaved();
    showFilter();
    showCounts();
}

void FacetTree::countSaved()
{
    std::vector<Question> questions;
    for (int i = 0; i < m_saved->childCount(); ++i)
        questions.push_back({.filter = savedFilter(m_saved->child(i)->data(0, ValueRole).toString())});
    if (!questions.empty())
        m_countSaved.ask(std::move(questions));
}

void FacetTree::showCounts()
{
    m_showing = true;
    const Facets &facets = m_session.answer().facets;
    const QBrush quiet = palette().placeholderText();
    const QBrush ink = palette().text();
    int widest = 0;
    const auto show = [&](QTreeWidgetItem *item, qint64 count) {
        const QString number = m_words.number(count);
        widest = std::max(widest, fontMetrics().horizontalAdvance(number));
        item->setText(1, number);
        for (const int column : {0, 1})
            item->setForeground(column, count > 0 ? ink : quiet);
    };
    // Each number would have the tree look at all its rows again.
    const QSignalBlocker together(model());
    for (const Facet &facet : m_facets) {
        QHash<QString, QTreeWidgetItem *> left = facet.items;
        for (const auto &[value, incidents] : m_names.of(facet.key, facets)) {
            if (QTreeWidgetItem *item = left.take(value))
                show(item, incidents);
        }
        for (QTreeWidgetItem *item : left)
            show(item, 0);
    }
    for (int i = 0; i < m_saved->childCount(); ++i) {
        QTreeWidgetItem *item = m_saved->child(i);
        if (const auto known = m_savedCounts.constFind(item->data(0, NameRole).toString());
            known != m_savedCounts.cend())
            show(item, *known);
        else
            item->setText(1, {});
    }
    // With the room that the style leaves beside a text: a figure is never cut.
    const int beside = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1;
    header()->resizeSection(1, widest + 2 * beside + 2);
    viewport()->update();
    m_showing = false;
}

void FacetTree::showFilter()
{
    m_showing = true;
    const Filter &filter = m_session.filter();
    for (Facet &facet : m_facets) {
        arrange(facet);
        const QStringList values = asked(filter, facet.key);
        for (auto item = facet.items.cbegin(); item != facet.items.cend(); ++item) {
            const bool on = values.contains(item.key());
            item.value()->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
            if (on && item.value()->parent() != facet.head)
                item.value()->parent()->setExpanded(true);
        }
    }
    for (int i = 0; i < m_saved->childCount(); ++i) {
        QTreeWidgetItem *item = m_saved->child(i);
        QFont font = this->font();
        if (savedFilter(item->data(0, ValueRole).toString()) == filter)
            font.setWeight(QFont::DemiBold);
        item->setFont(0, font);
    }
    m_showing = false;
}

/// Enter on an item, or a click on one that has no box.
void FacetTree::use(QTreeWidgetItem *item)
{
    const int kind = item->data(0, KindRole).toInt();
    if (kind == Saved) {
        const QString name = item->data(0, NameRole).toString(), json = item->data(0, ValueRole).toString();
        if (!matchesHistory(name, json) && !isWantedAsItIs(name, json))
            return;
        m_session.setFilter(savedFilter(json));
        emit arrangementWanted(savedObject(json).value(QStringLiteral("list")).toObject());
    } else if (kind == All) {
        const auto key = static_cast<Key>(item->data(0, KeyRole).toInt());
        openAll(*std::ranges::find(m_facets, key, &Facet::key));
    } else if (kind == Value) {
        item->setCheckState(0, item->checkState(0) == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    }
}

/// Whether a saved filter is what somebody saved.
bool FacetTree::matchesHistory(const QString &name, const QString &json) const
{
    return integrity::filterMatches(m_session.file().store(), name, json).value_or(false);
}

/// Asks about one that another program has changed.
bool FacetTree::isWantedAsItIs(const QString &name, const QString &json)
{
    const QString said = describe(savedFilter(json), m_session.vocabulary(), m_words);
    MessageBox box(
        MessageBox::Warning, QStringLiteral("Dossier"),
        say(QT_TRANSLATE_NOOP("FilterPane", "The saved filter %1 was changed by another program and "
                                            "does not match its history."))
            .arg(m_words.quoted(briefly(name))),
        this);
    box.setMore(say(QT_TRANSLATE_NOOP("FilterPane", "Its conditions now: %1. Check them before you use it."))
                    .arg(said.isEmpty() ? say(QT_TRANSLATE_NOOP("FilterPane", "none")) : said));
    auto *use = box.addButton(say(QT_TRANSLATE_NOOP("FilterPane", "Use it")), MessageBox::AcceptRole);
    use->setObjectName(QStringLiteral("useChangedFilter"));
    box.setDefaultButton(
        box.addButton(say(QT_TRANSLATE_NOOP("FilterPane", "Cancel")), MessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == use;
}

void FacetTree::toggled(QTreeWidgetItem *item)
{
    if (m_showing || item->data(0, KindRole).toInt() != Value)
        return;
    m_session.setFilter(asking(m_session.filter(), static_cast<Key>(item->data(0, KeyRole).toInt()),
                               item->data(0, ValueRole).toString(), item->checkState(0) == Qt::Checked));
}

void FacetTree::openAll(Facet &facet)
{
    if (!facet.dialog) {
        facet.dialog = new FacetDialog(m_session, m_words, facet.key, this);
        facet.dialog->setOrder(facet.values.order());
        facet.dialog->setValues(m_names, facet.values.all(m_session.filter()));
        connect(facet.dialog, &FacetDialog::orderChosen, this,
                [this, &facet](FacetModel::By by) { setOrder(facet, by); });
    }
    facet.dialog->show();
    bringToFront(*facet.dialog);
}

void FacetTree::itemMenu(const QPoint &at)
{
    QTreeWidgetItem *item = itemAt(at);
    if (!item || item->parent() != m_saved)
        return;
    QMenu menu(this);
    const QString name = item->data(0, NameRole).toString(), json = item->data(0, ValueRole).toString();
    menu.addAction(say(QT_TRANSLATE_NOOP("FilterPane", "&Delete this saved filter")), this,
                   [this, name, json] { removeSaved(name, json); });
    menu.exec(viewport()->mapToGlobal(at));
}

void FacetTree::removeSaved(const QString &name, const QString &json)
{
    Change change;
    change.filters.push_back({name, json, std::nullopt});
    if (m_session.submit(std::move(change), say(QT_TRANSLATE_NOOP("FilterPane", "deleting a saved filter"))))
        emit m_session.told(m_words.translate("FilterPane", "The saved filter %1 was deleted.")
                                .arg(m_words.quoted(isolated(name))));
}
