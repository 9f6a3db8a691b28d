#include "report/BriefingBlocks.h"

#include "figures/Line.h"
#include "query/Labels.h"
#include "report/BriefingFigures.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using style::points;

BriefingBlocks::BriefingBlocks(const Briefing &briefing, const Snapshot &snapshot, const Words &words,
                               qreal width)
    : m_briefing(briefing)
    , m_snapshot(snapshot)
    , m_words(words)
    , m_width(width)
    , m_letters(briefing.options.lettersAsCodes)
{
}

QString BriefingBlocks::say(const char *text, qint64 number) const
{
    return m_words.translate("Briefing", text, nullptr, number);
}

Result<void> BriefingBlocks::each(const Take &take, const Progress &progress, qint64 firstRow) const
{
    const bool goesOn = firstRow > 0 || beforeTheList(take, progress);
    if (progress.cancelled())
        return std::unexpected(cancelledBriefing());
    if (!goesOn)
        return m_letters.areThere();
    if (m_briefing.options.incidents && !m_briefing.incidents.empty()) {
        if (const auto listed = incidentList(take, progress, firstRow); !listed)
            return listed;
    }
    if (!m_looked)
        return m_looked;
    if (m_withheld) {
        if (const auto absent = m_withheld->isAbsent(); !absent)
            return absent;
    }
    return m_letters.areThere();
}

/// Whether more is taken.
bool BriefingBlocks::beforeTheList(const Take &give, const Progress &progress) const
{
    bool goesOn = true;
    const Take take = [&](Block block) {
        return goesOn = goesOn && !progress.cancelled() && give(std::move(block));
    };
    opening(take);
    keyFigures(take);
    introduction(take);
    if (goesOn && m_briefing.options.figures && m_briefing.total.incidents > 0) {
        const BriefingFigures figures(m_briefing, m_snapshot.vocabulary(), m_words, m_width);
        for (Block &block : figures.blocks())
            take(std::move(block));
        if (goesOn)
            crossTable(take);
    }
    if (goesOn)
        rules(take);
    return goesOn;
}

QString BriefingBlocks::printed(const QString &text, const QString &where) const
{
    if (m_withheld && m_looked)
        m_looked = m_withheld->look(text, where);
    return m_letters.printed(text, where);
}

void BriefingBlocks::heading(const Take &take, const QString &text, const char *anchor) const
{
    Block block = headingBlock(text, m_width);
    block.anchor = anchor;
    take(std::move(block));
}

void BriefingBlocks::paragraph(const Take &take, const QString &text, qreal spaceBefore,
                               const QColor &colour) const
{
    // Nine of twelve columns: lines of 60 to 80 characters.
    Block block = textBlock({{{text, style::Face::Regular, colour}}}, m_width * 0.75);
    block.spaceBefore = spaceBefore;
    take(std::move(block));
}

void BriefingBlocks::opening(const Take &take) const
{
    const BriefingOptions &options = m_briefing.options;
    const QString date = levelAndDate(m_briefing, m_words);
    take({.height = points(14),
          .paint = [organisation = printed(options.organisation.toUpper()), date,
                    width = m_width](QPainter &painter) {
              if (!organisation.isEmpty()) {
                  const Tagged tagged(painter, Role::Paragraph);
                  const Spelled spelled(painter, organisation);
                  paintLine(painter, organisation, style::font(style::Face::Bold, 8.5), style::accent,
                            {0, 0, width * 0.7, points(14)}, Qt::AlignLeft | Qt::AlignVCenter);
              }
              const Tagged tagged(painter, Role::Paragraph);
              paintLine(painter, date, style::font(style::Face::Regular, 8.5), style::quiet,
                        {width * 0.7, 0, width * 0.3, points(14)}, Qt::AlignRight | Qt::AlignVCenter);
          }});
    Block title = textBlock({{{printed(m_briefing.title), style::Face::Bold, style::ink}}, 22, 27}, m_width,
                            Role::Title);
    title.spaceBefore = points(10);
    title.keepWithNext = true;
    take(std::move(title));
    QStringList parts{m_briefing.countries, m_briefing.period};
    parts.removeAll(QString());
    Block subtitle = textBlock(
        {{{parts.join(QStringLiteral(" · ")), style::Face::Regular, style::quiet}}, 10.5, 15}, m_width);
    subtitle.spaceBefore = points(4);
    subtitle.keepWithNext = true;
    take(std::move(subtitle));
    Block conditions = textBlock({{{printed(m_briefing.conditions)}}}, m_width);
    conditions.spaceBefore = points(4);
    take(std::move(conditions));
    if (m_briefing.illustrative > 0) {
        Block notice = textBlock(
            {{{say(QT_TRANSLATE_N_NOOP("Briefing", "Illustrative: %n incidents in this briefing are examples "
                                                   "and do not record actual events; each one is marked."),
                   m_briefing.illustrative),
               style::Face::Bold, style::accent}}},
            m_width);
        notice.spaceBefore = points(8);
        take(std::move(notice));
    }
}

void BriefingBlocks::keyFigures(const Take &take) const
{
    const auto &figures = m_briefing.keyFigures;
    const qreal column = m_width / static_cast<qreal>(std::max<size_t>(figures.size(), 3));
    std::vector<Block> labels;
    qreal tallest = 0;
    for (const KeyFigure &figure : figures) {
        labels.push_back(textBlock({{{figure.label, style::Face::Regular, style::ink}}, 9, 12.5},
                                   column - 2 * style::gutter, Role::None));
        tallest = std::max(tallest, labels.back().height);
    }
    // A number shrinks before it would be cut, and all of them with it.
    qreal size = 26;
    const auto tooWide = [&](const KeyFigure &figure) {
        return textWidth(figure.number, style::font(style::Face::Bold, size)) > column - style::gutter;
    };
    while (size > style::bodySize && std::ranges::any_of(figures, tooWide))
        --size;
    const qreal number = points(36);
    const qreal height = number + tallest + points(20);
    take({.height = height,
          .spaceBefore = points(18),
          .paint = [figures, labels, column, size, number, height, width = m_width](QPainter &painter) {
              painter.setPen(QPen(style::ink, points(1)));
              painter.drawLine(QPointF(0, 0), QPointF(width, 0));
              for (size_t i = 0; i < figures.size(); ++i) {
                  const Tagged tagged(painter, Role::Paragraph);
                  painter.save();
                  painter.translate(static_cast<qreal>(i) * column, points(8));
                  paintLine(painter, figures[i].number, style::font(style::Face::Bold, size), style::accent,
                            {0, 0, column - style::gutter, number}, Qt::AlignLeft | Qt::AlignVCenter);
                  painter.translate(0, number);
                  labels[i].paint(painter);
                  painter.restore();
              }
              painter.setPen(QPen(style::line, points(0.5)));
              painter.drawLine(QPointF(0, height), QPointF(width, height));
          }});
    const Count &total = m_briefing.total;
    if (total.incidents > 0) {
        paragraph(take,
                  say(QT_TRANSLATE_NOOP("Briefing", "%1 in %2: %3."))
                      .arg(say(QT_TRANSLATE_N_NOOP("Briefing", "%n violations"), total.violations),
                           say(QT_TRANSLATE_N_NOOP("Briefing", "%n incidents"), total.incidents),
                           m_words.atLeastPeople(total.victims)),
                  points(10));
        // What is not confirmed, or was rejected, is counted like the rest, unless the conditions exclude it.
        QStringList statuses;
        for (const auto &[keys, count] : m_briefing.byStatus.rows)
            statuses << QStringLiteral("%1 (%2)").arg(
                valueLabel(Key::Status, keys.front(), m_snapshot.vocabulary(), m_words),
                m_words.number(count.incidents));
        paragraph(take,
                  say(QT_TRANSLATE_NOOP("Briefing", "Status of the incidents: %1."))
                      .arg(statuses.join(QStringLiteral(", "))),
                  points(4));
    }
    leftOut(take);
    if (m_briefing.total.incidents == 0)
        paragraph(take, say(QT_TRANSLATE_NOOP("Briefing", "This briefing contains no incidents.")),
                  points(10));
}

void BriefingBlocks::leftOut(const Take &take) const
{
    if (m_briefing.options.visibility == Visibility::Confidential)
        return;
    // Said whether or not there are any: else its absence would tell.
    QString said = say(QT_TRANSLATE_NOOP(
        "Briefing", "Some incidents may have been left out because of their visibility level."));
    if (const auto &out = m_briefing.leftOut) {
        said = say(QT_TRANSLATE_NOOP("Briefing", "Left out because of their visibility level: %1."))
                   .arg(say(QT_TRANSLATE_N_NOOP("Briefing", "at least %n incidents"), *out));
    }
    paragraph(take, said, points(10), style::quiet);
}

void BriefingBlocks::introduction(const Take &take) const
{
    qreal space = points(16);
    for (const QString &text : m_briefing.options.introduction.split(QLatin1Char('\n'))) {
        if (text.trimmed().isEmpty())
            continue;
        paragraph(take, printed(text.trimmed()), space);
        space = points(7);
    }
}

void BriefingBlocks::crossTable(const Take &take) const
{
    const Vocabulary &vocabulary = m_snapshot.vocabulary();
    const std::vector<CountRow> countries = m_briefing.byCountry.bySize(), types = m_briefing.byType.bySize();
    // Of one country or one type, it would say what the figures say.
    if (countries.size() < 2 || types.size() < 2)
        return;
    heading(take, say(QT_TRANSLATE_NOOP("Briefing", "Victims by country and type (minimum)")));
    // More types than fit side by side go into further tables.
    constexpr size_t typesAtOnce = 4;
    for (size_t begin = 0; begin < types.size(); begin += typesAtOnce) {
        const size_t count = std::min(typesAtOnce, types.size() - begin);
        const bool whole = begin + count == types.size();
        const qreal label = m_width * 0.24;
        const auto columns = static_cast<qreal>(count + (whole ? 1 : 0));
        const qreal column = std::min((m_width - label + style::gutter) / columns, m_width * 0.19);
        std::vector<Cell> head{{small({}), label}};
        for (size_t i = begin; i < begin + count; ++i) {
            head.push_back({small(vocabulary.typeName(types[i].keys.front(), m_words.language()),
                                  style::Face::Bold, style::ink, Qt::AlignRight),
                            column, Role::ColumnHead});
        }
        if (whole)
            head.push_back({small(say(QT_TRANSLATE_NOOP("Briefing", "All types")), style::Face::Bold,
                                  style::ink, Qt::AlignRight),
                            column, Role::ColumnHead});
        const auto headBlock = std::make_shared<const Block>(rowBlock(head, RowRule::Strong));
        const auto row = [&](const QString &name, style::Face face, auto figure, const Count &total) {
            std::vector<Cell> cells{{small(name, face), label, Role::RowHead}};
            const auto cell = [&](const Count &one) {
                const bool none = one.incidents == 0;
                cells.push_back({small(none ? QStringLiteral("–") : m_words.range(one.victims), face,
                                       none ? style::quiet : style::ink, Qt::AlignRight),
                                 column});
            };
            for (size_t i = begin; i < begin + count; ++i)
                cell(figure(types[i]));
            if (whole)
                cell(total);
            Block block = rowBlock(cells, RowRule::Below);
            block.head = headBlock;
            return block;
        };
        bool first = true;
        for (const CountRow &country : countries) {
            const QString &code = country.keys.front();
            Block block = row(
                vocabulary.countryName(code, m_words.language()), style::Face::Regular,
                [&](const CountRow &type) {
                    return m_briefing.cross.at({code, type.keys.front()});
                },
                country.count);
            block.spaceBefore = first ? points(begin == 0 ? 6 : 14) : 0;
            first = false;
            // A short table stands whole; of a long one, the total is not left alone.
            constexpr size_t shortTable = 8;
            block.keepWithNext = countries.size() <= shortTable || &country == &countries.back();
            if (!take(std::move(block)))
                return;
        }
        take(row(
            say(QT_TRANSLATE_NOOP("Briefing", "All countries")), style::Face::Bold,
            [](const CountRow &type) { return type.count; }, m_briefing.total));
    }
    if (cellsAddUp(m_briefing.cross, m_briefing.byCountry, m_briefing.byType))
        return;
    Block note =
        textBlock(small(say(QT_TRANSLATE_NOOP(
                            "Briefing", "The last row and the last column are counted separately and are not "
                                        "sums: a person or an incident can be counted in several cells.")),
                        style::Face::Regular, style::quiet),
                  m_width);
    note.spaceBefore = points(4);
    take(std::move(note));
}

void BriefingBlocks::rules(const Take &take) const
{
    heading(take, say(QT_TRANSLATE_NOOP("Briefing", "Counting method")), rulesAnchor);
    static constexpr std::array rules{
        QT_TRANSLATE_NOOP(
            "Briefing",
            "An incident is an event that took place in one location over a period of time. A violation is a "
            "single type of violation within an incident. Victims are counted as people, with a minimum, a "
            "best estimate and a maximum. If the maximum is unknown, none is given."),
        QT_TRANSLATE_NOOP("Briefing",
                          "An incident falls within a period if its own dates overlap that period, first and "
                          "last days included. It is counted in the month and in the year in which it began. "
                          "If only the year is known, it is not counted in any month."),
        QT_TRANSLATE_NOOP(
            "Briefing",
            "Conditions on type, alleged perpetrator or party to the conflict select violations; all other "
            "conditions select incidents. Only the selected violations of the selected incidents are "
            "counted."),
        QT_TRANSLATE_NOOP(
            "Briefing",
            "If an incident has several violations, their victims are added together when they are different "
            "people. When they are the same people, the largest figure is used. When this is unknown, the "
            "largest figures are used for the minimum and the best estimate, and the sum for the maximum."),
        QT_TRANSLATE_NOOP("Briefing",
                          "A violation with several alleged perpetrators or parties is counted "
                          "in the row of each of them, so a total can be lower than the sum of its rows."),
        QT_TRANSLATE_NOOP("Briefing", "The same case file at the same revision, with the same conditions, "
                                      "always gives the same figures.")};
    // In two columns, in the size of notes: it is looked up, not read through.
    const qreal column = style::columnOf(m_width);
    std::vector<Block> texts;
    const auto paragraphOf = [](const QString &text, qreal width, const QColor &colour = style::ink) {
        Block block = textBlock({{{text, style::Face::Regular, colour}}, 8.5, 12}, width);
        block.spaceBefore = points(5);
        return block;
    };
    for (const char *rule : rules)
        texts.push_back(paragraphOf(say(rule), column));
    texts.push_back(paragraphOf(printed(m_briefing.conditions) + QLatin1Char('.'), column));
    // As short as can be, in the order of reading.
    const auto upTo = [&](size_t split) {
        const auto middle = texts.begin() + static_cast<std::ptrdiff_t>(split);
        return besideEachOther(stacked({texts.begin(), middle}), stacked({middle, texts.end()}),
                               column + 2 * style::gutter);
    };
    Block both = upTo(1);
    for (size_t split = 2; split < texts.size(); ++split) {
        if (Block other = upTo(split); other.height <= both.height)
            both = std::move(other);
    }
    both.spaceBefore = points(6);
    both.keepWithNext = true;
    take(std::move(both));
    // In one line, to be copied.
    const QString caseFile = m_briefing.caseFileInMethod;
    take(paragraphOf(
        caseFile.isEmpty()
            ? say(QT_TRANSLATE_NOOP("Briefing", "Revision of the case file: %1.")).arg(m_briefing.state)
            : say(QT_TRANSLATE_NOOP("Briefing", "Case file: %1. Revision: %2."))
                  .arg(m_words.quoted(printed(caseFile)), m_briefing.state),
        m_width, style::quiet));
}

Block BriefingBlocks::incidentRow(const Incident &incident) const
{
    const Vocabulary &vocabulary = m_snapshot.vocabulary();
    const Language language = m_words.language();
    const auto local = [&](const LocalText &text) {
        // A text in the other language is marked with it.
        if (text.shownLanguage(language) == language || text.shown(language).isEmpty())
            return text.shown(language);
        return text.shown(language) +
               QStringLiteral(" [%1]").arg(m_words.languageName(text.shownLanguage(language)));
    };
    using style::Face;
    const qreal size = style::tableSize, pitch = style::tablePitch;

    Paragraph when{
        {{incident.reference, Face::Bold}, {QLatin1Char('\n') + m_words.shortPeriod(incident.period)}},
        size,
        pitch};
    when.runs.push_back({QLatin1Char('\n') + m_words.status(incident.status), Face::Regular, style::quiet});

    Paragraph where{
        {{placeNames(incident.place, vocabulary, language).join(QStringLiteral(", "))}}, size, pitch};

    Paragraph what{{}, size, pitch};
    for (const Violation &violation : chosenViolations(incident, m_briefing.filter, vocabulary)) {
        if (!what.runs.empty())
            what.runs.push_back({QStringLiteral("\n")});
        what.runs.push_back({vocabulary.typeName(violation.type, language), Face::Bold});
        what.runs.push_back({QLatin1Char('\n') + m_words.victims(violation.victims)});
        // Each under its head: a party is accused of nothing.
        const auto names = [&](const char *head, const QStringList &all) {
            if (!all.isEmpty()) {
                what.runs.push_back(
                    {QLatin1Char('\n') +
                         m_words.translate("Briefing", head, nullptr, all.size()).arg(m_words.series(all)),
                     Face::Regular, style::quiet});
            }
        };
        names(QT_TRANSLATE_N_NOOP("Briefing", "Alleged perpetrators: %1"), violation.perpetrators);
        names(QT_TRANSLATE_N_NOOP("Briefing", "Parties: %1"), violation.parties);
    }

    // A headline alone, as datasets have it, is the text: bold, a page of them would be grey.
    const QString text = local(incident.summary);
    Paragraph summary{{{local(incident.title), text.isEmpty() ? Face::Regular : Face::Bold}}, size, pitch};
    if (!text.isEmpty())
        summary.runs.push_back({QLatin1Char('\n') + text});
    if (!incident.sources.isEmpty())
        summary.runs.push_back(
            {QLatin1Char('\n') + say(QT_TRANSLATE_NOOP("Briefing", "Sources: %1")).arg(incident.sources),
             Face::Regular, style::quiet});
    if (incident.basis != Basis::None)
        summary.runs.push_back(
            {QLatin1Char('\n') +
                 say(QT_TRANSLATE_NOOP("Briefing", "Provenance: %1")).arg(m_words.basis(incident.basis)),
             incident.basis == Basis::Illustrative ? Face::Bold : Face::Regular,
             incident.basis == Basis::Illustrative ? style::accent : style::quiet});

    for (Paragraph *paragraph : {&when, &where, &what, &summary}) {
        for (Run &run : paragraph->runs)
            run.text = printed(run.text, incident.reference);
    }
    const qreal all = m_width + style::gutter;
    Block row = rowBlock(
        {{when, all * 0.17, Role::RowHead}, {where, all * 0.15}, {what, all * 0.28}, {summary, all * 0.40}},
        RowRule::Below, points(4));
    return row;
}

Result<void> BriefingBlocks::incidentList(const Take &take, const Progress &progress, qint64 firstRow) const
{
    if (firstRow == 0)
        heading(take, say(QT_TRANSLATE_NOOP("Briefing", "List of incidents")));
    const qreal all = m_width + style::gutter;
    const auto title = [&](const char *text, qreal share) {
        return Cell{small(say(text), style::Face::Bold), all * share, Role::ColumnHead};
    };
    const auto head = std::make_shared<const Block>(
        rowBlock({title(QT_TRANSLATE_NOOP("Briefing", "Reference, date"), 0.17),
                  title(QT_TRANSLATE_NOOP("Briefing", "Place"), 0.15),
                  title(QT_TRANSLATE_NOOP("Briefing", "Violations and victims"), 0.28),
                  title(QT_TRANSLATE_NOOP("Briefing", "Summary"), 0.40)},
                 RowRule::Strong));
    // A page is seen before much more is read than it holds.
    constexpr size_t fewest = 25, most = 200;
    size_t batch = fewest;
    const std::span<const IncidentId> ids(m_briefing.incidents);
    for (auto begin = static_cast<size_t>(firstRow); begin < ids.size();
         begin += std::exchange(batch, std::min(2 * batch, most))) {
        progress.at(static_cast<qint64>(begin), static_cast<qint64>(ids.size()));
        const auto incidents =
            m_snapshot.store().incidents(ids.subspan(begin, std::min(batch, ids.size() - begin)));
        if (!incidents)
            return std::unexpected(incidents.error());
        for (size_t i = 0; i < incidents->size(); ++i) {
            if (progress.cancelled())
                return std::unexpected(cancelledBriefing());
            Block row = incidentRow((*incidents)[i]);
            row.head = head;
            row.row = static_cast<qint64>(begin + i);
            if (!take(std::move(row)))
                return {};
        }
    }
    return {};
}
