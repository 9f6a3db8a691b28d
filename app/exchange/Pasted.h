#pragma once

#include "casefile/Store.h"
#include "exchange/Import.h"

class Words;

/// Rows that were pasted, as a table that importTable reads.
struct Pasted {
    QByteArray table = {};
    QHash<QString, QString> heads = {}; ///< of its columns, the heads under which they were pasted
    std::vector<TableNote> notes = {};  ///< what was made of rows, by the lines of the table
    bool hasHeads = true;               ///< they were pasted with the rows
};

/// The list of incidents into which rows are pasted: its language, and the heads that it shows, in order.
struct ListShown {
    Language language = Language::English;
    QStringList heads = {};
};

/// A block of cells as spreadsheets copy it (rows parted by line breaks, cells by tabs). Its first row names
/// the columns: those of Dossier's own table, of which some may be missing, of UCDP GED, or by their labels
/// and other words for them in English or French (see Heads), with cells in the words and forms that the form
/// takes. A column of another name is left out, and that is said. Without such a row, the cells are those of
/// the list as it is shown, where they can be. Rows without a reference get the next ones of their country
/// and year; so do rows of the list whose reference the file has already, of which it says so. What is no
/// name of its column is told with the names that come nearest. Refuses a block whose columns are not known,
/// or that lacks one that every incident needs.
Result<Pasted> pastedTable(const Store &store, const QString &text, const ListShown &list = {});

/// The format under which incidents that are copied stand on the clipboard whole, beside the text: Dossier's
/// own table.
inline constexpr const char *copiedFormat = "application/x-dossier-incidents";

/// Such a table, to be taken in as incidents of their own: under new references, of which it says so, where
/// the file has theirs already. Refuses what is no such table.
Result<Pasted> pastedCopies(const Store &store, const QByteArray &copied);

/// Says what an import found in the words of what was pasted, and with what was made of its rows before.
void speakAsPasted(ImportReport &report, const Pasted &pasted, const Words &words);
