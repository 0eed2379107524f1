#pragma once
// The built program run with its output and exit code, and a folder of a test's own.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <sys/wait.h>

namespace propartif::tests {

namespace fs = std::filesystem;

inline const std::string kRoot = PROPARTIF_SOURCE_DIR;
inline const std::string kScenario = kRoot + "/scenarios/berkas-dipingpong.scenario.json";

struct Ran {
    int status{};
    std::string output; // stdout and stderr together
};

// A folder of this test alone, gone when it is done.
struct Folder {
    fs::path path = fs::temp_directory_path() / "propartif-cli-XXXXXX";
    Folder() {
        std::string name = path.string();
        REQUIRE(mkdtemp(name.data()));
        path = name;
    }
    ~Folder() { fs::remove_all(path); }
    std::string file(const std::string& name, const std::string& text) const {
        std::ofstream(path / name, std::ios::binary) << text;
        return (path / name).string();
    }
};

// With the content of that folder.
inline Ran run_with(const std::string& content, const std::string& arguments, const std::string& input = "") {
    const Folder folder;
    const std::string from = folder.file("input", input);
    const std::string command =
        std::string{PROPARTIF_CLI} + " --content '" + content + "' " + arguments + " <'" + from + "' 2>&1";
    const auto close = [](FILE* pipe) { return pclose(pipe); };
    std::unique_ptr<FILE, decltype(close)> pipe(popen(command.c_str(), "r"), close);
    Ran out;
    std::array<char, 4096> piece{};
    while (const auto read = std::fread(piece.data(), 1, piece.size(), pipe.get()))
        out.output.append(piece.data(), read);
    out.status = WEXITSTATUS(pclose(pipe.release()));
    return out;
}
inline Ran run(const std::string& arguments, const std::string& input = "") {
    return run_with(kRoot, arguments, input);
}

inline bool has(const Ran& ran, const std::string& words) {
    return ran.output.find(words) != std::string::npos;
}

} // namespace propartif::tests
