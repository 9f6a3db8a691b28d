#pragma once

#include "records/Result.h"

#include <QApplication>

/// The program with its window. An exception that a slot or an event lets out is a defect: it ends there, and
/// is told.
class Application : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

signals:
    void defect(const Error &error);
};
