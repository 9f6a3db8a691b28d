#include "incidents/ViolationEditor.h"

#include "incidents/ChoiceField.h"
#include "incidents/Choices.h"
#include "incidents/FormField.h"
#include "incidents/NamesField.h"
#include "incidents/Typed.h"
#include "text/Plain.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

ViolationEditor::ViolationEditor(const Vocabulary &vocabulary, const Words &words,
                                 const QStringList &knownPerpetrators, const QStringList &knownParties,
                                 QWidget *parent)
    : QFrame(parent)
    , m_type(new ChoiceField(words, this))
    , m_low(new QLineEdit(this))
    , m_best(new QLineEdit(this))
    , m_high(new QLineEdit(this))
    , m_perpetrators(new NamesField(knownPerpetrators, this))
    , m_parties(new NamesField(knownParties, this))
    , m_words(words)
    , m_title(plainLabel({}, this))
    , m_whoTitle(plainLabel({}, this))
    , m_remove(new QPushButton(this))
    , m_who(new QWidget(this))
{
    setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(2);
    auto *head = new QHBoxLayout;
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    head->addWidget(m_title, 1);
    m_remove->setAutoDefault(false);
    m_remove->setObjectName(QStringLiteral("removeViolation"));
    column->addLayout(head);
    const auto add = [&](const char *name, const char *said, QLineEdit *editor, QBoxLayout *to,
                         bool required = false) {
        auto *field = new FormField(words.translate("IncidentForm", said), editor, words, required, this);
        to->addWidget(field, 1);
        editor->setObjectName(QLatin1String(name));
        m_fields.emplace(QLatin1String(name), field);
        connect(field, &FormField::edited, this, &ViolationEditor::edited);
        connect(field, &FormField::left, this, &ViolationEditor::left);
    };
    add("type", QT_TRANSLATE_NOOP("IncidentForm", "&Type of violation"), m_type, column, true);
    auto *victims = new QHBoxLayout;
    victims->setSpacing(12);
    column->addLayout(victims);
    add("victims_low", QT_TRANSLATE_NOOP("IncidentForm", "Victims, mini&mum"), m_low, victims, true);
    add("victims_best", QT_TRANSLATE_NOOP("IncidentForm", "Best estimate"), m_best, victims);
    add("victims_high", QT_TRANSLATE_NOOP("IncidentForm", "Ma&ximum"), m_high, victims);
    m_best->setPlaceholderText(words.translate("IncidentForm", "same as minimum"));
    m_high->setPlaceholderText(words.translate("IncidentForm", "unknown"));
    head->addWidget(m_remove);
    auto *who = new QVBoxLayout(m_who);
    who->setContentsMargins(0, 0, 0, 0);
    who->setSpacing(2);
    m_whoTitle->setFont(bold);
    who->addWidget(m_whoTitle);
    auto *names = new QHBoxLayout;
    names->setSpacing(12);
    who->addLayout(names);
    add("perpetrators", QT_TRANSLATE_NOOP("IncidentForm", "A&lleged perpetrators"), m_perpetrators, names);
    add("parties", QT_TRANSLATE_NOOP("IncidentForm", "Parties to the con&flict"), m_parties, names);
    for (QLineEdit *field : {static_cast<QLineEdit *>(m_perpetrators), static_cast<QLineEdit *>(m_parties)})
        field->setPlaceholderText(words.translate("IncidentForm", "separate several names with semicolons"));
    column->addWidget(m_who);
    setNumber(1, 1);

    m_type->setChoices(typeChoices(vocabulary, words));
    m_type->setChoosesLikely(true);

    connect(m_remove, &QPushButton::clicked, this, &ViolationEditor::removeWanted);
}

void ViolationEditor::setUsed(const std::vector<std::uint8_t> &types)
{
    std::vector<qint64> uses;
    for (const std::uint8_t type : types) {
        if (type >= uses.size())
            uses.resize(type + size_t(1));
        ++uses[type];
    }
    m_type->setUses(uses);
}

ViolationEditor::~ViolationEditor()
{
    delete m_who;
}

Violation ViolationEditor::violation() const
{
    Violation violation;
    violation.uuid = m_uuid;
    violation.type = m_type->code();
    violation.victims = typedVictims(m_low->text(), m_best->text(), m_high->text());
    violation.perpetrators = m_perpetrators->names();
    violation.parties = m_parties->names();
    return violation;
}

std::vector<std::pair<QString, QString>> ViolationEditor::unreadable() const
{
    std::vector<std::pair<QString, QString>> found;
    const QString type = m_type->text().trimmed();
    if (!type.isEmpty() && m_type->code().isEmpty()) {
        found.push_back(
            {QStringLiteral("type"),
             m_words
                 .translate("IncidentForm", "“%1” is not a known type of violation: choose one from the list")
                 .arg(type)});
    }
    const auto refuse = [&found](const char *column, const QString &problem) {
        if (!problem.isEmpty())
            found.push_back({QLatin1String(column), problem});
    };
    refuse("victims_low", unreadableLow(m_low->text(), m_words));
    refuse("victims_best", unreadableNumber(m_best->text(), m_words));
    refuse("victims_high", unreadableNumber(m_high->text(), m_words));
    return found;
}

void ViolationEditor::setViolation(const Violation &violation)
{
    m_uuid = violation.uuid;
    m_type->setCode(violation.type);
    m_low->setText(QString::number(violation.victims.low));
    // As large as the minimum, it need not have been given, and goes with it.
    m_best->setText(violation.victims.best == violation.victims.low
                        ? QString()
                        : QString::number(violation.victims.best));
    m_high->setText(violation.victims.high ? QString::number(*violation.victims.high) : QString());
    m_perpetrators->setNames(violation.perpetrators);
    m_parties->setNames(violation.parties);
}

QJsonObject ViolationEditor::draft() const
{
    return {{QStringLiteral("uuid"), m_uuid.toString(QUuid::WithoutBraces)},
            {QStringLiteral("type"), m_type->text()},
            {QStringLiteral("low"), m_low->text()},
            {QStringLiteral("best"), m_best->text()},
            {QStringLiteral("high"), m_high->text()},
            {QStringLiteral("perpetrators"), m_perpetrators->text()},
            {QStringLiteral("parties"), m_parties->text()}};
}

void ViolationEditor::setDraft(const QJsonObject &draft)
{
    m_uuid = QUuid(draft.value(QStringLiteral("uuid")).toString());
    m_type->setText(draft.value(QStringLiteral("type")).toString());
    m_low->setText(draft.value(QStringLiteral("low")).toString());
    m_best->setText(draft.value(QStringLiteral("best")).toString());
    m_high->setText(draft.value(QStringLiteral("high")).toString());
    m_perpetrators->setText(draft.value(QStringLiteral("perpetrators")).toString());
    m_parties->setText(draft.value(QStringLiteral("parties")).toString());
}

void ViolationEditor::setNumber(int number, int of)
{
    const QString title = m_words.translate("IncidentForm", "Violation %1").arg(number);
    m_title->setText(title);
    m_whoTitle->setText(title);
    m_whoTitle->setVisible(of > 1);
    m_remove->setVisible(of > 1);
    m_remove->setAccessibleName(m_words.translate("IncidentForm", "Remove violation %1").arg(number));
    setAccessibleName(title);
    QString remove = m_words.translate("IncidentForm", "R&emove");
    m_remove->setText(number == 1 ? remove : remove.remove(QLatin1Char('&')));
    for (const auto &[column, field] : m_fields)
        field->setMnemonic(number == 1);
}

QKeySequence ViolationEditor::removeLetter() const
{
    return QKeySequence::mnemonic(m_words.translate("IncidentForm", "R&emove"));
}

void ViolationEditor::focusFirst()
{
    m_type->setFocus();
}

void ViolationEditor::offerFirst(const QStringList &perpetrators, const QStringList &parties)
{
    m_perpetrators->offerFirst(perpetrators);
    m_parties->offerFirst(parties);
}
