#include "source_files.hpp"
#include <doctest/doctest.h>

using namespace propartif::tests;

TEST_CASE("no file is too long to be one subject") {
    constexpr std::size_t kCeiling = 600;
    constexpr std::size_t kTestCeiling = 800;
    for (const SourceFile& file : source_files({"sim", "include"})) {
        CAPTURE(file.path);
        CHECK(file.lines.size() <= kCeiling);
    }
    for (const SourceFile& file : source_files({"tests"})) {
        CAPTURE(file.path);
        CHECK(file.lines.size() <= kTestCeiling);
    }
}

TEST_CASE("the documents stay short") {
    constexpr std::size_t kCeiling = 200;
    for (const char* name : {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "scenarios/README.md"}) {
        CAPTURE(name);
        std::ifstream in(std::string{PROPARTIF_SOURCE_DIR} + "/" + name);
        REQUIRE(in);
        std::size_t lines = 0;
        for (std::string line; std::getline(in, line);) ++lines;
        CHECK(lines <= kCeiling);
    }
}
