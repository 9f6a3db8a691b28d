#include "casefile/BrokenOff.h"

#include "casefile/Check.h"
#include "casefile/Descent.h"
#include "casefile/Engine.h"
#include "casefile/FileError.h"
#include "casefile/OutputFile.h"
#include "system/WholeFile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace
{

/// A name beside a case file, under which nothing is left.
class NameInUse
{
public:
    explicit NameInUse(const QString &path)
        : m_name(WholeFile::nameBeside(path))
    {
    }
    NameInUse(const NameInUse &) = delete;
    NameInUse &operator=(const NameInUse &) = delete;
    ~NameInUse() { clear(); }

    const QString &name() const { return m_name; }
    void clear() const
    {
        for (const char *ending : {"", "-journal", "-wal", "-shm"})
            QFile::remove(m_name + QLatin1String(ending));
    }

private:
    QString m_name;
};

bool areSame(const QString &one, const QString &other)
{
    constexpr qint64 atOnce = 1 << 20;
    QFile a(one), b(other);
    if (!a.open(QIODevice::ReadOnly) || !b.open(QIODevice::ReadOnly) || a.size() != b.size())
        return false;
    while (!a.atEnd()) {
        const QByteArray bytes = a.read(atOnce);
        if (bytes.isEmpty() || bytes != b.read(atOnce))
            return false;
    }
    return true;
}

/// What a copy is found to be.
struct Looked {
    std::optional<Error> why; ///< it cannot be read
    std::set<QString> faults;
    bool holds = false; ///< its pages and its history do
};

Looked lookedAt(const QString &copy, const CaseFile::Options &options, const Vocabulary &vocabulary)
{
    CaseFile::Options inspecting = options;
    inspecting.mode = CaseFile::Mode::Inspect;
    inspecting.breakLock = false;
    Looked looked;
    const auto file = CaseFile::open(copy, inspecting, vocabulary);
    if (!file) {
        looked.why = file.error();
        return looked;
    }
    looked.holds = true;
    for (const Finding &finding : check((*file)->store(), {options.stop, {}})) {
        using enum Finding::Part;
        if (!finding.problem)
            continue;
        const Message &said = finding.problem->message;
        looked.faults.insert(QLatin1String(said.text) + said.arguments.join(QLatin1Char('\n')));
        looked.holds =
            looked.holds && finding.part != Pages && finding.part != ForeignKeys && finding.part != History;
    }
    if (options.stop.stop_requested())
        looked.why = Error{ErrorKind::Cancelled, {}};
    return looked;
}

/// Whether the disk tells that a file was written behind its journal, and at once, as in one change; a
/// journal that was put there, or left from an earlier change, came before or later.
bool isOfLastWrite(const QString &path, const QString &journal)
{
    constexpr qint64 longest = 60'000; // ms, to write what is in memory
    const auto lastOf = [](const QFileInfo &info) {
        return std::max(info.lastModified(), info.metadataChangeTime());
    };
    const QFileInfo file(path), beside(journal);
    const qint64 since = beside.lastModified().msecsTo(file.lastModified());
    return lastOf(beside) <= lastOf(file) && since >= 0 && since <= longest;
}

} // namespace

Result<void> isOwnJournal(const QString &path, const CaseFile::Options &options, const Vocabulary &vocabulary)
{
    const QString journal = path + QStringLiteral("-journal");
    const auto foreign = std::unexpected(engine::foreignBeside(path, journal));
    const NameInUse copy(path);
    const QString &name = copy.name();
    // Else it says that what is read is none of a case file.
    const auto isAnswer = [](const Error &error) {
        return error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::DiskFull ||
               error.kind == ErrorKind::Newer || error.kind == ErrorKind::ReadOnly;
    };

    // As it would be.
    auto done = copyWhole(path, name);
    if (done)
        done = copyWhole(journal, name + QStringLiteral("-journal"));
    if (!done)
        return done;
    Result<Descent> back = std::unexpected(Error());
    if (auto database = engine::connect(name, options.passphrase, engine::Access::ReadWrite)) {
        const auto recovered = engine::recover(*database, name);
        back = recovered ? descentOf(*database, name) : std::unexpected(recovered.error());
        engine::disconnect(*database);
    } else {
        back = std::unexpected(database.error());
    }
    if (back && areSame(path, name))
        return {};
    Looked would;
    if (back)
        would = lookedAt(name, options, vocabulary);
    else
        would.why = back.error();
    if (would.why && isAnswer(*would.why))
        return std::unexpected(toldOf(path, name, *would.why));

    // As it is.
    copy.clear();
    if (done = copyWhole(path, name); !done)
        return done;
    auto database = engine::connect(name, options.passphrase, engine::Access::ReadDamaged);
    if (!database)
        return std::unexpected(toldOf(path, name, database.error()));
    const auto known = engine::identityOf(*database, name);
    const auto now = descentOf(*database, name);
    const bool isAhead = now && back && wentThrough(*database, name, *back).value_or(false);
    engine::disconnect(*database);
    if (!now && !back) // as with a wrong passphrase
        return std::unexpected(toldOf(path, name, known ? now.error() : known.error()));
    if (would.why || !would.holds || (now && now->uuid != back->uuid))
        return foreign;
    const Looked is = now ? lookedAt(name, options, vocabulary) : Looked();
    if (is.why && isAnswer(*is.why))
        return std::unexpected(toldOf(path, name, *is.why));
    // What holds as it stands was not being written, or was written whole, or as far as that shows.
    if (!is.holds)
        return {};
    if (!std::ranges::includes(is.faults, would.faults) || !isAhead)
        return foreign;
    const bool isWhole = is.faults == would.faults;
    if (isWhole && now->head != back->head && !isOfLastWrite(path, journal)) {
        return std::unexpected(Error{
            ErrorKind::Conflict,
            {"BrokenOff",
             QT_TRANSLATE_NOOP("BrokenOff", "“%1” was not opened. Its last change stands in it whole, and "
                                            "the journal “%2” beside it would undo that change. Nothing "
                                            "was changed. To keep the change, move “%2” elsewhere, then "
                                            "open the case file."),
             {path, journal}}});
    }
    return {};
}
