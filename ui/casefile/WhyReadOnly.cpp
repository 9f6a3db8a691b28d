#include "casefile/WhyReadOnly.h"

#include "casefile/CaseFile.h"
#include "vocabulary/Words.h"

QString whyReadOnly(const CaseFile &file, const Words &words)
{
    const auto say = [&](const char *text) { return words.translate("WhyReadOnly", text); };
    if (file.hasWriterLeft()) {
        return say(QT_TRANSLATE_NOOP("WhyReadOnly", "The other program has closed this case file, which can "
                                                    "now be edited here."));
    }
    if (file.isLockedElsewhere()) {
        return file.writer().isEmpty()
                   ? say(QT_TRANSLATE_NOOP("WhyReadOnly",
                                           "Read-only: the case file is locked from another computer."))
                   : say(QT_TRANSLATE_NOOP("WhyReadOnly",
                                           "Read-only: the case file is locked from another computer (%1)."))
                         .arg(file.writer());
    }
    if (!file.writer().isEmpty()) {
        return say(QT_TRANSLATE_NOOP("WhyReadOnly",
                                     "Read-only: the case file is open for editing in another program (%1). "
                                     "If it is closed there, it can be edited here."))
            .arg(file.writer());
    }
    const QFileInfo info(file.path());
    if (!info.isWritable()) {
        return say(QT_TRANSLATE_NOOP("WhyReadOnly", "Read-only: the permissions of the file, or of its disk, "
                                                    "do not allow changes."));
    }
    return say(
        QT_TRANSLATE_NOOP("WhyReadOnly", "Read-only: the permissions of the folder do not allow changes."));
}
