#pragma once

#include <QKeySequence>
#include <QWidget>

#include <functional>
#include <vector>

class Mark;
class QLabel;
class QPushButton;
class Words;

/// A field of a form: its name above it; below it what is wrong with it, or how it was understood. It tells
/// what was typed only once the field is left: while one types, most of it is not yet right.
///
/// What stands in it may be a proposal: grey until the field is visited, which selects it, or typed into.
class FormField : public QWidget
{
    Q_OBJECT

public:
    /// From quiet to loud. A hint has no icon.
    enum class Kind { Hint, Warning, Error };
    struct Remark {
        Kind kind;
        QString text;
        QString action = {}; ///< what can be done about it with one click, beside it
        std::function<void()> act = {};
    };

    /// Takes over `editor`: a QLineEdit, QPlainTextEdit or QComboBox. `name` may hold a mnemonic.
    FormField(const QString &name, QWidget *editor, const Words &words, bool required = false,
              QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    /// Whether Alt and a letter lead to it: of several of a name, to one alone.
    void setMnemonic(bool on);
    /// That letter, with Alt; empty where its name has none.
    QKeySequence letter() const { return QKeySequence::mnemonic(m_name); }
    /// What stands in it, without spaces around it.
    QString text() const;
    bool hasError() const { return m_hasError; }
    /// Says what is to be said of it: hints, and of the others the loudest alone, once the field was touched
    /// and is left, or with `all`.
    void setRemarks(const std::vector<Remark> &remarks, bool all);
    /// As if nobody had touched it yet.
    void forget();

    enum class Proposal {
        None,
        Unseen, ///< nobody has visited the field
        Doubted ///< it was asked whether it is right; until the field is left, or typed into
    };
    /// Makes what stands in it a proposal, or takes that back.
    void setProposal(Proposal proposal);
    Proposal proposal() const { return m_proposal; }
    /// A proposal that is seldom right is not taken for seen by whoever passes through.
    void setPassable(bool passable) { m_isPassable = passable; }

signals:
    void edited();
    void left();
    /// What was proposed is seen.
    void visited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void say(Kind kind, const QString &text);
    void offer(const Remark *remark);
    bool passesAction(QEvent *event);
    void showProposal();

    QString m_name; ///< with its mnemonic
    QWidget *m_editor;
    QLabel *m_caption;
    QWidget *m_row;
    Mark *m_icon;
    QLabel *m_said;
    QPushButton *m_action;
    std::function<void()> m_act;
    bool m_touched = false;
    bool m_hasError = false;
    bool m_isPassable = true;
    Proposal m_proposal = Proposal::None;
};
