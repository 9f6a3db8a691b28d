#pragma once

#include "figures/Figure.h"
#include "records/Incident.h"
#include "text/PaintedItems.h"

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

/// A figure in the window: its items can be pointed at, and chosen with a click, or with the arrow keys and
/// Enter.
class Chart : public QWidget, public PaintedItems
{
    Q_OBJECT

public:
    struct Item {
        QString label;
        QString value;       ///< written at the bar
        VictimCount size;    ///< of a bar; of a column, its lowest figure
        QStringList keys;    ///< what a choice stands for; empty where it stands for nothing
        QString second = {}; ///< below the label of a column: the year, where it begins
        QString name = {};   ///< in full, where the label is short

        const QString &inFull() const { return name.isEmpty() ? label : name; }
    };
    enum class Shape { Bars, Columns };

    explicit Chart(QWidget *parent = nullptr);

    /// `name` is what the figure shows.
    void setFigure(Shape shape, const QString &name, std::vector<Item> items);
    /// The same figure elsewhere.
    Figure laidOut(const Look &look, qreal width) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    int itemCount() const override { return static_cast<int>(m_items.size()); }
    QString itemName(int item) const override;
    QRect itemPlace(int item) const override;
    int currentItem() const override { return m_items.empty() ? -1 : m_current; }
    bool isItemSelected(int /*item*/) const override { return false; }
    void chooseItem(int item) override;

signals:
    void chosen(const QStringList &keys);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// Laid out when it is first asked for, and anew when that would change it.
    const Figure &figure() const;
    Look look() const;
    int itemAt(const QPointF &at) const;
    bool isChoosable(int item) const;
    QColor colourOf(int item) const;

    Shape m_shape = Shape::Bars;
    std::vector<Item> m_items;
    mutable std::optional<Figure> m_figure;
    int m_hovered = -1;
    int m_current = 0;
};
