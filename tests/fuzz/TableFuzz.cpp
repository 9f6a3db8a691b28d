#include "fuzz/Fuzz.h"

#include "exchange/Import.h"

// A table that someone sent: whatever it holds, every row is taken or named, and reading it ends.

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const fuzz::World world;
    static const auto file = CaseFile::create(
        world.path(QStringLiteral("case.dossier")), {QStringLiteral("Fuzz"), Language::English},
        {{}, CaseFile::Mode::Write, QStringLiteral("fuzz")}, world.vocabulary);
    const QString path = world.path(QStringLiteral("table.csv"));
    if (!file || !world.write(path, data, size))
        return 0;
    for (const TableFormat format : {TableFormat::Dossier, TableFormat::Ged}) {
        const auto report = importTable(**file, path, {.format = format, .dryRun = true});
        if (report && report->rowsTaken + report->rowsKnown + report->rowsInConflict + report->rowsRefused >
                          report->rowsRead)
            std::abort();
    }
    return 0;
}
