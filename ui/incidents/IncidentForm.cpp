#include "incidents/IncidentForm.h"

#include "incidents/ChoiceField.h"
#include "incidents/ViolationEditor.h"
#include "records/Codes.h"
#include "records/Printable.h"
#include "text/MessageBox.h"
#include "vocabulary/TypedDate.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <limits>

namespace
{

constexpr int checkAfter = 250;  // ms without a key
constexpr int draftAfter = 1000; // ms

template<typename E> E codeOfBox(const QComboBox &box)
{
    return fromCode<E>(box.currentData().toString()).value_or(CodeTable<E>::values.front().first);
}

void setBox(QComboBox &box, const QString &code)
{
    box.setCurrentIndex(std::max(0, box.findData(code)));
}

std::optional<double> degrees(const QLineEdit &field)
{
    QString typed = field.text().trimmed();
    if (typed.isEmpty())
        return std::nullopt;
    typed.replace(QLatin1Char(','), QLatin1Char('.'));
    bool number = false;
    const double value = typed.toDouble(&number);
    return number ? value : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

IncidentForm::IncidentForm(Session &session, const Words &words, std::optional<Incident> before,
                           std::optional<Incident> pattern, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_words(words)
    , m_before(std::move(before))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_before ? words.translate("IncidentForm", "Edit %1").arg(printable(m_before->reference))
                            : say(QT_TRANSLATE_NOOP("IncidentForm", "New incident")));
    build();
    m_checkTimer.setSingleShot(true);
    m_draftTimer.setSingleShot(true);
    connect(&m_checkTimer, &QTimer::timeout, this, &IncidentForm::check);
    connect(&m_draftTimer, &QTimer::timeout, this, &IncidentForm::keepDraft);

    m_filling = true;
    if (m_before)
        fill(*m_before);
    else if (pattern) {
        pattern->reference.clear();
        fill(*pattern);
    } else {
        addViolation();
    }
    const QString kept = m_session.file().store().draft(record()).value_or(QString());
    if (!kept.isEmpty() && !pattern) {
        setDraft(QJsonDocument::fromJson(kept.toUtf8()).object());
        m_notice->setText(say(QT_TRANSLATE_NOOP(
            "IncidentForm", "These changes were entered earlier and have not been saved.")));
        m_notice->show();
        m_dirty = true;
    }
    m_filling = false;
    violationsChanged();
    proposeReference();
    m_violations.front()->focusFirst();
    const QSize room = screen()->availableSize();
    resize(std::min(560, room.width() - 40), std::min(720, room.height() - 60));
}

QString IncidentForm::say(const char *text) const
{
    return m_words.translate("IncidentForm", text);
}

void IncidentForm::fill(const Incident &incident)
{
    for (ViolationEditor *editor : std::exchange(m_violations, {}))
        editor->deleteLater();
    for (const Violation &violation : incident.violations)
        addViolation()->setViolation(violation);
    if (m_violations.empty())
        addViolation();
    setBox(*m_overlap, codeOf(incident.overlap));
    m_titleEn->setText(incident.title.en);
    m_titleFr->setText(incident.title.fr);
    m_summaryEn->setPlainText(incident.summary.en);
    m_summaryFr->setPlainText(incident.summary.fr);
    const auto &[from, to, precision] = incident.period;
    line("date_from")->setText(typedForm(from, precision));
    const bool oneDate = typedDate(typedForm(from, precision)) == incident.period;
    line("date_to")->setText(oneDate ? QString() : typedForm(to, precision));
    m_country->setCode(incident.place.country.value);
    fillRegions();
    m_region->setCode(incident.place.region);
    line("place")->setText(incident.place.name);
    const auto &coordinates = incident.place.coordinates;
    const auto degreesText = [](double value) {
        return QString::number(value, 'f', QLocale::FloatingPointShortest);
    };
    line("latitude")->setText(coordinates ? degreesText(coordinates->latitude) : QString());
    line("longitude")->setText(coordinates ? degreesText(coordinates->longitude) : QString());
    m_sources->setPlainText(incident.sources);
    setBox(*m_basis, codeOf(incident.basis));
    setBox(*m_status, codeOf(incident.status));
    setBox(*m_visibility, codeOf(incident.visibility));
    line("incident")->setText(incident.reference);
    m_referenceTyped = !incident.reference.isEmpty();
}

void IncidentForm::clearForNext()
{
    // What the next one of the same mission shares stays: where, who may see it, and how it is known.
    Incident next = read();
    next.title = next.summary = {};
    next.violations.clear();
    next.place.name.clear();
    next.place.coordinates.reset();
    next.reference.clear();
    next.period = {};
    m_filling = true;
    fill(next);
    m_filling = false;
    m_showAll = m_dirty = false;
    for (auto &[field, entry] : m_entries)
        entry.touched = false;
    m_notice->hide();
    violationsChanged();
    proposeReference();
    check();
    m_scroll->ensureVisible(0, 0);
    m_violations.front()->focusFirst();
}

Incident IncidentForm::read() const
{
    Incident incident;
    if (m_before)
        incident = *m_before;
    incident.violations.clear();
    for (const ViolationEditor *editor : m_violations)
        incident.violations.push_back(editor->violation());
    incident.overlap = codeOfBox<Overlap>(*m_overlap);
    incident.title = {m_titleEn->text().trimmed(), m_titleFr->text().trimmed()};
    incident.summary = {m_summaryEn->toPlainText().trimmed(), m_summaryFr->toPlainText().trimmed()};
    const auto from = typedDate(line("date_from")->text());
    const QString toText = line("date_to")->text().trimmed();
    const auto to = toText.isEmpty() ? from : typedDate(toText);
    incident.period = {from ? from->from : QDate(), to ? to->to : QDate(),
                       from ? from->precision : Precision::Day};
    // The coarser of the two says how finely the period is known.
    if (from && to)
        incident.period.precision = std::max(from->precision, to->precision);
    // A period that was recorded with its days, though known only to the month, keeps them until it is
    // changed.
    if (m_before &&
        line("date_from")->text() == typedForm(m_before->period.from, m_before->period.precision)) {
        const bool oneDate = typedDate(line("date_from")->text()) == m_before->period;
        const QString before =
            oneDate ? QString() : typedForm(m_before->period.to, m_before->period.precision);
        if (toText == before)
            incident.period = m_before->period;
    }
    incident.place.country.value = m_country->code();
    incident.place.region =
        m_session.vocabulary().regionNamed(incident.place.country.value, m_region->code().trimmed());
    incident.place.name = line("place")->text().trimmed();
    const auto latitude = degrees(*line("latitude"));
    const auto longitude = degrees(*line("longitude"));
    incident.place.coordinates.reset();
    if (latitude || longitude) {
        // Half a pair is refused, like a number that is none.
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        incident.place.coordinates = Coordinates{latitude.value_or(none), longitude.value_or(none)};
    }
    incident.sources = m_sources->toPlainText().trimmed();
    incident.basis = codeOfBox<Basis>(*m_basis);
    incident.status = codeOfBox<Status>(*m_status);
    incident.visibility = codeOfBox<Visibility>(*m_visibility);
    incident.reference = line("incident")->text().trimmed();
    return incident;
}

QJsonObject IncidentForm::draft() const
{
    QJsonObject object;
    for (const auto &[field, entry] : m_entries) {
        if (const auto *lineEdit = qobject_cast<QLineEdit *>(entry.editor))
            object.insert(field, lineEdit->text());
        else if (const auto *box = qobject_cast<QComboBox *>(entry.editor))
            object.insert(field, box->currentData().toString());
    }
    object.insert(QStringLiteral("title_en"), m_titleEn->text());
    object.insert(QStringLiteral("title_fr"), m_titleFr->text());
    object.insert(QStringLiteral("summary_en"), m_summaryEn->toPlainText());
    object.insert(QStringLiteral("summary_fr"), m_summaryFr->toPlainText());
    object.insert(QStringLiteral("sources"), m_sources->toPlainText());
    QJsonArray violations;
    for (const ViolationEditor *editor : m_violations)
        violations.append(editor->draft());
    object.insert(QStringLiteral("violations"), violations);
    object.insert(QStringLiteral("reference_typed"), m_referenceTyped);
    if (m_reason)
        object.insert(QStringLiteral("reason"), m_reason->text());
    return object;
}

void IncidentForm::setDraft(const QJsonObject &draft)
{
    const auto text = [&](const QString &key) { return draft.value(key).toString(); };
    for (ViolationEditor *editor : std::exchange(m_violations, {}))
        editor->deleteLater();
    for (const QJsonValue &violation : draft.value(QStringLiteral("violations")).toArray())
        addViolation()->setDraft(violation.toObject());
    if (m_violations.empty())
        addViolation();
    for (const auto &[field, entry] : m_entries) {
        if (auto *lineEdit = qobject_cast<QLineEdit *>(entry.editor))
            lineEdit->setText(text(field));
        else if (auto *box = qobject_cast<QComboBox *>(entry.editor))
            setBox(*box, text(field));
    }
    m_titleEn->setText(text(QStringLiteral("title_en")));
    m_titleFr->setText(text(QStringLiteral("title_fr")));
    m_summaryEn->setPlainText(text(QStringLiteral("summary_en")));
    m_summaryFr->setPlainText(text(QStringLiteral("summary_fr")));
    m_sources->setPlainText(text(QStringLiteral("sources")));
    m_referenceTyped = draft.value(QStringLiteral("reference_typed")).toBool();
    if (m_reason)
        m_reason->setText(text(QStringLiteral("reason")));
}

void IncidentForm::edited()
{
    if (m_filling)
        return;
    m_dirty = true;
    m_checkTimer.start(checkAfter);
    if (!m_draftTimer.isActive())
        m_draftTimer.start(draftAfter);
}

bool IncidentForm::keepDraft()
{
    if (!m_dirty)
        return true;
    const QByteArray json = QJsonDocument(draft()).toJson(QJsonDocument::Compact);
    const auto kept = m_session.file().store().keepDraft(record(), QString::fromUtf8(json));
    if (!kept)
        tell(kept.error());
    return kept.has_value();
}

QUuid IncidentForm::record() const
{
    return m_before ? m_before->uuid : QUuid();
}

void IncidentForm::tell(const Error &error)
{
    m_notice->setText(m_words.say(error.message));
    m_notice->show();
    m_scroll->ensureWidgetVisible(m_notice);
}

void IncidentForm::proposeReference()
{
    if (m_referenceTyped || m_filling)
        return;
    const auto date = typedDate(line("date_from")->text());
    const QString country = m_country->code();
    const QString proposed =
        date && !country.isEmpty()
            ? m_session.file().store().proposeReference(country, date->from.year()).value_or(QString())
            : QString();
    line("incident")->setText(proposed);
}

void IncidentForm::check()
{
    const Incident incident = read();
    std::map<QString, QStringList> said;
    std::vector<QStringList> errors(m_violations.size()), warnings(m_violations.size());
    for (const Problem &problem : validate(incident, m_session.vocabulary().world(QDate::currentDate()))) {
        const bool error = problem.severity != Problem::Severity::Warning;
        const QString text = m_words.say(problem.message);
        if (problem.violation >= 0) {
            auto &list = (error ? errors : warnings)[static_cast<size_t>(problem.violation)];
            const Violation &violation = incident.violations[static_cast<size_t>(problem.violation)];
            // An untouched violation is not yet wrong.
            const bool blank = violation.type.isEmpty() && violation.victims.low < 0;
            if (m_showAll || !blank)
                list << text;
        } else if (!error || m_showAll || m_entries[problem.column()].touched) {
            said[problem.column()] << (error
                                           ? text
                                           : m_words.translate("IncidentForm", "Please check: %1").arg(text));
        }
    }
    for (auto &[field, entry] : m_entries) {
        QStringList lines = said[field];
        if (field == QLatin1String("date_from") && lines.isEmpty() && incident.period.from.isValid() &&
            incident.period.to.isValid())
            lines << m_words.period(incident.period);
        entry.problem->setText(lines.join(QLatin1Char('\n')));
        entry.problem->setVisible(!lines.isEmpty());
    }
    for (size_t i = 0; i < m_violations.size(); ++i)
        m_violations[i]->showProblems(errors[i], warnings[i]);
}

bool IncidentForm::save()
{
    m_showAll = true;
    check();
    Incident incident = read();
    const auto problems = validate(incident, m_session.vocabulary().world(QDate::currentDate()));
    if (!mayBeEntered(problems)) {
        for (const Problem &problem : problems) {
            if (problem.severity == Problem::Severity::Warning)
                continue;
            QWidget *where = problem.violation >= 0 ? m_violations[static_cast<size_t>(problem.violation)]
                             : m_entries.contains(problem.column()) ? m_entries[problem.column()].editor
                                                                    : nullptr;
            if (!where)
                continue;
            m_scroll->ensureWidgetVisible(where);
            if (problem.violation >= 0)
                m_violations[static_cast<size_t>(problem.violation)]->focusFirst();
            else
                where->setFocus();
            break;
        }
        return false;
    }
    Change change;
    if (m_reason) {
        change.reason = m_reason->text().trimmed();
        m_reasonProblem->setVisible(change.reason.isEmpty());
        if (change.reason.isEmpty()) {
            m_reason->setFocus();
            return false;
        }
    }
    change.edits.push_back({m_before, incident});
    const QString text = m_before ? m_words.translate("IncidentForm", "editing %1").arg(incident.reference)
                                  : m_words.translate("IncidentForm", "adding %1").arg(incident.reference);
    const auto done = m_session.perform(std::move(change), text);
    if (!done) {
        tell(done.error());
        return false;
    }
    m_draftTimer.stop();
    m_dirty = false;
    (void)m_session.file().store().keepDraft(record(), {});
    emit saved(done->edits.front().after.id);
    return true;
}

void IncidentForm::giveUp()
{
    // What could not be kept stays on the screen.
    if (keepDraft())
        QDialog::reject();
}

/// What stands in the form, to be read: a line a field.
QString IncidentForm::typed() const
{
    QStringList lines;
    for (const QWidget *field : m_scroll->findChildren<QWidget *>()) {
        QString value;
        if (qobject_cast<const QComboBox *>(field->parentWidget()))
            continue; // the line of a list
        if (const auto *line = qobject_cast<const QLineEdit *>(field))
            value = line->text();
        else if (const auto *text = qobject_cast<const QPlainTextEdit *>(field))
            value = text->toPlainText();
        else if (const auto *box = qobject_cast<const QComboBox *>(field))
            value = box->currentText();
        if (!value.trimmed().isEmpty())
            lines
                << m_words.translate("IncidentForm", "%1: %2").arg(field->accessibleName(), value.trimmed());
    }
    return lines.join(QLatin1Char('\n'));
}

void IncidentForm::reject()
{
    if (keepDraft()) {
        QDialog::reject();
        return;
    }
    MessageBox box(
        MessageBox::Warning, windowTitle(),
        say(QT_TRANSLATE_NOOP("IncidentForm", "What you entered cannot be kept in the case file.")), this);
    box.setMore(
        m_notice->text() + QLatin1Char('\n') +
        say(QT_TRANSLATE_NOOP("IncidentForm", "You can copy it as text, and paste it elsewhere before "
                                              "you close the case file.")));
    auto *copy = box.addButton(say(QT_TRANSLATE_NOOP("IncidentForm", "Copy the text and close")),
                               MessageBox::AcceptRole);
    copy->setObjectName(QStringLiteral("copyTyped"));
    auto *discard = box.addButton(say(QT_TRANSLATE_NOOP("IncidentForm", "Close without it")),
                                  MessageBox::DestructiveRole);
    discard->setObjectName(QStringLiteral("discardTyped"));
    box.setDefaultButton(
        box.addButton(say(QT_TRANSLATE_NOOP("IncidentForm", "Continue editing")), MessageBox::RejectRole));
    box.exec();
    if (box.clickedButton() != copy && box.clickedButton() != discard)
        return;
    if (box.clickedButton() == copy)
        QApplication::clipboard()->setText(typed());
    // There is nothing more to be kept.
    m_draftTimer.stop();
    m_dirty = false;
    QDialog::reject();
}

bool IncidentForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress &&
        (qobject_cast<QLineEdit *>(watched) || qobject_cast<QComboBox *>(watched))) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & Qt::ControlModifier)) {
            focusNextChild();
            return true;
        }
    }
    if (event->type() == QEvent::FocusIn) {
        if (auto *widget = qobject_cast<QWidget *>(watched))
            m_scroll->ensureWidgetVisible(widget, 0, 48);
    }
    return QDialog::eventFilter(watched, event);
}
