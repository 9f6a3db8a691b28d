#pragma once

#include "casefile/Session.h"
#include "incidents/ColumnFilter.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
class Words;

/// The filter of one column, below its head: the values that occur with how many incidents each would leave,
/// or from and to, or words that stand in it, and whether it is empty. It sets the filter of the session, and
/// follows it. Enter takes what is typed, and so does closing; Esc gives that up. What cannot be read is
/// answered as its field is left, and keeps the card open.
class ColumnFilterCard : public QFrame
{
    Q_OBJECT

public:
    /// `title` is that of the column.
    ColumnFilterCard(Session &session, const Words &words, IncidentModel::Column column, const QString &title,
                     QWidget *parent);

    /// Below a head, as it stands on the screen.
    void open(const QRect &head);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build(const QString &title);
    void buildValues();
    void buildFields();
    void buildFilled();
    QLineEdit *field(const char *name, const QString &label, const QString &placeholder);
    QTreeWidgetItem *addValue(QTreeWidgetItem *parent, const QString &code, const QString &label);
    /// Of a column of values: which there are, and how many incidents each would leave.
    struct Value {
        QString code, label;
        qint64 count = 0;
        bool isWithin = false; ///< the one before it that is not
    };
    std::vector<Value> values() const;
    void narrow(const QString &part);
    void showCounts();
    void showFilter();
    /// Takes what is typed in the fields. False where it cannot be: it says why.
    bool take();
    void say(const QString &problem);
    Filter typed(QString &problem) const;
    void set(const Filter &filter);

    Session &m_session;
    const Words &m_words;
    const IncidentModel::Column m_column;
    QTreeWidget *m_tree = nullptr;
    QLineEdit *m_search = nullptr;
    QLineEdit *m_first = nullptr; ///< words, or from
    QLineEdit *m_last = nullptr;  ///< to
    QWidget *m_problemRow = nullptr;
    QLabel *m_problem = nullptr;
    QCheckBox *m_filled = nullptr;
    QCheckBox *m_empty = nullptr;
    QPushButton *m_clear = nullptr;
    bool m_showing = false;
    bool m_givenUp = false;
};
