#pragma once

#include <QAnyStringView>
#include <QLatin1String>
#include <QStringList>

#include <array>
#include <optional>
#include <utility>

/// The codes under which the values of a small vocabulary are stored and exchanged, each enumeration's with
/// it. They never change.
template<typename E> struct CodeTable;

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

/// Without the empty one of "not said".
template<typename E> QStringList codesOf()
{
    QStringList codes;
    for (const auto &[known, code] : CodeTable<E>::values) {
        if (*code)
            codes << QLatin1String(code);
    }
    return codes;
}

/// "draft, under-review, …", for messages.
template<typename E> QString allCodes()
{
    return codesOf<E>().join(QLatin1String(", "));
}
