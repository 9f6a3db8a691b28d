#include "casefile/CaseFile.h"
#include "commands/CommandLine.h"
#include "mainwindow/MainWindow.h"
#include "records/Printable.h"
#include "system/Disk.h"
#include "system/Memory.h"
#include "system/Signals.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QIcon>
#include <QMessageBox>
#include <QSettings>

#include <cstdio>
#include <memory>
#include <stop_token>

namespace
{

/// Whether there is a screen to show a window on.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

int runWindow(int argc, char **argv, const QStringList &arguments)
{
    const Words words(systemLanguage());
    if (!hasDisplay()) {
        const QString said = words.translate("Main", "No display is available for the window. Run “dossier "
                                                     "--help” to see what can be done without one.");
        std::fprintf(stderr, "dossier: %s\n", qUtf8Printable(said));
        return 1;
    }
    QApplication app(argc, argv);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/dossier.png")));
    if (const auto ready = CaseFile::checkEngine(); !ready) {
        QMessageBox::critical(nullptr, QStringLiteral("Dossier"), words.say(ready.error().message));
        return 1;
    }
    const Vocabulary vocabulary;
    MainWindow window(vocabulary);
    window.show();
    if (!arguments.isEmpty())
        window.openFile(arguments.front());
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    memory::keepFromOthers();
    memory::overwriteFreed();
    disk::keepToOwner();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    QCoreApplication::setOrganizationName(QStringLiteral("Dossier"));
    QCoreApplication::setApplicationName(QStringLiteral("dossier"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DOSSIER_VERSION));
    disk::restrictToOwner(QSettings().fileName());
    if (wantsWindow(arguments))
        return runWindow(argc, argv, arguments);
    // Standard error is for what concerns the user; Qt warns there of the system it runs on.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &said) {
        if (type == QtCriticalMsg || type == QtFatalMsg)
            std::fprintf(stderr, "dossier: %s\n", qUtf8Printable(printableOnTerminal(said)));
    });
    // Who is asked to end gives up what he is at, and leaves nothing of it.
    std::stop_source stop;
    EndRequests requests([&stop] { stop.request_stop(); });
    std::unique_ptr<QCoreApplication> app;
    if (paintsPages(arguments)) {
        // Fonts need Qt's GUI part, but no display.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        app = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        app = std::make_unique<QCoreApplication>(argc, argv);
    }
    const int status = runCommandLine(arguments, stop.get_token());
    requests.endAsAsked();
    return status;
}
