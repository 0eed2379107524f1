#include "scoring/detectors.hpp"
#include "shipped.hpp"
#include "signals/rows.hpp"
#include <algorithm>
#include <array>
#include <set>

using namespace propartif;
using namespace propartif::scoring;
using namespace propartif::test;

namespace {

constexpr std::ptrdiff_t kLeastRows = 5; // of each kind

constexpr std::array kFamilies{&red_presses_rows,       &talking_down_rows, &green_presses_rows, &hearing_rows,
                               &expectation_parts_rows, &forms_rows,        &severe_acts_rows};

Spans found(const Detector& detector, std::string_view reply) {
    static const Knowledge knowledge(shipped_lexicon(), {});
    return detector.detect(read_exchange(knowledge, rahman(), knowledge.vocabulary.read(reply)));
}

const Detector& detector_named(const std::string& name) {
    const auto slash = name.find('/');
    REQUIRE(slash != std::string::npos);
    const Detector* detector = find_detector(name.substr(0, slash), name.substr(slash + 1));
    REQUIRE(detector != nullptr);
    return *detector;
}

} // namespace

TEST_CASE("every detector tells its signal from what looks like it") {
    for (const auto family : kFamilies)
        for (const auto& [name, rows] : family()) {
            const Detector& detector = detector_named(name);
            for (const auto& row : rows) {
                CAPTURE(name);
                CAPTURE(std::string(row.name));
                CAPTURE(std::string(row.reply));
                CHECK(!found(detector, row.reply).empty() == row.fires);
            }
        }
}

TEST_CASE("every detector has rows that must fire and rows that must not") {
    std::set<std::string> without_rows;
    for (const auto& detector : all_detectors()) // "cue/own" has no words but those of the rubric that uses it
        if (detector.detect != nullptr)
            without_rows.insert(std::string(detector.kind) + "/" + std::string(detector.of));
    for (const auto family : kFamilies)
        for (const auto& [name, rows] : family()) {
            CAPTURE(name);
            CHECK(without_rows.erase(name) == 1);
            const auto firing = std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.fires; });
            CHECK(firing >= kLeastRows);
            CHECK(static_cast<std::ptrdiff_t>(rows.size()) - firing >= kLeastRows);
        }
    for (const auto& name : without_rows) FAIL_CHECK("no rows for " << name);
}

TEST_CASE("rows of a detector are named apart") {
    for (const auto family : kFamilies)
        for (const auto& [name, rows] : family()) {
            std::set<std::string> names;
            for (const auto& row : rows) names.insert(std::string(row.name) + (row.fires ? "+" : "-"));
            CAPTURE(name);
            CHECK(names.size() == rows.size());
        }
}
