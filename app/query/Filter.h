#pragma once

#include "records/Incident.h"

#include <QJsonObject>

/// What is asked of the incidents: all conditions together; the values of one are alternatives. An empty
/// condition asks nothing.
struct Filter {
    QStringList countries = {};
    QStringList regions = {};
    QStringList types = {}; ///< a parent stands for all below it
    QStringList perpetrators = {};
    QStringList parties = {}; ///< to the conflict
    std::vector<Status> statuses = {};
    std::vector<Visibility> visibilities = {};
    std::optional<QDate> from = {}; ///< the incident's own period must overlap from..to, both included
    std::optional<QDate> to = {};
    QString words = {};

    bool isEmpty() const { return *this == Filter(); }
    /// Whether it is to be searched for words.
    bool hasWords() const { return !words.trimmed().isEmpty(); }
    bool operator==(const Filter &) const = default;
};

QJsonObject toJson(const Filter &filter);
Filter filterFromJson(const QJsonObject &object);
