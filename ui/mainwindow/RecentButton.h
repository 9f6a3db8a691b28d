#pragma once

#include <QPushButton>

class Words;

/// A case file that was opened before: its name and, quieter, its folder, cut at the end; dimmed where it is
/// not there.
class RecentButton : public QPushButton
{
    Q_OBJECT

public:
    RecentButton(const QString &path, const Words &words, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QString m_name, m_folder;
    const bool m_isThere;
};
