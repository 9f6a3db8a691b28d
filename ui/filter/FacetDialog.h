#pragma once

#include "casefile/Session.h"
#include "filter/FacetModel.h"
#include "query/FacetValues.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

/// All values of one condition, to be searched and chosen. The filter changes with every box, and the list
/// behind it can be read meanwhile: nothing waits for this dialog.
class FacetDialog : public QDialog
{
    Q_OBJECT

public:
    FacetDialog(Session &session, const Words &words, Key key, QWidget *parent);

    /// What the case file holds of that condition: `all` are those that are listed, in the order of their
    /// names, with the incidents of the whole file.
    void setValues(const FacetValues &names, const QStringList &all);
    void setOrder(FacetModel::By by);

signals:
    void orderChosen(FacetModel::By by);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showCounts();
    void showFilter();
    void showFound();

    Session &m_session;
    const Words &m_words;
    Key m_key;
    FacetValues m_names;
    qint64 m_largest = 0; ///< count that was shown: the column does not jump
    FacetModel *m_model = nullptr;
    QLineEdit *m_search = nullptr;
    QComboBox *m_order = nullptr;
    QTreeView *m_list = nullptr;
    QLabel *m_said = nullptr;
    QPushButton *m_clear = nullptr;
};
