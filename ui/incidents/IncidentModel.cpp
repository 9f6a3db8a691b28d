#include "incidents/IncidentModel.h"

#include "incidents/StatusIcon.h"
#include "records/Printable.h"
#include "text/Plain.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QPalette>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace
{

constexpr int pageRows = 64;
constexpr int cachedIncidents = 4096;
constexpr int readAgain = 200; // ms, where another connection writes

/// Of the chosen violations, each once.
template<typename Of> QString joined(const std::vector<Violation> &violations, Of of)
{
    QStringList all;
    for (const Violation &violation : violations)
        all << of(violation);
    all.removeDuplicates();
    return all.join(QStringLiteral(", "));
}

/// As a list within a sentence: one capital, at its beginning.
QString typesOf(const std::vector<Violation> &violations, const Vocabulary &vocabulary, Language language)
{
    QStringList names;
    for (const Violation &violation : violations) {
        QString name = vocabulary.typeName(violation.type, language);
        if (!names.isEmpty() && names.front() != name && vocabulary.typeIndex(violation.type) >= 0)
            name.replace(0, 1, name.front().toLower());
        names << name;
    }
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

} // namespace

IncidentModel::IncidentModel(Session &session, const Words &words, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_words(words)
    , m_ids(session.listed())
    , m_cache(cachedIncidents)
{
    connect(&session, &Session::listedAnew, this, &IncidentModel::reload);
    connect(&session, &Session::changed, this, [this] { m_cache.clear(); });
}

void IncidentModel::reload()
{
    const auto ids = m_session.listed();
    const size_t known = m_ids->size();
    if (known > 0 && known < ids->size() && std::equal(m_ids->begin(), m_ids->end(), ids->begin())) {
        // The first incidents of a file that was just opened stay where they are.
        beginInsertRows({}, static_cast<int>(known), static_cast<int>(ids->size()) - 1);
        m_ids = ids;
        endInsertRows();
        emit dataChanged(index(0, 0), index(static_cast<int>(known) - 1, ColumnCount - 1));
        return;
    }
    m_failed = false;
    beginResetModel();
    m_ids = ids;
    endResetModel();
}

int IncidentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids->size());
}

int IncidentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int IncidentModel::rowOf(IncidentId id) const
{
    const auto found = std::ranges::find(*m_ids, static_cast<std::uint32_t>(id.value));
    return found == m_ids->end() ? -1 : static_cast<int>(found - m_ids->begin());
}

const Incident *IncidentModel::incidentAt(int row) const
{
    const IncidentId id = idAt(row);
    if (const Incident *known = m_cache.object(id.value))
        return known;
    std::vector<IncidentId> ids;
    const int first = row / pageRows * pageRows;
    for (int i = first; i < std::min(first + pageRows, rowCount()); ++i)
        ids.push_back(idAt(i));
    if (auto incidents = m_session.file().store().incidents(ids)) {
        for (Incident &incident : *incidents)
            m_cache.insert(incident.id.value, new Incident(std::move(incident)));
    } else if (std::exchange(m_failed, true)) {
        return nullptr;
    } else if (incidents.error().kind == ErrorKind::InUse) {
        m_session.noteInUse();
        // Whoever writes is done soon: the rows are then read once more.
        QTimer::singleShot(readAgain, this, [self = const_cast<IncidentModel *>(this)] {
            self->m_failed = false;
            if (self->rowCount() > 0)
                emit self->dataChanged(self->index(0, 0), self->index(self->rowCount() - 1, ColumnCount - 1));
        });
    } else {
        // Not from here: the list is being painted.
        QMetaObject::invokeMethod(
            &m_session, [session = &m_session, error = incidents.error()] { emit session->failed(error); },
            Qt::QueuedConnection);
    }
    return m_cache.object(id.value);
}

QString IncidentModel::text(int row, Column column) const
{
    const Incident *incident = incidentAt(row);
    return incident ? textOf(*incident, column, m_session.filter(), m_session.vocabulary(), m_words)
                    : QString();
}

QString IncidentModel::textOf(const Incident &incident, Column column, const Filter &filter,
                              const Vocabulary &vocabulary, const Words &words)
{
    const Language language = words.language();
    const auto chosen = chosenViolations(incident, filter, vocabulary);
    switch (column) {
    case Reference:
        return incident.reference;
    case Date:
        return words.shortPeriod(incident.period);
    case Country:
        return vocabulary.countryName(incident.place.country.value, language);
    case Place:
        return incident.place.name;
    case Title:
        return incident.title.shown(language);
    case Types:
        return typesOf(chosen, vocabulary, language);
    case Victims:
        return words.range(combined(chosen, incident.overlap));
    case Perpetrators:
        return joined(chosen, [](const Violation &one) { return one.perpetrators; });
    case Parties:
        return joined(chosen, [](const Violation &one) { return one.parties; });
    case VisibilityColumn:
        return words.visibility(incident.visibility);
    case Changed:
        return words.moment(incident.changed);
    case StatusColumn:
        return words.status(incident.status);
    case BasisColumn:
        return words.basis(incident.basis);
    case Tags:
        return incident.tags.join(QStringLiteral(", "));
    case ColumnCount:
        break;
    }
    return {};
}

QString IncidentModel::nameOf(const Incident &incident, const Vocabulary &vocabulary, const Words &words)
{
    QStringList parts{typesOf(incident.violations, vocabulary, words.language()),
                      vocabulary.countryName(incident.place.country.value, words.language()),
                      words.period(incident.period)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString IncidentModel::sentence(int row) const
{
    const Incident *incident = incidentAt(row);
    if (!incident)
        return {};
    const QString title = incident->title.shown(m_words.language());
    QStringList parts;
    if (title.isEmpty())
        parts << nameOf(*incident, m_session.vocabulary(), m_words);
    else
        parts << title << m_words.period(incident->period) << incident->place.name << text(row, Country);
    parts << m_words.victims(combined(chosenViolations(*incident, m_session.filter(), m_session.vocabulary()),
                                      incident->overlap))
          << text(row, StatusColumn);
    parts.removeAll(QString());
    return printable(m_words.translate("IncidentForm", "%1: %2")
                         .arg(incident->reference, parts.join(QStringLiteral(", "))));
}

QVariant IncidentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<Column>(index.column());
    const auto untitled = [&]() -> const Incident * {
        const Incident *incident = column == Title ? incidentAt(index.row()) : nullptr;
        return incident && incident->title.shown(m_words.language()).isEmpty() ? incident : nullptr;
    };
    const auto shown = [&] {
        const Incident *incident = untitled();
        return incident ? nameOf(*incident, m_session.vocabulary(), m_words) : text(index.row(), column);
    };
    switch (role) {
    case Qt::DisplayRole:
        return printable(shown());
    case Qt::AccessibleTextRole: {
        // Not as it is abbreviated for the eye.
        const Incident *incident = column == Victims || column == Date ? incidentAt(index.row()) : nullptr;
        return !incident        ? QVariant()
               : column == Date ? m_words.period(incident->period)
                                : m_words.victims(combined(
                                      chosenViolations(*incident, m_session.filter(), m_session.vocabulary()),
                                      incident->overlap));
    }
    case Qt::AccessibleDescriptionRole:
        return sentence(index.row());
    case Qt::ToolTipRole:
        return plainTooltip(shown());
    case Qt::ForegroundRole:
        return untitled() ? QVariant(QApplication::palette().color(QPalette::PlaceholderText)) : QVariant();
    case Qt::DecorationRole:
        if (const Incident *incident = column == StatusColumn ? incidentAt(index.row()) : nullptr)
            return statusIcon(incident->status);
        return {};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((column == Victims ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant IncidentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Victims ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Reference:
        return m_words.translate("IncidentModel", "Reference");
    case Date:
        return m_words.translate("IncidentModel", "Date");
    case Country:
        return m_words.translate("IncidentModel", "Country");
    case Place:
        return m_words.translate("IncidentModel", "Place");
    case Title:
        return m_words.translate("IncidentModel", "Title");
    case Types:
        return m_words.translate("IncidentModel", "Types");
    case Victims:
        return m_words.translate("IncidentModel", "Victims");
    case Perpetrators:
        return m_words.translate("IncidentModel", "Alleged perpetrators");
    case Parties:
        return m_words.translate("IncidentModel", "Parties to the conflict");
    case VisibilityColumn:
        return m_words.translate("IncidentModel", "Visibility");
    case Changed:
        return m_words.translate("IncidentModel", "Changed");
    case StatusColumn:
        return m_words.translate("IncidentModel", "Status");
    case BasisColumn:
        return m_words.translate("IncidentModel", "Provenance");
    case Tags:
        return m_words.translate("IncidentModel", "Tags");
    case ColumnCount:
        break;
    }
    return {};
}

void IncidentModel::sort(int column, Qt::SortOrder order)
{
    static_assert(static_cast<int>(Order::By::Status) == StatusColumn &&
                  static_cast<int>(Order::By::Tags) == Tags && Tags + 1 == ColumnCount);
    if (column >= 0 && column < ColumnCount)
        m_session.setOrder(
            {static_cast<Order::By>(column), order == Qt::DescendingOrder, m_words.language()});
}
