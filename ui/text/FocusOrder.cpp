#include "text/FocusOrder.h"

#include <QAbstractItemView>
#include <QGridLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>
#include <vector>

namespace
{

constexpr const char *asPane = "framedAsPane";

void collect(QWidget *widget, std::vector<QWidget *> &found);

void collect(QLayout *layout, std::vector<QWidget *> &found)
{
    std::vector<std::pair<std::pair<int, int>, QLayoutItem *>> items;
    for (int i = 0; i < layout->count(); ++i) {
        int row = 0, column = 0, rowSpan = 0, columnSpan = 0;
        if (auto *grid = qobject_cast<QGridLayout *>(layout))
            grid->getItemPosition(i, &row, &column, &rowSpan, &columnSpan);
        items.push_back({{row, column}, layout->itemAt(i)});
    }
    std::ranges::stable_sort(items, {}, [](const auto &item) { return item.first; });
    for (const auto &[position, item] : items) {
        if (item->widget())
            collect(item->widget(), found);
        else if (item->layout())
            collect(item->layout(), found);
    }
}

void collect(QWidget *widget, std::vector<QWidget *> &found)
{
    // What hands the focus on to a part of itself stands before that: else it would be found at another turn.
    if (widget->focusPolicy() & Qt::TabFocus)
        found.push_back(widget);
    if (auto *area = qobject_cast<QScrollArea *>(widget)) {
        if (area->widget())
            collect(area->widget(), found);
    } else if (auto *splitter = qobject_cast<QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            collect(splitter->widget(i), found);
    } else if (auto *tabs = qobject_cast<QTabWidget *>(widget)) {
        found.push_back(tabs->tabBar());
        for (int i = 0; i < tabs->count(); ++i)
            collect(tabs->widget(i), found);
    } else if (widget->layout()) {
        collect(widget->layout(), found);
    }
}

} // namespace

bool takeKeyboard(QWidget &part)
{
    const auto takes = [&part](const QWidget *one) {
        return (one == &part || part.isAncestorOf(one)) && one->focusPolicy() & Qt::TabFocus &&
               !one->focusProxy() && one->isVisible() && one->isEnabled();
    };
    QWidget *target = part.focusWidget();
    // There, nothing is selected that typing would replace.
    Qt::FocusReason reason = Qt::OtherFocusReason;
    if (!target || !takes(target)) {
        reason = Qt::TabFocusReason;
        target = &part;
        while (!takes(target) && target->nextInFocusChain() != &part)
            target = target->nextInFocusChain();
        if (!takes(target))
            return false;
    }
    target->setFocus(reason);
    return true;
}

void bringToFront(QWidget &window)
{
    if (window.isMinimized())
        window.showNormal();
    window.raise();
    window.activateWindow();
}

void frameAsPane(QAbstractScrollArea &pane)
{
    pane.setProperty(asPane, true);
    pane.setFrameShape(QFrame::StyledPanel);
}

bool isFramedAsPane(const QWidget &widget)
{
    return widget.property(asPane).toBool();
}

void showWhetherFocused(QAbstractItemView &list)
{
    QPalette shown;
    const QColor full = shown.color(QPalette::Highlight);
    // Less coloured, and a little darker: a grey is lighter to the eye than a colour of the same lightness,
    // and the words on it are to stay as easy to read (4.5:1).
    shown.setColor(QPalette::Inactive, QPalette::Highlight,
                   QColor::fromHsl(full.hslHue(), full.hslSaturation() / 5, full.lightness() * 19 / 20));
    list.setPalette(shown);
}

void followLayout(QWidget &root)
{
    std::vector<QWidget *> order;
    collect(&root, order);
    for (size_t i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order[i - 1], order[i]);
}
