#include "summary/SummaryView.h"

#include "casefile/Leaving.h"
#include "casefile/SavePath.h"
#include "exchange/OwnTable.h"
#include "figures/Columns.h"
#include "query/Labels.h"
#include "query/PrintedConditions.h"
#include "query/Timeline.h"
#include "summary/CountModel.h"
#include "text/Plain.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

QLabel *bigNumber(QWidget *parent, const QString &name)
{
    auto *label = plainLabel({}, parent);
    label->setObjectName(name);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.7);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// Few rows and many: a table is as tall as all of them, and the page scrolls.
void fit(QTableView &table)
{
    const QAbstractItemModel &model = *table.model();
    QHeaderView &header = *table.horizontalHeader();
    const QFontMetrics metrics = table.fontMetrics();
    constexpr int beside = 16;
    for (int column = 0; column < model.columnCount(); ++column) {
        // The longest text is the widest, or nearly so; to measure each would take its time.
        QString longest;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString text = model.index(row, column).data().toString();
            if (text.size() > longest.size())
                longest = text;
        }
        header.resizeSection(
            column, std::max(header.sectionSizeHint(column), metrics.horizontalAdvance(longest) + beside));
    }
    constexpr int scrollBar = 16;
    table.setFixedHeight(header.sizeHint().height() +
                         model.rowCount() * table.verticalHeader()->defaultSectionSize() + scrollBar);
}

} // namespace

SummaryView::SummaryView(Session &session, const Words &words, QWidget *parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_words(words)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 8, 12, 16);
    layout->setSpacing(8);
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(32);
    m_victims = bigNumber(page, QStringLiteral("summaryVictims"));
    m_incidents = bigNumber(page, QStringLiteral("summaryIncidents"));
    m_violations = bigNumber(page, QStringLiteral("summaryViolations"));
    for (QLabel *label : {m_victims, m_incidents, m_violations})
        numbers->addWidget(label);
    numbers->addStretch(1);
    layout->addLayout(numbers);
    addPart(m_country, layout, words.translate("SummaryView", "Victims by country (minimum)"),
            Chart::Shape::Bars);
    addPart(m_type, layout, words.translate("SummaryView", "Victims by type of violation (minimum)"),
            Chart::Shape::Bars);
    addPart(m_month, layout, words.translate("SummaryView", "Incidents by month of start"),
            Chart::Shape::Columns);
    addPart(m_cross, layout, words.translate("SummaryView", "Victims by country and type"), std::nullopt);
    m_note =
        plainLabel(words.translate("SummaryView", "Totals may be lower than the sum of the rows, because a "
                                                  "person or an incident can be counted in several rows."),
                   page);
    m_note->setObjectName(QStringLiteral("summaryNote"));
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_note);
    layout->addStretch(1);
    setWidget(page);

    m_type.counted = Session::ByType;
    m_month.counted = Session::ByMonth;
    m_cross.counted = Session::Cross;
    const auto filters = [this](Part &part, std::vector<Key> by) {
        const auto chosen = [this, by](const QStringList &keys) { filterBy(by, keys); };
        if (part.chart)
            connect(part.chart, &Chart::chosen, this, chosen);
        const auto chosenCell = [chosen](const QModelIndex &cell) {
            chosen(cell.data(CountModel::KeysRole).toStringList());
        };
        connect(part.table, &QTableView::clicked, this, chosenCell);
        connect(part.table, &QTableView::activated, this, chosenCell); // Enter
    };
    filters(m_country, {Key::Country});
    filters(m_type, {Key::Type});
    filters(m_month, {Key::Month});
    filters(m_cross, {Key::Country, Key::Type});
    // While nobody looks, nothing is laid out.
    connect(&session, &Session::answered, this, [this] {
        m_stale = true;
        if (isVisible())
            fill();
    });
}

void SummaryView::showEvent(QShowEvent *event)
{
    if (m_stale)
        fill();
    QScrollArea::showEvent(event);
}

void SummaryView::addPart(Part &part, QVBoxLayout *layout, const QString &title,
                          std::optional<Chart::Shape> shape)
{
    QWidget *page = layout->parentWidget();
    auto *head = new QHBoxLayout;
    part.title = plainLabel(title, page);
    QFont bold = part.title->font();
    bold.setWeight(QFont::DemiBold);
    part.title->setFont(bold);
    head->addWidget(part.title);
    head->addStretch(1);
    const auto button = [&](const QString &text) {
        auto *tool = new QToolButton(page);
        tool->setText(text);
        tool->setAutoRaise(true);
        tool->setAccessibleName(text + QStringLiteral(" – ") + title);
        head->addWidget(tool);
        return tool;
    };
    layout->addSpacing(12);
    layout->addLayout(head);
    if (shape) {
        part.chart = new Chart(*shape, title, page);
        layout->addWidget(part.chart);
    }
    part.table = new QTableView(page);
    part.model = new CountModel(m_session.vocabulary(), m_words, part.table);
    part.table->setModel(part.model);
    part.table->setAccessibleName(title);
    part.table->setFrameShape(QFrame::NoFrame);
    part.table->setShowGrid(false);
    part.table->setAlternatingRowColors(true);
    part.table->verticalHeader()->hide();
    part.table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    part.table->setTabKeyNavigation(false);
    part.table->viewport()->setAutoFillBackground(false);
    layout->addWidget(part.table);
    if (shape) {
        auto *toggle = button(m_words.translate("SummaryView", "Table"));
        toggle->setCheckable(true);
        connect(toggle, &QToolButton::toggled, this, [table = part.table](bool on) {
            if (on)
                fit(*table);
            table->setVisible(on);
        });
        part.table->hide();
    }
    connect(button(m_words.translate("SummaryView", "Copy")), &QToolButton::clicked, this,
            [this, &part] { copy(part); });
    connect(button(m_words.translate("SummaryView", "Save as CSV…")), &QToolButton::clicked, this,
            [this, &part] { saveCsv(part); });
}

void SummaryView::fill()
{
    m_stale = false;
    const Answer &answer = m_session.answer();
    if (answer.tables.size() <= Session::Cross)
        return;
    m_filter = m_session.filter();
    m_revision = answer.state;
    const Count &total = answer.total;
    m_victims->setText(m_words.atLeastPeople(total.victims.low));
    m_incidents->setText(m_words.translate("Words", "%n incidents", nullptr, total.incidents));
    m_violations->setText(m_words.translate("Words", "%n violations", nullptr, total.violations));
    showPart(m_country, answer.tables[Session::ByCountry]);
    showPart(m_type, answer.tables[Session::ByType]);
    m_month.model->setRows(Key::Month, answer.tables[Session::ByMonth].rows);
    showMonths(answer.tables[Session::ByMonth]);
    m_cross.model->setCross(answer.tables[Session::Cross], answer.tables[Session::ByCountry].bySize(),
                            answer.tables[Session::ByType].bySize());
    showNote();
    for (const Part *part : {&m_country, &m_type, &m_month, &m_cross}) {
        if (!part->table->isHidden())
            fit(*part->table);
    }
}

void SummaryView::showPart(Part &part, const CountTable &table)
{
    const Key key = table.by.front();
    std::vector<CountRow> rows = table.bySize();
    std::vector<Chart::Item> items;
    for (const auto &[keys, count] : rows) {
        items.push_back({.label = valueLabel(key, keys.front(), m_session.vocabulary(), m_words),
                         .value = m_words.range(count.victims),
                         .size = count.victims,
                         .keys = keys.front().isNull() ? QStringList() : keys});
    }
    part.chart->setItems(std::move(items));
    part.model->setRows(key, std::move(rows));
}

void SummaryView::showNote()
{
    const Answer &answer = m_session.answer();
    const auto addsUp = [&](Session::Table table) { return answer.tables[table].sum() == answer.total; };
    m_note->setVisible(!addsUp(Session::ByCountry) || !addsUp(Session::ByType) || !addsUp(Session::ByMonth) ||
                       !cellsAddUp(answer.tables[Session::Cross], answer.tables[Session::ByCountry],
                                   answer.tables[Session::ByType]));
}

void SummaryView::showMonths(const CountTable &table)
{
    // The figure counts incidents.
    std::vector<Chart::Item> items;
    const Timeline months = timeline(table);
    for (const auto &[keys, count] : months.rows) {
        const Column column = timeColumn(keys.front(), items.empty(), m_words);
        items.push_back({.label = column.label,
                         .value = m_words.number(count.incidents),
                         .size = {.low = count.incidents, .best = count.incidents, .high = count.incidents},
                         .keys = keys,
                         .second = column.second,
                         .name = valueLabel(Key::Month, keys.front(), m_session.vocabulary(), m_words)});
    }
    QString title = m_words.translate("SummaryView", "Incidents by month of start");
    if (months.unknown.incidents > 0) {
        title = m_words.translate("SummaryView", "%1 (month unknown: %2)")
                    .arg(title, m_words.number(months.unknown.incidents));
    }
    m_month.title->setText(title);
    m_month.chart->setItems(std::move(items));
}

void SummaryView::filterBy(const std::vector<Key> &by, const QStringList &keys)
{
    if (keys.isEmpty())
        return;
    Filter filter = m_session.filter();
    for (size_t i = 0; i < by.size(); ++i) {
        const QString &key = keys[static_cast<qsizetype>(i)];
        if (key.isEmpty())
            continue;
        if (by[i] == Key::Country)
            filter.countries = {key};
        else if (by[i] == Key::Type)
            filter.types = {key};
        else if (by[i] == Key::Month) {
            const QDate first(key.left(4).toInt(), key.mid(5).toInt(), 1);
            filter.from = first;
            filter.to = first.addDays(first.daysInMonth() - 1);
        }
    }
    m_session.setFilter(filter);
}

CountsTable SummaryView::tableOf(const Part &part) const
{
    const Vocabulary &vocabulary = m_session.vocabulary();
    const Answer &answer = m_session.answer();
    NamesChosen names;
    if (const auto question = questionOf(m_session.file().store(), m_filter))
        names = namesChosen(*m_session.facts(), vocabulary, *question);
    const CountedUnder under{conditionsForCell(m_filter, names, vocabulary, m_words), m_revision};
    const CountTable &counted = answer.tables[part.counted];
    if (part.counted == Session::Cross)
        return crossTable(counted, answer.tables[Session::ByCountry].bySize(),
                          answer.tables[Session::ByType].bySize(), under, vocabulary, m_words);
    return countsTable(counted.by.front(), part.counted == Session::ByMonth ? counted.rows : counted.bySize(),
                       under, vocabulary, m_words);
}

void SummaryView::copy(const Part &part)
{
    if (m_stale)
        return;
    const QString table = tabbedOf(tableOf(part));
    if (mayLeave(this, m_session, m_words))
        QApplication::clipboard()->setText(table);
}

void SummaryView::saveCsv(const Part &part)
{
    // What is shown when it was asked for, however long the dialog stands.
    if (m_stale)
        return;
    const QByteArray table = csvOf(tableOf(part));
    if (!mayLeave(this, m_session, m_words))
        return;
    const QString source = m_session.file().path();
    const QString path = askWhereToSave(this, m_words,
                                        {.title = m_words.translate("SummaryView", "Save table"),
                                         .suggested = QFileInfo(source).absolutePath() + QLatin1Char('/') +
                                                      m_words.translate("SummaryView", "table.csv"),
                                         .filter = m_words.translate("SummaryView", "CSV tables (*.csv)"),
                                         .ending = QStringLiteral(".csv"),
                                         .replaces = tableTarget({}, source)});
    if (path.isEmpty())
        return;
    const auto written = OutputFile::write(tableTarget(path, source), table);
    if (written)
        emit m_session.written(path);
    else
        emit m_session.failed(written.error());
}
