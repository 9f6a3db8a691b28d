#pragma once

#include "briefing/PageMaker.h"

class PageView;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;
class Remark;

/// The pages of a briefing, as they are exported and printed, with their numbers; in their place, why there
/// are none.
class BriefingPreview : public QWidget
{
    Q_OBJECT

public:
    BriefingPreview(Session &session, const Words &words, QWidget *parent = nullptr);

    /// Another briefing. While it is laid out, the pages of the one before are seen.
    void setOptions(const BriefingOptions &options);
    /// Works no more, until it is given other options or shown again.
    void rest() { m_maker.giveUp(); }

signals:
    /// The letters that no font has are to be printed as their codes.
    void codesWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void tellCount(int pages, bool all);
    void tellWhere();
    void refuse(const Error &error);
    QString say(const char *text) const;

    const Words &m_words;
    BriefingOptions m_options;
    PageMaker m_maker;
    QStackedWidget *m_stack;
    PageView *m_view;
    QWidget *m_refusal;
    Remark *m_why;
    QPushButton *m_codes;
    QToolButton *m_back, *m_on;
    QLabel *m_where;
    bool m_isCounted = false;
    QTimer m_isSlow; ///< to count
};
