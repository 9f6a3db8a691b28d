#include "incidents/NamesField.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QStringListModel>

#include <algorithm>

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
    , m_known(known)
{
    setCompleter(new NameCompleter(known, *this));
    connect(this, &QLineEdit::textChanged, this, &NamesField::partLines);
}

void NamesField::partLines(const QString &text)
{
    static const QRegularExpression atEnds(
        QStringLiteral("^[\\r\\n\\t\u2028\u2029]+|[\\r\\n\\t\u2028\u2029]+$"));
    static const QRegularExpression between(QStringLiteral("[ ;]*[\\r\\n\\t\u2028\u2029][\\s;]*"));
    QString parted = text;
    parted.remove(atEnds).replace(between, QStringLiteral("; "));
    if (parted != text)
        setText(parted);
}

QStringList NamesField::withComma() const
{
    QStringList found = names();
    found.removeIf(
        [this](const QString &name) { return !name.contains(QLatin1Char(',')) || m_known.contains(name); });
    return found;
}

QStringList NamesField::partedAtCommas(const QString &name)
{
    static const QRegularExpression before(QStringLiteral("^(?:and|et|&)\\s+"),
                                           QRegularExpression::CaseInsensitiveOption);
    QStringList parts;
    for (const QString &part : name.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (const QString trimmed = part.trimmed().remove(before); !trimmed.isEmpty())
            parts << trimmed;
    }
    return parts;
}

void NamesField::partAtCommas(const QString &name)
{
    QStringList all;
    for (const QString &one : names())
        all += one == name ? partedAtCommas(one) : QStringList{one};
    all.removeDuplicates();
    // So that it can be undone.
    selectAll();
    insert(all.join(QStringLiteral("; ")));
}

bool NamesField::isCut() const
{
    constexpr int margins = 12; // pixels
    return fontMetrics().horizontalAdvance(text()) > width() - margins && names().size() > 1;
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

void NamesField::offerFirst(const QStringList &names)
{
    if (names == m_first)
        return;
    m_first = names;
    QStringList all = names;
    std::ranges::copy_if(m_known, std::back_inserter(all),
                         [&names](const QString &name) { return !names.contains(name); });
    static_cast<QStringListModel *>(completer()->model())->setStringList(all);
}

QStringList NamesField::offered() const
{
    const QStringList held = names();
    QStringList left = m_first;
    left.removeIf([&held](const QString &name) { return held.contains(name); });
    return left;
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
    if (event->key() == Qt::Key_Down && !list->isVisible()) {
        completer()->setCompletionPrefix(text());
        completer()->complete();
        return;
    }
    QLineEdit::keyPressEvent(event);
}
