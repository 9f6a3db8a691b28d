#pragma once

#include "casefile/Counting.h"
#include "filter/StandingValues.h"

#include <QPointer>
#include <QTreeWidget>

class FacetDialog;

/// What the filter offers: the saved filters first, then of each condition the values that stand in the case
/// file most often and those that are chosen, with the number of incidents that each would leave. All values
/// of a condition stand in a dialog. A value keeps its place while its number changes; what would leave
/// nothing is dimmed. Which values stand here is decided by the whole file, anew when that changes.
class FacetTree : public QTreeWidget
{
    Q_OBJECT

public:
    FacetTree(Session &session, const Words &words, QWidget *parent = nullptr);

signals:
    /// A saved filter was taken up that kept this of the list; empty where it kept nothing.
    void arrangementWanted(const QJsonObject &arrangement);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// What an item is, and stands for.
    enum Role { KindRole = Qt::UserRole, KeyRole, ValueRole, NameRole, AlikeRole };
    enum Kind { Head, Value, All, Saved };
    struct Facet {
        Key key;
        StandingValues values;
        QTreeWidgetItem *head;
        QTreeWidgetItem *all = nullptr; ///< the line that opens the dialog
        QHash<QString, QTreeWidgetItem *> items = {};
        QPointer<FacetDialog> dialog = {};
    };

    QTreeWidgetItem *addHead(const QString &title);
    void take();
    void takeWhole(const Facets &facets);
    void decided(Facet &facet);
    void arrange(Facet &facet);
    void fillAll(Facet &facet);
    void place(Facet &facet, QTreeWidgetItem *below, const QString &parent);
    static void markAlike(QTreeWidgetItem &below);
    QTreeWidgetItem *makeItem(Facet &facet, const QString &value);
    void setOrder(Facet &facet, FacetModel::By by);

    void fillSaved();
    void countSaved();
    void showCounts();
    void showFilter();
    void use(QTreeWidgetItem *item);
    void toggled(QTreeWidgetItem *item);
    void openAll(Facet &facet);
    void itemMenu(const QPoint &at);
    bool matchesHistory(const QString &name, const QString &json) const;
    bool isWantedAsItIs(const QString &name, const QString &json);
    void removeSaved(const QString &name, const QString &json);
    QString say(const char *text) const;

    Session &m_session;
    const Words &m_words;
    FacetValues m_names;
    std::vector<Facet> m_facets;
    QTreeWidgetItem *m_saved = nullptr;
    QHash<QString, qint64> m_savedCounts; ///< by name
    Counting m_countWhole, m_countSaved;
    bool m_fileChanged = true; ///< since the whole of it was counted
    bool m_showing = false;
};
