#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;
class Words;

/// Asks, where it is not known yet, what the history is to call whoever makes changes. What is answered is
/// kept in the settings, be it that no name is given; Esc answers nothing.
class AuthorDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AuthorDialog(const Words &words, QWidget *parent = nullptr);
    void done(int result) override;

private:
    QLineEdit *m_name;
};
