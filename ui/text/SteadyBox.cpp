#include "text/SteadyBox.h"

#include "vocabulary/NameRank.h"
#include "vocabulary/Vocabulary.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QWheelEvent>

namespace
{

bool isLetter(const QKeyEvent &key)
{
    const QString text = key.text();
    return !text.isEmpty() && text.front().isPrint() && key.key() != Qt::Key_Space;
}

} // namespace

SteadyBox::SteadyBox(QWidget *parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void SteadyBox::showPopup()
{
    m_sought.clear();
    // Who hears the list hears of which field it is.
    view()->setAccessibleName(accessibleName());
    view()->removeEventFilter(this);
    view()->installEventFilter(this);
    QComboBox::showPopup();
}

bool SteadyBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == view() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (isLetter(*key)) {
            search(key->text());
            return true;
        }
    }
    return QComboBox::eventFilter(watched, event);
}

/// From the line that is chosen on; once more the same letter leads to the next one.
void SteadyBox::search(const QString &letter)
{
    if (!m_searched.isValid() || m_searched.elapsed() > QApplication::keyboardInputInterval())
        m_sought.clear();
    m_searched.start();
    const bool again = m_sought == letter;
    if (!again)
        m_sought += letter;
    const QString sought = folded(m_sought);
    if (sought.isEmpty())
        return;
    const int from = view()->currentIndex().row() + (m_sought.size() == 1 ? 1 : 0);
    for (const NameRank wanted : {NameRank::Shown, NameRank::Word}) {
        for (int i = 0; i < count(); ++i) {
            const int row = (std::max(from, 0) + i) % count();
            if (RankedNames(itemText(row), {}).rank(sought) == wanted) {
                view()->setCurrentIndex(model()->index(row, modelColumn(), rootModelIndex()));
                return;
            }
        }
    }
}

bool SteadyBox::isBetweenWords() const
{
    constexpr int pause = 1000; // ms, after which a key is one of its own
    return m_letter.isValid() && m_letter.elapsed() < pause;
}

void SteadyBox::keyPressEvent(QKeyEvent *event)
{
    // A space opens the list, but not one between words.
    if (isLetter(*event)) {
        m_letter.start();
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_Space && isBetweenWords()) {
        event->ignore();
        return;
    }
    QComboBox::keyPressEvent(event);
}

void SteadyBox::focusInEvent(QFocusEvent *event)
{
    m_letter.invalidate();
    QComboBox::focusInEvent(event);
}

void SteadyBox::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // it scrolls the page
}

SteadyNumber::SteadyNumber(QWidget *parent)
    : QSpinBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void SteadyNumber::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}
