#include "studio/layout.hpp"
#include "studio/references.hpp"
#include "support/tiny.hpp"
#include <doctest/doctest.h>
#include <random>
#include <set>

using namespace propartif;
using namespace propartif::studio;
using namespace propartif::tests;

namespace {

Scenario chained(const std::vector<std::pair<std::string, std::vector<std::string>>>& story) {
    std::vector<Node> nodes;
    for (const auto& [id, ways] : story) {
        std::vector<Choice> choices;
        for (const std::string& to : ways) choices.push_back(tiny_choice("to-" + to, tiny_levels(0), to));
        nodes.push_back(tiny_node(id, std::move(choices)));
    }
    return scenario_of(std::move(nodes));
}

double column(const Scenario& scenario, const std::string& id) {
    return layered(scenario).at(node_id(id)).x / kColumn;
}

} // namespace

TEST_CASE("a story is read from left to right, every node right of all that lead to it") {
    const Scenario scenario = chained({{"a", {"b", "c"}}, {"b", {"d"}}, {"c", {"b", "d"}}, {"d", {}}});
    CHECK(column(scenario, "a") == 0);
    CHECK(column(scenario, "c") == 1);
    CHECK(column(scenario, "b") == 2);
    CHECK(column(scenario, "d") == 3);
}

TEST_CASE("a way back and a way to itself move nothing") {
    const Scenario loop = chained({{"a", {"b", "a"}}, {"b", {"c", "a"}}, {"c", {"b"}}});
    CHECK(column(loop, "a") == 0);
    CHECK(column(loop, "b") == 1);
    CHECK(column(loop, "c") == 2);
}

TEST_CASE("what cannot be reached stands below the story and does not push it") {
    const Scenario scenario = chained({{"a", {"b"}}, {"b", {}}, {"x", {"y"}}, {"y", {"b"}}});
    const auto places = layered(scenario);
    CHECK(column(scenario, "b") == 1);
    for (const char* lost : {"x", "y"})
        for (const char* told : {"a", "b"}) CHECK(places.at(node_id(lost)).y > places.at(node_id(told)).y);
}

TEST_CASE("no two nodes lie on each other, whatever the story, and the same story lies the same") {
    std::mt19937 dice(7);
    for (int round = 0; round < 40; ++round) {
        std::vector<std::pair<std::string, std::vector<std::string>>> story;
        const auto many = 1 + static_cast<unsigned>(dice() % 60);
        for (unsigned i = 0; i < many; ++i) {
            std::vector<std::string> ways;
            for (auto way = dice() % 4; way > 0; --way) ways.push_back("n" + std::to_string(dice() % (many + 2)));
            story.emplace_back("n" + std::to_string(i), ways);
        }
        const Scenario scenario = chained(story);
        const auto places = layered(scenario);
        CHECK(places.size() == many);
        std::set<std::pair<double, double>> taken;
        for (const auto& [node, place] : places) CHECK(taken.emplace(place.x, place.y).second);
        CHECK(places == layered(scenario));
    }
}

TEST_CASE("ways that would cross are untangled") {
    const Scenario scenario = chained({{"a", {"b", "c"}}, {"b", {"e"}}, {"c", {"d"}}, {"d", {}}, {"e", {}}});
    const auto places = layered(scenario);
    const bool above = places.at(node_id("b")).y < places.at(node_id("c")).y;
    CHECK((places.at(node_id("e")).y < places.at(node_id("d")).y) == above);
}

TEST_CASE("a scenario without nodes or start is laid out as far as it goes") {
    CHECK(layered(Scenario{}).empty());
    Scenario lost = chained({{"a", {}}});
    lost.start = node_id("nobody");
    CHECK(layered(lost).size() == 1);
}

TEST_CASE("phases are lanes from left to right, endings the last, whatever order the story goes through them") {
    Scenario scenario = chained({{"a", {"b"}}, {"b", {"c", "a"}}, {"c", {"b", "end"}}, {"end", {}}});
    scenario.nodes[0].phase = Phase::solution; // told before the others, and yet right of them
    scenario.nodes[1].phase = Phase::intake;
    scenario.nodes[2].phase = Phase::intake;
    scenario.nodes[3].ending.emplace();
    CHECK(column(scenario, "b") == 0);
    CHECK(column(scenario, "c") == 1);
    CHECK(column(scenario, "a") == 2);
    CHECK(column(scenario, "end") == 3);
}

TEST_CASE("a long chain is folded: its lane is about as wide as high") {
    std::vector<std::pair<std::string, std::vector<std::string>>> chain;
    for (int i = 0; i < 100; ++i)
        chain.emplace_back("n" + std::to_string(i), std::vector<std::string>{"n" + std::to_string(i + 1)});
    const auto places = layered(chained(chain));
    std::set<double> columns, rows;
    for (const auto& [node, place] : places) {
        columns.insert(place.x);
        rows.insert(place.y);
    }
    CHECK(columns.size() == 10);
    CHECK(rows.size() == 10);
    CHECK(places.at(node_id("n0")).x < places.at(node_id("n99")).x);
}
