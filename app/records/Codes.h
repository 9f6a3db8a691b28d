#pragma once

#include "records/Incident.h"

#include <QAnyStringView>
#include <QLatin1String>
#include <QStringList>

#include <array>
#include <optional>
#include <utility>

/// The codes under which the small vocabularies are stored and exchanged. They never change.
template<typename E> struct CodeTable;

template<> struct CodeTable<Precision> {
    static constexpr std::array<std::pair<Precision, const char *>, 3> values{
        {{Precision::Day, "day"}, {Precision::Month, "month"}, {Precision::Year, "year"}}};
};
template<> struct CodeTable<Overlap> {
    static constexpr std::array<std::pair<Overlap, const char *>, 3> values{
        {{Overlap::Unknown, "unknown"}, {Overlap::Different, "different"}, {Overlap::Same, "same"}}};
};
template<> struct CodeTable<Status> {
    static constexpr std::array<std::pair<Status, const char *>, 4> values{
        {{Status::Draft, "draft"},
         {Status::UnderReview, "under-review"},
         {Status::Verified, "verified"},
         {Status::Rejected, "rejected"}}};
};
template<> struct CodeTable<Visibility> {
    static constexpr std::array<std::pair<Visibility, const char *>, 3> values{
        {{Visibility::Public, "public"},
         {Visibility::Restricted, "restricted"},
         {Visibility::Confidential, "confidential"}}};
};
template<> struct CodeTable<Basis> {
    static constexpr std::array<std::pair<Basis, const char *>, 3> values{
        {{Basis::None, ""}, {Basis::Published, "published"}, {Basis::Illustrative, "illustrative"}}};
};

template<typename E> QString codeOf(E value)
{
    for (const auto &[known, code] : CodeTable<E>::values) {
        if (known == value)
            return QLatin1String(code);
    }
    return {};
}

template<typename E> std::optional<E> fromCode(QAnyStringView code)
{
    for (const auto &[known, knownCode] : CodeTable<E>::values) {
        if (code == QLatin1String(knownCode))
            return known;
    }
    return std::nullopt;
}

/// "draft, under-review, …", for messages.
template<typename E> QString allCodes()
{
    QStringList codes;
    for (const auto &[known, code] : CodeTable<E>::values) {
        if (*code)
            codes << QLatin1String(code);
    }
    return codes.join(QLatin1String(", "));
}
