#pragma once

#include <QDialog>

class Words;

/// The user guide: a page a tab, in the language of the window. It comes with the program; no case file is in
/// it.
class GuideDialog : public QDialog
{
    Q_OBJECT

public:
    enum Page { Counting, Protection };
    GuideDialog(Page page, const Words &words, QWidget *parent = nullptr);
};
