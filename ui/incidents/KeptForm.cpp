#include "incidents/KeptForm.h"

#include "vocabulary/Words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace keptform
{

const QString editedKey = QLatin1String(editedInDraft);
const QString whenKey = QStringLiteral("kept");

Summary summary(const Draft &kept, const Words &words)
{
    const QJsonObject typed = QJsonDocument::fromJson(kept.content.toUtf8()).object();
    const auto text = [&typed](const char *key) {
        return typed.value(QLatin1String(key)).toString().trimmed();
    };
    const bool french = words.language() == Language::French;
    QString what = text(french ? "title_fr" : "title_en");
    if (what.isEmpty())
        what = text(french ? "title_en" : "title_fr");
    if (what.isEmpty()) {
        // As an incident without a title is called.
        QStringList parts;
        for (const QJsonValue &violation : typed.value(QStringLiteral("violations")).toArray())
            parts << violation.toObject().value(QStringLiteral("type")).toString().trimmed();
        parts << text("place") << text("country") << text("date_from");
        parts.removeAll(QString());
        parts.removeDuplicates();
        what = parts.join(QStringLiteral(", "));
    }
    const QString reference = typed.value(editedKey).toObject().value(QStringLiteral("reference")).toString();
    const QString name = reference.isEmpty() ? words.translate("IncidentForm", "New incident") : reference;
    const auto seconds = typed.value(whenKey).toInteger();
    return {what.isEmpty() ? name : words.translate("IncidentForm", "%1: %2").arg(name, what),
            seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds) : QDateTime()};
}

} // namespace keptform
