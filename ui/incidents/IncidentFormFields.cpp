#include "incidents/ChoiceField.h"
#include "incidents/Choices.h"
#include "incidents/IncidentForm.h"
#include "incidents/NamesField.h"
#include "incidents/Typed.h"
#include "incidents/ViolationEditor.h"
#include "records/Codes.h"
#include "text/FocusOrder.h"
#include "text/Notice.h"
#include "text/Plain.h"
#include "text/SteadyBox.h"
#include "vocabulary/TypedCoordinates.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QComboBox>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QtConcurrent>
#include <QVBoxLayout>

// The fields of the form, and where they stand.

namespace
{

constexpr int columnWidth = 760; // pixels, as wide as a line is read with ease

template<typename E, typename Name> QComboBox *codeBox(QWidget *parent, Name name)
{
    auto *box = new SteadyBox(parent);
    for (const auto &[value, code] : CodeTable<E>::values)
        box->addItem(name(value), QString::fromLatin1(code));
    return box;
}

QPlainTextEdit *textBox(QWidget *parent)
{
    auto *box = new QPlainTextEdit(parent);
    box->setTabChangesFocus(true);
    box->setFixedHeight(box->fontMetrics().lineSpacing() * 4 + 12);
    return box;
}

} // namespace

void IncidentForm::addSection(const char *title)
{
    auto *label = plainLabel(say(title), this);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    label->setContentsMargins(0, 12, 0, 0);
    m_column->addWidget(label);
}

void IncidentForm::addEntry(QBoxLayout *to, const char *column, const char *label, QWidget *editor,
                            bool required)
{
    editor->setObjectName(QLatin1String(column));
    editor->installEventFilter(this);
    auto *field = new FormField(say(label), editor, m_words, required, this);
    to->addWidget(field, 1);
    m_entries.emplace(QLatin1String(column), field);
    connect(field, &FormField::edited, this, &IncidentForm::edited);
    connect(field, &FormField::left, this, &IncidentForm::check);
    connect(field, &FormField::visited, this, &IncidentForm::check);
}

QHBoxLayout *IncidentForm::addRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_column->addLayout(row);
    return row;
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
    auto *middle = new QHBoxLayout(page);
    middle->setContentsMargins(20, 12, 20, 16);
    auto *narrow = new QWidget(page);
    narrow->setMaximumWidth(columnWidth);
    middle->addStretch(1);
    middle->addWidget(narrow, 1000);
    middle->addStretch(1);
    m_column = new QVBoxLayout(narrow);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_notice = plainLabel({}, this);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_column->addWidget(m_notice);
    auto *required = plainLabel(say(QT_TRANSLATE_NOOP("IncidentForm", "* required")), this);
    required->setForegroundRole(QPalette::PlaceholderText);
    m_column->addWidget(required);

    addSection(QT_TRANSLATE_NOOP("IncidentForm", "What happened, and to whom"));
    m_violationColumn = new QVBoxLayout;
    m_violationColumn->setSpacing(8);
    m_column->addLayout(m_violationColumn);
    auto *more = new QPushButton(say(QT_TRANSLATE_NOOP("IncidentForm", "&Add a violation")), this);
    more->setObjectName(QStringLiteral("addViolation"));
    more->setAutoDefault(false);
    m_column->addWidget(more, 0, Qt::AlignLeft);
    connect(more, &QPushButton::clicked, this, [this] {
        ViolationEditor *editor = addViolation();
        editor->show(); // what is not yet shown takes no focus
        violationsChanged();
        editor->focusFirst();
        edited();
    });
    m_overlap = codeBox<Overlap>(this, [this](Overlap overlap) { return m_words.overlap(overlap); });
    addEntry(m_column, "victims_overlap",
             QT_TRANSLATE_NOOP("IncidentForm", "T&he victims of these violations are"), m_overlap);

    addSection(QT_TRANSLATE_NOOP("IncidentForm", "When"));
    auto *from = new QLineEdit(this);
    auto *to = new QLineEdit(this);
    from->setPlaceholderText(say(QT_TRANSLATE_NOOP("IncidentForm", "12/3/2024, March 2024 or 2024")));
    to->setPlaceholderText(say(QT_TRANSLATE_NOOP("IncidentForm", "leave empty if the same")));
    QHBoxLayout *dates = addRow();
    addEntry(dates, "date_from", QT_TRANSLATE_NOOP("IncidentForm", "&Began"), from, true);
    addEntry(dates, "date_to", QT_TRANSLATE_NOOP("IncidentForm", "E&nded"), to);
    // A year alone is all that is known of few incidents.
    m_entries.at(QStringLiteral("date_from"))->setPassable(false);
    connect(from, &QLineEdit::textChanged, this, &IncidentForm::proposeReference);
    connect(m_entries.at(QStringLiteral("date_from")), &FormField::left, this, &IncidentForm::partRange);
    connect(to, &QLineEdit::textChanged, this, [this] { m_range.clear(); });

    buildWhere();

    addSection(QT_TRANSLATE_NOOP("IncidentForm", "Who"));
    m_whoColumn = new QVBoxLayout;
    m_column->addLayout(m_whoColumn);

    addSection(QT_TRANSLATE_NOOP("IncidentForm", "Sources and provenance"));
    m_sources = textBox(this);
    addEntry(m_column, "sources", QT_TRANSLATE_NOOP("IncidentForm", "&Sources"), m_sources);
    m_basis = codeBox<Basis>(this, [this](Basis basis) {
        return basis == Basis::None ? say(QT_TRANSLATE_NOOP("IncidentForm", "not specified"))
                                    : m_words.basis(basis);
    });
    addEntry(m_column, "basis", QT_TRANSLATE_NOOP("IncidentForm", "Provenance"), m_basis);

    addSection(QT_TRANSLATE_NOOP("IncidentForm", "Review and visibility"));
    QHBoxLayout *review = addRow();
    m_status = codeBox<Status>(this, [this](Status status) { return m_words.status(status); });
    addEntry(review, "status", QT_TRANSLATE_NOOP("IncidentForm", "Stat&us"), m_status);
    m_visibility = codeBox<Visibility>(this, [this](Visibility v) { return m_words.visibility(v); });
    m_visibility->setCurrentIndex(m_visibility->findData(codeOf(Visibility::Restricted)));
    addEntry(review, "visibility", QT_TRANSLATE_NOOP("IncidentForm", "Visibility"), m_visibility);
    auto *reference = new QLineEdit(this);
    reference->setPlaceholderText(say(QT_TRANSLATE_NOOP("IncidentForm", "proposed from country and year")));
    addEntry(review, "incident", QT_TRANSLATE_NOOP("IncidentForm", "R&eference"), reference);
    connect(reference, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_referenceTyped = !text.trimmed().isEmpty(); });
    m_tags = new NamesField(m_session.facts()->tags, this);
    m_tags->setPlaceholderText(say(QT_TRANSLATE_NOOP("IncidentForm", "own words, separated by semicolons")));
    addEntry(m_column, "tags", QT_TRANSLATE_NOOP("IncidentForm", "Ta&gs"), m_tags);
    connect(m_tags, &NamesField::entered, this, &IncidentForm::enter, Qt::QueuedConnection);

    buildTexts();
    m_column->addStretch(1);
    m_scroll->setWidget(page);
    outer->addWidget(m_scroll, 1);
    m_removed = new Notice(this);
    outer->addWidget(m_removed, 0, Qt::AlignRight);
    if (m_before && m_before->status == Status::Verified)
        addReason(*outer);
    buildButtons(*outer);
}

void IncidentForm::buildWhere()
{
    addSection(QT_TRANSLATE_NOOP("IncidentForm", "Where"));
    m_country = new ChoiceField(m_words, this);
    m_region = new ChoiceField(m_words, this);
    QHBoxLayout *regions = addRow();
    addEntry(regions, "country", QT_TRANSLATE_NOOP("IncidentForm", "&Country"), m_country, true);
    addEntry(regions, "region", QT_TRANSLATE_NOOP("IncidentForm", "&Region"), m_region);
    QHBoxLayout *places = addRow();
    m_place = new PlaceField(this);
    addEntry(places, "place", QT_TRANSLATE_NOOP("IncidentForm", "&Place"), m_place);
    m_place->setAsking([this] { return m_country->code(); },
                       [this](const PlaceField::Known &known) { return whereIs(known); });
    connect(m_place, &PlaceField::chosen, this, &IncidentForm::takePlace);
    connect(m_place, &PlaceField::entered, this, &IncidentForm::enter, Qt::QueuedConnection);
    // Its list would stay where the field was.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, m_place, &PlaceField::hideList);
    auto *coordinates = new QLineEdit(this);
    coordinates->setPlaceholderText(
        say(QT_TRANSLATE_NOOP("IncidentForm", "latitude and longitude, or a map link")));
    addEntry(places, "coordinates", QT_TRANSLATE_NOOP("IncidentForm", "C&oordinates"), coordinates);
    m_country->setChoices(countryChoices(m_session.vocabulary()));
    for (ChoiceField *field : {m_country, m_region})
        connect(field, &ChoiceField::entered, this, &IncidentForm::enter, Qt::QueuedConnection);
    connect(m_country, &QLineEdit::textChanged, this, [this] {
        // A region that nobody chose goes with its country.
        if (!m_filling && m_entries.at(QStringLiteral("region"))->proposal() != FormField::Proposal::None)
            m_region->clear();
        fillRegions();
        proposeReference();
    });
}

void IncidentForm::buildTexts()
{
    addSection(QT_TRANSLATE_NOOP("IncidentForm", "Title and summary"));
    m_titleEn = new QLineEdit(this);
    m_titleFr = new QLineEdit(this);
    m_summaryEn = textBox(this);
    m_summaryFr = textBox(this);
    const auto texts = [&](Language language, QBoxLayout *to) {
        const bool french = language == Language::French;
        addEntry(to, french ? "title_fr" : "title_en",
                 french ? QT_TRANSLATE_NOOP("IncidentForm", "T&itle in French")
                        : QT_TRANSLATE_NOOP("IncidentForm", "T&itle in English"),
                 french ? m_titleFr : m_titleEn);
        addEntry(to, french ? "summary_fr" : "summary_en",
                 french ? QT_TRANSLATE_NOOP("IncidentForm", "Summar&y in French")
                        : QT_TRANSLATE_NOOP("IncidentForm", "Summar&y in English"),
                 french ? static_cast<QWidget *>(m_summaryFr) : m_summaryEn);
    };
    // The language of the file's content comes first; the other one is folded away until it is wanted.
    const Language first = m_session.file().store().language();
    texts(first, m_column);
    const bool french = first != Language::French;
    m_addLanguage = new QPushButton(french ? say(QT_TRANSLATE_NOOP("IncidentForm", "Add French"))
                                           : say(QT_TRANSLATE_NOOP("IncidentForm", "Add English")),
                                    this);
    m_addLanguage->setObjectName(QStringLiteral("addLanguage"));
    m_addLanguage->setAutoDefault(false);
    m_column->addWidget(m_addLanguage, 0, Qt::AlignLeft);
    m_otherLanguage = new QWidget(this);
    auto *other = new QVBoxLayout(m_otherLanguage);
    other->setContentsMargins(0, 0, 0, 0);
    other->setSpacing(4);
    texts(french ? Language::French : Language::English, other);
    for (const char *text : {"title", "summary"})
        m_entries.at(QLatin1String(text) + (french ? QStringLiteral("_fr") : QStringLiteral("_en")))
            ->setMnemonic(false);
    m_column->addWidget(m_otherLanguage);
    m_otherLanguage->hide();
    connect(m_addLanguage, &QPushButton::clicked, this, [this, french] {
        showOtherLanguage(true);
        (french ? m_titleFr : m_titleEn)->setFocus(Qt::TabFocusReason);
    });
}

void IncidentForm::showOtherLanguage(bool shown)
{
    m_otherLanguage->setVisible(shown);
    m_addLanguage->setVisible(!shown);
}

/// Takes a letter from the field that has it, or gives it back: there are more fields than letters.
void IncidentForm::lendLetter(const QKeySequence &letter, bool lent)
{
    for (const auto &[name, field] : m_entries) {
        if (field->letter() == letter)
            field->setMnemonic(!lent);
    }
}

void IncidentForm::buildButtons(QVBoxLayout &outer)
{
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(20, 8, 20, 0);
    buttons->setSpacing(8);
    const auto addButton = [&](const char *text, auto clicked) {
        auto *button = new QPushButton(say(text), this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, clicked);
        buttons->addWidget(button);
        lendLetter(QKeySequence::mnemonic(button->text()));
        return button;
    };
    // Tab comes first to what loses nothing.
    addButton(QT_TRANSLATE_NOOP("IncidentForm", "Finis&h later"), [this] { reject(); });
    addButton(QT_TRANSLATE_NOOP("IncidentForm", "&Discard"), [this] {
        discard();
    })->setObjectName(QStringLiteral("discard"));
    buttons->addStretch(1);
    // None is the default one, which Enter would press from any field.
    const auto addSaving = [&](const char *text, Qt::KeyboardModifiers modifiers) {
        QPushButton *button = addButton(text, [this, modifiers] { enter(modifiers); });
        const auto keys = [modifiers](Qt::Key key) { return QKeySequence(modifiers | key); };
        button->setToolTip(keys(Qt::Key_Return).toString(QKeySequence::NativeText));
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
            connect(new QShortcut(keys(key), this), &QShortcut::activated, button, &QPushButton::click);
        return button;
    };
    if (!m_before) {
        addSaving(QT_TRANSLATE_NOOP("IncidentForm", "Save and add another"),
                  Qt::ControlModifier | Qt::ShiftModifier)
            ->setObjectName(QStringLiteral("saveAndAdd"));
    }
    addSaving(QT_TRANSLATE_NOOP("IncidentForm", "Sa&ve"), Qt::ControlModifier)
        ->setObjectName(QStringLiteral("save"));
    outer.addLayout(buttons);
}

void IncidentForm::addReason(QVBoxLayout &outer)
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(20, 8, 20, 0);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->installEventFilter(this);
    m_reasonField =
        new FormField(say(QT_TRANSLATE_NOOP("IncidentForm", "Reason for chan&ging this verified incident")),
                      m_reason, m_words, true, this);
    // This one must be filled in.
    lendLetter(m_reasonField->letter());
    column->addWidget(m_reasonField);
    connect(m_reasonField, &FormField::edited, this, &IncidentForm::edited);
    connect(m_reasonField, &FormField::left, this, &IncidentForm::check);
    outer.addLayout(column);
}

QLineEdit *IncidentForm::line(const char *column) const
{
    return qobject_cast<QLineEdit *>(m_entries.at(QLatin1String(column))->editor());
}

ViolationEditor *IncidentForm::addViolation()
{
    auto *editor = new ViolationEditor(m_session.vocabulary(), m_words, m_session.facts()->perpetrators,
                                       m_session.facts()->parties, this);
    editor->setUsed(m_session.facts()->type);
    m_violations.push_back(editor);
    m_violationColumn->addWidget(editor);
    m_whoColumn->addWidget(editor->who());
    for (const auto &[column, formField] : editor->fields()) {
        QWidget *field = formField->editor();
        field->installEventFilter(this);
        if (auto *choice = qobject_cast<ChoiceField *>(field))
            connect(choice, &ChoiceField::entered, this, &IncidentForm::enter, Qt::QueuedConnection);
        else if (auto *names = qobject_cast<NamesField *>(field))
            connect(names, &NamesField::entered, this, &IncidentForm::enter, Qt::QueuedConnection);
    }
    connect(editor, &ViolationEditor::edited, this, &IncidentForm::edited);
    connect(editor, &ViolationEditor::left, this, &IncidentForm::check);
    connect(editor, &ViolationEditor::removeWanted, this, [this, editor] { removeViolation(editor); });
    return editor;
}

/// Not at once: it may be where the key was pressed.
void IncidentForm::dropViolation(ViolationEditor *editor)
{
    std::erase(m_violations, editor);
    for (QWidget *part : {static_cast<QWidget *>(editor), editor->who()}) {
        (part == editor ? m_violationColumn : m_whoColumn)->removeWidget(part);
        part->hide();
    }
    editor->deleteLater();
}

void IncidentForm::removeViolation(ViolationEditor *editor)
{
    const QJsonObject content = editor->draft();
    const auto at = static_cast<size_t>(std::ranges::find(m_violations, editor) - m_violations.begin());
    dropViolation(editor);
    violationsChanged();
    m_violations.front()->focusFirst();
    edited();
    m_removed->tell(m_words.translate("IncidentForm", "Violation %1 removed.").arg(at + 1),
                    say(QT_TRANSLATE_NOOP("IncidentForm", "Undo")),
                    [this, content, at] { bringBackViolation(content, at); });
}

void IncidentForm::bringBackViolation(const QJsonObject &content, size_t at)
{
    ViolationEditor *editor = addViolation();
    editor->setDraft(content);
    m_violations.pop_back();
    m_violations.insert(m_violations.begin() + static_cast<std::ptrdiff_t>(at), editor);
    m_violationColumn->insertWidget(static_cast<int>(at), editor);
    m_whoColumn->insertWidget(static_cast<int>(at), editor->who());
    editor->show(); // what is not yet shown takes no focus
    violationsChanged();
    editor->focusFirst();
    edited();
}

void IncidentForm::violationsChanged()
{
    const int count = static_cast<int>(m_violations.size());
    for (int i = 0; i < count; ++i)
        m_violations[static_cast<size_t>(i)]->setNumber(i + 1, count);
    // The letter of a button goes with it.
    lendLetter(m_violations.front()->removeLetter(), count > 1);
    // Of one violation, nobody asks whether its victims are those of another.
    m_entries.at(QStringLiteral("victims_overlap"))->setVisible(count > 1);
    offerNames();
    followLayout(*this);
}

void IncidentForm::fillRegions()
{
    std::vector<ChoiceField::Choice> regions;
    const Vocabulary &vocabulary = m_session.vocabulary();
    // One that was chosen stays what it is, whatever else is called so elsewhere.
    if (const QString code = m_region->code(); !vocabulary.countryOfRegion(code).isEmpty())
        m_chosenRegion = {m_region->text(), code};
    for (const QString &code : vocabulary.regionsOf(m_country->code())) {
        regions.push_back({code,
                           {vocabulary.regionName(code, Language::English),
                            vocabulary.regionName(code, Language::French)}});
    }
    m_region->setChoices(std::move(regions), true);
}

QString IncidentForm::typedRegion() const
{
    const QString written = m_region->code().trimmed();
    const QString region = m_session.vocabulary().regionNamed(m_country->code(), written);
    const bool isKnown = !m_session.vocabulary().countryOfRegion(region).isEmpty();
    return !isKnown && !written.isEmpty() && m_region->text() == m_chosenRegion.text ? m_chosenRegion.code
                                                                                     : region;
}

void IncidentForm::showPoint(const std::optional<Coordinates> &coordinates)
{
    m_point = coordinates;
    line("coordinates")->setText(coordinates ? typedForm(*coordinates) : QString());
}

/// Off the GUI thread: a large file has a name for each of a million incidents.
void IncidentForm::lookForPlaces()
{
    connect(&m_looking, &QFutureWatcher<Places>::finished, this,
            [this] { m_place->setKnown(m_looking.result()); });
    m_looking.setFuture(QtConcurrent::run(
        &m_thread,
        [&file = m_session.file(), facts = m_session.facts(), language = m_words.language(),
         stop = m_stopLooking.get_token()]() -> Places {
            constexpr qsizetype atMost = 20'000;
            QHash<std::pair<QString, QString>, IncidentId> last; // by name and country
            const auto again = file.openAgain();
            if (!again)
                return {};
            const auto take = [&](IncidentId id, const QString &name) {
                const qsizetype row = name.isEmpty() ? -1 : facts->rowOf(id);
                if (!name.isEmpty()) {
                    const QString country =
                        row < 0 ? QString() : facts->countries[facts->country[static_cast<size_t>(row)]];
                    IncidentId &known = last[{name, country}];
                    known = std::max(known, id);
                }
                return last.size() < atMost && !stop.stop_requested();
            };
            // Without names, one types them.
            (void)(*again)->store().eachText(Store::TextColumn::Place, language, take);
            Places places;
            for (auto one = last.cbegin(); one != last.cend(); ++one)
                places.push_back({one.key().first, one.key().second, *one});
            return places;
        }));
}

QString IncidentForm::whereIs(const PlaceField::Known &known) const
{
    const auto incident = m_session.file().store().incident(known.last);
    if (!incident)
        return {};
    const Vocabulary &vocabulary = m_session.vocabulary();
    const Place &place = incident->place;
    const Language language = m_words.language();
    const QString region = vocabulary.regionName(place.region, language);
    QStringList parts{region.isEmpty() ? place.region : region,
                      vocabulary.countryName(place.country.value, language)};
    if (place.coordinates)
        parts << typedForm(*place.coordinates);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// A place that was used before comes with its region and its coordinates, unless another country was typed.
void IncidentForm::takePlace(IncidentId known)
{
    const auto incident = m_session.file().store().incident(known);
    if (!incident)
        return;
    const Place &place = incident->place;
    const bool isProposed =
        m_entries.at(QStringLiteral("country"))->proposal() == FormField::Proposal::Unseen;
    if (m_country->text().trimmed().isEmpty() || isProposed)
        m_country->setCode(place.country.value);
    if (m_country->code() != place.country.value)
        return;
    if (!isRegionElsewhere(place, m_session.vocabulary()))
        m_region->setCode(place.region);
    // Who chose the place has chosen where it is.
    for (const char *column : {"country", "region"})
        m_entries.at(QLatin1String(column))->setProposal(FormField::Proposal::None);
    edited();
    if (place.coordinates)
        showPoint(place.coordinates);
}
