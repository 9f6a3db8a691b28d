#include "mainwindow/ClipboardGuard.h"

#include "system/Clipboard.h"

#include <QGuiApplication>
#include <QMimeData>

namespace
{

bool isOwn(QClipboard::Mode mode)
{
    const QClipboard &clipboard = *QGuiApplication::clipboard();
    return mode == QClipboard::Selection ? clipboard.ownsSelection() : clipboard.ownsClipboard();
}

} // namespace

ClipboardGuard::ClipboardGuard(QObject *parent)
    : QObject(parent)
{
    // It comes before any other program can ask for the content, for they are answered by the same event
    // loop.
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this, &ClipboardGuard::mark);
}

void ClipboardGuard::mark(QClipboard::Mode mode)
{
    if (!isOwn(mode))
        return;
    QClipboard &clipboard = *QGuiApplication::clipboard();
    const QMimeData *copied = clipboard.mimeData(mode);
    const auto marks = clipboardSecretMarks();
    if (!copied || !copied->hasText() || copied->hasFormat(marks.front().first))
        return;
    auto *marked = new QMimeData;
    marked->setText(copied->text());
    for (const auto &[type, content] : marks)
        marked->setData(type, content);
    clipboard.setMimeData(marked, mode);
}

void ClipboardGuard::forget()
{
    for (const QClipboard::Mode mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        if (isOwn(mode))
            QGuiApplication::clipboard()->clear(mode);
    }
}
