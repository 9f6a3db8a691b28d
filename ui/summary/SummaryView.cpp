#include "summary/SummaryView.h"

#include "query/FacetValues.h"
#include "query/Labels.h"
#include "query/RegionKey.h"
#include "system/Settings.h"
#include "text/FocusOrder.h"
#include "text/Plain.h"
#include "text/SteadyBox.h"
#include "vocabulary/Words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

constexpr std::array keys{Key::Country, Key::Region, Key::Type,   Key::Perpetrator,
                          Key::Party,   Key::Year,   Key::Status, Key::Visibility};

constexpr int margin = 12, between = 32;

QLabel *bigNumber(QWidget *parent, const QString &name)
{
    auto *label = plainLabel({}, parent);
    label->setObjectName(name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString nameOf(Key key)
{
    return QLatin1String(std::ranges::find(keyNames, key, &std::pair<Key, const char *>::first)->second);
}

/// The filter with one value of a key, in whatever place that has among its conditions.
Filter chosenOf(Filter filter, Key key, const QString &value)
{
    if (key == Key::Month) {
        const QDate first(value.left(4).toInt(), value.mid(5).toInt(), 1);
        filter.from = first;
        filter.to = first.addDays(first.daysInMonth() - 1);
        return filter;
    }
    if (key == Key::Region) {
        if (const QString country = regionkey::countryOf(value); !country.isEmpty())
            filter.countries = {country};
        filter.regions = {regionkey::textOf(value)};
        return filter;
    }
    return asking(without(std::move(filter), key), key, value, true);
}

} // namespace

SummaryView::SummaryView(Session &session, const Words &words, QWidget *parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_words(words)
    , m_counting(session)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(margin, 8, margin, 16);
    layout->setSpacing(8);
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(between);
    m_victims = bigNumber(page, QStringLiteral("summaryVictims"));
    m_incidents = bigNumber(page, QStringLiteral("summaryIncidents"));
    m_violations = bigNumber(page, QStringLiteral("summaryViolations"));
    for (QLabel *label : {m_victims, m_incidents, m_violations})
        numbers->addWidget(label);
    numbers->addStretch(1);
    layout->addLayout(numbers);

    m_parts = new QWidget(page);
    auto *column = new QVBoxLayout(m_parts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_by = addPart(column);
    auto *by = plainLabel(words.translate("SummaryView", "Count b&y:"), m_by);
    m_key = new SteadyBox(m_by);
    m_key->setObjectName(QStringLiteral("countBy"));
    for (const Key key : keys)
        m_key->addItem(keyLabel(key, words), static_cast<int>(key));
    chooseKey();
    by->setBuddy(m_key);
    m_by->addControl(by);
    m_by->addControl(m_key);
    m_month = addPart(column);
    m_cross = addPart(column);
    m_note =
        plainLabel(words.translate("SummaryView", "Totals may be lower than the sum of the rows, because a "
                                                  "person or an incident can be counted in several rows."),
                   m_parts);
    m_note->setObjectName(QStringLiteral("summaryNote"));
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_note);
    layout->addWidget(m_parts);
    m_empty = emptiness(page);
    layout->addWidget(m_empty);
    layout->addStretch(1);
    setWidget(page);
    followLayout(*this);

    connect(m_key, &QComboBox::activated, this, [this] {
        Settings().set(Settings::Key::CountBy, nameOf(static_cast<Key>(m_key->currentData().toInt())));
        if (!m_stale && m_session.isCounted())
            fillBy();
    });
    connect(&m_counting, &Counting::counted, this, [this](const auto &answers) {
        if (!m_stale && answers.front())
            showBy(answers.front()->tables.front().by.front(), answers.front()->tables.front());
    });
    // While nobody looks, nothing is laid out.
    connect(&session, &Session::answered, this, [this] {
        m_stale = true;
        m_by->setStale();
        if (isVisible())
            fill();
    });
}

CountPart *SummaryView::addPart(QVBoxLayout *layout)
{
    auto *part = new CountPart(m_session, m_words, m_parts);
    connect(part, &CountPart::chosen, this, &SummaryView::filterBy);
    layout->addWidget(part);
    return part;
}

QWidget *SummaryView::emptiness(QWidget *page)
{
    auto *empty = new QWidget(page);
    auto *row = new QHBoxLayout(empty);
    row->setContentsMargins(0, 12, 0, 0);
    m_emptyText = plainLabel({}, empty);
    m_emptyText->setObjectName(QStringLiteral("summaryEmpty"));
    row->addWidget(m_emptyText);
    auto *clear = new QPushButton(m_words.translate("FileView", "Clear filter"), empty);
    connect(clear, &QPushButton::clicked, this, [this] { m_session.setFilter({}); });
    m_emptyActions = clear;
    row->addWidget(clear);
    row->addStretch(1);
    empty->hide();
    return empty;
}

void SummaryView::showEvent(QShowEvent *event)
{
    if (m_stale)
        fill();
    QScrollArea::showEvent(event);
}

void SummaryView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitNumbers();
}

void SummaryView::fitNumbers()
{
    constexpr qreal large = 1.7;
    const auto sized = [this](qreal factor) {
        QFont font = this->font();
        font.setPointSizeF(font.pointSizeF() * factor);
        font.setWeight(QFont::DemiBold);
        return font;
    };
    const std::array labels{m_victims, m_incidents, m_violations};
    const QFontMetricsF metrics(sized(large));
    qreal wide = 1;
    for (const QLabel *label : labels)
        wide += metrics.horizontalAdvance(label->text()) + 1;
    const qreal room = viewport()->width() - 2 * margin - 3 * between;
    const QFont font = sized(std::clamp(large * room / wide, 1.0, large));
    for (QLabel *label : labels)
        label->setFont(font);
}

void SummaryView::fill()
{
    if (!m_session.isCounted())
        return; // soon
    m_stale = false;
    const Answer &answer = m_session.answer();
    m_of = {m_session.filter(), answer.state};
    offerTags();
    const Count &total = answer.total;
    m_victims->setText(m_words.atLeastPeople(total.victims));
    m_incidents->setText(m_words.translate("Words", "%n incidents", nullptr, total.incidents));
    m_violations->setText(m_words.translate("Words", "%n violations", nullptr, total.violations));
    fitNumbers();
    const bool emptyFile = m_session.facts()->incidents() == 0;
    m_emptyText->setText(emptyFile ? m_words.translate("FileView", "This case file has no incidents yet.")
                                   : m_words.translate("FileView", "No incident matches this filter."));
    m_emptyActions->setVisible(!emptyFile);
    m_empty->setVisible(total.incidents == 0);
    m_parts->setVisible(total.incidents > 0);
    m_month->fill(Key::Month, answer.tables[Session::ByMonth], m_of);
    m_cross->fillCross(answer.tables[Session::Cross], answer.tables[Session::ByCountry].bySize(),
                       answer.tables[Session::ByType].bySize(), m_of);
    showNote();
    fillBy();
}

/// The key that was counted by last, where there is such a choice.
void SummaryView::chooseKey()
{
    const QString last = Settings().value(Settings::Key::CountBy).toString();
    const auto known =
        std::ranges::find_if(keyNames, [&](const auto &key) { return last == QLatin1String(key.second); });
    const int at = known == keyNames.end() ? -1 : m_key->findData(static_cast<int>(known->first));
    m_key->setCurrentIndex(std::max(0, at));
}

/// Tags are a choice where there are any.
void SummaryView::offerTags()
{
    const int at = m_key->findData(static_cast<int>(Key::Tag));
    const bool any = !m_session.facts()->tags.isEmpty();
    if (any == (at >= 0))
        return;
    if (any)
        m_key->addItem(keyLabel(Key::Tag, m_words), static_cast<int>(Key::Tag));
    else
        m_key->removeItem(at);
    chooseKey();
}

/// What the session counts for its own filter stands in its answer; the rest is counted beside it, of the
/// incidents that the answer chose.
void SummaryView::fillBy()
{
    const auto key = static_cast<Key>(m_key->currentData().toInt());
    const Answer &answer = m_session.answer();
    if (key == Key::Country || key == Key::Type) {
        m_counting.giveUp();
        showBy(key, answer.tables[key == Key::Country ? Session::ByCountry : Session::ByType]);
        return;
    }
    m_by->setStale();
    Question question{.filter = m_of.filter, .groupings = {{key}}};
    if (!question.filter.ofStore().isEmpty()) {
        for (const std::uint32_t row : answer.rows)
            question.ofStore.push_back({m_session.facts()->incident[row]});
        std::ranges::sort(question.ofStore);
    }
    if (answer.total.incidents > 0)
        m_counting.ask({std::move(question)});
}

void SummaryView::showBy(Key key, const CountTable &table)
{
    m_by->fill(key, table, m_of);
    showNote();
}

void SummaryView::showNote()
{
    const Answer &answer = m_session.answer();
    m_note->setVisible(!m_by->addsUpTo(answer.total) || !m_month->addsUpTo(answer.total) ||
                       !cellsAddUp(answer.tables[Session::Cross], answer.tables[Session::ByCountry],
                                   answer.tables[Session::ByType]));
}

void SummaryView::filterBy(const std::vector<Key> &by, const QStringList &keys)
{
    if (keys.isEmpty())
        return;
    Filter filter = m_session.filter();
    for (size_t i = 0; i < by.size(); ++i) {
        if (const QString &key = keys[static_cast<qsizetype>(i)]; !key.isEmpty())
            filter = chosenOf(std::move(filter), by[i], key);
    }
    m_session.setFilter(filter);
}
