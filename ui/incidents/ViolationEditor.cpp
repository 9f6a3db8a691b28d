#include "incidents/ViolationEditor.h"

#include "incidents/ChoiceField.h"
#include "text/Plain.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QToolButton>

#include <algorithm>

namespace
{

/// A whole number, its thousands parted by spaces or commas or not at all; -1 for anything else: "1,5" is
/// none.
qint64 numberIn(const QLineEdit &field)
{
    static const QRegularExpression whole(QStringLiteral("^([0-9]+|[0-9]{1,3}([ ,\u00a0\u202f][0-9]{3})+)$"));
    const QString typed = field.text().trimmed();
    if (!whole.match(typed).hasMatch())
        return -1;
    QString digits;
    std::ranges::copy_if(typed, std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    bool number = false;
    const qint64 value = digits.toLongLong(&number);
    return number ? value : -1;
}

/// Names that are parted by semicolons, each once.
QStringList namesIn(const QLineEdit &field)
{
    QStringList names;
    for (const QString &name : field.text().split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (const QString trimmed = name.trimmed(); !trimmed.isEmpty() && !names.contains(trimmed))
            names << trimmed;
    }
    return names;
}

/// Completes the last of several names that are parted by semicolons.
class NameCompleter : public QCompleter
{
public:
    NameCompleter(const QStringList &names, QLineEdit &field)
        : QCompleter(names, &field)
        , m_field(field)
    {
        setCaseSensitivity(Qt::CaseInsensitive);
        setFilterMode(Qt::MatchContains);
    }
    QStringList splitPath(const QString &path) const override
    {
        return {path.section(QLatin1Char(';'), -1).trimmed()};
    }
    QString pathFromIndex(const QModelIndex &index) const override
    {
        const QString before = m_field.text().section(QLatin1Char(';'), 0, -2);
        const QString name = QCompleter::pathFromIndex(index);
        return before.isEmpty() ? name : before + QStringLiteral("; ") + name;
    }

private:
    const QLineEdit &m_field;
};

} // namespace

ViolationEditor::ViolationEditor(const Vocabulary &vocabulary, const Words &words,
                                 const QStringList &knownPerpetrators, const QStringList &knownParties,
                                 QWidget *parent)
    : QWidget(parent)
    , m_type(new ChoiceField(this))
    , m_low(new QLineEdit(this))
    , m_best(new QLineEdit(this))
    , m_high(new QLineEdit(this))
    , m_perpetrators(new QLineEdit(this))
    , m_parties(new QLineEdit(this))
    , m_problems(plainLabel({}, this))
    , m_remove(nullptr)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    const auto label = [&](const char *text, QWidget *buddy, int row, int column, int span) {
        const QString said = words.translate("IncidentForm", text);
        auto *caption = plainLabel(said, this);
        caption->setBuddy(buddy);
        caption->setContentsMargins(0, 8, 0, 0);
        buddy->setAccessibleName(QString(said).remove(QLatin1Char('&')));
        grid->addWidget(caption, row, column, 1, span);
    };
    label(QT_TRANSLATE_NOOP("IncidentForm", "&Type of violation"), m_type, 0, 0, 3);
    grid->addWidget(m_type, 1, 0, 1, 3);
    label(QT_TRANSLATE_NOOP("IncidentForm", "Victims, mini&mum"), m_low, 2, 0, 1);
    label(QT_TRANSLATE_NOOP("IncidentForm", "Best estimate"), m_best, 2, 1, 1);
    label(QT_TRANSLATE_NOOP("IncidentForm", "Maximum"), m_high, 2, 2, 1);
    m_best->setPlaceholderText(words.translate("IncidentForm", "same as minimum"));
    m_high->setPlaceholderText(words.translate("IncidentForm", "unknown"));
    grid->addWidget(m_low, 3, 0);
    grid->addWidget(m_best, 3, 1);
    grid->addWidget(m_high, 3, 2);
    label(QT_TRANSLATE_NOOP("IncidentForm", "&Alleged perpetrators"), m_perpetrators, 4, 0, 3);
    grid->addWidget(m_perpetrators, 5, 0, 1, 3);
    label(QT_TRANSLATE_NOOP("IncidentForm", "Parties to the conflict"), m_parties, 6, 0, 3);
    grid->addWidget(m_parties, 7, 0, 1, 3);
    for (QLineEdit *names : {m_perpetrators, m_parties})
        names->setPlaceholderText(words.translate("IncidentForm", "separate several names with semicolons"));
    m_perpetrators->setObjectName(QStringLiteral("perpetrators"));
    m_parties->setObjectName(QStringLiteral("parties"));
    m_problems->setWordWrap(true);
    m_problems->hide();
    grid->addWidget(m_problems, 8, 0, 1, 3);
    auto *remove = new QToolButton(this);
    remove->setText(words.translate("IncidentForm", "Remove this violation"));
    remove->setAutoRaise(true);
    m_remove = remove;
    grid->addWidget(remove, 9, 0, 1, 3, Qt::AlignLeft);

    std::vector<ChoiceField::Choice> types;
    for (const ViolationType &type : vocabulary.types()) {
        types.push_back(
            {type.code, type.name.shown(words.language()), type.name.en + QLatin1Char(' ') + type.name.fr});
    }
    m_type->setChoices(std::move(types));
    m_perpetrators->setCompleter(new NameCompleter(knownPerpetrators, *m_perpetrators));
    m_parties->setCompleter(new NameCompleter(knownParties, *m_parties));

    for (QLineEdit *field :
         {static_cast<QLineEdit *>(m_type), m_low, m_best, m_high, m_perpetrators, m_parties})
        connect(field, &QLineEdit::textChanged, this, &ViolationEditor::edited);
    connect(remove, &QToolButton::clicked, this, &ViolationEditor::removeWanted);
}

Violation ViolationEditor::violation() const
{
    Violation violation;
    violation.uuid = m_uuid;
    violation.type = m_type->code();
    violation.victims.low = numberIn(*m_low);
    violation.victims.best = m_best->text().trimmed().isEmpty() ? violation.victims.low : numberIn(*m_best);
    violation.victims.high =
        m_high->text().trimmed().isEmpty() ? std::nullopt : std::optional(numberIn(*m_high));
    violation.perpetrators = namesIn(*m_perpetrators);
    violation.parties = namesIn(*m_parties);
    return violation;
}

void ViolationEditor::setViolation(const Violation &violation)
{
    m_uuid = violation.uuid;
    m_type->setCode(violation.type);
    m_low->setText(QString::number(violation.victims.low));
    m_best->setText(QString::number(violation.victims.best));
    m_high->setText(violation.victims.high ? QString::number(*violation.victims.high) : QString());
    m_perpetrators->setText(violation.perpetrators.join(QStringLiteral("; ")));
    m_parties->setText(violation.parties.join(QStringLiteral("; ")));
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

void ViolationEditor::showProblems(const QStringList &errors, const QStringList &warnings)
{
    m_problems->setText((errors + warnings).join(QLatin1Char('\n')));
    m_problems->setVisible(!errors.isEmpty() || !warnings.isEmpty());
}

void ViolationEditor::setRemovable(bool removable)
{
    m_remove->setVisible(removable);
}

void ViolationEditor::focusFirst()
{
    m_type->setFocus();
}
