#include "core/longest_path.hpp"
#include <algorithm>

namespace propartif::core {

namespace {

constexpr int kMostSteps = 2'000'000;
constexpr int kNoPath = -1;

bool on_the_way(const StoryGraph& graph, std::size_t node) {
    return graph.reachable[node] && graph.leads_to_end[node];
}

bool has_loop(const StoryGraph& graph) {
    return std::ranges::any_of(graph.parts, [&](const auto& part) {
        return part.size() > 1 && std::ranges::any_of(part, [&](std::size_t node) { return on_the_way(graph, node); });
    });
}

int longest_without_loops(const StoryGraph& graph) {
    std::vector<int> turns(graph.nodes, kNoPath);
    for (const std::vector<std::size_t>& part : graph.parts) {
        const std::size_t node = part.front();
        if (graph.ending[node]) turns[node] = 0;
        for (std::size_t e = graph.first_edge[node]; e < graph.first_edge[node + 1]; ++e) {
            const std::size_t to = graph.edges[e].to;
            if (to != node && turns[to] != kNoPath) turns[node] = std::max(turns[node], turns[to] + 1);
        }
    }
    return turns[graph.start];
}

// A way there is at least this long, should the search below end before it finds any.
int shortest(const StoryGraph& graph) {
    std::vector<int> turns(graph.nodes, kNoPath);
    std::vector<std::size_t> open{graph.start};
    turns[graph.start] = 0;
    for (std::size_t i = 0; i < open.size(); ++i) {
        const std::size_t node = open[i];
        if (graph.ending[node]) return turns[node];
        for (std::size_t e = graph.first_edge[node]; e < graph.first_edge[node + 1]; ++e) {
            const std::size_t to = graph.edges[e].to;
            if (turns[to] != kNoPath) continue;
            turns[to] = turns[node] + 1;
            open.push_back(to);
        }
    }
    return 0;
}

int longest_searched(const StoryGraph& graph) {
    struct Frame {
        std::size_t node;
        std::size_t edge;
    };
    int longest = shortest(graph);
    std::vector<char> taken(graph.nodes, 0);
    std::vector<Frame> path{{graph.start, graph.first_edge[graph.start]}};
    taken[graph.start] = 1;
    for (int step = 0; step < kMostSteps && !path.empty(); ++step) {
        Frame& here = path.back();
        if (graph.ending[here.node]) longest = std::max(longest, static_cast<int>(path.size()) - 1);
        if (here.edge == graph.first_edge[here.node + 1]) {
            taken[here.node] = 0;
            path.pop_back();
            continue;
        }
        const std::size_t to = graph.edges[here.edge++].to;
        if (taken[to] || !graph.leads_to_end[to]) continue;
        taken[to] = 1;
        path.push_back({to, graph.first_edge[to]});
    }
    return longest;
}

} // namespace

int longest_simple_path(const StoryGraph& graph) {
    if (graph.start == kNoNode || !graph.leads_to_end[graph.start]) return 0;
    return has_loop(graph) ? longest_searched(graph) : longest_without_loops(graph);
}

} // namespace propartif::core
