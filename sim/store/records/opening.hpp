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

// As above for a file that is there; store_damaged when it is, and then it stays where it is.
Result<Database> open_present(const std::filesystem::path& file);

// A copy of somebody's records, made to be looked at and changed: checked like any, and brought to the present shape
// without keeping the old one.
Result<Database> open_staged(const std::filesystem::path& file);

Result<Done> make_private_folder(const std::filesystem::path& folder);

} // namespace propartif::records
