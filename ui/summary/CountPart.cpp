#include "summary/CountPart.h"

#include "casefile/Leaving.h"
#include "casefile/Session.h"
#include "exchange/OwnTable.h"
#include "figures/Columns.h"
#include "query/Labels.h"
#include "query/Timeline.h"
#include "summary/CountModel.h"
#include "summary/Picture.h"
#include "text/FocusOrder.h"
#include "text/Plain.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

/// More bars than these say no more at a glance; the table has all.
constexpr size_t barsAtMost = 20;

bool isTime(Key key)
{
    return key == Key::Month || key == Key::Year;
}

QString titleOf(Key key, const Words &words)
{
    switch (key) {
    case Key::Country:
        return words.translate("SummaryView", "Victims by country (minimum)");
    case Key::Region:
        return words.translate("SummaryView", "Victims by region (minimum)");
    case Key::Type:
        return words.translate("SummaryView", "Victims by type of violation (minimum)");
    case Key::Perpetrator:
        return words.translate("SummaryView", "Victims by alleged perpetrator (minimum)");
    case Key::Party:
        return words.translate("SummaryView", "Victims by party to the conflict (minimum)");
    case Key::Month:
        return words.translate("SummaryView", "Incidents by month of start");
    case Key::Year:
        return words.translate("SummaryView", "Incidents by year of start");
    case Key::Status:
        return words.translate("SummaryView", "Victims by status (minimum)");
    case Key::Visibility:
        return words.translate("SummaryView", "Victims by visibility (minimum)");
    case Key::Tag:
        return words.translate("SummaryView", "Victims by tag (minimum)");
    }
    return {};
}

} // namespace

CountPart::CountPart(Session &session, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_words(words)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(8);
    m_head = new QHBoxLayout;
    m_head->setSpacing(8);
    m_title = plainLabel({}, this);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    m_menu = new QToolButton(this);
    m_menu->setObjectName(QStringLiteral("partMenu"));
    m_menu->setText(QStringLiteral("…"));
    m_menu->setAutoRaise(true);
    m_menu->setFocusPolicy(Qt::TabFocus);
    m_menu->setToolTip(words.translate("SummaryView", "Table, copy, save"));
    auto *menu = new QMenu(m_menu);
    m_showTable = menu->addAction(words.translate("SummaryView", "Show &table"));
    m_showTable->setCheckable(true);
    menu->addAction(words.translate("SummaryView", "&Copy table"), this, &CountPart::copy);
    menu->addAction(words.translate("SummaryView", "&Save as CSV…"), this, &CountPart::saveTable);
    m_savePicture = menu->addAction(words.translate("SummaryView", "Save as &picture (PNG)…"), this,
                                    [this] { savePicture(OutputFile::Kind::Picture); });
    m_saveDrawing = menu->addAction(words.translate("SummaryView", "Save as picture (S&VG)…"), this,
                                    [this] { savePicture(OutputFile::Kind::Drawing); });
    connect(m_menu, &QToolButton::clicked, this,
            [this, menu] { menu->popup(m_menu->mapToGlobal(m_menu->rect().bottomLeft())); });
    m_head->addWidget(m_menu);
    layout->addLayout(m_head);

    m_chart = new Chart(this);
    layout->addWidget(m_chart);
    m_sentence = plainLabel({}, this);
    m_sentence->setObjectName(QStringLiteral("partSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_sentence);

    m_table = new QTableView(this);
    m_model = new CountModel(session.vocabulary(), words, m_table);
    m_table->setModel(m_model);
    frameAsPane(*m_table);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setTabKeyNavigation(false);
    m_table->viewport()->setAutoFillBackground(false);
    m_table->hide();
    layout->addWidget(m_table);

    connect(m_showTable, &QAction::toggled, this, [this](bool on) {
        if (on)
            fitTable();
        m_table->setVisible(on);
    });
    connect(m_chart, &Chart::chosen, this,
            [this](const QStringList &keys) { emit chosen(m_counts.by, keys); });
    const auto choose = [this](const QModelIndex &cell) {
        emit chosen(m_counts.by, cell.data(CountModel::KeysRole).toStringList());
    };
    connect(m_table, &QTableView::clicked, this, choose);
    connect(m_table, &QTableView::activated, this, choose); // Enter
}

void CountPart::addControl(QWidget *control)
{
    m_head->insertWidget(m_head->count() - 1, control);
}

void CountPart::fill(Key key, const CountTable &table, const Counted &of)
{
    m_of = of;
    m_counts = table;
    m_rows = isTime(key) ? table.rows : table.bySize();
    m_across.clear();
    m_model->setRows(key, isTime(key) ? rowsWithGaps(table) : m_rows);
    showRows(titleOf(key, m_words));
    showFigure();
}

void CountPart::fillCross(const CountTable &cross, std::vector<CountRow> rows, std::vector<CountRow> columns,
                          const Counted &of)
{
    m_of = of;
    m_counts = cross;
    m_rows = std::move(rows);
    m_across = std::move(columns);
    m_model->setCross(m_counts, m_rows, m_across);
    m_showTable->setVisible(false);
    m_savePicture->setVisible(false);
    m_saveDrawing->setVisible(false);
    m_chart->hide();
    m_sentence->hide();
    m_table->show();
    showRows(m_words.translate("SummaryView", "Victims by country and type"));
}

void CountPart::showRows(const QString &title)
{
    m_stale = false;
    m_title->setText(title);
    m_table->setAccessibleName(title);
    m_menu->setAccessibleName(m_menu->text() + QStringLiteral(" – ") + title);
    if (!m_table->isHidden())
        fitTable();
}

void CountPart::showFigure()
{
    const Key key = m_counts.by.front();
    const Vocabulary &vocabulary = m_session.vocabulary();
    const bool time = isTime(key);
    std::vector<Chart::Item> items;
    QString title = m_title->text(), sentence;
    const auto incidents = [&](qint64 count) {
        return m_words.translate("Words", "%n incidents", nullptr, count);
    };
    if (time) {
        // The figure counts incidents.
        const Timeline times = timeline(m_counts);
        for (const auto &[keys, count] : times.rows) {
            const Column column = timeColumn(keys.front(), items.empty(), m_words);
            items.push_back(
                {.label = column.label,
                 .value = m_words.number(count.incidents),
                 .size = {.low = count.incidents, .best = count.incidents, .high = count.incidents},
                 .keys = keys,
                 .second = column.second,
                 .name = valueLabel(key, keys.front(), vocabulary, m_words)});
        }
        if (times.unknown.incidents > 0) {
            title = m_words.translate("SummaryView", "%1 (month unknown: %2)")
                        .arg(title, m_words.number(times.unknown.incidents));
        }
        if (items.size() == 1) {
            sentence = m_words.translate("SummaryView", "%1: %2")
                           .arg(items.front().name, incidents(times.rows.front().count.incidents));
        }
    } else {
        for (const auto &[keys, count] : m_rows) {
            items.push_back({.label = valueLabel(key, keys.front(), vocabulary, m_words),
                             .value = m_words.range(count.victims),
                             .size = count.victims,
                             .keys = keys.front().isNull() ? QStringList() : keys});
        }
        if (items.size() == 1) {
            const Count &all = m_rows.front().count;
            sentence = m_words.translate("SummaryView", "%1: %2, in %3")
                           .arg(items.front().label, m_words.victims(all.victims), incidents(all.incidents));
        } else if (items.size() > barsAtMost) {
            sentence = m_words.translate("SummaryView", "%1 more in the table")
                           .arg(m_words.number(std::ssize(items) - static_cast<qint64>(barsAtMost)));
            items.resize(barsAtMost);
        }
    }
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_chart->setVisible(items.size() > 1);
    m_savePicture->setEnabled(items.size() > 1);
    m_saveDrawing->setEnabled(items.size() > 1);
    m_chart->setFigure(time ? Chart::Shape::Columns : Chart::Shape::Bars, title, std::move(items));
}

/// Few rows and many: a table is as tall as all of them, and the page scrolls.
void CountPart::fitTable()
{
    QHeaderView &header = *m_table->horizontalHeader();
    const QFontMetrics metrics = m_table->fontMetrics();
    constexpr int beside = 16;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        // The longest text is the widest, or nearly so; to measure each would take its time.
        QString longest;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QString text = m_model->index(row, column).data().toString();
            if (text.size() > longest.size())
                longest = text;
        }
        header.resizeSection(
            column, std::max(header.sectionSizeHint(column), metrics.horizontalAdvance(longest) + beside));
    }
    constexpr int scrollBar = 16;
    m_table->setFixedHeight(header.sizeHint().height() +
                            m_model->rowCount() * m_table->verticalHeader()->defaultSectionSize() +
                            scrollBar + 2 * m_table->frameWidth());
}

bool CountPart::addsUpTo(const Count &total) const
{
    return m_counts.sum() == total;
}

NamesChosen CountPart::names() const
{
    const auto question = questionOf(m_session.file().store(), m_of.filter);
    return question ? namesChosen(*m_session.facts(), m_session.vocabulary(), *question) : NamesChosen();
}

/// With the conditions and the revision.
CountsTable CountPart::table() const
{
    const Vocabulary &vocabulary = m_session.vocabulary();
    const CountedUnder under{conditionsForCell(m_of.filter, names(), vocabulary, m_words), m_of.revision};
    return m_across.empty() ? countsTable(m_counts.by.front(), m_rows, under, vocabulary, m_words)
                            : crossTable(m_counts, m_rows, m_across, under, vocabulary, m_words);
}

void CountPart::copy()
{
    if (m_stale)
        return;
    copyToClipboard(tabbedOf(table()), this, m_session, m_words);
}

void CountPart::saveTable()
{
    // What is shown when it was asked for, however long the dialog stands.
    if (m_stale)
        return;
    save({.title = m_words.translate("SummaryView", "Save table"),
          .suggested = m_words.translate("SummaryView", "table.csv"),
          .filter = m_words.translate("SummaryView", "CSV tables (*.csv)"),
          .ending = QStringLiteral(".csv"),
          .replaces = tableTarget({}, m_session.file().path())},
         csvOf(table()));
}

void CountPart::savePicture(OutputFile::Kind kind)
{
    if (m_stale)
        return;
    QString source = printedConditions(m_of.filter, names(), m_session.vocabulary(), m_words);
    if (!m_sentence->isHidden())
        source = m_words.translate("SummaryView", "%1. %2").arg(m_sentence->text(), source);
    source = m_words.translate("SummaryView", "%1. Revision %2").arg(source, m_of.revision);
    const bool drawing = kind == OutputFile::Kind::Drawing;
    save({.title = m_words.translate("SummaryView", "Save picture"),
          .suggested = drawing ? m_words.translate("SummaryView", "figure.svg")
                               : m_words.translate("SummaryView", "figure.png"),
          .filter = drawing ? m_words.translate("SummaryView", "SVG pictures (*.svg)")
                            : m_words.translate("SummaryView", "PNG pictures (*.png)"),
          .ending = drawing ? QStringLiteral(".svg") : QStringLiteral(".png"),
          .replaces = OutputFile::Target{{}, kind, false, m_session.file().path()}},
         drawing ? drawingOf(*m_chart, m_title->text(), source)
                 : pictureOf(*m_chart, m_title->text(), source));
}

void CountPart::save(SaveQuestion question, const QByteArray &content)
{
    const bool later = isLeavingLater(m_session);
    if (!later && !mayLeave(this, m_session, m_words))
        return;
    question.suggested =
        QFileInfo(m_session.file().path()).absolutePath() + QLatin1Char('/') + question.suggested;
    OutputFile::Target target = *question.replaces;
    target.path = askWhereToSave(this, m_words, question);
    if (target.path.isEmpty())
        return;
    const auto write = [this, target, content] {
        const auto written = OutputFile::write(target, content);
        if (written)
            emit m_session.written(target.path);
        else
            emit m_session.failed(written.error());
    };
    if (!later) {
        write();
        return;
    }
    leaveOnceCompared(this, m_session, m_words,
                      m_words.translate("SummaryView",
                                        "The case file is still being compared with its history. The file "
                                        "will be saved after that."),
                      write);
}
