#pragma once

#include "records/Incident.h"
#include "records/SearchTerms.h"

#include <QTextEdit>

#include <optional>

class PageWriter;
class Vocabulary;
class Words;

/// One incident, read as a page. Texts of the file are set as plain text, never as HTML.
class IncidentPage : public QTextEdit
{
    Q_OBJECT

public:
    IncidentPage(const Vocabulary &vocabulary, const Words &words, QWidget *parent = nullptr);

    void show(const Incident &incident);
    /// What is marked in it.
    void setSought(std::vector<Sought> sought);
    /// Nothing, or several, are chosen.
    void showNothing(int chosen);
    /// An incident is chosen, and cannot be read.
    void showError(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();
    void writeIncident(PageWriter &page, const Incident &incident);

    const Vocabulary &m_vocabulary;
    const Words &m_words;
    std::optional<Incident> m_incident; ///< that is shown; nothing: a sentence is
    QString m_sentence;
    std::vector<Sought> m_sought;
};
