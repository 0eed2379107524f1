#include "support/tiny.hpp"
#include <doctest/doctest.h>
#include <functional>

using namespace propartif;
using namespace propartif::tests;

namespace {

const std::set<std::string> kFlags{"dicek"};
const std::map<NodeId, int> kVisits{{NodeId{"buka"}, 2}};
const Levels kLevels{{CriterionId{"emotion"}, 1}, {CriterionId{"button"}, -1}};

bool holds_now(const Condition& condition, const Levels* levels = &kLevels) {
    return holds(condition, Situation{60, 30, 45, levels, kFlags, kVisits});
}

Condition made(const std::function<void(Condition&)>& fill) {
    Condition condition;
    fill(condition);
    return condition;
}

Condition tension(std::optional<int> min, std::optional<int> max) {
    return made([&](Condition& each) { each.tension = Bounds{min, max}; });
}
Condition trust(std::optional<int> min, std::optional<int> max) {
    return made([&](Condition& each) { each.trust = Bounds{min, max}; });
}
Condition score(std::optional<int> min, std::optional<int> max) {
    return made([&](Condition& each) { each.score = Bounds{min, max}; });
}
Condition visits(const char* id, std::optional<int> min, std::optional<int> max) {
    return made([&](Condition& each) { each.visits = {{NodeId{id}, Bounds{min, max}}}; });
}
Condition all_of(std::vector<Condition> parts) {
    return made([&](Condition& each) { each.all = parts; });
}
Condition any_of(std::vector<Condition> parts) {
    return made([&](Condition& each) { each.any = parts; });
}
Condition none_of(std::vector<Condition> parts) {
    return made([&](Condition& each) { each.none = parts; });
}
Condition both(Condition one, const Condition& other) {
    one.trust = other.trust;
    return one;
}

const Condition kYes = tension(60, 60);
const Condition kNo = tension(61, std::nullopt);

} // namespace

TEST_CASE("a condition with nothing in it always holds") {
    const std::set<std::string> flags;
    const std::map<NodeId, int> visited;
    CHECK(holds(Condition{}, Situation{50, 50, 0, nullptr, flags, visited}));
}

TEST_CASE("every kind of condition sees its own part of the situation") {
    struct Row {
        const char* name;
        Condition condition;
        bool holds;
    };
    const Row rows[] = {
        {"tension at its lower bound", tension(60, std::nullopt), true},
        {"tension below its lower bound", tension(61, std::nullopt), false},
        {"tension at its upper bound", tension(std::nullopt, 60), true},
        {"tension above its upper bound", tension(std::nullopt, 59), false},
        {"trust inside", trust(30, 30), true},
        {"trust outside", trust(31, 100), false},
        {"score inside", score(45, 45), true},
        {"score outside", score(std::nullopt, 44), false},
        {"level reached", level_at_least("emotion", 1), true},
        {"level not reached", level_at_least("emotion", 2), false},
        {"negative level", level_at_most("button", -1), true},
        {"criterion the reply has no level for", level_at_most("interest", 9), false},
        {"flag set", flag_set("dicek"), true},
        {"flag not set", flag_set("lain"), false},
        {"visits inside", visits("buka", 2, 2), true},
        {"visits outside", visits("buka", 3, std::nullopt), false},
        {"a node never visited counts zero", visits("jauh", std::nullopt, 0), true},
        {"all of nothing", all_of({}), true},
        {"all hold", all_of({kYes, kYes}), true},
        {"one of all does not", all_of({kYes, kNo}), false},
        {"any of nothing", any_of({}), true},
        {"one of any holds", any_of({kNo, kYes}), true},
        {"none of any holds", any_of({kNo, kNo}), false},
        {"not", none_of({kNo}), true},
        {"not, of several", none_of({kNo, kYes}), false},
        {"parts are joined by and", both(kYes, trust(0, 29)), false},
        {"nested", all_of({any_of({kNo, none_of({kNo})}), none_of({all_of({kYes, kNo})})}), true},
        {"nested twice negated", none_of({none_of({kYes})}), true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(holds_now(row.condition) == row.holds);
    }
}

TEST_CASE("levels never hold when no reply was judged, and their negation does") {
    CHECK_FALSE(holds_now(level_at_most("emotion", 9), nullptr));
    CHECK(holds_now(none_of({level_at_most("emotion", 9)}), nullptr));
}
