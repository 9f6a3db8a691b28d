#include "casefile/Leaving.h"

#include "casefile/Session.h"
#include "casefile/Task.h"
#include "vocabulary/Words.h"

#include <QCoreApplication>

bool mayLeave(QWidget *parent, Session &session, const Words &words)
{
    if (session.isSound() && !session.filter().hasWords())
        return true;
    const auto sound = runTask(
        parent, words.translate("Leaving", "Comparing the incidents with their history…"), words,
        [filter = session.filter(), take = session.snapshots(),
         state = session.state()](const Progress &progress) -> Result<void> {
            const auto snapshot = take(progress);
            if (!snapshot)
                return std::unexpected(snapshot.error());
            if (const auto verified = snapshot->verified(filter, progress); !verified)
                return verified;
            if (snapshot->state() != state) {
                return std::unexpected(Error{
                    ErrorKind::Superseded,
                    {"Leaving", QT_TRANSLATE_NOOP("Leaving", "The case file has just been changed by another "
                                                             "program. Check what is shown now, then try "
                                                             "again.")}});
            }
            return {};
        });
    if (!sound)
        emit session.failed(sound.error());
    return sound.has_value();
}
