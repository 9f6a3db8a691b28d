#pragma once

#include "records/SearchTerms.h"

#include <QStyledItemDelegate>

/// Paints the cells of the list, and marks in them what was searched for.
class FoundDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setSought(std::vector<Sought> sought) { m_sought = std::move(sought); }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    std::vector<Sought> m_sought;
};
