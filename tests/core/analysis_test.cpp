#include "propartif/analysis.hpp"
#include "support/tiny.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;

namespace {

const Rubric kRubric = tiny_rubric();

// Turn scores of the tiny rubric: 0, 10, 20, 60, 100.
const Levels kWorst = tiny_levels(-1);
const Levels kNeutral = tiny_levels(0);
const Levels kGreen = tiny_levels(1);
const Levels kGood = tiny_levels(1, 1, 1);
const Levels kBest = tiny_levels(1, 1, 1, 1, 3);

std::vector<NodeId> ids(const std::vector<std::string>& names) {
    std::vector<NodeId> made;
    for (const std::string& name : names) made.push_back(NodeId{name});
    return made;
}

const Regret& regret_of(const Analysis& result, const std::string& node, const std::string& choice) {
    const auto found = std::ranges::find_if(
        result.regret, [&](const Regret& each) { return each.node.value == node && each.choice.value == choice; });
    REQUIRE(found != result.regret.end());
    return *found;
}

// a -> b -> end, a -> trap (round and round), alone -> end, b -> b
Scenario knotted() {
    return scenario_of({tiny_node("a", {tiny_choice("on", kGreen, "b"), tiny_choice("fall", kWorst, "trap1")}),
                        tiny_node("b", {tiny_choice("again", kNeutral, "b"), tiny_choice("out", kGood, "end")}),
                        tiny_node("trap1", {tiny_choice("x", kBest, "trap2")}),
                        tiny_node("trap2", {tiny_choice("y", kBest, "trap1")}),
                        tiny_node("alone", {tiny_choice("z", kNeutral, "end")}), tiny_node("mute"), tiny_ending("end"),
                        tiny_ending("never")});
}

Scenario chain(int length, const Levels& levels) {
    std::vector<Node> nodes;
    nodes.reserve(static_cast<std::size_t>(length) + 1);
    for (int i = 0; i < length; ++i)
        nodes.push_back(tiny_node("n" + std::to_string(i), {tiny_choice("go", levels, "n" + std::to_string(i + 1))}));
    nodes.push_back(tiny_ending("n" + std::to_string(length)));
    return scenario_of(std::move(nodes));
}

} // namespace

TEST_CASE("a graph's unreachable nodes, dead ends, loops and endings are named in the author's order") {
    const Analysis result = analyse(knotted(), kRubric);
    CHECK(result.nodes == 8);
    CHECK(result.unreachable == ids({"alone", "mute", "never"}));
    CHECK(result.dead_ends == ids({"trap1", "trap2", "mute"}));
    REQUIRE(result.loops.size() == 2);
    CHECK(result.loops[0] == ids({"b"}));
    CHECK(result.loops[1] == ids({"trap1", "trap2"}));
    CHECK(result.endings == ids({"end"}));
    CHECK(result.longest_simple_path == 2);
}

TEST_CASE("replies after an ending and routes to nowhere lead nowhere") {
    Node over = tiny_ending("over");
    over.choices = {tiny_choice("x", kBest, "beyond")};
    const Scenario scenario =
        scenario_of({tiny_node("a", {tiny_choice("x", kBest, "over"), tiny_choice("y", kBest, "hilang")}), over,
                     tiny_ending("beyond")});
    const Analysis result = analyse(scenario, kRubric);
    CHECK(result.unreachable == ids({"beyond"}));
    CHECK(result.dead_ends.empty());
    CHECK(result.best_path == std::vector<Step>{{node_id("a"), "x"}});
}

TEST_CASE("a scenario without a start or without nodes is analysed, not crashed into") {
    Scenario lost = knotted();
    lost.start = node_id("hilang");
    const Analysis result = analyse(lost, kRubric);
    CHECK(result.unreachable.size() == 8);
    CHECK(result.best_value == 0.0);
    CHECK(result.longest_simple_path == 0);
    CHECK(result.regret.empty());
    CHECK(analyse(Scenario{}, kRubric).nodes == 0);
    CHECK(analyse(knotted(), Rubric{}).criteria.empty());
}

TEST_CASE("the range of a criterion is its lowest and highest mean per turn, loops included") {
    const Analysis result = analyse(knotted(), kRubric);
    // a/on 1, b/again 0 any number of times, b/out 1: down to 0 in the limit, up to 1 without going round
    CHECK(result.criteria.at(criterion("button")).min == doctest::Approx(0.0));
    CHECK(result.criteria.at(criterion("button")).max == doctest::Approx(1.0));
    // a/on 0, b/out 1: a half at most; the trap's content 1 reaches no ending and does not count
    CHECK(result.criteria.at(criterion("content")).min == doctest::Approx(0.0));
    CHECK(result.criteria.at(criterion("content")).max == doctest::Approx(0.5));
    CHECK(result.criteria.at(criterion("reframing")).max == doctest::Approx(0.0));
}

TEST_CASE("the best way through has the highest mean, not the highest sum") {
    // short: one turn of 60; long: 100 then 10 then 10 (mean 40)
    const Scenario scenario =
        scenario_of({tiny_node("a", {tiny_choice("long", kBest, "b"), tiny_choice("short", kGood, "end")}),
                     tiny_node("b", {tiny_choice("x", kNeutral, "c")}),
                     tiny_node("c", {tiny_choice("y", kNeutral, "end")}), tiny_ending("end")});
    const Analysis result = analyse(scenario, kRubric);
    CHECK(result.best_value == doctest::Approx(60.0));
    CHECK(result.best_path == std::vector<Step>{{node_id("a"), "short"}});
    CHECK(result.longest_simple_path == 3);
    CHECK(regret_of(result, "a", "short").regret == doctest::Approx(0.0));
    CHECK(regret_of(result, "a", "long").value == doctest::Approx(40.0));
    CHECK(regret_of(result, "a", "long").best == doctest::Approx(60.0));
    CHECK(regret_of(result, "a", "long").regret == doctest::Approx(20.0));
    CHECK(regret_of(result, "b", "x").value == doctest::Approx(10.0));
    CHECK(regret_of(result, "b", "x").regret == doctest::Approx(0.0));
    CHECK(result.regret.size() == 4);
}

TEST_CASE("a loop worth more than the way out is the limit, and the best path still ends") {
    const Scenario scenario =
        scenario_of({tiny_node("a", {tiny_choice("in", kWorst, "b")}),
                     tiny_node("b", {tiny_choice("round", kBest, "c"), tiny_choice("out", kNeutral, "end")}),
                     tiny_node("c", {tiny_choice("back", kGood, "b")}), tiny_ending("end")});
    const Analysis result = analyse(scenario, kRubric);
    CHECK(result.best_value == doctest::Approx(80.0)); // (100 + 60) / 2 for ever
    CHECK(result.best_path == std::vector<Step>{{node_id("a"), "in"}, {node_id("b"), "out"}});
    CHECK(regret_of(result, "b", "out").value == doctest::Approx(10.0));
    CHECK(regret_of(result, "b", "out").regret == doctest::Approx(70.0));
}

TEST_CASE("the better of several loops counts, whichever comes first") {
    std::vector<Node> nodes{tiny_node("a", {tiny_choice("go", kWorst, "b")})};
    nodes.push_back(tiny_node("b", {tiny_choice("round", kGood, "b"), tiny_choice("on", kWorst, "c")}));
    nodes.push_back(tiny_node("c", {tiny_choice("round", kGreen, "c"), tiny_choice("on", kWorst, "end")}));
    nodes.push_back(tiny_ending("end"));
    CHECK(analyse(scenario_of(nodes), kRubric).best_value == doctest::Approx(60.0));
    std::swap(nodes[1].choices[0].levels, nodes[2].choices[0].levels);
    CHECK(analyse(scenario_of(nodes), kRubric).best_value == doctest::Approx(60.0));
}

TEST_CASE("a choice that reaches no ending is worth nothing") {
    const Analysis result = analyse(knotted(), kRubric);
    CHECK(result.best_value == doctest::Approx(40.0)); // a/on 20, b/out 60
    CHECK(result.best_path == std::vector<Step>{{node_id("a"), "on"}, {node_id("b"), "out"}});
    CHECK(regret_of(result, "a", "fall").value == 0.0);
    CHECK(regret_of(result, "a", "fall").regret == doctest::Approx(40.0));
    CHECK(regret_of(result, "b", "again").value == doctest::Approx(35.0)); // 10 then 60
}

TEST_CASE("typed turns span what their routes allow, and a gate counts in a choice's worth") {
    Node talk = tiny_node("talk");
    talk.free_text = FreeText{};
    talk.free_text->routes = {Route{level_at_least("reframing", 2), node_id("end")},
                              Route{level_at_most("button", -1), node_id("bad")}, Route{{}, node_id("end")}};
    const Scenario scenario = scenario_of({talk, tiny_ending("end"), tiny_ending("bad")});
    Analysis result = analyse(scenario, kRubric);
    CHECK(result.criteria.at(criterion("reframing")) == Range{0, 3});
    CHECK(result.criteria.at(criterion("button")) == Range{-1, 1});
    CHECK(result.best_value == doctest::Approx(100.0));
    CHECK(result.best_path == std::vector<Step>{{node_id("talk"), "text-0"}});
    CHECK(result.regret.empty()); // regret is about choices

    Scenario narrow = scenario;
    narrow.nodes[0].free_text->routes.pop_back();
    narrow.nodes[0].free_text->routes.erase(narrow.nodes[0].free_text->routes.begin());
    Condition nested; // bounds inside "all" bind as well
    nested.all = {*narrow.nodes[0].free_text->routes[0].when, level_at_most("reframing", 1)};
    narrow.nodes[0].free_text->routes[0].when = nested;
    result = analyse(narrow, kRubric);
    CHECK(result.criteria.at(criterion("button")) == Range{-1, -1});
    CHECK(result.criteria.at(criterion("reframing")) == Range{0, 1});
    CHECK(result.best_value == doctest::Approx(100.0 * (3.0 + 1.0 / 3.0) / 5.0));

    Scenario gated = scenario_of({tiny_node("a", {tiny_choice("x", kBest, "end")}), tiny_ending("end")});
    gated.nodes[0].choices[0].flags = {"insult"};
    CHECK(analyse(gated, kRubric).best_value == doctest::Approx(40.0));
}

TEST_CASE("a reply that goes to review is a way on but counts in no mean") {
    Node talk = tiny_node("talk");
    talk.free_text = FreeText{};
    talk.free_text->routes = {Route{{}, node_id("talk")}};
    talk.free_text->review = node_id("b");
    const Scenario scenario = scenario_of({talk, tiny_node("b", {tiny_choice("x", kGood, "end")}), tiny_ending("end")});
    const Analysis result = analyse(scenario, kRubric);
    CHECK(result.unreachable.empty());
    CHECK(result.dead_ends.empty());
    CHECK(result.criteria.at(criterion("content")) ==
          Range{0, 1}); // only b's 1 at best, ever more talk without it at worst
    CHECK(result.criteria.at(criterion("emotion")).max == doctest::Approx(1.0));
    CHECK(result.best_value == 0.0); // no judged way through
    CHECK(result.best_path.empty());
    CHECK(regret_of(result, "b", "x").value == doctest::Approx(60.0));
}

TEST_CASE("every route of a choice is a way it may go, and its worth is the better one") {
    Scenario scenario = scenario_of({tiny_node("a", {tiny_choice("x", kGreen, "b")}),
                                     tiny_node("b", {tiny_choice("y", kNeutral, "end")}), tiny_ending("end")});
    scenario.nodes[0].choices[0].next.insert(scenario.nodes[0].choices[0].next.begin(),
                                             Route{flag_set("f"), node_id("end")});
    const Analysis result = analyse(scenario, kRubric);
    CHECK(regret_of(result, "a", "x").value == doctest::Approx(20.0));
    CHECK(result.longest_simple_path == 2);
}

TEST_CASE("the longest simple path visits no node twice") {
    // a <-> b <-> c, each with a way out: a b c end
    const Scenario scenario = scenario_of(
        {tiny_node("a", {tiny_choice("x", kGreen, "b"), tiny_choice("o", kGreen, "end")}),
         tiny_node("b",
                   {tiny_choice("x", kGreen, "c"), tiny_choice("y", kGreen, "a"), tiny_choice("o", kGreen, "end")}),
         tiny_node("c", {tiny_choice("y", kGreen, "b"), tiny_choice("o", kGreen, "end")}), tiny_ending("end")});
    CHECK(analyse(scenario, kRubric).longest_simple_path == 3);
}

TEST_CASE("a complete graph keeps within its budget and still finds a long way") {
    std::vector<Node> nodes;
    for (int i = 0; i < 16; ++i) {
        std::vector<Choice> choices{tiny_choice("out", kNeutral, "end")};
        for (int j = 0; j < 16; ++j)
            choices.push_back(tiny_choice("c" + std::to_string(j), kGreen, "n" + std::to_string(j)));
        nodes.push_back(tiny_node("n" + std::to_string(i), choices));
    }
    nodes.push_back(tiny_ending("end"));
    const Analysis result = analyse(scenario_of(nodes), kRubric);
    CHECK(result.longest_simple_path == 16);
    CHECK(result.best_value == doctest::Approx(20.0));
    CHECK(result.loops.size() == 1);
}

TEST_CASE("a best choice that is strictly the longest gives itself away") {
    struct Row {
        const char* name;
        std::vector<std::pair<Levels, std::string>> choices;
        bool gives_away;
    };
    const Row rows[] = {
        {"longest and best", {{kWorst, "pendek"}, {kGood, "jauh lebih panjang"}}, true},
        {"longest and worst", {{kGood, "pendek"}, {kWorst, "jauh lebih panjang"}}, false},
        {"as long as another", {{kWorst, "sama"}, {kGood, "sama"}}, false},
        {"letters count, not bytes", {{kWorst, "abcd"}, {kGood, "\xC3\xA9\xC3\xA9\xC3\xA9"}}, false},
        {"no choice is better", {{kGood, "pendek"}, {kGood, "jauh lebih panjang"}}, false},
        {"one of two best", {{kWorst, "ya"}, {kGood, "pendek"}, {kGood, "jauh lebih panjang"}}, true},
        {"only one choice", {{kGood, "jauh lebih panjang"}}, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        std::vector<Choice> choices;
        for (const auto& [levels, text] : row.choices) {
            choices.push_back(tiny_choice("c" + std::to_string(choices.size()), levels, "end"));
            choices.back().text = Text{text, ""};
        }
        const Analysis result = analyse(scenario_of({tiny_node("a", choices), tiny_ending("end")}), kRubric);
        REQUIRE(result.giveaways.size() == (row.gives_away ? 1 : 0));
        if (row.gives_away) CHECK(result.giveaways[0].choice == choices.back().id);
    }
}

TEST_CASE("a chain of a thousand nodes has exact numbers") {
    Scenario scenario = chain(1000, kGreen);
    scenario.nodes[0].choices[0].levels = kBest;
    const Analysis result = analyse(scenario, kRubric);
    CHECK(result.longest_simple_path == 1000);
    CHECK(result.best_value == doctest::Approx((100.0 + 999 * 20.0) / 1000.0));
    CHECK(result.best_path.size() == 1000);
    CHECK(result.criteria.at(criterion("content")).max == doctest::Approx(0.001));
}

TEST_CASE("a chain of a hundred thousand nodes is analysed without running out of stack, by bounds") {
    Scenario scenario = chain(100'000, {});
    scenario.nodes[0].choices[0].levels = kBest;
    const Analysis result = analyse(scenario, kRubric);
    CHECK(result.nodes == 100'001);
    CHECK(result.unreachable.empty());
    CHECK(result.dead_ends.empty());
    CHECK(result.loops.empty());
    CHECK(result.longest_simple_path == 100'000);
    CHECK(result.criteria.at(criterion("content")) == Range{0, 1});
    CHECK(result.best_value == doctest::Approx(100.0));
    CHECK(result.best_path.empty());
    CHECK(result.regret.empty());
}

TEST_CASE("a ring of a hundred thousand nodes is one loop") {
    Scenario scenario = chain(100'000, {});
    scenario.nodes[99'999].choices.push_back(tiny_choice("back", kGreen, "n0"));
    const Analysis result = analyse(scenario, kRubric);
    REQUIRE(result.loops.size() == 1);
    CHECK(result.loops[0].size() == 100'000);
    CHECK(result.loops[0].front() == node_id("n0"));
    CHECK(result.longest_simple_path == 100'000);
}
