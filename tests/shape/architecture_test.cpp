// The picture of ARCHITECTURE.md as a test: which rooms and which libraries each room may include.
#include "source_files.hpp"
#include <doctest/doctest.h>
#include <map>
#include <optional>
#include <set>

using namespace propartif::tests;

namespace {

struct Room {
    std::set<std::string> rooms;     // of sim/, besides itself
    std::set<std::string> libraries; // third-party headers, by the start of their name
};

const std::map<std::string, Room> kRooms{
    {"core", {{}, {}}},
    {"language", {{}, {"utf8proc"}}},
    {"scoring", {{"core", "language"}, {}}},
    {"fitting", {{"core", "language", "scoring"}, {"linear.h"}}},
    {"store", {{"core"}, {"nlohmann/", "sqlite3", "fmt/", "httplib", "zlib", "sodium"}}},
    {"interchange", {{"core", "store"}, {}}},
    {"app", {{"core", "language", "scoring", "store", "studio"}, {}}},
    {"reports", {{"core", "interchange", "app", "workshop"}, {"fmt/"}}},
    {"studio", {{"core"}, {}}},
    {"workshop", {{"core", "scoring", "store"}, {"httplib", "openssl/"}}},
    {"ui", {{"app", "studio"}, {"imgui", "ft2build", "fmt/"}}},
    {"cli", {{"app", "fitting", "interchange", "reports", "workshop"}, {"CLI/", "fmt/"}}},
    {"shell", {{"app", "reports", "ui", "workshop"}, {"imgui", "GLFW/", "glad/", "CLI/", "fmt/", "qrcodegen"}}},
};
const std::set<std::string> kThirdParty{"imgui",    "GLFW/",    "glad/",    "nlohmann/", "sqlite3", "CLI/",
                                        "fmt/",     "stb",      "ft2build", "freetype",  "misc/",   "zlib",
                                        "utf8proc", "linear.h", "httplib",  "openssl/",  "sodium",  "qrcodegen"};

std::string room_of(const std::string& path) {
    const auto first = path.find('/');
    const auto second = path.find('/', first + 1);
    if (second != std::string::npos) return path.substr(first + 1, second - first - 1);
    return path == "sim/cli.cpp" ? "cli" : "shell"; // the two programs belong to their rooms
}

std::optional<std::string> included(const std::string& line) {
    if (!line.starts_with("#include")) return std::nullopt;
    const auto begin = line.find_first_of("<\"");
    const auto end = line.find_first_of(">\"", begin + 1);
    if (begin == std::string::npos || end == std::string::npos) return std::nullopt;
    return line.substr(begin + 1, end - begin - 1);
}

bool starts_with_one_of(const std::string& header, const std::set<std::string>& starts) {
    return std::ranges::any_of(starts, [&](const std::string& each) { return header.starts_with(each); });
}

// Why this include breaks the picture; nothing when it does not.
std::optional<std::string> broken_rule(const std::string& room_name, const std::string& header) {
    const Room& room = kRooms.at(room_name);
    const auto slash = header.find('/');
    const std::string other = slash == std::string::npos ? "" : header.substr(0, slash);
    if (kRooms.contains(other) && other != room_name && !room.rooms.contains(other))
        return room_name + " may not know " + other;
    if (starts_with_one_of(header, kThirdParty) && !starts_with_one_of(header, room.libraries))
        return room_name + " may not use " + header;
    return std::nullopt;
}

} // namespace

TEST_CASE("every room includes only the rooms and libraries below it") {
    for (const SourceFile& file : source_files({"sim"})) {
        const std::string room = room_of(file.path);
        CAPTURE(file.path);
        REQUIRE(kRooms.contains(room));
        for (const std::string& line : file.lines)
            if (const auto header = included(line)) {
                const auto broken = broken_rule(room, *header);
                CHECK_MESSAGE(!broken, broken.value_or(""));
            }
    }
}

TEST_CASE("the rule sees a forbidden include") {
    CHECK(broken_rule("core", "nlohmann/json.hpp"));
    CHECK(broken_rule("ui", "store/records/database.hpp"));
    CHECK(broken_rule("app", "imgui.h"));
    CHECK_FALSE(broken_rule("store", "nlohmann/json.hpp"));
    CHECK_FALSE(broken_rule("scoring", "language/roots.hpp"));
}

TEST_CASE("a public header needs nothing but the standard library and other public headers") {
    for (const SourceFile& file : source_files({"include/propartif"})) {
        CAPTURE(file.path);
        for (const std::string& line : file.lines)
            if (const auto header = included(line)) {
                CAPTURE(*header);
                const bool own = header->starts_with("propartif/");
                const bool standard = header->find_first_of("./") == std::string::npos;
                CHECK((own || standard));
            }
    }
}

TEST_CASE("core, language, scoring, interchange and reports read no clock, file, locale or random source, and no "
          "regular expressions are used") {
    const std::set<std::string> impure{"chrono", "ctime",  "fstream",  "filesystem",
                                       "random", "locale", "iostream", "thread"};
    for (const SourceFile& file :
         source_files({"sim/core", "sim/language", "sim/scoring", "sim/interchange", "sim/reports"})) {
        CAPTURE(file.path);
        for (const std::string& line : file.lines)
            if (const auto header = included(line)) CHECK_MESSAGE(!impure.contains(*header), *header);
    }
    for (const SourceFile& file : source_files({"sim", "include"})) {
        CAPTURE(file.path);
        for (const std::string& line : file.lines) CHECK(included(line) != "regex");
    }
}

TEST_CASE("views keep nothing in statics and never use authored text as a format") {
    for (const SourceFile& file : source_files({"sim/ui"})) {
        CAPTURE(file.path);
        for (const std::string& line : file.lines) {
            CAPTURE(line);
            const auto text = line.find_first_not_of(' ');
            const bool is_static = text != std::string::npos && line.compare(text, 7, "static ") == 0;
            CHECK((!is_static || line.find("constexpr") != std::string::npos ||
                   line.find("const ") != std::string::npos || line.find('(') != std::string::npos));
            for (const char* hole :
                 {"ImGui::Text(", "ImGui::TextColored(", "ImGui::TextWrapped(", "ImGui::SetTooltip("})
                CHECK(line.find(hole) == std::string::npos);
        }
    }
}
