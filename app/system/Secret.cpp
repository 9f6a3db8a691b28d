#include "system/Secret.h"

#ifdef Q_OS_UNIX
#include <sys/mman.h>
#endif

namespace secret
{

QByteArray kept(const QByteArray &passphrase)
{
    QByteArray own(passphrase.constData(), passphrase.size());
#ifdef Q_OS_UNIX
    if (!own.isEmpty())
        ::mlock(own.constData(), static_cast<size_t>(own.size()));
#endif
    return own;
}

void wipe(QByteArray &passphrase)
{
    // Not through data(), which would first make a copy of what is shared.
    volatile char *bytes = const_cast<char *>(passphrase.constData());
    for (qsizetype i = 0; i < passphrase.size(); ++i)
        bytes[i] = 0;
    passphrase.clear();
}

} // namespace secret
