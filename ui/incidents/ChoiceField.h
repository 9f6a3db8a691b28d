#pragma once

#include <QLineEdit>

#include <vector>

class QCompleter;
class QStandardItemModel;

/// One of many values, chosen by typing a few letters of its name in either language, whatever the accents
/// and case. Leaving the field takes the first that fits.
class ChoiceField : public QLineEdit
{
    Q_OBJECT

public:
    struct Choice {
        QString code;
        QString label;  ///< in the language of the window
        QString search; ///< all names under which it is found
    };

    explicit ChoiceField(QWidget *parent = nullptr);

    /// With `freeText`, what fits no choice is its own code.
    void setChoices(std::vector<Choice> choices, bool freeText = false);
    /// The code chosen; empty where the text fits none.
    QString code() const;
    void setCode(const QString &code);

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    const Choice *exact() const;
    void complete(const QString &text);
    void settle();

    std::vector<Choice> m_choices;
    bool m_freeText = false;
    QStandardItemModel *m_model;
    QCompleter *m_completer;
};
