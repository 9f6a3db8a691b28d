#include "filter/FilterBar.h"

#include "filter/FlowLayout.h"
#include "query/Describe.h"
#include "records/Printable.h"
#include "text/Letters.h"
#include "text/Mark.h"
#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

FilterBar::FilterBar(Session &session, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_words(words)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 4);
    layout->setSpacing(4);
    m_sentence = plainLabel({}, this);
    m_sentence->setObjectName(QStringLiteral("filterSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont bold = m_sentence->font();
    bold.setWeight(QFont::DemiBold);
    m_sentence->setFont(bold);
    layout->addWidget(m_sentence);
    m_problem = new QWidget(this);
    auto *line = new QHBoxLayout(m_problem);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(new Mark(m_problem, Mark::Kind::Error), 0, Qt::AlignTop);
    m_problemText = plainLabel({}, m_problem);
    m_problemText->setObjectName(QStringLiteral("searchProblem"));
    m_problemText->setWordWrap(true);
    m_problemText->setForegroundRole(QPalette::BrightText);
    line->addWidget(m_problemText, 1);
    m_problem->hide();
    layout->addWidget(m_problem);
    m_chips = new QWidget(this);
    new FlowLayout(m_chips, 4);
    layout->addWidget(m_chips);

    connect(&session, &Session::answered, this, &FilterBar::showSentence);
    connect(&session, &Session::filterChanged, this, &FilterBar::showChips);
    showSentence();
    showChips();
}

QString FilterBar::sentence() const
{
    if (!m_session.isAnswered())
        return m_words.translate("MainWindow", "Counting…");
    const auto all = static_cast<qint64>(m_session.facts()->incidents());
    const qint64 chosen = m_session.answer().total.incidents;
    if (m_session.filter().isEmpty())
        return m_words.translate("Words", "%n incidents", nullptr, all);
    // A language's plural follows the first number or the second one.
    const QString counted =
        all == 1
            ? m_words.translate("FilterBar", "%n of 1 incident", nullptr, chosen)
            : m_words.translate("FilterBar", "%n of %1 incidents", nullptr, chosen).arg(m_words.number(all));
    return m_words.translate("FilterBar", "%1: %2")
        .arg(counted, describe(m_session.filter(), m_session.vocabulary(), m_words));
}

void FilterBar::showProblem(const QString &problem)
{
    m_problemText->setText(printable(problem));
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty()) {
        QAccessibleEvent alert(m_problemText, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void FilterBar::showSentence()
{
    m_sentence->setText(printable(sentence()));
}

void FilterBar::showChips()
{
    QLayout *layout = m_chips->layout();
    while (QLayoutItem *item = layout->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    const auto chip = [&](const QString &text, const QString &accessible, auto clicked) {
        auto *button = new QToolButton(m_chips);
        button->setText(plainTitle(text));
        button->setAccessibleName(accessible);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, clicked);
        layout->addWidget(button);
        return button;
    };
    for (const Condition &condition : conditions(m_session.filter(), m_session.vocabulary(), m_words)) {
        constexpr qsizetype longest = 28;
        const QString whole = inWords(condition, m_words);
        Condition cut = condition;
        // The role stays: it is what tells two of the same name apart.
        if (cut.words.size() > longest)
            cut.words = cut.words.left(longest - 1) + QChar(0x2026);
        cut.words = isolated(cut.words);
        auto *button = chip(inWords(cut, m_words) + QStringLiteral("  ×"),
                            m_words.translate("FilterBar", "Remove the condition %1").arg(whole),
                            [this, without = condition.without] { m_session.setFilter(without); });
        button->setToolTip(plainTooltip(whole));
    }
    const bool any = !m_session.filter().isEmpty();
    if (any) {
        const QString clear = m_words.translate("FilterBar", "Clear filter");
        chip(clear, clear, [this] { m_session.setFilter({}); })->setAutoRaise(true);
        const QString save = m_words.translate("FilterBar", "Save filter…");
        chip(save, save, [this] { saveFilter(); })->setAutoRaise(true);
    }
    m_chips->setVisible(any);
    showSentence();
}

void FilterBar::saveFilter()
{
    QHash<QString, QString> known;
    if (const auto saved = m_session.file().store().savedFilters()) {
        for (const auto &[name, json] : *saved)
            known.insert(name, json);
    }
    QInputDialog dialog(this);
    dialog.setWindowTitle(m_words.translate("FilterBar", "Save filter"));
    dialog.setLabelText(m_words.translate("FilterBar", "&Name of the filter:"));
    dialog.setCancelButtonText(m_words.translate("FilterBar", "Cancel"));
    // It makes the label first when it is asked for it.
    for (QLabel *label : dialog.findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
    const auto sayWhat = [&](const QString &typed) {
        dialog.setOkButtonText(known.contains(typed.trimmed())
                                   ? m_words.translate("FilterBar", "Replace filter")
                                   : m_words.translate("FilterBar", "Save filter"));
        giveLetters(dialog);
    };
    connect(&dialog, &QInputDialog::textValueChanged, &dialog, sayWhat);
    dialog.setTextValue(describe(m_session.filter(), m_session.vocabulary(), m_words));
    sayWhat(dialog.textValue());
    constexpr int roomForAName = 420;
    dialog.resize(std::max(roomForAName, widthForTitle(dialog)), dialog.sizeHint().height());
    const bool accepted = dialog.exec() == QDialog::Accepted;
    const QString name = dialog.textValue().trimmed();
    if (!accepted || name.isEmpty())
        return;
    QJsonObject kept = toJson(m_session.filter());
    if (m_arrangement)
        kept.insert(QStringLiteral("list"), m_arrangement());
    Change change;
    Change::FilterEdit edit{name, std::nullopt,
                            QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact))};
    const bool replaces = known.contains(name);
    if (replaces)
        edit.before = known.value(name);
    change.filters.push_back(std::move(edit));
    if (!m_session.submit(std::move(change), m_words.translate("FilterBar", "saving a filter")))
        return;
    const QString said = replaces ? m_words.translate("FilterBar", "The saved filter %1 was replaced.")
                                  : m_words.translate("FilterBar", "Saved as filter %1.");
    emit m_session.told(said.arg(m_words.quoted(isolated(name))));
}
