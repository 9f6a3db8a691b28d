#include "casefile/PassphraseWords.h"

#include <QFile>
#include <QRandomGenerator>
#include <QStringList>

namespace
{

constexpr int wordsDrawn = 6;

} // namespace

QString randomWords(Language language)
{
    QFile list(QStringLiteral(":/passphrase/words-%1.txt").arg(languageCode(language)));
    // It is a part of the program; without it, nothing is proposed.
    if (!list.open(QIODevice::ReadOnly))
        return {};
    const QStringList words =
        QString::fromLatin1(list.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QStringList drawn;
    for (int i = 0; i < wordsDrawn; ++i)
        drawn << words[QRandomGenerator::system()->bounded(static_cast<int>(words.size()))];
    return drawn.join(QLatin1Char(' '));
}
