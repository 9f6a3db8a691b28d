#include "incidents/ChoiceField.h"
#include "incidents/IncidentForm.h"
#include "incidents/ViolationEditor.h"
#include "records/Codes.h"
#include "text/Plain.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

// The fields of the form, and where they stand.

namespace
{

template<typename E, typename Name> QComboBox *codeBox(QWidget *parent, Name name)
{
    auto *box = new QComboBox(parent);
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

void IncidentForm::addEntry(const char *column, const char *label, QWidget *editor)
{
    const QString said = say(label);
    const QString field = QLatin1String(column);
    auto *caption = plainLabel(said, this);
    caption->setBuddy(editor);
    caption->setContentsMargins(0, 8, 0, 0);
    editor->setAccessibleName(QString(said).remove(QLatin1Char('&')));
    editor->setObjectName(field);
    editor->installEventFilter(this);
    m_column->addWidget(caption);
    m_column->addWidget(editor);
    Entry entry{editor, plainLabel({}, this), false};
    entry.problem->setWordWrap(true);
    entry.problem->hide();
    m_column->addWidget(entry.problem);
    m_entries.emplace(field, entry);
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
    m_notice = plainLabel({}, this);
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
    addEntry("victims_overlap", QT_TRANSLATE_NOOP("IncidentForm", "The &victims of these violations are"),
             m_overlap);
    m_titleEn = new QLineEdit(this);
    m_titleFr = new QLineEdit(this);
    m_summaryEn = textBox(this);
    m_summaryFr = textBox(this);
    const auto texts = [&](Language language) {
        const bool french = language == Language::French;
        addEntry(french ? "title_fr" : "title_en",
                 french ? QT_TRANSLATE_NOOP("IncidentForm", "Title in French")
                        : QT_TRANSLATE_NOOP("IncidentForm", "Title in English"),
                 french ? m_titleFr : m_titleEn);
        addEntry(french ? "summary_fr" : "summary_en",
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
    addEntry("date_from",
             QT_TRANSLATE_NOOP("IncidentForm", "&Began (day 5/3/2020, month 03/2020 or year 2020)"), from);
    addEntry("date_to", QT_TRANSLATE_NOOP("IncidentForm", "&Ended (leave empty if the same)"), to);

    addSection(QT_TRANSLATE_NOOP("IncidentForm", "Where"));
    m_country = new ChoiceField(this);
    addEntry("country", QT_TRANSLATE_NOOP("IncidentForm", "&Country"), m_country);
    m_region = new ChoiceField(this);
    addEntry("region", QT_TRANSLATE_NOOP("IncidentForm", "&Region"), m_region);
    addEntry("place", QT_TRANSLATE_NOOP("IncidentForm", "&Place"), new QLineEdit(this));
    addEntry("latitude", QT_TRANSLATE_NOOP("IncidentForm", "Latitude, degrees north"), new QLineEdit(this));
    addEntry("longitude", QT_TRANSLATE_NOOP("IncidentForm", "Longitude, degrees east"), new QLineEdit(this));
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

    addSection(QT_TRANSLATE_NOOP("IncidentForm", "Sources and provenance"));
    m_sources = textBox(this);
    addEntry("sources", QT_TRANSLATE_NOOP("IncidentForm", "&Sources"), m_sources);
    m_basis = codeBox<Basis>(this, [this](Basis basis) {
        return basis == Basis::None ? say(QT_TRANSLATE_NOOP("IncidentForm", "not specified"))
                                    : m_words.basis(basis);
    });
    addEntry("basis", QT_TRANSLATE_NOOP("IncidentForm", "Provenance"), m_basis);

    addSection(QT_TRANSLATE_NOOP("IncidentForm", "Review and visibility"));
    m_status = codeBox<Status>(this, [this](Status status) { return m_words.status(status); });
    addEntry("status", QT_TRANSLATE_NOOP("IncidentForm", "Stat&us"), m_status);
    m_visibility = codeBox<Visibility>(this, [this](Visibility v) { return m_words.visibility(v); });
    m_visibility->setCurrentIndex(m_visibility->findData(codeOf(Visibility::Restricted)));
    addEntry("visibility", QT_TRANSLATE_NOOP("IncidentForm", "V&isibility"), m_visibility);
    auto *reference = new QLineEdit(this);
    addEntry("incident", QT_TRANSLATE_NOOP("IncidentForm", "Re&ference"), reference);
    connect(reference, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_referenceTyped = !text.isEmpty(); });
    m_column->addStretch(1);
    m_scroll->setWidget(page);
    outer->addWidget(m_scroll, 1);

    if (m_before && m_before->status == Status::Verified)
        addReason(*outer);
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
        (void)m_session.file().store().keepDraft(record(), {});
        QDialog::reject();
    });
    buttons->addStretch(1);
    addButton(QT_TRANSLATE_NOOP("IncidentForm", "Finish later"), [this] { reject(); });
    if (!m_before) {
        addButton(QT_TRANSLATE_NOOP("IncidentForm", "Save and add another"), [this] {
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

void IncidentForm::addReason(QVBoxLayout &outer)
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(20, 8, 20, 0);
    column->setSpacing(4);
    const QString said =
        say(QT_TRANSLATE_NOOP("IncidentForm", "Reas&on for changing this verified incident"));
    auto *caption = plainLabel(said, this);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAccessibleName(QString(said).remove(QLatin1Char('&')));
    m_reason->installEventFilter(this);
    caption->setBuddy(m_reason);
    m_reasonProblem =
        plainLabel(say(QT_TRANSLATE_NOOP("IncidentForm",
                                         "give a reason: it is kept in the history of a verified incident")),
                   this);
    m_reasonProblem->hide();
    for (QWidget *widget : std::initializer_list<QWidget *>{caption, m_reason, m_reasonProblem})
        column->addWidget(widget);
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!text.trimmed().isEmpty())
            m_reasonProblem->hide();
        edited();
    });
    outer.addLayout(column);
}

QLineEdit *IncidentForm::line(const char *column) const
{
    return qobject_cast<QLineEdit *>(m_entries.at(QLatin1String(column)).editor);
}

ViolationEditor *IncidentForm::addViolation()
{
    auto *editor = new ViolationEditor(m_session.vocabulary(), m_words, m_session.facts()->perpetrators,
                                       m_session.facts()->parties, this);
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
