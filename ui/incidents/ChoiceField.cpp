#include "incidents/ChoiceField.h"

#include "vocabulary/Vocabulary.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QStandardItemModel>

#include <algorithm>

namespace
{

constexpr int searchRole = Qt::UserRole + 1;

} // namespace

ChoiceField::ChoiceField(QWidget *parent)
    : QLineEdit(parent)
    , m_model(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    m_completer->setCompletionRole(searchRole);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_completer->setMaxVisibleItems(10);
    // Not QLineEdit's own completer: the prefix is compared without accents.
    m_completer->setWidget(this);
    connect(this, &QLineEdit::textEdited, this, &ChoiceField::complete);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                setText(index.data(Qt::DisplayRole).toString());
                emit textEdited(text());
                m_completer->popup()->hide();
                focusNextPrevChild(true);
            });
}

void ChoiceField::setChoices(std::vector<Choice> choices, bool freeText)
{
    m_choices = std::move(choices);
    m_freeText = freeText;
    m_model->clear();
    for (const Choice &choice : m_choices) {
        auto *item = new QStandardItem(choice.label);
        item->setData(folded(choice.search), searchRole);
        m_model->appendRow(item);
    }
}

void ChoiceField::complete(const QString &text)
{
    if (text.trimmed().isEmpty() || exact()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(folded(text));
    if (m_completer->completionCount() > 0) {
        m_completer->complete();
        m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    } else {
        m_completer->popup()->hide();
    }
}

const ChoiceField::Choice *ChoiceField::exact() const
{
    const QString typed = folded(text());
    const auto found = std::ranges::find_if(m_choices, [&](const Choice &choice) {
        return folded(choice.label) == typed ||
               choice.code.compare(text().trimmed(), Qt::CaseInsensitive) == 0;
    });
    return found == m_choices.end() ? nullptr : &*found;
}

QString ChoiceField::code() const
{
    if (const Choice *choice = exact())
        return choice->code;
    return m_freeText ? text().trimmed() : QString();
}

void ChoiceField::setCode(const QString &code)
{
    const auto found = std::ranges::find(m_choices, code, &Choice::code);
    setText(found == m_choices.end() ? code : found->label);
}

void ChoiceField::settle()
{
    if (text().trimmed().isEmpty())
        return;
    if (const Choice *choice = exact()) {
        setText(choice->label);
        return;
    }
    if (m_freeText)
        return;
    // Where several begin so, none is chosen for the user.
    m_completer->setCompletionPrefix(folded(text()));
    if (m_completer->completionCount() == 1) {
        setText(m_completer->completionModel()->index(0, 0).data(Qt::DisplayRole).toString());
        emit textEdited(text());
    }
}

void ChoiceField::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        settle();
    QLineEdit::focusOutEvent(event);
}
