#pragma once

#include "exchange/Table.h"

#include <QDate>

/// A table of the UCDP Georeferenced Event Dataset (Sundberg & Melander 2013; codebook 19.1): a row an event,
/// which becomes an incident with one violation. Columns that Dossier has no use for may be there or not.
class GedTable : public TableReader
{
public:
    GedTable(const Vocabulary &vocabulary, QDate today);

    /// Those that a table must have.
    static const QStringList &columns();

    Result<void> header(const QStringList &columns) override;
    QString reference(const QStringList &fields) const override;
    TableRow row(qint64 line, const QStringList &fields) const override;
    bool isRowAViolation() const override { return false; }
    bool speaksOf(const QString &field) const override;
    bool everSpeaksOf(const QString &field) const override { return speaksOf(field); }
    QString source() const override;
    QString columnOf(const QString &column) const override;

private:
    const Vocabulary &m_vocabulary;
    QDate m_today;
    ColumnIndex m_columns;
};

/// A text of one line without HTML entities, invisible characters and runs of white space.
QString cleaned(const QString &text);
