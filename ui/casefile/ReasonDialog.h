#pragma once

#include <QString>

#include <optional>

class QWidget;
class Words;

/// What is about to be done with verified records, in words: the title, what is said, and the button that
/// does it.
struct ReasonQuestion {
    QString title;
    QString text;
    QString button;
};

/// Asks why verified records are changed, for their history; nothing where it was given up.
std::optional<QString> askReason(const ReasonQuestion &question, const Words &words, QWidget *parent);
