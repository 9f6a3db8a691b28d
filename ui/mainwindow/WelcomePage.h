#pragma once

#include <QStringList>
#include <QWidget>

class QGridLayout;
class Words;

/// What the window shows without a case file: how to come to one, and the files opened last.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    WelcomePage(const Words &words, const QStringList &recent, QWidget *parent = nullptr);

signals:
    void newWanted();
    void openWanted();
    void importWanted();
    void sampleWanted();
    void fileWanted(const QString &path);

private:
    void addWay(QGridLayout &grid, const char *name, const QString &title, const QString &explained,
                void (WelcomePage::*wanted)());
};
