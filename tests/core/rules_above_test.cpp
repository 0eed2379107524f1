// Why not a higher level: the rules above the one that was reached.
#include "propartif/rules_above.hpp"
#include "support/tiny.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;

namespace {

using Names = std::vector<std::string>;

Criterion with_rules(std::vector<LevelRule> rules) {
    Criterion out = scale("expectation", 0, 3);
    out.levels = std::move(rules);
    return out;
}

} // namespace

TEST_CASE("a rule above tells what of it was there, what is missing and what is in its way") {
    struct Row {
        const char* name;
        LevelRule rule;
        std::set<std::string> fired;
        Names there, missing, one_of, in_way;
        bool holds;
    };
    const std::vector<Row> rows{
        {"all of them", {3, {"limit", "time"}, {}, {}, false}, {"limit"}, {"limit"}, {"time"}, {}, {}, false},
        {"one of them", {3, {}, {"limit", "time"}, {}, false}, {"other"}, {}, {}, {"limit", "time"}, {}, false},
        {"one is enough", {3, {}, {"limit", "time"}, {}, false}, {"time"}, {"time"}, {}, {}, {}, true},
        {"none of them", {3, {}, {"limit"}, {"blame"}, false}, {"limit", "blame"}, {"limit"}, {}, {}, {"blame"}, false},
        {"nothing asked for", {3, {}, {}, {}, false}, {}, {}, {}, {}, {}, true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto above = rules_above(with_rules({row.rule}), 1, row.fired);
        REQUIRE(above.size() == 1);
        CHECK(above[0].there == row.there);
        CHECK(above[0].missing == row.missing);
        CHECK(above[0].one_of == row.one_of);
        CHECK(above[0].in_way == row.in_way);
        CHECK(above[0].holds() == row.holds);
    }
}

TEST_CASE("only rules above the level are told, and none at the top") {
    const Criterion criterion =
        with_rules({{0, {"a"}, {}, {}, false}, {2, {"b"}, {}, {}, false}, {3, {"c"}, {}, {}, true}});
    const auto above = rules_above(criterion, 1, {});
    REQUIRE(above.size() == 2);
    CHECK(above[0].level == 2);
    CHECK(above[1].level == 3);
    CHECK(above[1].firm);
    CHECK(rules_above(criterion, 2, {}).size() == 1);
    CHECK(rules_above(criterion, 3, {}).empty());
}

TEST_CASE("the rule that lacks least comes first, then the lower level") {
    const Criterion criterion = with_rules({{3, {"a", "b"}, {}, {}, false},
                                            {3, {"a"}, {"c", "d"}, {"e"}, false},
                                            {2, {"b"}, {}, {}, false},
                                            {3, {"b"}, {}, {}, false}});
    std::vector<std::size_t> order;
    for (const RuleAbove& each : rules_above(criterion, 0, {"e"})) order.push_back(each.rule);
    CHECK(order == std::vector<std::size_t>{2, 3, 0, 1});
}

TEST_CASE("a rule that holds says which earlier rule decided before it") {
    const Criterion criterion = with_rules({{3, {"far"}, {}, {}, false},
                                            {0, {"blame"}, {}, {}, true},
                                            {0, {"calm"}, {}, {}, false},
                                            {3, {"limit"}, {}, {}, false}});
    const auto above = rules_above(criterion, 0, {"blame", "calm", "limit"});
    REQUIRE(above.size() == 2);
    CHECK(above[0].rule == 3);
    CHECK(above[0].behind == 1);
    CHECK_FALSE(above[1].behind);
    const auto alone = rules_above(criterion, 0, {"limit"}); // somebody else gave the level
    CHECK_FALSE(alone[0].behind);
}
