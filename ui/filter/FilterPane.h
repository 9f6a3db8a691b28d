#pragma once

#include "casefile/Session.h"

#include <QWidget>

class Histogram;
class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;
class Words;

/// The filter: a period, and the values of each condition with the number of incidents that each would leave.
/// A value keeps its place while its number changes; what would leave nothing is dimmed.
class FilterPane : public QWidget
{
    Q_OBJECT

public:
    FilterPane(Session &session, const Words &words, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Section { Country, Type, Perpetrator, Party, StatusSection, VisibilitySection, Saved };
    /// What an item stands for.
    enum Role { SectionRole = Qt::UserRole, ValueRole, NameRole };

    QLineEdit *dateField(const QString &name, const QString &placeholder);
    void takeDate(QLineEdit *field, std::optional<QDate> Filter::*member, bool end);
    QTreeWidgetItem *addSection(Section section, const QString &title);
    QTreeWidgetItem *addValue(QTreeWidgetItem *parent, Section section, const QString &value,
                              const QString &label);
    void fill();
    void fillSaved();
    void showCounts();
    void showFilter();
    void toggled(QTreeWidgetItem *item);
    void savedMenu(const QPoint &at);
    QString say(const char *text) const;

    Session &m_session;
    const Words &m_words;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_to = nullptr;
    QLabel *m_dateProblem = nullptr;
    Histogram *m_histogram = nullptr;
    QTreeWidget *m_tree = nullptr;
    QHash<QString, QTreeWidgetItem *> m_items; ///< by section and value
    QTreeWidgetItem *m_saved = nullptr;
    bool m_showing = false;
};
