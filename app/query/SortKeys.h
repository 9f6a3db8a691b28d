#pragma once

#include "records/Language.h"
#include "system/Worker.h"

#include <QStringList>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

struct UCollator;

/// Texts as keys that compare byte by byte as the texts do in the alphabet of a language: blind to case, with
/// numbers by their value. A thread of its own makes them, while the next texts are read.
class SortKeys
{
public:
    struct Key {
        std::uint64_t prefix; ///< the first bytes, the first of them highest: decides most comparisons
        const std::uint8_t *bytes;
        std::uint32_t size, row;

        /// Less than, equal to or greater than 0, as strcmp() does.
        int compare(const Key &other) const;
    };

    explicit SortKeys(Language language);
    ~SortKeys();

    void add(std::uint32_t row, QString text);
    /// The keys of all that was added; true as long as this lives.
    std::vector<Key> take();

private:
    struct Batch {
        QStringList texts;
        std::vector<std::uint32_t> rows;
    };
    void handOver();
    void make(const Batch &batch);

    struct Close {
        void operator()(UCollator *collator) const;
    };
    std::unique_ptr<UCollator, Close> m_collator;
    Batch m_batch;
    std::vector<std::vector<std::uint8_t>> m_bytes; ///< of the keys, batch by batch
    std::vector<Key> m_keys;
    Worker<void> m_making; ///< last: it uses the others
};
