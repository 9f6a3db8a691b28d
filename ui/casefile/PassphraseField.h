#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class Words;

/// A passphrase, hidden unless asked to be shown, with its strength as it is typed.
class PassphraseField : public QWidget
{
    Q_OBJECT

public:
    /// With `fresh`, a new passphrase: its strength is shown and it is typed twice.
    PassphraseField(const Words &words, bool fresh, QWidget *parent = nullptr);

    QByteArray passphrase() const;
    /// Whether it can be used: not empty and, if fresh, typed twice alike and not weak.
    bool isGood() const;

signals:
    void edited();
    void entered(); ///< with the Return key

private:
    void show();

    const Words &m_words;
    QLineEdit *m_first;
    QLineEdit *m_second = nullptr;
    QLabel *m_strength = nullptr;
};
