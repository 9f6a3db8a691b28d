#pragma once

#include <QAbstractScrollArea>
#include <QImage>
#include <QTimer>

#include <map>
#include <vector>

/// The pages of a document one below the other, each as wide as there is room. It keeps those alone that are
/// seen, and asks for them.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PageView(QWidget *parent = nullptr);

    /// The height of a page, as a part of its width.
    void setShape(qreal shape);
    /// Another number of pages; the place stays.
    void setCount(int pages);
    int count() const { return m_count; }
    int page() const; ///< which is looked at, from 1
    void goTo(int page);
    /// A picture of a page. One that is not seen any more, or that has another size by now, is let go.
    void setPicture(int page, const QImage &picture);
    /// Lets go of all pictures.
    void clear();

signals:
    void wanted(const std::vector<int> &pages, int width);
    void moved();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int x, int y) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void look();
    int width() const; ///< of a page
    int height() const;
    int step() const { return height() + gap; }
    int top(int page) const { return (page - 1) * step(); } ///< where the view stands that begins with it
    std::vector<int> seen() const;

    static constexpr int gap = 12; ///< around pages, in pixels

    qreal m_shape = 1.4142; ///< A4
    int m_count = 1;
    int m_page = 1; ///< last told
    std::map<int, QImage> m_pictures;
    std::vector<int> m_wanted; ///< and how wide
    int m_wantedWidth = 0;
    QTimer m_look;
};
