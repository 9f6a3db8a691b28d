#pragma once

#include "records/Result.h"

#include <QString>

#include <memory>

class QIODevice;
class WholeFile;

/// A file that is written for others: a table, a briefing, a picture. It is whole and on the disk, or what
/// stood under its name before stays as it was, and nothing is left. It never lands on a case file or on what
/// belongs to one, and on a file of another kind only where that is asked for. What an output to the same
/// name left where the program was killed is swept.
class OutputFile
{
public:
    enum class Kind { Table, Pdf, Picture, Drawing }; ///< the last two: PNG, SVG
    struct Target {
        QString path;
        Kind kind = Kind::Table;
        bool force = false;  ///< whether a file of another kind is replaced
        QString source = {}; ///< the case file that it is made from, whatever that is called
        /// Whether a file that begins so is a table of Dossier; any other is one only where it is text and
        /// its name ends in .csv.
        bool (*isOwnTable)(const QByteArray &beginning) = nullptr;
    };

    /// Whether a file of another kind stands there, which is replaced only with `force`.
    static bool isOtherKindThere(const Target &target);
    /// Begins one; refuses as said above. Where a link leads, there it is written.
    static Result<OutputFile> begin(const Target &target);
    OutputFile(OutputFile &&) noexcept;
    OutputFile &operator=(OutputFile &&) noexcept;
    ~OutputFile();

    /// Open for writing. What it does not take is told by commit().
    QIODevice &device();
    Result<void> commit();
    /// Why something of it was not taken.
    Error failure() const;

    /// Writes a file in one go.
    static Result<void> write(const Target &target, const QByteArray &content);

private:
    OutputFile(std::unique_ptr<WholeFile> file, QString path);

    std::unique_ptr<WholeFile> m_file;
    QString m_path; ///< as it was asked for
};

/// Copies a file byte for byte, whole or not at all, where no file stands.
Result<void> copyWhole(const QString &source, const QString &target);

/// Whether a path leads to a case file, or stands where a case file has its lock, its journal, its backups or
/// what it is about to be written into. `source` is one whatever it is called.
bool belongsToCaseFile(const QString &path, const QString &source = {});
