#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

/// Figures as bars that can be chosen with a click, or with the arrow keys and Enter.
class Chart : public QWidget
{
    Q_OBJECT

public:
    struct Item {
        QString label;
        QString value;       ///< written at the bar
        qint64 low = 0;      ///< its length
        qint64 high = -1;    ///< end of a thin line; -1 where it is not known
        QStringList keys;    ///< what a choice stands for; empty where it stands for nothing
        QString second = {}; ///< below the label of a column: the year, where it begins
        QString name = {};   ///< in full, where the label is short

        const QString &inFull() const { return name.isEmpty() ? label : name; }
    };
    enum class Shape { Bars, Columns };

    Chart(Shape shape, const QString &name, QWidget *parent = nullptr);

    void setItems(std::vector<Item> items);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(const QStringList &keys);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintBars(QPainter &painter) const;
    void paintColumns(QPainter &painter) const;
    int itemAt(const QPointF &at) const;
    int rowHeight() const;
    qreal columnWidth() const;
    QColor colourOf(int item) const;

    Shape m_shape;
    std::vector<Item> m_items;
    int m_hovered = -1;
    int m_current = 0;
};
