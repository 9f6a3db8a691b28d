#pragma once

#include "records/Incident.h"

#include <QJsonObject>

/// How many victims an incident has at least, all its violations together.
struct VictimRange {
    qint64 atLeast = 0;
    std::optional<qint64> atMost = {};
    bool operator==(const VictimRange &) const = default;
};

/// What is asked of the incidents: all conditions together; the values of one are alternatives. An empty
/// condition asks nothing.
struct Filter {
    QStringList countries = {};
    QStringList regions = {};
    QStringList types = {}; ///< a parent stands for all below it
    QStringList perpetrators = {};
    QStringList parties = {};     ///< to the conflict
    QStringList tags = {};        ///< whatever their case
    QStringList withoutTags = {}; ///< an incident has none of them
    std::vector<Status> statuses = {};
    std::vector<Visibility> visibilities = {};
    std::optional<QDate> from = {}; ///< the incident's own period must overlap from..to, both included
    std::optional<QDate> to = {};
    /// Words to be found: items of a search line whose keys are names of fields (TextIndex::find).
    QString words = {};
    std::optional<VictimRange> victims = {};
    QStringList has = {};                   ///< names as in heldNames(): each holds something
    QStringList lacks = {};                 ///< each holds nothing
    std::optional<QDate> changedSince = {}; ///< added or changed on that day or later, UTC

    bool isEmpty() const { return *this == Filter(); }
    /// Whether it is to be searched for words.
    bool hasWords() const { return !words.trimmed().isEmpty(); }
    /// The conditions on which facts are silent, and the case file is to be asked.
    Filter ofStore() const;
    bool operator==(const Filter &) const = default;
};

/// What an incident may hold, or not, in Filter::has: fields, and what several are together.
QStringList heldNames();

QJsonObject toJson(const Filter &filter);
Filter filterFromJson(const QJsonObject &object);
