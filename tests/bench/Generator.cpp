#include "bench/Generator.h"

#include "vocabulary/Vocabulary.h"

#include <algorithm>
#include <array>

namespace
{

std::vector<double> zipf(size_t count)
{
    std::vector<double> sums(count);
    double sum = 0;
    for (size_t k = 0; k < count; ++k)
        sums[k] = sum += 1.0 / static_cast<double>(k + 1);
    return sums;
}

} // namespace

Generator::Generator(const Vocabulary &vocabulary, unsigned seed, qsizetype summaryLength)
    : m_random(seed)
    , m_summaryLength(summaryLength)
{
    constexpr int countries = 40, perpetrators = 200, words = 5000;
    for (const QString &code : vocabulary.countries().mid(0, countries))
        m_countries.push_back(code);
    for (const ViolationType &type : vocabulary.types()) {
        if (!type.parent.isEmpty())
            m_types.push_back(type.code);
    }
    for (int i = 0; i < perpetrators; ++i)
        m_perpetrators.push_back(QStringLiteral("Unit %1").arg(i));
    const std::array syllables{"ba", "do", "ki", "lu", "me", "no", "ra", "si", "ta", "vé"};
    for (int i = 0; i < words; ++i) {
        QString word;
        for (int rest = i + 10; rest > 0; rest /= 10)
            word += QString::fromUtf8(syllables[static_cast<size_t>(rest % 10)]);
        m_words.push_back(word);
    }
    m_countryWeights = zipf(m_countries.size());
    m_typeWeights = zipf(m_types.size());
    m_perpetratorWeights = zipf(m_perpetrators.size());
}

qint64 Generator::below(qint64 bound)
{
    // Not std::uniform_int_distribution, which differs from library to library.
    return static_cast<qint64>(m_random() % static_cast<quint64>(bound));
}

template<typename T>
const T &Generator::skewed(const std::vector<T> &values, const std::vector<double> &weights)
{
    const double at = weights.back() * static_cast<double>(m_random()) / 4294967296.0;
    return values[static_cast<size_t>(std::ranges::upper_bound(weights, at) - weights.begin())];
}

Incident Generator::next()
{
    Incident incident;
    incident.reference = QStringLiteral("B-%1").arg(++m_number, 8, 10, QLatin1Char('0'));
    incident.place.country.value = skewed(m_countries, m_countryWeights);
    incident.place.name = m_words[static_cast<size_t>(below(2000))];
    incident.title.en = m_words[static_cast<size_t>(below(5000))] + QLatin1Char(' ') + incident.place.name;
    while (incident.summary.en.size() < m_summaryLength)
        incident.summary.en += m_words[static_cast<size_t>(below(5000))] + QLatin1Char(' ');
    incident.summary.en = incident.summary.en.trimmed();
    const QDate from = QDate(2000, 1, 1).addDays(below(26 * 365));
    if (below(10) == 0) {
        const QDate first(from.year(), from.month(), 1);
        incident.period = {first, first.addMonths(1).addDays(-1), Precision::Month};
    } else {
        incident.period = {from, from.addDays(below(4) == 0 ? below(10) : 0), Precision::Day};
    }
    incident.overlap = static_cast<Overlap>(below(3));
    incident.status = static_cast<Status>(below(4));
    incident.visibility = static_cast<Visibility>(below(3));
    for (qint64 left = 1 + below(3); left > 0; --left) {
        Violation violation;
        violation.type = skewed(m_types, m_typeWeights);
        const qint64 low = 1 + below(1 + below(60));
        const bool range = below(10) < 3;
        violation.victims = {low, low + (range ? below(5) : 0), low};
        violation.victims.high = violation.victims.best + (range ? below(10) : 0);
        if (range && below(3) == 0)
            violation.victims.high.reset();
        for (qint64 named = below(3); named > 0; --named)
            violation.perpetrators << skewed(m_perpetrators, m_perpetratorWeights);
        violation.perpetrators.removeDuplicates();
        incident.violations.push_back(std::move(violation));
    }
    return incident;
}

std::unique_ptr<CaseFile> Generator::file(const QString &path, qint64 count, const QByteArray &passphrase,
                                          const Vocabulary &vocabulary, qint64 first, qsizetype summaryLength)
{
    auto made = CaseFile::create(path, {QStringLiteral("Bench"), Language::English},
                                 {passphrase, CaseFile::Mode::Write, QStringLiteral("bench")}, vocabulary);
    if (!made)
        return nullptr;
    Generator generator(vocabulary, 20200601, summaryLength);
    generator.m_number = first - 1;
    qint64 done = 0;
    const auto next = [&]() -> Result<std::optional<Incident>> {
        return done++ < count ? std::optional(generator.next()) : std::nullopt;
    };
    const auto settle = [](Incident &&incident) -> Result<std::optional<Change::Edit>> {
        return Change::Edit{std::nullopt, std::move(incident)};
    };
    if (count > 0 && !(*made)->store().apply({.next = next, .settle = settle, .reason = {}}))
        return nullptr;
    return std::move(*made);
}
