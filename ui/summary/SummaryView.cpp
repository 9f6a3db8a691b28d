#include "summary/SummaryView.h"

#include "exchange/Csv.h"
#include "exchange/Export.h"
#include "query/Labels.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

constexpr int keysRole = Qt::UserRole;

QLabel *bigNumber(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.7);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QTableWidgetItem *cell(const QString &text, bool numeric, const QStringList &keys)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment((numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    item->setData(keysRole, keys);
    return item;
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
    m_country = addPart(layout, words.translate("SummaryView", "People by country, at least"), true,
                        Chart::Shape::Bars);
    m_type = addPart(layout, words.translate("SummaryView", "People by type of violation, at least"), true,
                     Chart::Shape::Bars);
    m_month = addPart(layout, words.translate("SummaryView", "Incidents by the month in which they began"),
                      true, Chart::Shape::Columns);
    m_cross = addPart(layout, words.translate("SummaryView", "People by country and type"), false,
                      Chart::Shape::Bars);
    auto *note =
        new QLabel(words.translate("SummaryView", "Totals are not the sums of rows: a person or an incident "
                                                  "may count in several."),
                   page);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(note);
    layout->addStretch(1);
    setWidget(page);

    const auto filters = [this](Part &part, std::vector<Key> by) {
        const auto chosen = [this, by](const QStringList &keys) { filterBy(by, keys); };
        if (part.chart)
            connect(part.chart, &Chart::chosen, this, chosen);
        const auto chosenCell = [table = part.table, chosen](int row, int column) {
            chosen(table->item(row, column)->data(keysRole).toStringList());
        };
        connect(part.table, &QTableWidget::cellClicked, this, chosenCell);
        connect(part.table, &QTableWidget::cellActivated, this, chosenCell); // Enter
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

QString SummaryView::label(Key key, const QString &code) const
{
    return valueLabel(key, code, m_session.vocabulary(), m_words);
}

SummaryView::Part SummaryView::addPart(QVBoxLayout *layout, const QString &title, bool hasChart,
                                       Chart::Shape shape)
{
    Part part;
    QWidget *page = layout->parentWidget();
    auto *head = new QHBoxLayout;
    part.title = new QLabel(title, page);
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
    if (hasChart) {
        part.chart = new Chart(shape, title, page);
        layout->addWidget(part.chart);
    }
    part.table = new QTableWidget(page);
    part.table->setAccessibleName(title);
    part.table->setFrameShape(QFrame::NoFrame);
    part.table->setShowGrid(false);
    part.table->setAlternatingRowColors(true);
    part.table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    part.table->verticalHeader()->hide();
    part.table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    part.table->setTabKeyNavigation(false);
    part.table->viewport()->setAutoFillBackground(false);
    layout->addWidget(part.table);
    if (hasChart) {
        auto *toggle = button(m_words.translate("SummaryView", "Table"));
        toggle->setCheckable(true);
        connect(toggle, &QToolButton::toggled, part.table, &QWidget::setVisible);
        part.table->hide();
    }
    connect(
        button(m_words.translate("SummaryView", "Copy")), &QToolButton::clicked, this,
        [this, table = part.table] { QApplication::clipboard()->setText(csvOf(*table, QLatin1Char('\t'))); });
    connect(button(m_words.translate("SummaryView", "Save as CSV…")), &QToolButton::clicked, this,
            [this, table = part.table] { saveCsv(*table); });
    return part;
}

void SummaryView::fill()
{
    m_stale = false;
    const Answer &answer = m_session.answer();
    if (answer.tables.size() <= Session::Cross)
        return;
    const Count &total = answer.total;
    m_victims->setText(m_words.atLeastPeople(total.victims.low));
    m_incidents->setText(m_words.translate("Words", "%n incidents", nullptr, total.incidents));
    m_violations->setText(m_words.translate("Words", "%n violations", nullptr, total.violations));
    showPart(m_country, answer.tables[Session::ByCountry], true);
    showPart(m_type, answer.tables[Session::ByType], true);
    showPart(m_month, answer.tables[Session::ByMonth], false);
    showMonths(answer.tables[Session::ByMonth]);
    showCross(answer.tables[Session::Cross]);
}

void SummaryView::showPart(Part &part, const CountTable &table, bool bySize)
{
    std::vector<CountRow> rows = table.rows;
    if (bySize)
        std::ranges::stable_sort(rows, std::greater(),
                                 [](const CountRow &row) { return row.count.victims.low; });
    const Key key = table.by.front();
    QTableWidget &view = *part.table;
    view.clear();
    view.setColumnCount(6);
    view.setHorizontalHeaderLabels(
        {keyLabel(key, m_words), m_words.translate("SummaryView", "Incidents"),
         m_words.translate("SummaryView", "Violations"), m_words.translate("SummaryView", "At least"),
         m_words.translate("SummaryView", "Probably"), m_words.translate("SummaryView", "At most")});
    view.setRowCount(static_cast<int>(rows.size()));
    std::vector<Chart::Item> items;
    for (int i = 0; i < view.rowCount(); ++i) {
        const auto &[keys, count] = rows[static_cast<size_t>(i)];
        const auto &[low, best, high] = count.victims;
        const QString name = label(key, keys.front());
        const QStringList choice = keys.front().isNull() ? QStringList() : keys;
        items.push_back({.label = name,
                         .value = m_words.range(count.victims),
                         .low = low,
                         .high = high.value_or(-1),
                         .keys = choice});
        view.setItem(i, 0, cell(name, false, choice));
        int column = 1;
        for (const qint64 number : {count.incidents, count.violations, low, best})
            view.setItem(i, column++, cell(m_words.number(number), true, choice));
        view.setItem(i, column, cell(high ? m_words.number(*high) : QStringLiteral("–"), true, choice));
    }
    for (int column = 0; column < view.columnCount(); ++column) {
        view.horizontalHeader()->setSectionResizeMode(column, column == 0 ? QHeaderView::Stretch
                                                                          : QHeaderView::ResizeToContents);
        view.horizontalHeaderItem(column)->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) |
                                                            Qt::AlignVCenter);
    }
    const int height = view.horizontalHeader()->sizeHint().height() +
                       view.rowCount() * view.verticalHeader()->defaultSectionSize() + 2;
    view.setFixedHeight(height);
    if (part.chart)
        part.chart->setItems(std::move(items));
}

void SummaryView::showMonths(const CountTable &table)
{
    // Every month from the first to the last, empty ones included; the figure counts incidents.
    std::vector<Chart::Item> items;
    const auto number = [](const QString &key) { return key.left(4).toInt() * 12 + key.mid(5).toInt() - 1; };
    int next = -1;
    Count unknown;
    for (const CountRow &row : table.rows) {
        const QString &key = row.keys.front();
        if (key.isNull()) {
            unknown = row.count;
            continue;
        }
        const auto add = [&](int month, const Count &count, const QStringList &keys) {
            const bool first = month % 12 == 0 || items.empty();
            items.push_back({.label = m_words.shortMonth(month % 12 + 1),
                             .value = m_words.number(count.incidents),
                             .low = count.incidents,
                             .keys = keys,
                             .second = first ? QString::number(month / 12) : QString(),
                             .name = m_words.month(month / 12, month % 12 + 1)});
        };
        for (; next >= 0 && next < number(key); ++next) {
            const QString empty = QStringLiteral("%1-%2")
                                      .arg(next / 12, 4, 10, QLatin1Char('0'))
                                      .arg(next % 12 + 1, 2, 10, QLatin1Char('0'));
            add(next, {}, {empty});
        }
        add(number(key), row.count, row.keys);
        next = number(key) + 1;
    }
    QString title = m_words.translate("SummaryView", "Incidents by the month in which they began");
    if (unknown.incidents > 0) {
        title = m_words.translate("SummaryView", "%1; of %2, the month is not known")
                    .arg(title, m_words.number(unknown.incidents));
    }
    m_month.title->setText(title);
    m_month.chart->setItems(std::move(items));
}

/// The table is a figure, too: a cell is the darker, the more people it counts. Words on it stay readable.
QColor SummaryView::shade(qint64 people, qint64 largest) const
{
    constexpr double least = 0.04, most = 0.36;
    QColor colour = palette().highlight().color();
    colour.setAlphaF(static_cast<float>(least + (most - least) * static_cast<double>(people) /
                                                    static_cast<double>(largest)));
    return colour;
}

void SummaryView::showCross(const CountTable &table)
{
    QStringList countries, types;
    for (const CountRow &row : table.rows) {
        if (!countries.contains(row.keys[0]))
            countries << row.keys[0];
        if (!types.contains(row.keys[1]))
            types << row.keys[1];
    }
    QTableWidget &view = *m_cross.table;
    view.clear();
    view.setColumnCount(static_cast<int>(types.size()) + 1);
    view.setRowCount(static_cast<int>(countries.size()));
    QStringList heads{keyLabel(Key::Country, m_words)};
    for (const QString &type : types)
        heads << label(Key::Type, type);
    view.setHorizontalHeaderLabels(heads);
    qint64 largest = 1;
    for (const CountRow &row : table.rows)
        largest = std::max(largest, row.count.victims.low);
    for (int r = 0; r < view.rowCount(); ++r) {
        view.setItem(r, 0, cell(label(Key::Country, countries[r]), false, {countries[r], QString()}));
        for (int c = 1; c < view.columnCount(); ++c) {
            const QStringList keys{countries[r], types[c - 1]};
            const Count count = table.at(keys);
            auto *item =
                cell(count.incidents ? m_words.range(count.victims) : QStringLiteral("–"), true, keys);
            if (count.incidents)
                item->setBackground(shade(count.victims.low, largest));
            else
                item->setForeground(palette().placeholderText());
            view.setItem(r, c, item);
        }
    }
    for (int column = 0; column < view.columnCount(); ++column) {
        view.horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
        view.horizontalHeaderItem(column)->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) |
                                                            Qt::AlignVCenter);
    }
    constexpr int scrollBar = 16;
    view.setFixedHeight(view.horizontalHeader()->sizeHint().height() +
                        view.rowCount() * view.verticalHeader()->defaultSectionSize() + scrollBar);
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

QString SummaryView::csvOf(const QTableWidget &table, QChar separator) const
{
    QString out;
    for (int row = -1; row < table.rowCount(); ++row) {
        QStringList fields;
        for (int column = 0; column < table.columnCount(); ++column) {
            const auto *item = row < 0 ? table.horizontalHeaderItem(column) : table.item(row, column);
            QString text = item ? item->text() : QString();
            // A spreadsheet must read 1 204 as a number.
            if (column > 0 && row >= 0)
                text.remove(m_words.locale().groupSeparator());
            fields << neutralised(text == QStringLiteral("–") ? QString() : text);
        }
        out += separator == QLatin1Char(',') ? QString::fromUtf8(csvLine(fields))
                                             : fields.join(separator) + QLatin1Char('\n');
    }
    return out;
}

void SummaryView::saveCsv(const QTableWidget &table)
{
    const QString path = QFileDialog::getSaveFileName(this, m_words.translate("SummaryView", "Save table"),
                                                      m_words.translate("SummaryView", "table.csv"),
                                                      m_words.translate("SummaryView", "Tables (*.csv)"));
    if (path.isEmpty())
        return;
    if (const auto written = writeFile(path, csvOf(table, QLatin1Char(',')).toUtf8()); !written)
        emit m_session.failed(written.error());
}
