#pragma once

#include <QStyledItemDelegate>

/// A name in a list from which one chooses, and below it, quietly, a line that defines it, if there is one.
class ChoiceDelegate : public QStyledItemDelegate
{
public:
    enum Role {
        NoteRole = Qt::UserRole + 1, ///< the line
        WithinRole,                  ///< whether it is one of the group that was named last
        GroupRole                    ///< whether it names a group, and is no choice
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};
