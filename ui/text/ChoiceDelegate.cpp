#include "text/ChoiceDelegate.h"

#include <QAbstractItemView>
#include <QPainter>

namespace
{

constexpr int aroundChoice = 3; // pixels
constexpr double frame = 2;     // pixels, around what is proposed

} // namespace

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool noted = !index.data(NoteRole).toString().isEmpty();
    return {0, (noted ? 2 : 1) * option.fontMetrics.lineSpacing() + 2 * aroundChoice};
}

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool marked = view && view->currentIndex() == index && index.flags() & Qt::ItemIsEnabled;
    const bool chosen = marked && view->selectionModel()->isSelected(index);
    // A heading is no choice, and to be read as well as one.
    QPalette palette = option.palette;
    palette.setCurrentColorGroup(QPalette::Active);
    painter->save();
    if (chosen) {
        painter->fillRect(option.rect, palette.highlight());
    } else if (marked) {
        painter->setPen(QPen(palette.highlight(), frame));
        painter->drawRect(QRectF(option.rect).adjusted(frame / 2, frame / 2, -frame / 2, -frame / 2));
    }
    const int indent = index.data(WithinRole).toBool() ? 16 : 0;
    QRect line = option.rect.adjusted(2 * aroundChoice + indent, aroundChoice, -2 * aroundChoice, 0);
    line.setHeight(option.fontMetrics.lineSpacing());
    QFont font = option.font;
    font.setWeight(index.data(GroupRole).toBool() ? QFont::DemiBold : QFont::Normal);
    const auto write = [&](const QString &text, QPalette::ColorRole role) {
        painter->setFont(font);
        painter->setPen(palette.color(chosen ? QPalette::HighlightedText : role));
        const QString cut = QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width());
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, cut);
    };
    write(index.data(Qt::DisplayRole).toString(), QPalette::Text);
    line.translate(0, line.height());
    write(index.data(NoteRole).toString(), QPalette::PlaceholderText);
    painter->restore();
}
