#pragma once

#include "records/Incident.h"
#include "vocabulary/NameRank.h"

#include <QLineEdit>

#include <vector>

class OfferedList;
class Words;

/// One of many values, chosen by typing a few letters of its name in either language, whatever the accents
/// and case. Those whose shown name begins so are listed first, the shortest before the others; then those of
/// which a word begins so; then those whose name in the other language does; then those that contain it.
///
/// Enter and Tab take the first that begins so, where it is shown so or is the only one: it is marked in the
/// list. Leaving the field otherwise takes the only one that begins so. One of which a synonym begins so
/// stands before the others, with what defines each; beside others, none of them is marked. The arrow in the
/// field, or the key, lists all, in their groups and with their definitions. What merely contains the letters
/// is never taken unless it is pointed at.
class ChoiceField : public QLineEdit
{
    Q_OBJECT

public:
    struct Choice {
        QString code;
        LocalText name;
        LocalText note = {};       ///< a line that defines it
        LocalText heading = {};    ///< of the group that begins with it: in the list of all, a line above it
                                   ///< that is none of the choices
        QStringList synonyms = {}; ///< other words for it, in either language
    };

    explicit ChoiceField(const Words &words, QWidget *parent = nullptr);

    /// With `freeText`, what fits no choice is its own code.
    void setChoices(std::vector<Choice> choices, bool freeText = false);
    /// How often each choice is used so far, in their order; the last ones may be missing. Of those that
    /// begin as what is typed, the one used most comes first; before it, one of which the others are kinds.
    void setUses(std::vector<qint64> uses) { m_uses = std::move(uses); }
    /// Of several that begin as what is typed, and were never used, none is chosen by Enter, unless the
    /// others are kinds of it: "Abduction of a child" of "Abduction".
    void setChoosesLikely(bool on) { m_choosesLikely = on; }
    /// The code chosen; empty where the text fits none.
    QString code() const;
    void setCode(const QString &code);
    /// As Enter does: what is chosen in the open list is taken, or the only one that begins so.
    void finish();

signals:
    /// Enter was pressed in the open list, or one of it clicked: the field is done with.
    void entered(Qt::KeyboardModifiers modifiers);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Names {
        QString label; ///< as it is shown
        RankedNames ranked;
        QString heading;      ///< folded
        QStringList synonyms; ///< folded
    };
    /// What fits the text, best first.
    struct Fit {
        NameRank rank;
        size_t choice;
        bool isSynonym = false; ///< another word for it begins so, though its shown name does not
    };
    std::vector<Fit> fits() const;
    bool beginsAll(const std::vector<Fit> &found, const Fit &one) const;
    std::optional<size_t> exact() const;
    void complete();
    void browse();
    void offer(const std::vector<size_t> &choices, bool inGroups, bool isDefined);
    void settle();
    void take(const QString &label);

    std::vector<Choice> m_choices;
    std::vector<Names> m_names; ///< of the choices
    bool m_freeText = false;
    bool m_choosesLikely = false;
    qint64 usesOf(size_t choice) const { return choice < m_uses.size() ? m_uses[choice] : 0; }
    std::vector<qint64> m_uses;
    Language m_shown = Language::English;
    OfferedList *m_list;
};
