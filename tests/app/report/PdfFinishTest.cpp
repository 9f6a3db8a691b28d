#include "report/PdfFinish.h"

#include "report/Pages.h"
#include "Samples.h"
#include "vocabulary/Words.h"

#include <QBuffer>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

/// What a program can check of PDF/UA-1 (ISO 14289-1) and PDF/A-2b (ISO 19005-2), over what qpdf reads.
class PdfFinishTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_file;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static QByteArray run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished(120'000);
        return process.readAllStandardOutput();
    }
    bool write(const QString &pdf, BriefingOptions options, PageRange range = {}) const
    {
        options.visibility = Visibility::Confidential;
        options.date = QDate(2020, 6, 10);
        const Snapshot snapshot = samples::snapshot(*m_file);
        const Words words(options.language);
        const auto briefing = makeBriefing(snapshot, options, words);
        return briefing && writePdf(pdf, *briefing, snapshot, words, {}, false, range);
    }

    /// The objects of a file, as qpdf reads them.
    struct Objects {
        QJsonObject all;
        QJsonObject trailer;
        explicit Objects(const QString &pdf)
        {
            const auto read = QJsonDocument::fromJson(run(u"qpdf"_qs, {u"--json=2"_qs, pdf})).object();
            all = read[u"qpdf"].toArray()[1].toObject();
            trailer = all[u"trailer"].toObject()[u"value"].toObject();
        }
        /// What a value refers to, or is.
        QJsonValue at(const QJsonValue &value) const
        {
            const QString name = value.toString();
            if (!name.endsWith(u" R"))
                return value;
            const QJsonObject object = all[u"obj:"_qs + name].toObject();
            return object.contains(u"stream") ? object[u"stream"].toObject()[u"dict"] : object[u"value"];
        }
        QJsonObject root() const { return at(trailer[u"/Root"]).toObject(); }
        void pages(const QJsonValue &node, QStringList &found) const
        {
            for (const QJsonValue &kid : at(node).toObject()[u"/Kids"].toArray()) {
                if (at(kid).toObject()[u"/Type"] == u"/Page"_qs)
                    found << kid.toString();
                else
                    pages(kid, found);
            }
        }
    };
    static QString text(const QJsonValue &value) { return value.toString().mid(2); } // behind "u:"

    /// The numbers of marked content of each page; nothing where something is painted outside of it, or
    /// something is not closed at the level at which it was opened.
    static std::optional<std::vector<std::vector<int>>> contents(const QString &pdf)
    {
        std::vector<std::vector<int>> all;
        const QByteArray qdf = run(u"qpdf"_qs, {u"--qdf"_qs, u"--object-streams=disable"_qs, pdf, u"-"_qs});
        qsizetype at = 0;
        while ((at = qdf.indexOf("%% Contents for page ", at)) >= 0) {
            const qsizetype begin = qdf.indexOf("stream\n", at), end = qdf.indexOf("\nendstream", begin);
            at = end;
            std::vector<int> numbers, levels;
            int level = 0, told = 0, artifacts = 0;
            std::vector<bool> isContent;
            for (const QByteArray &line : qdf.mid(begin + 7, end - begin - 7).split('\n')) {
                const QByteArray name = line.mid(line.lastIndexOf(' ') + 1);
                if (line == "q")
                    ++level;
                if (line == "Q" && (--level < 0 || (!levels.empty() && levels.back() > level)))
                    return std::nullopt;
                if (name == "BDC" || name == "BMC" || name.endsWith(">>BDC")) {
                    levels.push_back(level);
                    isContent.push_back(line.contains("/MCID"));
                    told += isContent.back() ? 1 : 0;
                    artifacts += line.startsWith("/Artifact") ? 1 : 0;
                    if (told > 1 || (told > 0 && artifacts > 0))
                        return std::nullopt;
                    if (isContent.back())
                        numbers.push_back(line.mid(line.indexOf("/MCID ") + 6).chopped(5).toInt());
                } else if (line == "EMC") {
                    if (levels.empty() || levels.back() != level)
                        return std::nullopt;
                    levels.pop_back();
                    told -= isContent.back() ? 1 : 0;
                    artifacts -= told == 0 && levels.empty() && !isContent.back() ? 1 : 0;
                    isContent.pop_back();
                } else if (name == "Tj" || name == "f" || name == "S" || name == "f*" || name == "B" ||
                           name == "Do") {
                    if (levels.empty())
                        return std::nullopt;
                }
                if (line.contains("-9000") ||
                    line.contains("<0000>")) // a mark, or a letter that has no glyph
                    return std::nullopt;
            }
            if (level != 0 || !levels.empty())
                return std::nullopt;
            all.push_back(numbers);
        }
        return all;
    }

    struct Element {
        QString role;
        QString object;
        QJsonObject value;
        std::vector<Element> children;
        std::vector<std::pair<QString, int>> content; ///< page, number
    };
    static Element elementOf(const Objects &objects, const QString &object)
    {
        Element element{.role = {},
                        .object = object,
                        .value = objects.at(object).toObject(),
                        .children = {},
                        .content = {}};
        element.role = element.value[u"/S"].toString().mid(1);
        const QJsonValue kids = element.value[u"/K"];
        for (const QJsonValue &kid : kids.isArray() ? kids.toArray() : QJsonArray{kids}) {
            if (kid.isDouble())
                element.content.emplace_back(element.value[u"/Pg"].toString(), kid.toInt());
            else if (kid.isObject())
                element.content.emplace_back(kid[u"/Pg"].toString(), kid[u"/MCID"].toInt());
            else if (kid.isString())
                element.children.push_back(elementOf(objects, kid.toString()));
        }
        return element;
    }
    static void flatten(const Element &element, std::vector<const Element *> &all)
    {
        all.push_back(&element);
        for (const Element &child : element.children)
            flatten(child, all);
    }

private slots:
    void initTestCase()
    {
        m_file = samples::emptyFile(path(u"finish.dossier"_qs));
        Change change;
        for (int i = 0; i < 90; ++i) {
            Incident incident =
                samples::incident(QStringLiteral("ML-2020-%1").arg(i, 3, 10, QLatin1Char('0')));
            incident.summary.en = u"word "_qs.repeated(7 * (i % 13)) + u"w"_qs.repeated(i);
            if (i % 2 > 0) {
                incident.place = {};
                incident.place.country.value = u"NE"_qs;
                incident.place.name = u"حلب الشهباء"_qs;
                incident.violations.front().type = u"liberty.enforced-disappearance"_qs;
            }
            if (i == 40)
                incident.summary.en = u"torn "_qs.repeated(3000) + u"THEEND"_qs;
            change.edits.push_back({std::nullopt, incident});
        }
        QVERIFY(m_file->store().apply(change));
    }

    /// What Qt writes of a mark is what is looked for: where Qt changes it, this fails.
    void marksAreReadBack()
    {
        const std::vector<mark::Mark> marks{
            {mark::Kind::Element, 0},         {mark::Kind::Element, 1},
            {mark::Kind::Spelled, 0},         {mark::Kind::SpelledEnd, 0},
            {mark::Kind::Element, 999'999},   {mark::Kind::Element, 1'000'000},
            {mark::Kind::Spelled, 7'654'321}, {mark::Kind::Element, 12'345'678}};
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        {
            QPdfWriter writer(&buffer);
            writer.setResolution(style::unitsPerInch);
            QPainter painter(&writer);
            painter.setRenderHint(QPainter::Antialiasing);
            for (const mark::Mark &mark : marks) {
                painter.save();
                painter.translate(1234.5, 77);
                mark::paint(painter, mark);
                painter.restore();
                mark::paint(painter, mark);
                painter.fillRect(QRectF(1, 2, 300, 400), Qt::red);
            }
        }
        const QByteArray pdf = buffer.data();
        const qsizetype begin = pdf.indexOf("stream\n") + 7;
        const QByteArray content = qUncompress(QByteArray("\0\1\0\0", 4) +
                                               pdf.mid(begin, pdf.indexOf("\nendstream", begin) - begin));
        QVERIFY(!content.isEmpty());
        size_t found = 0;
        const QList<QByteArray> lines = content.split('\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (const auto read = mark::read(lines[i])) {
                QVERIFY(found < 2 * marks.size());
                QVERIFY(read->kind == marks[found / 2].kind);
                QCOMPARE(read->number, marks[found / 2].number);
                QCOMPARE(lines[i + 1], QByteArray("f"));
                ++found;
            }
        }
        QCOMPARE(found, 2 * marks.size());
    }

    void everyPieceIsTaggedOrFurniture_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<bool>("letter");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::newRow("English") << 0 << false << 0 << 0;
        QTest::newRow("French, Letter") << 1 << true << 0 << 0;
        QTest::newRow("one page") << 0 << false << 1 << 1;
        QTest::newRow("from within the table") << 0 << false << 4 << 0;
    }
    void everyPieceIsTaggedOrFurniture()
    {
        QFETCH(int, language);
        QFETCH(bool, letter);
        QFETCH(int, first);
        QFETCH(int, last);
        const QString pdf = path(u"tagged.pdf"_qs);
        BriefingOptions options;
        options.language = static_cast<Language>(language);
        options.letter = letter;
        options.title = u"Attacks & <arrests>"_qs;
        options.organisation = u"منظمة العفو"_qs;
        QVERIFY(write(pdf, options, {first, last}));
        QProcess check;
        check.start(u"qpdf"_qs, {u"--check"_qs, pdf});
        QVERIFY(check.waitForFinished());
        QVERIFY2(check.exitCode() == 0, check.readAllStandardError().constData());

        const Objects objects(pdf);
        const QJsonObject root = objects.root();
        QCOMPARE(text(root[u"/Lang"]).left(2), language ? u"fr"_qs : u"en"_qs);
        QVERIFY(root[u"/MarkInfo"][u"/Marked"].toBool() &&
                root[u"/ViewerPreferences"][u"/DisplayDocTitle"].toBool());
        QCOMPARE(text(objects.at(objects.trailer[u"/Info"])[u"/Title"]), options.title);
        QVERIFY(objects.at(root[u"/Metadata"])[u"/Filter"].isUndefined());
        QCOMPARE(objects.at(root[u"/OutputIntents"].toArray().first())[u"/S"].toString(), u"/GTS_PDFA1"_qs);

        QStringList pages;
        objects.pages(root[u"/Pages"], pages);
        const auto contents = this->contents(pdf);
        QVERIFY(contents);
        QCOMPARE(contents->size(), size_t(pages.size()));
        const QJsonObject tree = objects.at(root[u"/StructTreeRoot"]).toObject();
        const Element document = elementOf(objects, tree[u"/K"].toString());
        QCOMPARE(document.role, u"Document"_qs);
        std::vector<const Element *> all;
        flatten(document, all);

        // Each piece of content has one element, and knows it.
        QMap<std::pair<QString, int>, QString> owners;
        for (const Element *element : all) {
            for (const auto &piece : element->content) {
                QVERIFY2(!owners.contains(piece), qPrintable(element->role));
                owners[piece] = element->object;
            }
        }
        qsizetype pieces = 0;
        const QJsonArray leaves = objects.at(tree[u"/ParentTree"])[u"/Kids"].toArray();
        QJsonArray numbers;
        for (const QJsonValue &leaf : leaves) {
            for (const QJsonValue &value : objects.at(leaf)[u"/Nums"].toArray())
                numbers << value;
        }
        QCOMPARE(numbers.size(), 2 * pages.size());
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const QJsonObject page = objects.at(pages[i]).toObject();
            QCOMPARE(page[u"/Tabs"].toString(), u"/S"_qs);
            QCOMPARE(page[u"/StructParents"].toInt(-1), int(i));
            QCOMPARE(numbers[2 * i].toInt(-1), int(i));
            const QJsonArray parents = objects.at(numbers[2 * i + 1]).toArray();
            const std::vector<int> &here = (*contents)[size_t(i)];
            QCOMPARE(parents.size(), qsizetype(here.size()));
            for (const int number : here) {
                QCOMPARE(owners.value({pages[i], number}), parents[number].toString());
                ++pieces;
            }
        }
        QCOMPARE(pieces, owners.size());

        int titles = 0;
        QStringList headings;
        for (const Element *element : all) {
            for (const Element &child : element->children)
                QCOMPARE(child.value[u"/P"].toString(), element->object);
            const QString &role = element->role;
            if (role == u"H1")
                ++titles;
            if (role == u"H1" || role == u"H2")
                headings << element->object;
            QVERIFY(role != u"H2" || titles == 1 || first > 1);
            QVERIFY(role != u"Figure" || text(element->value[u"/Alt"]).size() > 10);
            QVERIFY(role != u"TH" || element->value[u"/A"][u"/Scope"].isString());
            if (role == u"Table") {
                QVERIFY(element->children.size() > 1);
                for (const Element &row : element->children) {
                    QCOMPARE(row.role, u"TR"_qs);
                    QCOMPARE(row.children.size(), element->children.front().children.size());
                }
                QCOMPARE(element->children[0].children.back().role, u"TH"_qs);
                QVERIFY(element->children[1].children.front().value[u"/A"][u"/Scope"] == u"/Row"_qs);
            }
        }
        QCOMPARE(titles, first > 1 ? 0 : 1);

        const QJsonObject outline = objects.at(root[u"/Outlines"]).toObject();
        QCOMPARE(outline[u"/Count"].toInt(), int(headings.size()));
        int bookmarks = 0;
        for (QJsonValue at = outline[u"/First"]; !at.isUndefined(); at = objects.at(at)[u"/Next"]) {
            const QJsonObject bookmark = objects.at(at).toObject();
            QVERIFY(pages.contains(bookmark[u"/Dest"][0].toString()));
            const double top = bookmark[u"/Dest"][3].toDouble();
            QVERIFY2(top > 50 && top < 842, qPrintable(QString::number(top)));
            if (bookmarks++ == 0 && first <= 1)
                QCOMPARE(text(bookmark[u"/Title"]), options.title);
        }
        QCOMPARE(bookmarks, int(headings.size()));
        QVERIFY(first > 1 || bookmarks > 1);
    }

    void aTornRowIsOne()
    {
        const QString pdf = path(u"torn.pdf"_qs);
        QVERIFY(write(pdf, {}));
        const Objects objects(pdf);
        const Element document =
            elementOf(objects, objects.at(objects.root()[u"/StructTreeRoot"])[u"/K"].toString());
        std::vector<const Element *> all;
        flatten(document, all);
        const auto rows = std::ranges::count(all, u"TR"_qs, &Element::role);
        QCOMPARE(rows, 90 + 1 + 4); // with the heads and the table of countries
        QSet<QString> pages;
        for (const Element *element : all) {
            QSet<QString> on;
            for (const auto &[page, number] : element->content)
                on << page;
            if (on.size() > pages.size())
                pages = on;
        }
        QVERIFY(pages.size() > 2);
        const QString read = QString::fromUtf8(run(u"pdfinfo"_qs, {u"-struct-text"_qs, pdf})).simplified();
        QCOMPARE(read.count(u"torn "_qs), 3000);
        QVERIFY(read.contains(u"torn THEEND"_qs));
        QCOMPARE(read.count(u"\"Reference, date\""_qs), 1);
        QVERIFY(!read.contains(u"page 1 of"_qs) && !read.contains(u"Source: case file"_qs));
        // Words are apart where a line ends, and whole where it ends within one.
        QVERIFY(
            read.contains(u"An incident is an event that took place in one location over a period of time. A "
                          u"violation is a single type of violation"_qs));
        QVERIFY(read.contains(u"w"_qs.repeated(89)));
    }

    void textIsFoundByItsLetters()
    {
        const QString pdf = path(u"letters.pdf"_qs);
        BriefingOptions options;
        options.organisation = u"منظمة العفو"_qs;
        QVERIFY(write(pdf, options));
        // In the order of reading; pdftotext turns it around, as it does with all that runs from right to
        // left.
        const QByteArray content =
            run(u"qpdf"_qs, {u"--qdf"_qs, u"--object-streams=disable"_qs, pdf, u"-"_qs});
        for (const QString &name : {u"حلب الشهباء"_qs, u"منظمة العفو"_qs})
            QVERIFY(content.contains("/Span<</ActualText" + PdfObjects::string(name).chopped(1)));
        QVERIFY(!content.contains("/ActualText ()"));
        const QString copied = QString::fromUtf8(run(u"pdftotext"_qs, {u"-raw"_qs, pdf, u"-"_qs}));
        QVERIFY(copied.contains(u"An incident is an event"_qs) && !copied.contains(u'\t'));
        for (const QChar unit : copied)
            QVERIFY(unit.unicode() < 0xfb50 || unit.unicode() > 0xfefe); // presentation forms
    }

    void theSameIsTheSameFile()
    {
        QByteArray files[2];
        for (QByteArray &bytes : files) {
            QVERIFY(write(path(u"same.pdf"_qs), {}));
            QFile file(path(u"same.pdf"_qs));
            QVERIFY(file.open(QIODevice::ReadOnly));
            bytes = file.readAll();
        }
        QVERIFY(files[0] == files[1]);
        QVERIFY(files[0].startsWith("%PDF-1.7\n%"));
    }

    /// Another Qt may write other things; they are refused, not passed on.
    void whatIsNotKnownFails_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("as it is") << QByteArray() << QByteArray();
        QTest::newRow("links") << QByteArray("\n[ ]\nendobj") << QByteArray("\n[ 4 0 R ]\nendobj");
        QTest::newRow("page") << QByteArray("/Type /Page\n") << QByteArray("/Type /Pagh\n");
        QTest::newRow("profile") << QByteArray("/OutputIntents ") << QByteArray("/OutputIntentz ");
        QTest::newRow("length") << QByteArray("\n2567\nendobj") << QByteArray("\n2566\nendobj");
        QTest::newRow("end") << QByteArray("\nxref\n") << QByteArray("\nyref\n");
    }
    void whatIsNotKnownFails()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QBuffer written;
        QVERIFY(written.open(QIODevice::WriteOnly));
        {
            QPdfWriter writer(&written);
            writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
            QPainter painter(&writer);
            painter.drawRect(10, 10, 50, 50);
        }
        QByteArray bytes = written.data();
        if (!before.isEmpty()) {
            QVERIFY(bytes.contains(before));
            bytes.replace(before, after);
        }
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        PdfFinish finish(out, {u"Title"_qs, u"en"_qs, {2020, 6, 10}, 842, 16});
        // In pieces of any size.
        for (qsizetype at = 0; at < bytes.size(); at += 7)
            finish.write(bytes.mid(at, 7));
        QCOMPARE(finish.finish(), before.isEmpty());
    }

    void aFullDiskFails()
    {
        QFile full(u"/dev/full"_qs);
        if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            QSKIP("no /dev/full here");
        PdfFinish finish(full, {u"Title"_qs, u"en"_qs, {2020, 6, 10}, 842, 16});
        {
            TaggedPdf writer(finish);
            QPainter painter(&writer);
            painter.drawRect(10, 10, 50, 50);
        }
        QVERIFY(!finish.finish());
    }
};

QTEST_MAIN(PdfFinishTest)
#include "PdfFinishTest.moc"
