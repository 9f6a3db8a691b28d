#include "records/NameSet.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace nameset
{

namespace
{

QSet<QString> keysOf(const QStringList &names)
{
    QSet<QString> keys;
    for (const QString &name : names)
        keys.insert(keyOf(name));
    return keys;
}

} // namespace

QString composed(const QString &written)
{
    return written.normalized(QString::NormalizationForm_C).simplified();
}

QString keyOf(const QString &name)
{
    return composed(composed(name).toCaseFolded());
}

QStringList once(const QStringList &names, const QStringList &known)
{
    QHash<QString, QString> spellings;
    for (const QString &name : known) {
        if (const QString key = keyOf(name); !spellings.contains(key))
            spellings.insert(key, name);
    }
    QStringList found;
    QSet<QString> seen;
    for (const QString &name : names) {
        const QString key = keyOf(name);
        if (key.isEmpty() || seen.contains(key))
            continue;
        seen.insert(key);
        found << spellings.value(key, composed(name));
    }
    return found;
}

bool contains(const QStringList &names, const QString &name)
{
    const QString key = keyOf(name);
    return std::ranges::any_of(names, [&](const QString &one) { return keyOf(one) == key; });
}

QStringList merged(const QStringList &base, const QStringList &mine, const QStringList &theirs)
{
    const QSet<QString> before = keysOf(base), here = keysOf(mine), there = keysOf(theirs);
    QStringList both;
    std::ranges::copy_if(mine, std::back_inserter(both), [&](const QString &name) {
        const QString key = keyOf(name);
        return !before.contains(key) || there.contains(key);
    });
    std::ranges::copy_if(theirs, std::back_inserter(both), [&](const QString &name) {
        const QString key = keyOf(name);
        return !before.contains(key) && !here.contains(key);
    });
    return both;
}

} // namespace nameset
