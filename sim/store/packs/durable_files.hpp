#pragma once
// Files and folders that are whole and on the disk before they get the name somebody looks for.
#include "propartif/result.hpp"
#include <filesystem>
#include <string_view>

namespace propartif::packs {

// A file nobody has yet, brought to the disk; readable by its owner alone.
Result<Done> write_new(const std::filesystem::path& file, std::string_view bytes);

enum class IfThere { replace, refuse };
// Written beside its place and moved there. With `refuse`, bad_request when something has that name.
Result<Done> write_whole(const std::filesystem::path& file, std::string_view bytes, IfThere there);

// In one step, and the folders' names on the disk; bad_request when the new name is somebody's already.
Result<Done> move_to(const std::filesystem::path& from, const std::filesystem::path& to);
// Both there before and after; only their names change places.
Result<Done> exchange(const std::filesystem::path& one, const std::filesystem::path& other);

Result<Done> make_folder(const std::filesystem::path& folder); // and those above it; for its owner alone
Result<Done> make_lasting(const std::filesystem::path& folder);

} // namespace propartif::packs
