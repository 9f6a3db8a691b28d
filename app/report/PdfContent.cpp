#include "report/PdfContent.h"

#include <algorithm>

PdfContent::PdfContent(PdfStructure &structure, int page)
    : m_structure(structure)
    , m_page(page)
{
}

std::optional<QByteArray> PdfContent::rewritten(QByteArrayView content)
{
    m_out.reserve(content.size());
    for (qsizetype at = 0; at < content.size() && m_isSound;) {
        qsizetype end = content.indexOf('\n', at);
        end = end < 0 ? content.size() : end;
        line(content.sliced(at, end - at));
        at = end + 1;
    }
    closeBelow(0);
    if (!m_isSound || m_inText || m_skipsFill || !m_levels.empty() || m_element)
        return std::nullopt;
    return m_out;
}

/// Without the zeros at the end of a fraction.
void PdfContent::append(QByteArrayView line)
{
    const qsizetype begin = m_out.size();
    m_out.resize(begin + line.size() + 1);
    char *to = m_out.data() + begin;
    for (qsizetype i = 0; i < line.size();) {
        if (line[i] != '.') {
            *to++ = line[i++];
            continue;
        }
        qsizetype end = i + 1;
        while (end < line.size() && line[end] >= '0' && line[end] <= '9')
            ++end;
        qsizetype last = end;
        while (line[last - 1] == '0')
            --last;
        last -= last == i + 1 ? 1 : 0;
        to = std::copy(line.begin() + i, line.begin() + last, to);
        i = end;
    }
    *to++ = '\n';
    m_out.resize(to - m_out.constData());
}

void PdfContent::line(QByteArrayView line)
{
    if (m_inText) {
        // Letters that Qt paints twice, to embolden them, are told once already.
        if (m_spelled && line == "/Span << /ActualText <> >> BDC")
            m_skipsEnd = true;
        else if (m_skipsEnd && line == "EMC")
            m_skipsEnd = false;
        else
            append(line);
        m_inText = line != "ET";
        return;
    }
    if (m_skipsFill) {
        m_isSound = line == "f";
        m_skipsFill = false;
        return;
    }
    if (const auto mark = mark::read(line)) {
        m_isSound = m_path < 0 && take(*mark);
        m_skipsFill = true;
        return;
    }
    if (!line.isEmpty() &&
        std::ranges::all_of(line, [](char c) { return c == 'q' || c == 'Q' || c == ' '; })) {
        levels(line);
        return;
    }
    const QByteArrayView name = line.sliced(line.lastIndexOf(' ') + 1);
    const auto isOneOf = [&](std::initializer_list<QByteArrayView> names) {
        return std::ranges::count(names, name) > 0;
    };
    if (name == "BT") {
        paintsText();
        m_inText = true;
    } else if (isOneOf({"m", "l", "c", "v", "y", "h", "re"})) {
        m_path = m_path < 0 ? m_out.size() : m_path;
    } else if (isOneOf({"S", "s", "f", "f*", "B", "B*", "b", "b*"})) {
        m_isSound = m_path >= 0;
        if (m_isSound)
            paintsFrom(m_path);
        m_path = -1;
    } else if (name == "n") {
        m_path = -1;
    } else if (isOneOf({"Do", "sh"})) {
        paintsFrom(m_out.size());
    }
    append(line);
}

void PdfContent::levels(QByteArrayView line)
{
    for (const char one : line) {
        if (one == 'q') {
            m_levels.push_back({m_out.size()});
            m_out += "q\n";
        } else if (one == 'Q') {
            m_isSound = m_isSound && !m_levels.empty();
            if (!m_isSound)
                return;
            closeBelow(static_cast<qsizetype>(m_levels.size()));
            if (m_levels.back().isUsed)
                m_out += "Q\n";
            else
                m_out.truncate(m_levels.back().at);
            m_levels.pop_back();
        }
    }
}

bool PdfContent::take(mark::Mark mark)
{
    switch (mark.kind) {
    case mark::Kind::Element:
        m_wanted = mark.number;
        return true;
    case mark::Kind::Spelled:
        m_wantedText = mark.number;
        m_isTextTold = false;
        return true;
    case mark::Kind::SpelledEnd:
        m_wantedText.reset();
        return true;
    }
    return false;
}

/// What was opened at this level or deeper is closed with it.
void PdfContent::closeBelow(qsizetype level)
{
    for (auto *open : {&m_spelled, &m_element}) {
        if (*open && (*open)->level >= level) {
            m_out += "EMC\n";
            open->reset();
        }
    }
}

qsizetype PdfContent::insert(qsizetype at, const QByteArray &bytes)
{
    m_out.insert(at, bytes);
    for (Level &level : m_levels)
        level.at += level.at >= at ? bytes.size() : 0;
    return at + bytes.size();
}

/// Text stands in a level of its own: what it belongs to begins before that.
void PdfContent::paintsText()
{
    const bool isFresh = !m_levels.empty() && !m_levels.back().isUsed;
    if (!isFresh) {
        paintsFrom(m_out.size());
        return;
    }
    const Level own = m_levels.back();
    m_levels.pop_back();
    const qsizetype size = m_out.size();
    paintsFrom(own.at);
    m_levels.push_back({own.at + m_out.size() - size, true});
}

/// From `at` on, at the present level, something is painted.
void PdfContent::paintsFrom(qsizetype at)
{
    const auto level = static_cast<qsizetype>(m_levels.size());
    const auto close = [&](std::optional<Open> &open) {
        m_isSound = m_isSound && open->level == level;
        open.reset();
        at = insert(at, "EMC\n");
    };
    const bool isOther = m_element && m_element->number != m_wanted;
    if (m_spelled && (isOther || m_spelled->number != m_wantedText))
        close(m_spelled);
    if (isOther)
        close(m_element);
    if (!m_element) {
        if (m_wanted == mark::none) {
            at = insert(at, "/Artifact BMC\n");
        } else {
            const auto number = static_cast<int>(m_elements.size());
            at = insert(at, '/' + PdfStructure::nameOf(m_structure.roleOf(m_wanted)) + "<</MCID " +
                                QByteArray::number(number) + ">>BDC\n");
            m_structure.hasContent(m_wanted, m_page, number);
            m_elements.push_back(m_structure.objectOf(m_wanted));
            m_first = m_first == 0 ? m_wanted : std::min(m_first, m_wanted);
        }
        m_element = Open{m_wanted, level};
    }
    if (m_wantedText && !m_spelled) {
        const QString text = m_isTextTold ? QString() : m_structure.spelled(*m_wantedText);
        at = insert(at, "/Span<</ActualText" + PdfObjects::string(text) + ">>BDC\n");
        m_spelled = Open{*m_wantedText, level};
        m_isTextTold = true;
    }
    for (Level &one : m_levels)
        one.isUsed = true;
}
