#pragma once
// The versions a file had before, numbered upwards; the oldest are forgotten first.
#include "propartif/result.hpp"
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace propartif::store {

// Keeps `bytes` as the newest former version, in `<number><suffix>`. Bytes equal to the newest one kept are not kept
// twice.
Result<Done> keep_former(const std::filesystem::path& folder, std::string_view bytes,
                         std::string_view suffix = ".scenario.json");

struct FormerFile {
    unsigned long number{};
    std::filesystem::path path;
    std::int64_t written_unix_millis{};
};
// Newest first.
std::vector<FormerFile> former_files(const std::filesystem::path& folder, std::string_view suffix = ".scenario.json");

} // namespace propartif::store
