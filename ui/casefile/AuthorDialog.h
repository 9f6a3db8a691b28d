#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;
class Words;

/// Asks, where it is not known yet, what the history is to call whoever makes changes; what is answered, and
/// that it was not, is kept in the settings.
class AuthorDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AuthorDialog(const Words &words, QWidget *parent = nullptr);
    void done(int result) override;

private:
    QLineEdit *m_name;
};
