#include "incidents/IncidentForm.h"

#include "incidents/ChoiceField.h"
#include "incidents/NamesField.h"
#include "incidents/Typed.h"
#include "incidents/ViolationEditor.h"
#include "records/Codes.h"
#include "records/NameSet.h"
#include "records/Printable.h"
#include "text/EnterKey.h"
#include "text/Notice.h"
#include "text/OfferedList.h"
#include "vocabulary/NameRank.h"
#include "vocabulary/TypedCoordinates.h"
#include "vocabulary/TypedDate.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"
#include "vocabulary/WrittenNames.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>
#include <QWindow>

#include <algorithm>
#include <ranges>

namespace
{

template<typename E> E codeOfBox(const QComboBox &box)
{
    return fromCode<E>(box.currentData().toString()).value_or(CodeTable<E>::values.front().first);
}

/// The lines of the field of sources, with those that stand in one line on a line each.
QStringList aSourceALine(const QStringList &lines)
{
    // A comma stands between a source and its date or place, too.
    const auto isName = [](const QString &part) {
        constexpr qsizetype words = 3;
        return part.front().isUpper() && part.count(QLatin1Char(' ')) < words &&
               std::ranges::none_of(part, [](QChar one) { return one.isDigit(); });
    };
    QStringList all;
    for (const QString &line : lines) {
        const bool isSure = line.contains(QLatin1Char(';'));
        QStringList parts;
        for (const QString &part : line.split(QLatin1Char(isSure ? ';' : ',')))
            parts << part.trimmed();
        parts.removeAll(QString());
        if (parts.size() > 1 && (isSure || std::ranges::all_of(parts, isName)))
            all += parts;
        else
            all << line;
    }
    return all;
}

/// Whether the first entry of an incident's history is that of an import. Before version 4, its reason said
/// so alone.
bool isImported(const HistoryEntry &first)
{
    return first.action != QLatin1String("create") || !first.source.isEmpty() ||
           (first.kind.isEmpty() && first.reason.startsWith(QLatin1String("import ")));
}

} // namespace

IncidentForm::IncidentForm(Session &session, const Words &words, Of of, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_words(words)
    , m_before(std::move(of.before))
    , m_key(of.key)
    , m_isBlank(!m_before && !of.pattern)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlags(Qt::Window);
    setWindowTitle(m_before ? words.translate("IncidentForm", "Edit %1").arg(printable(m_before->reference))
                            : say(QT_TRANSLATE_NOOP("IncidentForm", "New incident")));
    build();
    m_checkTimer.setSingleShot(true);
    connect(&m_checkTimer, &QTimer::timeout, this, &IncidentForm::check);

    m_filling = true;
    if (m_before) {
        fill(*m_before);
    } else if (of.pattern) {
        of.pattern->reference.clear();
        of.pattern->status = Status::Draft; // a judgement is of one incident
        fill(*of.pattern);
    } else {
        addViolation();
        proposeAsLast();
    }
    takeUpKept();
    m_filling = false;
    violationsChanged();
    proposeReference();
    if (!m_dirty) {
        for (FormField *field : fields())
            field->forget();
    }
    if (m_dirty || !unseen().empty())
        check(); // says what was wrong when it was left, and what is proposed
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

QString IncidentForm::say(const char *text) const
{
    return m_words.translate("IncidentForm", text);
}

void IncidentForm::setBox(QComboBox &box, const QString &code)
{
    box.setCurrentIndex(std::max(0, box.findData(code)));
}

void IncidentForm::fill(const Incident &incident)
{
    m_removed->clear();
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
    m_year = incident.period.from.isValid() ? incident.period.from.year() : 0;
    const PeriodTexts dates = textsOf(incident.period);
    line("date_from")->setText(dates.from);
    line("date_to")->setText(dates.to);
    m_country->setCode(incident.place.country.value);
    fillRegions();
    m_region->setCode(incident.place.region);
    m_chosenRegion = {};
    line("place")->setText(incident.place.name);
    showPoint(incident.place.coordinates);
    m_sources->setPlainText(incident.sources);
    setBox(*m_basis, codeOf(incident.basis));
    setBox(*m_status, codeOf(incident.status));
    setBox(*m_visibility, codeOf(incident.visibility));
    m_tags->setNames(incident.tags);
    line("incident")->setText(incident.reference);
    m_referenceTyped = !incident.reference.isEmpty();
    // What is longer than its field is read from its beginning.
    for (QLineEdit *edit : findChildren<QLineEdit *>())
        edit->home(false);
}

void IncidentForm::clearForNext()
{
    // Where the next one of the same mission was is proposed. What is said of one incident is not said of the
    // next: how it is known, what it is marked with, that more people may see it, and its status.
    Incident next = read();
    next.title = next.summary = {};
    next.violations.clear();
    next.place.name.clear();
    next.place.coordinates.reset();
    if (isRegionElsewhere(next.place, m_session.vocabulary()))
        next.place.region.clear();
    next.reference.clear();
    next.sources.clear();
    next.basis = Incident().basis;
    next.tags.clear();
    next.visibility = std::max(next.visibility, Incident().visibility);
    next.status = Status::Draft;
    const int year = next.period.from.year();
    next.period = {};
    m_filling = true;
    fill(next);
    proposeYear(year);
    propose("country");
    propose("region");
    m_filling = false;
    m_showAll = m_dirty = false;
    m_begun = content();
    m_isBlank = true;
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

void IncidentForm::proposeYear(int year)
{
    m_year = year;
    line("date_from")->setText(typedForm(QDate(year, 1, 1), Precision::Year));
    propose("date_from");
}

/// The incident that was added last by hand: none that an import brought says what is typed next. Those of
/// one import follow each other, and have one time; behind many imports, none is looked for.
std::optional<Incident> IncidentForm::lastByHand() const
{
    constexpr int importsAtMost = 8;
    const Store &store = m_session.file().store();
    const auto &ids = m_session.facts()->incident;
    const auto upTo = [&](qint64 most) {
        qint64 found = 0;
        for (const qint64 id : ids)
            found = id <= most ? std::max(found, id) : found;
        return found;
    };
    qint64 at = upTo(std::numeric_limits<qint64>::max());
    for (int imports = 0; at > 0 && imports < importsAtMost; ++imports) {
        auto incident = store.incident({at});
        const auto history = incident ? store.historyOf(incident->uuid) : std::vector<HistoryEntry>();
        if (!history || history->empty())
            return std::nullopt;
        if (!isImported(history->front()))
            return *std::move(incident);
        // The first one of that import stands above `below`.
        qint64 below = 0;
        while (at - below > 1) {
            const qint64 middle = below + (at - below) / 2;
            qint64 there = middle;
            auto one = store.incident({there});
            if (!one) { // purged
                there = upTo(middle);
                one = there > below ? store.incident({there}) : incident;
            }
            if (!one)
                return std::nullopt;
            if (there > below && one->created == incident->created)
                at = there;
            else
                below = middle;
        }
        at = upTo(below);
    }
    return std::nullopt;
}

/// Country and year, as of the incident that was added last.
void IncidentForm::proposeAsLast()
{
    const auto last = lastByHand();
    if (!last)
        return;
    m_country->setCode(last->place.country.value);
    propose("country");
    proposeYear(last->period.from.year());
}

/// What stands in a field, if anything does.
void IncidentForm::propose(const char *column)
{
    FormField *field = m_entries.at(QLatin1String(column));
    if (!field->text().isEmpty())
        field->setProposal(FormField::Proposal::Unseen);
}

std::vector<FormField *> IncidentForm::unseen() const
{
    std::vector<FormField *> all = fields();
    std::erase_if(all,
                  [](const FormField *field) { return field->proposal() != FormField::Proposal::Unseen; });
    return all;
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
                                  m_before ? std::optional(m_before->period) : std::nullopt, m_year);
    incident.place.country.value = m_country->code();
    incident.place.region = typedRegion();
    incident.place.name = line("place")->text().trimmed();
    incident.place.coordinates = typedPoint(line("coordinates")->text(), m_point);
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

void IncidentForm::goTo(const QString &column)
{
    const FormField *own = fieldOf(-1, column);
    const FormField *field = own ? own : fieldOf(0, column);
    if (!field)
        return;
    if (m_otherLanguage->isAncestorOf(field))
        showOtherLanguage(true);
    // Not yet shown, the column does not know where its fields are.
    m_scroll->widget()->layout()->activate();
    field->editor()->setFocus(Qt::TabFocusReason);
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
    const QDate begun = typedPeriod(line("date_from")->text(), {}, std::nullopt, m_year).from;
    const QString country = m_country->code();
    const QString proposed =
        m_before ? m_before->reference
        : begun.isValid() && !country.isEmpty()
            ? m_session.file().store().proposeReference(country, begun.year()).value_or(QString())
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
    if (const QString problem = unreadableBeginning(line("date_from")->text(), m_words); !problem.isEmpty())
        found.push_back({QStringLiteral("date_from"), problem});
    if (const QString problem = unreadableDate(line("date_to")->text(), m_words); !problem.isEmpty())
        found.push_back({QStringLiteral("date_to"), problem});
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
    for (const Problem &problem : validate(incident, m_session.vocabulary().world(QDate::currentDate()),
                                           m_before ? &*m_before : nullptr)) {
        FormField *field = fieldOf(problem.violation, problem.column());
        const QString column = problem.column();
        // Left empty, these two are as the field before them; the reference is proposed.
        if (!field || remarks.contains(field) || (mayBeEmpty(column) && field->text().isEmpty()))
            continue;
        checked[field].push_back(remarkOn(incident, problem, m_session.vocabulary(), m_words));
    }
    remarks.merge(checked);
    remarkOnNames(remarks);
    remarkOnSources(remarks);
    // A name that is of one other country alone. As it was stored, it may be that of a place without a code.
    FormField *region = m_entries.at(QStringLiteral("region"));
    const Place &place = incident.place;
    const QString other = regionElsewhere(place.country.value, place.region, m_session.vocabulary());
    if (!other.isEmpty() && m_session.vocabulary().knowsCountry(place.country.value) &&
        !remarks.contains(region)) {
        const QString text = notOfCountry(other, place.country.value, m_session.vocabulary(), m_words);
        const bool isStored =
            m_before && m_before->place.country == place.country && m_before->place.region == place.region;
        remarks[region] = {
            isStored ? FormField::Remark{FormField::Kind::Warning,
                                         m_words.translate("IncidentForm", "Please check: %1").arg(text)}
                     : FormField::Remark{FormField::Kind::Error, text}};
    }
    remarkOnWhere(incident.place, remarks);
    const auto hint = [&](const char *column, const QString &text) {
        remarks[m_entries.at(QLatin1String(column))].push_back({FormField::Kind::Hint, text});
    };
    if (const QString echo = echoOf(incident.period, m_words); !echo.isEmpty())
        hint("date_from", echo);
    if (!m_range.isEmpty())
        hint("date_to", m_words.translate("IncidentForm", "taken from “%1”").arg(m_range));
    if (incident.place.coordinates)
        hint("coordinates", inWords(*incident.place.coordinates, m_words));
    for (const auto &[column, field] : m_entries) {
        if (field->proposal() == FormField::Proposal::Unseen) {
            remarks[field] = {{FormField::Kind::Hint,
                               say(QT_TRANSLATE_NOOP("IncidentForm", "proposed from the last incident"))}};
        } else if (field->proposal() == FormField::Proposal::Doubted) {
            remarks[field].push_back(
                {FormField::Kind::Warning,
                 m_words.translate("IncidentForm", "Please check: %1")
                     .arg(say(QT_TRANSLATE_NOOP("IncidentForm", "proposed from the last incident; save "
                                                                "again if it is right")))});
        }
    }
    return remarks;
}

/// A comma, or "and", may stand within a name, or between two; and a list that is longer than its field is
/// read below it.
void IncidentForm::remarkOnNames(Remarks &remarks) const
{
    using enum FormField::Kind;
    const auto doubt = [this](const QString &text) {
        return m_words.translate("IncidentForm", "Please check: %1").arg(text);
    };
    for (FormField *field : fields()) {
        auto *names = qobject_cast<NamesField *>(field->editor());
        if (!names)
            continue;
        const bool isActors = names != m_tags;
        for (const QString &name : names->severalAsOne()) {
            const bool isListed = name.contains(QLatin1Char(','));
            if (!isListed && !isActors)
                continue;
            const QStringList parts = writtennames::parted(name);
            const QString text = m_words
                                     .translate("IncidentForm", "“%1” is taken as one name; put semicolons "
                                                                "between several names")
                                     .arg(name);
            FormField::Remark remark{isListed ? Warning : Hint, isListed ? doubt(text) : text};
            if (parts.size() > 1) {
                remark.action = m_words.translate("IncidentForm", "Make %n names", nullptr, parts.size());
                remark.act = [names, name, parts] { names->replace(name, parts); };
            }
            remarks[field].push_back(std::move(remark));
        }
        const QStringList unknown = isActors ? names->unknown() : QStringList();
        for (const QString &name : unknown) {
            const bool isAlone = names->names().size() == unknown.size();
            remarks[field].push_back(
                {Warning,
                 doubt(m_words
                           .translate("IncidentForm", "“%1” would be recorded as a name; who is unknown is "
                                                      "left out")
                           .arg(name)),
                 isAlone ? say(QT_TRANSLATE_NOOP("IncidentForm", "Leave empty"))
                         : say(QT_TRANSLATE_NOOP("IncidentForm", "Leave out")),
                 [names, name] { names->replace(name, {}); }});
        }
        for (const auto &[name, known] :
             isActors ? names->otherwiseKnown() : std::vector<std::pair<QString, QString>>()) {
            remarks[field].push_back(
                {Warning,
                 doubt(m_words.translate("IncidentForm", "“%1” is written “%2” in other incidents")
                           .arg(name, known)),
                 m_words.translate("IncidentForm", "Nearest: %1").arg(known),
                 [names, was = name, is = known] { names->replace(was, {is}); }});
        }
        for (const auto &[first, again] : names->alike()) {
            remarks[field].push_back(
                {Hint, m_words.translate("IncidentForm", "“%1” is taken as the same name as “%2”")
                           .arg(again, first)});
        }
        if (const QStringList offered = names->offered(); !offered.isEmpty() && names->names().isEmpty()) {
            remarks[field].push_back(
                {Hint,
                 m_words.translate("IncidentForm", "↓ offers %1, as above").arg(m_words.series(offered))});
        }
        if (names->isCut()) {
            const QStringList all = names->names();
            remarks[field].push_back(
                {Hint, m_words.translate("IncidentForm", "%n names: %1", nullptr, all.size())
                           .arg(m_words.series(all))});
        }
    }
}

/// A region that is none of its country's, and a place that was not used before, may be misspelled.
void IncidentForm::remarkOnWhere(const Place &place, Remarks &remarks) const
{
    const auto propose = [&](const char *column, const QString &text, const QString &nearest) {
        FormField *field = m_entries.at(QLatin1String(column));
        auto *edited = qobject_cast<QLineEdit *>(field->editor());
        if (remarks.contains(field))
            return;
        remarks[field].push_back(
            {FormField::Kind::Warning, m_words.translate("IncidentForm", "Please check: %1").arg(text),
             m_words.translate("IncidentForm", "Nearest: %1").arg(nearest), [edited, nearest] {
                 // So that it can be undone.
                 edited->selectAll();
                 edited->insert(nearest);
                 edited->findChild<OfferedList *>()->hide();
             }});
    };
    const Vocabulary &vocabulary = m_session.vocabulary();
    if (!place.region.isEmpty() && vocabulary.countryOfRegion(place.region).isEmpty()) {
        std::vector<LocalText> names;
        for (const QString &code : vocabulary.regionsOf(place.country.value)) {
            names.push_back({vocabulary.regionName(code, Language::English),
                             vocabulary.regionName(code, Language::French)});
        }
        const QStringList nearest = nearestNames(place.region, names, m_words.language());
        const QString text =
            m_words.translate("IncidentForm", "“%1” is not a known region of this country").arg(place.region);
        if (!nearest.isEmpty())
            propose("region", text, nearest.front());
        else if (FormField *field = m_entries.at(QStringLiteral("region"));
                 !names.empty() && !remarks.contains(field))
            remarks[field].push_back({FormField::Kind::Hint, text});
    }
    const auto [nearest, isSame] = m_place->nearest();
    if (!nearest.isEmpty()) {
        propose("place",
                (isSame ? say(QT_TRANSLATE_NOOP("IncidentForm",
                                                "“%1” is spelled differently in earlier incidents"))
                        : say(QT_TRANSLATE_NOOP("IncidentForm", "“%1” is a new place, with a name much like "
                                                                "that of an earlier one")))
                    .arg(place.name),
                nearest);
    }
}

void IncidentForm::remarkOnSources(Remarks &remarks) const
{
    const QString text = m_sources->toPlainText();
    const QStringList before = text.split(QLatin1Char('\n')), lines = aSourceALine(before);
    const auto more = lines.size() - before.size();
    if (more < 1)
        return;
    remarks[m_entries.at(QStringLiteral("sources"))].push_back(
        {FormField::Kind::Hint,
         say(QT_TRANSLATE_NOOP("IncidentForm", "put each source on a line of its own")),
         m_words.translate("IncidentForm", "Make %n lines", nullptr, lines.size()), [this, lines] {
             // So that it can be undone.
             m_sources->selectAll();
             m_sources->insertPlainText(lines.join(QLatin1Char('\n')));
         }});
}

/// Who did the one before it did the next one, too, more often than not.
void IncidentForm::offerNames()
{
    QStringList perpetrators, parties;
    for (ViolationEditor *editor : m_violations) {
        editor->offerFirst(perpetrators, parties);
        const Violation violation = editor->violation();
        perpetrators += violation.perpetrators;
        parties += violation.parties;
        perpetrators.removeDuplicates();
        parties.removeDuplicates();
    }
}

void IncidentForm::check()
{
    offerNames();
    Remarks remarks = remarksOn(read());
    // It was the country that made the region wrong, and is done with.
    const FormField *region = m_entries.at(QStringLiteral("region"));
    const bool isLeft = !m_chosenRegion.text.isEmpty() && region->text() == m_chosenRegion.text;
    // The end that a range has is done with, too.
    const FormField *end = m_range.isEmpty() ? nullptr : m_entries.at(QStringLiteral("date_to"));
    for (FormField *field : fields())
        field->setRemarks(remarks[field], m_showAll || field == end || (field == region && isLeft));
}

/// The one that stands first.
FormField *IncidentForm::first(const std::vector<FormField *> &of, const QWidget &within)
{
    return *std::ranges::min_element(of, {}, [&within](const FormField *field) {
        const QPoint at = field->mapTo(&within, QPoint(0, 0));
        return std::pair(at.y(), at.x());
    });
}

/// A range that was typed where it begins fills both fields.
void IncidentForm::partRange()
{
    const QString typed = line("date_from")->text().simplified();
    if (!typedRange(typed))
        return;
    const auto [from, to] = withYears(typed, {}, m_year);
    line("date_from")->setText(from);
    line("date_to")->setText(to);
    m_range = typed;
    check();
}

bool IncidentForm::save()
{
    for (ChoiceField *field : findChildren<ChoiceField *>())
        field->finish();
    partRange();
    m_showAll = true;
    proposeReference();
    check();
    const Incident incident = read();
    std::vector<FormField *> wrong = fields();
    std::erase_if(wrong, [](const FormField *field) { return !field->hasError(); });
    if (wrong.empty()) {
        // A figure is nobody's that nobody looked at. Asked once, which costs nothing where it was visited.
        wrong = unseen();
        for (FormField *field : wrong)
            field->setProposal(FormField::Proposal::Doubted);
        if (!wrong.empty())
            check();
    }
    if (!wrong.empty()) {
        FormField *field = first(wrong, *this);
        field->editor()->setFocus(Qt::TabFocusReason);
        showWhole(*field);
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
    forgetTyped();
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
