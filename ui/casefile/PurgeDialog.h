#pragma once

#include <QDialog>

class QLineEdit;
class QCheckBox;
class QPushButton;
class Words;

/// Asks which text is to be removed for good, and why.
class PurgeDialog : public QDialog
{
    Q_OBJECT

public:
    /// `backups` is how many there are, which would keep the text.
    PurgeDialog(qsizetype backups, const Words &words, QWidget *parent = nullptr);

    QString text() const;
    QString reason() const;
    bool removesBackups() const;

private:
    QLineEdit *m_text;
    QLineEdit *m_reason;
    QCheckBox *m_backups = nullptr;
    QPushButton *m_go;
};
