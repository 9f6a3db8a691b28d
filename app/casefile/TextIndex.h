#pragma once

#include "casefile/WordSearch.h"
#include "records/Result.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <functional>
#include <memory>

class Vocabulary;

/// The words of incidents, as records/SearchTerms.h has them, and the codes of their country, region and
/// types, which are found by their names: the engine's own full text, in the folder of the engine.
class TextIndex
{
public:
    TextIndex(QSqlDatabase database, QString path, const Vocabulary &vocabulary);
    ~TextIndex();

    Result<void> put(IncidentId id, const Incident &incident);
    Result<void> remove(IncidentId id);
    Result<void> clear();
    /// Whether many more incidents follow: the index then keeps more in memory before it writes. To be taken
    /// back in the same transaction.
    Result<void> expectMany(bool many);
    /// Ids, ascending, of the incidents that a search line asks for.
    Result<std::vector<IncidentId>> find(const QString &line);
    WordSearch parted(const QString &line);
    /// Each pair of a word and an incident in which it stands, in no order.
    Result<void> eachWord(const std::function<void(QByteArrayView word, qint64 id)> &take);
    /// The words of an incident, each once, as the index has them: folded.
    static std::vector<QByteArray> wordsOf(const Incident &incident);

private:
    Result<std::vector<qint64>> idsWhere(const QByteArray &match);
    Result<std::vector<qint64>> holding(const std::vector<WordSearch::Wanted> &all);
    Result<void> keepHolding(const WordSearch::Wanted &wanted, std::vector<qint64> &ids);

    QSqlDatabase m_database;
    QString m_path;
    QSqlQuery m_put, m_remove;
    const Vocabulary &m_vocabulary;
    std::unique_ptr<const SearchedNames> m_names; ///< made when something is first searched for
};
