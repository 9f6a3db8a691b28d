#include "briefing/BriefingDialog.h"

#include "briefing/BriefingPreview.h"
#include "casefile/SavePath.h"
#include "casefile/Task.h"
#include "query/ByVisibility.h"
#include "query/Describe.h"
#include "report/Pages.h"
#include "report/PrintedLetters.h"
#include "system/Settings.h"
#include "text/FocusOrder.h"
#include "text/MessageBox.h"
#include "text/Plain.h"
#include "text/SteadyBox.h"
#include "vocabulary/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

constexpr int askedWidth = 340;   // pixels, of what is asked for beside the pages
constexpr int pagesAtLeast = 400; // of the pages beside it

bool goesToFile(const QPrinter &printer)
{
    return printer.outputFormat() == QPrinter::PdfFormat && !printer.outputFileName().isEmpty();
}

} // namespace

BriefingDialog::BriefingDialog(Session &session, const Words &words, Purpose purpose, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_words(words)
    , m_preview(new BriefingPreview(session, words, this))
{
    const bool exports = purpose == Purpose::Export;
    setWindowTitle(exports ? say(QT_TRANSLATE_NOOP("BriefingDialog", "Export briefing"))
                           : say(QT_TRANSLATE_NOOP("BriefingDialog", "Print briefing")));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(20, 16, 20, 12);
    all->setSpacing(8);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(20);
    all->addLayout(sides, 1);
    m_asked = new QWidget(this);
    auto *column = new QVBoxLayout(m_asked);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    sides->addWidget(m_asked);
    sides->addWidget(m_preview, 1);
    const auto entry = [&](const char *label, auto *editor) {
        const QString said = say(label);
        auto *caption = plainLabel(said, this);
        caption->setBuddy(editor);
        editor->setAccessibleName(QString(said).remove(QLatin1Char('&')));
        column->addWidget(caption);
        column->addWidget(editor);
        column->addSpacing(4);
        return editor;
    };
    const Filter &filter = session.filter();
    const QString chosen = filter.isEmpty() ? say(QT_TRANSLATE_NOOP("BriefingDialog", "all incidents"))
                                            : describe(filter, session.vocabulary(), words);
    auto *what = plainLabel(words.translate("BriefingDialog", "Content: %1").arg(chosen), this);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addSpacing(8);

    m_language = entry(QT_TRANSLATE_NOOP("BriefingDialog", "&Language of the briefing"), new SteadyBox(this));
    for (const Language language : {Language::English, Language::French})
        m_language->addItem(words.languageName(language), languageCode(language));
    m_language->setCurrentIndex(m_language->findData(languageCode(words.language())));
    m_language->setObjectName(QStringLiteral("briefingLanguage"));
    m_title = entry(QT_TRANSLATE_NOOP("BriefingDialog", "&Title"), new QLineEdit(this));
    m_title->setObjectName(QStringLiteral("briefingTitle"));
    suggestTitle();
    m_organisation = entry(QT_TRANSLATE_NOOP("BriefingDialog", "&Author or organisation"),
                           new QLineEdit(Settings().value(Settings::Key::Organisation).toString(), this));
    m_introduction = entry(QT_TRANSLATE_NOOP("BriefingDialog", "&Introduction"), new QPlainTextEdit(this));
    m_introduction->setTabChangesFocus(true);
    m_introduction->setFixedHeight(m_introduction->fontMetrics().lineSpacing() * 5 + 12);
    m_visibility =
        entry(QT_TRANSLATE_NOOP("BriefingDialog", "&Visibility: include up to"), new SteadyBox(this));
    for (const Visibility visibility : {Visibility::Public, Visibility::Restricted, Visibility::Confidential})
        m_visibility->addItem(words.visibility(visibility), static_cast<int>(visibility));
    m_visibility->setObjectName(QStringLiteral("briefingVisibility"));
    m_leftOut = plainLabel({}, this);
    m_leftOut->setObjectName(QStringLiteral("briefingCounts"));
    m_leftOut->setWordWrap(true);
    column->addWidget(m_leftOut);
    column->addSpacing(4);
    m_paper = entry(QT_TRANSLATE_NOOP("BriefingDialog", "&Paper size"), new SteadyBox(this));
    m_paper->setObjectName(QStringLiteral("briefingPaper"));
    m_paper->addItem(QStringLiteral("A4"), false);
    m_paper->addItem(QStringLiteral("US Letter"), true);
    m_figures = new QCheckBox(
        say(QT_TRANSLATE_NOOP("BriefingDialog", "&Figures and charts by country, type and month")), this);
    m_incidents = new QCheckBox(say(QT_TRANSLATE_NOOP("BriefingDialog", "Li&st of incidents")), this);
    for (QCheckBox *box : {m_figures, m_incidents}) {
        box->setChecked(true);
        column->addWidget(box);
    }
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox(this);
    auto *main = buttons->addButton(exports ? say(QT_TRANSLATE_NOOP("BriefingDialog", "Export as PDF…"))
                                            : say(QT_TRANSLATE_NOOP("BriefingDialog", "Print…")),
                                    QDialogButtonBox::ActionRole);
    main->setDefault(true);
    m_showPages = buttons->addButton(say(QT_TRANSLATE_NOOP("BriefingDialog", "Previe&w")),
                                     QDialogButtonBox::ActionRole);
    m_showPages->setObjectName(QStringLiteral("showPages"));
    m_showPages->setCheckable(true);
    m_showPages->setAutoDefault(false);
    buttons->addButton(say(QT_TRANSLATE_NOOP("BriefingDialog", "Close")), QDialogButtonBox::RejectRole);
    connect(main, &QPushButton::clicked, this,
            exports ? &BriefingDialog::chooseAndExport : &BriefingDialog::print);
    connect(m_showPages, &QPushButton::toggled, this, &BriefingDialog::arrange);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    all->addWidget(buttons);
    connect(m_language, &QComboBox::currentIndexChanged, this, &BriefingDialog::suggestTitle);
    connect(m_visibility, &QComboBox::currentIndexChanged, this, &BriefingDialog::showLeftOut);
    connect(m_preview, &BriefingPreview::codesWanted, this, [this] {
        m_lettersAsCodes = true;
        showPages();
    });
    for (const QComboBox *box : {m_language, m_visibility, m_paper})
        connect(box, &QComboBox::currentIndexChanged, this, &BriefingDialog::showPages);
    for (const QLineEdit *line : {m_title, m_organisation})
        connect(line, &QLineEdit::textChanged, this, &BriefingDialog::showPages);
    connect(m_introduction, &QPlainTextEdit::textChanged, this, &BriefingDialog::showPages);
    for (const QCheckBox *box : {m_figures, m_incidents})
        connect(box, &QCheckBox::toggled, this, &BriefingDialog::showPages);
    followLayout(*this);
    showLeftOut();
    showPages();
    constexpr QSize most(1120, 900), around(24, 56); // pixels, of the window's frame too
    const QSize room = this->screen()->availableSize() - around;
    resize(room.boundedTo(most));
    arrange();
}

void BriefingDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    arrange();
}

/// The pages beside what is asked for; in a narrow window, in its place.
void BriefingDialog::arrange()
{
    const bool isWide = width() >= askedWidth + pagesAtLeast;
    m_showPages->setVisible(!isWide);
    // Fields that are no wider in one language than in another.
    m_asked->setMinimumWidth(isWide ? std::max(askedWidth, m_asked->minimumSizeHint().width()) : 0);
    m_asked->setMaximumWidth(isWide ? m_asked->minimumWidth() : QWIDGETSIZE_MAX);
    m_asked->setVisible(isWide || !m_showPages->isChecked());
    m_preview->setVisible(isWide || m_showPages->isChecked());
}

void BriefingDialog::showPages()
{
    m_preview->setOptions(options());
}

QString BriefingDialog::say(const char *text) const
{
    return m_words.translate("BriefingDialog", text);
}

BriefingOptions BriefingDialog::options() const
{
    return {.language = languageFromCode(m_language->currentData().toString()).value_or(Language::English),
            .title = m_title->text(),
            .organisation = m_organisation->text().trimmed(),
            .introduction = m_introduction->toPlainText(),
            .filter = m_session.filter(),
            .visibility = static_cast<Visibility>(m_visibility->currentData().toInt()),
            .letter = m_paper->currentData().toBool(),
            .figures = m_figures->isChecked(),
            .incidents = m_incidents->isChecked(),
            .lettersAsCodes = m_lettersAsCodes,
            .date = QDate::currentDate()};
}

void BriefingDialog::showLeftOut()
{
    const BriefingOptions asked = options();
    const auto question = questionOf(m_session.file().store(), asked.filter);
    if (!question)
        return;
    const Count out = leftOutOf(*m_session.facts(), m_session.vocabulary(), *question, asked.visibility);
    QStringList told{
        m_words.translate("BriefingDialog", "Included: %1.")
            .arg(inWords(byVisibility(*m_session.facts(), m_session.answer().rows, asked.visibility),
                         m_words))};
    if (out.incidents == 0) {
        told << say(QT_TRANSLATE_NOOP("BriefingDialog", "No incident is left out."));
        if (asked.visibility != Visibility::Confidential)
            told << say(QT_TRANSLATE_NOOP("BriefingDialog",
                                          "The briefing still says that some may have been, since a "
                                          "briefing without this note would tell that none were."));
    } else {
        told << m_words.translate("BriefingDialog", "Left out: %1, %2.")
                    .arg(m_words.translate("Words", "%n incidents", nullptr, out.incidents),
                         m_words.atLeastPeople(out.victims));
        told << (disclosable(out, asked.filter)
                     ? say(QT_TRANSLATE_NOOP("BriefingDialog",
                                             "The briefing gives a rounded number of incidents."))
                     : say(QT_TRANSLATE_NOOP("BriefingDialog", "The briefing does not give these numbers.")));
    }
    m_leftOut->setText(told.join(QLatin1Char(' ')));
}

/// In the language of the briefing, as long as nobody wrote another one.
void BriefingDialog::suggestTitle()
{
    if (m_title->isModified())
        return;
    const Words words(languageFromCode(m_language->currentData().toString()).value_or(Language::English));
    m_title->setText(defaultTitle(m_session.file().store().title(), m_session.filter(), words));
    m_title->home(false); // a long one is read from its beginning
}

/// Counts and writes off the GUI thread, with progress; tells of an error. Whether all of it was done.
template<typename Write> bool BriefingDialog::run(const char *label, Write write)
{
    Settings().set(Settings::Key::Organisation, m_organisation->text().trimmed());
    m_preview->rest();
    const auto done = runTask(
        this, say(label), m_words,
        [&, asked = options(), take = m_session.snapshots()](const Progress &progress) -> Result<void> {
            const auto snapshot = take(progress);
            if (!snapshot)
                return std::unexpected(snapshot.error());
            const Words words(asked.language);
            const auto briefing = makeBriefing(*snapshot, asked, words, progress);
            return briefing ? write(*briefing, *snapshot, words, progress)
                            : Result<void>(std::unexpected(briefing.error()));
        });
    if (!done && PrintedLetters::areMissing(done.error()) && asksForCodes(done.error())) {
        m_lettersAsCodes = true;
        return run(label, write);
    }
    if (!done && !PrintedLetters::areMissing(done.error()))
        emit m_session.failed(done.error());
    showPages();
    return done.has_value();
}

/// Whether letters that no font has are to be printed as their codes.
bool BriefingDialog::asksForCodes(const Error &missing)
{
    MessageBox box(MessageBox::Warning, windowTitle(), m_words.say(missing.message), this);
    auto *codes =
        box.addButton(say(QT_TRANSLATE_NOOP("BriefingDialog", "Print their &codes")), MessageBox::AcceptRole);
    box.setDefaultButton(
        box.addButton(say(QT_TRANSLATE_NOOP("BriefingDialog", "Cancel")), MessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == codes;
}

void BriefingDialog::chooseAndExport()
{
    const QFileInfo file(m_session.file().path());
    const QString path = askWhereToSave(
        this, m_words,
        {.title = windowTitle(),
         .suggested = file.absolutePath() + QLatin1Char('/') + file.completeBaseName() + QLatin1Char('-') +
                      m_language->currentData().toString() + QStringLiteral(".pdf"),
         .filter = say(QT_TRANSLATE_NOOP("BriefingDialog", "PDF documents (*.pdf)")),
         .ending = QStringLiteral(".pdf"),
         .replaces = OutputFile::Target{{}, OutputFile::Kind::Pdf, false, file.filePath()}});
    if (!path.isEmpty() && exportTo(path))
        accept();
}

bool BriefingDialog::exportTo(const QString &path, PageRange range)
{
    const bool done = run(QT_TRANSLATE_NOOP("BriefingDialog", "Creating the briefing…"),
                          [&](const Briefing &briefing, const Snapshot &snapshot, const Words &words,
                              const Progress &progress) {
                              return writePdf(path, briefing, snapshot, words, progress, false, range);
                          });
    if (done)
        emit m_session.written(path);
    return done;
}

void BriefingDialog::setUp(QPrinter &printer) const
{
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(options().letter ? QPageSize::Letter : QPageSize::A4));
    printer.setDocName(m_title->text());
}

bool BriefingDialog::paintOn(QPrinter &printer)
{
    return run(
        QT_TRANSLATE_NOOP("BriefingDialog", "Laying out the pages…"),
        [&](const Briefing &briefing, const Snapshot &snapshot, const Words &words,
            const Progress &progress) -> Result<void> {
            Pages pages(briefing, snapshot, words);
            if (const auto count = pages.countForOthers(snapshot, progress); !count)
                return std::unexpected(count.error());
            QPainter painter;
            if (!painter.begin(&printer)) {
                return std::unexpected(Error{
                    ErrorKind::NotReadable,
                    {"BriefingDialog",
                     QT_TRANSLATE_NOOP("BriefingDialog", "The printer is not responding. Check that it is on "
                                                         "and connected, or export a PDF instead.")}});
            }
            return pages.paint(printer, painter, {printer.fromPage(), printer.toPage()}, progress);
        });
}

/// Qt's own printing to a file would tell the time zone.
bool BriefingDialog::writeFileOf(const QPrinter &printer)
{
    return exportTo(printer.outputFileName(), {printer.fromPage(), printer.toPage()});
}

void BriefingDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    setUp(printer);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (goesToFile(printer) ? writeFileOf(printer) : paintOn(printer))
        accept();
}
