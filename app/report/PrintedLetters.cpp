#include "report/PrintedLetters.h"

#include "records/Printable.h"
#include "report/Style.h"

#include <QCoreApplication>
#include <QGlyphRun>
#include <QHash>
#include <QRawFont>
#include <QTextLayout>

#include <algorithm>
#include <mutex>

namespace
{

constexpr const char *refusal = QT_TRANSLATE_NOOP(
    "PrintedLetters",
    "The briefing was not created: no font on this computer has the letters %1 (%2). Install %3, or "
    "have the codes of these letters printed; on the command line, use --print-codes.");

constexpr char32_t firstDoubtful = 0x250; ///< all before it are in the briefing's own font

bool isPainted(char32_t letter)
{
    const auto isFrom = [letter](char32_t first, char32_t last) { return letter >= first && letter <= last; };
    if (isFrom(0xe0000, 0xe007f)) // tags, which say what nobody sees
        return false;
    if (isFrom(0xfe00, 0xfe0f) || isFrom(0xe0100, 0xe01ef)) // how the letter before looks
        return true;
    switch (QChar::category(letter)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true; // with nothing
    default:
        break;
    }
    // The fonts change with the program and the computer alone.
    static std::mutex mutex;
    static QHash<char32_t, bool> known;
    const std::lock_guard lock(mutex);
    if (const auto found = known.constFind(letter); found != known.cend())
        return *found;
    QTextLayout layout(QString::fromUcs4(&letter, 1), style::font(style::Face::Regular, style::bodySize));
    layout.beginLayout();
    (void)layout.createLine();
    layout.endLayout();
    // What no font has is set in one without tables, which says that it has all letters, and paints boxes.
    const bool painted = std::ranges::any_of(layout.glyphRuns(), [&](const QGlyphRun &run) {
        const QRawFont font = run.rawFont();
        return font.supportsCharacter(letter) && !font.fontTable("cmap").isEmpty();
    });
    known.insert(letter, painted);
    return painted;
}

QString codeOf(char32_t letter)
{
    return QStringLiteral("U+%1").arg(static_cast<uint>(letter), 4, 16, QLatin1Char('0')).toUpper();
}

/// The package of Debian whose fonts have a letter.
QString packageOf(char32_t letter)
{
    switch (QChar::script(letter)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return QStringLiteral("fonts-noto-cjk");
    case QChar::Script_Common:
        return QStringLiteral("fonts-noto-cjk, fonts-noto-core");
    default:
        return QStringLiteral("fonts-noto-core");
    }
}

} // namespace

QString PrintedLetters::printed(const QString &written, const QString &where)
{
    // Marks that turn text are shown, as everywhere; what ends a paragraph would otherwise join two words.
    QString text = printable(written);
    text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    const bool isSimple =
        std::ranges::all_of(text, [](QChar unit) { return unit.unicode() < firstDoubtful; });
    if (isSimple)
        return text;
    QString all;
    for (const uint unit : text.toUcs4()) {
        const auto letter = static_cast<char32_t>(unit);
        if (letter < firstDoubtful || isPainted(letter)) {
            all += QString::fromUcs4(&letter, 1);
        } else if (m_asCodes) {
            all += QLatin1Char('[') + codeOf(letter) + QLatin1Char(']');
        } else if (QStringList &records = m_missing[letter]; !records.contains(where)) {
            records << where;
        }
    }
    return all;
}

Result<void> PrintedLetters::areThere() const
{
    if (m_missing.isEmpty())
        return {};
    constexpr qsizetype named = 6;
    QStringList letters, records, packages;
    for (const auto &[letter, in] : m_missing.asKeyValueRange()) {
        letters << QStringLiteral("%1 (%2)").arg(QString::fromUcs4(&letter, 1), codeOf(letter));
        records << in;
        packages << packageOf(letter);
    }
    records.removeAll(QString());
    for (QStringList *list : {&records, &packages})
        list->removeDuplicates();
    const auto some = [&](const QStringList &list) {
        const QString first = list.mid(0, named).join(QStringLiteral(", "));
        return list.size() > named ? first + QStringLiteral(", …") : first;
    };
    return std::unexpected(
        Error{ErrorKind::Invalid,
              {"PrintedLetters",
               refusal,
               {some(letters), records.isEmpty() ? QStringLiteral("–") : some(records), some(packages)}}});
}

bool PrintedLetters::areMissing(const Error &error)
{
    return error.message.text == refusal;
}
