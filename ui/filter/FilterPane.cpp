#include "filter/FilterPane.h"

#include "filter/Histogram.h"
#include "records/Codes.h"
#include "records/Printable.h"
#include "text/Plain.h"
#include "vocabulary/TypedDate.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QCollator>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

QString itemKey(int section, const QString &value)
{
    return QString::number(section) + QLatin1Char(':') + value;
}

} // namespace

FilterPane::FilterPane(Session &session, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_words(words)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 0, 0);
    layout->setSpacing(4);
    auto *period = new QVBoxLayout;
    period->setContentsMargins(0, 0, 8, 0);
    layout->addLayout(period);

    auto *title = plainLabel(say(QT_TRANSLATE_NOOP("FilterPane", "&Period")), this);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    period->addWidget(title);
    auto *dates = new QHBoxLayout;
    dates->setSpacing(4);
    m_from =
        dateField(say(QT_TRANSLATE_NOOP("FilterPane", "From")), say(QT_TRANSLATE_NOOP("FilterPane", "from")));
    m_to = dateField(say(QT_TRANSLATE_NOOP("FilterPane", "To")), say(QT_TRANSLATE_NOOP("FilterPane", "to")));
    title->setBuddy(m_from);
    dates->addWidget(m_from);
    dates->addWidget(plainLabel(QStringLiteral("–"), this));
    dates->addWidget(m_to);
    period->addLayout(dates);
    m_dateProblem = plainLabel({}, this);
    m_dateProblem->setWordWrap(true);
    m_dateProblem->hide();
    period->addWidget(m_dateProblem);
    m_histogram = new Histogram(words, this);
    period->addWidget(m_histogram);

    m_tree = new QTreeWidget(this);
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setRootIsDecorated(true);
    m_tree->setIndentation(10);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setAccessibleName(say(QT_TRANSLATE_NOOP("FilterPane", "Conditions")));
    m_tree->viewport()->setAutoFillBackground(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setMinimumSectionSize(0);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::Fixed);
    layout->addWidget(m_tree, 1);

    connect(m_from, &QLineEdit::editingFinished, this, [this] { takeDate(m_from, &Filter::from, false); });
    connect(m_to, &QLineEdit::editingFinished, this, [this] { takeDate(m_to, &Filter::to, true); });
    connect(m_histogram, &Histogram::rangeChosen, this, [this](QDate from, QDate to) {
        Filter filter = m_session.filter();
        filter.from = from;
        filter.to = to;
        m_session.setFilter(filter);
    });
    connect(m_tree, &QTreeWidget::itemChanged, this, &FilterPane::toggled);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        if (item->parent() == m_saved) {
            const auto json = QJsonDocument::fromJson(item->data(0, ValueRole).toString().toUtf8()).object();
            m_session.setFilter(filterFromJson(json));
        } else if (item->flags() & Qt::ItemIsUserCheckable) {
            item->setCheckState(0, item->checkState(0) == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        }
    });
    connect(m_tree, &QTreeWidget::customContextMenuRequested, this, &FilterPane::savedMenu);
    connect(&session, &Session::answered, this, &FilterPane::showCounts);
    connect(&session, &Session::filterChanged, this, &FilterPane::showFilter);
    connect(&session, &Session::loaded, this, &FilterPane::fill);
    connect(&session, &Session::changed, this, [this](const Change &done) {
        fill();
        if (!done.filters.empty() || done.isEmpty())
            fillSaved();
    });
    fill();
    fillSaved();
    showFilter();
    showCounts();
}

void FilterPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The rows were given their colours.
    if (event->type() == QEvent::PaletteChange && m_saved)
        showCounts();
}

QString FilterPane::say(const char *text) const
{
    return m_words.translate("FilterPane", text);
}

QLineEdit *FilterPane::dateField(const QString &name, const QString &placeholder)
{
    auto *field = new QLineEdit(this);
    field->setAccessibleName(name);
    field->setPlaceholderText(placeholder);
    field->setToolTip(say(QT_TRANSLATE_NOOP(
        "FilterPane",
        "A day (5/3/2020 or 2020-03-05, day before month), a month (03/2020) or a year (2020)")));
    field->setClearButtonEnabled(true);
    return field;
}

void FilterPane::takeDate(QLineEdit *field, std::optional<QDate> Filter::*member, bool end)
{
    Filter filter = m_session.filter();
    const auto typed = typedDate(field->text());
    const bool good = typed || field->text().trimmed().isEmpty();
    filter.*member = typed ? std::optional(end ? typed->to : typed->from) : std::nullopt;
    const bool order = !filter.from || !filter.to || *filter.from <= *filter.to;
    if (!good)
        m_dateProblem->setText(say(QT_TRANSLATE_NOOP(
            "FilterPane", "Not a valid date. Enter a day (5/3/2020), a month (03/2020) or a year (2020).")));
    else if (!order)
        m_dateProblem->setText(
            say(QT_TRANSLATE_NOOP("FilterPane", "The end date is before the start date.")));
    m_dateProblem->setVisible(!good || !order);
    if (good && order)
        m_session.setFilter(filter);
}

QTreeWidgetItem *FilterPane::addSection(Section section, const QString &title)
{
    auto *item = new QTreeWidgetItem(m_tree, {title});
    QFont bold = m_tree->font();
    bold.setWeight(QFont::DemiBold);
    item->setFont(0, bold);
    item->setFlags(Qt::ItemIsEnabled);
    item->setData(0, SectionRole, section);
    item->setExpanded(true);
    return item;
}

QTreeWidgetItem *FilterPane::addValue(QTreeWidgetItem *parent, Section section, const QString &value,
                                      const QString &label)
{
    auto *item = new QTreeWidgetItem(parent, {printable(label)});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(0, Qt::Unchecked);
    item->setData(0, SectionRole, section);
    item->setData(0, ValueRole, value);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(0, plainTooltip(label));
    m_items.insert(itemKey(section, value), item);
    return item;
}

void FilterPane::fill()
{
    m_showing = true;
    const auto facts = m_session.facts();
    const Vocabulary &vocabulary = m_session.vocabulary();
    const Language language = m_words.language();
    QCollator collator(m_words.locale());
    const bool first = m_tree->topLevelItemCount() == 0;
    const auto section = [&](Section which, const char *title) {
        return first ? addSection(which, say(title)) : m_tree->topLevelItem(which);
    };
    // Only what is new is added, so that nothing jumps.
    const auto add = [&](QTreeWidgetItem *parent, Section which, QStringList values, auto name) {
        std::ranges::sort(values, [&](const QString &a, const QString &b) {
            return collator.compare(name(a), name(b)) < 0;
        });
        for (const QString &value : values) {
            if (!m_items.contains(itemKey(which, value)))
                addValue(parent, which, value, name(value));
        }
    };
    auto *countries = section(Country, QT_TRANSLATE_NOOP("FilterPane", "Country"));
    add(countries, Country, facts->countries,
        [&](const QString &code) { return vocabulary.countryName(code, language); });
    auto *types = section(Type, QT_TRANSLATE_NOOP("FilterPane", "Type of violation"));
    if (first) {
        QTreeWidgetItem *parent = nullptr;
        for (const ViolationType &type : vocabulary.types()) {
            const bool top = type.parent.isEmpty();
            auto *item = addValue(top ? types : parent, Type, type.code, type.shortName.shown(language));
            item->setToolTip(0, plainTooltip(type.name.shown(language)));
            if (top)
                parent = item;
        }
    }
    auto *perpetrators = section(Perpetrator, QT_TRANSLATE_NOOP("FilterPane", "Alleged perpetrator"));
    add(perpetrators, Perpetrator, facts->perpetrators, [](const QString &name) { return name; });
    auto *parties = section(Party, QT_TRANSLATE_NOOP("FilterPane", "Party to the conflict"));
    add(parties, Party, facts->parties, [](const QString &name) { return name; });
    parties->setHidden(parties->childCount() == 0);
    auto *statuses = section(StatusSection, QT_TRANSLATE_NOOP("FilterPane", "Status"));
    auto *visibilities = section(VisibilitySection, QT_TRANSLATE_NOOP("FilterPane", "Visibility"));
    if (first) {
        for (const auto &[status, code] : CodeTable<Status>::values)
            addValue(statuses, StatusSection, QLatin1String(code), m_words.status(status));
        for (const auto &[visibility, code] : CodeTable<Visibility>::values)
            addValue(visibilities, VisibilitySection, QLatin1String(code), m_words.visibility(visibility));
        m_saved = addSection(Saved, say(QT_TRANSLATE_NOOP("FilterPane", "Saved filters")));
    }
    m_showing = false;
}

void FilterPane::fillSaved()
{
    qDeleteAll(m_saved->takeChildren());
    const auto filters = m_session.file().store().savedFilters();
    if (filters) {
        for (const auto &[name, json] : *filters) {
            auto *item = new QTreeWidgetItem(m_saved, {printable(name)});
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            item->setData(0, ValueRole, json);
            item->setData(0, NameRole, name);
            item->setToolTip(
                0, say(QT_TRANSLATE_NOOP("FilterPane", "Press Enter or double-click to apply this filter")));
        }
    }
    m_saved->setHidden(m_saved->childCount() == 0);
}

void FilterPane::showCounts()
{
    m_showing = true;
    const auto facts = m_session.facts();
    const Facets &facets = m_session.answer().facets;
    const Vocabulary &vocabulary = m_session.vocabulary();
    const QBrush quiet = palette().placeholderText();
    const QBrush ink = palette().text();
    int widest = 0;
    const auto show = [&](Section section, const QString &value, qint64 count) {
        QTreeWidgetItem *item = m_items.value(itemKey(section, value));
        if (!item)
            return;
        const QString number = m_words.number(count);
        widest = std::max(widest, fontMetrics().horizontalAdvance(number));
        item->setText(1, number);
        for (const int column : {0, 1})
            item->setForeground(column, count > 0 ? ink : quiet);
    };
    const auto names = [&](Section section, const QStringList &values, const std::vector<qint64> &counts) {
        for (size_t i = 0; i < counts.size() && i < static_cast<size_t>(values.size()); ++i)
            show(section, values[static_cast<qsizetype>(i)], counts[i]);
    };
    // Each number would have the tree look at all its rows again.
    const QSignalBlocker together(m_tree->model());
    names(Country, facts->countries, facets.countries);
    names(Perpetrator, facts->perpetrators, facets.perpetrators);
    names(Party, facts->parties, facets.parties);
    for (size_t i = 0; i < facets.types.size(); ++i)
        show(Type, vocabulary.types()[i].code, facets.types[i]);
    for (size_t i = 0; i < facets.statuses.size(); ++i)
        show(StatusSection, codeOf(static_cast<Status>(i)), facets.statuses[i]);
    for (size_t i = 0; i < facets.visibilities.size(); ++i)
        show(VisibilitySection, codeOf(static_cast<Visibility>(i)), facets.visibilities[i]);
    // With the room that the style leaves beside a text: a figure is never cut.
    const int beside = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_tree) + 1;
    m_tree->header()->resizeSection(1, widest + 2 * beside + 2);
    m_tree->viewport()->update();
    m_histogram->setMonths(facets.months, facets.firstMonth);
    m_showing = false;
}

void FilterPane::showFilter()
{
    m_showing = true;
    const Filter &filter = m_session.filter();
    const auto date = [](QLineEdit *field, const std::optional<QDate> &day) {
        // What is being typed is left alone.
        if (!field->hasFocus() || !day)
            field->setText(day ? typedForm(*day, Precision::Day) : QString());
    };
    date(m_from, filter.from);
    date(m_to, filter.to);
    m_dateProblem->hide();
    m_histogram->setRange(filter.from, filter.to);
    QStringList statuses, visibilities;
    for (const Status status : filter.statuses)
        statuses << codeOf(status);
    for (const Visibility visibility : filter.visibilities)
        visibilities << codeOf(visibility);
    for (QTreeWidgetItem *item : std::as_const(m_items)) {
        const QString value = item->data(0, ValueRole).toString();
        const QStringList *chosen = nullptr;
        switch (static_cast<Section>(item->data(0, SectionRole).toInt())) {
        case Country:
            chosen = &filter.countries;
            break;
        case Type:
            chosen = &filter.types;
            break;
        case Perpetrator:
            chosen = &filter.perpetrators;
            break;
        case Party:
            chosen = &filter.parties;
            break;
        case StatusSection:
            chosen = &statuses;
            break;
        case VisibilitySection:
            chosen = &visibilities;
            break;
        case Saved:
            break;
        }
        const bool on = chosen && chosen->contains(value);
        item->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
        if (on && item->parent()->parent())
            item->parent()->setExpanded(true);
    }
    m_showing = false;
}

void FilterPane::toggled(QTreeWidgetItem *item)
{
    if (m_showing || !(item->flags() & Qt::ItemIsUserCheckable))
        return;
    Filter filter = m_session.filter();
    const QString value = item->data(0, ValueRole).toString();
    const bool on = item->checkState(0) == Qt::Checked;
    const auto change = [&](auto &values, const auto &one) {
        values.erase(std::remove(values.begin(), values.end(), one), values.end());
        if (on)
            values.push_back(one);
    };
    switch (static_cast<Section>(item->data(0, SectionRole).toInt())) {
    case Country:
        change(filter.countries, value);
        break;
    case Type:
        change(filter.types, value);
        break;
    case Perpetrator:
        change(filter.perpetrators, value);
        break;
    case Party:
        change(filter.parties, value);
        break;
    case StatusSection:
        change(filter.statuses, fromCode<Status>(value).value_or(Status::Draft));
        break;
    case VisibilitySection:
        change(filter.visibilities, fromCode<Visibility>(value).value_or(Visibility::Public));
        break;
    case Saved:
        return;
    }
    m_session.setFilter(filter);
}

void FilterPane::savedMenu(const QPoint &at)
{
    QTreeWidgetItem *item = m_tree->itemAt(at);
    if (!item || item->parent() != m_saved)
        return;
    QMenu menu(this);
    const QString name = item->data(0, NameRole).toString();
    const QString json = item->data(0, ValueRole).toString();
    menu.addAction(say(QT_TRANSLATE_NOOP("FilterPane", "&Delete this saved filter")), this,
                   [this, name, json] {
                       Change change;
                       change.filters.push_back({name, json, std::nullopt});
                       m_session.submit(std::move(change),
                                        say(QT_TRANSLATE_NOOP("FilterPane", "deleting a saved filter")));
                   });
    menu.exec(m_tree->viewport()->mapToGlobal(at));
}
