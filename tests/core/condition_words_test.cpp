#include "core/condition_words.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::core;

namespace {

Condition of_tension(int min) {
    Condition made;
    made.tension = Bounds{min, std::nullopt};
    return made;
}

Condition everything() {
    Condition made = of_tension(60);
    made.trust = Bounds{-5, 40};
    made.levels[CriterionId{"button"}] = Bounds{std::nullopt, -1};
    made.levels[CriterionId{"emotion"}] = Bounds{1, 1};
    made.score = Bounds{};
    made.flags = {"berkas-dicek", "false_promise"};
    made.visits = {{NodeId{"buka"}, {2, std::nullopt}}, {NodeId{"damai"}, {}}};
    made.all = {of_tension(1), Condition{}};
    made.any = {of_tension(2)};
    made.none = {of_tension(3), of_tension(4)};
    made.none[1].any = {of_tension(5)};
    return made;
}

} // namespace

TEST_CASE("a condition reads as one line and comes back the same") {
    struct Row {
        const char* name;
        Condition condition;
        const char* words;
    };
    Condition flags;
    flags.flags = {"a", "b"};
    for (const Row& row :
         {Row{"nothing asked", Condition{}, "always"}, Row{"tension", of_tension(60), "tension>=60"},
          Row{"flags", flags, "flag:a flag:b"},
          Row{"everything", everything(),
              "tension>=60 trust>=-5<=40 level:button<=-1 level:emotion>=1<=1 score=any flag:berkas-dicek "
              "flag:false_promise visits:buka>=2 visits:damai=any all( tension>=1 ; always ) any( tension>=2 ) "
              "not( tension>=3 ; tension>=4 any( tension>=5 ) )"}}) {
        CAPTURE(row.name);
        CHECK(condition_words(row.condition) == row.words);
        CHECK(condition_from(row.words) == row.condition);
    }
}

TEST_CASE("words that are no condition are refused") {
    for (const char* words : {"",
                              " ",
                              "tense",
                              "tension",
                              "tension>",
                              "tension>=",
                              "tension>=x",
                              "tension>=1x",
                              "tension<=1>=2",
                              "tension>=99999999999",
                              "tension>=1 tension>=2",
                              "mood>=1",
                              "level:>=1",
                              "flag:",
                              "always tension>=1",
                              "all(",
                              "all( )",
                              "all( tension>=1",
                              "all( tension>=1 ;",
                              "all( tension>=1 ; )",
                              "tension>=1 )",
                              "; tension>=1",
                              "all( tension>=1 ) all( tension>=2 )"}) {
        CAPTURE(words);
        CHECK_FALSE(condition_from(words));
    }
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "not( ";
    CHECK_FALSE(condition_from(deep));
}
