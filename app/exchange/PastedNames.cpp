#include "exchange/PastedNames.h"

#include "records/NameSet.h"
#include "vocabulary/WrittenNames.h"

#include <QCoreApplication>

PastedNames::PastedNames(const QStringList &known)
    : m_known(known.begin(), known.end())
{
    for (const QString &name : known)
        m_spelled.insert(nameset::keyOf(name), name);
}

std::vector<TableNote> PastedNames::doubts(const QString &cell, const QString &column, qint64 line)
{
    std::vector<TableNote> notes;
    const auto note = [&](const char *text, const QStringList &arguments) {
        notes.push_back({TableNote::Kind::Remark, line, column, {"Pasted", text, arguments}});
    };
    for (const QString &written : cell.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const QString name = written.trimmed();
        const QString spelled = m_spelled.value(nameset::keyOf(name), name);
        if (name.isEmpty() || m_known.contains(name) || m_told.contains(name))
            continue;
        m_told << name;
        if (spelled != name)
            note(QT_TRANSLATE_NOOP("Pasted", "“%1” is written “%2” in other incidents"), {name, spelled});
        else if (writtennames::isNone(name))
            note(QT_TRANSLATE_NOOP("Pasted", "“%1” would be recorded as a name; who is unknown is left out"),
                 {name});
        else if (writtennames::parted(name).size() > 1 || name.contains(QLatin1Char(',')))
            note(QT_TRANSLATE_NOOP("Pasted",
                                   "“%1” is taken as one name; put semicolons between several names"),
                 {name});
    }
    return notes;
}
