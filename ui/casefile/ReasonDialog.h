#pragma once

#include <QString>

#include <optional>

class QWidget;
class Words;

/// Asks why verified records are changed, for their history; nothing where it was given up. `what` says what
/// is about to be done.
std::optional<QString> askReason(const QString &what, const Words &words, QWidget *parent);
