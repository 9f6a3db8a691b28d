#include "records/Defect.h"

#include <QCoreApplication>

#include <exception>

Error caughtDefect()
{
    Error error{ErrorKind::Internal,
                {"Defect", QT_TRANSLATE_NOOP(
                               "Defect", "An internal error occurred in Dossier, and the operation was not "
                                         "completed. What was saved before was not changed. Close Dossier, "
                                         "start it again, and report the error.")}};
    try {
        throw;
    } catch (const std::exception &exception) {
        error.detail = QString::fromUtf8(exception.what());
    } catch (...) {
        error.detail = QStringLiteral("unknown exception");
    }
    return error;
}
