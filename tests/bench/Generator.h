#pragma once

#include "casefile/CaseFile.h"

#include <random>

/// Made-up incidents for measurements, the same ones on every machine: country, type and perpetrator by
/// Zipf's law (the k-th is drawn with a weight of 1/k), 1 to 3 violations, summaries of 600 characters (or as
/// many as are asked for) of made-up words, 30% of the figures ranges (of which a third without a known
/// maximum), dates from 2000 to 2025 of which a tenth are known to the month. No sentence of it describes
/// anything.
class Generator
{
public:
    Generator(const Vocabulary &vocabulary, unsigned seed, qsizetype summaryLength = 600);

    Incident next();
    /// A case file of `count` of them, whose references are counted from `first` on. Empty where that failed.
    static std::unique_ptr<CaseFile> file(const QString &path, qint64 count, const QByteArray &passphrase,
                                          const Vocabulary &vocabulary, qint64 first = 1,
                                          qsizetype summaryLength = 600);

private:
    qint64 below(qint64 bound);
    template<typename T> const T &skewed(const std::vector<T> &values, const std::vector<double> &weights);

    std::mt19937 m_random;
    std::vector<QString> m_countries, m_types, m_perpetrators, m_words;
    std::vector<double> m_countryWeights, m_typeWeights, m_perpetratorWeights;
    qint64 m_number = 0;
    qsizetype m_summaryLength;
};
