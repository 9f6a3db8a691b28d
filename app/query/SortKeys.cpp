#include "query/SortKeys.h"

#include <unicode/ucol.h>

#include <algorithm>
#include <cstring>

namespace
{

constexpr qsizetype batchTexts = 1 << 14;

} // namespace

void SortKeys::Close::operator()(UCollator *collator) const
{
    ucol_close(collator);
}

int SortKeys::Key::compare(const Key &other) const
{
    if (prefix != other.prefix)
        return prefix < other.prefix ? -1 : 1;
    // Each ends with a 0, so that none is the beginning of another.
    return std::memcmp(bytes, other.bytes, std::min(size, other.size));
}

SortKeys::SortKeys(Language language)
{
    UErrorCode status = U_ZERO_ERROR;
    m_collator.reset(ucol_open(languageCode(language).toLatin1().constData(), &status));
    ucol_setStrength(m_collator.get(), UCOL_SECONDARY);
    ucol_setAttribute(m_collator.get(), UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
    if (U_FAILURE(status))
        qFatal("ICU has no alphabet: %s", u_errorName(status));
}

SortKeys::~SortKeys() = default;

void SortKeys::add(std::uint32_t row, QString text)
{
    m_batch.texts << std::move(text);
    m_batch.rows.push_back(row);
    if (m_batch.texts.size() == batchTexts)
        handOver();
}

std::vector<SortKeys::Key> SortKeys::take()
{
    handOver();
    m_making.get();
    return std::move(m_keys);
}

void SortKeys::handOver()
{
    if (m_making.isThere())
        m_making.get();
    m_making = Worker<void>([this, batch = std::exchange(m_batch, {})] { make(batch); });
}

void SortKeys::make(const Batch &batch)
{
    std::vector<std::uint8_t> &bytes = m_bytes.emplace_back();
    std::vector<size_t> ends;
    for (const QString &text : batch.texts) {
        const auto *units = reinterpret_cast<const UChar *>(text.utf16());
        const auto length = static_cast<std::int32_t>(text.size());
        const size_t at = bytes.size();
        constexpr std::int32_t usual = 128;
        bytes.resize(at + usual);
        const std::int32_t size = ucol_getSortKey(m_collator.get(), units, length, bytes.data() + at, usual);
        bytes.resize(at + static_cast<size_t>(size));
        if (size > usual)
            ucol_getSortKey(m_collator.get(), units, length, bytes.data() + at, size);
        ends.push_back(bytes.size());
    }
    size_t at = 0;
    for (size_t i = 0; i < ends.size(); ++i) {
        Key key{0, bytes.data() + at, static_cast<std::uint32_t>(ends[i] - at), batch.rows[i]};
        for (size_t byte = 0; byte < sizeof key.prefix; ++byte)
            key.prefix = key.prefix << 8 | (byte < key.size ? key.bytes[byte] : 0U);
        m_keys.push_back(key);
        at = ends[i];
    }
}
