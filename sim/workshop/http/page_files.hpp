#pragma once
// The page, read once: what is served cannot change, and no request reaches the disk.
#include "propartif/result.hpp"
#include <filesystem>
#include <map>
#include <string>

namespace propartif::workshop {

struct PageFile {
    std::string type;
    std::string bytes;
};
using PageFiles = std::map<std::string, PageFile, std::less<>>; // by the path they are asked for

Result<PageFiles> read_page_files(const std::filesystem::path& folder);

} // namespace propartif::workshop
