#include "incidents/IncidentForm.h"

#include "incidents/ChoiceField.h"
#include "incidents/ViolationEditor.h"
#include "records/Codes.h"
#include "vocabulary/TypedDate.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

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

template<typename E, typename Name> QComboBox *codeBox(QWidget *parent, Name name)
{
    auto *box = new QComboBox(parent);
    for (const auto &[value, code] : CodeTable<E>::values)
        box->addItem(name(value), QString::fromLatin1(code));
    return box;
}

template<typename E> E codeOfBox(const QComboBox &box)
{
    return fromCode<E>(box.currentData().toString()).value_or(CodeTable<E>::values.front().first);
}

void setBox(QComboBox &box, const QString &code)
{
    box.setCurrentIndex(std::max(0, box.findData(code)));
}

QPlainTextEdit *textBox(QWidget *parent)
{
    auto *box = new QPlainTextEdit(parent);
    box->setTabChangesFocus(true);
    box->setFixedHeight(box->fontMetrics().lineSpacing() * 4 + 12);
    return box;
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
    setWindowTitle(m_before ? words.translate("IncidentForm", "Edit %1").arg(m_before->reference)
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
    const QString kept = m_session.file().draft(m_before ? m_before->uuid : QUuid()).value_or(QString());
    if (!kept.isEmpty() && !pattern) {
        setDraft(QJsonDocument::fromJson(kept.toUtf8()).object());
        m_notice->setText(
            say(QT_TRANSLATE_NOOP("IncidentForm", "This is what was typed last and not saved.")));
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

void IncidentForm::addSection(const char *title)
{
    auto *label = new QLabel(say(title), this);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    label->setContentsMargins(0, 12, 0, 0);
    m_column->addWidget(label);
}

void IncidentForm::addEntry(Field field, const char *label, QWidget *editor)
{
    const QString said = say(label);
    auto *caption = new QLabel(said, this);
    caption->setBuddy(editor);
    caption->setContentsMargins(0, 8, 0, 0);
    editor->setAccessibleName(QString(said).remove(QLatin1Char('&')));
    editor->setObjectName(columnName(field));
    editor->installEventFilter(this);
    m_column->addWidget(caption);
    m_column->addWidget(editor);
    Entry entry{editor, nullptr, false};
    if (!m_entries.contains(field)) {
        entry.problem = new QLabel(this);
        entry.problem->setWordWrap(true);
        entry.problem->hide();
        m_column->addWidget(entry.problem);
        m_entries.emplace(field, entry);
    }
    const auto touched = [this, field] {
        m_entries[field].touched = true;
        edited();
    };
    if (auto *lineEdit = qobject_cast<QLineEdit *>(editor))
        connect(lineEdit, &QLineEdit::textChanged, this, touched);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(editor))
        connect(text, &QPlainTextEdit::textChanged, this, touched);
    else if (auto *box = qobject_cast<QComboBox *>(editor))
        connect(box, &QComboBox::currentIndexChanged, this, touched);
}

void IncidentForm::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 12);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(m_scroll);
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(20, 12, 20, 16);
    m_column->setSpacing(4);
    m_notice = new QLabel(this);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_column->addWidget(m_notice);

    addSection(QT_TRANSLATE_NOOP("IncidentForm", "What happened, and to whom"));
    m_violationColumn = new QVBoxLayout;
    m_column->addLayout(m_violationColumn);
    auto *more = new QPushButton(say(QT_TRANSLATE_NOOP("IncidentForm", "Add a &violation")), this);
    more->setAutoDefault(false);
    m_column->addWidget(more, 0, Qt::AlignLeft);
    connect(more, &QPushButton::clicked, this, [this] {
        ViolationEditor *editor = addViolation();
        editor->show(); // what is not yet shown takes no focus
        editor->focusFirst();
        violationsChanged();
        edited();
    });
    m_overlap = codeBox<Overlap>(this, [this](Overlap overlap) { return m_words.overlap(overlap); });
    addEntry(Field::VictimsOverlap, QT_TRANSLATE_NOOP("IncidentForm", "The &victims of these violations are"),
             m_overlap);
    m_titleEn = new QLineEdit(this);
    m_titleFr = new QLineEdit(this);
    m_summaryEn = textBox(this);
    m_summaryFr = textBox(this);
    const auto texts = [&](Language language) {
        const bool french = language == Language::French;
        addEntry(Field::Title,
                 french ? QT_TRANSLATE_NOOP("IncidentForm", "Title in French")
                        : QT_TRANSLATE_NOOP("IncidentForm", "Title in English"),
                 french ? m_titleFr : m_titleEn);
        addEntry(Field::Summary,
                 french ? QT_TRANSLATE_NOOP("IncidentForm", "Summary in French")
                        : QT_TRANSLATE_NOOP("IncidentForm", "Summary in English"),
                 french ? static_cast<QWidget *>(m_summaryFr) : m_summaryEn);
    };
    // The window's language comes first.
    texts(m_words.language());
    texts(m_words.language() == Language::French ? Language::English : Language::French);

    addSection(QT_TRANSLATE_NOOP("IncidentForm", "When"));
    auto *from = new QLineEdit(this);
    auto *to = new QLineEdit(this);
    addEntry(Field::DateFrom, QT_TRANSLATE_NOOP("IncidentForm", "&Began (5/3/2020, 03/2020 or 2020)"), from);
    addEntry(Field::DateTo, QT_TRANSLATE_NOOP("IncidentForm", "&Ended (empty: the same)"), to);

    addSection(QT_TRANSLATE_NOOP("IncidentForm", "Where"));
    m_country = new ChoiceField(this);
    addEntry(Field::Country, QT_TRANSLATE_NOOP("IncidentForm", "&Country"), m_country);
    m_region = new ChoiceField(this);
    addEntry(Field::Region, QT_TRANSLATE_NOOP("IncidentForm", "&Region"), m_region);
    addEntry(Field::Place, QT_TRANSLATE_NOOP("IncidentForm", "&Place"), new QLineEdit(this));
    addEntry(Field::Latitude, QT_TRANSLATE_NOOP("IncidentForm", "Latitude, degrees north"),
             new QLineEdit(this));
    addEntry(Field::Longitude, QT_TRANSLATE_NOOP("IncidentForm", "Longitude, degrees east"),
             new QLineEdit(this));
    std::vector<ChoiceField::Choice> countries;
    const Vocabulary &vocabulary = m_session.vocabulary();
    for (const QString &code : vocabulary.countries()) {
        countries.push_back({code, vocabulary.countryName(code, m_words.language()),
                             vocabulary.countryName(code, Language::English) + QLatin1Char(' ') +
                                 vocabulary.countryName(code, Language::French)});
    }
    m_country->setChoices(std::move(countries));
    connect(m_country, &QLineEdit::textChanged, this, [this] {
        fillRegions();
        proposeReference();
    });
    connect(from, &QLineEdit::textChanged, this, &IncidentForm::proposeReference);

    addSection(QT_TRANSLATE_NOOP("IncidentForm", "How it is known"));
    m_sources = textBox(this);
    addEntry(Field::Sources, QT_TRANSLATE_NOOP("IncidentForm", "&Sources"), m_sources);
    m_basis = codeBox<Basis>(this, [this](Basis basis) {
        return basis == Basis::None ? say(QT_TRANSLATE_NOOP("IncidentForm", "not said"))
                                    : m_words.basis(basis);
    });
    addEntry(Field::Basis, QT_TRANSLATE_NOOP("IncidentForm", "Basis"), m_basis);

    addSection(QT_TRANSLATE_NOOP("IncidentForm", "Who may see it"));
    m_status = codeBox<Status>(this, [this](Status status) { return m_words.status(status); });
    addEntry(Field::Status, QT_TRANSLATE_NOOP("IncidentForm", "Stat&us"), m_status);
    m_visibility = codeBox<Visibility>(this, [this](Visibility v) { return m_words.visibility(v); });
    setBox(*m_visibility, codeOf(Visibility::Restricted));
    addEntry(Field::Visibility, QT_TRANSLATE_NOOP("IncidentForm", "V&isibility"), m_visibility);
    auto *reference = new QLineEdit(this);
    addEntry(Field::Reference, QT_TRANSLATE_NOOP("IncidentForm", "Re&ference"), reference);
    connect(reference, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_referenceTyped = !text.isEmpty(); });
    m_column->addStretch(1);
    m_scroll->setWidget(page);
    outer->addWidget(m_scroll, 1);

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(20, 8, 20, 0);
    buttons->setSpacing(8);
    const auto addButton = [&](const char *text, auto clicked) {
        auto *button = new QPushButton(say(text), this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, clicked);
        buttons->addWidget(button);
        return button;
    };
    addButton(QT_TRANSLATE_NOOP("IncidentForm", "Discard"), [this] {
        m_dirty = false;
        (void)m_session.file().keepDraft(m_before ? m_before->uuid : QUuid(), {});
        QDialog::reject();
    });
    buttons->addStretch(1);
    addButton(QT_TRANSLATE_NOOP("IncidentForm", "Keep as draft"), [this] { reject(); });
    if (!m_before) {
        addButton(QT_TRANSLATE_NOOP("IncidentForm", "Save and log another"), [this] {
            if (save())
                clearForNext();
        });
    }
    auto *saveButton = addButton(QT_TRANSLATE_NOOP("IncidentForm", "Save"), [this] {
        if (save())
            accept();
    });
    saveButton->setObjectName(QStringLiteral("save"));
    saveButton->setDefault(true);
    saveButton->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    outer->addLayout(buttons);
    for (const QKeyCombination keys : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter})
        connect(new QShortcut(keys, this), &QShortcut::activated, saveButton, &QPushButton::click);
}

QLineEdit *IncidentForm::line(Field field) const
{
    return qobject_cast<QLineEdit *>(m_entries.at(field).editor);
}

ViolationEditor *IncidentForm::addViolation()
{
    auto *editor =
        new ViolationEditor(m_session.vocabulary(), m_words, m_session.facts()->perpetrators, this);
    m_violations.push_back(editor);
    m_violationColumn->addWidget(editor);
    for (QLineEdit *field : editor->findChildren<QLineEdit *>())
        field->installEventFilter(this);
    connect(editor, &ViolationEditor::edited, this, &IncidentForm::edited);
    connect(editor, &ViolationEditor::removeWanted, this, [this, editor] { removeViolation(editor); });
    return editor;
}

void IncidentForm::removeViolation(ViolationEditor *editor)
{
    std::erase(m_violations, editor);
    editor->deleteLater();
    violationsChanged();
    edited();
}

void IncidentForm::violationsChanged()
{
    for (ViolationEditor *editor : m_violations)
        editor->setRemovable(m_violations.size() > 1);
    m_overlap->setEnabled(m_violations.size() > 1);
}

void IncidentForm::fillRegions()
{
    std::vector<ChoiceField::Choice> regions;
    const Vocabulary &vocabulary = m_session.vocabulary();
    for (const QString &code : vocabulary.regionsOf(m_country->code())) {
        regions.push_back({code, vocabulary.regionName(code, m_words.language()),
                           vocabulary.regionName(code, Language::English) + QLatin1Char(' ') +
                               vocabulary.regionName(code, Language::French)});
    }
    m_region->setChoices(std::move(regions), true);
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
    line(Field::DateFrom)->setText(typedForm(from, precision));
    const bool oneDate = typedDate(typedForm(from, precision)) == incident.period;
    line(Field::DateTo)->setText(oneDate ? QString() : typedForm(to, precision));
    m_country->setCode(incident.place.country.value);
    fillRegions();
    m_region->setCode(incident.place.region);
    line(Field::Place)->setText(incident.place.name);
    const auto &coordinates = incident.place.coordinates;
    const auto degreesText = [](double value) {
        return QString::number(value, 'f', QLocale::FloatingPointShortest);
    };
    line(Field::Latitude)->setText(coordinates ? degreesText(coordinates->latitude) : QString());
    line(Field::Longitude)->setText(coordinates ? degreesText(coordinates->longitude) : QString());
    m_sources->setPlainText(incident.sources);
    setBox(*m_basis, codeOf(incident.basis));
    setBox(*m_status, codeOf(incident.status));
    setBox(*m_visibility, codeOf(incident.visibility));
    line(Field::Reference)->setText(incident.reference);
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
    const auto from = typedDate(line(Field::DateFrom)->text());
    const QString toText = line(Field::DateTo)->text().trimmed();
    const auto to = toText.isEmpty() ? from : typedDate(toText);
    incident.period = {from ? from->from : QDate(), to ? to->to : QDate(),
                       from ? from->precision : Precision::Day};
    // The coarser of the two says how finely the period is known.
    if (from && to)
        incident.period.precision = std::max(from->precision, to->precision);
    // A period that was recorded with its days, though known only to the month, keeps them until it is
    // changed.
    if (m_before &&
        line(Field::DateFrom)->text() == typedForm(m_before->period.from, m_before->period.precision)) {
        const bool oneDate = typedDate(line(Field::DateFrom)->text()) == m_before->period;
        const QString before =
            oneDate ? QString() : typedForm(m_before->period.to, m_before->period.precision);
        if (toText == before)
            incident.period = m_before->period;
    }
    incident.place.country.value = m_country->code();
    incident.place.region = m_region->code();
    incident.place.name = line(Field::Place)->text().trimmed();
    const auto latitude = degrees(*line(Field::Latitude));
    const auto longitude = degrees(*line(Field::Longitude));
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
    incident.reference = line(Field::Reference)->text().trimmed();
    return incident;
}

QJsonObject IncidentForm::draft() const
{
    QJsonObject object;
    for (const auto &[field, entry] : m_entries) {
        if (const auto *lineEdit = qobject_cast<QLineEdit *>(entry.editor))
            object.insert(columnName(field), lineEdit->text());
        else if (const auto *box = qobject_cast<QComboBox *>(entry.editor))
            object.insert(columnName(field), box->currentData().toString());
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
            lineEdit->setText(text(columnName(field)));
        else if (auto *box = qobject_cast<QComboBox *>(entry.editor))
            setBox(*box, text(columnName(field)));
    }
    m_titleEn->setText(text(QStringLiteral("title_en")));
    m_titleFr->setText(text(QStringLiteral("title_fr")));
    m_summaryEn->setPlainText(text(QStringLiteral("summary_en")));
    m_summaryFr->setPlainText(text(QStringLiteral("summary_fr")));
    m_sources->setPlainText(text(QStringLiteral("sources")));
    m_referenceTyped = draft.value(QStringLiteral("reference_typed")).toBool();
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

void IncidentForm::keepDraft()
{
    if (!m_dirty)
        return;
    const QByteArray json = QJsonDocument(draft()).toJson(QJsonDocument::Compact);
    (void)m_session.file().keepDraft(m_before ? m_before->uuid : QUuid(), QString::fromUtf8(json));
}

void IncidentForm::proposeReference()
{
    if (m_referenceTyped || m_filling)
        return;
    const auto date = typedDate(line(Field::DateFrom)->text());
    const QString country = m_country->code();
    const QString proposed =
        date && !country.isEmpty()
            ? m_session.file().proposeReference(country, date->from.year()).value_or(QString())
            : QString();
    line(Field::Reference)->setText(proposed);
}

void IncidentForm::check()
{
    const Incident incident = read();
    std::map<Field, QStringList> said;
    std::vector<QStringList> errors(m_violations.size()), warnings(m_violations.size());
    for (const Problem &problem : validate(incident, m_session.vocabulary().world(QDate::currentDate()))) {
        const bool error = problem.severity == Problem::Severity::Error;
        const QString text = m_words.say(problem.message);
        if (problem.violation >= 0) {
            auto &list = (error ? errors : warnings)[static_cast<size_t>(problem.violation)];
            const Violation &violation = incident.violations[static_cast<size_t>(problem.violation)];
            // An untouched violation is not yet wrong.
            const bool blank = violation.type.isEmpty() && violation.victims.low < 0;
            if (m_showAll || !blank)
                list << text;
        } else if (!error || m_showAll || m_entries[problem.field].touched) {
            said[problem.field] << (error ? text : m_words.translate("IncidentForm", "Note: %1").arg(text));
        }
    }
    for (auto &[field, entry] : m_entries) {
        QStringList lines = said[field];
        if ((field == Field::DateFrom || field == Field::DateTo) && lines.isEmpty() &&
            incident.period.from.isValid() && incident.period.to.isValid() && field == Field::DateFrom)
            lines << m_words.period(incident.period);
        if (!entry.problem)
            continue;
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
    if (hasErrors(problems)) {
        for (const Problem &problem : problems) {
            if (problem.severity != Problem::Severity::Error)
                continue;
            QWidget *where = problem.violation >= 0 ? m_violations[static_cast<size_t>(problem.violation)]
                             : m_entries.contains(problem.field) ? m_entries[problem.field].editor
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
    change.edits.push_back({m_before, incident});
    const QString text = m_before ? m_words.translate("IncidentForm", "editing %1").arg(incident.reference)
                                  : m_words.translate("IncidentForm", "logging %1").arg(incident.reference);
    const auto done = m_session.perform(std::move(change), text);
    if (!done) {
        m_notice->setText(m_words.say(done.error().message));
        m_notice->show();
        m_scroll->ensureWidgetVisible(m_notice);
        return false;
    }
    m_draftTimer.stop();
    m_dirty = false;
    (void)m_session.file().keepDraft(m_before ? m_before->uuid : QUuid(), {});
    emit saved(done->edits.front().after.id);
    return true;
}

void IncidentForm::reject()
{
    keepDraft();
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
