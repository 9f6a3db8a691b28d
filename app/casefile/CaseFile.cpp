#include "casefile/CaseFile.h"

#include "casefile/Connection.h"
#include "casefile/Engine.h"
#include "casefile/FileError.h"
#include "casefile/Store.h"
#include "system/Disk.h"
#include "system/Secret.h"

#include <QCoreApplication>
#include <QLockFile>
#include <QSqlDriver>
#include <QThread>

namespace
{

bool areSame(const QByteArray &own, const QByteArray &typed)
{
    unsigned difference = own.size() == typed.size() ? 0 : 1;
    for (qsizetype i = 0; i < own.size(); ++i)
        difference |= static_cast<unsigned char>(own[i]) ^
                      static_cast<unsigned char>(i < typed.size() ? typed[i] : '\0');
    return difference == 0;
}

} // namespace

CaseFile::CaseFile(QString path, Options options, const Vocabulary &vocabulary)
    : m_path(std::move(path))
    , m_options(std::move(options))
    , m_vocabulary(vocabulary)
{
    m_options.passphrase = secret::kept(m_options.passphrase);
}

CaseFile::~CaseFile()
{
    m_store.reset();
    m_connection.reset(); // before the lock
    secret::wipe(m_options.passphrase);
}

Result<void> CaseFile::checkEngine()
{
    return engine::check();
}

bool CaseFile::isPassphrase(const QByteArray &typed) const
{
    bool is = false;
    for (QByteArray &spelling : secret::spellings(typed)) {
        is = areSame(m_options.passphrase, spelling) || is;
        secret::wipe(spelling);
    }
    return is;
}

bool CaseFile::hasOtherNames() const
{
    return disk::hasOtherNames(m_path);
}

std::optional<Message> CaseFile::takenBack() const
{
    if (!m_tookBack)
        return std::nullopt;
    return Message{"CaseFile",
                   QT_TRANSLATE_NOOP("CaseFile", "“%1” was being changed when Dossier or the computer "
                                                 "stopped. That change was not saved completely and was "
                                                 "undone. Check what you entered last."),
                   {m_path}};
}

void CaseFile::setAuthor(const QString &author)
{
    m_options.author = author;
    m_store->setAuthor(author);
}

std::optional<Error> CaseFile::refusal() const
{
    if (!m_readOnly)
        return std::nullopt;
    const bool inUse = !m_writer.isEmpty();
    const char *why =
        QT_TRANSLATE_NOOP("CaseFile", "“%1” cannot be changed: the file is read-only. Save a copy elsewhere "
                                      "and work in the copy.");
    if (m_lockedElsewhere) {
        why =
            QT_TRANSLATE_NOOP("CaseFile", "“%1” is locked from another computer (%2) and was not changed. If "
                                          "it is no longer open there, remove the lock; on the command line, "
                                          "use --break-lock.");
    } else if (inUse) {
        why = QT_TRANSLATE_NOOP("CaseFile", "“%1” is open for editing in another program (%2) and was not "
                                            "changed. Close it there, then open it again here.");
    }
    Error error = fileError(inUse ? ErrorKind::InUse : ErrorKind::ReadOnly, why, m_path);
    error.message.arguments << m_writer;
    return error;
}
