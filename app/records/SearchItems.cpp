#include "records/SearchItems.h"

namespace
{

constexpr QStringView hyphens = u"-\u2010\u2011\u2012\u2013\u2212";

/// Those that may close a quotation which begins with a mark; nothing where it is none.
QStringView closing(QChar mark)
{
    switch (mark.unicode()) {
    case u'"':
        return u"\"\u201c\u201d";
    case u'\u201c':
    case u'\u201d':
    case u'\u201e':
        return u"\u201c\u201d\"";
    case u'\u00ab':
        return u"\u00bb";
    case u'\u00bb':
        return u"\u00ab";
    default:
        return {};
    }
}

bool isQuote(QChar c)
{
    return !closing(c).isEmpty();
}

class Reader
{
public:
    explicit Reader(QStringView line)
        : m_line(line)
    {
    }

    std::vector<SearchItem> all()
    {
        std::vector<SearchItem> items;
        while (skipSpaces()) {
            SearchItem one = item();
            if (!one.key.isEmpty() || !one.values.empty())
                items.push_back(std::move(one));
        }
        return items;
    }

private:
    bool has(qsizetype ahead = 0) const { return m_at + ahead < m_line.size(); }
    QChar now(qsizetype ahead = 0) const { return m_line[m_at + ahead]; }
    bool isText(qsizetype ahead = 0) const { return has(ahead) && !now(ahead).isSpace(); }

    bool skipSpaces()
    {
        while (has() && now().isSpace())
            ++m_at;
        return has();
    }

    SearchItem item()
    {
        SearchItem item;
        item.begin = m_at;
        if (hyphens.contains(now()) && isText(1)) {
            item.without = true;
            ++m_at;
        }
        item.key = key();
        if (item.key.isEmpty()) {
            take(item, isQuote(now()) ? quoted(item) : bare(false));
        } else {
            while (isText()) {
                const bool phrase = isQuote(now());
                take(item, phrase ? quoted(item) : bare(true));
                if (!has() || now() != u',')
                    break;
                ++m_at;
            }
        }
        item.end = m_at;
        return item;
    }

    static void take(SearchItem &item, SearchItem::Value value)
    {
        if (!value.text.isEmpty())
            item.values.push_back(std::move(value));
    }

    /// Letters and hyphens before a colon, which is not that of an address.
    QString key()
    {
        qsizetype size = 0;
        while (has(size) && (now(size).isLetter() || now(size).isMark() || (size > 0 && now(size) == u'-')))
            ++size;
        if (size == 0 || !has(size) || now(size) != u':' || m_line.mid(m_at + size + 1).startsWith(u"//"))
            return {};
        const QString key = m_line.mid(m_at, size).toString();
        m_at += size + 1;
        return key;
    }

    SearchItem::Value bare(bool ofKey)
    {
        // Behind its key, it would make an address of it.
        while (ofKey && has() && now() == u'/')
            ++m_at;
        const qsizetype begin = m_at;
        while (isText() && !isQuote(now()) && !(ofKey && now() == u','))
            ++m_at;
        return {m_line.mid(begin, m_at - begin).toString()};
    }

    SearchItem::Value quoted(SearchItem &item)
    {
        const QStringView ends = closing(now());
        SearchItem::Value value;
        ++m_at;
        for (; has() && !ends.contains(now()); ++m_at)
            value.text += isQuote(now()) ? QChar(u' ') : now();
        value.quoted = has();
        if (has())
            ++m_at;
        value.text = value.text.simplified();
        item.isOpen = !value.quoted && !value.text.isEmpty();
        return value;
    }

    QStringView m_line;
    qsizetype m_at = 0;
};

} // namespace

std::vector<SearchItem> searchItems(QStringView line)
{
    return Reader(line).all();
}

QString searchLine(const std::vector<SearchItem> &items)
{
    QStringList parts;
    for (const SearchItem &item : items) {
        QString part = item.without ? QStringLiteral("-") : QString();
        if (!item.key.isEmpty())
            part += item.key + u':';
        QStringList values;
        for (const SearchItem::Value &value : item.values) {
            const bool open = item.isOpen && &value == &item.values.back();
            const bool quotes = value.quoted || open;
            values << (quotes ? u'"' + value.text + (open ? QString() : QStringLiteral("\"")) : value.text);
        }
        parts << part + values.join(u',');
    }
    return parts.join(u' ');
}
