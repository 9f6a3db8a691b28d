#include "incidents/NamesField.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>

namespace
{

/// Completes the last of several names.
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

NamesField::NamesField(const QStringList &known, QWidget *parent)
    : QLineEdit(parent)
{
    setCompleter(new NameCompleter(known, *this));
}

QStringList NamesField::names() const
{
    QStringList found;
    for (const QString &name : text().split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (const QString trimmed = name.trimmed(); !trimmed.isEmpty() && !found.contains(trimmed))
            found << trimmed;
    }
    return found;
}

void NamesField::setNames(const QStringList &names)
{
    setText(names.join(QStringLiteral("; ")));
}

void NamesField::keyPressEvent(QKeyEvent *event)
{
    // The open list sends its keys here first.
    QAbstractItemView *list = completer()->popup();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && list->isVisible()) {
        const QModelIndex chosen = list->currentIndex();
        list->hide();
        if (chosen.isValid()) {
            const QString before = text().section(QLatin1Char(';'), 0, -2);
            const QString name = chosen.data().toString();
            setText(before.isEmpty() ? name : before + QStringLiteral("; ") + name);
        }
        event->accept();
        // Once a name is chosen, another can follow.
        if (!chosen.isValid() || event->modifiers() & Qt::ControlModifier)
            emit entered(event->modifiers());
        return;
    }
    QLineEdit::keyPressEvent(event);
}
