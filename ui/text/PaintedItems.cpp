#include "text/PaintedItems.h"

#include "records/Printable.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

#include <memory>
#include <vector>

namespace
{

/// One item of a widget. Belongs to the interface of the widget, and says nothing once that has gone.
class ItemInterface : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    ItemInterface(QWidget *widget, PaintedItems *items, int item)
        : m_widget(widget)
        , m_items(items)
        , m_item(item)
    {
    }

    bool isValid() const override { return m_items && m_item < m_items->itemCount(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_items ? m_widget->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override
    {
        return m_items ? QAccessible::queryAccessibleInterface(m_widget) : nullptr;
    }
    QAccessibleInterface *child(int /*index*/) const override { return nullptr; }
    QAccessibleInterface *childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface * /*child*/) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString text(QAccessible::Text which) const override
    {
        return isValid() && which == QAccessible::Name ? printable(m_items->itemName(m_item)) : QString();
    }
    void setText(QAccessible::Text /*which*/, const QString & /*text*/) override {}
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect place = m_items->itemPlace(m_item);
        return {m_widget->mapToGlobal(place.topLeft()), place.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = state.selectable = true;
        state.focused = m_widget->hasFocus() && m_items->currentItem() == m_item;
        state.selected = m_items->isItemSelected(m_item);
        state.invisible = !m_widget->isVisible();
        state.disabled = !m_widget->isEnabled();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        if (isValid() && name == pressAction())
            m_items->chooseItem(m_item);
    }
    QStringList keyBindingsForAction(const QString & /*name*/) const override { return {}; }

    void letGo() { m_items = nullptr; }

private:
    QWidget *m_widget;
    PaintedItems *m_items;
    int m_item;
};

/// The widget, with its items as children.
class ItemsInterface : public QAccessibleWidget
{
public:
    ItemsInterface(QWidget *widget, PaintedItems *items)
        : QAccessibleWidget(widget, QAccessible::List)
        , m_items(items)
    {
    }
    ~ItemsInterface() override
    {
        for (const auto &[item, id] : m_children) {
            item->letGo();
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    int childCount() const override { return m_items->itemCount(); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (std::ssize(m_children) <= index) {
            auto *item = new ItemInterface(widget(), m_items, static_cast<int>(m_children.size()));
            m_children.emplace_back(item, QAccessible::registerAccessibleInterface(item));
        }
        return m_children[static_cast<size_t>(index)].first;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (size_t i = 0; i < m_children.size(); ++i) {
            if (m_children[i].first == child)
                return static_cast<int>(i);
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i)->rect().contains(x, y))
                return child(i);
        }
        return nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        return widget()->hasFocus() ? child(m_items->currentItem()) : nullptr;
    }

private:
    PaintedItems *m_items;
    mutable std::vector<std::pair<ItemInterface *, QAccessible::Id>> m_children;
};

QAccessibleInterface *interfaceOf(const QString & /*className*/, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    auto *items = dynamic_cast<PaintedItems *>(object);
    return widget && items ? new ItemsInterface(widget, items) : nullptr;
}

} // namespace

void announceItems()
{
    QAccessible::removeFactory(interfaceOf);
    QAccessible::installFactory(interfaceOf);
}

void announceCurrentItem(QWidget &widget)
{
    const auto *items = dynamic_cast<PaintedItems *>(&widget);
    if (!items || items->currentItem() < 0)
        return;
    QAccessibleEvent focus(&widget, QAccessible::Focus);
    focus.setChild(items->currentItem());
    QAccessible::updateAccessibility(&focus);
}

void announceChange(QWidget &widget)
{
    QAccessibleEvent changed(&widget, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&changed);
}
