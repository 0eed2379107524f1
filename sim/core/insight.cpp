#include "propartif/insight.hpp"
#include "core/story_graph.hpp"
#include "propartif/decisions.hpp"
#include "propartif/session.hpp"
#include <algorithm>
#include <set>

namespace propartif {

namespace {

// The ways that can be taken: those after one without a condition never are, and a condition changes nothing when all
// of them lead to the same node.
std::vector<Route> ways_of(const Choice& choice) {
    std::vector<Route> ways;
    for (const Route& route : choice.next) {
        ways.push_back(route);
        if (!route.when) break;
    }
    const bool certain = !ways.empty() && !ways.back().when;
    if (certain && std::ranges::all_of(ways, [&](const Route& each) { return each.to == ways.back().to; }))
        ways.erase(ways.begin(), ways.end() - 1);
    return ways;
}

std::vector<std::string> sorted(std::vector<std::string> names) {
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

struct Consequence {
    Levels levels;
    std::vector<std::string> flags;
    Effects effects;
    std::vector<Route> ways;
    bool operator==(const Consequence&) const = default;
};

Consequence consequence_of(const Rubric& rubric, const Choice& choice) {
    Evaluation rated = authored_evaluation(rubric, choice);
    Effects effects = choice.effects.value_or(Effects{});
    effects.set = sorted(std::move(effects.set));
    effects.clear = sorted(std::move(effects.clear));
    return {std::move(rated.levels), sorted(std::move(rated.flags)), std::move(effects), ways_of(choice)};
}

void describe_same(Insight& found, const Rubric& rubric, const Node& node) {
    struct Group {
        Consequence of;
        std::vector<ChoiceId> choices;
    };
    std::vector<Group> groups;
    for (const Choice& choice : node.choices) {
        Consequence of = consequence_of(rubric, choice);
        const auto known = std::ranges::find(groups, of, &Group::of);
        if (known == groups.end())
            groups.push_back({std::move(of), {choice.id}});
        else
            known->choices.push_back(choice.id);
    }
    for (Group& group : groups)
        if (group.choices.size() > 1) found.same.push_back({node.id, std::move(group.choices)});
}

bool ends_well(const Node& node) {
    return node.ending && (node.ending->outcome == Outcome::restored || node.ending->outcome == Outcome::partial);
}

// Parts come sinks first, so one pass over them knows all that follows.
std::vector<NodeId> unwinnable_in(const Scenario& scenario, const core::StoryGraph& graph) {
    std::vector<char> wins(graph.nodes, 0);
    for (const std::vector<std::size_t>& part : graph.parts) {
        bool leads = false;
        for (const std::size_t node : part) {
            leads = leads || ends_well(scenario.nodes[node]);
            for (std::size_t e = graph.first_edge[node]; e < graph.first_edge[node + 1]; ++e)
                leads = leads || wins[graph.edges[e].to] != 0;
        }
        for (const std::size_t node : part) wins[node] = leads ? 1 : 0;
    }
    std::vector<NodeId> found;
    for (std::size_t node = 0; node < graph.nodes; ++node)
        if (graph.reachable[node] && !graph.ending[node] && !wins[node]) found.push_back(scenario.nodes[node].id);
    return found;
}

Habit habit_of(const Scenario& scenario, const Rubric& rubric, const Analysis& analysis) {
    Habit habit;
    habit.longest = analysis.giveaways.size();
    std::vector<std::size_t> best_at; // by place: nodes whose best stands there
    for (const Node& node : scenario.nodes) {
        if (node.ending) continue;
        std::vector<double> scores;
        for (const Choice& choice : node.choices) {
            const Evaluation rated = authored_evaluation(rubric, choice);
            scores.push_back(turn_score(rubric, rated.levels, rated.flags));
        }
        if (scores.empty() || std::ranges::min(scores) == std::ranges::max(scores)) continue;
        ++habit.nodes;
        best_at.resize(std::max(best_at.size(), scores.size()), 0);
        for (std::size_t i = 0; i < scores.size(); ++i)
            if (scores[i] == std::ranges::max(scores)) ++best_at[i];
    }
    if (best_at.empty()) return habit;
    const auto most = std::ranges::max_element(best_at);
    habit.place = static_cast<std::size_t>(most - best_at.begin()) + 1;
    habit.at_place = *most;
    return habit;
}

} // namespace

Insight insight_into(const Scenario& scenario, const Rubric& rubric) {
    Insight found;
    found.graph = analyse_exactly(scenario, rubric);
    for (const Node& node : scenario.nodes)
        if (!node.ending) describe_same(found, rubric, node);
    found.unwinnable = unwinnable_in(scenario, core::story_graph(scenario, rubric));
    found.habit = habit_of(scenario, rubric, found.graph);
    found.reading = reading_of(scenario);
    return found;
}

std::vector<Untaken> never_taken(const Scenario& scenario, const Analysis& analysis, const Simulation& plays,
                                 std::uint32_t enough) {
    std::vector<Untaken> found;
    if (plays.runs < enough) return found;
    const auto count = [](const auto& counts, const auto& id) {
        const auto known = counts.find(id);
        return known == counts.end() ? 0 : known->second;
    };
    const std::set<NodeId> unreachable(analysis.unreachable.begin(), analysis.unreachable.end());
    for (const Node& node : scenario.nodes) {
        const std::uint32_t came_by = count(plays.visits, node.id);
        if (came_by == 0 && !unreachable.contains(node.id)) found.push_back({node.id, {}});
        const auto made = plays.choices.find(node.id);
        if (came_by < enough || made == plays.choices.end()) continue;
        for (const Choice& choice : node.choices)
            if (count(made->second, choice.id) == 0) found.push_back({node.id, choice.id});
    }
    return found;
}

} // namespace propartif
