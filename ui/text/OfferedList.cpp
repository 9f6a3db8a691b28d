#include "text/OfferedList.h"

#include "text/ChoiceDelegate.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>

#include <algorithm>

namespace
{

bool isTaken(const QModelIndex &index)
{
    return index.isValid() && index.flags() & Qt::ItemIsEnabled;
}

} // namespace

OfferedList::OfferedList(QLineEdit &field, int inSight)
    : QObject(&field)
    , m_field(field)
    , m_entries(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_entries, this))
    , m_list(m_completer->popup())
{
    // Not the completer of QLineEdit, which writes what is looked at into the line.
    m_completer->setWidget(&field);
    // What is listed, and in which order, is decided by the field.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(inSight);
    m_list->setItemDelegate(new ChoiceDelegate(m_list));
    // By entries, the last ones would leave a gap below them.
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                if (isTaken(index))
                    emit clicked(index);
            });
}

void OfferedList::open(int proposed)
{
    m_completer->complete();
    fit();
    mark(proposed, false);
}

void OfferedList::openAt(int row)
{
    m_completer->complete();
    fit();
    mark(row, true);
    m_list->scrollTo(m_list->currentIndex());
}

void OfferedList::hide()
{
    m_list->hide();
}

bool OfferedList::isOpen() const
{
    return m_list->isVisible();
}

QModelIndex OfferedList::marked() const
{
    const QModelIndex current = isOpen() ? m_list->currentIndex() : QModelIndex();
    return isTaken(current) ? current : QModelIndex();
}

bool OfferedList::isEntered() const
{
    return m_list->selectionModel()->hasSelection();
}

void OfferedList::mark(int row, bool entered)
{
    QItemSelectionModel *selection = m_list->selectionModel();
    selection->clearSelection();
    selection->setCurrentIndex(m_list->model()->index(row, 0),
                               entered ? QItemSelectionModel::Select : QItemSelectionModel::NoUpdate);
    m_list->viewport()->update();
}

/// As high as what it shows: QCompleter takes all entries for as high as the first.
void OfferedList::fit()
{
    const int rows = m_list->model()->rowCount();
    if (rows == 0 || rows > m_completer->maxVisibleItems())
        return;
    int height = m_list->height() - m_list->viewport()->height();
    for (int row = 0; row < rows; ++row)
        height += m_list->sizeHintForRow(row);
    QRect place = m_list->geometry();
    const bool isAbove = place.bottom() < m_field.mapToGlobal(m_field.rect().center()).y();
    if (isAbove)
        place.setTop(place.bottom() + 1 - height);
    else
        place.setHeight(height);
    m_list->setGeometry(place);
}

bool OfferedList::key(QEvent &event)
{
    const auto &pressed = static_cast<const QKeyEvent &>(event);
    const QAbstractItemModel &listed = *m_list->model();
    switch (pressed.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (isEntered() || !marked().isValid())
            return false;
        mark(marked().row(), true);
        return true;
    case Qt::Key_Tab:
        if (const QModelIndex index = marked(); index.isValid())
            emit tabbed(index);
        hide();
        static_cast<QObject &>(m_field).event(&event);
        return true;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (!isEntered()) {
            static_cast<QObject &>(m_field).event(&event);
        } else {
            const bool first = pressed.key() == Qt::Key_Home;
            int row = first ? 0 : listed.rowCount() - 1;
            while (row > 0 && row < listed.rowCount() - 1 && !isTaken(listed.index(row, 0)))
                row += first ? 1 : -1;
            mark(row, true);
            m_list->scrollTo(m_list->currentIndex());
        }
        return true;
    default:
        return false;
    }
}

/// A click on what is not taken leaves the list open.
bool OfferedList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && key(*event))
        return true;
    const bool isClick = event->type() == QEvent::MouseButtonPress ||
                         event->type() == QEvent::MouseButtonRelease ||
                         event->type() == QEvent::MouseButtonDblClick;
    if (watched == m_list->viewport() && isClick) {
        const QModelIndex at = m_list->indexAt(static_cast<QMouseEvent *>(event)->position().toPoint());
        if (at.isValid() && !isTaken(at))
            return true;
    }
    return QObject::eventFilter(watched, event);
}
