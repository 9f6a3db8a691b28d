#pragma once

#include <QStringList>

/// Names of a set, in which each comes and goes by itself (see Field::isSet): the same whatever their case,
/// the composition of their letters and their spaces.
namespace nameset
{

/// A name as it is stored: its letters composed, one space between its words.
QString composed(const QString &written);

/// What names that are the same have in common.
QString keyOf(const QString &name);

/// Those of `names` composed and each once, in the spelling that comes first; where one is among `known`, in
/// the spelling that it has there. Empty ones are left out.
QStringList once(const QStringList &names, const QStringList &known = {});

bool contains(const QStringList &names, const QString &name);

/// `mine` with what `theirs` has more than `base`, and without what it has less.
QStringList merged(const QStringList &base, const QStringList &mine, const QStringList &theirs);

} // namespace nameset
