#pragma once
// A damaged database is kept: moved aside under a name nobody had before, with the files that belong to it.
#include "propartif/result.hpp"
#include <filesystem>

namespace propartif::records {

// Moves `database` with its -wal, -shm and -journal to `database`.rusak-<its last change, UTC>[-n]; returns the new
// name of the first.
Result<std::filesystem::path> move_aside(const std::filesystem::path& database);

} // namespace propartif::records
