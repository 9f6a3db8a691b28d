#include "incidents/ChoiceField.h"

#include "text/ChoiceDelegate.h"
#include "text/EnterKey.h"
#include "text/OfferedList.h"
#include "text/Plain.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QAction>
#include <QCollator>
#include <QGuiApplication>
#include <QIconEngine>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>

#include <algorithm>
#include <numeric>

namespace
{

/// An arrow down, in the colours of the window as they are.
class ArrowEngine : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode /*mode*/, QIcon::State /*state*/) override
    {
        const QPointF middle = QRectF(rect).center();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(QGuiApplication::palette().color(QPalette::PlaceholderText), 1.6));
        painter->drawPolyline(
            QPolygonF{middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)});
        painter->restore();
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap drawn(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return drawn;
    }
    QIconEngine *clone() const override { return new ArrowEngine; }
};

constexpr int choiceRole = Qt::UserRole + 16; ///< its place among the choices; no heading has one
constexpr int choicesInSight = 10;
constexpr qsizetype ofSynonym = 3; ///< letters: fewer begin too many words

} // namespace

ChoiceField::ChoiceField(const Words &words, QWidget *parent)
    : QLineEdit(parent)
    , m_shown(words.language())
    , m_list(new OfferedList(*this, choicesInSight))
{
    QAction *all = addAction(QIcon(new ArrowEngine), TrailingPosition);
    all->setText(words.translate("ChoiceField", "Show all"));
    all->setToolTip(all->text());
    connect(all, &QAction::triggered, this, &ChoiceField::browse);
    setPlaceholderText(words.translate("ChoiceField", "a few letters, or ↓ for the list"));
    connect(this, &QLineEdit::textEdited, this, &ChoiceField::complete);
    connect(m_list, &OfferedList::clicked, this, [this](const QModelIndex &index) {
        take(index.data().toString());
        m_list->hide();
        emit entered({});
    });
    connect(m_list, &OfferedList::tabbed, this,
            [this](const QModelIndex &index) { take(index.data().toString()); });
}

void ChoiceField::setChoices(std::vector<Choice> choices, bool freeText)
{
    m_choices = std::move(choices);
    m_freeText = freeText;
    m_names.clear();
    const Language other = m_shown == Language::French ? Language::English : Language::French;
    for (const Choice &choice : m_choices) {
        const QString label = choice.name.shown(m_shown);
        m_names.push_back({label,
                           RankedNames(label, {choice.name.shown(other)}),
                           folded(choice.heading.shown(m_shown)),
                           {}});
        for (const QString &synonym : choice.synonyms)
            m_names.back().synonyms << folded(synonym);
    }
}

std::vector<ChoiceField::Fit> ChoiceField::fits() const
{
    std::vector<Fit> found;
    const QString typed = folded(text());
    if (typed.isEmpty())
        return found;
    for (size_t i = 0; i < m_choices.size(); ++i) {
        const NameRank rank = m_names[i].ranked.rank(typed);
        const bool isSynonym = rank != NameRank::Shown && typed.size() >= ofSynonym &&
                               std::ranges::any_of(m_names[i].synonyms, [&typed](const QString &synonym) {
                                   return synonym.startsWith(typed);
                               });
        if (rank != NameRank::None || isSynonym)
            found.push_back({rank, i, isSynonym});
    }
    std::ranges::stable_sort(found, {}, [this](const Fit &fit) {
        const QString &shown = m_names[fit.choice].ranked.shown();
        return std::tuple(!fit.isSynonym, fit.rank, -usesOf(fit.choice), shown.size(), shown);
    });
    if (!found.empty() && found.front().isSynonym)
        return found;
    const auto end = std::ranges::find_if(
        found, [](NameRank rank) { return rank != NameRank::Shown; }, &Fit::rank);
    const auto shortest = std::min_element(found.begin(), end, [this](const Fit &a, const Fit &b) {
        return m_names[a.choice].ranked.shown().size() < m_names[b.choice].ranked.shown().size();
    });
    if (shortest != end && beginsAll(found, *shortest))
        std::rotate(found.begin(), shortest, shortest + 1);
    return found;
}

/// Whether its name is the beginning of those of all others of which the shown name begins as what is typed:
/// they are kinds of it.
bool ChoiceField::beginsAll(const std::vector<Fit> &found, const Fit &one) const
{
    const QString &shortest = m_names[one.choice].ranked.shown();
    return std::ranges::all_of(found, [&](const Fit &fit) {
        return fit.rank != NameRank::Shown || m_names[fit.choice].ranked.shown().startsWith(shortest);
    });
}

void ChoiceField::complete()
{
    const std::vector<Fit> found = exact() ? std::vector<Fit>() : fits();
    if (found.empty()) {
        m_list->hide();
        return;
    }
    std::vector<size_t> choices;
    std::ranges::transform(found, std::back_inserter(choices), &Fit::choice);
    offer(choices, false, found.front().isSynonym);
    const auto begins = std::ranges::count_if(
        found, [](const Fit &fit) { return fit.isSynonym || fit.rank < NameRank::Contains; });
    const bool likely =
        !m_choosesLikely || beginsAll(found, found.front()) || usesOf(found.front().choice) > 0;
    const bool isNamed = found.front().rank == NameRank::Shown;
    const bool chosen = (isNamed && likely) || begins == 1;
    m_list->open(chosen ? 0 : -1);
}

void ChoiceField::offer(const std::vector<size_t> &choices, bool inGroups, bool isDefined)
{
    QStandardItemModel &entries = m_list->entries();
    entries.clear();
    bool within = false;
    for (const size_t i : choices) {
        const Choice &choice = m_choices[i];
        if (const QString heading = choice.heading.shown(m_shown); inGroups && !heading.isEmpty()) {
            auto *line = new QStandardItem(heading);
            line->setData(true, ChoiceDelegate::GroupRole);
            line->setFlags(Qt::NoItemFlags);
            entries.appendRow(line);
            within = true;
        }
        auto *item = new QStandardItem(m_names[i].label);
        item->setData(isDefined ? choice.note.shown(m_shown) : QString(), ChoiceDelegate::NoteRole);
        item->setData(within, ChoiceDelegate::WithinRole);
        item->setData(static_cast<qulonglong>(i), choiceRole);
        item->setToolTip(plainTooltip(choice.note.shown(m_shown)));
        entries.appendRow(item);
    }
}

void ChoiceField::browse()
{
    if (m_choices.empty())
        return;
    std::vector<size_t> all(m_choices.size());
    std::iota(all.begin(), all.end(), 0);
    // Groups stand in their order; what has none, in that of the alphabet.
    const auto isHeaded = [this](const Choice &choice) { return !choice.heading.shown(m_shown).isEmpty(); };
    if (std::ranges::none_of(m_choices, isHeaded)) {
        const QCollator collator(localeOf(m_shown));
        std::ranges::sort(all, [&](size_t a, size_t b) {
            return collator.compare(m_names[a].label, m_names[b].label) < 0;
        });
    }
    offer(all, true, true);
    setFocus();
    const size_t at = exact().value_or(all.front());
    const QStandardItemModel &listed = m_list->entries();
    m_list->openAt(
        listed.match(listed.index(0, 0), choiceRole, static_cast<qulonglong>(at), 1, Qt::MatchExactly)
            .value(0)
            .row());
}

std::optional<size_t> ChoiceField::exact() const
{
    const QString typed = folded(text());
    for (size_t i = 0; i < m_choices.size(); ++i) {
        // By its heading, it was chosen before it had a name of its own.
        if (m_names[i].ranked.shown() == typed || (!typed.isEmpty() && m_names[i].heading == typed) ||
            m_choices[i].code.compare(text().trimmed(), Qt::CaseInsensitive) == 0)
            return i;
    }
    return std::nullopt;
}

QString ChoiceField::code() const
{
    if (const auto choice = exact())
        return m_choices[*choice].code;
    return m_freeText ? text().trimmed() : QString();
}

void ChoiceField::setCode(const QString &code)
{
    const auto found = std::ranges::find(m_choices, code, &Choice::code);
    setText(found == m_choices.end() ? code : m_names[static_cast<size_t>(found - m_choices.begin())].label);
}

void ChoiceField::take(const QString &label)
{
    setText(label);
    emit textEdited(label);
}

void ChoiceField::settle()
{
    if (text().trimmed().isEmpty())
        return;
    if (const auto choice = exact()) {
        setText(m_names[*choice].label);
        return;
    }
    if (m_freeText)
        return;
    // Where several begin so, none is chosen for the user; nor one that is called otherwise, and was not
    // pointed at.
    const std::vector<Fit> found = fits();
    if (!found.empty() && !found.front().isSynonym && found.front().rank < NameRank::Contains &&
        (found.size() == 1 || found[1].rank == NameRank::Contains))
        take(m_names[found.front().choice].label);
}

void ChoiceField::finish()
{
    const QString chosen = m_list->marked().data().toString();
    m_list->hide();
    if (!chosen.isEmpty())
        take(chosen);
    else
        settle();
}

void ChoiceField::keyPressEvent(QKeyEvent *event)
{
    // The open list sends its keys here first.
    if (isEnter(*event) && m_list->isOpen()) {
        finish();
        event->accept();
        emit entered(event->modifiers());
        return;
    }
    if (event->key() == Qt::Key_Down && !m_list->isOpen()) {
        browse();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void ChoiceField::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        settle();
    QLineEdit::focusOutEvent(event);
}
