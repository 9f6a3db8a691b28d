#include "incidents/BulkDialog.h"

#include "incidents/ChoiceField.h"
#include "incidents/Choices.h"
#include "incidents/NamesField.h"
#include "records/Codes.h"
#include "records/NameSet.h"
#include "records/Printable.h"
#include "text/Mark.h"
#include "text/Plain.h"
#include "text/SteadyBox.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QAbstractTableModel>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

/// So many are looked at before the window is heard again.
constexpr size_t lookedAtOnce = 500;

} // namespace

/// What each incident gets, as far as it is known.
class BulkModel : public QAbstractTableModel
{
public:
    enum Column { Reference, Was, Becomes, ColumnCount };

    BulkModel(std::vector<Incident> all, const Words &words, const QIcon &refusal, QObject *parent)
        : QAbstractTableModel(parent)
        , incidents(std::move(all))
        , m_words(words)
        , m_refusal(refusal)
    {
    }

    const std::vector<Incident> incidents;
    std::vector<BulkOutcome> outcomes; ///< of the first of them
    int changed = 0, refused = 0;

    void forget()
    {
        beginResetModel();
        outcomes.clear();
        changed = refused = 0;
        endResetModel();
    }
    void add(BulkOutcome outcome)
    {
        changed += outcome.isChanged;
        refused += !outcome.refusal.isEmpty();
        outcomes.push_back(std::move(outcome));
    }
    void tellRows(size_t from)
    {
        emit dataChanged(index(static_cast<int>(from), 0),
                         index(static_cast<int>(outcomes.size()) - 1, ColumnCount - 1));
    }

    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(incidents.size());
    }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        return section == Reference ? m_words.translate("IncidentModel", "Reference")
               : section == Was     ? m_words.translate("BulkDialog", "Now")
                                    : m_words.translate("BulkDialog", "After the change");
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const auto row = static_cast<size_t>(index.row());
        const BulkOutcome *outcome = row < outcomes.size() ? &outcomes[row] : nullptr;
        const auto text = [&]() -> QString {
            if (index.column() == Reference)
                return incidents[row].reference;
            if (!outcome)
                return {};
            if (index.column() == Was)
                return outcome->was;
            return !outcome->refusal.isEmpty() ? outcome->refusal
                   : outcome->isChanged        ? outcome->becomes
                                               : m_words.translate("BulkDialog", "unchanged");
        };
        switch (role) {
        case Qt::DisplayRole:
            return printable(text());
        case Qt::ToolTipRole:
            return plainTooltip(text());
        case Qt::DecorationRole:
            return index.column() == Becomes && outcome && !outcome->refusal.isEmpty() ? QVariant(m_refusal)
                                                                                       : QVariant();
        default:
            return {};
        }
    }

private:
    const Words &m_words;
    QIcon m_refusal;
};

BulkDialog::BulkDialog(Session &session, const Words &words, std::vector<Incident> incidents, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_words(words)
    , m_world(session.vocabulary().world(QDate::currentDate()))
{
    m_model = new BulkModel(std::move(incidents), words, Mark::picture(Mark::Kind::Warning, *this), this);
    setWindowTitle(words.translate("BulkDialog", "Change %n incidents", nullptr,
                                   static_cast<qint64>(m_model->incidents.size())));
    build();
    connect(&m_look, &QTimer::timeout, this, &BulkDialog::lookAtSome);
    lookAnew();
}

void BulkDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(4);
    m_what = new SteadyBox(this);
    m_what->setObjectName(QStringLiteral("bulkWhat"));
    m_value = new QStackedWidget(this);
    m_value->setObjectName(QStringLiteral("bulkValue"));
    m_value->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    using What = BulkChange::What;
    const auto add = [&](What what, const QString &name, QWidget *editor) {
        m_what->addItem(name, static_cast<int>(what));
        editor->setAccessibleName(name);
        m_value->addWidget(editor);
    };
    const Vocabulary &vocabulary = m_session.vocabulary();
    const auto choices = [this](std::vector<ChoiceField::Choice> all) {
        auto *field = new ChoiceField(m_words, this);
        field->setChoices(std::move(all));
        connect(field, &QLineEdit::textChanged, this, &BulkDialog::lookAnew);
        return field;
    };
    const auto names = [&](const QStringList &known, const char *placeholder) {
        auto *field = new NamesField(known, this);
        field->setPlaceholderText(m_words.translate("BulkDialog", placeholder));
        connect(field, &QLineEdit::textChanged, this, &BulkDialog::lookAnew);
        return field;
    };
    add(What::Status, m_words.translate("IncidentModel", "Status"), codes(What::Status));
    add(What::Visibility, m_words.translate("IncidentModel", "Visibility"), codes(What::Visibility));
    add(What::Perpetrators, m_words.translate("IncidentModel", "Alleged perpetrators"),
        names(m_session.facts()->perpetrators,
              QT_TRANSLATE_NOOP("BulkDialog", "names separated by semicolons")));
    add(What::Type, m_words.translate("BulkDialog", "Type of violation"),
        choices(typeChoices(vocabulary, m_words)));
    add(What::Country, m_words.translate("IncidentModel", "Country"), choices(countryChoices(vocabulary)));
    add(What::Overlap, m_words.translate("BulkDialog", "Victims of several violations"),
        codes(What::Overlap));
    add(What::Basis, m_words.translate("IncidentModel", "Provenance"), codes(What::Basis));
    add(What::AddTags, m_words.translate("BulkDialog", "Add tags"),
        names(m_session.facts()->tags,
              QT_TRANSLATE_NOOP("BulkDialog", "tags to add, separated by semicolons")));
    add(What::RemoveTags, m_words.translate("BulkDialog", "Remove tags"),
        names(m_session.facts()->tags,
              QT_TRANSLATE_NOOP("BulkDialog", "tags to remove, separated by semicolons")));

    const auto caption = [&](const char *text, QWidget *of) {
        auto *label = plainLabel(m_words.translate("BulkDialog", text), this);
        label->setBuddy(of);
        column->addWidget(label);
        column->addWidget(of);
        column->addSpacing(8);
    };
    caption(QT_TRANSLATE_NOOP("BulkDialog", "&Field"), m_what);
    caption(QT_TRANSLATE_NOOP("BulkDialog", "New &value"), m_value);
    connect(m_what, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_value->setCurrentIndex(index);
        m_value->setFocusProxy(m_value->currentWidget());
        lookAnew();
    });
    m_value->setFocusProxy(m_value->currentWidget());

    auto *table = new QTableView(this);
    table->setObjectName(QStringLiteral("bulkRows"));
    table->setAccessibleName(windowTitle());
    table->setModel(m_model);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 10);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->resizeSection(BulkModel::Reference, 150);
    table->horizontalHeader()->resizeSection(BulkModel::Was, 220);
    column->addWidget(table, 1);
    m_told = plainLabel({}, this);
    m_told->setObjectName(QStringLiteral("bulkTold"));
    m_told->setWordWrap(true);
    column->addWidget(m_told);
    auto *buttons = new QDialogButtonBox(this);
    m_go = buttons->addButton(m_words.translate("BulkDialog", "Change"), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(QStringLiteral("bulkGo"));
    buttons->addButton(m_words.translate("BulkDialog", "Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(680, 520);
}

QWidget *BulkDialog::codes(BulkChange::What what)
{
    auto *box = new SteadyBox(this);
    const auto fill = [&](const auto &values, auto inWords) {
        for (const auto &[value, code] : values) {
            if (const QString name = inWords(value); !name.isEmpty())
                box->addItem(name, QString::fromLatin1(code));
        }
    };
    switch (what) {
    case BulkChange::What::Visibility:
        fill(CodeTable<Visibility>::values, [&](Visibility one) { return m_words.visibility(one); });
        break;
    case BulkChange::What::Overlap:
        fill(CodeTable<Overlap>::values, [&](Overlap one) { return m_words.overlap(one); });
        break;
    case BulkChange::What::Basis:
        fill(CodeTable<Basis>::values, [&](Basis one) {
            return one == Basis::None ? m_words.translate("IncidentForm", "not specified")
                                      : m_words.basis(one);
        });
        break;
    default:
        fill(CodeTable<Status>::values, [&](Status one) { return m_words.status(one); });
    }
    // Nothing is changed that nobody chose.
    box->setPlaceholderText(m_words.translate("BulkDialog", "choose a value"));
    box->setCurrentIndex(-1);
    connect(box, &QComboBox::currentIndexChanged, this, &BulkDialog::lookAnew);
    return box;
}

BulkChange BulkDialog::asked() const
{
    BulkChange change{static_cast<BulkChange::What>(m_what->currentData().toInt()), {}};
    QWidget *editor = m_value->currentWidget();
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        change.value = box->currentData().toString();
    else if (const auto *choice = qobject_cast<ChoiceField *>(editor))
        change.value = choice->code();
    else if (const auto *names = qobject_cast<NamesField *>(editor))
        change.value = (change.what == BulkChange::What::Perpetrators
                            ? names->names()
                            : nameset::once(names->names(), m_session.facts()->tags))
                           .join(QStringLiteral("; "));
    return change;
}

void BulkDialog::lookAnew()
{
    if (!m_go)
        return;
    m_model->forget();
    m_look.start(0);
    tell();
}

void BulkDialog::lookAtSome()
{
    const BulkChange change = asked();
    // What is empty was not typed yet: names are taken away from one incident at a time, in its form.
    const auto *box = qobject_cast<const QComboBox *>(m_value->currentWidget());
    const bool isNothing = box ? box->currentIndex() < 0 : change.value.isEmpty();
    const size_t from = m_model->outcomes.size();
    const size_t until = isNothing ? from : std::min(from + lookedAtOnce, m_model->incidents.size());
    for (size_t i = from; i < until; ++i)
        m_model->add(applied(change, m_model->incidents[i], m_session.vocabulary(), m_world, m_words));
    if (until > from)
        m_model->tellRows(from);
    if (isNothing || until == m_model->incidents.size())
        m_look.stop();
    tell();
}

void BulkDialog::tell()
{
    const bool known = m_model->outcomes.size() == m_model->incidents.size();
    const int changed = m_model->changed, refused = m_model->refused;
    QStringList told{m_words.translate("BulkDialog", "%n incidents will be changed.", nullptr, changed)};
    if (refused > 0)
        told << m_words.translate("BulkDialog", "%n incidents cannot be changed.", nullptr, refused);
    if (const auto *names = qobject_cast<const NamesField *>(m_value->currentWidget())) {
        for (const QString &name : names->severalAsOne()) {
            told << m_words
                        .translate("BulkDialog", "“%1” is taken as one name; put semicolons between several "
                                                 "names.")
                        .arg(printable(name));
        }
    }
    m_told->setText(known ? told.join(QLatin1Char(' ')) : QString());
    m_go->setText(m_words.translate("BulkDialog", "Change %n incidents", nullptr, changed));
    m_go->setEnabled(known && changed > 0);
}

Change BulkDialog::change() const
{
    Change change;
    for (size_t i = 0; i < m_model->outcomes.size(); ++i) {
        if (m_model->outcomes[i].isChanged)
            change.edits.push_back({m_model->incidents[i], m_model->outcomes[i].after});
    }
    return change;
}
