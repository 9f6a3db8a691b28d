#pragma once

#include "casefile/Session.h"
#include "report/Pages.h"

#include <QDialog>

class BriefingPreview;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPrinter;
class QPushButton;
class Words;

/// Asks what a briefing is to be, shows its pages meanwhile, and exports or prints it.
class BriefingDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { Export, Print };

    BriefingDialog(Session &session, const Words &words, Purpose purpose, QWidget *parent = nullptr);

    /// What was asked for.
    BriefingOptions options() const;
    /// Writes it to `path`, with progress; tells of an error. Whether it was written.
    bool exportTo(const QString &path, PageRange range = {});

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void showPages();
    void showLeftOut();
    void suggestTitle();
    void chooseAndExport();
    void print();
    bool paintOn(QPrinter &printer);
    bool writeFileOf(const QPrinter &printer);
    void setUp(QPrinter &printer) const;
    template<typename Write> bool run(const char *label, Write write);
    bool asksForCodes(const Error &missing);
    QString say(const char *text) const;

    Session &m_session;
    const Words &m_words;
    QWidget *m_asked = nullptr; ///< what is asked for
    BriefingPreview *m_preview;
    QPushButton *m_showPages = nullptr;
    QComboBox *m_language = nullptr;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_organisation = nullptr;
    QPlainTextEdit *m_introduction = nullptr;
    QComboBox *m_visibility = nullptr;
    QComboBox *m_paper = nullptr;
    QCheckBox *m_figures = nullptr;
    QCheckBox *m_incidents = nullptr;
    QLabel *m_leftOut = nullptr;
    bool m_lettersAsCodes = false;
};
