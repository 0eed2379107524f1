// Random small graphs, analysed and also counted out by brute force.
#include "core/random.hpp"
#include "propartif/analysis.hpp"
#include "support/tiny.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <functional>
#include <limits>

using namespace propartif;
using namespace propartif::tests;

namespace {

constexpr std::size_t kNodes = 7; // the last one is the ending
constexpr int kLongest = 2000;    // turns of the walks counted out
constexpr double kNone = -std::numeric_limits<double>::infinity();

const Rubric kRubric = tiny_rubric();

NodeId name_of(std::size_t node) {
    return NodeId{"n" + std::to_string(node)};
}

Scenario random_story(core::Random& random) {
    std::vector<Node> nodes;
    for (std::size_t i = 0; i + 1 < kNodes; ++i) {
        std::vector<Choice> choices;
        for (std::uint64_t c = random.below(4); c > 0; --c) {
            const Levels levels = tiny_levels(static_cast<int>(random.below(3)) - 1, static_cast<int>(random.below(2)),
                                              0, 0, static_cast<int>(random.below(4)));
            choices.push_back(tiny_choice("c" + std::to_string(c), levels, name_of(random.below(kNodes)).value));
        }
        nodes.push_back(tiny_node(name_of(i).value, choices));
    }
    nodes.push_back(tiny_ending(name_of(kNodes - 1).value));
    return scenario_of(std::move(nodes));
}

std::size_t number_of(const NodeId& id) {
    return static_cast<std::size_t>(std::stoul(id.value.substr(1)));
}

using Worth = std::function<double(const Choice&)>;

// Highest mean over all walks of at most kLongest turns that begin with `first`, or at n0 when it is null.
double counted_out(const Scenario& scenario, const Worth& worth, const Choice* first = nullptr) {
    std::vector<double> sums(kNodes, kNone); // by node: highest sum over walks of exactly `turns` turns to the ending
    sums.back() = 0.0;
    double best = kNone;
    for (int turns = 1; turns <= kLongest; ++turns) {
        if (first) best = std::max(best, (worth(*first) + sums[number_of(first->next[0].to)]) / turns);
        std::vector<double> longer(kNodes, kNone);
        for (std::size_t i = 0; i + 1 < kNodes; ++i)
            for (const Choice& choice : scenario.nodes[i].choices)
                longer[i] = std::max(longer[i], worth(choice) + sums[number_of(choice.next[0].to)]);
        sums.swap(longer);
        if (!first) best = std::max(best, sums[0] / turns);
    }
    return best;
}

// A limit may be approached but not reached: a walk of kLongest turns comes within about three times the nodes' worth
// of it.
void check_highest(double value, double counted, double span) {
    if (counted == kNone) {
        CHECK(value == 0.0);
        return;
    }
    CHECK(value >= counted - 1e-6);
    CHECK(value <= counted + span * 3.0 * static_cast<double>(kNodes) / kLongest);
}

std::vector<std::vector<char>> closure(const Scenario& scenario) { // by one turn or more
    std::vector<std::vector<char>> to(kNodes, std::vector<char>(kNodes, 0));
    for (std::size_t i = 0; i + 1 < kNodes; ++i)
        for (const Choice& choice : scenario.nodes[i].choices) to[i][number_of(choice.next[0].to)] = 1;
    for (std::size_t k = 0; k < kNodes; ++k)
        for (std::size_t i = 0; i < kNodes; ++i)
            for (std::size_t j = 0; j < kNodes; ++j)
                if (to[i][k] && to[k][j]) to[i][j] = 1;
    return to;
}

bool contains(const std::vector<NodeId>& ids, std::size_t node) {
    return std::ranges::find(ids, name_of(node)) != ids.end();
}

int longest_from(const Scenario& scenario, std::size_t node, std::vector<char>& taken) {
    if (node + 1 == kNodes) return 0;
    int longest = -1;
    taken[node] = 1;
    for (const Choice& choice : scenario.nodes[node].choices) {
        const std::size_t to = number_of(choice.next[0].to);
        if (taken[to]) continue;
        const int onward = longest_from(scenario, to, taken);
        if (onward >= 0) longest = std::max(longest, onward + 1);
    }
    taken[node] = 0;
    return longest;
}

void check_structure(const Scenario& scenario, const Analysis& result) {
    const std::vector<std::vector<char>> to = closure(scenario);
    for (std::size_t i = 0; i < kNodes; ++i) {
        CAPTURE(i);
        CHECK(contains(result.unreachable, i) == (i != 0 && !to[0][i]));
        CHECK(contains(result.dead_ends, i) == (i + 1 != kNodes && !to[i][kNodes - 1]));
        const auto loop = std::ranges::find_if(result.loops, [&](const auto& ids) { return contains(ids, i); });
        CHECK((loop != result.loops.end()) == (to[i][i] != 0));
        for (std::size_t j = 0; loop != result.loops.end() && j < kNodes; ++j)
            CHECK(contains(*loop, j) == (to[i][j] && to[j][i]));
    }
    std::vector<char> taken(kNodes, 0);
    CHECK(result.longest_simple_path == std::max(0, longest_from(scenario, 0, taken)));
}

// The path can be played: it starts at the start, follows choices and arrives.
void check_path(const Scenario& scenario, const Analysis& result, const Worth& score) {
    if (result.best_path.empty()) return;
    NodeId at = scenario.start;
    double sum = 0.0;
    for (const Step& step : result.best_path) {
        REQUIRE(step.node == at);
        const std::vector<Choice>& choices = scenario.find(at)->choices;
        const auto choice = std::ranges::find(choices, ChoiceId{step.reply}, &Choice::id);
        REQUIRE(choice != choices.end());
        sum += score(*choice);
        at = choice->next[0].to;
    }
    CHECK(at == name_of(kNodes - 1));
    const double mean = sum / static_cast<double>(result.best_path.size());
    CHECK(mean <= result.best_value + 1e-6);
    if (result.loops.empty()) CHECK(mean == doctest::Approx(result.best_value));
}

} // namespace

TEST_CASE("the analysis agrees with counting out every walk of a small random story") {
    const Worth score = [](const Choice& choice) { return turn_score(kRubric, choice.levels, choice.flags); };
    const Worth button = [](const Choice& choice) { return choice.levels.at(criterion("button")); };
    const Worth against = [&](const Choice& choice) { return -button(choice); };
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        CAPTURE(seed);
        core::Random random(seed);
        const Scenario scenario = random_story(random);
        const Analysis result = analyse(scenario, kRubric);
        check_structure(scenario, result);
        check_path(scenario, result, score);
        check_highest(result.best_value, counted_out(scenario, score), 100.0);
        check_highest(result.criteria.at(criterion("button")).max, counted_out(scenario, button), 2.0);
        check_highest(-result.criteria.at(criterion("button")).min, counted_out(scenario, against), 2.0);
        for (const Regret& each : result.regret) {
            const std::vector<Choice>& choices = scenario.find(each.node)->choices;
            const Choice& choice = *std::ranges::find(choices, each.choice, &Choice::id);
            CAPTURE(each.node.value);
            CAPTURE(each.choice.value);
            check_highest(each.value, counted_out(scenario, score, &choice), 100.0);
            CHECK(each.regret == each.best - each.value);
        }
    }
}
