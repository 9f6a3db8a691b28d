#include "report/Style.h"

#include <QDir>
#include <QFontDatabase>

#include <utility>

namespace
{

using Made = QHash<std::pair<int, int>, QFont>;

thread_local Made *made = nullptr;

QFont fontOf(style::Face face, int size)
{
    // The letters of Latin, Greek and Cyrillic first: the fonts of other scripts have some of them too.
    static const QStringList families = [] {
        QStringList names;
        for (const QString &file : QDir(QStringLiteral(":/fonts")).entryList(QDir::Files, QDir::Name))
            names << QFontDatabase::applicationFontFamilies(
                QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/") + file));
        names.removeDuplicates();
        const QString latin = QStringLiteral("Noto Sans");
        names.removeAll(latin);
        names.prepend(latin);
        return names;
    }();
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(size);
    font.setBold(face == style::Face::Bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Qt shapes without ligatures where letters are spaced; a 64th of a unit cannot be seen. In the PDF, a
    // ligature would be one character that a search for its letters does not find.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

} // namespace

namespace style
{

FontsKept::FontsKept()
    : m_before(std::exchange(made, &m_made))
{
}

FontsKept::~FontsKept()
{
    made = m_before;
}

QFont font(Face face, qreal pointSize)
{
    const int size = qRound(pointSize * unitsPerPoint);
    if (!made)
        return fontOf(face, size);
    const std::pair key(static_cast<int>(face), size);
    const auto found = made->constFind(key);
    return found != made->cend() ? *found : *made->insert(key, fontOf(face, size));
}

Look look(qreal pointSize)
{
    Look look;
    look.label = font(Face::Regular, pointSize);
    look.value = font(Face::Bold, pointSize);
    look.ink = ink;
    look.quiet = quiet;
    look.accent = accent;
    look.line = points(11);
    look.stroke = points(0.8);
    look.space = points(6);
    look.row = points(15);
    look.bar = points(9);
    look.tall = points(84);
    look.widest = points(42);
    return look;
}

} // namespace style
