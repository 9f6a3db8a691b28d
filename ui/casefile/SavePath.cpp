#include "casefile/SavePath.h"

#include "system/Settings.h"
#include "text/MessageBox.h"
#include "vocabulary/Words.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>

namespace
{

bool isToBeReplaced(const QString &path, const Words &words, QWidget *parent)
{
    MessageBox box(
        MessageBox::Warning, QStringLiteral("Dossier"),
        words.translate("SavePath", "“%1” already exists in this folder.").arg(QFileInfo(path).fileName()),
        parent);
    box.setMore(words.translate("MainWindow", "If you replace it, its content is lost."));
    auto *replace =
        box.addButton(words.translate("MainWindow", "Replace the file"), MessageBox::DestructiveRole);
    replace->setObjectName(QStringLiteral("replaceFile"));
    box.setDefaultButton(box.addButton(words.translate("MainWindow", "Cancel"), MessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == replace;
}

} // namespace

QString askWhereToSave(QWidget *parent, const Words &words, const SaveQuestion &question)
{
    const FileDialogTraces traces;
    QString suggested = question.suggested;
    for (;;) {
        QString path = QFileDialog::getSaveFileName(parent, question.title, suggested, question.filter,
                                                    nullptr, QFileDialog::DontConfirmOverwrite);
        if (path.isEmpty())
            return path;
        if (!path.endsWith(question.ending, Qt::CaseInsensitive))
            path += question.ending;
        if (!question.replaces || !QFileInfo::exists(path))
            return path;
        OutputFile::Target target = *question.replaces;
        target.path = path;
        // What is of another kind, or no output at all, is spoken of by whoever writes.
        if (OutputFile::isOtherKindThere(target) || belongsToCaseFile(path, target.source) ||
            isToBeReplaced(path, words, parent))
            return path;
        suggested = path;
    }
}
