#include "summary/SummaryView.h"

#include "casefile/OutputFile.h"
#include "query/Labels.h"
#include "records/Csv.h"
#include "summary/CountModel.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
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
    auto *label = new QLabel(parent);
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

std::vector<CountRow> bySize(std::vector<CountRow> rows)
{
    std::ranges::stable_sort(rows, std::greater(), [](const CountRow &row) { return row.count.victims.low; });
    return rows;
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
    m_country = addPart(layout, words.translate("SummaryView", "Victims by country (minimum)"), true,
                        Chart::Shape::Bars);
    m_type = addPart(layout, words.translate("SummaryView", "Victims by type of violation (minimum)"), true,
                     Chart::Shape::Bars);
    m_month = addPart(layout, words.translate("SummaryView", "Incidents by month of start"), true,
                      Chart::Shape::Columns);
    m_cross = addPart(layout, words.translate("SummaryView", "Victims by country and type"), false,
                      Chart::Shape::Bars);
    auto *note =
        new QLabel(words.translate("SummaryView", "Totals may be lower than the sum of the rows, because a "
                                                  "person or an incident can be counted in several rows."),
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
    if (hasChart) {
        auto *toggle = button(m_words.translate("SummaryView", "Table"));
        toggle->setCheckable(true);
        connect(toggle, &QToolButton::toggled, this, [table = part.table](bool on) {
            if (on)
                fit(*table);
            table->setVisible(on);
        });
        part.table->hide();
    }
    connect(
        button(m_words.translate("SummaryView", "Copy")), &QToolButton::clicked, this,
        [this, model = part.model] { QApplication::clipboard()->setText(csvOf(*model, QLatin1Char('\t'))); });
    connect(button(m_words.translate("SummaryView", "Save as CSV…")), &QToolButton::clicked, this,
            [this, model = part.model] { saveCsv(*model); });
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
    showPart(m_country, answer.tables[Session::ByCountry]);
    showPart(m_type, answer.tables[Session::ByType]);
    m_month.model->setRows(Key::Month, answer.tables[Session::ByMonth].rows);
    showMonths(answer.tables[Session::ByMonth]);
    CountTable countries = answer.tables[Session::ByCountry], types = answer.tables[Session::ByType];
    countries.rows = bySize(std::move(countries.rows));
    types.rows = bySize(std::move(types.rows));
    m_cross.model->setCross(answer.tables[Session::Cross], countries, types);
    for (const Part &part : {m_country, m_type, m_month, m_cross}) {
        if (!part.table->isHidden())
            fit(*part.table);
    }
}

void SummaryView::showPart(Part &part, const CountTable &table)
{
    const Key key = table.by.front();
    std::vector<CountRow> rows = bySize(table.rows);
    std::vector<Chart::Item> items;
    for (const auto &[keys, count] : rows) {
        items.push_back({.label = valueLabel(key, keys.front(), m_session.vocabulary(), m_words),
                         .value = m_words.range(count.victims),
                         .low = count.victims.low,
                         .high = count.victims.high.value_or(-1),
                         .keys = keys.front().isNull() ? QStringList() : keys});
    }
    part.chart->setItems(std::move(items));
    part.model->setRows(key, std::move(rows));
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
    QString title = m_words.translate("SummaryView", "Incidents by month of start");
    if (unknown.incidents > 0) {
        title = m_words.translate("SummaryView", "%1 (month unknown: %2)")
                    .arg(title, m_words.number(unknown.incidents));
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

QString SummaryView::csvOf(const CountModel &model, QChar separator) const
{
    QString out;
    for (int row = -1; row < model.rowCount(); ++row) {
        QStringList fields;
        for (int column = 0; column < model.columnCount(); ++column) {
            QString text = (row < 0 ? model.headerData(column, Qt::Horizontal, Qt::DisplayRole)
                                    : model.index(row, column).data())
                               .toString();
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

void SummaryView::saveCsv(const CountModel &model)
{
    const QString path = QFileDialog::getSaveFileName(this, m_words.translate("SummaryView", "Save table"),
                                                      m_words.translate("SummaryView", "table.csv"),
                                                      m_words.translate("SummaryView", "CSV tables (*.csv)"));
    if (path.isEmpty())
        return;
    if (const auto written =
            OutputFile::write({path, OutputFile::Kind::Table, false, m_session.file().path()},
                              csvOf(model, QLatin1Char(',')).toUtf8());
        !written)
        emit m_session.failed(written.error());
}
