#include "casefile/Check.h"
#include "records/RecordJson.h"
#include "Samples.h"

#include <random>

/// What the passphrase of a case file keeps, and what it notices.
class EncryptionTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const QByteArray m_passphrase = "five words taken at random";

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static Result<std::unique_ptr<CaseFile>> open(const QString &name, const QByteArray &passphrase,
                                                  CaseFile::Mode mode = CaseFile::Mode::Write)
    {
        return CaseFile::open(name, {passphrase, mode, u"tester"_qs}, samples::vocabulary());
    }
    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray recordsOf(const CaseFile &file)
    {
        QByteArray bytes;
        (void)file.store().eachIncident([&](Incident &&incident) {
            bytes += canonicalBytes(incident) + '\n';
            return true;
        });
        return bytes;
    }
    /// An encrypted file with the sample in it.
    std::unique_ptr<CaseFile> encrypted(const QString &name) const
    {
        auto file = samples::emptyFile(name, m_passphrase);
        return file && importTable(*file, QStringLiteral(SAMPLE), {}) ? std::move(file) : nullptr;
    }

private slots:
    void aFlippedBitIsNoticed()
    {
        const QString sound = path(u"sound.dossier"_qs);
        QByteArray records;
        {
            const auto file = encrypted(sound);
            QVERIFY(file);
            records = recordsOf(*file);
        }
        const QByteArray bytes = contentOf(sound);
        // Each derives a key, which takes its half second.
#ifdef __SANITIZE_ADDRESS__
        constexpr int flips = 8; // and more than twice that here
#else
        constexpr int flips = 60;
#endif
        std::mt19937 random(19480610);
        int refused = 0, found = 0, unchanged = 0;
        const QString name = path(u"flipped.dossier"_qs);
        for (int flip = 0; flip < flips; ++flip) {
            QByteArray flipped = bytes;
            const auto at = static_cast<qsizetype>(random() % static_cast<size_t>(bytes.size()));
            flipped[at] = static_cast<char>(flipped[at] ^ (1 << random() % 8));
            QVERIFY(writeFile(name, flipped));
            const auto file = open(name, m_passphrase, CaseFile::Mode::Read);
            if (!file) {
                const ErrorKind kind = file.error().kind;
                QVERIFY2(kind == ErrorKind::Damaged || kind == ErrorKind::NotACaseFile,
                         qPrintable(u"byte %1"_qs.arg(at)));
                QVERIFY(file.error().message.arguments.contains(name));
                ++refused;
                continue;
            }
            const auto findings = check((*file)->store());
            if (std::ranges::any_of(findings, [](const auto &one) { return one.problem.has_value(); })) {
                ++found;
                continue;
            }
            QVERIFY2(recordsOf(**file) == records, qPrintable(u"byte %1"_qs.arg(at)));
            ++unchanged;
        }
        qInfo("%d flips: %d refused at opening, %d found by check, %d without effect", flips, refused, found,
              unchanged);
        QVERIFY(refused > flips / 2);
    }

    void passphraseIsChanged()
    {
        const QString name = path(u"changed.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(contentOf(name).contains("Inates"));
        QByteArray records;
        QString state;
        {
            const auto file = open(name, {});
            QVERIFY(file);
            records = recordsOf(**file);
            state = *(*file)->store().state();
            QVERIFY((*file)->backUp());
            // Encrypted: the plain backups go as well.
            QVERIFY((*file)->setPassphrase(m_passphrase));
            QVERIFY((*file)->isEncrypted());
            QVERIFY((*file)->isPassphrase(m_passphrase));
            QVERIFY(!(*file)->isPassphrase("five words taken at randoM"));
            QVERIFY(!(*file)->isPassphrase({}));
            QVERIFY(!contentOf(name).contains("Inates"));
            QCOMPARE((*file)->backups().size(), 1U);
            QVERIFY(!contentOf((*file)->backups().front().path).contains("Inates"));
            // It goes on being the same file.
            QCOMPARE(*(*file)->store().state(), state);
            QCOMPARE(recordsOf(**file), records);
            Change change;
            change.edits.push_back({std::nullopt, samples::incident(u"ML-2020-900"_qs)});
            QVERIFY((*file)->store().apply(change));
            QVERIFY((*file)->setPassphrase("another one"));
        }
        QCOMPARE(open(name, m_passphrase).error().kind, ErrorKind::NotACaseFile);
        {
            const auto file = open(name, "another one");
            QVERIFY(file);
            QVERIFY((*file)->openBackup((*file)->backups().front().path));
            QVERIFY((*file)->setPassphrase({}));
        }
        const auto file = open(name, {});
        QVERIFY(file);
        QVERIFY(!(*file)->isEncrypted());
        QVERIFY(recordsOf(**file).startsWith(records));
        for (const Finding &finding : check((*file)->store()))
            QVERIFY(!finding.problem);
        QCOMPARE(QDir(m_folder.path()).entryList({u"*.anew*"_qs}), QStringList());
    }

    /// The same answer as for a file that is none, and after the same work: a key is derived for either.
    void wrongPassphraseTellsNothing()
    {
        const QString name = path(u"wrong.dossier"_qs);
        encrypted(name).reset();
        const QString none = path(u"none.dossier"_qs);
        QByteArray noise(64 * 1024, '\0');
        std::mt19937 random(1);
        std::ranges::generate(noise, [&] { return static_cast<char>(random()); });
        QVERIFY(writeFile(none, noise));
        const auto wrong = open(name, "wrong");
        const auto foreign = open(none, "wrong");
        QVERIFY(!wrong && !foreign);
        QCOMPARE(wrong.error().kind, foreign.error().kind);
        QCOMPARE(QLatin1String(wrong.error().message.text), QLatin1String(foreign.error().message.text));
    }

private:
    static bool writeFile(const QString &name, const QByteArray &content)
    {
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
};

QTEST_GUILESS_MAIN(EncryptionTest)
#include "EncryptionTest.moc"
