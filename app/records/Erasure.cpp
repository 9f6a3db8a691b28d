#include "records/Erasure.h"

#include "records/NameSet.h"
#include "records/RecordJson.h"
#include "records/Validation.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace
{

/// A text as it is compared, and from where in the text each of its characters comes.
struct Folded {
    QString text;
    std::vector<qsizetype> begin, end;
};

/// How many code units of a text, from `at` on, are one character.
qsizetype lengthAt(const QString &text, qsizetype at)
{
    return text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate() ? 2 : 1;
}

/// Whether nothing of a character is to be seen: soft hyphens, joiners, directions, variants.
bool isUnseen(const QString &text, qsizetype at)
{
    const char32_t code =
        lengthAt(text, at) == 2 ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
    constexpr char32_t graphemeJoiner = 0x34f, firstVariant = 0xfe00, lastVariant = 0xfe0f;
    return QChar::category(code) == QChar::Other_Format || code == graphemeJoiner ||
           (code >= firstVariant && code <= lastVariant);
}

/// Apostrophes and hyphens, of which people type one for the other, as the plain ones.
QString plainSigns(QString text)
{
    static const QString apostrophes =
        QStringLiteral("\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02be\u02bf\u2032\u00b4`");
    static const QString hyphens =
        QStringLiteral("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\u058a\u05be");
    for (QChar &c : text) {
        if (apostrophes.contains(c))
            c = QLatin1Char('\'');
        else if (hyphens.contains(c))
            c = QLatin1Char('-');
    }
    return text;
}

/// A letter with its marks is folded as one, so that composed and decomposed come out alike; what cannot be
/// seen is left out, and spaces and line breaks, however many, are one space.
Folded foldedOf(const QString &text)
{
    Folded folded;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype next = at + lengthAt(text, at);
        if (isUnseen(text, at)) {
            at = next;
            continue;
        }
        if (text[at].isSpace()) {
            if (!folded.text.endsWith(QLatin1Char(' '))) {
                folded.text += QLatin1Char(' ');
                folded.begin.push_back(at);
                folded.end.push_back(next);
            } else {
                folded.end.back() = next;
            }
            at = next;
            continue;
        }
        while (next < text.size() && text[next].isMark())
            ++next;
        QString cluster;
        for (qsizetype one = at; one < next; one += lengthAt(text, one)) {
            if (!isUnseen(text, one))
                cluster += text.mid(one, lengthAt(text, one));
        }
        // By way of capitals, ß is two s, and the two i of Turkish are one.
        QString plain = plainSigns(cluster)
                            .normalized(QString::NormalizationForm_KD)
                            .toUpper()
                            .toCaseFolded()
                            .normalized(QString::NormalizationForm_KD);
        plain.replace(QStringLiteral("i\u0307"), QStringLiteral("i"));
        folded.text += plain;
        folded.begin.insert(folded.begin.end(), static_cast<size_t>(plain.size()), at);
        folded.end.insert(folded.end.end(), static_cast<size_t>(plain.size()), next);
        at = next;
    }
    return folded;
}

/// From where to where `wanted` stands in a text, from `from` on: whole letters, "é" being no "e".
std::optional<std::pair<qsizetype, qsizetype>> next(const Folded &folded, const QString &wanted,
                                                    qsizetype &from)
{
    for (qsizetype hit = folded.text.indexOf(wanted, from); hit >= 0;
         hit = folded.text.indexOf(wanted, hit + 1)) {
        const qsizetype behind = hit + wanted.size();
        if (behind < folded.text.size() && folded.text[behind].isMark())
            continue;
        from = behind;
        return std::pair(folded.begin[static_cast<size_t>(hit)], folded.end[static_cast<size_t>(behind - 1)]);
    }
    return std::nullopt;
}

} // namespace

Erasure::Erasure(const QString &text, QString marker)
    : m_wanted(foldedOf(text).text.trimmed())
    , m_marker(std::move(marker))
    , m_letters(
          std::ranges::count_if(m_wanted, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }))
{
}

bool Erasure::isIn(const QString &text) const
{
    qsizetype from = 0;
    return !m_wanted.isEmpty() && next(foldedOf(text), m_wanted, from);
}

QString Erasure::without(const QString &text) const
{
    if (m_wanted.isEmpty())
        return text;
    const Folded folded = foldedOf(text);
    QString kept;
    qsizetype copied = 0, from = 0;
    while (const auto hit = next(folded, m_wanted, from)) {
        // Two names can share a letter that folds into two.
        if (hit->first < copied)
            continue;
        kept += text.mid(copied, hit->first - copied) + m_marker;
        copied = hit->second;
    }
    return copied ? kept + text.mid(copied) : text;
}

QString Erasure::withoutIn(const Field &field, const QString &text) const
{
    // The marker can be longer than what it stands for.
    const QString left = without(text);
    return left.size() > longestIn(field) && left != text ? m_marker : left;
}

bool Erasure::clean(const Kind &kind, void *record) const
{
    bool found = false;
    for (const Field &field : kind.fields) {
        if (!field.isFreeText())
            continue;
        FieldValue value = field.access.get(record);
        const FieldValue before = value;
        if (auto *text = std::get_if<QString>(&value)) {
            *text = withoutIn(field, *text);
        } else if (auto *names = std::get_if<QStringList>(&value)) {
            for (QString &name : *names)
                name = withoutIn(field, name);
            if (value != before && field.isSet)
                *names = nameset::once(*names);
            else if (value != before)
                names->removeDuplicates();
        }
        if (value == before)
            continue;
        field.access.set(record, value);
        found = true;
    }
    for (const PartList &part : kind.parts) {
        for (size_t i = 0; i < part.size(record); ++i)
            found = clean(part.kind(), part.open(record, i)) || found;
    }
    return found;
}

QJsonValue Erasure::cleanedText(const QJsonValue &value) const
{
    if (value.isString())
        return without(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &one : value.toArray())
            array.append(cleanedText(one));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject before = value.toObject();
        for (auto one = before.begin(); one != before.end(); ++one)
            object.insert(without(one.key()), cleanedText(*one));
        return object;
    }
    return value;
}

QJsonValue Erasure::cleaned(const Kind &kind, QStringView name, const QJsonValue &value) const
{
    if (const Field *field = kind.find(name)) {
        // A text where a figure should be is no figure.
        const bool asDeclared = value.isNull() || valueFromJson(*field, value);
        return field->isFreeText() || !asDeclared ? cleanedText(value) : value;
    }
    const PartList *part = kind.findPart(name);
    if (!part || !value.isArray())
        return cleanedText(value);
    QJsonArray array;
    for (const QJsonValue &one : value.toArray()) {
        if (!one.isObject()) {
            array.append(cleanedText(one));
            continue;
        }
        QJsonObject object = one.toObject();
        for (auto field = object.begin(); field != object.end(); ++field)
            *field = cleaned(part->kind(), field.key(), *field);
        array.append(object);
    }
    return array;
}

bool Erasure::isInAny(const QJsonValue &value) const
{
    if (value.isString())
        return isIn(value.toString());
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::any_of(array.begin(), array.end(),
                           [this](const QJsonValue &one) { return isInAny(one); });
    }
    const QJsonObject object = value.toObject();
    for (auto one = object.begin(); one != object.end(); ++one) {
        if (isIn(one.key()) || isInAny(*one))
            return true;
    }
    return false;
}

QJsonObject Erasure::cleanedDraft(const Kind &kind, const QJsonObject &draft) const
{
    QJsonObject left = draft;
    for (auto one = left.begin(); one != left.end(); ++one) {
        const Field *field = kind.find(one.key());
        const PartList *part = kind.findPart(one.key());
        if (part && one->isArray()) {
            QJsonArray all;
            for (const QJsonValue &inside : one->toArray())
                all.append(inside.isObject() ? cleanedDraft(part->kind(), inside.toObject())
                                             : cleanedText(inside));
            *one = all;
        } else if (!field && one->isObject()) {
            QJsonObject record = one->toObject();
            for (auto value = record.begin(); value != record.end(); ++value)
                *value = cleaned(kind, value.key(), *value);
            *one = record;
        } else if (!field || (field->holds != Holds::Identity && field->holds != Holds::Code)) {
            *one = cleanedText(*one);
        }
    }
    return left;
}
