#include "system/Clipboard.h"

std::vector<std::pair<QString, QByteArray>> clipboardSecretMarks()
{
#if defined(Q_OS_WIN)
    const auto format = [](const char *name) {
        return QStringLiteral("application/x-qt-windows-mime;value=\"%1\"").arg(QLatin1String(name));
    };
    // learn.microsoft.com, "Clipboard formats": "Cloud clipboard and clipboard history formats"; each a DWORD
    // of 0, or of anything.
    const QByteArray no(4, '\0');
    return {{format("ExcludeClipboardContentFromMonitorProcessing"), no},
            {format("CanIncludeInClipboardHistory"), no},
            {format("CanUploadToCloudClipboard"), no}};
#elif defined(Q_OS_MACOS)
    return {{QStringLiteral("application/x-nspasteboard-concealed-type"), "1"}}; // nspasteboard.org
#else
    return {{QStringLiteral("x-kde-passwordManagerHint"), "secret"}}; // Klipper, and others after it
#endif
}
