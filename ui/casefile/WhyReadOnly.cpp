#include "casefile/WhyReadOnly.h"

#include "casefile/CaseFile.h"
#include "casefile/WriteLock.h"
#include "records/Printable.h"
#include "vocabulary/Words.h"

QString whyReadOnly(const CaseFile &file, const Words &words)
{
    const auto say = [&](const char *text) { return words.translate("WhyReadOnly", text); };
    if (file.hasWriterLeft()) {
        return say(QT_TRANSLATE_NOOP("WhyReadOnly", "The other program has closed this case file, which can "
                                                    "now be edited here."));
    }
    const auto told = writelock::read(file.writer());
    if (file.isLockedElsewhere()) {
        return told ? say(QT_TRANSLATE_NOOP("WhyReadOnly", "Read-only: the case file is locked from the "
                                                           "computer “%1” since %2."))
                          .arg(isolated(told->host), words.moment(told->since))
                    : say(QT_TRANSLATE_NOOP("WhyReadOnly",
                                            "Read-only: the case file is locked from another computer."));
    }
    if (told && !told->here) {
        return say(QT_TRANSLATE_NOOP("WhyReadOnly",
                                     "Read-only: the case file is open for editing on the computer “%1” "
                                     "since %2. If it is closed there, it can be edited here."))
            .arg(isolated(told->host), words.moment(told->since));
    }
    if (!file.writer().isEmpty()) {
        return told
                   ? say(QT_TRANSLATE_NOOP("WhyReadOnly", "Read-only: the case file is open for editing in "
                                                          "another program on this computer since %1. If it "
                                                          "is closed there, it can be edited here."))
                         .arg(words.moment(told->since))
                   : say(QT_TRANSLATE_NOOP("WhyReadOnly", "Read-only: the case file is open for editing in "
                                                          "another program. If it is closed there, it can be "
                                                          "edited here."));
    }
    const QFileInfo info(file.path());
    if (!info.isWritable()) {
        return say(QT_TRANSLATE_NOOP("WhyReadOnly", "Read-only: the permissions of the file, or of its disk, "
                                                    "do not allow changes."));
    }
    return say(
        QT_TRANSLATE_NOOP("WhyReadOnly", "Read-only: the permissions of the folder do not allow changes."));
}
