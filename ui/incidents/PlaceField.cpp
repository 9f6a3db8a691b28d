#include "incidents/PlaceField.h"

#include "records/Printable.h"
#include "text/ChoiceDelegate.h"
#include "text/EnterKey.h"
#include "text/OfferedList.h"
#include "text/Plain.h"
#include "vocabulary/Vocabulary.h"

#include <QStandardItemModel>

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace
{

constexpr size_t placesListed = 50; ///< who wants another one types more of it
constexpr int placesInSight = 6;
constexpr int placeRole = Qt::UserRole + 16;

/// Whether two folded names differ by one letter, or by two that are exchanged; long ones, by two in one
/// place. Short ones are names of their own.
bool isMisspelled(const QString &a, const QString &b)
{
    constexpr qsizetype shortest = 4, longer = 8;
    const qsizetype most = std::min(a.size(), b.size()) < longer ? 1 : 2;
    if (std::min(a.size(), b.size()) < shortest || std::abs(a.size() - b.size()) > most)
        return false;
    qsizetype begin = 0, end = 0;
    const qsizetype shorter = std::min(a.size(), b.size());
    while (begin < shorter && a[begin] == b[begin])
        ++begin;
    while (end < shorter - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end])
        ++end;
    // What differs stands between a common beginning and a common end.
    const QStringView x = QStringView(a).sliced(begin, a.size() - begin - end);
    const QStringView y = QStringView(b).sliced(begin, b.size() - begin - end);
    const bool isSwapped = x.size() == 2 && y.size() == 2 && x[0] == y[1] && x[1] == y[0];
    return isSwapped || std::max(x.size(), y.size()) <= most;
}

} // namespace

PlaceField::PlaceField(QWidget *parent)
    : QLineEdit(parent)
    , m_list(new OfferedList(*this, placesInSight))
{
    connect(this, &QLineEdit::textEdited, this, &PlaceField::complete);
    connect(m_list, &OfferedList::clicked, this, [this](const QModelIndex &index) {
        take(index);
        emit entered({});
    });
    connect(m_list, &OfferedList::tabbed, this, &PlaceField::take);
}

void PlaceField::setKnown(std::vector<Known> known)
{
    m_known = std::move(known);
    m_names.clear();
    std::ranges::transform(m_known, std::back_inserter(m_names),
                           [](const Known &one) { return folded(one.name); });
}

void PlaceField::setAsking(std::function<QString()> country, std::function<QString(const Known &)> where)
{
    m_country = std::move(country);
    m_where = std::move(where);
}

void PlaceField::hideList()
{
    m_list->hide();
}

PlaceField::Nearest PlaceField::nearest() const
{
    const QString written = text().trimmed(), typed = folded(written);
    const QString country = m_country ? m_country() : QString();
    Nearest found;
    for (size_t i = 0; i < m_known.size() && !typed.isEmpty(); ++i) {
        const Known &known = m_known[i];
        if (!country.isEmpty() && known.country != country)
            continue;
        if (known.name == written)
            return {};
        const bool isSame = m_names[i] == typed;
        const bool isNearer =
            isSame ? !found.isSame : found.name.isEmpty() && isMisspelled(typed, m_names[i]);
        if (isNearer)
            found = {known.name, isSame};
    }
    return found;
}

void PlaceField::complete()
{
    const QString typed = folded(text().trimmed());
    std::vector<size_t> found;
    for (size_t i = 0; i < m_known.size() && !typed.isEmpty(); ++i) {
        if (m_names[i].contains(typed))
            found.push_back(i);
    }
    const QString country = m_country ? m_country() : QString();
    const size_t listed = std::min(found.size(), placesListed);
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(listed), {}, [&](size_t i) {
        return std::tuple(!country.isEmpty() && m_known[i].country != country, !m_names[i].startsWith(typed),
                          m_names[i]);
    });
    found.resize(listed);
    QStandardItemModel &entries = m_list->entries();
    entries.clear();
    for (const size_t i : found) {
        const QString where = m_where ? m_where(m_known[i]) : QString();
        auto *item = new QStandardItem(printable(m_known[i].name));
        item->setData(printable(where), ChoiceDelegate::NoteRole);
        item->setData(static_cast<qulonglong>(i), placeRole);
        item->setToolTip(plainTooltip(where));
        entries.appendRow(item);
    }
    if (found.empty()) {
        hideList();
        return;
    }
    m_list->open();
}

void PlaceField::take(const QModelIndex &index)
{
    const Known known = m_known[index.data(placeRole).toULongLong()];
    setText(known.name);
    emit textEdited(known.name);
    hideList();
    emit chosen(known.last);
}

void PlaceField::keyPressEvent(QKeyEvent *event)
{
    // The open list sends its keys here first.
    if (isEnter(*event) && m_list->isOpen()) {
        if (const QModelIndex marked = m_list->marked(); marked.isValid())
            take(marked);
        hideList();
        event->accept();
        emit entered(event->modifiers());
        return;
    }
    if (event->key() == Qt::Key_Down && !m_list->isOpen() && !text().trimmed().isEmpty()) {
        complete();
        return;
    }
    QLineEdit::keyPressEvent(event);
}
