#pragma once
// A copy of the database, kept beside it, before a newer program changes its shape.
#include "store/records/database.hpp"

namespace propartif::records {

// Writes `file`.before-VERSION.bak, whole and on the disk when this returns, readable by its owner alone. A copy that
// is there already is kept, and the new one gets a number.
Result<std::filesystem::path> keep_copy(Database& database, const std::filesystem::path& file, std::size_t version);

} // namespace propartif::records
