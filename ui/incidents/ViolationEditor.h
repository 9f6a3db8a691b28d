#pragma once

#include "records/Incident.h"
#include "records/Validation.h"

#include <QJsonObject>
#include <QWidget>

class ChoiceField;
class QLabel;
class QLineEdit;
class Vocabulary;
class Words;

/// One violation in the form: its type, its victims, who is alleged to have done it, and the parties to the
/// conflict.
class ViolationEditor : public QWidget
{
    Q_OBJECT

public:
    ViolationEditor(const Vocabulary &vocabulary, const Words &words, const QStringList &knownPerpetrators,
                    const QStringList &knownParties, QWidget *parent = nullptr);

    /// What the fields say; a number that is not one is -1, which validation refuses.
    Violation violation() const;
    void setViolation(const Violation &violation);
    QJsonObject draft() const;
    void setDraft(const QJsonObject &draft);
    /// Shows what is wrong with this violation.
    void showProblems(const QStringList &errors, const QStringList &warnings);
    void setRemovable(bool removable);
    void focusFirst();

signals:
    void edited();
    void removeWanted();

private:
    QUuid m_uuid;
    ChoiceField *m_type;
    QLineEdit *m_low;
    QLineEdit *m_best;
    QLineEdit *m_high;
    QLineEdit *m_perpetrators;
    QLineEdit *m_parties;
    QLabel *m_problems;
    QWidget *m_remove;
};
