#pragma once

#include "casefile/Session.h"
#include "query/ByVisibility.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class Words;

/// Asks up to which visibility incidents go into a table, and whether with their tags, and says what would go
/// out and what would not.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// What the filter leaves must have been counted.
    ExportDialog(const Session &session, const Words &words, QWidget *parent = nullptr);

    Visibility visibilityAtMost() const;
    /// Whether tags go out, too.
    bool withTags() const;

private:
    void count();

    const Words &m_words;
    ByVisibility m_all; ///< that the filter leaves
    QComboBox *m_visibility;
    QCheckBox *m_tags; ///< hidden where there are none
    QLabel *m_goes;
    QLabel *m_stays;
    QPushButton *m_go = nullptr;
};
