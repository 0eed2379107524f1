// What the library must cover, and that the table in scenarios/README.md says what it does cover.
#include "propartif/analysis.hpp"
#include "propartif/decisions.hpp"
#include "propartif/simulation.hpp"
#include "shipped_library.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <sstream>

using namespace propartif;
using namespace propartif::tests;

namespace {

std::string readme() {
    std::ifstream file(std::string(PROPARTIF_SOURCE_DIR) + "/scenarios/README.md");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string row_of(const Scenario& scenario) {
    std::string topics;
    for (const std::string& topic : scenario.topics) topics += (topics.empty() ? "`" : " `") + topic + "`";
    return "| `" + scenario.id.value + "` | " + scenario.citizen.behaviour + " | " + topics + " |\n";
}

template <class Holds>
bool some(const Holds& holds) {
    return std::ranges::any_of(shipped_library().scenarios, [&](const auto& each) { return holds(each.second); });
}

std::size_t turn_nodes(const Scenario& scenario) {
    return static_cast<std::size_t>(
        std::ranges::count_if(scenario.nodes, [](const Node& node) { return !node.ending; }));
}

} // namespace

TEST_CASE("every behaviour and every topic of the glossary is played out by some scenario") {
    for (const BehaviourKind& kind : kBehaviours) {
        CAPTURE(std::string(kind.key));
        CHECK(some([&](const Scenario& scenario) { return scenario.citizen.behaviour == kind.key; }));
    }
    for (const Topic& topic : shipped_library().glossary.topics) {
        CAPTURE(topic.id);
        CHECK(some([&](const Scenario& scenario) {
            return std::ranges::find(scenario.topics, topic.id) != scenario.topics.end();
        }));
    }
}

TEST_CASE("the table of scenarios/README.md says what each scenario covers") {
    const std::string table = readme();
    for (const auto& [id, scenario] : shipped_library().scenarios) {
        CAPTURE(row_of(scenario));
        CHECK(table.find(row_of(scenario)) != std::string::npos);
    }
}

TEST_CASE("the library has at least eighteen scenarios, each long and with every kind of ending") {
    CHECK(shipped_library().scenarios.size() >= 18);
    for (const auto& [id, scenario] : shipped_library().scenarios) {
        CAPTURE(id.value);
        CHECK(turn_nodes(scenario) >= 10);
        std::size_t endings = 0, typed = 0;
        std::array<bool, kOutcomeKeys.size()> outcomes{};
        for (const Node& node : scenario.nodes) {
            if (node.ending) {
                ++endings;
                outcomes[static_cast<std::size_t>(node.ending->outcome)] = true;
            }
            if (node.free_text) {
                ++typed;
                CHECK(node.free_text->examples.size() >= 4);
            }
        }
        CHECK(endings >= 4);
        CHECK(typed >= 3);
        CHECK(std::ranges::all_of(outcomes, [](bool there) { return there; }));
    }
}

TEST_CASE("the best choice is strictly the longest in at most two of five turns") {
    for (const auto& [id, scenario] : shipped_library().scenarios) {
        CAPTURE(id.value);
        const Rubric& rubric = shipped_library().rubrics.at(scenario.rubric);
        const auto with_choices =
            std::ranges::count_if(scenario.nodes, [](const Node& node) { return node.choices.size() > 1; });
        CHECK(static_cast<double>(analyse(scenario, rubric).giveaways.size()) <=
              0.4 * static_cast<double>(with_choices));
    }
}

TEST_CASE("learners of every skill reach every ending of every scenario, and nobody is stuck") {
    for (const auto& [id, scenario] : shipped_library().scenarios) {
        CAPTURE(id.value);
        const Rubric& rubric = shipped_library().rubrics.at(scenario.rubric);
        const Simulation plays = simulate(scenario, rubric, 2000, 1, Policy::learners);
        CHECK(plays.stuck == 0);
        for (const Node& node : scenario.nodes)
            if (node.ending) {
                CAPTURE(node.id.value);
                CHECK(plays.endings.contains(node.id));
            }
    }
}
