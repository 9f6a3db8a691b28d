#pragma once

#include <QString>

#include <optional>

/// The languages in which Dossier speaks and prints. Always passed, never looked up.
enum class Language { English, French };

inline QString languageCode(Language language)
{
    return language == Language::French ? QStringLiteral("fr") : QStringLiteral("en");
}

inline std::optional<Language> languageFromCode(const QString &code)
{
    if (code == QLatin1String("en"))
        return Language::English;
    if (code == QLatin1String("fr"))
        return Language::French;
    return std::nullopt;
}
