#include "casefile/PassphraseField.h"
#include "casefile/PassphraseWords.h"
#include "vocabulary/Words.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

/// Six words that are proposed, and what is done with them.
class PassphraseTest : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreDrawnFromWholeLists_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("English") << Language::English;
        QTest::newRow("French") << Language::French;
    }
    void wordsAreDrawnFromWholeLists()
    {
        QFETCH(Language, language);
        QFile list(language == Language::French ? u":/passphrase/words-fr.txt"_qs
                                                : u":/passphrase/words-en.txt"_qs);
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(list.readAll()).trimmed().split(u'\n');
        const QSet<QString> words(lines.begin(), lines.end());
        QCOMPARE(lines.size(), 7776); // 6^5, as with five dice
        QCOMPARE(words.size(), lines.size());
        static const QRegularExpression plain(u"^[a-z-]{3,9}$"_qs);
        for (const QString &word : lines)
            QVERIFY2(plain.match(word).hasMatch(), qPrintable(word));
        // Drawn from all of it: of 6,000 draws, about 4,180 are different, and both ends are met.
        QSet<QString> drawn;
        for (int i = 0; i < 1000; ++i) {
            const QStringList six = randomWords(language).split(u' ');
            QCOMPARE(six.size(), 6);
            for (const QString &word : six) {
                QVERIFY2(words.contains(word), qPrintable(word));
                drawn << word;
            }
        }
        QVERIFY2(drawn.size() > 3900 && drawn.size() < 4500, qPrintable(QString::number(drawn.size())));
        qsizetype early = 0;
        for (qsizetype i = 0; i < 1000; ++i)
            early += drawn.contains(lines[i]) + drawn.contains(lines[lines.size() - 1 - i]);
        QVERIFY2(early > 900 && early < 1250, qPrintable(QString::number(early)));
    }

    void whatIsProposedIsShownAndHasToBeRepeated()
    {
        const Words words(Language::English);
        PassphraseField field(words, PassphraseField::Kind::Made);
        field.show();
        const auto lines = field.findChildren<QLineEdit *>();
        QCOMPARE(lines.size(), 2);
        auto *suggest = field.findChild<QPushButton *>(u"suggestWords"_qs);
        QVERIFY(suggest);
        const auto says = [&](const QString &text) {
            for (const auto *label : field.findChildren<QLabel *>()) {
                if (label->text().contains(text))
                    return true;
            }
            return false;
        };
        QTest::mouseClick(suggest, Qt::LeftButton);
        const QString proposed = lines[0]->text();
        QCOMPARE(proposed.split(u' ').size(), 6);
        QCOMPARE(lines[0]->echoMode(), QLineEdit::Normal);
        QVERIFY(says(u"Write these six words down"_qs));
        QVERIFY(!field.isGood());
        QTest::keyClicks(lines[1], proposed);
        QVERIFY(says(u"Strong"_qs));
        QVERIFY(field.isGood());
        QCOMPARE(field.passphrase(), proposed.toUtf8());
        // Others, each time.
        QTest::mouseClick(suggest, Qt::LeftButton);
        QVERIFY(lines[0]->text() != proposed);
        QVERIFY(lines[1]->text().isEmpty());
        // One's own is not taken for them.
        lines[0]->setText(u"seven words that nobody else would choose"_qs);
        QVERIFY(!says(u"Write these six words down"_qs));
    }

    void whoOpensAFileIsProposedNothing()
    {
        const Words words(Language::English);
        const auto isProposed = [&](PassphraseField::Kind kind) {
            return PassphraseField(words, kind).findChild<QPushButton *>(u"suggestWords"_qs) != nullptr;
        };
        QVERIFY(isProposed(PassphraseField::Kind::New));
        for (const auto kind : {PassphraseField::Kind::Opens, PassphraseField::Kind::Current})
            QVERIFY(!isProposed(kind));
    }
};

QTEST_MAIN(PassphraseTest)
#include "PassphraseTest.moc"
