#pragma once

#include "commands/Syntax.h"
#include "query/Filter.h"
#include "query/Snapshot.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QCommandLineParser>
#include <QFile>

/// What every verb works with.
struct Console {
    const Vocabulary &vocabulary;
    const Words &words; ///< in the user's language
    QFile &out;         ///< standard output: results
    QFile &err;         ///< standard error: messages and progress
    QString author;
    std::stop_token stop = {}; ///< asks to give up

    void print(const QString &line) const; ///< to standard output, with a line end
    /// Results as they are, but on a terminal, where what steers it is shown by its code.
    void put(const QByteArray &utf8) const;
    void tell(const QString &line) const; ///< to standard error, with a line end
    /// A progress that shows a percentage where standard error is a terminal, and nothing elsewhere, and is
    /// cancelled where the system asks the program to end.
    Progress progress() const;
};

/// A verb of the command line: its own options, and what it does. The parser has read the arguments behind
/// the verb.
struct Command {
    const char *name;
    const char *arguments; ///< its operands, for the usage line
    int operands;          ///< how many
    void (*options)(Syntax &syntax);
    Result<int> (*run)(const Console &console, const QCommandLineParser &parser, const QStringList &operands);
};

extern const Command newCommand;
extern const Command importCommand;
extern const Command exportCommand;
extern const Command listCommand;
extern const Command countCommand;
extern const Command reportCommand;
extern const Command checkCommand;

/// Parts that several verbs share.
namespace options
{

void addFilter(Syntax &syntax);
void addLanguage(Syntax &syntax);
void addPassphrase(Syntax &syntax);
void addVisibilityAtMost(Syntax &syntax);
/// --with-tags: what is own to the case file goes out, too.
void addWithTags(Syntax &syntax);
bool withTags(const QCommandLineParser &parser);
/// --break-lock: takes over the lock that another computer left.
void addBreakLock(Syntax &syntax);
/// --force: an output may replace a file of another kind.
void addForce(Syntax &syntax);

/// The filter that was asked for; refuses codes and dates that do not exist. Regions, names and tags stand in
/// it as they were typed, for openToCount().
Result<Filter> filter(const Console &console, const QCommandLineParser &parser);
/// The language asked for, or `otherwise`.
Result<Language> language(const QCommandLineParser &parser, Language otherwise);
/// The highest visibility that may go out, or `otherwise`.
Result<Visibility> visibilityAtMost(const QCommandLineParser &parser, Visibility otherwise);
enum class Ask {
    Never,
    Once,
    Twice ///< a new one: whoever mistypes it would never open the file again
};
/// The first line of --passphrase-file; else what is typed on the terminal, where it is to be asked for; else
/// empty.
Result<QByteArray> passphrase(const Console &console, const QCommandLineParser &parser, const QString &path,
                              Ask ask);
/// What a case file is opened with, the settings of the window among it.
CaseFile::Options caseFileOptions(const Console &console, const QCommandLineParser &parser,
                                  const QByteArray &passphrase, CaseFile::Mode mode);
/// Opens a case file, asking for the passphrase if it needs one. To write, it must not be in use elsewhere.
Result<std::unique_ptr<CaseFile>> open(const Console &console, const QCommandLineParser &parser,
                                       const QString &path, CaseFile::Mode mode);
/// What a case file holds now, and what is asked of it.
struct Opened {
    Snapshot snapshot;
    Filter filter;
};
/// Opens it, and takes the regions, names and tags that `filter` asks for, as they were typed, for one name
/// with commas or a list of names, after what the file knows. Tells of each that occurs nowhere in it, so
/// that a 0 is not taken for an answer.
Result<Opened> openToCount(const Console &console, const QCommandLineParser &parser, const QString &path,
                           Filter filter);
/// Refuses to print of a file that contradicts its history. A large one is not compared as a whole, and a
/// note says so: what leaves the program (export, report) is compared whatever its size.
Result<void> verifyToPrint(const Console &console, const Snapshot &snapshot, const Filter &filter);
/// An Error of kind Usage.
Error usage(const char *text, QStringList arguments = {});

/// One of `allowed`, `allowed.front()` where the option was not given.
Result<QString> oneOf(const QCommandLineParser &parser, const QString &option, const QStringList &allowed);

/// The conditions under which something was counted or listed, and the state of the case file, in one line.
QString countedUnder(const Snapshot &snapshot, const Filter &filter, const Words &words);

/// Lines of columns, aligned; those named in `numeric` to the right.
QString aligned(const std::vector<QStringList> &rows, const std::vector<int> &numeric);

} // namespace options
