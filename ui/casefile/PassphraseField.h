#pragma once

#include <QWidget>

class QCheckBox;
class Remark;
class QLineEdit;
class Words;

/// A passphrase, hidden unless asked to be shown, with its strength as it is typed.
class PassphraseField : public QWidget
{
    Q_OBJECT

public:
    /// One that opens a file, or is made for it: its strength is shown and it is typed twice. Current and New
    /// are the two of a file whose passphrase is changed, which stand together.
    enum class Kind { Opens, Made, Current, New };
    PassphraseField(const Words &words, Kind kind, QWidget *parent = nullptr);

    QByteArray passphrase() const;
    /// Whether it can be used: not empty and, if it is made, typed twice alike and not weak.
    bool isGood() const;
    void setReadOnly(bool readOnly);
    /// So that one that was wrong can be typed over.
    void selectAll();

signals:
    void edited();
    void entered(); ///< with the Return key

protected:
    void changeEvent(QEvent *event) override;

private:
    void showStrength();
    /// Six words drawn at random, shown to be written down; repeating them shows that they were.
    void propose();

    const Words &m_words;
    QLineEdit *m_first;
    QLineEdit *m_second = nullptr;
    Remark *m_strength = nullptr;
    QCheckBox *m_visible;
    QString m_proposed; ///< while that is what stands there
};
