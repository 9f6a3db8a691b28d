#include "commands/CommandLine.h"

#include <QGuiApplication>

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    QCoreApplication::setApplicationName(QStringLiteral("dossier"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DOSSIER_VERSION));
    if (paintsPages(arguments)) {
        // Fonts need Qt's GUI part, but no display.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QGuiApplication app(argc, argv);
        return runCommandLine(arguments).value_or(2);
    }
    QCoreApplication app(argc, argv);
    if (const auto status = runCommandLine(arguments))
        return *status;
    return 0;
}
