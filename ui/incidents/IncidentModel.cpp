#include "incidents/IncidentModel.h"

#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace
{

constexpr int pageRows = 64;
constexpr int cachedIncidents = 4096;

} // namespace

IncidentModel::IncidentModel(Session &session, const Words &words, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_words(words)
    , m_facts(session.factsOfAnswer())
    , m_cache(cachedIncidents)
{
    connect(&session, &Session::answered, this, &IncidentModel::reload);
    connect(&session, &Session::changed, this, [this] { m_cache.clear(); });
    reload();
}

void IncidentModel::reload()
{
    beginResetModel();
    m_facts = m_session.factsOfAnswer();
    m_rows = m_session.answer().rows;
    order(m_rows);
    endResetModel();
}

int IncidentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int IncidentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

IncidentId IncidentModel::idAt(int row) const
{
    return {m_facts->incident[m_rows[static_cast<size_t>(row)]]};
}

int IncidentModel::rowOf(IncidentId id) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](auto row) { return m_facts->incident[row] == id.value; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
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
    if (auto incidents = m_session.file().incidents(ids)) {
        for (Incident &incident : *incidents)
            m_cache.insert(incident.id.value, new Incident(std::move(incident)));
    }
    return m_cache.object(id.value);
}

QString IncidentModel::text(int row, Column column) const
{
    const Incident *incident = incidentAt(row);
    if (!incident)
        return {};
    const Vocabulary &vocabulary = m_session.vocabulary();
    const Language language = m_words.language();
    const auto chosen = chosenViolations(*incident, m_session.filter(), vocabulary);
    switch (column) {
    case Reference:
        return incident->reference;
    case Date:
        return m_words.shortPeriod(incident->period);
    case Country:
        return vocabulary.countryName(incident->place.country.value, language);
    case Place:
        return incident->place.name;
    case Title:
        return incident->title.shown(language);
    case Types: {
        QStringList types;
        for (const Violation &violation : chosen)
            types << vocabulary.typeName(violation.type, language);
        types.removeDuplicates();
        return types.join(QStringLiteral(", "));
    }
    case Victims:
        return m_words.range(combined(chosen, incident->overlap));
    case Perpetrators: {
        QStringList names;
        for (const Violation &violation : chosen)
            names << violation.perpetrators;
        names.removeDuplicates();
        return names.join(QStringLiteral(", "));
    }
    case StatusColumn:
        return m_words.status(incident->status);
    case BasisColumn:
        return m_words.basis(incident->basis);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant IncidentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(index.row(), column);
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
    case StatusColumn:
        return m_words.translate("IncidentModel", "Status");
    case BasisColumn:
        return m_words.translate("IncidentModel", "Basis");
    case ColumnCount:
        break;
    }
    return {};
}

void IncidentModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount || (column == m_column && order == m_order))
        return;
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<IncidentId> ids;
    for (const QModelIndex &index : before)
        ids.push_back(idAt(index.row()));
    m_column = column;
    m_order = order;
    this->order(m_rows);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(rowOf(ids[static_cast<size_t>(i)]), before[i].column());
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void IncidentModel::order(std::vector<std::uint32_t> &rows) const
{
    const Facts &facts = *m_facts;
    const Vocabulary &vocabulary = m_session.vocabulary();
    const Language language = m_words.language();
    QCollator collator(m_words.locale());
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    const auto sorted = [&](auto less) {
        std::ranges::sort(rows); // ties stand in the order of the file
        if (m_order == Qt::AscendingOrder)
            std::ranges::stable_sort(rows, less);
        else
            std::ranges::stable_sort(rows, [&](std::uint32_t a, std::uint32_t b) { return less(b, a); });
    };
    // Names that repeat are compared once; a row then has its rank.
    const auto ranks = [&](const QStringList &names) {
        std::vector<std::uint32_t> byName(static_cast<size_t>(names.size()));
        std::iota(byName.begin(), byName.end(), 0U);
        std::ranges::stable_sort(byName, [&](auto a, auto b) {
            return collator.compare(names[static_cast<qsizetype>(a)], names[static_cast<qsizetype>(b)]) < 0;
        });
        std::vector<std::uint32_t> rank(byName.size());
        for (std::uint32_t i = 0; i < byName.size(); ++i)
            rank[byName[i]] = i;
        return rank;
    };
    const auto byText = [&](CaseFile::TextColumn column) {
        const auto texts = m_session.file().texts(column, language);
        if (!texts)
            return;
        std::vector<std::pair<QCollatorSortKey, std::uint32_t>> keyed;
        std::ranges::sort(rows);
        for (const std::uint32_t row : rows)
            keyed.emplace_back(collator.sortKey(texts->value(facts.incident[row])), row);
        std::ranges::stable_sort(keyed, [&](const auto &a, const auto &b) {
            return m_order == Qt::AscendingOrder ? a.first.compare(b.first) < 0
                                                 : b.first.compare(a.first) < 0;
        });
        std::ranges::transform(keyed, rows.begin(), [](const auto &pair) { return pair.second; });
    };
    switch (static_cast<Column>(m_column)) {
    case Reference:
        byText(CaseFile::TextColumn::Reference);
        break;
    case Place:
        byText(CaseFile::TextColumn::Place);
        break;
    case Title:
        byText(CaseFile::TextColumn::Title);
        break;
    case Date:
        sorted([&](auto a, auto b) {
            return facts.from[a] != facts.from[b] ? facts.from[a] < facts.from[b] : facts.to[a] < facts.to[b];
        });
        break;
    case Country: {
        QStringList names;
        for (const QString &code : facts.countries)
            names << vocabulary.countryName(code, language);
        const auto rank = ranks(names);
        sorted([&](auto a, auto b) { return rank[facts.country[a]] < rank[facts.country[b]]; });
        break;
    }
    case Types: {
        QStringList names;
        for (const ViolationType &type : vocabulary.types())
            names << type.name.shown(language);
        const auto rank = ranks(names);
        sorted([&](auto a, auto b) {
            return rank[facts.type[facts.firstViolation[a]]] < rank[facts.type[facts.firstViolation[b]]];
        });
        break;
    }
    case Victims: {
        const auto people = [&](std::uint32_t row) {
            qint64 sum = 0, most = 0;
            const std::uint32_t first = facts.firstViolation[row];
            for (std::uint32_t v = first; v < first + facts.violationCount[row]; ++v) {
                sum += facts.low[v];
                most = std::max<qint64>(most, facts.low[v]);
            }
            return facts.overlap[row] == Overlap::Different ? sum : most;
        };
        sorted([&](auto a, auto b) { return people(a) < people(b); });
        break;
    }
    case Perpetrators: {
        QStringList names;
        for (std::uint32_t i = 0; i < facts.perpetratorSets(); ++i) {
            const auto set = facts.perpetratorsOf(i);
            names << (set.empty() ? QString() : facts.perpetrators[set.front()]);
        }
        const auto rank = ranks(names);
        sorted([&](auto a, auto b) {
            return rank[facts.perpetratorSet[facts.firstViolation[a]]] <
                   rank[facts.perpetratorSet[facts.firstViolation[b]]];
        });
        break;
    }
    case StatusColumn:
        sorted([&](auto a, auto b) { return facts.status[a] < facts.status[b]; });
        break;
    case BasisColumn:
        byText(CaseFile::TextColumn::Basis);
        break;
    case ColumnCount:
        break;
    }
}
