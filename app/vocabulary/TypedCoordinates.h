#pragma once

#include "records/Incident.h"

class Words;

/// Where something is, as people type or paste it: 16.27, -3.4; 16,27; -3,4; 16°16'N 3°24'W; 16°16'12"N,
/// 3°24'0"O; N16.27 W3.4; N16 16.2 W003 24.0 and 16 16 12 N 3 24 0 W, as receivers show it; a link of
/// OpenStreetMap or Google Maps, or one that begins with geo:. Latitude comes first unless letters say
/// otherwise; O is west. Nothing for half a pair, or for what could be read in two ways.
std::optional<Coordinates> typedCoordinates(const QString &text);

/// What typedCoordinates reads back as the same place, within a tenth of a metre: 16.27, -3.4.
QString typedForm(const Coordinates &coordinates);

/// 16.2700° N · 3.4000° W.
QString inWords(const Coordinates &coordinates, const Words &words);
