#include "briefing/PageView.h"

#include "text/FocusOrder.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace
{

QAccessibleInterface *documentOf(const QString &, QObject *object)
{
    auto *view = qobject_cast<PageView *>(object);
    return view ? new QAccessibleWidget(view, QAccessible::Document) : nullptr;
}

} // namespace

PageView::PageView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    QAccessible::installFactory(documentOf); // it is in the list once
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the width would change with it
    frameAsPane(*this);
    viewport()->setBackgroundRole(QPalette::Window);
    m_look.setSingleShot(true);
    m_look.setInterval(0);
    connect(&m_look, &QTimer::timeout, this, &PageView::look);
}

int PageView::width() const
{
    return std::max(1, viewport()->width() - 2 * gap);
}

int PageView::height() const
{
    return qRound(width() * m_shape);
}

int PageView::page() const
{
    // The one in the upper part.
    const int at = verticalScrollBar()->value() + gap + viewport()->height() / 3;
    return std::clamp(at / step() + 1, 1, m_count);
}

std::vector<int> PageView::seen() const
{
    const int from = verticalScrollBar()->value(), to = from + viewport()->height();
    std::vector<int> pages;
    for (int page = std::max(1, from / step() + 1); page <= m_count && top(page) + gap < to; ++page)
        pages.push_back(page);
    // What is looked at comes first.
    if (const auto first = std::ranges::find(pages, this->page()); first != pages.end())
        std::rotate(pages.begin(), first, pages.end());
    return pages;
}

void PageView::setShape(qreal shape)
{
    if (qFuzzyCompare(shape, m_shape))
        return;
    const int before = page();
    m_shape = shape;
    layOut();
    goTo(before);
}

void PageView::setCount(int pages)
{
    m_count = std::max(1, pages);
    layOut();
}

void PageView::goTo(int page)
{
    verticalScrollBar()->setValue(top(std::clamp(page, 1, m_count)));
}

void PageView::setPicture(int page, const QImage &picture)
{
    if (picture.width() != m_wantedWidth || std::ranges::find(m_wanted, page) == m_wanted.end())
        return;
    m_pictures[page] = picture;
    viewport()->update();
}

void PageView::clear()
{
    m_pictures.clear();
    viewport()->update();
}

/// Any page can stand at the top, the last one too.
void PageView::layOut()
{
    QScrollBar *bar = verticalScrollBar();
    constexpr int line = 24; // pixels, of an arrow key or a third of a wheel's notch
    bar->setSingleStep(line);
    bar->setPageStep(viewport()->height());
    const int rest = std::max(0, height() + 2 * gap - viewport()->height());
    bar->setRange(0, top(m_count) + rest);
    viewport()->update();
    m_look.start();
}

/// Finds out what is seen now.
void PageView::look()
{
    std::vector<int> pages = seen();
    const int wide = qRound(width() * devicePixelRatioF());
    if (page() != m_page) {
        m_page = page();
        emit moved();
    }
    if (pages == m_wanted && wide == m_wantedWidth)
        return;
    m_wanted = std::move(pages);
    m_wantedWidth = wide;
    std::erase_if(m_pictures, [this](const auto &one) {
        return std::ranges::find(m_wanted, one.first) == m_wanted.end();
    });
    emit wanted(m_wanted, m_wantedWidth);
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const int page : seen()) {
        const QRect paper(gap, top(page) + gap - verticalScrollBar()->value(), width(), height());
        const auto picture = m_pictures.find(page);
        if (picture == m_pictures.end()) {
            painter.fillRect(paper, Qt::white);
        } else if (picture->second.width() == m_wantedWidth) {
            // As it is, pixel by pixel.
            const QSizeF size = QSizeF(picture->second.size()) / devicePixelRatioF();
            painter.drawImage(QRectF(paper.topLeft(), size), picture->second);
        } else {
            painter.drawImage(paper, picture->second);
        }
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawRect(paper.adjusted(-1, -1, 0, 0));
    }
}

void PageView::resizeEvent(QResizeEvent *)
{
    const int before = m_page;
    const bool atTop = verticalScrollBar()->value() == 0;
    layOut();
    if (!atTop)
        goTo(before);
}

void PageView::scrollContentsBy(int, int)
{
    viewport()->update();
    m_look.start();
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    const int at = bar->value(), screen = viewport()->height() - 2 * gap;
    const int here = at / step() + 1; // of which the top of the view is
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        // On to what was not seen yet, and to the beginning of each page.
        bar->setValue(top(here) + height() - at > viewport()->height() ? std::min(at + screen, top(here + 1))
                                                                       : top(here + 1));
        return;
    case Qt::Key_PageUp:
        bar->setValue(std::max(at - screen, at > top(here) ? top(here) : top(here - 1)));
        return;
    case Qt::Key_Home:
        bar->setValue(0);
        return;
    case Qt::Key_End:
        goTo(m_count);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    m_look.start(); // the screen may have other pixels
}
