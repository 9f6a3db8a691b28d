#include "briefing/BriefingPreview.h"

#include "briefing/PageView.h"
#include "report/Pages.h"
#include "report/PrintedLetters.h"
#include "text/Plain.h"
#include "text/Remark.h"
#include "vocabulary/Words.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

BriefingPreview::BriefingPreview(Session &session, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_words(words)
    , m_maker(session)
    , m_stack(new QStackedWidget(this))
    , m_view(new PageView(m_stack))
    , m_refusal(new QWidget(m_stack))
    , m_why(new Remark(1, m_refusal))
    , m_codes(new QPushButton(say(QT_TRANSLATE_NOOP("BriefingDialog", "Print their &codes")), m_refusal))
    , m_back(new QToolButton(this))
    , m_on(new QToolButton(this))
    , m_where(plainLabel({}, this))
{
    auto *refusal = new QVBoxLayout(m_refusal);
    refusal->setContentsMargins(16, 16, 16, 16);
    refusal->setSpacing(12);
    refusal->addWidget(m_why);
    m_codes->setAutoDefault(false);
    m_codes->setObjectName(QStringLiteral("printCodes"));
    refusal->addWidget(m_codes, 0, Qt::AlignLeft);
    refusal->addStretch(1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_refusal);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    const auto add = [&](QToolButton *button, Qt::ArrowType arrow, const char *name, const QString &text) {
        button->setArrowType(arrow);
        button->setAutoRaise(true);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(text);
        button->setToolTip(plainTooltip(text));
    };
    add(m_back, Qt::LeftArrow, "previousPage", say(QT_TRANSLATE_NOOP("BriefingDialog", "Previous page")));
    add(m_on, Qt::RightArrow, "nextPage", say(QT_TRANSLATE_NOOP("BriefingDialog", "Next page")));
    m_where->setObjectName(QStringLiteral("whichPage"));
    m_where->setAlignment(Qt::AlignCenter);
    m_where->setMinimumWidth(m_where->fontMetrics().horizontalAdvance(
        say(QT_TRANSLATE_NOOP("BriefingDialog", "Page %1 · counting pages…"))));
    for (QWidget *one :
         {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_where), static_cast<QWidget *>(m_on)})
        row->addWidget(one);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_back, &QToolButton::clicked, m_view, [this] { m_view->goTo(m_view->page() - 1); });
    connect(m_on, &QToolButton::clicked, m_view, [this] { m_view->goTo(m_view->page() + 1); });
    connect(m_codes, &QPushButton::clicked, this, &BriefingPreview::codesWanted);
    connect(m_view, &PageView::wanted, &m_maker, &PageMaker::show);
    connect(m_view, &PageView::moved, this, &BriefingPreview::tellWhere);
    // A number of pages that is soon there does not blink.
    constexpr int soon = 300; // ms
    m_isSlow.setSingleShot(true);
    m_isSlow.setInterval(soon);
    connect(&m_isSlow, &QTimer::timeout, this, [this] {
        m_isCounted = false;
        tellWhere();
    });
    connect(&m_maker, &PageMaker::painted, this, [this](int page, const QImage &picture) {
        m_view->setPicture(page, picture);
        m_stack->setCurrentWidget(m_view);
        tellWhere();
    });
    connect(&m_maker, &PageMaker::counted, this, &BriefingPreview::tellCount);
    connect(&m_maker, &PageMaker::refused, this, &BriefingPreview::refuse);
    tellWhere();
}

QString BriefingPreview::say(const char *text) const
{
    return m_words.translate("BriefingDialog", text);
}

void BriefingPreview::setOptions(const BriefingOptions &options)
{
    m_options = options;
    m_isSlow.start();
    const QSizeF paper = Pages::sizeOf(options.letter);
    m_view->setShape(paper.height() / paper.width());
    if (isVisible())
        m_maker.ask(options);
}

void BriefingPreview::showEvent(QShowEvent *)
{
    m_maker.ask(m_options);
}

/// What may not be seen any more is not kept.
void BriefingPreview::hideEvent(QHideEvent *)
{
    m_maker.giveUp();
    m_view->clear();
}

void BriefingPreview::tellCount(int pages, bool all)
{
    // While they are counted, there are as many as before: who looks at a page stays there.
    if (all || pages > m_view->count())
        m_view->setCount(pages);
    m_isCounted = m_isCounted || all;
    if (all)
        m_isSlow.stop();
    tellWhere();
}

void BriefingPreview::tellWhere()
{
    const bool isSeen = m_stack->currentWidget() == m_view;
    const QString page = m_words.number(m_view->page());
    const QString where =
        m_isCounted ? say(QT_TRANSLATE_NOOP("BriefingDialog", "Page %1 of %2"))
                          .arg(page, m_words.number(m_view->count()))
                    : say(QT_TRANSLATE_NOOP("BriefingDialog", "Page %1 · counting pages…")).arg(page);
    m_where->setText(isSeen ? where : QString());
    m_view->setAccessibleName(say(QT_TRANSLATE_NOOP("BriefingDialog", "Preview: %1")).arg(where));
    m_back->setEnabled(isSeen && m_view->page() > 1);
    m_on->setEnabled(isSeen && m_view->page() < m_view->count());
}

void BriefingPreview::refuse(const Error &error)
{
    m_view->clear();
    m_why->error(m_words.say(error.message));
    m_codes->setVisible(PrintedLetters::areMissing(error));
    m_stack->setCurrentWidget(m_refusal);
    tellWhere();
}
