#include "incidents/PlaceField.h"

#include "incidents/ChoiceDelegate.h"
#include "records/Printable.h"
#include "text/EnterKey.h"
#include "text/Plain.h"
#include "vocabulary/Vocabulary.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>

#include <algorithm>
#include <tuple>

namespace
{

constexpr size_t placesListed = 50; ///< who wants another one types more of it
constexpr int placesInSight = 6;
constexpr int placeRole = Qt::UserRole + 16;

} // namespace

PlaceField::PlaceField(QWidget *parent)
    : QLineEdit(parent)
    , m_model(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(placesInSight);
    m_completer->setWidget(this);
    m_completer->popup()->setItemDelegate(new ChoiceDelegate(m_completer->popup()));
    connect(this, &QLineEdit::textEdited, this, &PlaceField::complete);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                take(index);
                hideList();
                emit entered({});
            });
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
    m_completer->popup()->hide();
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
    m_model->clear();
    for (const size_t i : found) {
        const QString where = m_where ? m_where(m_known[i]) : QString();
        auto *item = new QStandardItem(printable(m_known[i].name));
        item->setData(printable(where), ChoiceDelegate::NoteRole);
        item->setData(static_cast<qulonglong>(i), placeRole);
        item->setToolTip(plainTooltip(where));
        m_model->appendRow(item);
    }
    if (found.empty()) {
        hideList();
        return;
    }
    m_completer->complete();
    m_completer->popup()->setCurrentIndex({});
}

void PlaceField::take(const QModelIndex &index)
{
    const Known known = m_known[index.data(placeRole).toULongLong()];
    setText(known.name);
    emit textEdited(known.name);
    emit chosen(known.last);
}

void PlaceField::keyPressEvent(QKeyEvent *event)
{
    // The open list sends its keys here first.
    QAbstractItemView *list = m_completer->popup();
    if (isEnter(*event) && list->isVisible()) {
        const QModelIndex chosenOne = list->currentIndex();
        if (chosenOne.isValid())
            take(chosenOne);
        list->hide();
        event->accept();
        emit entered(event->modifiers());
        return;
    }
    if (event->key() == Qt::Key_Down && !list->isVisible() && !text().trimmed().isEmpty()) {
        complete();
        return;
    }
    QLineEdit::keyPressEvent(event);
}
