#include "incidents/ChangesDialog.h"

#include "casefile/Differences.h"
#include "incidents/ChangesModel.h"
#include "incidents/IncidentModel.h"
#include "records/Printable.h"
#include "text/FocusOrder.h"
#include "text/PageWriter.h"
#include "text/Plain.h"
#include "text/SteadyBox.h"
#include "vocabulary/TypedDate.h"
#include "vocabulary/Words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

ChangesDialog::ChangesDialog(Session &session, const Words &words, const Settings::Look &last,
                             QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_words(words)
    , m_last(last)
    , m_reading(session.file(), [this](Result<RecentChanges> changes) { take(std::move(changes)); })
{
    setWindowTitle(say(QT_TRANSLATE_NOOP("ChangesDialog", "Changes to this case file")));
    build(last);
    connect(m_from, &QComboBox::currentIndexChanged, this, &ChangesDialog::ask);
    connect(m_day, &QLineEdit::editingFinished, this, &ChangesDialog::ask);
    connect(m_stateTyped, &QLineEdit::editingFinished, this, &ChangesDialog::ask);
    connect(m_person, &QComboBox::currentIndexChanged, this, &ChangesDialog::restrict);
    connect(m_filtered, &QCheckBox::toggled, this, &ChangesDialog::restrict);
    connect(&session, &Session::listedAnew, this, [this] {
        if (m_filtered->isChecked())
            restrict();
    });
    connect(&session, &Session::changed, this, &ChangesDialog::ask);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChangesDialog::look);
    connect(m_list, &QTableView::doubleClicked, m_show, &QPushButton::click);
    ask();
}

QString ChangesDialog::say(const char *text) const
{
    return m_words.translate("ChangesDialog", text);
}

void ChangesDialog::build(const Settings::Look &last)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    const auto labelled = [&](const QString &text, QWidget *field, const char *name) {
        auto *label = plainLabel(text, this);
        label->setBuddy(field);
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(QString(text).remove(QLatin1Char('&')));
        row->addWidget(label);
        row->addWidget(field);
    };
    m_from = new SteadyBox(this);
    const auto add = [&](const QString &text, From from) { m_from->addItem(text, static_cast<int>(from)); };
    if (!last.state.isEmpty()) {
        add(m_words.translate("ChangesDialog", "your last session (%1)").arg(m_words.moment(last.at)),
            From::LastLook);
    }
    add(say(QT_TRANSLATE_NOOP("ChangesDialog", "a date")), From::Day);
    add(say(QT_TRANSLATE_NOOP("ChangesDialog", "a revision")), From::State);
    add(say(QT_TRANSLATE_NOOP("ChangesDialog", "the beginning")), From::Beginning);
    labelled(say(QT_TRANSLATE_NOOP("ChangesDialog", "Changes &since")), m_from, "changesFrom");
    m_value = new QStackedWidget(this);
    m_value->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_day = new QLineEdit(m_value);
    m_day->setObjectName(QStringLiteral("changesDay"));
    m_day->setAccessibleName(say(QT_TRANSLATE_NOOP("ChangesDialog", "Date")));
    constexpr int week = 7;
    m_day->setText(typedForm(QDate::currentDate().addDays(-week), Precision::Day));
    m_stateTyped = new QLineEdit(m_value);
    m_stateTyped->setObjectName(QStringLiteral("changesState"));
    m_stateTyped->setAccessibleName(say(QT_TRANSLATE_NOOP("ChangesDialog", "Revision")));
    m_stateTyped->setPlaceholderText(
        say(QT_TRANSLATE_NOOP("ChangesDialog", "as a briefing or a table gives it")));
    m_value->addWidget(m_day);
    m_value->addWidget(m_stateTyped);
    constexpr int valueWidth = 280;
    m_value->setMaximumWidth(valueWidth);
    row->addWidget(m_value, 1);
    row->addStretch();
    m_person = new SteadyBox(this);
    m_person->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int lettersOfName = 16;
    m_person->setMinimumContentsLength(lettersOfName);
    labelled(say(QT_TRANSLATE_NOOP("ChangesDialog", "&By")), m_person, "changesPerson");
    column->addLayout(row);
    m_problem = plainLabel({}, this);
    m_problem->setObjectName(QStringLiteral("changesProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    m_filtered = new QCheckBox(
        say(QT_TRANSLATE_NOOP("ChangesDialog", "Only incidents that the &filter shows, and deleted ones")),
        this);
    m_filtered->setObjectName(QStringLiteral("changesFiltered"));
    m_filtered->setVisible(!m_session.filter().isEmpty());
    column->addWidget(m_filtered);

    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    m_model = new ChangesModel(m_session, m_words, this);
    m_list = new QTableView(splitter);
    showWhetherFocused(*m_list);
    m_list->setObjectName(QStringLiteral("changesList"));
    m_list->setAccessibleName(windowTitle());
    m_list->setModel(m_model);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setTabKeyNavigation(false);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setResizeContentsPrecision(0); // what is shown, not all
    m_list->horizontalHeader()->setSectionResizeMode(ChangesModel::Title, QHeaderView::Stretch);
    m_page = new QTextBrowser(splitter);
    m_page->setOpenLinks(false);
    connect(m_page, &QTextBrowser::anchorClicked, this, [this] {
        m_unfolded = m_model->at(m_list->currentIndex().row()).record;
        // Not from within: the page is written anew.
        QMetaObject::invokeMethod(this, &ChangesDialog::look, Qt::QueuedConnection);
    });
    m_page->setObjectName(QStringLiteral("changesPage"));
    m_page->setAccessibleName(say(QT_TRANSLATE_NOOP("ChangesDialog", "What changed")));
    m_page->setReadOnly(true);
    frameAsPane(*m_page);
    m_page->setTabChangesFocus(true);
    m_page->document()->setDocumentMargin(16);
    splitter->addWidget(m_list);
    splitter->addWidget(m_page);
    constexpr int listWidth = 620, pageWidth = 360;
    splitter->setSizes({listWidth, pageWidth});
    splitter->setStretchFactor(0, 1);
    column->addWidget(splitter, 1);
    m_count = plainLabel({}, this);
    m_count->setObjectName(QStringLiteral("changesCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_count);

    auto *buttons = new QDialogButtonBox(this);
    m_show = buttons->addButton(say(QT_TRANSLATE_NOOP("ChangesDialog", "Show in the &list")),
                                QDialogButtonBox::ActionRole);
    m_show->setObjectName(QStringLiteral("changesShow"));
    buttons->addButton(say(QT_TRANSLATE_NOOP("ChangesDialog", "Close")), QDialogButtonBox::RejectRole);
    // Enter in a field asks anew, and closes nothing: no button is the default one.
    for (QAbstractButton *button : buttons->buttons())
        static_cast<QPushButton *>(button)->setAutoDefault(false);
    connect(m_show, &QPushButton::clicked, this, [this] {
        const QModelIndex current = m_list->currentIndex();
        if (!current.isValid())
            return;
        m_wanted = m_model->at(current.row()).id;
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    followLayout(*this);
    constexpr int width = 1020, height = 560;
    resize(width, height);
}

ChangesDialog::From ChangesDialog::from() const
{
    return static_cast<From>(m_from->currentData().toInt());
}

void ChangesDialog::ask()
{
    Since since;
    m_value->setVisible(from() == From::Day || from() == From::State);
    m_value->setCurrentWidget(from() == From::State ? m_stateTyped : m_day);
    tell({});
    switch (from()) {
    case From::LastLook:
        since.state = m_last.state;
        break;
    case From::Day: {
        const auto day = typedDate(m_day->text());
        if (!day) {
            tell(m_words.translate(
                "FilterPane",
                "Not a valid date. Enter a day (5/3/2020), a month (03/2020) or a year (2020)."));
            return;
        }
        since.moment = day->from.startOfDay();
        break;
    }
    case From::State:
        if (m_stateTyped->text().trimmed().isEmpty()) {
            m_model->show({});
            m_count->clear();
            look();
            return;
        }
        since.state = m_stateTyped->text().trimmed();
        break;
    case From::Beginning:
        break;
    }
    m_count->setText(say(QT_TRANSLATE_NOOP("ChangesDialog", "Reading the history…")));
    m_reading.ask([since](const Store &store, const Progress &progress) {
        return recentChanges(store, since, progress);
    });
}

void ChangesDialog::take(Result<RecentChanges> changes)
{
    if (!changes) {
        m_model->show({});
        m_count->clear();
        look();
        tell(m_words.say(changes.error().message));
        return;
    }
    const QString chosen = m_person->currentData().isValid() ? m_person->currentText() : QString();
    m_model->show(std::move(*changes));
    const QSignalBlocker quiet(m_person);
    m_person->clear();
    m_person->addItem(say(QT_TRANSLATE_NOOP("ChangesDialog", "anyone")));
    const QStringList &people = m_model->all().people;
    for (int i = 0; i < people.size(); ++i) {
        m_person->addItem(people[i].isEmpty() ? say(QT_TRANSLATE_NOOP("ChangesDialog", "no name given"))
                                              : printable(people[i]),
                          i);
        if (m_person->itemText(m_person->count() - 1) == chosen)
            m_person->setCurrentIndex(m_person->count() - 1);
    }
    restrict();
}

void ChangesDialog::restrict()
{
    const QVariant person = m_person->currentData();
    m_model->restrictTo(person.isValid() ? std::optional(person.toInt()) : std::nullopt,
                        m_filtered->isChecked());
    const qint64 shown = m_model->rowCount(), all = std::ssize(m_model->all().incidents);
    QString counted = m_words.translate("Words", "%n incidents", nullptr, shown);
    if (shown != all)
        counted =
            m_words.translate("ChangesDialog", "%1 out of %2 in total").arg(counted, m_words.number(all));
    if (const QString apart = countedApart(); !apart.isEmpty())
        counted = m_words.translate("ChangesDialog", "%1: %2").arg(counted, apart);
    m_count->setText(counted);
    if (shown > 0) {
        for (const auto column : {ChangesModel::Reference, ChangesModel::WhatColumn, ChangesModel::When}) {
            constexpr int widest = 180;
            m_list->resizeColumnToContents(column);
            m_list->setColumnWidth(column, std::min(m_list->columnWidth(column), widest));
        }
        m_list->selectRow(0);
    }
    look();
}

/// How many of those that are shown were added, changed, deleted and restored.
QString ChangesDialog::countedApart() const
{
    using What = ChangedIncident::What;
    QHash<What, qint64> numbers;
    for (int row = 0; row < m_model->rowCount(); ++row)
        ++numbers[m_model->at(row).what];
    QStringList apart;
    for (const auto &[what, text] :
         {std::pair(What::Added, QT_TRANSLATE_N_NOOP("ChangesDialog", "%n added")),
          std::pair(What::Changed, QT_TRANSLATE_N_NOOP("ChangesDialog", "%n changed")),
          std::pair(What::Deleted, QT_TRANSLATE_N_NOOP("ChangesDialog", "%n deleted")),
          std::pair(What::Restored, QT_TRANSLATE_N_NOOP("ChangesDialog", "%n restored"))}) {
        if (const qint64 number = numbers.value(what); number > 0)
            apart << m_words.translate("ChangesDialog", text, nullptr, number);
    }
    return apart.join(QStringLiteral(", "));
}

void ChangesDialog::look()
{
    const QModelIndex current = m_list->currentIndex();
    PageWriter page(*m_page);
    m_show->setEnabled(false);
    if (!current.isValid()) {
        page.quiet(m_model->all().incidents.empty()
                       ? say(QT_TRANSLATE_NOOP("ChangesDialog", "Nothing has been changed since then."))
                       : say(QT_TRANSLATE_NOOP("ChangesDialog",
                                               "None of the changed incidents matches this selection.")));
        return;
    }
    const ChangedIncident &changed = m_model->at(current.row());
    m_show->setEnabled(changed.id.value > 0 && changed.what != ChangedIncident::What::Deleted);
    const Store &store = m_session.file().store();
    const auto before = store.incidentAt(changed.record, changed.before);
    const auto after = store.incidentAt(changed.record, changed.last);
    const auto entries = store.historyOf(changed.record);
    for (const auto *problem : {before ? nullptr : &before.error(), after ? nullptr : &after.error(),
                                entries ? nullptr : &entries.error()}) {
        if (problem) {
            page.text(m_words.say(problem->message));
            return;
        }
    }
    page.strong(printable(m_model->index(current.row(), ChangesModel::Title).data().toString()), 0);
    page.quiet(printable(after->reference), 0);
    if (changed.what == ChangedIncident::What::Added) {
        page.text(say(QT_TRANSLATE_NOOP("ChangesDialog", "Added since then.")), 8);
        // What was entered. Status and visibility are told in any case, the rest where it is not as in a form
        // that nobody has filled in.
        Incident blank;
        blank.uuid = after->uuid; // says nothing to people
        blank.status = after->status == Status::Draft ? Status::Verified : Status::Draft;
        blank.visibility =
            after->visibility == Visibility::Public ? Visibility::Confidential : Visibility::Public;
        const QString more = m_unfolded == changed.record ? QString() : QStringLiteral("#all");
        for (const Difference &entered :
             differences(kindOf<Incident>(), historyFields(blank, *after), m_session.vocabulary(), m_words))
            page.field(entered.field, entered.after, more, m_words);
    } else {
        const auto differ =
            differences(kindOf<Incident>(), historyFields(*before, *after), m_session.vocabulary(), m_words);
        for (const Difference &difference : differ)
            page.difference(difference, m_words);
        if (differ.empty() && changed.what == ChangedIncident::What::Changed)
            page.text(say(QT_TRANSLATE_NOOP("ChangesDialog", "What was changed has been changed back.")), 8);
    }
    page.heading(say(QT_TRANSLATE_NOOP("ChangesDialog", "In the history")));
    for (const HistoryEntry &entry : *entries) {
        if (entry.sequence <= changed.before || entry.sequence > changed.last)
            continue;
        QStringList how{m_words.moment(entry.at), actionInWords(entry, m_words), entry.who};
        how.removeAll(QString());
        page.text(printable(how.join(QStringLiteral(" · "))));
        if (!entry.reason.isEmpty())
            page.quiet(m_words.translate("HistoryDialog", "Reason: %1")
                           .arg(printable(reasonInWords(entry, m_words))),
                       0);
    }
    m_page->moveCursor(QTextCursor::Start);
}

void ChangesDialog::tell(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}
