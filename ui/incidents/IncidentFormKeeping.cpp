#include "incidents/ChoiceField.h"
#include "incidents/IncidentForm.h"
#include "incidents/KeptForm.h"
#include "incidents/Typed.h"
#include "incidents/ViolationEditor.h"
#include "records/RecordJson.h"
#include "text/MessageBox.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

// What is typed in the form, until it is saved: it is kept in the case file, taken up again, or discarded.

namespace
{

constexpr int checkedAfter = 250; // ms without a key
// What is typed is kept when the keys rest for a moment, since a slow disk makes itself felt; and at the
// latest then.
constexpr int keptAfter = 1000, keptAtMost = 5000; // ms

const QString proposedKey = QStringLiteral("proposed");
const QString savingKey = QStringLiteral("saving"); ///< it was to be saved, and something was missing

} // namespace

void IncidentForm::takeUpKept()
{
    m_keepTimer.setSingleShot(true);
    connect(&m_keepTimer, &QTimer::timeout, this, [this] {
        // While the file is written elsewhere, soon is early enough.
        const auto kept = writeDraft();
        if (!kept && kept.error().kind == ErrorKind::InUse) {
            m_session.noteInUse();
            m_keepTimer.start(keptAfter);
        } else if (!kept) {
            tell(kept.error());
        }
    });
    m_begun = content();
    const QString kept = m_session.file().store().draft(key()).value_or(QString());
    if (kept.isEmpty())
        return;
    QJsonObject typed = QJsonDocument::fromJson(kept.toUtf8()).object();
    QStringList told{say(
        QT_TRANSLATE_NOOP("IncidentForm", "These changes were entered earlier and have not been saved."))};
    switch (bringForward(typed)) {
    case Since::Nothing:
        break;
    case Since::ChangedElsewhere:
        told << say(QT_TRANSLATE_NOOP("IncidentForm", "The incident has been changed since. What you had not "
                                                      "changed is shown as it is now."));
        break;
    case Since::ChangedOnBothSides:
        told << say(QT_TRANSLATE_NOOP("IncidentForm", "The incident has been changed since, partly where you "
                                                      "had changed it too. What you entered is shown: check "
                                                      "it before you save."));
        break;
    }
    setDraft(typed);
    m_showAll = typed.value(savingKey).toBool();
    m_notice->setText(told.join(QLatin1Char(' ')));
    m_notice->show();
    m_dirty = true;
    m_keptSince = typed.value(keptform::whenKey);
}

/// Of what was typed on the incident as it was, only that: the rest is taken from the incident as it is now.
IncidentForm::Since IncidentForm::bringForward(QJsonObject &typed)
{
    const QJsonObject before = typed.value(keptform::editedKey).toObject();
    if (!m_before || before.isEmpty() || before == toJson(*m_before))
        return Since::Nothing;
    fill(fromJson<Incident>(before));
    const QJsonObject was = draft();
    fill(*m_before);
    const QJsonObject now = draft();
    Since since = Since::Nothing;
    for (auto field = now.begin(); field != now.end(); ++field) {
        const QString &key = field.key();
        if (key == keptform::editedKey || field.value() == was.value(key))
            continue;
        if (typed.value(key) == was.value(key))
            typed.insert(key, field.value());
        else if (typed.value(key) != field.value())
            since = Since::ChangedOnBothSides;
        if (since == Since::Nothing)
            since = Since::ChangedElsewhere;
    }
    return since;
}

QJsonObject IncidentForm::draft() const
{
    QJsonObject object;
    if (m_before)
        object.insert(keptform::editedKey, toJson(*m_before));
    for (const auto &[name, field] : m_entries) {
        if (const auto *lineEdit = qobject_cast<QLineEdit *>(field->editor()))
            object.insert(name, lineEdit->text());
        else if (const auto *box = qobject_cast<QComboBox *>(field->editor()))
            object.insert(name, box->currentData().toString());
    }
    // Read another year, a day without its year would be another day.
    const auto [from, to] = withYears(line("date_from")->text(), line("date_to")->text(), m_year);
    object.insert(QStringLiteral("date_from"), from);
    object.insert(QStringLiteral("date_to"), to);
    // Under its name, one of another country would be taken for one of this one.
    const QString regionsCountry = m_session.vocabulary().countryOfRegion(typedRegion());
    if (!regionsCountry.isEmpty() && regionsCountry != m_country->code())
        object.insert(QStringLiteral("region"), typedRegion());
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
    QJsonObject proposed;
    for (const auto &[name, field] : m_entries) {
        if (field->proposal() != FormField::Proposal::None)
            proposed.insert(name, true);
    }
    if (!proposed.isEmpty())
        object.insert(proposedKey, proposed);
    if (m_showAll)
        object.insert(savingKey, true);
    return object;
}

/// What is written in it: without what is noted beside that, and the reference that is proposed.
QJsonObject IncidentForm::content() const
{
    QJsonObject object = draft();
    object.remove(proposedKey);
    object.remove(savingKey);
    if (!m_referenceTyped)
        object.remove(QStringLiteral("incident"));
    return object;
}

void IncidentForm::setDraft(const QJsonObject &draft)
{
    const auto text = [&](const QString &key) { return draft.value(key).toString(); };
    while (!m_violations.empty())
        dropViolation(m_violations.back());
    for (const QJsonValue &violation : draft.value(QStringLiteral("violations")).toArray())
        addViolation()->setDraft(violation.toObject());
    if (m_violations.empty())
        addViolation();
    for (const auto &[name, field] : m_entries) {
        if (auto *lineEdit = qobject_cast<QLineEdit *>(field->editor()))
            lineEdit->setText(text(name));
        else if (auto *box = qobject_cast<QComboBox *>(field->editor()))
            setBox(*box, text(name));
    }
    // An earlier version of Dossier had a field for each.
    const QString latitude = text(QStringLiteral("latitude")), longitude = text(QStringLiteral("longitude"));
    if (!latitude.isEmpty() || !longitude.isEmpty())
        line("coordinates")->setText(latitude + QStringLiteral("; ") + longitude);
    m_titleEn->setText(text(QStringLiteral("title_en")));
    m_titleFr->setText(text(QStringLiteral("title_fr")));
    m_summaryEn->setPlainText(text(QStringLiteral("summary_en")));
    m_summaryFr->setPlainText(text(QStringLiteral("summary_fr")));
    const bool french = m_session.file().store().language() == Language::French;
    if (!text(french ? QStringLiteral("title_en") : QStringLiteral("title_fr")).isEmpty() ||
        !text(french ? QStringLiteral("summary_en") : QStringLiteral("summary_fr")).isEmpty())
        showOtherLanguage(true);
    m_sources->setPlainText(text(QStringLiteral("sources")));
    m_referenceTyped = draft.value(QStringLiteral("reference_typed")).toBool();
    if (m_reason)
        m_reason->setText(text(QStringLiteral("reason")));
    const QJsonObject proposed = draft.value(proposedKey).toObject();
    for (const auto &[name, field] : m_entries)
        field->setProposal(proposed.contains(name) ? FormField::Proposal::Unseen : FormField::Proposal::None);
}

void IncidentForm::edited()
{
    if (m_filling)
        return;
    m_dirty = true;
    m_keptSince = QJsonValue::Undefined;
    m_checkTimer.start(checkedAfter);
    if (!m_keepTimer.isActive())
        m_unkept.start();
    const auto left = static_cast<int>(keptAtMost - std::min<qint64>(m_unkept.elapsed(), keptAtMost));
    m_keepTimer.start(std::min(keptAfter, left));
}

Result<void> IncidentForm::writeDraft()
{
    // What was only looked at is as old as before.
    if (!m_dirty || !m_keptSince.isUndefined())
        return {};
    // Where all was taken back, or nothing stands in it but what is proposed, nothing is unsaved.
    return m_session.file().store().keepDraft(key(), isAsBegun() ? QString() : keptContent());
}

QString IncidentForm::keptContent() const
{
    QJsonObject object = draft();
    object.insert(keptform::whenKey,
                  m_keptSince.isUndefined() ? QJsonValue(QDateTime::currentSecsSinceEpoch()) : m_keptSince);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

bool IncidentForm::keepDraft()
{
    const auto kept = writeDraft();
    if (!kept)
        tell(kept.error());
    return kept.has_value();
}

QUuid IncidentForm::key() const
{
    return m_before ? m_before->uuid : m_key;
}

/// There is nothing more to be kept.
void IncidentForm::forgetTyped()
{
    m_keepTimer.stop();
    m_dirty = false;
    (void)m_session.file().store().keepDraft(key(), {});
}

void IncidentForm::discard()
{
    const QString typed = m_dirty && !isAsBegun() ? keptContent() : QString();
    forgetTyped();
    if (!typed.isEmpty())
        emit discarded(key(), typed);
    QDialog::reject();
}

void IncidentForm::giveUp()
{
    // What could not be kept stays on the screen.
    if (keepDraft())
        QDialog::reject();
}

Result<void> IncidentForm::giveUpInto(Store &copy)
{
    if (m_dirty && !isAsBegun()) {
        if (auto kept = copy.keepDraft(key(), keptContent()); !kept)
            return kept;
    }
    m_keepTimer.stop();
    m_dirty = false;
    QDialog::reject();
    return {};
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
    // What cannot be kept cannot be removed either.
    m_keepTimer.stop();
    m_dirty = false;
    QDialog::reject();
}
