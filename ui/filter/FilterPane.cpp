#include "filter/FilterPane.h"

#include "filter/FacetTree.h"
#include "filter/Histogram.h"
#include "text/Plain.h"
#include "text/Remark.h"
#include "vocabulary/TypedDate.h"
#include "vocabulary/Words.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

FilterPane::FilterPane(Session &session, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_words(words)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 0, 0);
    layout->setSpacing(4);
    auto *period = new QVBoxLayout;
    period->setContentsMargins(0, 0, 8, 0);
    layout->addLayout(period);

    auto *title = plainLabel(say(QT_TRANSLATE_NOOP("FilterPane", "&Period")), this);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    period->addWidget(title);
    auto *dates = new QHBoxLayout;
    dates->setSpacing(4);
    m_from =
        dateField(say(QT_TRANSLATE_NOOP("FilterPane", "From")), say(QT_TRANSLATE_NOOP("FilterPane", "from")));
    m_to = dateField(say(QT_TRANSLATE_NOOP("FilterPane", "To")), say(QT_TRANSLATE_NOOP("FilterPane", "to")));
    title->setBuddy(m_from);
    dates->addWidget(m_from);
    dates->addWidget(plainLabel(QStringLiteral("–"), this));
    dates->addWidget(m_to);
    period->addLayout(dates);
    m_dateProblem = new Remark(1, this);
    m_dateProblem->hide();
    period->addWidget(m_dateProblem);
    m_histogram = new Histogram(words, this);
    period->addWidget(m_histogram);

    auto *facets = new FacetTree(session, words, this);
    connect(facets, &FacetTree::arrangementWanted, this, &FilterPane::arrangementWanted);
    layout->addWidget(facets, 1);

    connect(m_from, &QLineEdit::editingFinished, this, [this] { takeDate(m_from, &Filter::from, false); });
    connect(m_to, &QLineEdit::editingFinished, this, [this] { takeDate(m_to, &Filter::to, true); });
    connect(m_histogram, &Histogram::rangeChosen, this, [this](QDate from, QDate to) {
        Filter filter = m_session.filter();
        filter.from = from;
        filter.to = to;
        m_session.setFilter(filter);
    });
    connect(&session, &Session::answered, this, &FilterPane::showMonths);
    connect(&session, &Session::filterChanged, this, &FilterPane::showFilter);
    showFilter();
    showMonths();
}

FilterPane::~FilterPane()
{
    // The one that has the focus loses it, and says so, while this goes.
    m_from->disconnect(this);
    m_to->disconnect(this);
}

QString FilterPane::say(const char *text) const
{
    return m_words.translate("FilterPane", text);
}

QLineEdit *FilterPane::dateField(const QString &name, const QString &placeholder)
{
    auto *field = new QLineEdit(this);
    field->setAccessibleName(name);
    field->setPlaceholderText(placeholder);
    field->setToolTip(say(QT_TRANSLATE_NOOP(
        "FilterPane",
        "A day (5/3/2020 or 2020-03-05, day before month), a month (03/2020) or a year (2020)")));
    field->setClearButtonEnabled(true);
    return field;
}

void FilterPane::takeDate(QLineEdit *field, std::optional<QDate> Filter::*member, bool end)
{
    Filter filter = m_session.filter();
    const auto typed = typedDate(field->text());
    const bool good = typed || field->text().trimmed().isEmpty();
    filter.*member = typed ? std::optional(end ? typed->to : typed->from) : std::nullopt;
    const bool order = !filter.from || !filter.to || *filter.from <= *filter.to;
    QString problem;
    if (!good)
        problem = say(QT_TRANSLATE_NOOP(
            "FilterPane", "Not a valid date. Enter a day (5/3/2020), a month (03/2020) or a year (2020)."));
    else if (!order)
        problem = say(QT_TRANSLATE_NOOP("FilterPane", "The end date is before the start date."));
    m_dateProblem->error(problem);
    m_dateProblem->setVisible(!problem.isEmpty());
    // Who hears the pane hears it with the field.
    field->setAccessibleDescription(problem);
    if (good && order)
        m_session.setFilter(filter);
}

void FilterPane::showMonths()
{
    const Facets &facets = m_session.answer().facets;
    m_histogram->setMonths(facets.months, facets.firstMonth);
}

void FilterPane::showFilter()
{
    const Filter &filter = m_session.filter();
    const auto date = [](QLineEdit *field, const std::optional<QDate> &day) {
        // What is being typed is left alone.
        if (!field->hasFocus() || !day)
            field->setText(day ? typedForm(*day, Precision::Day) : QString());
    };
    date(m_from, filter.from);
    date(m_to, filter.to);
    m_dateProblem->hide();
    for (QLineEdit *field : {m_from, m_to})
        field->setAccessibleDescription({});
    m_histogram->setRange(filter.from, filter.to);
}
