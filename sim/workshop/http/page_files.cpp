#include "workshop/http/page_files.hpp"
#include <array>
#include <fstream>
#include <iterator>

namespace propartif::workshop {

Result<PageFiles> read_page_files(const std::filesystem::path& folder) {
    struct Entry {
        const char* path;
        const char* file;
        const char* type;
    };
    constexpr std::array<Entry, 4> kEntries{{{"/", "index.html", "text/html; charset=utf-8"},
                                             {"/app.js", "app.js", "text/javascript; charset=utf-8"},
                                             {"/style.css", "style.css", "text/css; charset=utf-8"},
                                             {"/icon.svg", "icon.svg", "image/svg+xml"}}};
    PageFiles out;
    for (const Entry& each : kEntries) {
        std::ifstream in(folder / each.file, std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>{in}, {}};
        if (!in || bytes.empty()) return Error{ErrorCode::file_missing, (folder / each.file).string(), {}};
        out.emplace(each.path, PageFile{each.type, std::move(bytes)});
    }
    return out;
}

} // namespace propartif::workshop
