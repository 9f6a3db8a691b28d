#pragma once

#include <QHeaderView>

#include <functional>

/// The heads of the list. A click sorts; a click on the arrow at the end of a head asks for the filter of
/// its column. The arrow is full where the filter asks something of it.
class ListHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit ListHeader(QWidget *parent);

    /// Whether a column has a filter, and whether it is in force.
    using Asked = std::function<bool(int column)>;
    void setFilters(Asked has, Asked isInForce);
    /// Where the arrow of a column stands, in the viewport.
    QRect arrowOf(int column) const;

signals:
    void filterWanted(int column);

protected:
    QSize sectionSizeFromContents(int column) const override;
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    int arrowAt(const QPoint &at) const;

    Asked m_has, m_isInForce;
    int m_pressed = -1; ///< the column whose arrow was pressed
};
