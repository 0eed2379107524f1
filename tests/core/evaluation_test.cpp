#include "support/tiny.hpp"
#include <doctest/doctest.h>
#include <limits>

using namespace propartif;
using namespace propartif::tests;

TEST_CASE("a reply passes by the rubric's rules") {
    struct Row {
        const char* name;
        Levels levels;
        std::vector<std::string> flags;
        Verdict verdict;
    };
    const Row rows[] = {
        {"nothing reached", tiny_levels(0), {}, Verdict::fail},
        {"one of content, emotion, interest", tiny_levels(1, 1), {}, Verdict::fail},
        {"two of content, emotion, interest", tiny_levels(0, 1, 0, 1), {}, Verdict::pass},
        {"all three", tiny_levels(1, 1, 1, 1), {}, Verdict::pass},
        {"reframing alone is enough at 2", tiny_levels(0, 0, 0, 0, 2), {}, Verdict::pass},
        {"reframing 1 is not enough", tiny_levels(0, 0, 0, 0, 1), {}, Verdict::fail},
        {"a red button fails whatever else is there", tiny_levels(-1, 1, 1, 1, 3), {}, Verdict::fail},
        {"a severe flag fails whatever else is there", tiny_levels(1, 1, 1, 1, 3), {"insult"}, Verdict::fail},
        {"a level that is missing meets no bound", {{criterion("reframing"), 3}}, {}, Verdict::fail},
    };
    const Rubric rubric = tiny_rubric();
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(judge(rubric, row.levels, row.flags) == row.verdict);
    }
}

TEST_CASE("a rubric without further rules passes by its common bounds alone") {
    Rubric rubric = tiny_rubric();
    rubric.passing.any.clear();
    CHECK(judge(rubric, tiny_levels(0), {}) == Verdict::pass);
    CHECK(judge(rubric, tiny_levels(-1), {}) == Verdict::fail);
}

TEST_CASE("flags fail a reply only when the rubric says so") {
    Rubric rubric = tiny_rubric();
    rubric.passing.without_flags = false;
    CHECK(judge(rubric, tiny_levels(1, 1, 1), {"insult"}) == Verdict::pass);
}

TEST_CASE("content, emotion and interest are counted above their own minimum") {
    Rubric rubric = tiny_rubric();
    rubric.criteria[1].min = 1; // content 1..2: level 1 is nothing
    rubric.criteria[1].max = 2;
    CHECK(judge(rubric, tiny_levels(0, 1, 1), {}) == Verdict::fail);
    CHECK(judge(rubric, tiny_levels(0, 2, 1), {}) == Verdict::pass);
}

TEST_CASE("a turn's score is the weighted mean of its shares, capped by the gates of its flags") {
    struct Row {
        const char* name;
        Levels levels;
        std::vector<std::string> flags;
        double score;
    };
    const Row rows[] = {
        {"lowest", tiny_levels(-1), {}, 0.0},
        {"neutral button is half its scale", tiny_levels(0), {}, 10.0},
        {"highest", tiny_levels(1, 1, 1, 1, 3), {}, 100.0},
        {"a third of reframing", tiny_levels(-1, 0, 0, 0, 1), {}, 20.0 / 3.0},
        {"a gate caps", tiny_levels(1, 1, 1, 1, 3), {"insult"}, 40.0},
        {"the lowest gate counts", tiny_levels(1, 1, 1, 1, 3), {"insult", "bribery"}, 0.0},
        {"a gate never lifts", tiny_levels(0), {"insult"}, 10.0},
        {"a flag without a gate does not cap", tiny_levels(0), {"unknown"}, 10.0},
        {"a missing level counts as the lowest", {{criterion("content"), 1}}, {}, 20.0},
        {"a level above its scale counts as the highest", tiny_levels(-1, 9), {}, 20.0},
        {"a level below its scale counts as the lowest", tiny_levels(-9), {}, 0.0},
    };
    const Rubric rubric = tiny_rubric();
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(turn_score(rubric, row.levels, row.flags) == doctest::Approx(row.score));
    }
}

TEST_CASE("weights move the score, and a criterion that cannot weigh is left out") {
    Rubric rubric = tiny_rubric();
    rubric.criteria = {scale("content", 0, 1, 3.0), scale("emotion", 0, 1, 1.0)};
    CHECK(turn_score(rubric, {{criterion("content"), 1}, {criterion("emotion"), 0}}, {}) == doctest::Approx(75.0));
    rubric.criteria[1].weight = 0.0;
    CHECK(turn_score(rubric, {{criterion("content"), 1}}, {}) == doctest::Approx(100.0));
    rubric.criteria[1].weight = std::numeric_limits<double>::quiet_NaN();
    CHECK(turn_score(rubric, {{criterion("content"), 1}}, {}) == doctest::Approx(100.0));
    rubric.criteria[0].max = 0; // a scale of one level says nothing
    CHECK(turn_score(rubric, {{criterion("content"), 1}}, {}) == 0.0);
    rubric.criteria.clear();
    CHECK(turn_score(rubric, {}, {}) == 0.0);
}

TEST_CASE("a gate beyond the scale cannot push a score out of 0..100") {
    Rubric rubric = tiny_rubric();
    rubric.gates[0].cap = -50;
    CHECK(turn_score(rubric, tiny_levels(1, 1), {"bribery"}) == 0.0);
}

TEST_CASE("a choice's evaluation is its author's, completed with what a rubric gives otherwise") {
    const Rubric rubric = tiny_rubric();
    Choice choice = tiny_choice("a", {{criterion("content"), 1}, {criterion("emotion"), 1}}, "x");
    Evaluation evaluation = authored_evaluation(rubric, choice);
    CHECK(evaluation.levels == tiny_levels(0, 1, 1));
    CHECK(evaluation.by_author);
    CHECK(evaluation.verdict == Verdict::pass);
    CHECK(evaluation.evidence.empty());
    choice.flags = {"bribery"};
    evaluation = authored_evaluation(rubric, choice);
    CHECK(evaluation.flags == std::vector<std::string>{"bribery"});
    CHECK(evaluation.verdict == Verdict::fail);
}

TEST_CASE("criteria are found by id") {
    const Rubric rubric = tiny_rubric();
    CHECK(rubric.find(criterion("emotion")) == &rubric.criteria[2]);
    CHECK(rubric.find(criterion("nothing")) == nullptr);
}
