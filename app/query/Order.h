#pragma once

#include "query/Facts.h"
#include "records/Language.h"
#include "records/Progress.h"

/// By what incidents are listed. Ties stand in the order in which the incidents came into the file.
struct Order {
    enum class By {
        Reference,
        Date,
        Title,
        Country,
        Place,
        Victims,
        Status,
        Types,
        Perpetrators,
        Parties,
        Visibility,
        Basis,
        Changed,
        Tags
    };
    By by = By::Date;
    bool descending = true;
    Language language = Language::English; ///< of the names, and of their alphabet
    bool operator==(const Order &) const = default;
};

/// Whether the facts do not hold what is to be sorted, so that it is read from the file.
bool readsFile(Order::By by);

/// The rows of all incidents that are not deleted, in an order. `store` may be null where it is not read. An
/// error of kind Cancelled where that was asked for.
Result<std::vector<std::uint32_t>> ordered(const Facts &facts, const Vocabulary &vocabulary,
                                           const Order &order, const Store *store,
                                           const Progress &progress = {});
