#pragma once

#include <QClipboard>
#include <QObject>

/// What this program copies comes from a case file: it is marked as secret for the managers of clipboards, as
/// text alone, and taken back when the file is closed or locked.
class ClipboardGuard : public QObject
{
    Q_OBJECT

public:
    explicit ClipboardGuard(QObject *parent = nullptr);

    /// Empties the clipboard, where this program filled it.
    void forget();

private:
    void mark(QClipboard::Mode mode);
};
