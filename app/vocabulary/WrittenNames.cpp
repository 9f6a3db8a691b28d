#include "vocabulary/WrittenNames.h"

#include "vocabulary/Vocabulary.h"

#include <QRegularExpression>
#include <QSet>

namespace writtennames
{

bool isNone(const QString &name)
{
    static const QSet<QString> words = [] {
        QSet<QString> all;
        for (const char *word :
             {"unknown", "unknown perpetrator", "unknown perpetrators", "unidentified", "unspecified",
              "not known", "not identified", "inconnu", "inconnue", "inconnus", "inconnues", "auteur inconnu",
              "auteurs inconnus", "non identifié", "non identifiée", "non identifiés", "non identifiées",
              "non précisé", "non connu"})
            all << folded(QString::fromUtf8(word));
        return all;
    }();
    static const QRegularExpression mark(QStringLiteral("^(?:n\\.?\\s?[/.]\\s?[ad]\\.?|[?¿.…–—-]+)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    return words.contains(folded(name)) || mark.match(name).hasMatch();
}

QStringList parted(const QString &name)
{
    static const QRegularExpression between(
        QStringLiteral("\\s*,\\s*(?:(?:and|et|&)\\s+)?|"
                       "\\s+(?:and|et|&)\\s+(?!(?:of|for|de|des|du)\\s|d[’'])|\\s*/\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList parts;
    for (const QString &part : name.split(between, Qt::SkipEmptyParts)) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts << trimmed;
    }
    return parts;
}

} // namespace writtennames
