#include "casefile/CaseFile.h"
#include "commands/CommandLine.h"
#include "mainwindow/Application.h"
#include "mainwindow/MainWindow.h"
#include "records/Defect.h"
#include "records/Printable.h"
#include "system/Disk.h"
#include "system/Memory.h"
#include "system/Settings.h"
#include "system/Signals.h"
#include "text/MessageBox.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QIcon>
#include <QTimer>

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
    Application app(argc, argv);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/dossier.png")));
    if (const auto ready = CaseFile::checkEngine(); !ready) {
        MessageBox(MessageBox::Critical, QStringLiteral("Dossier"), words.say(ready.error().message)).exec();
        return 1;
    }
    const Vocabulary vocabulary;
    EndRequests requests;
    int status = 0;
    {
        MainWindow window(vocabulary);
        QObject::connect(&requests, &EndRequests::ending, &window, &MainWindow::leave);
        window.show();
        // With the event loop running, so that a request to end is heard while a passphrase is asked for.
        if (!arguments.isEmpty())
            QTimer::singleShot(0, &window, [&] { window.openFile(arguments.front()); });
        status = QApplication::exec();
    }
    // Behind the window, which takes the copy of the sample with it.
    (void)Settings::settle();
    requests.endAsAsked();
    return status;
}

/// The whole program, but for what it lets out.
int run(int argc, char **argv)
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
    (void)Settings::settle();
    requests.endAsAsked();
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    try {
        return run(argc, argv);
    } catch (...) {
        const Error error = caughtDefect();
        std::fprintf(stderr, "dossier: %s (%s)\n", qUtf8Printable(Words(systemLanguage()).say(error.message)),
                     qUtf8Printable(printableOnTerminal(error.detail)));
        return 1;
    }
}
