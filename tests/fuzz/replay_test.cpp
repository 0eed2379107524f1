// Every kept input, strange seeds and former finds alike, through everything that may be fed any bytes.
#include "fuzz/feeds.hpp"
#include "propartif/library.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <vector>

using namespace propartif;
using namespace propartif::test;

namespace {

std::vector<std::filesystem::path> kept_inputs() {
    std::vector<std::filesystem::path> files;
    const auto folder = std::filesystem::path(PROPARTIF_SOURCE_DIR) / "tests/data/fuzz";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

TEST_CASE("no kept input breaks the scorer, the reading of text or of packs") {
    const auto files = kept_inputs();
    REQUIRE(files.size() >= 100);
    for (const auto& file : files) {
        CAPTURE(file.filename().string());
        const auto bytes = read_file(file);
        REQUIRE(bytes);
        const auto scored = feed_scorer(bytes.value());
        const auto read = feed_reading(bytes.value());
        const auto unpacked = feed_pack(bytes.value());
        CHECK_MESSAGE(!scored, scored.value_or(""));
        CHECK_MESSAGE(!read, read.value_or(""));
        CHECK_MESSAGE(!unpacked, unpacked.value_or(""));
    }
}

TEST_CASE("no kept input and no example of another tool breaks the imports, whole or cut short") {
    auto files = kept_inputs();
    const auto examples = std::filesystem::path(PROPARTIF_SOURCE_DIR) / "tests/data/interchange";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(examples))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        CAPTURE(file.filename().string());
        const auto bytes = read_file(file);
        REQUIRE(bytes);
        for (const std::size_t parts : {1, 2, 3, 7}) {
            const auto broken = feed_imports(std::string_view(bytes.value()).substr(0, bytes.value().size() / parts));
            CHECK_MESSAGE(!broken, broken.value_or(""));
        }
    }
}

TEST_CASE("no kept input cut short breaks the scorer, the reading of text or of packs") {
    for (const auto& file : kept_inputs()) {
        CAPTURE(file.filename().string());
        const auto bytes = read_file(file);
        REQUIRE(bytes);
        for (const std::size_t parts : {2, 3, 7}) {
            const auto cut = std::string_view(bytes.value()).substr(0, bytes.value().size() / parts);
            const auto scored = feed_scorer(cut);
            const auto read = feed_reading(cut);
            const auto unpacked = feed_pack(cut);
            CHECK_MESSAGE(!scored, scored.value_or(""));
            CHECK_MESSAGE(!read, read.value_or(""));
            CHECK_MESSAGE(!unpacked, unpacked.value_or(""));
        }
    }
}
