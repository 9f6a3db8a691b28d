#pragma once

#include "records/Incident.h"
#include "records/Result.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <functional>

/// The words of incidents, to be searched for whatever their accents and case: the engine's own full text, in
/// the folder of the engine.
class TextIndex
{
public:
    TextIndex(QSqlDatabase database, QString path);

    Result<void> put(IncidentId id, const Incident &incident);
    Result<void> remove(IncidentId id);
    Result<void> clear();
    /// Whether many more incidents follow: the index then keeps more in memory before it writes. To be taken
    /// back in the same transaction.
    Result<void> expectMany(bool many);
    /// Ids, ascending, of the incidents in which every word begins a word.
    Result<std::vector<IncidentId>> withWords(const QString &words);
    /// Each pair of a word and an incident in which it stands, in no order.
    Result<void> eachWord(const std::function<void(QByteArrayView word, qint64 id)> &take);
    /// The words of an incident, each once, as the index has them: folded.
    Result<std::vector<QByteArray>> wordsOf(const Incident &incident);

private:
    QSqlDatabase m_database;
    QString m_path;
    QSqlQuery m_put, m_remove;
};
