#include "incidents/ColumnFit.h"

#include <QApplication>
#include <QDataStream>
#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>
#include <functional>

namespace
{

// Pixels: some thirty letters of a title, for which others are cut; and what it has where they cannot be.
constexpr int roomWanted = 220, roomAtLeast = 120;

} // namespace

ColumnFit::ColumnFit(QTableView *view, int roomy)
    : QObject(view)
    , m_view(view)
    , m_roomy(roomy)
{
    QHeaderView *header = view->horizontalHeader();
    // Rows that cannot be seen would have to be read.
    header->setResizeContentsPrecision(0);
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (m_fitting || !(QApplication::mouseButtons() & Qt::LeftButton))
            return;
        m_set.insert(column);
        fit(May::Narrow);
    });
    // After the view has done its own.
    connect(
        header, &QHeaderView::sectionHandleDoubleClicked, this,
        [this](int column) {
            m_set.remove(column);
            fit(May::Narrow);
        },
        Qt::QueuedConnection);
    connect(header, &QHeaderView::sectionCountChanged, this, [this] { fit(May::Narrow); });
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { fit(May::Widen); });
    view->viewport()->installEventFilter(this);
}

void ColumnFit::fit()
{
    fit(May::Narrow);
}

void ColumnFit::fit(May may)
{
    if (m_fitting || !m_view->model())
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    QHeaderView *header = m_view->horizontalHeader();
    int others = 0;
    for (int column = 0; column < header->count(); ++column) {
        if (header->isSectionHidden(column))
            continue;
        const bool own = !m_set.contains(column);
        if (own && column != m_roomy) {
            const int before = header->sectionSize(column);
            const int wanted = qMin(wide(column), m_atMost.value(column, header->maximumSectionSize()));
            header->resizeSection(column, may == May::Widen ? qMax(before, wanted) : wanted);
        }
        if (column != m_roomy)
            others += header->sectionSize(column);
    }
    // Before the last columns leave the window, those that may be cut are.
    const auto narrow = [&](int column) {
        const int size = header->sectionSize(column), head = header->sectionSizeHint(column);
        const int over = others + roomWanted - m_view->viewport()->width();
        if (over <= 0 || header->isSectionHidden(column) || m_set.contains(column) || size <= head)
            return;
        header->resizeSection(column, qMax(head, size - over));
        others += header->sectionSize(column) - size;
    };
    for (const int column : wideFirst())
        narrow(column);
    if (!m_set.contains(m_roomy))
        header->resizeSection(m_roomy, qMax(roomAtLeast, m_view->viewport()->width() - others));
}

/// Of the columns that may be cut, those first that are the widest.
QList<int> ColumnFit::wideFirst() const
{
    const QHeaderView *header = m_view->horizontalHeader();
    QList<int> columns = m_atMost.keys();
    std::ranges::sort(columns, std::greater(),
                      [&](int column) { return std::pair(header->sectionSize(column), column); });
    return columns;
}

/// What the head and the rows in sight take. The view itself goes through all rows where it has just been
/// given fewer than it was scrolled to.
int ColumnFit::wide(int column) const
{
    const QAbstractItemModel &rows = *m_view->model();
    const int height = qMax(1, m_view->verticalHeader()->defaultSectionSize());
    const int inSight = m_view->viewport()->height() / height + 2;
    const int top = m_view->rowAt(0);
    const int first = qMax(0, top >= 0 ? top : rows.rowCount() - inSight);
    int width = m_view->horizontalHeader()->sectionSizeHint(column);
    for (int row = first; row < qMin(rows.rowCount(), first + inSight); ++row)
        width = qMax(width, m_view->sizeHintForIndex(rows.index(row, column)).width());
    return width + (m_view->showGrid() ? 1 : 0);
}

QByteArray ColumnFit::state() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << m_view->horizontalHeader()->saveState() << m_set
           << static_cast<qint32>(m_view->horizontalHeader()->count());
    return bytes;
}

bool ColumnFit::restore(const QByteArray &state)
{
    QByteArray header;
    QSet<int> set;
    QDataStream stream(state);
    stream >> header >> set;
    if (stream.status() != QDataStream::Ok || !m_view->horizontalHeader()->restoreState(header))
        return false;
    m_set = set;
    constexpr qint32 first = 13; // columns, of lists that did not say how many they had
    qint32 known = first;
    if (!stream.atEnd())
        stream >> known;
    for (int column = known; column < m_view->horizontalHeader()->count(); ++column)
        m_view->horizontalHeader()->hideSection(column);
    return true;
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit(May::Widen);
    return QObject::eventFilter(watched, event);
}
