#pragma once

#include "query/Filter.h"

class Vocabulary;
class Words;

/// A condition of a filter in words, and the filter without it: what a chip shows and does.
struct Condition {
    QString words;
    Filter without;
};

/// A name of the vocabulary in the middle of a sentence: "enforced disappearance".
QString inSentence(QString name);

/// One condition a value, in the order of the form.
std::vector<Condition> conditions(const Filter &filter, const Vocabulary &vocabulary, const Words &words);

/// The filter in one phrase: "Mali and Niger, enforced disappearance, February – April 2020"; empty for an
/// empty one.
QString describe(const Filter &filter, const Vocabulary &vocabulary, const Words &words);

/// "1 February – 30 April 2020", "February – April 2020", "since 1 February 2020".
QString describePeriod(const std::optional<QDate> &from, const std::optional<QDate> &to, const Words &words);
