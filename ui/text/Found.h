#pragma once

#include "records/SearchTerms.h"

#include <QTextLayout>

class QPalette;

/// What the words of a filter look for, without what must not stand there: to be marked where it is shown.
std::vector<Sought> soughtBy(const QString &words);

/// How it is marked in a text that is shown; `selected`: on the colour of what is selected.
QList<QTextLayout::FormatRange> marksIn(const QString &text, const std::vector<Sought> &sought,
                                        const QPalette &palette, bool selected = false);
