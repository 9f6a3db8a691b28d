#include "query/ByVisibility.h"

#include "vocabulary/Words.h"

#include <QCoreApplication>

ByVisibility byVisibility(const Facts &facts, std::span<const std::uint32_t> rows, Visibility most)
{
    ByVisibility counted;
    for (const std::uint32_t row : rows) {
        if (facts.visibility[row] <= most)
            ++counted.incidents[static_cast<size_t>(facts.visibility[row])];
    }
    return counted;
}

QString inWords(const ByVisibility &counted, const Words &words)
{
    const QString all = words.translate("ByVisibility", "%n incidents", nullptr, counted.total());
    // Of one level, the figure is not said twice.
    for (const Visibility level : {Visibility::Public, Visibility::Restricted, Visibility::Confidential}) {
        if (counted.total() > 0 && counted.of(level) == counted.total())
            return words.translate("ByVisibility", "%1 (%2)").arg(all, words.visibility(level));
    }
    QStringList parts;
    const auto add = [&](Visibility visibility, const char *text) {
        if (const qint64 number = counted.of(visibility); number > 0)
            parts << words.translate("ByVisibility", text, nullptr, number);
    };
    add(Visibility::Public, QT_TRANSLATE_N_NOOP("ByVisibility", "%n public"));
    add(Visibility::Restricted, QT_TRANSLATE_N_NOOP("ByVisibility", "%n restricted"));
    add(Visibility::Confidential, QT_TRANSLATE_N_NOOP("ByVisibility", "%n confidential"));
    if (parts.isEmpty())
        return all;
    return words.translate("ByVisibility", "%1: %2").arg(all, parts.join(QStringLiteral(", ")));
}
