#pragma once

#include <QWidget>

class PassphraseField;
class QLabel;
class QPushButton;
class Words;

/// What the window shows of a locked case file: its name, and where the passphrase goes.
class LockedPage : public QWidget
{
    Q_OBJECT

public:
    LockedPage(const QString &path, const Words &words, QWidget *parent = nullptr);

    QByteArray passphrase() const;
    /// Says why it did not open, below the passphrase.
    void tell(const QString &why);

signals:
    void unlockWanted();
    void closeWanted();

private:
    PassphraseField *m_field;
    QLabel *m_why;
    QPushButton *m_unlock;
};
