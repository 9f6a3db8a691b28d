#include "mainwindow/WelcomePage.h"

#include "mainwindow/RecentButton.h"
#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

WelcomePage::WelcomePage(const Words &words, const QStringList &recent, QWidget *parent)
    : QWidget(parent)
{
    constexpr int width = 620;
    auto *outer = new QHBoxLayout(this);
    outer->addStretch(1);
    auto *page = new QWidget(this);
    page->setFixedWidth(width);
    auto *column = new QVBoxLayout(page);
    column->setSpacing(8);
    column->addStretch(2);
    auto *title = plainLabel(words.translate("WelcomePage", "No case file is open."), page);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    column->addWidget(title);
    auto *text = plainLabel(
        words.translate("WelcomePage",
                        "A case file holds documented incidents in a single file, which can be encrypted."),
        page);
    text->setForegroundRole(QPalette::PlaceholderText);
    text->setWordWrap(true);
    column->addWidget(text);
    column->addSpacing(8);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    addWay(*grid, "welcomeNew", words.translate("WelcomePage", "&New case file…"),
           words.translate("WelcomePage", "to record incidents of your own"), &WelcomePage::newWanted);
    addWay(*grid, "welcomeOpen", words.translate("WelcomePage", "&Open a case file…"),
           words.translate("WelcomePage", "from this computer, a stick or a network share"),
           &WelcomePage::openWanted);
    addWay(*grid, "welcomeImport", words.translate("WelcomePage", "I&mport a table…"),
           words.translate("WelcomePage", "a CSV table from Dossier or UCDP, into a new case file"),
           &WelcomePage::importWanted);
    addWay(*grid, "welcomeSample", words.translate("WelcomePage", "Open the &sample"),
           words.translate("WelcomePage", "a copy to try everything on: the Sahel in early 2020"),
           &WelcomePage::sampleWanted);
    column->addLayout(grid);
    if (!recent.isEmpty()) {
        column->addSpacing(16);
        auto *heading = plainLabel(words.translate("WelcomePage", "Recent case files"), page);
        heading->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(heading);
        auto *files = new QVBoxLayout;
        files->setSpacing(0);
        for (const QString &path : recent) {
            auto *file = new RecentButton(path, words, page);
            connect(file, &QPushButton::clicked, this, [this, path] { emit fileWanted(path); });
            files->addWidget(file);
        }
        column->addLayout(files);
    }
    column->addStretch(3);
    outer->addWidget(page);
    outer->addStretch(1);
    auto *first = page->findChild<RecentButton *>();
    setFocusProxy(first ? first : page->findChild<QPushButton *>());
}

void WelcomePage::addWay(QGridLayout &grid, const char *name, const QString &title, const QString &explained,
                         void (WelcomePage::*wanted)())
{
    const int row = grid.rowCount();
    auto *button = new QPushButton(title, this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(true); // Return presses it
    button->setMinimumWidth(button->sizeHint().width() + 24);
    button->setAccessibleDescription(explained);
    connect(button, &QPushButton::clicked, this, wanted);
    grid.addWidget(button, row, 0);
    auto *label = plainLabel(explained, this);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    grid.addWidget(label, row, 1);
}
