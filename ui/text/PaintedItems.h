#pragma once

#include <QRect>
#include <QString>

class QWidget;

/// What a widget that paints its items itself (bars, months) tells a screen reader: each is a child of it,
/// with a name and a place, and may be chosen. A widget that is one of these is known as such once
/// announceItems() was called.
class PaintedItems
{
public:
    virtual ~PaintedItems() = default;

    virtual int itemCount() const = 0;
    /// What it is and how much: "Mali: 50".
    virtual QString itemName(int item) const = 0;
    /// In the widget's own coordinates.
    virtual QRect itemPlace(int item) const = 0;
    /// On which the keyboard stands, or -1.
    virtual int currentItem() const = 0;
    /// Whether the filter in force is this.
    virtual bool isItemSelected(int item) const = 0;
    virtual void chooseItem(int item) = 0;
};

/// From now on, screen readers are told of the items of all such widgets. May be called more than once.
void announceItems();
/// Says that the keyboard stands on another item.
void announceCurrentItem(QWidget &widget);
/// Says that there are other items, or that others are selected.
void announceChange(QWidget &widget);
