#include "casefile/PassphraseField.h"

#include "casefile/PassphraseWords.h"
#include "text/Plain.h"
#include "text/Remark.h"
#include "vocabulary/Words.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <zxcvbn.h>

namespace
{

// Guesses, as a power of ten, by Daniel Wheeler's estimator (zxcvbn, USENIX Security 2016). At the half
// second that one guess costs here, 10^10 of them take a thousand machines two months; that is the least that
// is taken.
constexpr double weakBelow = 10;
constexpr double strongFrom = 14;

double guessesLog10(const QString &passphrase)
{
    // Longer texts are strong anyway, and slow to estimate.
    constexpr qsizetype estimated = 64;
    const double bits = ZxcvbnMatch(passphrase.left(estimated).toUtf8().constData(), nullptr, nullptr);
    return bits * std::log10(2.0);
}

} // namespace

PassphraseField::PassphraseField(const Words &words, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_words(words)
    , m_first(new QLineEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto add = [&](const QString &label, QLineEdit *field) {
        field->setEchoMode(QLineEdit::Password);
        field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
        field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
        auto *caption = plainLabel(label, this);
        caption->setBuddy(field);
        column->addWidget(caption);
        column->addWidget(field);
        connect(field, &QLineEdit::textChanged, this, [this] {
            showStrength();
            emit edited();
        });
        connect(field, &QLineEdit::returnPressed, this, &PassphraseField::entered);
    };
    add(kind == Kind::Current ? words.translate("PassphraseField", "&Current passphrase")
        : kind == Kind::New   ? words.translate("PassphraseField", "&New passphrase")
                              : words.translate("PassphraseField", "Pass&phrase"),
        m_first);
    setFocusProxy(m_first);
    if (kind == Kind::Made || kind == Kind::New) {
        m_second = new QLineEdit(this);
        add(words.translate("PassphraseField", "Repe&at passphrase"), m_second);
        m_strength = new Remark(2, this);
    }
    m_visible =
        new QCheckBox(kind == Kind::Current ? words.translate("PassphraseField", "S&how current passphrase")
                                            : words.translate("PassphraseField", "&Show passphrase"),
                      this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_visible, 1);
    if (m_second) {
        auto *suggest = new QPushButton(words.translate("PassphraseField", "Su&ggest six words"), this);
        suggest->setObjectName(QStringLiteral("suggestWords"));
        suggest->setAutoDefault(false);
        connect(suggest, &QPushButton::clicked, this, &PassphraseField::propose);
        row->addWidget(suggest);
    }
    column->addLayout(row);
    connect(m_visible, &QCheckBox::toggled, this, [this](bool on) {
        for (QLineEdit *field : {m_first, m_second}) {
            if (field)
                field->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
        }
    });
    if (m_strength)
        column->addWidget(m_strength);
    showStrength();
}

QByteArray PassphraseField::passphrase() const
{
    return m_first->text().toUtf8();
}

void PassphraseField::setReadOnly(bool readOnly)
{
    for (QLineEdit *field : {m_first, m_second}) {
        if (field)
            field->setReadOnly(readOnly);
    }
}

void PassphraseField::selectAll()
{
    m_first->selectAll();
    m_first->setFocus();
}

void PassphraseField::propose()
{
    m_proposed = randomWords(m_words.language());
    m_first->setText(m_proposed);
    m_first->setCursorPosition(0);
    m_second->clear();
    m_visible->setChecked(true);
    m_second->setFocus();
}

bool PassphraseField::isGood() const
{
    if (!m_second)
        return !m_first->text().isEmpty();
    return m_first->text() == m_second->text() && guessesLog10(m_first->text()) >= weakBelow;
}

void PassphraseField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::EnabledChange)
        showStrength();
}

void PassphraseField::showStrength()
{
    if (!m_strength)
        return;
    // What is not asked for has nothing wrong.
    if (!isEnabled()) {
        m_strength->hint({});
        return;
    }
    const QString typed = m_first->text();
    const double guesses = guessesLog10(typed);
    const QString again = m_second->text();
    QString said;
    if (!again.isEmpty() && !typed.startsWith(again)) {
        m_strength->error(m_words.translate("PassphraseField",
                                            "The two passphrases differ. Enter the first one "
                                            "again, or show them to compare them."));
        return;
    }
    if (typed.isEmpty())
        said = m_words.translate(
            "PassphraseField",
            "Use five or more words chosen at random. A forgotten passphrase cannot be recovered.");
    else if (guesses < weakBelow)
        said = m_words.translate("PassphraseField", "Weak: too easy to guess. Add words.");
    else if (typed == m_proposed && typed != again)
        said = m_words.translate(
            "PassphraseField",
            "Write these six words down and keep them apart from this computer, then repeat them above.");
    else if (typed != again)
        said = m_words.translate("PassphraseField", "The passphrases do not match yet.");
    else if (guesses < strongFrom)
        said = m_words.translate("PassphraseField", "Fair. Add a word to make it strong.");
    else
        said = m_words.translate("PassphraseField", "Strong.");
    m_strength->hint(said);
}
