// What a drill's answers are worth, and whether its examples are judged as their author expects.
#include "propartif/drill.hpp"
#include "propartif/examples.hpp"
#include <doctest/doctest.h>
#include <limits>

using namespace propartif;

namespace {

Rubric small_rubric() {
    Rubric rubric;
    rubric.id = "dasar";
    Criterion button;
    button.id = CriterionId{"button"};
    button.min = -1;
    button.max = 1;
    Criterion reframing;
    reframing.id = CriterionId{"reframing"};
    reframing.max = 3;
    rubric.criteria = {button, reframing};
    Gate promise;
    promise.flag = "false_promise";
    promise.cap = 20;
    rubric.gates = {promise};
    return rubric;
}

Part part_with_right(std::size_t right) {
    Part part;
    for (std::size_t i = 0; i < 3; ++i) part.pieces.push_back({{"a", "a"}, i == right, {"b", "b"}});
    return part;
}

} // namespace

TEST_CASE("the right button is worth all, its neighbour half, its opposite nothing") {
    struct Row {
        const char* name;
        int answer;
        int given;
        double score;
    };
    const Row rows[] = {{"red for red", -1, -1, 100},   {"neither for red", -1, 0, 50},  {"green for red", -1, 1, 0},
                        {"red for neither", 0, -1, 50}, {"green for neither", 0, 1, 50}, {"green for green", 1, 1, 100},
                        {"red for green", 1, -1, 0}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(sort_score({{}, row.answer, {}}, row.given) == doctest::Approx(row.score));
    }
}

TEST_CASE("a built sentence is worth the share of its right pieces, whatever is picked") {
    const BuildTask task{{part_with_right(0), part_with_right(1), part_with_right(2)}};
    struct Row {
        const char* name;
        std::vector<std::size_t> picked;
        double score;
    };
    const Row rows[] = {{"all right", {0, 1, 2}, 100},
                        {"one right", {0, 0, 0}, 100.0 / 3},
                        {"none", {}, 0},
                        {"too many", {0, 1, 2, 9}, 100},
                        {"a piece that is not there", {std::numeric_limits<std::size_t>::max(), 1, 2}, 200.0 / 3}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(build_score(task, row.picked) == doctest::Approx(row.score));
    }
    CHECK(build_score({}, {0}) == doctest::Approx(0.0));
}

TEST_CASE("a written answer is worth its way to the goal and never more than its flags allow") {
    const CriterionId button{"button"};
    const CriterionId reframing{"reframing"};
    struct Row {
        const char* name;
        Levels goal;
        Levels levels;
        std::vector<std::string> flags;
        double score;
        bool reached;
    };
    const Row rows[] = {
        {"reached", {{reframing, 2}}, {{reframing, 2}}, {}, 100, true},
        {"more than reached", {{reframing, 2}}, {{reframing, 3}}, {}, 100, true},
        {"half way", {{reframing, 2}}, {{reframing, 1}}, {}, 50, false},
        {"a scale that begins below zero", {{button, 1}}, {{button, 0}}, {}, 50, false},
        {"two criteria, one reached", {{button, 1}, {reframing, 2}}, {{button, 1}, {reframing, 0}}, {}, 50, false},
        {"a level that is missing", {{reframing, 2}}, {}, {}, 0, false},
        {"a promise nobody can keep", {{reframing, 2}}, {{reframing, 2}}, {"false_promise"}, 20, true},
        {"a flag the rubric does not know", {{reframing, 2}}, {{reframing, 2}}, {"insult"}, 0, true},
        {"a criterion the rubric does not know", {{CriterionId{"warmth"}, 1}}, {}, {}, 0, false},
        {"no goal", {}, {{reframing, 3}}, {}, 0, true}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        WriteTask task;
        task.goal = row.goal;
        CHECK(write_score(task, small_rubric(), row.levels, row.flags) == doctest::Approx(row.score));
        CHECK(reaches(row.goal, row.levels) == row.reached);
    }
}

TEST_CASE("a drill's examples are judged, and what differs is named with its place") {
    Drill drill;
    DrillItem sorted;
    sorted.task = SortTask{};
    DrillItem written;
    written.says = {"Sudah tiga kali!", ""};
    WriteTask task;
    task.examples = {{"baik", {{CriterionId{"reframing"}, 2}}, std::nullopt},
                     {"lemah", {{CriterionId{"reframing"}, 0}}, std::nullopt}};
    written.task = task;
    drill.items = {sorted, written};
    const auto found = check_examples(drill, [](std::string_view citizen, const Focus&, std::string_view) {
        Evaluation evaluation;
        evaluation.levels[CriterionId{"reframing"}] = citizen == "Sudah tiga kali!" ? 2 : -9;
        return evaluation;
    });
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == "PA060");
    CHECK(found.front().where == "/items/1/examples/1/expect/reframing");
    CHECK(found.front().args == std::vector<std::string>{"lemah", "reframing", "0", "2"});
}
