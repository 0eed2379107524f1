#include "propartif/library.hpp"
#include "propartif/validation.hpp"
#include "support/tiny.hpp"
#include <doctest/doctest.h>
#include <filesystem>

using namespace propartif;
using namespace propartif::tests;

namespace {

Rubric without_hash(Rubric rubric) {
    rubric.content_hash.clear();
    return rubric;
}

void check_round_trip(const Rubric& rubric) {
    const std::string written = write_rubric(rubric);
    const auto again = read_rubric(written);
    REQUIRE(again.value);
    CHECK(again.found.empty());
    CHECK(without_hash(*again.value) == without_hash(rubric));
    CHECK(write_rubric(*again.value) == written);
}

} // namespace

TEST_CASE("every shipped rubric means the same after it was written") {
    const std::filesystem::path folder = std::filesystem::path{PROPARTIF_SOURCE_DIR} / "scenarios/rubrics";
    std::size_t rubrics = 0;
    for (const auto& each : std::filesystem::directory_iterator{folder}) {
        CAPTURE(each.path().filename().string());
        const auto read = read_rubric(read_file(each.path()).value());
        REQUIRE(read.value);
        check_round_trip(*read.value);
        ++rubrics;
    }
    CHECK(rubrics > 0);
}

TEST_CASE("what an author may leave out or add of a rubric survives writing") {
    Rubric rubric = tiny_rubric();
    SUBCASE("as it is") {}
    SUBCASE("every part filled") {
        rubric.model = "beban";
        rubric.signals = {{"maaf", "cue", "own", {"mohon maaf", "kami \"salah\""}, words("Maaf")},
                          {"janji_besar", "part", "", {}, {}}};
        Criterion& first = rubric.criteria[0];
        first.weight = 0.25;
        first.skill = "lain";
        first.otherwise = first.max;
        first.anchors = {{-1, words("buruk"), words("contoh")}, {1, {"baik", ""}, {}}};
        first.levels = {{1, {"maaf"}, {"janji_besar"}, {"maaf"}, true}, {0, {}, {}, {}, false}};
        first.tip = words("coba");
        rubric.gates[0].signals = {"maaf"};
        rubric.gates[0].title = {};
        Condition either;
        either.any = {level_at_least("button", 1), flag_set("janji")};
        either.none = {level_at_most("reframing", 0)};
        either.tension = Bounds{10, 90};
        rubric.reactions[0].when = either;
        rubric.global_rating = {0, 3, {{2, words("cukup"), {}}}};
        rubric.passing.without_flags = false;
    }
    SUBCASE("nearly nothing") {
        rubric.gates.clear();
        rubric.reactions = {Reaction{}};
        rubric.silence.reset();
        rubric.passing = {};
    }
    check_round_trip(rubric);
}

TEST_CASE("a rubric that is still being written is read as far as it goes") {
    Rubric rubric = tiny_rubric();
    rubric.title = {};
    rubric.criteria[0].title = {};
    const std::string json = write_rubric(rubric);
    CHECK_FALSE(read_rubric(json).value);
    const auto draft = read_rubric_draft(json);
    REQUIRE(draft.value);
    CHECK(has_errors(draft.found));
    CHECK(without_hash(*draft.value) == without_hash(rubric));
    CHECK_FALSE(read_rubric_draft("[1, 2").value);
    CHECK_FALSE(read_rubric_draft(R"({"format": "propartif.card/1"})").value);
}
