#pragma once
// A scenario as a graph: nodes by their place in the file, one edge for every way a reply can lead on.
#include "propartif/rubric.hpp"
#include <cstddef>
#include <string>
#include <vector>

namespace propartif::core {

struct Edge {
    std::size_t from{};
    std::size_t to{};
    std::string reply;      // choice id, "text-0" for the first free-text route, "review"
    const Choice* choice{}; // null for typed text
    bool judged = true;     // a typed reply that goes to review counts in no mean
    double best_score{};    // turn score with the highest levels this edge allows, and with the lowest
    double worst_score{};
};

// The lowest and the highest level of each criterion on each edge, criterion by criterion in the rubric's order.
struct EdgeLevels {
    std::vector<int> lowest;
    std::vector<int> highest;
};

inline constexpr std::size_t kNoNode = static_cast<std::size_t>(-1);

struct StoryGraph {
    std::size_t nodes{};
    std::size_t start = kNoNode;
    std::vector<Edge> edges;             // grouped by `from`, in the author's order
    std::vector<std::size_t> first_edge; // edges of node n: first_edge[n] up to first_edge[n + 1]
    std::vector<EdgeLevels> levels;      // by criterion, then by edge; those of a review edge mean nothing
    std::vector<char> ending;
    std::vector<char> reachable;    // from the start
    std::vector<char> leads_to_end; // an ending can be reached; endings themselves included
    std::vector<std::size_t>
        part; // number of the strongly connected part of a node; edges never lead to a higher number
    std::vector<std::vector<std::size_t>> parts; // nodes of each part, ascending

    bool useful(const Edge& edge) const { return reachable[edge.from] != 0 && leads_to_end[edge.to] != 0; }
};

// Edges to nodes that do not exist and edges out of endings are left out. Linear, and no deeper than a few calls.
StoryGraph story_graph(const Scenario& scenario, const Rubric& rubric);

} // namespace propartif::core
