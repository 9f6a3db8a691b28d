#include "incidents/IncidentPage.h"

#include "query/Labels.h"
#include "query/Query.h"
#include "records/Printable.h"
#include "text/FocusOrder.h"
#include "text/PageWriter.h"
#include "vocabulary/TypedCoordinates.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <algorithm>

namespace
{

/// Names one behind the other, each as it is written.
QStringList eachIsolated(QStringList names)
{
    std::ranges::transform(names, names.begin(), isolated);
    return names;
}

} // namespace

IncidentPage::IncidentPage(const Vocabulary &vocabulary, const Words &words, QWidget *parent)
    : QTextEdit(parent)
    , m_vocabulary(vocabulary)
    , m_words(words)
{
    setObjectName(QStringLiteral("incidentPage"));
    setReadOnly(true);
    frameAsPane(*this);
    setAccessibleName(words.translate("IncidentPage", "Selected incident"));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    document()->setDocumentMargin(16);
    document()->setUndoRedoEnabled(false);
    showNothing(0);
}

void IncidentPage::showNothing(int chosen)
{
    showError(chosen == 0
                  ? m_words.translate("IncidentPage", "Select an incident in the list to read it here.")
                  : m_words.translate("IncidentPage", "%n incidents are selected.", nullptr, chosen));
}

void IncidentPage::showError(const QString &sentence)
{
    m_incident.reset();
    m_sentence = sentence;
    write();
}

void IncidentPage::show(const Incident &incident)
{
    m_incident = incident;
    write();
}

void IncidentPage::setSought(std::vector<Sought> sought)
{
    const bool any = !sought.empty() || !m_sought.empty();
    m_sought = std::move(sought);
    if (any && m_incident)
        write();
}

void IncidentPage::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    // What is written has its colours.
    if (event->type() == QEvent::PaletteChange)
        write();
}

void IncidentPage::write()
{
    PageWriter page(*this, m_incident ? m_sought : std::vector<Sought>());
    if (m_incident)
        writeIncident(page, *m_incident);
    else
        page.quiet(m_sentence);
}

void IncidentPage::writeIncident(PageWriter &page, const Incident &incident)
{
    const Language language = m_words.language();
    const auto local = [&](const LocalText &text) {
        const Language shown = text.shownLanguage(language);
        if (shown == language || text.shown(language).isEmpty())
            return text.shown(language);
        return text.shown(language) + QStringLiteral(" [%1]").arg(m_words.languageName(shown));
    };
    page.quiet(QStringList{incident.reference, m_words.status(incident.status),
                           m_words.visibility(incident.visibility)}
                   .join(QStringLiteral(" · ")),
               0);
    if (incident.basis == Basis::Illustrative)
        page.strong(m_words.translate("IncidentPage", "Illustrative entry: not a record of an actual event"),
                    4);
    const QString title = local(incident.title);
    constexpr qsizetype longTitle = 100; // as headlines of data sets are
    page.paragraph(title, title.size() > longTitle ? 1.1 : 1.35, true, false, 6, PageWriter::Runs::AsWritten);
    page.text(m_words.period(incident.period), 8);
    if (incident.period.precision != Precision::Day)
        page.quiet(m_words.precision(incident.period.precision), 0);
    page.text(eachIsolated(placeNames(incident.place, m_vocabulary, language)).join(QStringLiteral(", ")), 0);
    if (incident.place.coordinates)
        page.quiet(inWords(*incident.place.coordinates, m_words), 0);
    page.heading(m_words.translate("IncidentPage", "Violations"));
    for (const Violation &violation : incident.violations) {
        page.strong(m_vocabulary.typeName(violation.type, language));
        page.text(m_words.victims(violation.victims), 0);
        // Each under its head: a party is accused of nothing.
        const auto names = [&](const char *head, const QStringList &all) {
            if (!all.isEmpty())
                page.quiet(m_words.translate("IncidentPage", head, nullptr, all.size())
                               .arg(m_words.series(eachIsolated(all))),
                           0);
        };
        names(QT_TRANSLATE_N_NOOP("IncidentPage", "Alleged perpetrators: %1"), violation.perpetrators);
        names(QT_TRANSLATE_N_NOOP("IncidentPage", "Parties to the conflict: %1"), violation.parties);
    }
    if (incident.violations.size() > 1) {
        page.text(m_words.translate("IncidentPage", "In total: %1")
                      .arg(m_words.victims(combined(incident.violations, incident.overlap))),
                  8);
        page.quiet(m_words.overlap(incident.overlap), 0);
    }
    if (const QString summary = local(incident.summary); !summary.isEmpty()) {
        page.heading(m_words.translate("IncidentPage", "Summary"));
        page.prose(summary);
    }
    if (!incident.sources.isEmpty()) {
        page.heading(m_words.translate("IncidentPage", "Sources"));
        page.prose(incident.sources);
    }
    if (incident.basis == Basis::Published)
        page.quiet(m_words.translate("IncidentPage", "Provenance: %1").arg(m_words.basis(incident.basis)));
    if (!incident.tags.isEmpty()) {
        page.quiet(m_words.translate("IncidentPage", "Tags: %1").arg(m_words.series(incident.tags)), 16);
    }
    page.quiet(m_words.translate("IncidentPage", "Last changed on %1")
                   .arg(m_words.date(incident.changed.toLocalTime().date())),
               incident.tags.isEmpty() ? 16 : 0);
    moveCursor(QTextCursor::Start);
}
