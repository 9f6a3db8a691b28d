#include "report/Withheld.h"

#include "records/SearchTerms.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <functional>
#include <span>

namespace
{

// Fewer words are in many texts by chance.
constexpr int fewestOfTitle = 5, fewestOfSentence = 8;
/// So many first words of a title are looked for at once.
constexpr int firstWords = 8;

std::vector<QString> wordsOf(const QString &text)
{
    std::vector<QString> words;
    eachSearchTerm(text, [&](const SearchTerm &term) {
        using enum SearchTerm::Kind;
        if (term.kind == Word || term.kind == Pair)
            words.push_back(term.text.toString());
    });
    return words;
}

size_t hashOf(std::span<const QString> words)
{
    return qHashRange(words.begin(), words.end());
}

constexpr QStringView joining = u"-_.‑/";

/// What may be a reference, or the beginning of one, in a text: letters and digits, and the signs that join
/// them. Calls `take` with each as references are compared, and where it begins.
void eachToken(const QString &text, const std::function<void(const QString &, qsizetype)> &take,
               QStringView joins = joining)
{
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && (text[end].isLetterOrNumber() || joins.contains(text[end])))
            ++end;
        qsizetype last = end;
        while (at < last && joins.contains(text[at]))
            ++at;
        while (last > at && joins.contains(text[last - 1]))
            --last;
        if (last > at)
            take(text.mid(at, last - at).toCaseFolded().replace(u'‑', u'-'), at);
        at = std::max(end, at + 1);
    }
}

/// Nothing where it could not be told from other words and numbers of a text.
QString keyOf(const QString &reference)
{
    constexpr qsizetype shortestNumber = 5; // years have four
    QString first;
    eachToken(reference,
              [&first](const QString &token, qsizetype) { first = first.isEmpty() ? token : first; });
    const auto isDigit = [](QChar one) { return one.isDigit(); };
    const bool isTold = std::ranges::any_of(first, isDigit) &&
                        (first.size() >= shortestNumber || !std::ranges::all_of(first, isDigit));
    return isTold ? first : QString();
}

} // namespace

Result<Withheld> Withheld::above(Visibility most, const Snapshot &snapshot, const Progress &progress)
{
    Withheld withheld(snapshot);
    const Facts &facts = snapshot.facts();
    for (size_t row = 0; row < facts.incident.size(); ++row) {
        if (facts.visibility[row] > most)
            withheld.m_ids.insert(facts.incident[row]);
    }
    if (withheld.m_ids.isEmpty())
        return withheld;
    const Store &store = snapshot.store();
    const auto each = [&](Store::TextColumn column, Language language, auto add) -> Result<void> {
        return store.eachText(column, language, [&](IncidentId id, const QString &text) {
            if (withheld.m_ids.contains(id.value))
                add(text, id);
            return !progress.cancelled();
        });
    };
    using enum Store::TextColumn;
    auto read = each(Reference, Language::English, [&](const QString &reference, IncidentId /*id*/) {
        if (const QString key = keyOf(reference); !key.isEmpty())
            withheld.m_references.insert(key, reference);
    });
    for (const Language language : {Language::English, Language::French}) {
        if (read)
            read =
                each(Title, language, [&](const QString &title, IncidentId id) { withheld.add(title, id); });
    }
    if (!read)
        return std::unexpected(read.error());
    return withheld;
}

void Withheld::add(const QString &title, IncidentId id)
{
    const std::vector<QString> words = wordsOf(title);
    const int count = std::min(static_cast<int>(words.size()), firstWords);
    if (count < fewestOfTitle)
        return;
    m_titleWords.insert(count);
    m_titles.insert(hashOf(std::span(words).first(static_cast<size_t>(count))), id);
}

Result<void> Withheld::look(const QString &text, const QString &where)
{
    if (isEmpty() || text.isEmpty())
        return {};
    const auto isOfWord = [&text](qsizetype at) {
        return at < text.size() && (text[at].isLetterOrNumber() || text[at] == u'_');
    };
    const auto lookUp = [&](const QString &token, qsizetype at) {
        for (auto one = m_references.constFind(token); one != m_references.constEnd() && one.key() == token;
             ++one) {
            const QStringView there = QStringView(text).mid(at, one->size());
            const bool isWhole = token.size() == one->size() || there.compare(*one, Qt::CaseInsensitive) == 0;
            if (isWhole && !isOfWord(at + one->size()))
                found(*one, where);
        }
    };
    eachToken(text, lookUp);
    // A slash may stand between two things too.
    if (text.contains(u'/'))
        eachToken(text, lookUp, joining.chopped(1));
    if (auto looked = lookForTitles(text, where); !looked)
        return looked;
    return where.isEmpty() ? lookForSentences(text) : Result<void>();
}

Result<void> Withheld::lookForTitles(const QString &text, const QString &where)
{
    if (m_titles.isEmpty())
        return {};
    const std::vector<QString> words = wordsOf(text);
    for (const int count : std::as_const(m_titleWords)) {
        const auto size = static_cast<size_t>(count);
        for (size_t first = 0; first + size <= words.size(); ++first) {
            for (const IncidentId id : m_titles.values(hashOf(std::span(words).subspan(first, size)))) {
                const auto incident = m_snapshot->store().incident(id);
                if (!incident)
                    return std::unexpected(incident.error());
                for (const QString &title : {incident->title.en, incident->title.fr}) {
                    // A record of the same title says its own, with its language behind it.
                    const size_t own = wordsOf(title).size();
                    const bool isOwn = !where.isEmpty() && first == 0 && words.size() <= own + 1;
                    if (own >= size && !isOwn && Sought(title, false).isIn(text))
                        found(incident->reference, where);
                }
            }
        }
    }
    return {};
}

/// Those that withheld records have too.
Result<void> Withheld::lookForSentences(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    for (qsizetype begin = 0, end = finder.toNextBoundary(); end >= 0;
         begin = end, end = finder.toNextBoundary()) {
        QString sentence = text.mid(begin, end - begin);
        if (std::ssize(wordsOf(sentence)) < fewestOfSentence)
            continue;
        sentence.remove(QRegularExpression(QStringLiteral("[\"“”«»]")));
        const auto ids = m_snapshot->store().search(u'"' + sentence.simplified() + u'"');
        if (!ids)
            return std::unexpected(ids.error());
        for (const IncidentId id : *ids) {
            if (!m_ids.contains(id.value))
                continue;
            const auto incident = m_snapshot->store().incident(id);
            if (!incident)
                return std::unexpected(incident.error());
            found(incident->reference, {});
        }
    }
    return {};
}

void Withheld::found(const QString &reference, const QString &where)
{
    QStringList &all = where.isEmpty() ? m_inOwnTexts : m_inRecords;
    const QString said = where.isEmpty() ? reference : QStringLiteral("%1 → %2").arg(where, reference);
    if (!all.contains(said))
        all << said;
}

Result<void> Withheld::isAbsent() const
{
    constexpr qsizetype named = 6;
    const auto refused = [](const char *text, const QStringList &all) {
        const QString first = all.mid(0, named).join(QStringLiteral(", "));
        return std::unexpected(
            Error{ErrorKind::Invalid,
                  {"Withheld", text, {all.size() > named ? first + QStringLiteral(", …") : first}}});
    };
    if (!m_inOwnTexts.isEmpty()) {
        return refused(
            QT_TRANSLATE_NOOP("Withheld",
                              "The briefing was not created: its title, organisation or introduction "
                              "mentions incidents that its visibility level leaves out, by their "
                              "reference or in their words: %1. Change the text, or choose another "
                              "visibility level."),
            m_inOwnTexts);
    }
    if (!m_inRecords.isEmpty()) {
        return refused(
            QT_TRANSLATE_NOOP("Withheld",
                              "The briefing was not created: incidents in it mention others that its "
                              "visibility level leaves out, by their reference or title: %1. Change "
                              "these incidents, or choose another visibility level."),
            m_inRecords);
    }
    return {};
}
