#pragma once
// From a file of unknown health to a database that can be trusted, without ever writing over a damaged one.
#include "store/records/database.hpp"
#include <filesystem>
#include <optional>

namespace propartif::records {

struct Opened {
    Database database;
    std::optional<std::filesystem::path> quarantined; // where the damaged file is now
};

// The caller holds the folder's lock.
Result<Opened> open_or_replace(const std::filesystem::path& file);

} // namespace propartif::records
