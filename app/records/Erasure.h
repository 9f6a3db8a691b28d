#pragma once

#include "records/Fields.h"

#include <QJsonObject>

/// A text that is to be taken out of records for good, wherever one writes it: in capitals or not, its
/// accents composed or not, with whatever apostrophes, hyphens, spaces, line breaks and characters that
/// nobody sees in it.
class Erasure
{
public:
    /// `marker` comes to stand in its place.
    Erasure(const QString &text, QString marker);

    /// How many letters and digits there are to find.
    qsizetype letters() const { return m_letters; }
    bool isIn(const QString &text) const;
    QString without(const QString &text) const;

    /// Cleans the free text of a record and of its parts; UUIDs, codes, dates and figures stay as they are.
    /// Whether anything was found.
    bool clean(const Kind &kind, void *record) const;
    /// The same for one value of the history: of a field, or of a list of parts. What no field is declared
    /// for is taken for free text.
    QJsonValue cleaned(const Kind &kind, QStringView name, const QJsonValue &value) const;
    /// The same for what was typed into a form and not saved: there, names of codes are free text too. A
    /// record within, as it was, is cleaned as a record.
    QJsonObject cleanedDraft(const Kind &kind, const QJsonObject &draft) const;
    /// Every text in a JSON value, whatever it is.
    bool isInAny(const QJsonValue &value) const;
    QJsonValue cleanedText(const QJsonValue &value) const;

private:
    QString withoutIn(const Field &field, const QString &text) const;

    QString m_wanted;
    QString m_marker;
    qsizetype m_letters = 0;
};
