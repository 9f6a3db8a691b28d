#pragma once

#include <QDateTime>
#include <QString>

/// One entry of the history: who changed what of which record, when and why.
struct HistoryEntry {
    qint64 sequence = 0;
    QDateTime at; ///< UTC
    QString who;
    QString program;
    QString action;    ///< create, update, delete, restore, import, filter, purge
    QString kind = {}; ///< of the record: incident, filter, casefile; empty in entries of versions up to 3
    QString record;    ///< UUID of the incident, or the name of a saved filter
    /// JSON: [[name, before, after], …]; of an import, which changes nothing, [[name, kept, said], …]; of a
    /// purge what History::vouchFor() gives of each entry that it emptied.
    QString fields;
    QString reason;
    QString content; ///< fingerprint() of the record after the change
    QString hash;    ///< of this entry and the hash before it
    QString salt;    ///< random, hexadecimal; empty in entries of version 1 and in purged ones
    /// Of which kind the source is whose statement this is (see Change::Edit); empty for what people do.
    /// Where the change takes another one back, as undoing() writes it.
    QString source = {};

    /// How the source of an entry is written that takes back what such a source said.
    static QString undoing(const QString &source)
    {
        return source.isEmpty() ? undo : undo + QLatin1Char(' ') + source;
    }
    bool undoes() const { return source == undo || source.startsWith(undo + QLatin1Char(' ')); }
    /// The kind of the source alone.
    QString sourceKind() const { return undoes() ? source.mid(undo.size() + 1) : source; }

private:
    static inline const QString undo = QStringLiteral("undo");
};

/// Whether a record is deleted after an entry of such an action, and whether it was before.
inline bool isDeletedAfter(const QString &action, bool before)
{
    return action == QLatin1String("delete") || (before && action != QLatin1String("restore"));
}
