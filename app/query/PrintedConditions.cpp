#include "query/PrintedConditions.h"

#include "query/Describe.h"
#include "query/Query.h"
#include "records/Codes.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QCoreApplication>

#include <algorithm>

namespace
{

bool isCode(const QString &region, const Vocabulary &vocabulary)
{
    return vocabulary.regionsOf(region.section(QLatin1Char('-'), 0, 0)).contains(region);
}

/// The level up to which a filter goes where it goes up to one: public; public and restricted; or all.
std::optional<Visibility> upTo(const Filter &filter)
{
    if (filter.visibilities.empty())
        return Visibility::Confidential;
    const auto asked = [&](Visibility visibility) {
        return std::ranges::count(filter.visibilities, visibility) > 0;
    };
    const Visibility most = std::ranges::max(filter.visibilities);
    for (const auto &[visibility, code] : CodeTable<Visibility>::values) {
        if (visibility <= most && !asked(visibility))
            return std::nullopt;
    }
    return most;
}

/// A filter's conditions, a phrase each, and whether one of them is not to be printed.
class Phrases
{
public:
    Phrases(const Filter &filter, const Vocabulary &vocabulary, const Words &words)
        : m_filter(filter)
        , m_vocabulary(vocabulary)
        , m_words(words)
    {
    }

    QStringList printed;
    bool further = false;

    void add(const NamesChosen &chosen)
    {
        const Language language = m_words.language();
        put(m_filter.countries,
            [&](const QString &code) { return m_vocabulary.countryName(code, language); });
        put(known(m_filter.regions,
                  [&](const QString &region) {
                      return isCode(region, m_vocabulary) || chosen.regions.contains(region);
                  }),
            [&](const QString &region) { return m_vocabulary.regionName(region, language); });
        put(m_filter.types,
            [&](const QString &code) { return inSentence(m_vocabulary.typeName(code, language)); });
        if (const QString period = describePeriod(m_filter.from, m_filter.to, m_words); !period.isEmpty())
            printed << period;
        const QStringList perpetrators = known(
            m_filter.perpetrators, [&](const QString &name) { return chosen.perpetrators.contains(name); });
        named(QT_TRANSLATE_N_NOOP("PrintedConditions", "alleged perpetrators: %1"), perpetrators,
              [](const QString &name) { return name; });
        named(QT_TRANSLATE_N_NOOP("PrintedConditions", "statuses: %1"), m_filter.statuses,
              [&](Status status) { return m_words.status(status); });
        further |= !m_filter.words.trimmed().isEmpty();
        // What a later condition may be called is not known here: it is not printed, but told of.
        static const QStringList told{
            QStringLiteral("countries"),    QStringLiteral("regions"),  QStringLiteral("types"),
            QStringLiteral("perpetrators"), QStringLiteral("statuses"), QStringLiteral("visibilities"),
            QStringLiteral("from"),         QStringLiteral("to"),       QStringLiteral("words")};
        for (const QString &key : toJson(m_filter).keys())
            further |= !told.contains(key);
    }

    void addVisibility()
    {
        if (upTo(m_filter) != Visibility::Confidential)
            named(QT_TRANSLATE_N_NOOP("PrintedConditions", "visibility: %1"), m_filter.visibilities,
                  [&](Visibility visibility) { return m_words.visibility(visibility); });
    }

private:
    template<typename May> QStringList known(const QStringList &names, May may)
    {
        QStringList out;
        std::ranges::copy_if(names, std::back_inserter(out), may);
        further |= out.size() < names.size();
        return out;
    }
    template<typename Values, typename Name> void put(const Values &values, Name name)
    {
        QStringList names;
        for (const auto &value : values)
            names << name(value);
        if (!names.isEmpty())
            printed << m_words.list(names);
    }
    template<typename Values, typename Name> void named(const char *what, const Values &values, Name name)
    {
        QStringList names;
        for (const auto &value : values)
            names << name(value);
        if (!names.isEmpty())
            printed << m_words.translate("PrintedConditions", what, nullptr, names.size())
                           .arg(m_words.list(names));
    }

    const Filter &m_filter;
    const Vocabulary &m_vocabulary;
    const Words &m_words;
};

} // namespace

NamesChosen namesChosen(const Facts &facts, const Vocabulary &vocabulary, Question question)
{
    const Filter &filter = question.filter;
    const bool free = std::ranges::any_of(filter.regions,
                                          [&](const QString &region) { return !isCode(region, vocabulary); });
    NamesChosen chosen;
    if (!free && filter.perpetrators.isEmpty())
        return chosen;
    question.groupings = {{Key::Perpetrator}, {Key::Region}};
    question.facets = false;
    const Answer found = answer(facts, vocabulary, question);
    const auto among = [](const CountTable &table, const QStringList &asked) {
        QStringList names;
        std::ranges::copy_if(asked, std::back_inserter(names),
                             [&](const QString &name) { return table.at({name}).incidents > 0; });
        return names;
    };
    chosen.perpetrators = among(found.tables[0], filter.perpetrators);
    chosen.regions = among(found.tables[1], filter.regions);
    return chosen;
}

QString printedConditions(const Filter &filter, const NamesChosen &chosen, const Vocabulary &vocabulary,
                          const Words &words)
{
    const auto say = [&](const char *text) { return words.translate("PrintedConditions", text); };
    Phrases phrases(filter, vocabulary, words);
    phrases.add(chosen);
    if (phrases.printed.isEmpty() && !phrases.further) {
        if (const auto most = upTo(filter)) {
            if (*most == Visibility::Confidential)
                return say(
                    QT_TRANSLATE_NOOP("PrintedConditions", "No conditions: all incidents of the case file"));
            return say(QT_TRANSLATE_NOOP(
                           "PrintedConditions",
                           "No conditions: all incidents of the case file up to the visibility level %1"))
                .arg(words.quoted(words.visibility(*most)));
        }
    }
    phrases.addVisibility();
    if (phrases.printed.isEmpty())
        return say(QT_TRANSLATE_NOOP("PrintedConditions", "Conditions: not printed"));
    QString all = phrases.printed.join(QStringLiteral("; "));
    if (words.language() == Language::French)
        all = phrases.printed.join(QStringLiteral("\u202f; "));
    if (phrases.further)
        all = say(QT_TRANSLATE_NOOP("PrintedConditions", "%1; and further conditions that are not printed"))
                  .arg(all);
    return say(QT_TRANSLATE_NOOP("PrintedConditions", "Conditions: %1")).arg(all);
}
