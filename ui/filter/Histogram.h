#pragma once

#include "text/PaintedItems.h"

#include <QDate>
#include <QWidget>

#include <optional>
#include <vector>

class Words;

/// Incidents by month, as columns; a range of months can be dragged, or moved with the arrow keys (Shift
/// extends).
class Histogram : public QWidget, public PaintedItems
{
    Q_OBJECT

public:
    explicit Histogram(const Words &words, QWidget *parent = nullptr);

    /// `firstMonth` counts months of the Christian era from year 0: 12 * year + month - 1.
    void setMonths(const std::vector<qint64> &counts, int firstMonth);
    void setRange(const std::optional<QDate> &from, const std::optional<QDate> &to);
    QSize sizeHint() const override;

    int itemCount() const override { return static_cast<int>(m_counts.size()); }
    QString itemName(int item) const override;
    QRect itemPlace(int item) const override;
    int currentItem() const override;
    bool isItemSelected(int item) const override;
    void chooseItem(int item) override { choose(item, item); }

signals:
    void rangeChosen(const QDate &from, const QDate &to);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    int monthAt(qreal x) const;
    void choose(int a, int b);
    /// Whether the period holds some of a month.
    bool isInRange(int item) const;

    const Words &m_words;
    std::vector<qint64> m_counts;
    int m_first = 0;
    std::optional<QDate> m_from, m_to;
    int m_pressed = -1, m_current = -1;
};
