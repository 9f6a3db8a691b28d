#include "system/Memory.h"
#include "incidents/IncidentForm.h"
#include "mainwindow/LockedPage.h"
#include "mainwindow/MainWindow.h"
#include "Samples.h"

#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTableView>

/// What of the records is in memory once the window is locked: nothing. The test looks at its own memory.
class MemoryTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// A word that stands in every incident; hidden where the test itself keeps it.
    static constexpr std::array<unsigned char, 10> hidden{'v' ^ 0x5a, 'q' ^ 0x5a, 'z' ^ 0x5a, 'j' ^ 0x5a,
                                                          'k' ^ 0x5a, 'w' ^ 0x5a, 'x' ^ 0x5a, 'q' ^ 0x5a,
                                                          'z' ^ 0x5a, 'v' ^ 0x5a};
    static QString marker()
    {
        QString word;
        for (const unsigned char c : hidden)
            word += QLatin1Char(static_cast<char>(c ^ 0x5a));
        return word;
    }
    static bool makeFile(const QString &name, const QByteArray &passphrase, int incidents)
    {
        const auto file = samples::emptyFile(name, passphrase);
        if (!file)
            return false;
        Change change;
        for (int i = 0; i < incidents; ++i) {
            Incident one = samples::incident(u"ML-2020-%1"_qs.arg(i, 5, 10, QLatin1Char('0')));
            const QString word = marker() + u' ' + QString::number(i);
            one.title = {word + u" title"_qs, word + u" titre"_qs};
            one.summary = {(word + u" summary "_qs).repeated(8), word};
            one.place.name = word;
            one.sources = word;
            one.violations[0].perpetrators = {marker() + QString::number(i % 50)};
            change.edits.push_back({std::nullopt, one});
        }
        return file->store().apply(std::move(change)).has_value();
    }

    struct Found {
        int narrow = 0, wide = 0; ///< in UTF-8, in UTF-16
        QByteArrayList where;
    };
    static bool standsAt(const unsigned char *bytes, size_t step)
    {
        for (size_t i = 0; i < hidden.size(); ++i) {
            if ((bytes[i * step] ^ 0x5a) != hidden[i] || (step == 2 && bytes[i * step + 1] != 0))
                return false;
        }
        return true;
    }
    /// What stands there, in letters of one byte and without the word: or the next search would find this.
    static QByteArray around(const unsigned char *bytes)
    {
        QByteArray text(reinterpret_cast<const char *>(bytes), 64);
        return text.replace('\0', '.').replace(marker().toUtf8(), "*").toPercentEncoding(" *");
    }
    /// In all memory that this process can write.
    static Found search()
    {
        Found found;
        QFile maps(u"/proc/self/maps"_qs), memory(u"/proc/self/mem"_qs);
        if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return {-1, -1, {}};
        static std::array<unsigned char, 1 << 20> bytes;
        constexpr size_t overlap = 2 * hidden.size();
        for (const QByteArray &line : maps.readAll().split('\n')) {
            const QByteArrayList parts = line.simplified().split(' ');
            if (parts.size() < 2 || !parts[1].startsWith("rw"))
                continue;
            const quint64 begin = parts[0].split('-')[0].toULongLong(nullptr, 16);
            const quint64 end = parts[0].split('-')[1].toULongLong(nullptr, 16);
            for (quint64 at = begin; at + overlap < end; at += bytes.size() - overlap) {
                if (!memory.seek(static_cast<qint64>(at)))
                    break;
                const qint64 read =
                    memory.read(reinterpret_cast<char *>(bytes.data()),
                                static_cast<qint64>(std::min<quint64>(bytes.size(), end - at)));
                for (qint64 i = 0; i + static_cast<qint64>(overlap) <= read; ++i) {
                    const quint64 address = at + static_cast<quint64>(i);
                    const auto own = reinterpret_cast<quint64>(bytes.data());
                    if (address >= own && address < own + bytes.size())
                        continue;
                    const bool narrow = standsAt(bytes.data() + i, 1), wide = standsAt(bytes.data() + i, 2);
                    found.narrow += narrow;
                    found.wide += wide;
                    if ((narrow || wide) && found.where.size() < 20)
                        found.where << line + " +" + QByteArray::number(address - begin, 16) + ": " +
                                           around(bytes.data() + i);
                }
            }
        }
        return found;
    }

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.filePath(u"config"_qs));
        QCoreApplication::setOrganizationName(u"Dossier"_qs);
        QCoreApplication::setApplicationName(u"dossier-test"_qs);
        QSettings().setValue(u"language"_qs, u"en"_qs);
    }

    /// Blocks of which the system takes back whole pages, and the edges of those.
    void nothingIsLeftOfLargeBlocks()
    {
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__)
        QSKIP("freed memory is not overwritten here");
#else
        if (search().narrow < 0)
            QSKIP("this system does not show a process its own memory");
        // From here on, blocks of such a size come from the heap and not as mappings of their own.
        std::free(std::malloc(16UL << 20));
        for (const size_t size : {(1UL << 20) - 100, (1UL << 20) + 100, (3UL << 20) + 4321, 9UL << 20}) {
            auto *block = static_cast<unsigned char *>(std::malloc(size));
            // Else the heap shrinks when the block is freed.
            void *above = std::malloc(1000);
            QVERIFY(block && above);
            for (size_t i = 0; i < size; ++i)
                block[i] = static_cast<unsigned char>(hidden[i % hidden.size()] ^ 0x5a);
            QVERIFY(search().narrow > 1000);
            std::free(block);
            const Found left = search();
            QVERIFY2(left.narrow == 0, QByteArray::number(qulonglong(size)) + ": " + left.where.join('\n'));
            std::free(above);
        }
#endif
    }

    void nothingIsLeftOnceLocked()
    {
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__)
        QSKIP("freed memory is not overwritten here");
#else
        if (search().narrow < 0)
            QSKIP("this system does not show a process its own memory");
        const QString name = m_folder.filePath(u"marked.dossier"_qs);
        const QByteArray passphrase = "five words";
        constexpr int incidents = 5000;
        QVERIFY(makeFile(name, passphrase, incidents));
        MainWindow window(samples::vocabulary());
        window.resize(1366, 768);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTimer::singleShot(0, this, [&] {
            QWidget *dialog = QApplication::activeModalWidget();
            dialog->findChild<QLineEdit *>()->setText(QString::fromUtf8(passphrase));
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        QVERIFY(window.openFile(name));
        auto *list = window.findChild<QTableView *>(u"incidentList"_qs);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), incidents, 30'000);
        for (const int row : {0, 4000, 2500, 17}) {
            list->scrollTo(list->model()->index(row, 0));
            list->selectRow(row);
            QTest::qWait(50);
        }
        QTest::keyClicks(window.findChild<QLineEdit *>(u"search"_qs), marker());
        QTest::qWait(600);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), incidents, 30'000);
        list->selectRow(3);
        for (QAction *menu : window.menuBar()->actions()) {
            for (QAction *one : menu->menu()->actions()) {
                const QString text = one->text().remove(QLatin1Char('&'));
                if (text.startsWith(u"Copy incidents"_qs) || text.startsWith(u"Edit…"_qs) ||
                    text == u"Edit"_qs)
                    one->trigger();
            }
        }
        QTest::qWait(100);
        const Found open = search();
        QVERIFY2(open.narrow + open.wide > 100, "what is shown is in memory, or the search is blind");

        window.lock();
        QTRY_VERIFY(window.isLocked() && !window.session());
        // Work in the background ends within moments.
        Found left = search();
        for (int look = 0; look < 20 && left.narrow + left.wide > 0; ++look) {
            QTest::qWait(200);
            left = search();
        }
        QVERIFY2(left.narrow == 0 && left.wide == 0, "in UTF-8 " + QByteArray::number(left.narrow) +
                                                         ", in UTF-16 " + QByteArray::number(left.wide) +
                                                         "\n" + left.where.join('\n'));
#endif
    }
};

int main(int argc, char **argv)
{
    memory::overwriteFreed();
    QApplication app(argc, argv);
    MemoryTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "MemoryTest.moc"
