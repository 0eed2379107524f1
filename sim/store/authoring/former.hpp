#pragma once
// The versions a file had before, numbered upwards; the oldest are forgotten first.
#include "propartif/result.hpp"
#include <filesystem>
#include <string_view>

namespace propartif::store {

// Keeps `bytes` as the newest former version, in `<number><suffix>`. Bytes equal to the newest one kept are not kept
// twice.
Result<Done> keep_former(const std::filesystem::path& folder, std::string_view bytes,
                         std::string_view suffix = ".scenario.json");

} // namespace propartif::store
