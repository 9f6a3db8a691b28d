#pragma once

#include "report/PdfStructure.h"

#include <QDate>
#include <QIODevice>

/// Stands between QPdfWriter and a file: reads what Qt 6.4 writes object by object, and writes the same pages
/// on as a tagged and archived document (PDF/A-2b), with nothing in it of the clock, the time zone or Qt.
/// What it does not know fails.
class PdfFinish : public QIODevice
{
public:
    struct About {
        QString title;
        QString language;
        QDate date;          ///< at midnight in UTC; none where it is not valid
        qreal pageHeight;    ///< in points
        qreal unitsPerPoint; ///< of the writer
    };
    /// `out` is open for writing and outlives this.
    PdfFinish(QIODevice &out, About about);

    PdfStructure &structure() { return m_structure; }
    /// To be called when the writer is done. Gives whether the file is complete.
    bool finish();

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    void object(QByteArrayView bytes);
    bool stream(int number, QByteArrayView head, QByteArrayView data);
    bool pageContent(QByteArrayView data);
    int objectOf(int number);
    QByteArray renumbered(QByteArrayView body);
    void closeBranch();
    int writeInformation();
    int writeMetadata();

    About m_about;
    PdfObjects m_objects;
    PdfStructure m_structure;
    QByteArray m_held; ///< what is not a complete object yet
    qsizetype m_searched = 0;
    bool m_isSound = true;
    bool m_isWhole = false; ///< Qt's own table of objects was reached

    std::vector<int> m_numbers;                       ///< by Qt's
    int m_last = 0;                                   ///< Qt's number of the object before
    std::vector<std::pair<int, qsizetype>> m_lengths; ///< that are still to come

    /// A page, until its content is there.
    struct Page {
        int object = 0;
        int contents = 0, resources = 0, annotations = 0; ///< Qt's numbers
        QByteArray box, resourcesBody = {};
    };
    std::optional<Page> m_page;
    int m_annotations = 0;
    QByteArray m_resources; ///< of the page before, and their object: pages share them
    int m_resourcesObject = 0;
    int m_pages;                 ///< the root of the pages
    std::vector<int> m_branches; ///< below it
    std::vector<int> m_branch;   ///< pages of the last one
    int m_branchObject = 0;
    std::vector<int> m_parents; ///< what names the elements of each page
    QByteArray m_intents;
};
