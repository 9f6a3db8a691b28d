#include "casefile/Check.h"

#include "casefile/Brief.h"
#include "casefile/Connection.h"
#include "casefile/Engine.h"
#include "casefile/History.h"
#include "casefile/IncidentRows.h"
#include "casefile/Integrity.h"
#include "casefile/Properties.h"
#include "casefile/Salvage.h"
#include "casefile/Testimony.h"
#include "records/Printable.h"
#include "vocabulary/Vocabulary.h"

#include <QCoreApplication>

#include <algorithm>

namespace
{

Error problem(const char *text, QStringList arguments)
{
    std::ranges::transform(arguments, arguments.begin(), briefly);
    return {ErrorKind::Damaged, {"CaseFile", text, std::move(arguments)}};
}

Message subjectOf(Finding::Part part)
{
    using Part = Finding::Part;
    const auto said = [](const char *text) { return Message{"CaseFile", text}; };
    switch (part) {
    case Part::Pages:
        return said(QT_TRANSLATE_NOOP("CaseFile", "file pages"));
    case Part::ForeignKeys:
        return said(QT_TRANSLATE_NOOP("CaseFile", "foreign keys"));
    case Part::Structure:
        return said(QT_TRANSLATE_NOOP("CaseFile", "structure"));
    case Part::Format:
        return said(QT_TRANSLATE_NOOP("CaseFile", "file format"));
    case Part::Names:
        return said(QT_TRANSLATE_NOOP("CaseFile", "names"));
    case Part::Incidents:
        return said(QT_TRANSLATE_NOOP("CaseFile", "incidents"));
    case Part::Properties:
        return said(QT_TRANSLATE_NOOP("CaseFile", "title, language and date"));
    case Part::SavedFilters:
        return said(QT_TRANSLATE_NOOP("CaseFile", "saved filters"));
    case Part::SearchIndex:
        return said(QT_TRANSLATE_NOOP("CaseFile", "search index"));
    case Part::History:
        return said(QT_TRANSLATE_NOOP("CaseFile", "history"));
    }
    return {};
}

/// What an error says that an unreadable page gives: it speaks of the whole file, and of a wrong passphrase.
bool isOfReading(const Error &error)
{
    return error.kind == ErrorKind::NotACaseFile || error.kind == ErrorKind::NotReadable ||
           error.kind == ErrorKind::Internal ||
           (error.kind == ErrorKind::Damaged && !qstrcmp(error.message.context, "Engine"));
}

/// What the parts of a case file are found to be. A part that cannot be read keeps none of the others from
/// being looked at.
class Checker
{
    using Part = Finding::Part;

public:
    Checker(const Store &store, const Progress &progress)
        : m_store(store)
        , m_progress(progress)
    {
    }

    std::vector<Finding> findings;

    std::vector<Finding> run()
    {
        const Connection &connection = m_store.connection();
        const bool isShort = !engine::isLongEnough(connection.database, connection.path);
        if (auto begun = begin(); !begun)
            return {{Part::Pages, subjectOf(Part::Pages), begun.error()}};
        pages(isShort);
        foreignKeys();
        structure();
        if (connection.whyOld)
            format();
        else
            names();
        incidents();
        if (connection.oldVersion.value_or(properties::lastWithoutEntries + 1) >
            properties::lastWithoutEntries)
            properties();
        savedFilters();
        if (!connection.oldVersion)
            searchIndex(); // else it is made anew
        history();
        return std::move(findings);
    }

private:
    void pages(bool isShort)
    {
        m_part = Part::Pages;
        const Connection &connection = m_store.connection();
        const auto read = engine::eachFault(connection.database, connection.path, [&](const QString &said) {
            fault({ErrorKind::Damaged,
                   {"CaseFile", QT_TRANSLATE_NOOP("CaseFile", "the database engine reports: %1"), {said}}});
        });
        if (!read)
            unread(read.error());
        // The pages at its end may hold nothing, and still nobody else opens the file without them.
        if (isShort && m_faults == 0) {
            fault(
                {ErrorKind::Damaged,
                 {"CaseFile", QT_TRANSLATE_NOOP("CaseFile", "the file is shorter than it says; part of it is "
                                                            "missing")}});
        }
        conclude();
    }

    void foreignKeys()
    {
        m_part = Part::ForeignKeys;
        const Connection &connection = m_store.connection();
        const auto read = engine::eachBrokenReference(
            connection.database, connection.path, [&](const QString &from, const QString &to) {
                fault(problem(
                    QT_TRANSLATE_NOOP("CaseFile", "a row of %1 refers to a row of %2 that does not exist"),
                    {from, to}));
            });
        if (!read)
            unread(read.error());
        conclude();
    }

    /// Names that no incident has any more: a correction leaves them, and only an erasure takes them away.
    void names()
    {
        m_part = Part::Names;
        const auto unused = m_store.rows().unusedNames();
        // Where they cannot be read, others say so.
        if (!unused)
            (void)begin();
        if (!unused || unused->isEmpty())
            return;
        constexpr qsizetype named = 10;
        QStringList list;
        for (const QString &name : unused->mid(0, named))
            list << briefly(name);
        if (unused->size() > named)
            list << QStringLiteral("…");
        remark({"CaseFile",
                QT_TRANSLATE_N_NOOP("CaseFile", "%n names are in the file that no incident has any more: "
                                                "%1; erasing a text permanently removes them, too"),
                {list.join(QStringLiteral(", "))},
                unused->size()});
    }

    /// What another program made of the tables.
    void structure()
    {
        const Connection::Structure &found = m_store.connection().structure;
        if (found.isExact && !found.version)
            return;
        m_part = Part::Structure;
        if (found.version) {
            fault(problem(QT_TRANSLATE_NOOP("CaseFile", "the file says that it has format %1, which it does "
                                                        "not have: it was changed by another program"),
                          {QString::number(*found.version)}));
        }
        for (const QString &name : found.foreign) {
            fault(problem(QT_TRANSLATE_NOOP("CaseFile", "“%1” is not part of a case file: another program "
                                                        "added it"),
                          {printable(name)}));
        }
        if (!found.isExact && found.foreign.isEmpty()) {
            fault(problem(QT_TRANSLATE_NOOP("CaseFile", "it is not that of a case file: it was changed by "
                                                        "another program"),
                          {}));
        }
        conclude();
    }

    /// Why an older file could not be brought up to date.
    void format()
    {
        m_part = Part::Format;
        const Connection &connection = m_store.connection();
        const QString version = QString::number(connection.oldVersion.value_or(0));
        if (connection.whyOld->kind == ErrorKind::ReadOnly) {
            remark({"CaseFile",
                    QT_TRANSLATE_NOOP("CaseFile", "format %1 is older than that of this version of "
                                                  "Dossier; the file is read as it is"),
                    {version}});
            return;
        }
        fault(problem(QT_TRANSLATE_NOOP("CaseFile",
                                        "format %1 is older than that of this version of Dossier, and the "
                                        "file cannot be updated because it is damaged or was changed by "
                                        "another program"),
                      {version}));
        conclude();
    }

    void incidents()
    {
        m_part = Part::Incidents;
        // What may have happened is a rule of entering: the clock of today has no say here.
        m_world = m_store.vocabulary().world(QDate(latestYear, 12, 31));
        const bool isOld = m_store.connection().oldVersion.has_value();
        auto wrong = isOld ? Result<std::vector<integrity::Contradiction>>(std::unexpected(Error{}))
                           : integrity::all(m_store, m_progress);
        if (!wrong && !isOld && !isOfReading(wrong.error())) {
            fault(wrong.error());
        } else if (!wrong) {
            incidentsSingly();
        } else {
            for (const integrity::Contradiction &one : *wrong)
                fault({ErrorKind::Damaged, one.message});
            const auto read = m_store.eachIncident(
                [&](Incident &&incident) {
                    rules(incident);
                    return !m_progress.cancelled();
                },
                Store::Which::DeletedToo);
            const auto isUnread = [](const integrity::Contradiction &one) { return one.reference.isEmpty(); };
            if (!read && std::ranges::none_of(*wrong, isUnread))
                unread(read.error());
        }
        conclude();
        for (Message &said : m_remarks)
            remark(std::move(said));
    }

    /// Where they cannot be read all together, or stand in the tables of an older version.
    void incidentsSingly()
    {
        // In a transaction, the first page that cannot be decrypted would keep all others from being read.
        m_reading.reset();
        const Connection &connection = m_store.connection();
        const Testimony testimony(m_store.history());
        Salvage salvage(connection.database, connection.oldVersion);
        bool complete = true;
        qint64 untold = 0;
        for (const qint64 row : salvage.rows(complete)) {
            if (m_progress.cancelled())
                break;
            auto found = salvage.read(row);
            if (!found) {
                const QString reference = salvage.referenceOf(row);
                fault(problem(reference.isEmpty()
                                  ? QT_TRANSLATE_NOOP("CaseFile", "the incident in row %1 cannot be read")
                                  : QT_TRANSLATE_NOOP("CaseFile", "incident %1 cannot be read"),
                              {reference.isEmpty() ? QString::number(row) : reference}));
                continue;
            }
            const Incident &one = found->incident;
            const bool isContent = testimony.isContentOf(one);
            const bool isKnown = testimony.isDeleted(found->uuid).has_value();
            if (!isContent && !found->lost.empty()) {
                QStringList fields;
                for (const Salvaged::Lost &lost : found->lost)
                    fields << lost.what;
                fields.removeDuplicates();
                fault(problem(QT_TRANSLATE_NOOP("CaseFile", "incident %1 contains data that cannot be read, "
                                                            "or that Dossier cannot have saved (%2)"),
                              {one.reference, fields.join(QStringLiteral(", "))}));
                continue;
            }
            const bool isRow = row >= IncidentId::first && row <= IncidentId::last;
            const bool isMatch = testimony.holds()
                                     ? isRow && testimony.vouchesFor(one, found->hidden.value_or(false))
                                     : isContent;
            if (!isMatch && !testimony.holds() && !isKnown) {
                ++untold;
            } else if (!isMatch) {
                fault(problem(QT_TRANSLATE_NOOP("CaseFile", "incident %1 does not match its history: it was "
                                                            "changed by another program"),
                              {one.reference}));
            }
            rules(one);
        }
        if (untold > 0) {
            fault({ErrorKind::Damaged,
                   {"CaseFile",
                    QT_TRANSLATE_N_NOOP("CaseFile", "%n incidents could not be compared with their history, "
                                                    "which cannot be read there"),
                    {},
                    untold}});
        }
        if (!complete) {
            fault(problem(QT_TRANSLATE_NOOP("CaseFile", "part of the list of incidents cannot be read; some "
                                                        "incidents may be missing"),
                          {}));
        }
        (void)begin();
    }

    /// What breaks a rule of records.
    void rules(const Incident &incident)
    {
        for (const Problem &rule : validate(incident, m_world)) {
            if (rule.severity == Problem::Severity::Error) {
                fault(problem(QT_TRANSLATE_NOOP("CaseFile", "incident %1 contains invalid data (%2)"),
                              {incident.reference, rule.column()}));
            } else if (rule.severity == Problem::Severity::Entry &&
                       rule.column() == QLatin1String("region")) {
                m_remarks.push_back(
                    {"CaseFile",
                     QT_TRANSLATE_NOOP("CaseFile", "incident %1: “%2” is a region of another country; it is "
                                                   "counted as a name in the incident’s own country"),
                     {briefly(incident.reference), briefly(incident.place.region)}});
            }
        }
    }

    void properties()
    {
        m_part = Part::Properties;
        const auto sound = m_store.propertiesMatch();
        if (!sound)
            unread(sound.error());
        else if (!*sound)
            fault(problem(QT_TRANSLATE_NOOP("CaseFile", "they do not match the history: they were changed by "
                                                        "another program"),
                          {}));
        conclude();
    }

    void savedFilters()
    {
        m_part = Part::SavedFilters;
        const auto found = integrity::filters(m_store);
        if (!found) {
            unread(found.error());
        } else {
            for (const integrity::FilterContradiction &one : *found)
                fault(Error{ErrorKind::Damaged, one.message});
        }
        conclude();
    }

    void searchIndex()
    {
        m_part = Part::SearchIndex;
        const auto same = m_store.rows().textIndexMatches();
        if (!same)
            unread(same.error());
        else if (!*same)
            fault(problem(QT_TRANSLATE_NOOP("CaseFile", "it does not match the incidents"), {}));
        conclude();
    }

    void history()
    {
        m_part = Part::History;
        if (const auto chain = m_store.history().verify(); !chain)
            unread(chain.error());
        conclude();
    }

    /// All is looked at as of one moment, as far as it can be read.
    Result<void> begin()
    {
        m_reading.reset();
        auto reading = m_store.reading();
        if (reading)
            m_reading.emplace(std::move(*reading));
        // Where the history is damaged, what others write meanwhile may be seen in parts.
        else if (!isOfReading(reading.error()))
            return std::unexpected(reading.error());
        return {};
    }
    void fault(Error error)
    {
        findings.push_back({m_part, subjectOf(m_part), std::move(error)});
        ++m_faults;
    }
    void remark(Message said)
    {
        findings.push_back({m_part, subjectOf(m_part), std::nullopt, std::move(said)});
    }
    /// Reading broke off. In the same transaction, nothing else might be read.
    void unread(const Error &error)
    {
        if (!isOfReading(error)) {
            fault(error);
            return;
        }
        fault(
            problem(QT_TRANSLATE_NOOP("CaseFile", "could not be checked to the end, because part of the file "
                                                  "cannot be read"),
                    {}));
        findings.back().problem->detail = error.detail;
        (void)begin();
    }
    /// A part without a fault has its line too.
    void conclude()
    {
        if (std::exchange(m_faults, 0) == 0)
            findings.push_back({m_part, subjectOf(m_part)});
    }

    const Store &m_store;
    const Progress &m_progress;
    Part m_part = Part::Pages;
    int m_faults = 0;
    World m_world;
    std::vector<Message> m_remarks;
    std::optional<Store::Reading> m_reading;
};

} // namespace

std::vector<Finding> check(const Store &store, const Progress &progress)
{
    return Checker(store, progress).run();
}
