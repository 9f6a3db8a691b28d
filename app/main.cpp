#include "commands/CommandLine.h"

#include <QGuiApplication>

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    QCoreApplication::setApplicationName(QStringLiteral("dossier"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DOSSIER_VERSION));
    QCoreApplication app(argc, argv);
    if (const auto status = runCommandLine(arguments))
        return *status;
    return 0;
}
