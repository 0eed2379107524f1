// How many of the officers' own words come down to the right root. Nobody tunes on the held half; its figure is the
// honest one. tests/benchmarks/roots_comparison.cpp measures other stemmers on the same list.
#include "language/vocabulary.hpp"
#include "propartif/library.hpp"
#include <doctest/doctest.h>
#include <set>
#include <sstream>
#include <string>

using namespace propartif;

namespace {

constexpr double kTuningHalf = 0.995; // as measured
constexpr double kHeldHalf = 0.938;
constexpr double kMayDrop = 0.01;

std::string file_of(const std::string& path) {
    auto bytes = read_file(std::filesystem::path(PROPARTIF_SOURCE_DIR) / path);
    REQUIRE(bytes);
    return std::move(bytes).value();
}

} // namespace

TEST_CASE("affixed and informal words of real replies come down to their roots as often as measured") {
    const auto lexicon = read_lexicon(file_of("assets/lexicon/id-dasar.lexicon.json"));
    REQUIRE(lexicon.value);
    const language::Vocabulary vocabulary(*lexicon.value);
    std::istringstream lines(file_of("tests/data/language/roots.tsv"));
    std::set<std::string> seen;
    double right[2] = {0, 0}, all[2] = {0, 0};
    std::string missed;
    for (std::string word, root, half; lines >> word >> root >> half;) {
        CAPTURE(word);
        CHECK(seen.insert(word).second);
        REQUIRE((half == "held" || half == "tune"));
        const int part = half == "held" ? 1 : 0;
        ++all[part];
        const bool found = vocabulary.roots().find(word).root == root;
        if (found) ++right[part];
        if (!found && part == 0) missed += " " + word;
    }
    CHECK(all[0] + all[1] >= 300);
    CHECK(all[1] >= all[0]);
    MESSAGE("right roots: tuning half " << right[0] / all[0] << ", held half " << right[1] / all[1]
                                        << "; missed:" << missed);
    CHECK(right[0] / all[0] >= kTuningHalf - kMayDrop);
    CHECK(right[1] / all[1] >= kHeldHalf - kMayDrop);
}
