#include "system/Secret.h"

#include "system/Memory.h"

#include <QString>
#include <QStringDecoder>

namespace secret
{

QByteArray kept(const QByteArray &passphrase)
{
    QByteArray own(passphrase.constData(), passphrase.size());
    if (!own.isEmpty())
        memory::keepFromSwap(own.constData(), static_cast<size_t>(own.size()));
    return own;
}

void wipe(QByteArray &passphrase)
{
    // Not through data(), which would first make a copy of what is shared.
    volatile char *bytes = const_cast<char *>(passphrase.constData());
    for (qsizetype i = 0; i < passphrase.size(); ++i)
        bytes[i] = 0;
    passphrase.clear();
}

namespace
{

void wipeText(QString &text)
{
    volatile char16_t *units = reinterpret_cast<char16_t *>(const_cast<QChar *>(text.constData()));
    for (qsizetype i = 0; i < text.size(); ++i)
        units[i] = 0;
    text.clear();
}

QByteArray inForm(const QByteArray &passphrase, QString::NormalizationForm form)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    QString text = decoder(passphrase);
    if (decoder.hasError())
        return kept(passphrase); // bytes that are no text are what they are
    QString normal = text.normalized(form);
    QByteArray bytes = normal.toUtf8();
    QByteArray own = kept(bytes);
    wipe(bytes);
    wipeText(normal);
    if (!text.isEmpty())
        wipeText(text);
    return own;
}

} // namespace

QByteArray composed(const QByteArray &passphrase)
{
    return inForm(passphrase, QString::NormalizationForm_C);
}

QList<QByteArray> spellings(const QByteArray &passphrase)
{
    QList<QByteArray> all{kept(passphrase)};
    for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
        if (QByteArray other = inForm(passphrase, form); !all.contains(other))
            all << other;
    }
    return all;
}

QByteArray firstLine(const QByteArray &file)
{
    QByteArray text;
    const auto wide = [&](QStringConverter::Encoding encoding) {
        QStringDecoder decoder(encoding); // takes the mark at the beginning away
        QString decoded = decoder(file.left(file.size() & ~qsizetype(1)));
        text = decoded.section(QLatin1Char('\n'), 0, 0).toUtf8();
        wipeText(decoded);
    };
    // A passphrase holds no zero: where one stands beside its first letter, each letter has two bytes.
    if (file.startsWith("\xff\xfe") || (file.size() > 1 && file[0] != '\0' && file[1] == '\0'))
        wide(QStringConverter::Utf16LE);
    else if (file.startsWith("\xfe\xff") || (file.size() > 1 && file[0] == '\0' && file[1] != '\0'))
        wide(QStringConverter::Utf16BE);
    else
        text = file.mid(file.startsWith("\xef\xbb\xbf") ? 3 : 0);
    if (const qsizetype end = text.indexOf('\n'); end >= 0)
        text.truncate(end);
    while (text.endsWith('\r'))
        text.chop(1);
    QByteArray own = kept(text);
    wipe(text);
    return own;
}

} // namespace secret
