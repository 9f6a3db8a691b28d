#pragma once

#include <QString>

class Vocabulary;

/// What is measured of the window, on an offscreen one.
namespace windowbench
{

/// A change of the filter, words included, until the list has repainted, against the counts alone.
void filtering(const QString &file, qint64 size, const Vocabulary &vocabulary);
/// Another order until the list has repainted, against std::sort of as many keys of that kind.
void sorting(const QString &file, qint64 size, const Vocabulary &vocabulary);
/// Another process opens the file until its first rows are painted, against the sqlite3 program that opens it
/// and steps through 100 rows, twice, and a process that opens the empty file.
void firstRows(const QString &file, const QString &empty, qint64 size);

/// The process that firstRows() starts: opens a file, and ends when its list is painted.
int showAndEnd(const QString &file, const Vocabulary &vocabulary);

} // namespace windowbench
