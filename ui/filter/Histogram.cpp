#include "filter/Histogram.h"

#include "figures/Columns.h"
#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace
{

QDate firstDay(int month)
{
    return {month / 12, month % 12 + 1, 1};
}

QDate lastDay(int month)
{
    const QDate day = firstDay(month);
    return day.addDays(day.daysInMonth() - 1);
}

constexpr int labelHeight = 16;

} // namespace

Histogram::Histogram(const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_words(words)
{
    announceItems();
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(words.translate("Histogram", "Incidents by month"));
    setAccessibleDescription(
        words.translate("Histogram", "Drag across the months to select a period. On the keyboard, use the "
                                     "arrow keys, with Shift to extend the period."));
    setCursor(Qt::IBeamCursor);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize Histogram::sizeHint() const
{
    return {200, 64};
}

void Histogram::setMonths(const std::vector<qint64> &counts, int firstMonth)
{
    m_counts = firstMonth > 0 ? counts : std::vector<qint64>();
    m_first = firstMonth;
    announceChange(*this);
    update();
}

void Histogram::setRange(const std::optional<QDate> &from, const std::optional<QDate> &to)
{
    m_from = from;
    m_to = to;
    update();
}

int Histogram::monthAt(qreal x) const
{
    const auto count = static_cast<int>(m_counts.size());
    return std::clamp(static_cast<int>(x / width() * count), 0, std::max(0, count - 1));
}

bool Histogram::isInRange(int item) const
{
    const int month = m_first + item;
    return (!m_from || lastDay(month) >= *m_from) && (!m_to || firstDay(month) <= *m_to);
}

QString Histogram::itemName(int item) const
{
    const int month = m_first + item;
    return m_words.month(month / 12, month % 12 + 1) + QStringLiteral(" · ") +
           m_words.translate("Words", "%n incidents", nullptr, m_counts[static_cast<size_t>(item)]);
}

QRect Histogram::itemPlace(int item) const
{
    const qreal step = static_cast<qreal>(width()) / static_cast<qreal>(m_counts.size());
    return QRectF(item * step, 0, step, height() - labelHeight).toAlignedRect();
}

/// The end of the range that the arrow keys move.
int Histogram::currentItem() const
{
    const auto &end = m_to ? m_to : m_from;
    if (m_counts.empty() || !end)
        return -1;
    return std::clamp(end->year() * 12 + end->month() - 1 - m_first, 0, itemCount() - 1);
}

bool Histogram::isItemSelected(int item) const
{
    return (m_from || m_to) && isInRange(item);
}

void Histogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_counts.empty())
        return;
    const QColor accent = palette().highlight().color();
    QColor dim = palette().text().color();
    dim.setAlphaF(0.25F);
    constexpr int above = 2;
    const qreal chart = height() - labelHeight;
    const qreal step = static_cast<qreal>(width()) / static_cast<qreal>(m_counts.size());
    Look look;
    look.quiet = dim;
    look.stroke = 1;
    look.tall = chart - above;
    look.widest = width();
    constexpr qreal thickAtMost = 24;
    look.between = std::max(1 / step, 1 - thickAtMost / step);
    look.least = 1.5;
    std::vector<Column> columns;
    for (const qint64 count : m_counts)
        columns.push_back({.size = count});
    painter.translate(0, above);
    columnFigure(columns, {}, look, width()).figure.paint(painter, [&](int item) {
        return isInRange(item) ? accent : dim;
    });
    painter.translate(0, -above);
    QColor quiet = palette().placeholderText().color();
    painter.setPen(quiet);
    QFont font = this->font();
    font.setPointSizeF(font.pointSizeF() * 0.85);
    painter.setFont(font);
    const auto label = [&](int month) {
        return m_words.shortMonth(month % 12 + 1) + QLatin1Char(' ') + QString::number(month / 12);
    };
    const QRectF line(0, chart, width(), labelHeight);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, label(m_first));
    if (m_counts.size() > 1)
        painter.drawText(line, Qt::AlignRight | Qt::AlignBottom,
                         label(m_first + static_cast<int>(m_counts.size()) - 1));
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Link), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(1, 1, width() - 2, height() - 2), 2, 2);
    }
}

void Histogram::choose(int a, int b)
{
    const QDate from = firstDay(m_first + std::min(a, b));
    const QDate to = lastDay(m_first + std::max(a, b));
    setRange(from, to);
    emit rangeChosen(from, to);
    announceCurrentItem(*this);
}

void Histogram::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_counts.empty())
        return;
    m_pressed = m_current = monthAt(event->position().x());
    setRange(firstDay(m_first + m_pressed), lastDay(m_first + m_pressed));
}

void Histogram::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pressed < 0)
        return;
    m_current = monthAt(event->position().x());
    setRange(firstDay(m_first + std::min(m_pressed, m_current)),
             lastDay(m_first + std::max(m_pressed, m_current)));
}

void Histogram::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_pressed < 0)
        return;
    choose(m_pressed, monthAt(event->position().x()));
    m_current = m_pressed;
    m_pressed = -1;
}

void Histogram::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0 || m_counts.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int last = static_cast<int>(m_counts.size()) - 1;
    const auto indexOf = [&](const QDate &day) {
        return std::clamp(day.year() * 12 + day.month() - 1 - m_first, 0, last);
    };
    const int from = m_from ? indexOf(*m_from) : (step > 0 ? -1 : last + 1);
    const int to = m_to ? indexOf(*m_to) : from;
    if (event->modifiers() & Qt::ShiftModifier)
        choose(std::clamp(from, 0, last), std::clamp(to + step, std::clamp(from, 0, last), last));
    else
        choose(std::clamp(from + step, 0, last), std::clamp(from + step, 0, last));
}

bool Histogram::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_counts.empty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int i = monthAt(help->pos().x());
        QToolTip::showText(help->globalPos(), plainTooltip(itemName(i)), this);
        return true;
    }
    return QWidget::event(event);
}
