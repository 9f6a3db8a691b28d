#pragma once

#include "records/CodeTable.h"
#include "records/Incident.h"

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
