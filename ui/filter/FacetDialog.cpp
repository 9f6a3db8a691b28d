#include "filter/FacetDialog.h"

#include "query/Labels.h"
#include "text/FocusOrder.h"
#include "text/Plain.h"
#include "text/SteadyBox.h"
#include "vocabulary/Words.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

FacetDialog::FacetDialog(Session &session, const Words &words, Key key, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_words(words)
    , m_key(key)
{
    setWindowTitle(keyLabel(key, words));
    setObjectName(QStringLiteral("facetDialog"));
    setAttribute(Qt::WA_DeleteOnClose); // who locks the window waits until no dialog is there
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    auto *searched = plainLabel(words.translate("FacetDialog", "&Search"), this);
    layout->addWidget(searched);
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("facetSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    searched->setBuddy(m_search);
    layout->addWidget(m_search);

    auto *ordering = new QHBoxLayout;
    auto *by = plainLabel(words.translate("FacetDialog", "S&ort by:"), this);
    m_order = new SteadyBox(this);
    m_order->setObjectName(QStringLiteral("facetOrder"));
    m_order->addItem(words.translate("FacetDialog", "Number of incidents"));
    m_order->addItem(key == Key::Year ? keyLabel(key, words) : words.translate("FacetDialog", "Name"));
    by->setBuddy(m_order);
    ordering->addWidget(by);
    ordering->addWidget(m_order, 1);
    layout->addLayout(ordering);

    m_model = new FacetModel(words, this);
    m_list = new QTreeView(this);
    showWhetherFocused(*m_list);
    m_list->setObjectName(QStringLiteral("facetList"));
    m_list->setModel(m_model);
    m_list->setAccessibleName(windowTitle());
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setTabKeyNavigation(false);
    m_list->setHeaderHidden(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setMinimumSectionSize(0);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Fixed);
    layout->addWidget(m_list, 1);

    auto *foot = new QHBoxLayout;
    m_said = plainLabel({}, this);
    m_said->setObjectName(QStringLiteral("facetSaid"));
    foot->addWidget(m_said, 1);
    m_clear = new QPushButton(words.translate("FacetDialog", "&Clear selection"), this);
    m_clear->setObjectName(QStringLiteral("facetClear"));
    auto *done = new QPushButton(words.translate("FacetDialog", "C&lose"), this);
    done->setObjectName(QStringLiteral("facetClose"));
    for (QPushButton *button : {m_clear, done}) {
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    layout->addLayout(foot);
    constexpr QSize comfortable(440, 520);
    resize(std::max(comfortable.width(), widthForTitle(*this)), comfortable.height());
    m_search->setFocus();

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->seek(text);
        showFound();
    });
    connect(m_order, &QComboBox::activated, this, [this](int index) {
        const auto chosen = index == 0 ? FacetModel::By::Count : FacetModel::By::Name;
        m_model->order(chosen);
        emit orderChosen(chosen);
    });
    connect(m_model, &FacetModel::toggled, this, [this](const QString &value, bool on) {
        m_session.setFilter(asking(m_session.filter(), m_key, value, on));
    });
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex &at) {
        const QModelIndex name = at.siblingAtColumn(0);
        const bool on = name.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
        m_model->setData(name, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    });
    connect(m_clear, &QPushButton::clicked, this,
            [this] { m_session.setFilter(without(m_session.filter(), m_key)); });
    connect(done, &QPushButton::clicked, this, &QDialog::close);
    connect(&session, &Session::answered, this, &FacetDialog::showCounts);
    connect(&session, &Session::filterChanged, this, &FacetDialog::showFilter);
}

void FacetDialog::setOrder(FacetModel::By by)
{
    m_order->setCurrentIndex(by == FacetModel::By::Count ? 0 : 1);
    m_model->order(by);
}

void FacetDialog::setValues(const FacetValues &names, const QStringList &all)
{
    m_names = names;
    QHash<QString, qint64> counts;
    for (const auto &[value, incidents] : names.of(m_key, m_session.answer().facets))
        counts.insert(value, incidents);
    std::vector<FacetModel::Value> values;
    for (const QString &value : all) {
        values.push_back({value, names.label(m_key, value, m_words), counts.value(value),
                          isAsked(m_session.filter(), m_key, value)});
    }
    m_model->setValues(std::move(values));
    showFilter();
    showCounts();
}

void FacetDialog::showCounts()
{
    QHash<QString, qint64> counts;
    for (const auto &[value, incidents] : m_names.of(m_key, m_session.answer().facets)) {
        counts.insert(value, incidents);
        m_largest = std::max(m_largest, incidents);
    }
    m_model->setCounts(counts);
    constexpr int beside = 20;
    m_list->header()->resizeSection(1, fontMetrics().horizontalAdvance(m_words.number(m_largest)) + beside);
}

void FacetDialog::showFilter()
{
    m_model->setAsked(asked(m_session.filter(), m_key));
    showFound();
}

void FacetDialog::showFound()
{
    const auto chosen = asked(m_session.filter(), m_key).size();
    m_clear->setEnabled(chosen > 0);
    if (m_model->rowCount() == 0)
        m_said->setText(m_words.translate("FacetDialog", "Nothing found"));
    else
        m_said->setText(chosen > 0 ? m_words.translate("FacetDialog", "%n values selected", nullptr, chosen)
                                   : QString());
}

/// From the field, the keys that move go on into the list, as Enter does.
bool FacetDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_model->rowCount() > 0) {
                m_list->setFocus(Qt::TabFocusReason);
                if (!m_list->currentIndex().isValid())
                    m_list->setCurrentIndex(m_model->index(0, 0));
            }
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}
