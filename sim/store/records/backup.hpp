#pragma once
// Copies of the whole database that can be trusted: whole, looked through and on the disk before they get their name.
#include "store/records/database.hpp"
#include <filesystem>

namespace propartif::records {

// Every page and every reference is looked at; store_damaged, with `where`, when one is wrong.
Result<Done> look_through(Database& database, const std::filesystem::path& where);

// Copies the database to `file`, which must be nobody's name yet (bad_request when it is); readable by its owner alone.
Result<Done> copy_to(Database& database, const std::filesystem::path& file);

// Writes `file`.before-VERSION.bak beside the database, before a newer program changes its shape. A copy that is there
// already is kept, and the new one gets a number.
Result<std::filesystem::path> keep_copy(Database& database, const std::filesystem::path& file, std::size_t version);

// Gives a finished file its name; bad_request when that is somebody's already.
Result<Done> give_name(const std::filesystem::path& unfinished, const std::filesystem::path& file);

// Brings a file or a folder's names to the disk.
Result<Done> make_lasting(const std::filesystem::path& file);

} // namespace propartif::records
