#pragma once

#include "records/Incident.h"

#include <QTextEdit>

class Vocabulary;
class Words;

/// One incident, read as a page. Texts of the file are set as plain text, never as HTML.
class IncidentPage : public QTextEdit
{
    Q_OBJECT

public:
    IncidentPage(const Vocabulary &vocabulary, const Words &words, QWidget *parent = nullptr);

    void show(const Incident &incident);
    /// Nothing, or several, are chosen.
    void showNothing(int chosen);

private:
    const Vocabulary &m_vocabulary;
    const Words &m_words;
};
