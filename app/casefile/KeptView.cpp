#include "casefile/KeptView.h"

#include "casefile/CaseFile.h"

Result<void> keptview::keep(CaseFile &file, const QString &content)
{
    return file.isReadOnly() ? Result<void>() : file.store().keepUnder(key, content);
}

Result<QString> keptview::take(CaseFile &file)
{
    auto content = file.store().keptUnder(key);
    if (!content || content->isEmpty() || file.isReadOnly())
        return content;
    const auto gone = file.store().keepUnder(key, {});
    return gone ? content : std::unexpected(gone.error());
}
