#include "scenes/Files.h"
#include "scenes/Stage.h"

#include "casefile/CaseFile.h"
#include "mainwindow/Application.h"
#include "vocabulary/Vocabulary.h"

#include <QCommandLineParser>
#include <QDir>
#include <QIcon>
#include <QSettings>
#include <QTextStream>
#include <QThread>

#include <cstdio>
#include <map>
#include <vector>

#include <unistd.h>

// Takes pictures of all that the program shows; tests/pictures calls it, once a screen.

namespace
{

// Of this program when it goes on behind a scene that kept the window.
const QString doneOption = u"--done"_qs, failedOption = u"--failed"_qs;

struct Wanted {
    QStringList scenes, languages, appearances, files;
    QString screen;

    static bool among(const QStringList &some, const QString &one)
    {
        return some.isEmpty() || some.contains(one);
    }
};

QStringList filesOf(With with)
{
    switch (with) {
    case With::Nothing:
        return {u"none"_qs};
    case With::Empty:
        return {u"empty"_qs};
    case With::Sample:
        return {u"sample"_qs};
    case With::Large:
        return {u"large"_qs};
    case With::Encrypted:
        return {u"encrypted"_qs};
    case With::Each:
        break;
    }
    return {u"sample"_qs, u"large"_qs, u"hard"_qs};
}

/// The same program once more, which goes on behind a scene that keeps the window: no thread can take a loop
/// of the window's away. Returns only where that cannot be.
void goOnAnew(const QStringList &arguments, int done, const QStringList &failed)
{
    QStringList again;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == doneOption || arguments[i] == failedOption)
            ++i;
        else
            again << arguments[i];
    }
    again << doneOption << QString::number(done) << failedOption << failed.join(u'\n');
    std::vector<QByteArray> texts;
    std::vector<char *> given;
    for (const QString &one : again)
        texts.push_back(one.toLocal8Bit());
    for (QByteArray &one : texts)
        given.push_back(one.data());
    given.push_back(nullptr);
    std::fflush(nullptr);
    execv(qPrintable(QCoreApplication::applicationFilePath()), given.data());
}

/// Brings up what is wanted, one after the other, but the first `done`, which were. Names what could not be,
/// behind those in `failed`.
QStringList run(Stage &stage, const Wanted &wanted, int done, QStringList failed)
{
    Setting setting{.screen = wanted.screen, .file = {}};
    int at = 0;
    const auto bring = [&](const Scene &scene) {
        if (at++ < done)
            return;
        stage.setScene(QString::fromLatin1(scene.name));
        const auto fail = [&](const QString &why) {
            failed << u"%1 (%2, %3, %4): %5"_qs.arg(QString::fromLatin1(scene.name), setting.file,
                                                    languageCode(setting.language), setting.screen, why);
            std::fprintf(stderr, "pictures: %s\n", qUtf8Printable(failed.back()));
        };
        QString missing;
        try {
            if (!stage.hasBegun())
                stage.begin(setting);
            scene.bring(stage);
        } catch (const Stage::Missing &one) {
            missing = one.what;
        }
        try {
            stage.close();
            if (scene.leavesTraces || !missing.isEmpty())
                stage.end();
            else
                stage.gui([&] {
                    if (Session *session = stage.window().session())
                        session->setFilter({});
                });
        } catch (const Stage::Missing &one) {
            fail(u"there was no way back to the window"_qs);
            goOnAnew(QCoreApplication::arguments(), at, failed);
            std::_Exit(1);
        }
        if (!missing.isEmpty())
            fail(missing + u" did not come"_qs);
    };
    for (const Language language : {Language::English, Language::French}) {
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            const QString look = appearance == Appearance::Dark ? u"dark"_qs : u"light"_qs;
            if (!Wanted::among(wanted.languages, languageCode(language)) ||
                !Wanted::among(wanted.appearances, look))
                continue;
            setting.language = language;
            setting.appearance = appearance;
            for (const char *file : {"none", "empty", "sample", "large", "hard", "encrypted"}) {
                setting.file = QString::fromLatin1(file);
                if (!Wanted::among(wanted.files, setting.file))
                    continue;
                for (const Scene &scene : scenes()) {
                    if (filesOf(scene.with).contains(setting.file) &&
                        Wanted::among(wanted.scenes, QString::fromLatin1(scene.name)))
                        bring(scene);
                }
                stage.end();
            }
        }
    }
    return failed;
}

/// One page that shows all pictures of a folder, by scene, in the order of the table.
bool writePage(const QDir &out)
{
    std::map<QString, QStringList> byScene;
    for (const QString &name : out.entryList({u"*.png"_qs}, QDir::Files, QDir::Name))
        byScene[name.section(u'.', 0, 0)] << name;
    QStringList order;
    for (const Scene &scene : scenes()) {
        const QString begin = QString::fromLatin1(scene.name);
        // What a scene shows besides its name, behind it.
        for (const auto &[name, pictures] : byScene) {
            QString own;
            for (const Scene &other : scenes()) {
                const QString one = QString::fromLatin1(other.name);
                if ((name == one || name.startsWith(one + u'-')) && one.size() > own.size())
                    own = one;
            }
            if (own == begin)
                order << name;
        }
    }
    QFile file(out.filePath(u"index.html"_qs));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream page(&file);
    page << "<!doctype html>\n<meta charset=\"utf-8\">\n<title>Dossier in pictures</title>\n<style>\n"
            "body { font: 14px sans-serif; margin: 24px; background: #eee; color: #222 }\n"
            "section { margin-bottom: 32px }\nfigure { display: inline-block; margin: 0 12px 12px 0 }\n"
            "img { width: 340px; border: 1px solid #999; display: block }\nnav a { margin-right: 12px }\n"
            "</style>\n<h1>Dossier in pictures</h1>\n<nav>";
    for (const QString &name : std::as_const(order))
        page << "<a href=\"#" << name << "\">" << name << "</a>\n";
    page << "</nav>\n";
    for (const QString &name : std::as_const(order)) {
        page << "<section id=\"" << name << "\">\n<h2>" << name << "</h2>\n";
        for (const QString &picture : byScene[name]) {
            page << "<figure><a href=\"" << picture << "\"><img loading=\"lazy\" src=\"" << picture
                 << "\" alt=\"" << picture << "\"></a><figcaption>"
                 << picture.chopped(4).section(u'.', 1).replace(u'.', u" · "_qs)
                 << "</figcaption></figure>\n";
        }
        page << "</section>\n";
    }
    return true;
}

QStringList split(const QString &given)
{
    return given.split(u',', Qt::SkipEmptyParts);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    Application app(argc, argv);
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName(u"Dossier"_qs);
    QCoreApplication::setApplicationName(u"dossier-pictures"_qs);
    QApplication::setWindowIcon(QIcon(u":/icons/dossier.png"_qs));
    QApplication::setCursorFlashTime(0); // else no two pictures were alike

    QCommandLineParser parser;
    parser.addPositionalArgument(u"OUT"_qs, u"the folder for the pictures and their page"_qs);
    for (const auto &[name, about] :
         {std::pair("only", "scenes, by name, with commas between them"), std::pair("language", "en or fr"),
          std::pair("appearance", "light or dark"),
          std::pair("file", "what is open: none, empty, sample, large, hard, encrypted"),
          std::pair("screen", "the size, as the pictures' names say it"),
          std::pair("files", "the folder of the case files"), std::pair("done", "how many are taken"),
          std::pair("failed", "what could not be brought up so far")})
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(about), u"value"_qs});
    parser.addOption({u"make"_qs, u"makes the case files, and no pictures"_qs});
    parser.addOption({u"page"_qs, u"writes the page, and no pictures"_qs});
    parser.addOption({u"list"_qs, u"lists the scenes"_qs});
    parser.addHelpOption();
    parser.process(app);
    const Wanted wanted{split(parser.value(u"only"_qs)), split(parser.value(u"language"_qs)),
                        split(parser.value(u"appearance"_qs)), split(parser.value(u"file"_qs)),
                        parser.value(u"screen"_qs)};
    for (const QString &name : wanted.scenes) {
        const auto is = [&](const Scene &scene) { return name == QLatin1String(scene.name); };
        if (std::ranges::none_of(scenes(), is)) {
            std::fprintf(stderr, "pictures: there is no scene %s; --list lists them\n", qUtf8Printable(name));
            return 2;
        }
    }
    if (parser.isSet(u"list"_qs)) {
        for (const Scene &scene : scenes())
            std::puts(scene.name);
        return 0;
    }
    const Vocabulary vocabulary;
    if (parser.isSet(u"make"_qs)) {
        if (makeFiles(parser.value(u"files"_qs), vocabulary))
            return 0;
        std::fputs("pictures: the case files could not be made\n", stderr);
        return 1;
    }
    if (parser.positionalArguments().size() != 1 || !QDir().mkpath(parser.positionalArguments().front())) {
        std::fputs("pictures: give a folder for the pictures\n", stderr);
        return 2;
    }
    const QString out = QDir(parser.positionalArguments().front()).absolutePath();
    if (parser.isSet(u"page"_qs))
        return writePage(QDir(out)) ? 0 : 1;
    Stage stage(vocabulary, parser.value(u"files"_qs), out);
    QStringList failed = parser.value(u"failed"_qs).split(u'\n', Qt::SkipEmptyParts);
    const std::unique_ptr<QThread> hands(QThread::create([&, done = parser.value(u"done"_qs).toInt()] {
        failed = run(stage, wanted, done, failed);
        QMetaObject::invokeMethod(
            &app, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
    }));
    QApplication::setQuitOnLastWindowClosed(false);
    hands->start();
    QApplication::exec();
    hands->wait();
    std::printf("%s: %lld pictures\n", qUtf8Printable(wanted.screen),
                static_cast<long long>(stage.pictures()));
    if (failed.isEmpty())
        return 0;
    std::fprintf(stderr, "pictures: could not be brought up:\n  %s\n",
                 qUtf8Printable(failed.join(u"\n  "_qs)));
    return 1;
}
