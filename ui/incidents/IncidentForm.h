#pragma once

#include "casefile/Session.h"
#include "incidents/FormField.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QHash>
#include <QThreadPool>
#include <QTimer>

#include <map>
#include <stop_token>

class ChoiceField;
class QComboBox;
class QLabel;
class QLineEdit;
class QBoxLayout;
class QHBoxLayout;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;
class NamesField;
class ViolationEditor;
class Words;

/// Logs or edits an incident: one column, labels above fields, in the order in which a researcher thinks.
/// Enter goes on to the next field or presses the button that has the focus, Ctrl+Enter saves,
/// Ctrl+Shift+Enter saves and begins another, Esc closes and keeps what was typed as a draft in the case
/// file. It is a window of its own, beside which all else can be read.
class IncidentForm : public QDialog
{
    Q_OBJECT

public:
    /// `before` is the incident to edit; none to log a new one, which begins as `pattern` where that is
    /// given.
    IncidentForm(Session &session, const Words &words, std::optional<Incident> before,
                 std::optional<Incident> pattern, QWidget *parent = nullptr);

    ~IncidentForm() override;

    /// The incident that is edited; null for a new one.
    QUuid record() const;
    /// Writes what was typed elsewhere, by the columns of the table, as if it were typed here.
    void write(const std::map<QString, QString> &texts);
    /// Keeps what was typed since it was last saved in the case file. Whether it is kept; tells where it
    /// could not be.
    bool keepDraft();

    /// Closes if what was typed could be kept; asks nobody.
    void giveUp();

signals:
    void saved(IncidentId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void reject() override;

private:
    // IncidentFormFields.cpp
    void build();
    void addSection(const char *title);
    void addEntry(QBoxLayout *to, const char *column, const char *label, QWidget *editor,
                  bool required = false);
    void buildWhere();
    void buildTexts();
    void buildButtons(QVBoxLayout &outer);
    QHBoxLayout *addRow();
    void proposeAsLast();
    void proposeYear(int year);
    void lookForPlaces();
    void takePlace(const QString &name);
    void showOtherLanguage(bool shown);
    ViolationEditor *addViolation();
    void removeViolation(ViolationEditor *editor);
    void dropViolation(ViolationEditor *editor);
    void violationsChanged();
    void fillRegions();
    void addReason(QVBoxLayout &outer);
    QLineEdit *line(const char *column) const;

    // IncidentForm.cpp
    void fill(const Incident &incident);
    void clearForNext();
    Incident read() const;
    /// What became of an incident since something was typed on it that was not saved.
    enum class Since { Nothing, ChangedElsewhere, ChangedOnBothSides };
    Since bringForward(QJsonObject &typed);
    QJsonObject draft() const;
    Result<void> writeDraft();
    void setDraft(const QJsonObject &draft);
    void edited();
    using Remarks = std::map<FormField *, std::vector<FormField::Remark>>;
    Remarks remarksOn(const Incident &incident) const;
    std::vector<std::pair<QString, QString>> unreadable() const;
    std::vector<FormField *> fields() const;
    FormField *fieldOf(int violation, const QString &column) const;
    void check();
    void proposeReference();
    bool save();
    void enter(Qt::KeyboardModifiers modifiers);
    void goOn();
    void showWhole(QWidget &field);
    void tell(const Error &error);
    QString typed() const;
    QString say(const char *text) const;

    Session &m_session;
    const Words &m_words;
    std::optional<Incident> m_before;
    QVBoxLayout *m_column = nullptr;
    QScrollArea *m_scroll = nullptr;
    std::map<QString, FormField *> m_entries; ///< by the column of the table, coordinates by that name
    QVBoxLayout *m_violationColumn = nullptr;
    QVBoxLayout *m_whoColumn = nullptr;
    QWidget *m_otherLanguage = nullptr; ///< its title and summary
    QPushButton *m_addLanguage = nullptr;
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
    NamesField *m_tags = nullptr;
    QLabel *m_notice = nullptr;
    QLineEdit *m_reason = nullptr; ///< of a verified record
    FormField *m_reasonField = nullptr;
    using Places = QHash<QString, IncidentId>; ///< by name, of the incident that was added last
    Places m_places;
    QFutureWatcher<Places> m_looking;
    std::stop_source m_stopLooking;
    QThreadPool m_thread;
    QTimer m_checkTimer;
    QTimer m_draftTimer;
    QElapsedTimer m_undrafted; ///< since something was typed that is not kept yet
    bool m_filling = false;
    bool m_dirty = false;
    bool m_referenceTyped = false;
    bool m_showAll = false;
};
