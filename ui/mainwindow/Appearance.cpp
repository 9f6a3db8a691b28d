#include "mainwindow/Appearance.h"

#include "text/FocusOrder.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QPalette>
#include <QPlainTextEdit>
#include <QProxyStyle>
#include <QStyleOption>
#include <QTextEdit>

namespace
{

/// The edge of what can be typed into or chosen from, and of boxes to check: 3:1 and more against the window
/// and against the field (WCAG 2.2, 1.4.11). Where the keyboard is, it has the colour of links, twice as
/// wide.
QColor edgeOf(const QPalette &palette)
{
    return QColor::fromRgb(palette.color(QPalette::Window).lightness() < 128 ? 0xff7d8287 : 0xff808488);
}

/// What separates: it is seen, and is less than the edge of a control.
QColor lineOf(const QPalette &palette)
{
    return QColor::fromRgb(palette.color(QPalette::Window).lightness() < 128 ? 0xff50565d : 0xffb8b8b4);
}

/// Fusion, the only style that paints itself wholly from a palette, with room around the words of lists and
/// tables, and edges that can be seen.
class RoomyStyle : public QProxyStyle
{
public:
    RoomyStyle()
        : QProxyStyle(QStringLiteral("Fusion"))
    {
    }
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        switch (metric) {
        case PM_FocusFrameHMargin: // left and right of an item's text
            return 5;
        case PM_DefaultFrameWidth: // with room for the edge of what has the keyboard
            return isList(widget) || (widget && isFramedAsPane(*widget))
                       ? 2
                       : QProxyStyle::pixelMetric(metric, option, widget);
        case PM_MenuPanelWidth: // with room for its edge
            return std::max(1, QProxyStyle::pixelMetric(metric, option, widget));
        case PM_HeaderMargin: // keeps a heading over its column
            return 6;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
        }
    }
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *back) const override
    {
        // Those of the system have neither our colours nor our size.
        return hint == SH_DialogButtonBox_ButtonsHaveIcons
                   ? 0
                   : QProxyStyle::styleHint(hint, option, widget, back);
    }
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        if (element == PE_Frame && widget && isFramedAsPane(*widget)) {
            if (option->state & State_HasFocus)
                drawEdge(*option, *painter, rounding);
            return;
        }
        if (element == PE_IndicatorToolBarSeparator) {
            const QRect &room = option->rect;
            const bool across = option->state & State_Horizontal;
            drawLine(*option, *painter,
                     across ? QRect(room.center().x(), room.top() + 6, 1, room.height() - 12)
                            : QRect(room.left() + 6, room.center().y(), room.width() - 12, 1));
            return;
        }
        // A box around what belongs together.
        if (element == PE_Frame && qobject_cast<const QFrame *>(widget) &&
            !qobject_cast<const QAbstractScrollArea *>(widget) && !isPopup(widget)) {
            drawRounded(*option, *painter, lineOf(option->palette), 1, rounding);
            return;
        }
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element == PE_PanelMenu || element == PE_FrameMenu || element == PE_PanelTipLabel)
            drawEdge(*option, *painter, 0);
        else if (element == PE_Frame && (isList(widget) || isPopup(widget)))
            drawEdge(*option, *painter, isPopup(widget) ? 0 : rounding);
        else if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
            drawEdge(*option, *painter, 0);
        else if (element == PE_FrameLineEdit ||
                 (element == PE_Frame && qobject_cast<const QTextEdit *>(widget)) ||
                 (element == PE_Frame && qobject_cast<const QPlainTextEdit *>(widget)))
            drawEdge(*option, *painter, rounding);
    }
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        const QRect &room = option->rect;
        if (element == CE_Splitter) {
            const bool upright = option->state & State_Horizontal;
            drawLine(*option, *painter,
                     upright ? QRect(room.center().x(), room.top(), 1, room.height())
                             : QRect(room.left(), room.center().y(), room.width(), 1));
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (element == CE_MenuItem && item && item->menuItemType == QStyleOptionMenuItem::Separator &&
            item->text.isEmpty())
            drawLine(*option, *painter, {room.left() + 5, room.center().y(), room.width() - 10, 1});
    }
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override
    {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if (control == CC_ComboBox || control == CC_SpinBox)
            drawEdge(*option, *painter, rounding);
    }
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override
    {
        QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
        if (type == CT_ItemViewItem)
            made.setHeight(std::max(made.height(), option->fontMetrics.height() + 6));
        return made;
    }

private:
    static constexpr qreal rounding = 2; // as Fusion has it

    static bool isPopup(const QWidget *widget) { return widget && widget->windowType() == Qt::Popup; }
    /// One that has a frame of its own, as that of a box which opens has not.
    static bool isList(const QWidget *widget)
    {
        return qobject_cast<const QAbstractItemView *>(widget) && !isPopup(widget) &&
               widget->parentWidget() && !widget->parentWidget()->inherits("QComboBoxPrivateContainer");
    }

    static void drawEdge(const QStyleOption &option, QPainter &painter, qreal radius)
    {
        if (radius > 0 && !(option.state & State_Enabled))
            return;
        // Where the keyboard is, Fusion has a colour of its own, which in the dark is hardly one.
        const bool focused = radius > 0 && option.state & State_HasFocus;
        drawRounded(option, painter, focused ? option.palette.color(QPalette::Link) : edgeOf(option.palette),
                    focused ? 2 : 1, radius);
    }

    static void drawLine(const QStyleOption &option, QPainter &painter, const QRect &line)
    {
        painter.fillRect(line, lineOf(option.palette));
    }

    static void drawRounded(const QStyleOption &option, QPainter &painter, const QColor &colour, qreal wide,
                            qreal radius)
    {
        const qreal half = wide / 2;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing, radius > 0);
        painter.setPen(QPen(colour, wide));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(half, half, -half, -half), radius, radius);
        painter.restore();
    }
};

QPalette paletteOf(bool dark)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, QRgb colour) {
        palette.setColor(role, QColor::fromRgb(colour));
    };
    set(QPalette::Window, dark ? 0xff202327 : 0xfff4f4f2);
    set(QPalette::WindowText, dark ? 0xffe6e6e3 : 0xff1d1d1b);
    set(QPalette::Base, dark ? 0xff17191c : 0xffffffff);
    set(QPalette::AlternateBase, dark ? 0xff1e2125 : 0xfff7f7f5);
    set(QPalette::Text, dark ? 0xffe6e6e3 : 0xff1d1d1b);
    // 4.5:1 and more against window and base.
    set(QPalette::PlaceholderText, dark ? 0xffa3a7ab : 0xff5f6368);
    set(QPalette::Button, dark ? 0xff2b2f34 : 0xffececea);
    set(QPalette::ButtonText, dark ? 0xffe6e6e3 : 0xff1d1d1b);
    set(QPalette::ToolTipBase, dark ? 0xff2b2f34 : 0xffffffff);
    set(QPalette::ToolTipText, dark ? 0xffe6e6e3 : 0xff1d1d1b);
    // 4.5:1 and more below white, 3:1 and more against window and base.
    set(QPalette::Highlight, dark ? 0xff4776ab : 0xff2b5c94);
    set(QPalette::HighlightedText, 0xffffffff);
    // What is wrong: 4.5:1 and more against window and base.
    set(QPalette::BrightText, dark ? 0xffff9a8f : 0xffb3261e);
    set(QPalette::Link, dark ? 0xff8ab4e3 : 0xff2b5c94);
    set(QPalette::Light, dark ? 0xff33383e : 0xffffffff);
    set(QPalette::Midlight, dark ? 0xff2b2f34 : 0xfff0f0ee);
    set(QPalette::Mid, dark ? 0xff3a4046 : 0xffc9c9c6);
    set(QPalette::Dark, dark ? 0xff0f1113 : 0xffa5a5a2);
    set(QPalette::Shadow, dark ? 0xff000000 : 0xff6f6f6c);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(dark ? 0xff75797e : 0xff8f9296));
    return palette;
}

} // namespace

void applyAppearance(Appearance appearance)
{
    QApplication::setStyle(new RoomyStyle);
    const bool systemIsDark = QPalette().color(QPalette::Window).lightness() < 128;
    const bool dark = appearance == Appearance::Dark || (appearance == Appearance::System && systemIsDark);
    QApplication::setPalette(paletteOf(dark));
}
