#pragma once

#include "exchange/Import.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableWidget;
class Vocabulary;
class Words;

/// What an import would do, told before it does: what would be taken, each change and each conflict, and each
/// row that would be left out or mended. With another answer to "update" it looks anew.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// Looks what would happen, with a progress above this parent; nothing where that could not be told.
    using Look = std::function<std::optional<ImportReport>(bool update, QWidget *parent)>;

    ImportDialog(ImportReport tried, Look look, const QString &title, const Vocabulary &vocabulary,
                 const Words &words, QWidget *parent = nullptr);

    /// Whether what the table changed in incidents that are there is to be taken.
    bool update() const;

private:
    void lookAnew(bool update);
    void show(const ImportReport &tried);
    void showRows(const ImportReport &tried);
    /// Gives each row the lines that its reason needs.
    void fitRows();
    void copyRows();

    const Look m_look;
    const Vocabulary &m_vocabulary;
    const Words &m_words;
    QLabel *m_head = nullptr;
    QTableWidget *m_rows = nullptr;
    QLabel *m_none = nullptr; ///< in its place
    QCheckBox *m_update = nullptr;
    QPushButton *m_import = nullptr;
    QTimer m_fitTimer;
};

/// The rows that an import leaves out: those that are bad, and those of the same incidents.
qint64 rowsSkipped(const ImportReport &report);
