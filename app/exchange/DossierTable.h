#pragma once

#include "exchange/Table.h"

#include <QDate>

/// Dossier's own table: a row a violation; rows with one `incident` are one incident.
class DossierTable : public TableReader
{
public:
    DossierTable(const Vocabulary &vocabulary, QDate today);

    Result<void> header(const QStringList &columns) override;
    QString reference(const QStringList &fields) const override;
    TableRow row(qint64 line, const QStringList &fields) const override;
    bool isRowAViolation() const override { return true; }
    bool speaksOf(const QString &field) const override;
    QString columnOf(const QString &column) const override { return column; }

    static const QStringList &columns();
    /// The rows of an incident, one for each of `violations`.
    static QByteArray lines(const Incident &incident, const std::vector<Violation> &violations);
    /// The first column of the incident (not of its violations) in which two rows differ, or an empty string.
    static QString firstDifference(const Incident &a, const Incident &b);

private:
    const Vocabulary &m_vocabulary;
    QDate m_today;
    ColumnIndex m_columns;
};
