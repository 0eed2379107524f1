#pragma once
// Writing a file so that a reader finds the old one or the new one, never half of it.
#include <filesystem>
#include <string_view>

namespace propartif::cli {

// Written beside the place, brought to disk and moved there. False when it cannot be written; nothing is left behind.
bool write_whole(const std::filesystem::path& file, std::string_view bytes);
// Likewise, but nothing that is there already is replaced, not even when it came a moment ago.
bool write_new(const std::filesystem::path& file, std::string_view bytes);

} // namespace propartif::cli
