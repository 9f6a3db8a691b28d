#pragma once

#include <QObject>

/// F1, in every window of the program: which topic of the guide is asked for.
class HelpKey : public QObject
{
    Q_OBJECT

public:
    explicit HelpKey(QObject *parent);

    /// What the guide says of a part of a window; `otherwise` where it says nothing of it.
    static QString topicOf(const QWidget *part, const QString &otherwise);

    /// All that can be asked for.
    static QStringList topics();

signals:
    /// In a dialog; the window has a command with that key.
    void pressed(const QString &topic);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};
