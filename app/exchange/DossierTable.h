#pragma once

#include "exchange/Table.h"

#include <QDate>

/// What goes into a table: all but what is own to the case file (Field::isOwnToFile), or that, too.
enum class Extent { Usual, Whole };

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
    bool everSpeaksOf(const QString &) const override { return true; }
    QString source() const override;
    QString columnOf(const QString &column) const override { return column; }

    static const QStringList &columns(Extent extent = Extent::Whole);
    /// The columns that every such table must have.
    static QStringList needed();
    /// Whether these are the columns of a table that this version or an earlier one wrote.
    static bool isHead(const QStringList &columns);
    /// The rows of an incident, one for each of `violations`.
    static QByteArray lines(const Incident &incident, const std::vector<Violation> &violations,
                            Extent extent);
    /// Names what a row says, for the last column of a table that is exported: a letter, which no spreadsheet
    /// takes for a number, and 16 digits of the SHA-256 of the row's filled cells. So a table that was edited
    /// says from what.
    static QString version(const Incident &incident, const Violation &violation, Extent extent);
    /// The first column of the incident (not of its violations) in which two rows differ, or an empty string.
    static QString firstDifference(const Incident &a, const Incident &b);

private:
    const Vocabulary &m_vocabulary;
    QDate m_today;
    ColumnIndex m_columns;
};
