#include "casefile/Leaving.h"

#include "casefile/Session.h"
#include "casefile/Task.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>

namespace
{

Error superseded()
{
    return {ErrorKind::Superseded,
            {"Leaving", QT_TRANSLATE_NOOP(
                            "Leaving", "The case file has just been changed by another program. Check what "
                                       "is shown now, then try again.")}};
}

} // namespace

bool mayLeave(QWidget *parent, Session &session, const Words &words)
{
    if (session.isSound() && !session.filter().hasWords())
        return true;
    const auto sound =
        runTask(parent, words.translate("Leaving", "Comparing the incidents with their history…"), words,
                [filter = session.filter(), take = session.snapshots(),
                 state = session.state()](const Progress &progress) -> Result<void> {
                    const auto snapshot = take(progress);
                    if (!snapshot)
                        return std::unexpected(snapshot.error());
                    if (const auto verified = snapshot->verified(filter, progress); !verified)
                        return verified;
                    if (snapshot->state() != state)
                        return std::unexpected(superseded());
                    return {};
                });
    if (!sound)
        emit session.failed(sound.error());
    return sound.has_value();
}

bool isLeavingLater(Session &session)
{
    return !session.isCompared() && !session.filter().hasWords();
}

QObject *leaveOnceCompared(QWidget *parent, Session &session, const Words &words, const QString &meanwhile,
                           const std::function<void()> &leave)
{
    if (!isLeavingLater(session)) {
        if (mayLeave(parent, session, words))
            leave();
        return nullptr;
    }
    auto *waiting = new QObject(parent);
    emit session.waiting(meanwhile);
    const auto then = [=, state = session.state(), &session, &words] {
        waiting->deleteLater();
        waiting->setObjectName({});
        QObject::disconnect(&session, nullptr, waiting, nullptr);
        if (session.state() != state)
            emit session.failed(superseded());
        else if (mayLeave(parent, session, words))
            leave();
    };
    QObject::connect(&session, &Session::verified, waiting, then);
    QObject::connect(&session, &Session::notVerified, waiting, then);
    return waiting;
}

void copyToClipboard(const QString &text, QWidget *parent, Session &session, const Words &words)
{
    const QString name = QStringLiteral("waitingCopy");
    delete parent->findChild<QObject *>(name, Qt::FindDirectChildrenOnly);
    QClipboard *clipboard = QApplication::clipboard();
    QObject *waiting = leaveOnceCompared(
        parent, session, words,
        words.translate("Leaving",
                        "The case file is still being compared with its history. The copy will follow."),
        [=, later = isLeavingLater(session), &session, &words] {
            clipboard->setText(text);
            if (later)
                emit session.waiting(words.translate("Leaving", "Copied."));
        });
    if (!waiting)
        return;
    waiting->setObjectName(name);
    // The system may tell late, or more than once, of what was there before.
    QObject::connect(clipboard, &QClipboard::dataChanged, waiting, [=, before = clipboard->text()] {
        if (clipboard->text() != before)
            waiting->deleteLater();
    });
}
