#pragma once

#include <QStringList>
#include <QWidget>

class Words;

/// What the window shows without a case file: one sentence, two actions, and the files opened last.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    WelcomePage(const Words &words, const QStringList &recent, QWidget *parent = nullptr);

signals:
    void newWanted();
    void openWanted();
    void fileWanted(const QString &path);
};
