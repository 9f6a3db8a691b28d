#pragma once

#include "casefile/Session.h"

#include <QWidget>

class Histogram;
class QLineEdit;
class Remark;
class Words;

/// The filter: a period, and below it what the filter offers.
class FilterPane : public QWidget
{
    Q_OBJECT

public:
    FilterPane(Session &session, const Words &words, QWidget *parent = nullptr);
    ~FilterPane() override;

signals:
    /// See FacetTree.
    void arrangementWanted(const QJsonObject &arrangement);

private:
    QLineEdit *dateField(const QString &name, const QString &placeholder);
    void takeDate(QLineEdit *field, std::optional<QDate> Filter::*member, bool end);
    void showMonths();
    void showFilter();
    QString say(const char *text) const;

    Session &m_session;
    const Words &m_words;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_to = nullptr;
    Remark *m_dateProblem = nullptr;
    Histogram *m_histogram = nullptr;
};
