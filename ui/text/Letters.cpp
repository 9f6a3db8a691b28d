#include "text/Letters.h"

#include <QCoreApplication>
#include <QDialog>
#include <QEvent>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTabBar>

namespace
{

QChar letterIn(const QString &text)
{
    const QString pressed = QKeySequence::mnemonic(text).toString(QKeySequence::PortableText);
    return pressed.isEmpty() ? QChar() : pressed.back().toUpper();
}

/// Where in a text the first letter stands that is not taken: at the beginning of a word, or else anywhere.
/// -1: there is none.
qsizetype freeLetterIn(const QString &text, const QSet<QChar> &taken)
{
    for (const bool beginning : {true, false}) {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool begins = i == 0 || text.at(i - 1).isSpace();
            const QChar letter = text.at(i).toUpper();
            // No keyboard has the others everywhere.
            if ((begins || !beginning) && letter >= u'A' && letter <= u'Z' && !taken.contains(letter))
                return i;
        }
    }
    return -1;
}

} // namespace

void giveLetters(QWidget &dialog)
{
    QSet<QChar> taken;
    QList<QPushButton *> without;
    const auto take = [&taken](const QString &text) {
        if (const QChar letter = letterIn(text); !letter.isNull())
            taken.insert(letter);
    };
    // What is not seen yet may be.
    for (const QWidget *one : dialog.findChildren<QWidget *>()) {
        if (const auto *label = qobject_cast<const QLabel *>(one); label && label->buddy())
            take(label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(one))
            take(button->text());
        else if (const auto *tabs = qobject_cast<const QTabBar *>(one)) {
            for (int i = 0; i < tabs->count(); ++i)
                take(tabs->tabText(i));
        }
    }
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        QString text = button->text();
        const qsizetype at =
            button->isVisibleTo(&dialog) && letterIn(text).isNull() ? freeLetterIn(text, taken) : -1;
        if (at < 0)
            continue;
        taken.insert(text.at(at).toUpper());
        button->setText(text.insert(at, u'&'));
    }
}

Letters::Letters(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool Letters::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show) {
        if (auto *dialog = qobject_cast<QDialog *>(watched))
            giveLetters(*dialog);
    }
    return false;
}
