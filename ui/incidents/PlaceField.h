#pragma once

#include "records/Incident.h"

#include <QLineEdit>

#include <functional>
#include <vector>

class OfferedList;
class QModelIndex;

/// The name of a place. Those that were used before are listed below it as one types, each with where it is;
/// none is taken unless it is pointed at, for a new place may begin as a known one does.
class PlaceField : public QLineEdit
{
    Q_OBJECT

public:
    struct Known {
        QString name;
        QString country; ///< code; those of the country that is asked for come first
        IncidentId last; ///< that was added there
    };

    explicit PlaceField(QWidget *parent = nullptr);

    void setKnown(std::vector<Known> known);
    /// What is asked as the list opens: the country that was typed, and where a place is, in words.
    void setAsking(std::function<QString()> country, std::function<QString(const Known &)> where);
    void hideList();
    /// What is likely meant by a name that is not known in the country: the known one of which only capitals,
    /// accents or spaces differ (`isSame`), or else a letter or two. Empty where there is none.
    struct Nearest {
        QString name = {};
        bool isSame = false;
    };
    Nearest nearest() const;

signals:
    /// A known place was chosen.
    void chosen(IncidentId last);
    /// Enter was pressed in the open list, or one of it clicked: the field is done with.
    void entered(Qt::KeyboardModifiers modifiers);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void complete();
    void take(const QModelIndex &index);

    std::vector<Known> m_known;
    std::vector<QString> m_names; ///< folded
    std::function<QString()> m_country;
    std::function<QString(const Known &)> m_where;
    OfferedList *m_list;
};
