#pragma once

#include <QDateTime>
#include <QStringList>
#include <QVariant>

/// What the user set once per computer, for the window and the command line; in a file, in a folder of its
/// own, that nobody else can read. What is set counts at once, and is written a moment later in another
/// thread.
class Settings
{
public:
    enum class Key {
        Language,     ///< code
        Appearance,   ///< number
        Author,       ///< the name that the history gives
        Organisation, ///< of briefings
        LockAfter,    ///< minutes without use; 0: never
        BackupFolder, ///< empty: beside the case file
        KeepRecent,   ///< whether paths of case files are remembered
        Recent,       ///< paths, the latest first
        Geometry,     ///< of the window
        Splitter,     ///< of the panes
        Columns,      ///< of the list; "columns" in versions that had others
        ShowFilter,
        ShowIncident,
        Looks,        ///< when case files were closed, and in which state
        FacetsByName, ///< names of keys whose values the filter lists by name; the others by count
        CountBy       ///< name of the key that the summary counts by
    };

    /// Takes from others what they may do with the file, should there be one that is wider.
    Settings();

    QVariant value(Key key, const QVariant &otherwise = {}) const;
    void set(Key key, const QVariant &value);
    /// Waits until all that was set is written, and says whether the disk took it. The end of the program
    /// does so itself.
    static bool settle();

    /// The user's name on this computer, unless another one was given.
    QString author() const;
    /// Whether the user was asked for it.
    bool knowsAuthor() const;
    int lockAfter() const;
    QString backupFolder() const;
    bool keepsRecent() const;
    /// Without `keep`, what was remembered is forgotten: false where the disk still has it.
    bool setKeepsRecent(bool keep);
    /// What was remembered, whether it is there now or not.
    QStringList recent() const;
    /// Puts a path before the others, where they are kept.
    void remember(const QString &path);
    /// In which state a case file was when this user closed it last, and when.
    struct Look {
        QString state; ///< empty: not known
        QDateTime at;
    };
    /// `file` is what names the case file, whatever its path.
    Look lastLook(const QString &file) const;
    /// Keeps it, where recent case files are kept.
    void rememberLook(const QString &file, const Look &look);
    /// With them, the last looks, and the folders that Qt's file dialogs remember. Waits for the disk; false
    /// where that still has them.
    bool forgetRecent();
};

/// While there is one, nothing that Qt's own file dialogs remember of paths is kept, unless the user has
/// recent files remembered.
class FileDialogTraces
{
public:
    FileDialogTraces();
    ~FileDialogTraces();
    Q_DISABLE_COPY_MOVE(FileDialogTraces)

private:
    bool m_kept;
    QVariantMap m_before;
};
