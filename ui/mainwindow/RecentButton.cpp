#include "mainwindow/RecentButton.h"

#include "records/Printable.h"
#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QDir>
#include <QFileInfo>
#include <QStyleOption>
#include <QStylePainter>

namespace
{

constexpr int recentMargin = 6, recentSpacing = 12;

/// A home is what everybody has: it says nothing of where a file is.
QString folderOf(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QString home = QDir::homePath();
    return folder == home                               ? QStringLiteral("~")
           : folder.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + folder.mid(home.size())
                                                        : QDir::toNativeSeparators(folder);
}

} // namespace

RecentButton::RecentButton(const QString &path, const Words &words, QWidget *parent)
    : QPushButton(parent)
    , m_name(printable(QFileInfo(path).fileName()))
    , m_folder(printable(folderOf(path)))
    , m_isThere(QFileInfo::exists(path))
{
    // Return presses it, as it presses one in a dialog.
    setAutoDefault(true);
    setFlat(true);
    setObjectName(QStringLiteral("recent"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(m_isThere
                          ? words.translate("WelcomePage", "%1, in %2").arg(m_name, m_folder)
                          : words.translate("WelcomePage", "%1, in %2, not found").arg(m_name, m_folder));
    setToolTip(plainTooltip(
        m_isThere ? QDir::toNativeSeparators(path)
                  : words.translate("WelcomePage", "%1 was not found.").arg(QDir::toNativeSeparators(path))));
}

QSize RecentButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(m_name) + recentSpacing + metrics.horizontalAdvance(m_folder) +
                2 * recentMargin,
            metrics.height() + 2 * recentMargin};
}

QSize RecentButton::minimumSizeHint() const
{
    return {10 * fontMetrics().averageCharWidth(), sizeHint().height()};
}

void RecentButton::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(isDown() ? QPalette::Mid : QPalette::Button));
        painter.drawRoundedRect(rect(), 3, 3);
    }
    const QRect room = rect().adjusted(recentMargin, 0, -recentMargin, 0);
    const QFontMetrics metrics = fontMetrics();
    const auto write = [&](int from, const QString &text, QPalette::ColorRole role) {
        painter.setPen(palette().color(role));
        const QString shown = metrics.elidedText(text, Qt::ElideRight, room.right() + 1 - from);
        painter.drawText(QRect(QPoint(from, 0), QPoint(room.right(), height() - 1)),
                         Qt::AlignVCenter | Qt::TextSingleLine, shown);
        return from + metrics.horizontalAdvance(shown) + recentSpacing;
    };
    const int after = write(room.left(), m_name, m_isThere ? QPalette::Link : QPalette::PlaceholderText);
    if (after < room.right())
        write(after, m_folder, QPalette::PlaceholderText);
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.backgroundColor = palette().color(QPalette::Window);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
    }
}
