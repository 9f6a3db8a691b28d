#include "mainwindow/GuideDialog.h"

#include "text/FocusOrder.h"
#include "vocabulary/Words.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

GuideDialog::GuideDialog(Page page, const Words &words, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(words.translate("GuideDialog", "User guide"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    auto *tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    column->addWidget(tabs, 1);
    for (const auto &[name, title] :
         {std::pair("counting", words.translate("GuideDialog", "&Counting method")),
          std::pair("protection", words.translate("GuideDialog", "What is &protected"))}) {
        auto *text = new QTextBrowser(tabs);
        text->setFrameShape(QFrame::NoFrame);
        text->document()->setDocumentMargin(20);
        QFile file(
            QStringLiteral(":/guide/%1-%2.md").arg(QLatin1String(name), languageCode(words.language())));
        if (file.open(QIODevice::ReadOnly))
            text->setMarkdown(QString::fromUtf8(file.readAll()));
        // Room between lines, as in a book.
        QTextCursor cursor(text->document());
        for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
            cursor.setPosition(block.position());
            QTextBlockFormat format = block.blockFormat();
            format.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
            if (format.headingLevel() > 0) {
                format.setTopMargin(format.headingLevel() == 1 ? 0 : 18);
                format.setBottomMargin(6);
            }
            cursor.setBlockFormat(format);
        }
        tabs->addTab(text, title);
    }
    tabs->setCurrentIndex(page);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(words.translate("GuideDialog", "Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(20, 0, 20, 0);
    row->addWidget(buttons);
    column->addLayout(row);
    followLayout(*this);
    resize(680, 640);
}
