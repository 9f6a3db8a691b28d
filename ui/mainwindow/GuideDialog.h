#pragma once

#include <QDialog>

class QTabWidget;
class Words;

/// The user guide: a page a tab, in the language of the window. It comes with the program; no case file is in
/// it. A heading of a page is written "## Its text {#topic}".
class GuideDialog : public QDialog
{
    Q_OBJECT

public:
    /// Opens at a topic, or at the page of that name: "using", "counting", "protection".
    GuideDialog(const QString &topic, const Words &words, QWidget *parent = nullptr);

    /// Which topics the pages have, in this language.
    static QStringList topics(const Words &words);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void scroll();

    const QString m_topic;
    QTabWidget *m_tabs;
};
