#pragma once

#include "records/Incident.h"
#include "records/Result.h"

#include <QLocale>

#include <memory>

class QTranslator;

/// How a language writes numbers and dates, and sorts.
QLocale localeOf(Language language);

/// One language's way of saying things: translations, numbers, dates. Made once per language and passed on.
class Words
{
public:
    explicit Words(Language language);
    ~Words();
    Words(Words &&) noexcept;
    Words &operator=(Words &&) noexcept;

    Language language() const { return m_language; }
    const QLocale &locale() const { return m_locale; }

    /// The translation of a literal. With `number` it chooses the plural and stands for %n.
    QString translate(const char *context, const char *text, const char *comment = nullptr,
                      qint64 number = -1) const;
    QString say(const Message &message) const;

    /// 1,204 or 1 204 with a narrow no-break space.
    QString number(qint64 value) const;
    /// An amount of people: "102 people", "1 person".
    QString people(qint64 count) const;
    /// "at least 102 people"; in its place "no people", "at most 5 people" or "number of people unknown"
    /// where the lowest figure is none.
    QString atLeastPeople(const VictimCount &count) const;
    /// "102", "102–110", or "102+" where the highest figure is not known.
    QString range(const VictimCount &count) const;
    /// "at least 8 people, at most 10", in words, for a page.
    QString victims(const VictimCount &count) const;

    /// 27 March 2020; 27 mars 2020.
    QString date(QDate day) const;
    /// 27 March 2020, 14:05, in the time of this computer.
    QString moment(const QDateTime &at) const;
    /// 27 March – 2 April 2020, March 2020 or 2020, as finely as it is known.
    QString period(const Period &period) const;
    /// The same with months shortened, for tables.
    QString shortPeriod(const Period &period) const;
    /// March 2020.
    QString month(int year, int month) const;
    /// Mar, mars: a label below a column.
    QString shortMonth(int month) const;

    QString status(Status status) const;
    QString visibility(Visibility visibility) const;
    QString precision(Precision precision) const;
    QString overlap(Overlap overlap) const;
    QString basis(Basis basis) const;
    /// "English", in this language.
    QString languageName(Language language) const;

    /// "A, B and C".
    QString list(const QStringList &items) const;
    /// "A; B; C", for names that may have commas.
    QString series(const QStringList &items) const;
    /// In quotation marks of the language.
    QString quoted(const QString &text) const;

private:
    struct Dates;
    QString interval(QDate from, QDate to, int form) const;

    Language m_language;
    QLocale m_locale;
    std::unique_ptr<QTranslator> m_translator;
    std::unique_ptr<Dates> m_dates;
};

/// The language of the system, English where it is neither.
Language systemLanguage();
