#include "mainwindow/WelcomePage.h"

#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

WelcomePage::WelcomePage(const Words &words, const QStringList &recent, QWidget *parent)
    : QWidget(parent)
{
    auto *outer = new QHBoxLayout(this);
    outer->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addStretch(2);
    auto *title = plainLabel(words.translate("WelcomePage", "No case file is open."), this);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    column->addWidget(title);
    auto *text = plainLabel(
        words.translate("WelcomePage",
                        "A case file holds documented incidents in a single file, which can be encrypted."),
        this);
    text->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(text);
    column->addSpacing(8);
    auto *buttons = new QHBoxLayout;
    auto *make = new QPushButton(words.translate("WelcomePage", "&New case file…"), this);
    auto *open = new QPushButton(words.translate("WelcomePage", "&Open a case file…"), this);
    connect(make, &QPushButton::clicked, this, &WelcomePage::newWanted);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openWanted);
    buttons->addWidget(make);
    buttons->addWidget(open);
    buttons->addStretch(1);
    column->addLayout(buttons);
    if (!recent.isEmpty()) {
        column->addSpacing(16);
        auto *heading = plainLabel(words.translate("WelcomePage", "Recent case files"), this);
        heading->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(heading);
        for (const QString &path : recent) {
            auto *file = new QPushButton(plainTitle(QFileInfo(path).fileName()), this);
            file->setFlat(true);
            file->setStyleSheet(QStringLiteral("text-align: left"));
            file->setToolTip(plainTooltip(QDir::toNativeSeparators(path)));
            connect(file, &QPushButton::clicked, this, [this, path] { emit fileWanted(path); });
            column->addWidget(file);
        }
    }
    column->addStretch(3);
    outer->addLayout(column);
    outer->addStretch(1);
}
