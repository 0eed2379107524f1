#include "propartif/records.hpp"
#include <cstdlib>

namespace propartif {
namespace {

std::filesystem::path from_environment(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? "" : value;
}

} // namespace

Result<std::filesystem::path> data_folder(const std::string& given) {
    if (!given.empty()) return std::filesystem::path(given);
    // The base directory specification says that a relative path there is to be ignored.
    if (const auto data = from_environment("XDG_DATA_HOME"); data.is_absolute()) return data / "propartif";
    if (const auto home = from_environment("HOME"); home.is_absolute()) return home / ".local/share/propartif";
    return Error{ErrorCode::not_found, "data folder",
                 "neither XDG_DATA_HOME nor HOME is set; name a folder with --data"};
}

} // namespace propartif
