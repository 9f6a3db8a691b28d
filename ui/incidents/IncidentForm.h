#pragma once

#include "casefile/Session.h"

#include <QDialog>
#include <QTimer>

#include <map>

class ChoiceField;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QScrollArea;
class QVBoxLayout;
class ViolationEditor;
class Words;

/// Logs or edits an incident: one column, labels above fields, in the order in which a researcher thinks.
/// Enter goes on to the next field, Ctrl+Enter saves, Esc closes and keeps what was typed as a draft in the
/// case file.
class IncidentForm : public QDialog
{
    Q_OBJECT

public:
    /// `before` is the incident to edit; none to log a new one, which begins as `pattern` where that is
    /// given.
    IncidentForm(Session &session, const Words &words, std::optional<Incident> before,
                 std::optional<Incident> pattern, QWidget *parent = nullptr);

    /// The incident that is edited; null for a new one.
    QUuid record() const;
    /// Keeps what was typed since it was last saved in the case file. Whether it is kept; tells where it
    /// could not be.
    bool keepDraft();

    /// Closes if what was typed could be kept; asks nobody.
    void giveUp();

signals:
    void saved(IncidentId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void reject() override;

private:
    struct Entry {
        QWidget *editor = nullptr;
        QLabel *problem = nullptr;
        bool touched = false;
    };

    // IncidentFormFields.cpp
    void build();
    void addSection(const char *title);
    void addEntry(const char *column, const char *label, QWidget *editor);
    ViolationEditor *addViolation();
    void removeViolation(ViolationEditor *editor);
    void violationsChanged();
    void fillRegions();
    void addReason(QVBoxLayout &outer);
    QLineEdit *line(const char *column) const;

    // IncidentForm.cpp
    void fill(const Incident &incident);
    void clearForNext();
    Incident read() const;
    QJsonObject draft() const;
    void setDraft(const QJsonObject &draft);
    void edited();
    void check();
    void proposeReference();
    bool save();
    void tell(const Error &error);
    QString typed() const;
    QString say(const char *text) const;

    Session &m_session;
    const Words &m_words;
    std::optional<Incident> m_before;
    QVBoxLayout *m_column = nullptr;
    QScrollArea *m_scroll = nullptr;
    std::map<QString, Entry> m_entries; ///< by the column of the table
    QVBoxLayout *m_violationColumn = nullptr;
    std::vector<ViolationEditor *> m_violations;
    ChoiceField *m_country = nullptr;
    ChoiceField *m_region = nullptr;
    QLineEdit *m_titleEn = nullptr;
    QLineEdit *m_titleFr = nullptr;
    QPlainTextEdit *m_summaryEn = nullptr;
    QPlainTextEdit *m_summaryFr = nullptr;
    QPlainTextEdit *m_sources = nullptr;
    QComboBox *m_overlap = nullptr;
    QComboBox *m_status = nullptr;
    QComboBox *m_visibility = nullptr;
    QComboBox *m_basis = nullptr;
    QLabel *m_notice = nullptr;
    QLineEdit *m_reason = nullptr; ///< of a verified record
    QLabel *m_reasonProblem = nullptr;
    QTimer m_checkTimer;
    QTimer m_draftTimer;
    bool m_filling = false;
    bool m_dirty = false;
    bool m_referenceTyped = false;
    bool m_showAll = false;
};
