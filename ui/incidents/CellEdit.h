#pragma once

#include "incidents/FormField.h"
#include "incidents/IncidentModel.h"
#include "records/Validation.h"

#include <map>

class Vocabulary;
class Words;

/// A cell of the list that is being changed: the fields that stand in it, and what the incident becomes by
/// what is typed there. It reads and refuses as the form does.
class CellEdit
{
public:
    /// By the columns of Dossier's table; of a list of values, the code.
    using Texts = std::map<QString, QString>;
    struct Outcome {
        Incident after;
        std::map<QString, std::vector<FormField::Remark>> remarks; ///< by field
        /// What is wrong in other fields of the incident, and keeps the form from saving it, too.
        QString elsewhere;

        bool isRefused() const;
    };

    /// Whether such a column is changed in its cell. Others are changed in the form.
    static bool isPossible(IncidentModel::Column column);

    /// The field of the form where what such a column shows is changed; of a text in two languages, the one
    /// that is shown. Empty where there is none.
    static QString formField(IncidentModel::Column column, const Incident &incident, Language shown);

    CellEdit(IncidentModel::Column column, Incident before);

    IncidentModel::Column column() const { return m_column; }
    const Incident &before() const { return m_before; }
    /// Whether the cell stands for several fields of a kind, which are changed in the form.
    bool isForForm() const;
    /// What stands in the fields before anything is typed.
    Texts texts() const;
    Outcome outcome(const Texts &typed, const Vocabulary &vocabulary, const Words &words) const;
    /// Goes on from the incident as it has become meanwhile. Whether this cell says something else by now.
    bool rebase(Incident now);

private:
    IncidentModel::Column m_column;
    Incident m_before;
};
