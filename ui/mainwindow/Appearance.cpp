#include "mainwindow/Appearance.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>

namespace
{

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
    set(QPalette::Highlight, dark ? 0xff4a7ab0 : 0xff2b5c94);
    set(QPalette::HighlightedText, 0xffffffff);
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
    // Only this style paints itself wholly from a palette.
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const bool systemIsDark = QPalette().color(QPalette::Window).lightness() < 128;
    const bool dark = appearance == Appearance::Dark || (appearance == Appearance::System && systemIsDark);
    QApplication::setPalette(paletteOf(dark));
}
