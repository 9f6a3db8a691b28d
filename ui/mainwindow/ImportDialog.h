#pragma once

#include "exchange/Import.h"

#include <QDialog>

class QCheckBox;
class Words;

/// What an import would do, told before it does: what would be taken, and each row that would be left out or
/// mended.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(const ImportReport &tried, const QString &table, const Words &words,
                 QWidget *parent = nullptr);

    /// Whether incidents in conflict are to be overwritten.
    bool update() const;

private:
    QCheckBox *m_update = nullptr;
};
