#include "propartif/decisions.hpp"
#include "propartif/insight.hpp"
#include "support/tiny.hpp"
#include <doctest/doctest.h>
#include <functional>

using namespace propartif;
using namespace propartif::tests;

namespace {

const Rubric kRubric = tiny_rubric();

std::vector<NodeId> ids(const std::vector<std::string>& names) {
    std::vector<NodeId> made;
    for (const std::string& name : names) made.push_back(NodeId{name});
    return made;
}

Choice worded(Choice choice, const std::string& text) {
    choice.text = words(text);
    return choice;
}

Route when_trusted(const std::string& to) {
    Route route{Condition{}, node_id(to)};
    route.when->trust = Bounds{60, std::nullopt};
    return route;
}

// A node with a good and a bad reply, so many letters long, the good one first or last.
Node exam(const std::string& id, std::size_t good_letters, std::size_t bad_letters, bool good_first) {
    const Choice good = worded(tiny_choice("good", tiny_levels(1, 1, 1), "damai"), std::string(good_letters, 'g'));
    const Choice bad = worded(tiny_choice("bad", tiny_levels(-1), "damai"), std::string(bad_letters, 'b'));
    return good_first ? tiny_node(id, {good, bad}) : tiny_node(id, {bad, good});
}

} // namespace

TEST_CASE("replies after which the same follows are named together") {
    struct Row {
        const char* name;
        std::function<void(Choice&)> differ; // what is done to the second of two equal choices
        bool same;
    };
    const Row rows[] = {
        {"other words and feedback",
         [](Choice& c) {
             c.text = words("lain");
             c.feedback = words("lain");
         },
         true},
        {"offered under another condition", [](Choice& c) { c.when = flag_set("dicek"); }, true},
        {"effects of nothing", [](Choice& c) { c.effects = Effects{}; }, true},
        {"a level left to the rubric", [](Choice& c) { c.levels.erase(criterion("reframing")); }, true},
        {"conditional ways to one node", [](Choice& c) { c.next.insert(c.next.begin(), when_trusted("damai")); }, true},
        {"a way that is never reached",
         [](Choice& c) {
             c.next.push_back({std::nullopt, node_id("pecah")});
         },
         true},
        {"another level", [](Choice& c) { c.levels[criterion("emotion")] = 0; }, false},
        {"a flag", [](Choice& c) { c.flags = {"insult"}; }, false},
        {"tension fixed",
         [](Choice& c) {
             c.effects = Effects{0, std::nullopt, {}, {}};
         },
         false},
        {"a story flag",
         [](Choice& c) {
             c.effects = Effects{std::nullopt, std::nullopt, {"dicek"}, {}};
         },
         false},
        {"another node",
         [](Choice& c) {
             c.next = {{std::nullopt, node_id("pecah")}};
         },
         false},
        {"another node for some", [](Choice& c) { c.next.insert(c.next.begin(), when_trusted("pecah")); }, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Choice second = tiny_choice("b", tiny_levels(1, 1, 1), "damai");
        row.differ(second);
        const Scenario scenario = scenario_of({tiny_node("buka", {tiny_choice("a", tiny_levels(1, 1, 1), "damai"),
                                                                  tiny_choice("x", tiny_levels(-1), "pecah"), second}),
                                               tiny_ending("damai"), tiny_ending("pecah", Outcome::escalated)});
        const std::vector<SameChoices> expected{{node_id("buka"), {choice_id("a"), choice_id("b")}}};
        CHECK(insight_into(scenario, kRubric).same == (row.same ? expected : std::vector<SameChoices>{}));
    }
}

TEST_CASE("a node is unwinnable when no good ending can follow, whatever its loops") {
    const Scenario scenario = scenario_of(
        {tiny_node("buka", {tiny_choice("a", tiny_levels(1), "harap"), tiny_choice("b", tiny_levels(-1), "rusak")}),
         tiny_node("harap", {tiny_choice("a", tiny_levels(1), "sebagian"), tiny_choice("b", tiny_levels(-1), "rusak")}),
         tiny_node("rusak", {tiny_choice("a", tiny_levels(1), "putar"), tiny_choice("b", tiny_levels(-1), "pecah")}),
         tiny_node("putar", {tiny_choice("a", tiny_levels(1), "rusak")}),
         tiny_node("jauh", {tiny_choice("a", tiny_levels(1), "pecah")}), // nobody comes here: told elsewhere
         tiny_ending("sebagian", Outcome::partial), tiny_ending("pecah", Outcome::escalated)});
    CHECK(insight_into(scenario, kRubric).unwinnable == ids({"rusak", "putar"}));
    Scenario whole = scenario;
    whole.nodes[5].ending->outcome = Outcome::restored;
    CHECK(insight_into(whole, kRubric).unwinnable == ids({"rusak", "putar"}));
    Scenario duty = scenario;
    duty.nodes[5].ending->outcome = Outcome::failed_duty;
    CHECK(insight_into(duty, kRubric).unwinnable == ids({"buka", "harap", "rusak", "putar"}));
}

TEST_CASE("a habit is told when the best reply is the longest or stands at one place") {
    struct Row {
        const char* name;
        std::vector<Node> nodes;
        Habit habit;
    };
    const Row rows[] = {
        {"no two replies", {tiny_node("a", {tiny_choice("x", tiny_levels(1), "damai")})}, {}},
        {"always longest, always first", {exam("a", 9, 4, true), exam("b", 8, 7, true)}, {2, 2, 1, 2}},
        {"once longest, places change", {exam("a", 9, 4, false), exam("b", 4, 9, true)}, {2, 1, 1, 1}},
        {"as long as the other", {exam("a", 5, 5, false)}, {1, 0, 2, 1}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        std::vector<Node> nodes = row.nodes;
        nodes.push_back(tiny_ending("damai"));
        CHECK(insight_into(scenario_of(nodes), kRubric).habit == row.habit);
    }
}

TEST_CASE("the best path is the exact one where there is an exact answer") {
    const Scenario scenario = tiny_scenario();
    const Insight found = insight_into(scenario, kRubric);
    const auto exact = decide(scenario, kRubric);
    REQUIRE(exact);
    CHECK(found.graph.situations == exact->situations);
    CHECK(found.graph.best_path == exact->best.steps);
    CHECK(found.graph.best_value == exact->best.score);
    CHECK(found.graph.criteria == analyse(scenario, kRubric).criteria);
}

TEST_CASE("what no play came by or chose is named, unless the graph has no way to it or too few came by") {
    Choice never = tiny_choice("b", tiny_levels(1), "rahasia");
    never.when = flag_set("dicek"); // nobody sets it
    const Scenario scenario = scenario_of({tiny_node("buka", {tiny_choice("a", tiny_levels(1), "damai"), never}),
                                           tiny_ending("damai"), tiny_ending("rahasia"), tiny_ending("jauh")});
    const Analysis analysis = analyse(scenario, kRubric);
    const Simulation plays = simulate(scenario, kRubric, 300, 1);
    CHECK(never_taken(scenario, analysis, plays) ==
          std::vector<Untaken>{{node_id("buka"), choice_id("b")}, {node_id("rahasia"), {}}});
    CHECK(never_taken(scenario, analysis, plays, 301).empty());
}

TEST_CASE("drafts that cannot be played yet are looked into, not crashed into") {
    Scenario nothing;
    Scenario lost = tiny_scenario();
    lost.start = node_id("hilang");
    Scenario nowhere = scenario_of({tiny_node("buka", {tiny_choice("a", {}, "hilang"), Choice{}}), tiny_node("")});
    Scenario twice = tiny_scenario();
    twice.nodes.push_back(twice.nodes.front());
    Scenario empty_text = tiny_scenario();
    empty_text.nodes[1].free_text = FreeText{};
    for (const Scenario& each : {nothing, lost, nowhere, twice, empty_text})
        for (const Rubric& rubric : {kRubric, Rubric{}}) {
            const Insight found = insight_into(each, rubric);
            CHECK(found.graph.nodes == static_cast<int>(each.nodes.size()));
            const Simulation plays = simulate(each, rubric, 20, 1, Policy::learners);
            CHECK(plays.runs == 20);
            CHECK(never_taken(each, found.graph, plays).empty());
        }
}
