#pragma once

#include "records/Incident.h"
#include "records/Result.h"

#include <functional>
#include <memory>
#include <vector>

class Vocabulary;

/// The formats of tables that can be read; a new one is a new TableReader.
enum class TableFormat { Dossier, Ged };

std::optional<TableFormat> tableFormatFromCode(const QString &code);

/// The format of a table, by the names of its columns. An error where it cannot be read as a table, or its
/// columns are those of no format.
Result<TableFormat> recognisedFormat(const QString &path);
/// The same of a table that is open, and is called so.
Result<TableFormat> recognisedFormat(QIODevice &table, const QString &name);

/// Whether most of `wanted` are there: those that are missing are then told by their names.
bool hasMostOf(const QStringList &wanted, const QStringList &columns);

/// What was found in one row of a table.
struct TableNote {
    enum class Kind {
        Refused,  ///< the row cannot be taken
        LeftOut,  ///< it could be, but another row of its incident cannot
        Mended,   ///< the row was taken otherwise than it was written
        Remark,   ///< it was taken as it is, though it looks odd
        Conflict, ///< the incident is in the case file with other content, and was left alone
    };
    Kind kind = Kind::Refused;
    qint64 line = 0;
    QString column;
    Message reason;
};

/// One row read: an incident with one violation.
struct TableRow {
    qint64 line = 0;
    Incident incident;
    std::vector<TableNote> notes; ///< a Refused among them: the incident is not to be used
    QString version = {};         ///< what it says it was exported from, see DossierTable::version
    bool refused() const;
};

/// Turns the fields of a row into an incident. One object reads one table.
class TableReader
{
public:
    virtual ~TableReader() = default;
    /// Takes the first row; refuses it where columns are missing, doubled or unknown.
    virtual Result<void> header(const QStringList &columns) = 0;
    /// Of the incident that a row belongs to, even if the row cannot be taken. May be called from another
    /// thread than row().
    virtual QString reference(const QStringList &fields) const = 0;
    virtual TableRow row(qint64 line, const QStringList &fields) const = 0;
    /// Whether several rows may make one incident, a violation each; else each row is an incident of its own.
    virtual bool isRowAViolation() const = 0;
    /// Whether tables of this format say anything of a field (by its name in JSON). What they do not speak of
    /// has a fixed value in a new incident, and is the user's from then on.
    virtual bool speaksOf(const QString &field) const = 0;
    /// The same of this format, whichever columns a table has.
    virtual bool everSpeaksOf(const QString &field) const = 0;
    /// Of which kind such a source is, in the history.
    virtual QString source() const = 0;
    /// The table's own name for one of Dossier's columns.
    virtual QString columnOf(const QString &column) const = 0;

    static std::unique_ptr<TableReader> make(TableFormat format, const Vocabulary &vocabulary, QDate today);
};

/// Where each column stands; shared by the readers.
class ColumnIndex
{
public:
    /// Refuses doubled columns, missing ones of `required`, and, where `strict`, those that are neither in it
    /// nor in `known`.
    Result<void> read(const QStringList &columns, const QStringList &required, bool strict,
                      const QStringList &known = {});
    bool has(const char *column) const { return m_columns.contains(QLatin1String(column)); }
    QString value(const QStringList &fields, const char *column) const;
    qsizetype count() const { return m_columns.size(); }

private:
    QStringList m_columns;
};

/// Reads the fields of one row and notes what is wrong with them.
class FieldParser
{
public:
    FieldParser(TableRow &row, const ColumnIndex &columns, const QStringList &fields);

    /// A cell, with LF as the only end of line.
    QString text(const char *column) const;
    QDate date(const char *column);
    qint64 people(const char *column);
    std::optional<double> degrees(const char *column);
    void note(TableNote::Kind kind, const QString &column, const char *reason, QStringList arguments = {});
    /// Notes every error that validation finds.
    void validate(const Vocabulary &vocabulary, QDate today);

private:
    TableRow &m_row;
    const ColumnIndex &m_columns;
    const QStringList &m_fields;
};
