#pragma once

#include "casefile/Session.h"
#include "incidents/FormField.h"
#include "incidents/PlaceField.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QJsonValue>
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
class Notice;
class ViolationEditor;
class Words;

/// Logs or edits an incident: one column, labels above fields, in the order in which a researcher thinks.
/// Enter goes on to the next field or presses the button that has the focus, Ctrl+Enter saves,
/// Ctrl+Shift+Enter saves and begins another, Esc closes and keeps what was typed in the case file. It is a
/// window of its own, beside which all else can be read.
///
/// What is only proposed, of a new incident as that of the one before it, is not saved before its field was
/// visited: it is asked once whether it is right.
class IncidentForm : public QDialog
{
    Q_OBJECT

public:
    /// What a form is of.
    struct Of {
        std::optional<Incident> before = {};  ///< to be edited; none: a new one is logged
        std::optional<Incident> pattern = {}; ///< as which a new one begins
        QUuid key = {};                       ///< under which a new one is kept, and may be kept already
    };
    IncidentForm(Session &session, const Words &words, Of of, QWidget *parent = nullptr);

    ~IncidentForm() override;

    bool isOfNew() const { return !m_before; }
    /// Whether it is of a new one, of which nothing is known yet.
    bool isBlank() const { return m_isBlank && !m_dirty; }
    /// Under which what is typed is kept (casefile/Drafts.h).
    QUuid key() const;
    /// Whether something was typed that is not saved.
    bool isDirty() const { return m_dirty; }
    /// Writes what was typed elsewhere, by the columns of the table, as if it were typed here.
    void write(const std::map<QString, QString> &texts);
    /// Puts the keyboard on a field, by the column of the table.
    void goTo(const QString &column);
    /// Keeps what was typed since it was last saved in the case file. Whether it is kept; tells where it
    /// could not be.
    bool keepDraft();

    /// Closes if what was typed could be kept; asks nobody.
    void giveUp();
    /// The same in a copy of the file that the form is of, where that one cannot keep anything any more. On
    /// an error, the form stays.
    Result<void> giveUpInto(Store &copy);

signals:
    void saved(IncidentId id);
    /// What was typed is given up: `content` is what was kept.
    void discarded(const QUuid &key, const QString &content);

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
    void lendLetter(const QKeySequence &letter, bool lent = true);
    void buildButtons(QVBoxLayout &outer);
    QHBoxLayout *addRow();
    void discard();
    void lookForPlaces();
    void takePlace(IncidentId known);
    QString whereIs(const PlaceField::Known &known) const;
    void showOtherLanguage(bool shown);
    ViolationEditor *addViolation();
    void removeViolation(ViolationEditor *editor);
    void bringBackViolation(const QJsonObject &content, size_t at);
    void dropViolation(ViolationEditor *editor);
    void violationsChanged();
    void fillRegions();
    QString typedRegion() const;
    void showPoint(const std::optional<Coordinates> &coordinates);
    void addReason(QVBoxLayout &outer);
    QLineEdit *line(const char *column) const;

    // IncidentForm.cpp
    static void setBox(QComboBox &box, const QString &code);
    void fill(const Incident &incident);
    void clearForNext();
    Incident read() const;
    std::optional<Incident> lastByHand() const;
    void proposeAsLast();
    void proposeYear(int year);
    void propose(const char *column);
    std::vector<FormField *> unseen() const;
    static FormField *first(const std::vector<FormField *> &of, const QWidget &within);

    // IncidentFormKeeping.cpp: what is typed, until it is saved
    void takeUpKept();
    QJsonObject content() const;
    bool isAsBegun() const { return content() == m_begun; }
    /// What became of an incident since something was typed on it that was not saved.
    enum class Since { Nothing, ChangedElsewhere, ChangedOnBothSides };
    Since bringForward(QJsonObject &typed);
    QJsonObject draft() const;
    QString keptContent() const;
    Result<void> writeDraft();
    void setDraft(const QJsonObject &draft);
    void edited();
    void forgetTyped();
    QString typed() const;

    // IncidentForm.cpp
    using Remarks = std::map<FormField *, std::vector<FormField::Remark>>;
    Remarks remarksOn(const Incident &incident) const;
    void remarkOnNames(Remarks &remarks) const;
    void remarkOnWhere(const Place &place, Remarks &remarks) const;
    void remarkOnSources(Remarks &remarks) const;
    void offerNames();
    std::vector<std::pair<QString, QString>> unreadable() const;
    std::vector<FormField *> fields() const;
    FormField *fieldOf(int violation, const QString &column) const;
    void check();
    void proposeReference();
    void partRange();
    bool save();
    void enter(Qt::KeyboardModifiers modifiers);
    void goOn();
    void showWhole(QWidget &field);
    void tell(const Error &error);
    QString say(const char *text) const;

    Session &m_session;
    const Words &m_words;
    std::optional<Incident> m_before;
    const QUuid m_key; ///< of a new one
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
    struct {
        QString text, code;
    } m_chosenRegion;                   ///< which is none of the country that stands there by now
    std::optional<Coordinates> m_point; ///< what is known of the coordinates that were filled in
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
    Notice *m_removed = nullptr;   ///< a violation, which can be brought back
    QLineEdit *m_reason = nullptr; ///< of a verified record
    FormField *m_reasonField = nullptr;
    using Places = std::vector<PlaceField::Known>;
    PlaceField *m_place = nullptr;
    QFutureWatcher<Places> m_looking;
    std::stop_source m_stopLooking;
    QThreadPool m_thread;
    QTimer m_checkTimer;
    QTimer m_keepTimer;
    QElapsedTimer m_unkept; ///< since something was typed that is not kept yet
    bool m_isBlank;         ///< nothing was written into it but what is proposed
    bool m_filling = false;
    bool m_dirty = false;
    QJsonObject m_begun;                            ///< content() before anybody wrote into it
    QJsonValue m_keptSince = QJsonValue::Undefined; ///< of what was taken up, until something is typed
    bool m_referenceTyped = false;
    int m_year = 0; ///< of a day that is typed without one: that which stood there, or was proposed
    bool m_showAll = false;
    QString m_range; ///< that was typed, until its end is another one
};
