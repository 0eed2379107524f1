#pragma once
// The project's own C++ files, for tests that read them.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace propartif::tests {

struct SourceFile {
    std::string path; // from the project's root, "sim/core/session.cpp"
    std::vector<std::string> lines;
};

inline std::vector<SourceFile> source_files(const std::vector<std::string>& folders) {
    namespace fs = std::filesystem;
    const fs::path root{PROPARTIF_SOURCE_DIR};
    std::vector<SourceFile> out;
    for (const std::string& folder : folders)
        for (const auto& each : fs::recursive_directory_iterator(root / folder)) {
            const std::string kind = each.path().extension().string();
            if (kind != ".cpp" && kind != ".hpp" && kind != ".def") continue;
            SourceFile file{fs::relative(each.path(), root).generic_string(), {}};
            std::ifstream in(each.path());
            for (std::string line; std::getline(in, line);) file.lines.push_back(line);
            out.push_back(std::move(file));
        }
    std::ranges::sort(out, {}, &SourceFile::path);
    return out;
}

} // namespace propartif::tests
