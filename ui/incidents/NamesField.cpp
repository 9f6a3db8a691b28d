#include "incidents/NamesField.h"

#include "records/NameSet.h"
#include "records/Printable.h"
#include "text/EnterKey.h"
#include "text/OfferedList.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/WrittenNames.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QSet>
#include <QStandardItemModel>

#include <algorithm>

namespace
{

constexpr int namesInSight = 7;
constexpr int nameRole = Qt::UserRole + 16; ///< as it is written

} // namespace

NamesField::NamesField(const QStringList &known, QWidget *parent)
    : QLineEdit(parent)
    , m_known(known)
    , m_list(new OfferedList(*this, namesInSight))
{
    connect(this, &QLineEdit::textChanged, this, &NamesField::partLines);
    connect(this, &QLineEdit::textEdited, this, [this] { complete(false); });
    for (const auto taken : {&OfferedList::clicked, &OfferedList::tabbed})
        connect(m_list, taken, this, &NamesField::take);
}

/// The last of several names, from those that have its letters; or from all.
void NamesField::complete(bool all)
{
    const QString typed = folded(text().section(QLatin1Char(';'), -1).trimmed());
    QStandardItemModel &entries = m_list->entries();
    entries.clear();
    QStringList names = m_first;
    std::ranges::copy_if(m_known, std::back_inserter(names),
                         [this](const QString &name) { return !m_first.contains(name); });
    for (const QString &name : names) {
        const QString known = folded(name);
        if (typed.isEmpty() ? all : known.contains(typed) && (all || known != typed)) {
            auto *item = new QStandardItem(printable(name));
            item->setData(name, nameRole);
            entries.appendRow(item);
        }
    }
    if (entries.rowCount() > 0)
        m_list->open();
    else
        m_list->hide();
}

void NamesField::take(const QModelIndex &index)
{
    const QString before = text().section(QLatin1Char(';'), 0, -2);
    const QString name = index.data(nameRole).toString();
    m_list->hide();
    setText(before.isEmpty() ? name : before + QStringLiteral("; ") + name);
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

QStringList NamesField::severalAsOne() const
{
    QStringList found = names();
    found.removeIf([this](const QString &name) {
        return writtennames::parted(name).size() < 2 && !name.contains(QLatin1Char(','));
    });
    found.removeIf(
        [this](const QString &name) { return writtennames::isNone(name) || m_known.contains(name); });
    return found;
}

QStringList NamesField::unknown() const
{
    QStringList found = names();
    found.removeIf([](const QString &name) { return !writtennames::isNone(name); });
    return found;
}

std::vector<std::pair<QString, QString>> NamesField::alike() const
{
    std::vector<std::pair<QString, QString>> found;
    QHash<QString, QString> first;
    for (const QString &name : written()) {
        const QString key = nameset::keyOf(name);
        if (!first.contains(key))
            first.insert(key, name);
        else if (const std::pair pair(first.value(key), name);
                 pair.first != name && std::ranges::find(found, pair) == found.end())
            found.push_back(pair);
    }
    return found;
}

std::vector<std::pair<QString, QString>> NamesField::otherwiseKnown() const
{
    QStringList others = names();
    others.removeIf([this](const QString &name) { return m_known.contains(name); });
    std::vector<std::pair<QString, QString>> found;
    if (others.isEmpty())
        return found;
    const QStringList spelled = nameset::once(others, m_known);
    for (qsizetype i = 0; i < others.size(); ++i) {
        if (m_known.contains(spelled[i]))
            found.emplace_back(others[i], spelled[i]);
    }
    return found;
}

void NamesField::replace(const QString &name, const QStringList &others)
{
    QStringList all;
    for (const QString &one : names())
        all += one == name ? others : QStringList{one};
    all.removeDuplicates();
    // So that it can be undone.
    selectAll();
    insert(all.join(QStringLiteral("; ")));
    m_list->hide();
}

bool NamesField::isCut() const
{
    constexpr int margins = 12; // pixels
    return fontMetrics().horizontalAdvance(text()) > width() - margins && names().size() > 1;
}

QStringList NamesField::written() const
{
    QStringList found;
    for (const QString &name : text().split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (const QString trimmed = name.trimmed(); !trimmed.isEmpty())
            found << trimmed;
    }
    return found;
}

QStringList NamesField::names() const
{
    QStringList found;
    QSet<QString> keys;
    for (const QString &name : written()) {
        if (const QString key = nameset::keyOf(name); !keys.contains(key)) {
            keys.insert(key);
            found << name;
        }
    }
    return found;
}

void NamesField::setNames(const QStringList &names)
{
    setText(names.join(QStringLiteral("; ")));
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
    if (isEnter(*event) && m_list->isOpen()) {
        const QModelIndex marked = m_list->marked();
        const bool isTaken = marked.isValid();
        if (isTaken)
            take(marked);
        m_list->hide();
        event->accept();
        // Once a name is chosen, another can follow.
        if (!isTaken || event->modifiers() & Qt::ControlModifier)
            emit entered(event->modifiers());
        return;
    }
    if (event->key() == Qt::Key_Down && !m_list->isOpen()) {
        complete(true);
        return;
    }
    QLineEdit::keyPressEvent(event);
}
