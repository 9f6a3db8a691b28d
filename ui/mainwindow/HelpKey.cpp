#include "mainwindow/HelpKey.h"

#include "mainwindow/GuideDialog.h"
#include "summary/SummaryView.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QProgressDialog>

#include <array>

namespace
{

/// A part of the window, by its class, and what the guide calls it.
constexpr std::array parts{
    std::pair("BriefingDialog", "briefing"),
    std::pair("BulkDialog", "several"),
    std::pair("ChangesDialog", "changes"),
    std::pair("DeletedDialog", "deleted"),
    std::pair("ExportDialog", "export"),
    std::pair("FacetDialog", "filter"),
    std::pair("FileView", "list"),
    std::pair("FilterBar", "filter"),
    std::pair("FilterPane", "filter"),
    std::pair("HistoryDialog", "history"),
    std::pair("ImportDialog", "import"),
    std::pair("IncidentForm", "form"),
    std::pair("IncidentPage", "incident"),
    std::pair("LockedPage", "locking"),
    std::pair("KeptForms", "form"),
    std::pair("NewFileDialog", "new"),
    std::pair("NoticeStrip", "readonly"),
    std::pair("OpenDialog", "passphrase"),
    std::pair("PassphraseDialog", "passphrase"),
    std::pair("PurgeDialog", "history"),
    std::pair("RestoreDialog", "backups"),
    std::pair("SearchField", "search"),
    std::pair("SettingsDialog", "settings"),
    std::pair("SummaryView", "counts"),
    std::pair("WelcomePage", "start"),
};

} // namespace

HelpKey::HelpKey(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

QString HelpKey::topicOf(const QWidget *part, const QString &otherwise)
{
    for (; part; part = part->parentWidget()) {
        const QLatin1String name(part->metaObject()->className());
        const auto found =
            std::ranges::find_if(parts, [&](const auto &one) { return name == QLatin1String(one.first); });
        if (found == parts.end())
            continue;
        // The bar of its tabs is that of the tab in front.
        const auto *summary = part->findChild<const SummaryView *>();
        return summary && summary->isVisible() ? QStringLiteral("counts") : QLatin1String(found->second);
    }
    return otherwise;
}

QStringList HelpKey::topics()
{
    QStringList all{QStringLiteral("using")};
    for (const auto &[part, topic] : parts)
        all << QLatin1String(topic);
    return all;
}

bool HelpKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier)
        return false;
    const auto *window = qobject_cast<QDialog *>(static_cast<QWidget *>(watched)->window());
    if (!window || qobject_cast<const GuideDialog *>(window) || qobject_cast<const QProgressDialog *>(window))
        return false;
    emit pressed(topicOf(static_cast<QWidget *>(watched), QStringLiteral("using")));
    return true;
}
