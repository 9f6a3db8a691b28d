#include "mainwindow/GuideDialog.h"

#include "text/FocusOrder.h"
#include "vocabulary/Words.h"

#include <QAbstractTextDocumentLayout>
#include <QDialogButtonBox>
#include <QFile>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextFrame>
#include <QVBoxLayout>

#include <array>

namespace
{

constexpr std::array pages{"using", "counting", "protection"};

struct Page {
    QString text;       ///< in Markdown, without the topics
    QStringList topics; ///< of its headings; empty where one has none
};

Page pageOf(const QString &name, const Words &words)
{
    static const QRegularExpression heading(QStringLiteral("^(#+ .*?)(?: \\{#([a-z]+)\\})?$"),
                                            QRegularExpression::MultilineOption);
    QFile file(QStringLiteral(":/guide/%1-%2.md").arg(name, languageCode(words.language())));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Page page{QString::fromUtf8(file.readAll()), {}};
    for (const QRegularExpressionMatch &match : heading.globalMatch(page.text))
        page.topics << match.captured(2);
    page.topics.front() = name; // the title
    page.text.replace(heading, QStringLiteral("\\1"));
    return page;
}

/// Room between lines, as in a book; and a heading can be found by its topic.
void layOut(QTextDocument &document, const QStringList &topics)
{
    QTextCursor cursor(&document);
    qsizetype headings = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        if (format.headingLevel() > 0) {
            format.setTopMargin(format.headingLevel() == 1 ? 0 : 18);
            format.setBottomMargin(6);
            QTextCharFormat anchor;
            anchor.setAnchor(true);
            anchor.setAnchorNames({topics.value(headings++)});
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(anchor);
        }
        cursor.setBlockFormat(format);
    }
}

} // namespace

GuideDialog::GuideDialog(const QString &topic, const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_topic(topic)
    , m_tabs(new QTabWidget(this))
{
    setWindowTitle(words.translate("GuideDialog", "User guide"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    m_tabs->setDocumentMode(true);
    column->addWidget(m_tabs, 1);
    const std::array titles{words.translate("GuideDialog", "&Using Dossier"),
                            words.translate("GuideDialog", "&Counting method"),
                            words.translate("GuideDialog", "What is &protected")};
    for (size_t i = 0; i < pages.size(); ++i) {
        const Page page = pageOf(QLatin1String(pages[i]), words);
        auto *text = new QTextBrowser(m_tabs);
        text->setAccessibleName(QString(titles[i]).remove(QLatin1Char('&')));
        frameAsPane(*text);
        text->document()->setDocumentMargin(20);
        text->setMarkdown(page.text);
        layOut(*text->document(), page.topics);
        m_tabs->addTab(text, titles[i]);
        if (page.topics.contains(topic))
            m_tabs->setCurrentIndex(static_cast<int>(i));
    }
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(words.translate("GuideDialog", "Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(20, 0, 20, 0);
    row->addWidget(buttons);
    column->addLayout(row);
    followLayout(*this);
    // The arrow keys read on from there.
    m_tabs->currentWidget()->setFocus();
    resize(680, 640);
}

QStringList GuideDialog::topics(const Words &words)
{
    QStringList all;
    for (const char *page : pages)
        all << pageOf(QLatin1String(page), words).topics;
    all.removeAll(QString());
    return all;
}

void GuideDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // Only what is laid out can be scrolled.
    QMetaObject::invokeMethod(this, &GuideDialog::scroll, Qt::QueuedConnection);
}

/// The heading of the topic to the top, with room below the page where that ends before.
void GuideDialog::scroll()
{
    const auto *text = static_cast<QTextBrowser *>(m_tabs->currentWidget());
    QTextDocument &document = *text->document();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (!block.begin().fragment().charFormat().anchorNames().contains(m_topic))
            continue;
        constexpr int above = 8;
        const auto top = static_cast<int>(document.documentLayout()->blockBoundingRect(block).top()) - above;
        const qreal missing = text->viewport()->height() - (document.size().height() - top);
        if (missing > 0) {
            QTextFrameFormat page = document.rootFrame()->frameFormat();
            page.setBottomMargin(page.bottomMargin() + missing);
            document.rootFrame()->setFrameFormat(page);
        }
        text->verticalScrollBar()->setValue(block == document.begin() ? 0 : top);
        return;
    }
}
