// What a reply does to the citizen, and in which order the parts of a turn see it.
#include "support/tiny.hpp"
#include <doctest/doctest.h>
#include <limits>

using namespace propartif;
using namespace propartif::tests;

namespace {

// One node with one choice "x" to "akhir"; tests change the parts they are about.
Scenario one_choice(Levels levels, std::optional<Effects> effects = std::nullopt) {
    Choice choice = tiny_choice("x", std::move(levels), "akhir");
    choice.effects = std::move(effects);
    return scenario_of({tiny_node("buka", {choice}), tiny_ending("akhir"), tiny_ending("lain", Outcome::partial)});
}

Session play(const Scenario& scenario, const Rubric& rubric = tiny_rubric()) {
    const Session session = begin(scenario, Mode::learn).value();
    Result<Session> moved = advance(scenario, rubric, session, choose(session, "x"),
                                    authored_evaluation(rubric, scenario.nodes[0].choices[0]), 0);
    REQUIRE(moved);
    return std::move(moved).value();
}

Effects numbers(std::optional<int> tension, std::optional<int> trust) {
    return {tension, trust, {}, {}};
}

} // namespace

TEST_CASE("reactions are added, multiplied by the temper, rounded half away from zero and kept in 0..100") {
    struct Row {
        const char* name;
        Mood start;
        Levels levels;
        double temper_tension;
        double temper_trust;
        Mood after;
    };
    const Row rows[] = {
        {"no reaction", {50, 50}, tiny_levels(0), 1, 1, {50, 50}},
        {"one reaction", {50, 50}, tiny_levels(-1), 1, 1, {65, 40}},
        {"two are added", {50, 50}, tiny_levels(1, 0, 1), 1, 1, {35, 55}},
        {"opposite ones cancel", {50, 50}, tiny_levels(-1, 0, 1), 1, 1, {55, 40}},
        {"temper multiplies the sum", {50, 50}, tiny_levels(-1), 2, 0.5, {80, 45}},
        {"halves go away from zero, up", {50, 50}, tiny_levels(-1), 1.1, 1, {67, 40}},    // 16.5 -> 17
        {"halves go away from zero, down", {50, 50}, tiny_levels(1), 0.5, 0.5, {47, 53}}, // -2.5 -> -3, 2.5 -> 3
        {"tension stops at 100", {95, 50}, tiny_levels(-1), 1, 1, {100, 40}},
        {"tension stops at 0", {10, 50}, tiny_levels(1, 0, 1), 1, 1, {0, 55}},
        {"trust stops at 0", {50, 5}, tiny_levels(-1), 1, 1, {65, 0}},
        {"trust stops at 100", {50, 98}, tiny_levels(1), 1, 1, {45, 100}},
        {"temper 0 feels nothing", {50, 50}, tiny_levels(-1), 0, 0, {50, 50}},
        {"a huge temper stays in range", {50, 50}, tiny_levels(-1), 1e300, 1e300, {100, 0}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Scenario scenario = one_choice(row.levels);
        scenario.citizen.start_tension = row.start.tension;
        scenario.citizen.start_trust = row.start.trust;
        scenario.citizen.temper_tension = row.temper_tension;
        scenario.citizen.temper_trust = row.temper_trust;
        CHECK(play(scenario).mood == row.after);
    }
}

TEST_CASE("a temper that is not a number cannot break a mood") {
    Scenario scenario = one_choice(tiny_levels(-1));
    scenario.citizen.temper_tension = std::numeric_limits<double>::quiet_NaN();
    const Mood mood = play(scenario).mood;
    CHECK(mood.tension >= 0);
    CHECK(mood.tension <= 100);
}

TEST_CASE("a start outside 0..100 counts as its nearest end") {
    Scenario scenario = one_choice(tiny_levels(0));
    scenario.citizen.start_tension = 900;
    scenario.citizen.start_trust = -7;
    CHECK(begin(scenario, Mode::learn).value().mood == Mood{100, 0});
}

TEST_CASE("numbers of a choice replace the reactions for that number and feel no temper") {
    struct Row {
        const char* name;
        Effects effects;
        Mood after;
        std::vector<std::uint32_t> reactions;
    };
    const Row rows[] = {
        // the reply would earn reactions 1 (-5 / +5) and 2 (-10 / 0), the temper doubles
        {"none given", numbers({}, {}), {20, 60}, {1, 2}},
        {"tension given", numbers(7, {}), {57, 60}, {1}},
        {"trust given", numbers({}, -7), {20, 43}, {1, 2}},
        {"both given", numbers(0, 0), {50, 50}, {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Scenario scenario = one_choice(tiny_levels(1, 0, 1), row.effects);
        scenario.citizen.temper_tension = scenario.citizen.temper_trust = 2.0;
        const Session session = play(scenario);
        CHECK(session.mood == row.after);
        CHECK(session.turns[0].reactions == row.reactions);
    }
}

TEST_CASE("flags of a choice are set and cleared with or without numbers") {
    Scenario scenario = one_choice(tiny_levels(0), Effects{5, {}, {"satu", "dua"}, {"dua", "tiga"}});
    CHECK(play(scenario).flags == std::set<std::string>{"satu"});
}

TEST_CASE("reactions see the situation before the reply moves it, with the levels of the reply") {
    Rubric rubric = tiny_rubric();
    Reaction calm = {{}, 20, 0, {}};
    calm.when.tension = Bounds{std::nullopt, 50}; // holds before, would not hold after the first reaction
    rubric.reactions = {Reaction{level_at_most("button", -1), 15, 0, {}}, calm};
    CHECK(play(one_choice(tiny_levels(-1)), rubric).mood.tension == 85);
}

TEST_CASE("hidden facts, routes and the next line see the state after the reply's effects") {
    Scenario scenario = one_choice(tiny_levels(-1), Effects{{}, {}, {"dicek"}, {}});
    Condition after;
    after.tension = Bounds{65, 65};
    after.trust = Bounds{40, 40};
    after.flags = {"dicek"};
    after.levels[criterion("button")] = Bounds{-1, -1};
    after.score = Bounds{0, 0};
    scenario.nodes[0].choices[0].next = {Route{after, node_id("lain")}, Route{std::nullopt, node_id("akhir")}};
    scenario.citizen.hidden = {HiddenFact{"tahu", words("fact"), after}};
    after.visits = {{node_id("lain"), Bounds{1, 1}}}; // the line also sees the arrival
    scenario.nodes[2].says = {Line{level_at_least("button", 0), words("no"), {}}, Line{after, words("yes"), {}},
                              Line{{}, words("else"), {}}};
    const Session session = play(scenario);
    CHECK(session.here == node_id("lain"));
    CHECK(session.line == 1);
    CHECK(session.revealed == std::vector<std::string>{"tahu"});
    CHECK(session.outcome == Outcome::partial);
}

TEST_CASE("hidden facts and routes do not yet see the arrival at the next node") {
    Scenario scenario = one_choice(tiny_levels(0));
    Condition arrived;
    arrived.visits = {{node_id("akhir"), Bounds{1, std::nullopt}}};
    scenario.citizen.hidden = {HiddenFact{"tahu", words("fact"), arrived}};
    scenario.nodes[0].choices[0].next = {Route{arrived, node_id("lain")}, Route{std::nullopt, node_id("akhir")}};
    const Session session = play(scenario);
    CHECK(session.here == node_id("akhir"));
    CHECK(session.revealed.empty());
}

TEST_CASE("a score condition reads the running score in whole points, this reply included once it was given") {
    Rubric rubric = tiny_rubric();
    Scenario scenario = one_choice(tiny_levels(0, 0, 0, 0, 2)); // 10 + 13.3 = 23.3
    Condition scored;
    scored.score = Bounds{23, 23};
    scenario.nodes[0].choices[0].next = {Route{scored, node_id("lain")}, Route{std::nullopt, node_id("akhir")}};
    CHECK(play(scenario, rubric).here == node_id("lain"));
    Condition unscored;
    unscored.score = Bounds{std::nullopt, 0};
    rubric.reactions = {Reaction{unscored, 9, 0, {}}};
    CHECK(play(scenario, rubric).mood.tension == 59);
}

TEST_CASE("a hidden fact is told once, in the author's order") {
    Scenario scenario = tiny_scenario();
    scenario.citizen.hidden = {HiddenFact{"satu", words("1"), {}}, HiddenFact{"dua", words("2"), {}}};
    const Rubric rubric = tiny_rubric();
    Session session = begin(scenario, Mode::learn).value();
    CHECK(session.revealed.empty()); // nothing is told before the first reply
    session = advance(scenario, rubric, session, choose(session, "a"), found(rubric, tiny_levels(-1)), 0).value();
    CHECK(session.turns[0].revealed == std::vector<std::string>{"satu", "dua"});
    session = advance(scenario, rubric, session, choose(session, "d"), found(rubric, tiny_levels(0)), 0).value();
    CHECK(session.turns[1].revealed.empty());
    CHECK(session.revealed == std::vector<std::string>{"satu", "dua"});
}

TEST_CASE("a choice can be offered by the levels of the reply just given") {
    Scenario scenario = tiny_scenario();
    scenario.nodes[1].choices[0].when = level_at_most("button", -1);
    const Rubric rubric = tiny_rubric();
    Session session = begin(scenario, Mode::learn).value();
    session = advance(scenario, rubric, session, choose(session, "a"), found(rubric, tiny_levels(-1)), 0).value();
    CHECK(offered(scenario, rubric, session).size() == 1);
    session = advance(scenario, rubric, session, type(session, "Baik."), found(rubric, tiny_levels(0)), 0).value();
    CHECK(session.here == node_id("talk"));
    CHECK(offered(scenario, rubric, session).empty());
}

TEST_CASE("a citizen whose lines all have conditions still says the last one") {
    Scenario scenario = one_choice(tiny_levels(0));
    scenario.nodes[1].says = {Line{flag_set("x"), words("1"), {}}, Line{flag_set("y"), words("2"), {}}};
    CHECK(play(scenario).line == 1);
    scenario.nodes[1].says.clear();
    CHECK(play(scenario).line == 0);
}
