#include "casefile/Check.h"

#include "casefile/Connection.h"
#include "casefile/Engine.h"
#include "casefile/History.h"
#include "casefile/IncidentRows.h"
#include "casefile/Integrity.h"
#include "vocabulary/Vocabulary.h"

#include <QCoreApplication>

namespace
{

Error problem(const char *text, QStringList arguments)
{
    return {ErrorKind::Damaged, {"CaseFile", text, std::move(arguments)}};
}

/// What the parts of a case file are found to be.
class Checker
{
public:
    Checker(const Store &store, const Progress &progress)
        : m_store(store)
        , m_progress(progress)
    {
    }

    std::vector<Finding> findings;

    void pages()
    {
        m_subject = QT_TRANSLATE_NOOP("CaseFile", "file pages");
        const Connection &connection = m_store.connection();
        const auto read = engine::eachFault(connection.database, connection.path, [&](const QString &said) {
            fault(problem(QT_TRANSLATE_NOOP("CaseFile", "the database engine reports: %1"), {said}));
        });
        if (!read)
            fault(read.error());
        conclude();
    }

    void foreignKeys()
    {
        m_subject = QT_TRANSLATE_NOOP("CaseFile", "foreign keys");
        const Connection &connection = m_store.connection();
        const auto read = engine::eachBrokenReference(
            connection.database, connection.path, [&](const QString &from, const QString &to) {
                fault(problem(
                    QT_TRANSLATE_NOOP("CaseFile", "a row of %1 refers to a row of %2 that does not exist"),
                    {from, to}));
            });
        if (!read)
            fault(read.error());
        conclude();
    }

    void incidents()
    {
        m_subject = QT_TRANSLATE_NOOP("CaseFile", "incidents");
        const auto wrong = integrity::all(m_store, m_progress);
        if (!wrong)
            fault(wrong.error());
        else
            for (const integrity::Contradiction &one : *wrong)
                fault({ErrorKind::Damaged, one.message});
        // What may have happened is a rule of entering: the clock of today has no say here.
        const World world = m_store.vocabulary().world(QDate(9999, 12, 31));
        std::vector<Message> remarks;
        const auto read = m_store.eachIncident(
            [&](Incident &&incident) {
                for (const Problem &rule : validate(incident, world)) {
                    if (rule.severity == Problem::Severity::Error) {
                        fault(problem(QT_TRANSLATE_NOOP("CaseFile", "incident %1 contains invalid data (%2)"),
                                      {incident.reference, rule.column()}));
                    } else if (rule.severity == Problem::Severity::Entry &&
                               rule.column() == QLatin1String("region")) {
                        remarks.push_back(
                            {"CaseFile",
                             QT_TRANSLATE_NOOP("CaseFile",
                                               "incident %1: “%2” is a region of another country; it is "
                                               "counted as a name in the incident’s own country"),
                             {incident.reference, incident.place.region}});
                    }
                }
                return !m_progress.cancelled();
            },
            Store::Which::DeletedToo);
        const auto isUnread = [](const integrity::Contradiction &one) { return one.reference.isEmpty(); };
        if (!read && wrong && std::ranges::none_of(*wrong, isUnread))
            fault(read.error());
        conclude();
        for (Message &remark : remarks)
            findings.push_back({{"CaseFile", m_subject}, std::nullopt, std::move(remark)});
    }

    void properties()
    {
        m_subject = QT_TRANSLATE_NOOP("CaseFile", "title, language and date");
        const auto sound = m_store.propertiesMatch();
        if (!sound)
            fault(sound.error());
        else if (!*sound)
            fault(problem(QT_TRANSLATE_NOOP("CaseFile", "they do not match the history: they were changed by "
                                                        "another program"),
                          {}));
        conclude();
    }

    void savedFilters()
    {
        m_subject = QT_TRANSLATE_NOOP("CaseFile", "saved filters");
        const auto found = integrity::filters(m_store);
        if (!found) {
            fault(found.error());
        } else {
            for (const integrity::FilterContradiction &one : *found)
                fault(Error{ErrorKind::Damaged, one.message});
        }
        conclude();
    }

    void searchIndex()
    {
        m_subject = QT_TRANSLATE_NOOP("CaseFile", "search index");
        const auto same = m_store.rows().textIndexMatches();
        if (!same)
            fault(same.error());
        else if (!*same)
            fault(problem(QT_TRANSLATE_NOOP("CaseFile", "it does not match the incidents"), {}));
        conclude();
    }

    void history()
    {
        m_subject = QT_TRANSLATE_NOOP("CaseFile", "history");
        if (const auto chain = m_store.history().verify(); !chain)
            fault(chain.error());
        conclude();
    }

private:
    void fault(Error error)
    {
        findings.push_back({{"CaseFile", m_subject}, std::move(error)});
        ++m_faults;
    }
    /// A part without a fault has its line too.
    void conclude()
    {
        if (std::exchange(m_faults, 0) == 0)
            findings.push_back({{"CaseFile", m_subject}, std::nullopt});
    }

    const Store &m_store;
    const Progress &m_progress;
    const char *m_subject = nullptr;
    int m_faults = 0;
};

} // namespace

std::vector<Finding> check(const Store &store, const Progress &progress)
{
    Checker checker(store, progress);
    const auto reading = store.reading();
    // Where the history is damaged, what others write meanwhile may be seen in parts.
    if (!reading && reading.error().kind != ErrorKind::Damaged)
        return {{{"CaseFile", QT_TRANSLATE_NOOP("CaseFile", "file pages")}, reading.error()}};
    checker.pages();
    checker.foreignKeys();
    checker.incidents();
    checker.properties();
    checker.savedFilters();
    checker.searchIndex();
    checker.history();
    return std::move(checker.findings);
}
