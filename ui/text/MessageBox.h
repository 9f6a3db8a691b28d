#pragma once

#include <QMessageBox>

/// A message that shows what it is given letter by letter, its second paragraph too.
class MessageBox : public QMessageBox
{
    Q_OBJECT

public:
    MessageBox(Icon icon, const QString &title, const QString &text, QWidget *parent = nullptr);

    /// The paragraph below the first.
    void setMore(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// What loses nothing, and is the default, stands before what destroys something, for Tab as well.
    void putSafeFirst();
    // It takes HTML.
    using QMessageBox::setInformativeText;
};
