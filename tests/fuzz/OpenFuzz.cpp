#include "casefile/Check.h"
#include "fuzz/Fuzz.h"

#include "query/Facts.h"

#include <QDir>
#include <QFile>

// A file that someone sent: whatever it holds, opening and reading it ends in records or in an error.

namespace
{

void readAll(const CaseFile &file)
{
    std::vector<QUuid> seen;
    (void)file.store().eachIncident([&](Incident &&incident) {
        seen.push_back(incident.uuid);
        return true;
    });
    (void)Facts::load(file.store());
    (void)file.store().search(QStringLiteral("soldats nio"));
    (void)file.store().savedFilters();
    (void)file.store().illustrative();
    (void)file.store().draft({});
    (void)file.store().state();
    for (const QUuid &uuid : seen) {
        if (const auto entries = file.store().historyOf(uuid); entries && !entries->empty())
            (void)file.store().incidentAt(uuid, entries->front().sequence);
    }
    (void)check(file.store());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const fuzz::World world;
    const QString path = world.path(QStringLiteral("case.dossier"));
    for (const CaseFile::Mode mode : {CaseFile::Mode::Write, CaseFile::Mode::Inspect}) {
        // Written anew: an older version is migrated when it is opened for writing.
        if (!world.write(path, data, size))
            return 0;
        if (const auto file = CaseFile::open(path, {{}, mode, QStringLiteral("fuzz")}, world.vocabulary))
            readAll(**file);
        for (const char *left : {"-journal", ".lock"})
            QFile::remove(path + QLatin1String(left));
        QDir(path + QStringLiteral(".backups")).removeRecursively();
    }
    return 0;
}
