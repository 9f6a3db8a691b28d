#pragma once

class QSqlDatabase;
struct sqlite3;

namespace sqlite
{

/// The engine's own connection behind Qt's; none where the driver is another's.
sqlite3 *handleOf(const QSqlDatabase &database);

} // namespace sqlite
