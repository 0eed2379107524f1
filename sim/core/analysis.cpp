#include "propartif/analysis.hpp"
#include "core/best_mean.hpp"
#include "core/longest_path.hpp"
#include "core/story_graph.hpp"
#include "propartif/session.hpp"
#include <algorithm>

namespace propartif {

namespace {

using core::BestMean;
using core::Edge;
using core::StoryGraph;

constexpr std::size_t kMostNodesSearched = 20'000;
// So that no graph keeps an author waiting: per mean, and for all choices together.
constexpr std::int64_t kMostEdgesSeen = 5'000'000;
constexpr std::int64_t kMostEdgesSeenForRegret = 20'000'000;

NodeId id_of(const Scenario& scenario, std::size_t node) {
    return scenario.nodes[node].id;
}

bool loops_alone(const StoryGraph& graph, std::size_t node) {
    for (std::size_t e = graph.first_edge[node]; e < graph.first_edge[node + 1]; ++e)
        if (graph.edges[e].to == node) return true;
    return false;
}

void describe_nodes(Analysis& result, const Scenario& scenario, const StoryGraph& graph) {
    for (std::size_t node = 0; node < graph.nodes; ++node) {
        if (!graph.reachable[node]) result.unreachable.push_back(id_of(scenario, node));
        if (!graph.leads_to_end[node]) result.dead_ends.push_back(id_of(scenario, node));
        if (graph.ending[node] && graph.reachable[node]) result.endings.push_back(id_of(scenario, node));
    }
}

void describe_loops(Analysis& result, const Scenario& scenario, const StoryGraph& graph) {
    std::vector<const std::vector<std::size_t>*> loops;
    for (const std::vector<std::size_t>& part : graph.parts)
        if (part.size() > 1 || loops_alone(graph, part.front())) loops.push_back(&part);
    std::ranges::sort(loops, {}, [](const auto* part) { return part->front(); });
    for (const std::vector<std::size_t>* part : loops) {
        std::vector<NodeId>& names = result.loops.emplace_back();
        for (const std::size_t node : *part) names.push_back(id_of(scenario, node));
    }
}

std::vector<char> useful_edges(const StoryGraph& graph, bool judged_only) {
    std::vector<char> allowed;
    allowed.reserve(graph.edges.size());
    for (const Edge& edge : graph.edges) allowed.push_back(graph.useful(edge) && (edge.judged || !judged_only) ? 1 : 0);
    return allowed;
}

// Highest value of a useful edge: no mean is above it.
std::optional<double> highest_edge(const StoryGraph& graph, const std::vector<double>& value) {
    std::optional<double> highest;
    for (std::size_t e = 0; e < graph.edges.size(); ++e)
        if (graph.edges[e].judged && graph.useful(graph.edges[e]))
            highest = std::max(highest.value_or(value[e]), value[e]);
    return highest;
}

std::optional<double> highest_mean(const StoryGraph& graph, const std::vector<double>& value) {
    if (graph.start == core::kNoNode) return std::nullopt;
    if (graph.nodes > kMostNodesSearched) return highest_edge(graph, value);
    BestMean search(graph, value, useful_edges(graph, false), kMostEdgesSeen);
    const std::optional<double> mean = search.from(graph.start);
    return search.gave_up() ? highest_edge(graph, value) : mean;
}

void describe_criteria(Analysis& result, const Rubric& rubric, const StoryGraph& graph) {
    for (std::size_t c = 0; c < rubric.criteria.size(); ++c) {
        std::vector<double> value(graph.levels[c].highest.begin(), graph.levels[c].highest.end());
        const std::optional<double> highest = highest_mean(graph, value);
        std::ranges::transform(graph.levels[c].lowest, value.begin(), [](int level) { return 0.0 - level; });
        const std::optional<double> lowest = highest_mean(graph, value);
        result.criteria[rubric.criteria[c].id] = {lowest ? 0.0 - *lowest : 0.0, highest.value_or(0.0)};
    }
}

std::vector<double> best_scores(const StoryGraph& graph) {
    std::vector<double> value;
    value.reserve(graph.edges.size());
    for (const Edge& edge : graph.edges) value.push_back(edge.best_score);
    return value;
}

void describe_best(Analysis& result, const Scenario& scenario, const StoryGraph& graph) {
    if (graph.start == core::kNoNode) return;
    const std::vector<double> value = best_scores(graph);
    if (graph.nodes > kMostNodesSearched) {
        result.best_value = highest_edge(graph, value).value_or(0.0);
        return;
    }
    BestMean search(graph, value, useful_edges(graph, true), kMostEdgesSeen);
    const std::optional<double> best = search.from(graph.start);
    result.best_value = search.gave_up() ? highest_edge(graph, value).value_or(0.0) : best.value_or(0.0);
    if (!best) return;
    for (const std::size_t edge : search.walk())
        result.best_path.push_back({id_of(scenario, graph.edges[edge].from), graph.edges[edge].reply});
}

// Values of the edges of one node: the best mean over walks that begin with that edge, 0 where none reaches an end.
std::vector<double> edge_values(BestMean& search, const StoryGraph& graph, std::size_t node) {
    std::vector<double> values;
    for (std::size_t e = graph.first_edge[node]; e < graph.first_edge[node + 1]; ++e) {
        const Edge& edge = graph.edges[e];
        const bool counts = edge.judged && graph.leads_to_end[edge.to];
        values.push_back(counts ? search.from(edge.to, &edge, edge.best_score).value_or(0.0) : 0.0);
    }
    return values;
}

void describe_regret_at(Analysis& result, const Scenario& scenario, const StoryGraph& graph, std::size_t node,
                        const std::vector<double>& values) {
    const double best = values.empty() ? 0.0 : *std::ranges::max_element(values);
    for (const Choice& choice : scenario.nodes[node].choices) {
        double value = 0.0;
        for (std::size_t i = 0; i < values.size(); ++i)
            if (graph.edges[graph.first_edge[node] + i].choice == &choice) value = std::max(value, values[i]);
        result.regret.push_back({id_of(scenario, node), choice.id, value, best, best - value});
    }
}

void describe_regret(Analysis& result, const Scenario& scenario, const StoryGraph& graph) {
    if (graph.nodes > kMostNodesSearched) return;
    BestMean search(graph, best_scores(graph), useful_edges(graph, true), kMostEdgesSeenForRegret);
    for (std::size_t node = 0; node < graph.nodes; ++node) {
        if (!graph.reachable[node] || graph.ending[node] || scenario.nodes[node].choices.empty()) continue;
        describe_regret_at(result, scenario, graph, node, edge_values(search, graph, node));
        if (!search.gave_up()) continue;
        result.regret.clear(); // half a list would look like the whole
        return;
    }
}

std::size_t letters(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char each) { return (static_cast<unsigned char>(each) & 0xC0U) != 0x80U; }));
}

void describe_giveaway(Analysis& result, const Rubric& rubric, const Node& node) {
    const Choice* longest = nullptr;
    bool alone = false; // no other choice is as long
    double best = 0.0;
    double worst = 100.0;
    for (const Choice& choice : node.choices) {
        const Evaluation rated = authored_evaluation(rubric, choice);
        const double score = turn_score(rubric, rated.levels, rated.flags);
        best = std::max(best, score);
        worst = std::min(worst, score);
        const std::size_t length = letters(choice.text.id);
        if (!longest || length > letters(longest->text.id)) {
            longest = &choice;
            alone = true;
        } else if (length == letters(longest->text.id)) {
            alone = false;
        }
    }
    if (!longest || !alone || !(best > worst)) return;
    const Evaluation rated = authored_evaluation(rubric, *longest);
    if (turn_score(rubric, rated.levels, rated.flags) == best) result.giveaways.push_back({node.id, longest->id});
}

} // namespace

Analysis analyse(const Scenario& scenario, const Rubric& rubric) {
    const StoryGraph graph = core::story_graph(scenario, rubric);
    Analysis result;
    result.nodes = static_cast<int>(graph.nodes);
    describe_nodes(result, scenario, graph);
    describe_loops(result, scenario, graph);
    result.longest_simple_path = core::longest_simple_path(graph);
    describe_criteria(result, rubric, graph);
    describe_best(result, scenario, graph);
    describe_regret(result, scenario, graph);
    for (const Node& node : scenario.nodes)
        if (!node.ending) describe_giveaway(result, rubric, node);
    return result;
}

} // namespace propartif
