// How many of the officers' own words come down to the right root. Nobody tunes on the held half; its figure is the
// honest one. tests/benchmarks/roots_comparison.cpp measures other stemmers on the same list.
#include "shipped_vocabulary.hpp"
#include <set>
#include <sstream>
#include <string>

using namespace propartif::language;

namespace {

constexpr double kTuningHalf = 0.995; // as measured
constexpr double kHeldHalf = 0.933;
constexpr double kMayDrop = 0.01;

} // namespace

TEST_CASE("affixed and informal words of real replies come down to their roots as often as measured") {
    const Roots& roots = shipped_vocabulary().roots();
    std::istringstream lines(source_file("tests/data/language/roots.tsv"));
    std::set<std::string> seen;
    double right[2] = {0, 0}, all[2] = {0, 0};
    std::string missed;
    for (std::string word, root, half; lines >> word >> root >> half;) {
        CAPTURE(word);
        CHECK(seen.insert(word).second);
        REQUIRE((half == "held" || half == "tune"));
        const int part = half == "held" ? 1 : 0;
        ++all[part];
        const bool found = roots.find(word).root == root;
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
