#include "incidents/IncidentForm.h"

#include "incidents/ChoiceField.h"
#include "incidents/NamesField.h"
#include "incidents/Typed.h"
#include "incidents/ViolationEditor.h"
#include "records/Codes.h"
#include "records/NameSet.h"
#include "records/Printable.h"
#include "records/RecordJson.h"
#include "text/EnterKey.h"
#include "text/MessageBox.h"
#include "vocabulary/TypedCoordinates.h"
#include "vocabulary/TypedDate.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
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
#include <QtConcurrent>
#include <QVBoxLayout>
#include <QWindow>

#include <algorithm>
#include <ranges>

namespace
{

constexpr int checkedAfter = 250; // ms without a key
// What is typed is kept when the keys rest for a moment, since a slow disk makes itself felt; and at the
// latest then.
const QString editedKey = QStringLiteral("edited");  ///< in what is kept: the incident that was edited
constexpr int draftAfter = 1000, draftAtMost = 5000; // ms

template<typename E> E codeOfBox(const QComboBox &box)
{
    return fromCode<E>(box.currentData().toString()).value_or(CodeTable<E>::values.front().first);
}

void setBox(QComboBox &box, const QString &code)
{
    box.setCurrentIndex(std::max(0, box.findData(code)));
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
    setWindowFlags(Qt::Window);
    setWindowTitle(m_before ? words.translate("IncidentForm", "Edit %1").arg(printable(m_before->reference))
                            : say(QT_TRANSLATE_NOOP("IncidentForm", "New incident")));
    build();
    m_checkTimer.setSingleShot(true);
    m_draftTimer.setSingleShot(true);
    connect(&m_checkTimer, &QTimer::timeout, this, &IncidentForm::check);
    connect(&m_draftTimer, &QTimer::timeout, this, [this] {
        // While the file is written elsewhere, soon is early enough.
        const auto kept = writeDraft();
        if (!kept && kept.error().kind == ErrorKind::InUse)
            m_draftTimer.start(draftAfter);
        else if (!kept)
            tell(kept.error());
    });

    m_filling = true;
    if (m_before)
        fill(*m_before);
    else if (pattern) {
        pattern->reference.clear();
        fill(*pattern);
    } else {
        addViolation();
        proposeAsLast();
    }
    const QString kept = m_session.file().store().draft(record()).value_or(QString());
    if (!kept.isEmpty() && !pattern) {
        QJsonObject typed = QJsonDocument::fromJson(kept.toUtf8()).object();
        QStringList told{say(QT_TRANSLATE_NOOP(
            "IncidentForm", "These changes were entered earlier and have not been saved."))};
        switch (bringForward(typed)) {
        case Since::Nothing:
            break;
        case Since::ChangedElsewhere:
            told << say(QT_TRANSLATE_NOOP("IncidentForm",
                                          "The incident has been changed since. What you had not "
                                          "changed is shown as it is now."));
            break;
        case Since::ChangedOnBothSides:
            told << say(QT_TRANSLATE_NOOP("IncidentForm",
                                          "The incident has been changed since, partly where you "
                                          "had changed it too. What you entered is shown: check "
                                          "it before you save."));
            break;
        }
        setDraft(typed);
        m_notice->setText(told.join(QLatin1Char(' ')));
        m_notice->show();
        m_dirty = true;
    }
    m_filling = false;
    violationsChanged();
    proposeReference();
    if (!m_dirty) {
        for (FormField *field : fields())
            field->forget();
    }
    m_violations.front()->focusFirst();
    lookForPlaces();
    const QSize room = screen()->availableSize();
    resize(std::min(820, room.width() - 40), std::min(760, room.height() - 60));
}

IncidentForm::~IncidentForm()
{
    m_stopLooking.request_stop();
    m_thread.waitForDone();
}

/// Off the GUI thread: a large file has a name for each of a million incidents.
void IncidentForm::lookForPlaces()
{
    connect(&m_looking, &QFutureWatcher<Places>::finished, this, [this] {
        m_places = m_looking.result();
        QStringList names = m_places.keys();
        names.sort(Qt::CaseInsensitive);
        auto *completer = new QCompleter(names, this);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        line("place")->setCompleter(completer);
        connect(completer, qOverload<const QString &>(&QCompleter::activated), this,
                [this](const QString &name) {
                    takePlace(name);
                    QMetaObject::invokeMethod(this, &IncidentForm::goOn, Qt::QueuedConnection);
                });
    });
    m_looking.setFuture(QtConcurrent::run(&m_thread,
                                          [&file = m_session.file(), language = m_words.language(),
                                           stop = m_stopLooking.get_token()]() -> Places {
                                              constexpr qsizetype atMost = 20'000;
                                              Places places;
                                              const auto again = file.openAgain();
                                              if (!again)
                                                  return places;
                                              const auto take = [&](IncidentId id, const QString &name) {
                                                  if (!name.isEmpty()) {
                                                      IncidentId &last = places[name];
                                                      last = std::max(last, id);
                                                  }
                                                  return places.size() < atMost && !stop.stop_requested();
                                              };
                                              // Without names, one types them.
                                              (void)(*again)->store().eachText(Store::TextColumn::Place,
                                                                               language, take);
                                              return places;
                                          }));
}

/// A place that was used before comes with its region and its coordinates, unless another country was typed.
void IncidentForm::takePlace(const QString &name)
{
    const auto known = m_places.constFind(name);
    const auto incident = known == m_places.cend() ? Result<Incident>(std::unexpected(Error{}))
                                                   : m_session.file().store().incident(*known);
    if (!incident)
        return;
    const Place &place = incident->place;
    if (m_country->text().trimmed().isEmpty())
        m_country->setCode(place.country.value);
    if (m_country->code() != place.country.value)
        return;
    m_region->setCode(place.region);
    if (place.coordinates)
        line("coordinates")->setText(typedForm(*place.coordinates));
}

QString IncidentForm::say(const char *text) const
{
    return m_words.translate("IncidentForm", text);
}

void IncidentForm::fill(const Incident &incident)
{
    while (!m_violations.empty())
        dropViolation(m_violations.back());
    for (const Violation &violation : incident.violations)
        addViolation()->setViolation(violation);
    if (m_violations.empty())
        addViolation();
    setBox(*m_overlap, codeOf(incident.overlap));
    m_titleEn->setText(incident.title.en);
    m_titleFr->setText(incident.title.fr);
    m_summaryEn->setPlainText(incident.summary.en);
    m_summaryFr->setPlainText(incident.summary.fr);
    const Language first = m_session.file().store().language();
    const Language other = first == Language::French ? Language::English : Language::French;
    showOtherLanguage(!incident.title.in(other).isEmpty() || !incident.summary.in(other).isEmpty());
    const PeriodTexts dates = textsOf(incident.period);
    line("date_from")->setText(dates.from);
    line("date_to")->setText(dates.to);
    m_country->setCode(incident.place.country.value);
    fillRegions();
    m_region->setCode(incident.place.region);
    line("place")->setText(incident.place.name);
    const auto &coordinates = incident.place.coordinates;
    line("coordinates")->setText(coordinates ? typedForm(*coordinates) : QString());
    m_sources->setPlainText(incident.sources);
    setBox(*m_basis, codeOf(incident.basis));
    setBox(*m_status, codeOf(incident.status));
    setBox(*m_visibility, codeOf(incident.visibility));
    m_tags->setNames(incident.tags);
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
    const int year = next.period.from.year();
    next.period = {};
    m_filling = true;
    fill(next);
    proposeYear(year);
    m_filling = false;
    m_showAll = m_dirty = false;
    for (FormField *field : fields())
        field->forget();
    m_notice->hide();
    violationsChanged();
    proposeReference();
    for (FormField *field : fields())
        field->forget();
    check();
    m_scroll->ensureVisible(0, 0);
    m_violations.front()->focusFirst();
}

/// Selected, so that typing takes its place.
void IncidentForm::proposeYear(int year)
{
    line("date_from")->setText(typedForm(QDate(year, 1, 1), Precision::Year));
    line("date_from")->selectAll();
}

/// Country and year, as of the incident that was added last.
void IncidentForm::proposeAsLast()
{
    const auto &ids = m_session.facts()->incident;
    if (ids.empty())
        return;
    const auto last = m_session.file().store().incident({*std::ranges::max_element(ids)});
    if (!last)
        return;
    m_country->setCode(last->place.country.value);
    m_country->selectAll();
    proposeYear(last->period.from.year());
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
    incident.period = typedPeriod(line("date_from")->text(), line("date_to")->text(),
                                  m_before ? std::optional(m_before->period) : std::nullopt);
    incident.place.country.value = m_country->code();
    incident.place.region =
        m_session.vocabulary().regionNamed(incident.place.country.value, m_region->code().trimmed());
    incident.place.name = line("place")->text().trimmed();
    incident.place.coordinates = typedCoordinates(line("coordinates")->text());
    incident.sources = m_sources->toPlainText().trimmed();
    incident.basis = codeOfBox<Basis>(*m_basis);
    incident.status = codeOfBox<Status>(*m_status);
    incident.visibility = codeOfBox<Visibility>(*m_visibility);
    // Its own spelling of a tag stays; a new one is spelled as in other incidents.
    incident.tags = nameset::once(m_tags->names(), incident.tags + m_session.facts()->tags);
    incident.reference = line("incident")->text().trimmed();
    return incident;
}

void IncidentForm::write(const std::map<QString, QString> &texts)
{
    for (const auto &[column, text] : texts) {
        const FormField *own = fieldOf(-1, column);
        const FormField *field = own ? own : fieldOf(0, column);
        if (auto *lineEdit = field ? qobject_cast<QLineEdit *>(field->editor()) : nullptr)
            lineEdit->setText(text);
        else if (auto *box = field ? qobject_cast<QComboBox *>(field->editor()) : nullptr)
            setBox(*box, text);
    }
}

/// Of what was typed on the incident as it was, only that: the rest is taken from the incident as it is now.
IncidentForm::Since IncidentForm::bringForward(QJsonObject &typed)
{
    const QJsonObject before = typed.value(editedKey).toObject();
    if (!m_before || before.isEmpty() || before == toJson(*m_before))
        return Since::Nothing;
    fill(fromJson<Incident>(before));
    const QJsonObject was = draft();
    fill(*m_before);
    const QJsonObject now = draft();
    Since since = Since::Nothing;
    for (auto field = now.begin(); field != now.end(); ++field) {
        const QString &key = field.key();
        if (key == editedKey || field.value() == was.value(key))
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
        object.insert(editedKey, toJson(*m_before));
    for (const auto &[name, field] : m_entries) {
        if (const auto *lineEdit = qobject_cast<QLineEdit *>(field->editor()))
            object.insert(name, lineEdit->text());
        else if (const auto *box = qobject_cast<QComboBox *>(field->editor()))
            object.insert(name, box->currentData().toString());
    }
    // Read another year, a day without its year would be another day.
    for (const char *name : {"date_from", "date_to"}) {
        if (const auto date = typedDate(line(name)->text()))
            object.insert(QLatin1String(name), typedForm(date->from, date->precision));
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
}

void IncidentForm::edited()
{
    if (m_filling)
        return;
    m_dirty = true;
    m_checkTimer.start(checkedAfter);
    if (!m_draftTimer.isActive())
        m_undrafted.start();
    const auto left = static_cast<int>(draftAtMost - std::min<qint64>(m_undrafted.elapsed(), draftAtMost));
    m_draftTimer.start(std::min(draftAfter, left));
}

Result<void> IncidentForm::writeDraft()
{
    if (!m_dirty)
        return {};
    const QByteArray json = QJsonDocument(draft()).toJson(QJsonDocument::Compact);
    return m_session.file().store().keepDraft(record(), QString::fromUtf8(json));
}

bool IncidentForm::keepDraft()
{
    const auto kept = writeDraft();
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
        m_before ? m_before->reference
        : date && !country.isEmpty()
            ? m_session.file().store().proposeReference(country, date->from.year()).value_or(QString())
            : QString();
    // A proposal is nothing that was typed.
    m_filling = true;
    line("incident")->setText(proposed);
    m_filling = false;
}

std::vector<FormField *> IncidentForm::fields() const
{
    std::vector<FormField *> all;
    for (const ViolationEditor *editor : m_violations)
        std::ranges::copy(std::views::values(editor->fields()), std::back_inserter(all));
    std::ranges::copy(std::views::values(m_entries), std::back_inserter(all));
    if (m_reasonField)
        all.push_back(m_reasonField);
    return all;
}

FormField *IncidentForm::fieldOf(int violation, const QString &column) const
{
    const bool coordinate = column == QLatin1String("latitude") || column == QLatin1String("longitude");
    const auto &known = violation < 0 ? m_entries : m_violations[static_cast<size_t>(violation)]->fields();
    const auto found = known.find(coordinate ? QStringLiteral("coordinates") : column);
    return found == known.end() ? nullptr : found->second;
}

/// What is written that cannot be read: the column, and what to write there.
std::vector<std::pair<QString, QString>> IncidentForm::unreadable() const
{
    std::vector<std::pair<QString, QString>> found;
    const auto refuse = [&](const char *column, bool refused, const char *text) {
        const QString typed = line(column)->text().trimmed();
        if (refused && !typed.isEmpty())
            found.push_back({QLatin1String(column), say(text).arg(typed)});
    };
    for (const char *date : {"date_from", "date_to"}) {
        if (const QString problem = unreadableDate(line(date)->text(), m_words); !problem.isEmpty())
            found.push_back({QLatin1String(date), problem});
    }
    refuse("country", m_country->code().isEmpty(),
           QT_TRANSLATE_NOOP("IncidentForm", "“%1” is not a known country: choose one from the list"));
    refuse("coordinates", !typedCoordinates(line("coordinates")->text()),
           QT_TRANSLATE_NOOP("IncidentForm", "“%1” is not a pair of coordinates: enter latitude and "
                                             "longitude, such as 16.27, -3.4 or 16°16'N 3°24'W"));
    return found;
}

IncidentForm::Remarks IncidentForm::remarksOn(const Incident &incident) const
{
    Remarks remarks;
    const auto refuse = [&](int violation, const auto &found) {
        for (const auto &[column, text] : found)
            remarks[fieldOf(violation, column)] = {{FormField::Kind::Error, text}};
    };
    refuse(-1, unreadable());
    for (int i = 0; i < std::ssize(m_violations); ++i)
        refuse(i, m_violations[static_cast<size_t>(i)]->unreadable());
    if (m_reasonField && m_reasonField->text().isEmpty()) {
        remarks[m_reasonField] = {
            {FormField::Kind::Error,
             say(QT_TRANSLATE_NOOP("IncidentForm",
                                   "give a reason: it is kept in the history of a verified incident"))}};
    }
    // What cannot be read is said once, and not again of the value that stands for it.
    Remarks checked;
    for (const Problem &problem : validate(incident, m_session.vocabulary().world(QDate::currentDate()))) {
        FormField *field = fieldOf(problem.violation, problem.column());
        const QString column = problem.column();
        // Left empty, these two are as the field before them; the reference is proposed.
        if (!field || remarks.contains(field) || (mayBeEmpty(column) && field->text().isEmpty()))
            continue;
        checked[field].push_back(remarkOn(problem, m_words));
    }
    remarks.merge(checked);
    const auto hint = [&](const char *column, const QString &text) {
        remarks[m_entries.at(QLatin1String(column))].push_back({FormField::Kind::Hint, text});
    };
    if (const QString echo = echoOf(incident.period, m_words); !echo.isEmpty())
        hint("date_from", echo);
    if (incident.place.coordinates)
        hint("coordinates", inWords(*incident.place.coordinates, m_words));
    return remarks;
}

void IncidentForm::check()
{
    Remarks remarks = remarksOn(read());
    for (FormField *field : fields())
        field->setRemarks(remarks[field], m_showAll);
}

bool IncidentForm::save()
{
    for (ChoiceField *field : findChildren<ChoiceField *>())
        field->finish();
    m_showAll = true;
    proposeReference();
    check();
    const Incident incident = read();
    FormField *first = nullptr;
    const auto place = [this](const FormField *field) {
        const QPoint at = field->mapTo(this, QPoint(0, 0));
        return std::pair(at.y(), at.x());
    };
    for (FormField *field : fields()) {
        if (field->hasError() && (!first || place(field) < place(first)))
            first = field;
    }
    if (first) {
        first->editor()->setFocus(Qt::OtherFocusReason);
        showWhole(*first);
        return false;
    }
    Change change;
    if (m_reason)
        change.reason = m_reason->text().trimmed();
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

/// With what is said below it.
void IncidentForm::showWhole(QWidget &field)
{
    if (!m_scroll->isAncestorOf(&field))
        return;
    // What was just said has made it higher.
    m_scroll->widget()->layout()->activate();
    QCoreApplication::sendPostedEvents(m_scroll->widget(), QEvent::LayoutRequest);
    m_scroll->ensureWidgetVisible(&field, 0, 24);
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

void IncidentForm::showEvent(QShowEvent *event)
{
    // Else it would stay in front of the list.
    windowHandle()->setTransientParent(nullptr);
    QDialog::showEvent(event);
}

void IncidentForm::enter(Qt::KeyboardModifiers modifiers)
{
    if (!(modifiers & Qt::ControlModifier)) {
        goOn();
        return;
    }
    if (!save())
        return;
    if (modifiers & Qt::ShiftModifier && !m_before)
        clearForNext();
    else
        accept();
}

/// To the next field; Tab leads to the buttons, too.
void IncidentForm::goOn()
{
    const QWidget *from = focusWidget();
    for (QWidget *next = from ? from->nextInFocusChain() : nullptr; next && next != from;
         next = next->nextInFocusChain()) {
        const bool takes = next->focusPolicy() & Qt::TabFocus && !next->focusProxy() && next->isEnabled() &&
                           next->isVisibleTo(this);
        if (takes && isAncestorOf(next) && !qobject_cast<QAbstractButton *>(next)) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void IncidentForm::keyPressEvent(QKeyEvent *event)
{
    if (isEnter(*event)) {
        if (auto *button = qobject_cast<QAbstractButton *>(focusWidget()))
            button->click();
        return;
    }
    QDialog::keyPressEvent(event);
}

bool IncidentForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress &&
        (qobject_cast<QLineEdit *>(watched) || qobject_cast<QComboBox *>(watched))) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isEnter(*key)) {
            enter(key->modifiers());
            return true;
        }
    }
    if (event->type() == QEvent::FocusIn) {
        if (auto *widget = qobject_cast<QWidget *>(watched))
            m_scroll->ensureWidgetVisible(widget, 0, 48);
    }
    return QDialog::eventFilter(watched, event);
}
