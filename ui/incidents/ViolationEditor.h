#pragma once

#include "records/Incident.h"
#include "records/Validation.h"

#include <QFrame>
#include <QJsonObject>
#include <QKeySequence>
#include <QPointer>

#include <cstdint>
#include <map>
#include <vector>

class ChoiceField;
class FormField;
class NamesField;
class QLabel;
class QLineEdit;
class QPushButton;
class Vocabulary;
class Words;

/// One violation in the form: its type, its victims, who is alleged to have done it, and the parties to the
/// conflict.
class ViolationEditor : public QFrame
{
    Q_OBJECT

public:
    ViolationEditor(const Vocabulary &vocabulary, const Words &words, const QStringList &knownPerpetrators,
                    const QStringList &knownParties, QWidget *parent = nullptr);
    ~ViolationEditor() override;
    /// The types of violations that are recorded, as positions in Vocabulary::types(): the more often, the
    /// likelier the next one is, too.
    void setUsed(const std::vector<std::uint8_t> &types);

    /// What the fields say; what is no number is -1, which validation refuses.
    Violation violation() const;
    /// What is written that cannot be read: the column, and what to write there.
    std::vector<std::pair<QString, QString>> unreadable() const;
    const std::map<QString, FormField *> &fields() const { return m_fields; } ///< by the column of the table
    void setViolation(const Violation &violation);
    QJsonObject draft() const;
    void setDraft(const QJsonObject &draft);
    /// Which one of how many it is. The first alone has mnemonics, and an only one cannot be removed.
    void setNumber(int number, int of);
    /// Who is alleged to have done it, and the parties: they stand further below, and go with the editor.
    QWidget *who() const { return m_who; }
    /// The letter that removes the first of several, with Alt.
    QKeySequence removeLetter() const;
    void focusFirst();
    /// Who is likely to have done this one, too, and to be a party: they are listed first.
    void offerFirst(const QStringList &perpetrators, const QStringList &parties);

signals:
    void edited();
    void left();
    void removeWanted();

private:
    QUuid m_uuid;
    ChoiceField *m_type;
    QLineEdit *m_low;
    QLineEdit *m_best;
    QLineEdit *m_high;
    NamesField *m_perpetrators;
    NamesField *m_parties;
    std::map<QString, FormField *> m_fields;
    const Words &m_words;
    QLabel *m_title;
    QLabel *m_whoTitle;
    QPushButton *m_remove;
    QPointer<QWidget> m_who;
};
