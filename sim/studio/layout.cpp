#include "studio/layout.hpp"
#include "studio/references.hpp"
#include <algorithm>
#include <array>
#include <unordered_map>

namespace propartif::studio {
namespace {

using Index = std::size_t;
constexpr int kSweeps = 8; // more change little

struct Graph { // of the nodes in the order of the file; ways back turned round, each way once
    std::vector<std::vector<Index>> ahead, behind;
};

std::vector<std::vector<Index>> ways(const Scenario& scenario) {
    std::unordered_map<std::string, Index> places;
    for (Index i = 0; i < scenario.nodes.size(); ++i) places.emplace(scenario.nodes[i].id.value, i);
    std::vector<std::vector<Index>> out(scenario.nodes.size());
    for (Index i = 0; i < out.size(); ++i)
        for (const NodeId& to : ways_from(scenario.nodes[i]))
            if (const auto found = places.find(to.value);
                found != places.end() && found->second != i && std::ranges::find(out[i], found->second) == out[i].end())
                out[i].push_back(found->second);
    return out;
}

enum class Met : char { no, under_way, done };

// Walks on from `root` without recursion, but not into the nodes `told` before; a way to a node under way closes a loop
// and is turned round.
void walk(const std::vector<std::vector<Index>>& out, Index root, const std::vector<Met>& told, std::vector<Met>& met,
          Graph& graph) {
    std::vector<std::pair<Index, std::size_t>> path{{root, 0}};
    met[root] = Met::under_way;
    while (!path.empty()) {
        auto& [at, next] = path.back();
        if (next == out[at].size()) {
            met[at] = Met::done;
            path.pop_back();
            continue;
        }
        const Index from = at;
        const Index to = out[from][next++];
        if (told[to] != Met::no) continue;
        const bool back = met[to] == Met::under_way;
        graph.ahead[back ? to : from].push_back(back ? from : to);
        graph.behind[back ? from : to].push_back(back ? to : from);
        if (met[to] != Met::no) continue;
        met[to] = Met::under_way;
        path.emplace_back(to, 0);
    }
}

// Phases lie beside each other as lanes, endings in one of their own at the right.
constexpr std::size_t kLanes = kPhaseKeys.size() + 1;

std::size_t lane_of(const Node& node) {
    return node.ending ? kPhaseKeys.size() : static_cast<std::size_t>(node.phase);
}

// Of so many columns this many are left in a lane of so many nodes.
Index folded(Index columns, Index nodes) {
    constexpr Index kAlways = 4;
    Index square = kAlways;
    while (square * square < nodes) ++square;
    return std::min(columns, square);
}

// By node: right of everything of its lane that leads to it, and right of the lanes before.
std::vector<Index> columns_of(const Scenario& scenario, const Graph& graph) {
    std::vector<std::size_t> waiting(graph.behind.size());
    std::vector<Index> ready, column(graph.behind.size(), 0);
    for (Index i = 0; i < waiting.size(); ++i)
        if ((waiting[i] = graph.behind[i].size()) == 0) ready.push_back(i);
    for (std::size_t next = 0; next < ready.size(); ++next)
        for (const Index to : graph.ahead[ready[next]]) {
            if (lane_of(scenario.nodes[to]) == lane_of(scenario.nodes[ready[next]]))
                column[to] = std::max(column[to], column[ready[next]] + 1);
            if (--waiting[to] == 0) ready.push_back(to);
        }
    std::array<Index, kLanes> wide{}, many{};
    for (Index i = 0; i < column.size(); ++i) {
        const std::size_t lane = lane_of(scenario.nodes[i]);
        wide[lane] = std::max(wide[lane], column[i] + 1);
        ++many[lane];
    }
    for (Index i = 0; i < column.size(); ++i) { // long chains are folded, so that a lane is about as wide as high
        const std::size_t lane = lane_of(scenario.nodes[i]);
        column[i] = column[i] * folded(wide[lane], many[lane]) / wide[lane];
    }
    for (std::size_t lane = 0; lane < kLanes; ++lane) wide[lane] = folded(wide[lane], many[lane]);
    for (Index i = 0; i < column.size(); ++i)
        for (std::size_t lane = 0; lane < lane_of(scenario.nodes[i]); ++lane) column[i] += wide[lane];
    return column;
}

using Columns = std::vector<std::vector<Index>>;

void order_by(const std::vector<std::vector<Index>>& neighbours, std::vector<Index>& column,
              std::vector<double>& height) {
    std::vector<std::pair<double, Index>> wanted;
    for (const Index node : column) {
        double sum = 0;
        for (const Index each : neighbours[node]) sum += height[each];
        const auto many = static_cast<double>(neighbours[node].size());
        wanted.emplace_back(many > 0 ? sum / many : height[node], node);
    }
    std::ranges::stable_sort(wanted, {}, &std::pair<double, Index>::first);
    const double top = (1.0 - static_cast<double>(column.size())) / 2; // columns are centred on one line
    for (std::size_t i = 0; i < column.size(); ++i) {
        column[i] = wanted[i].second;
        height[column[i]] = top + static_cast<double>(i);
    }
}

void untangle(const Graph& graph, Columns& columns, std::vector<double>& height) {
    for (auto& column : columns) order_by(graph.behind, column, height);
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        for (auto column = columns.rbegin(); column != columns.rend(); ++column) order_by(graph.ahead, *column, height);
        for (auto& column : columns) order_by(graph.behind, column, height);
    }
}

} // namespace

std::map<NodeId, Point> layered(const Scenario& scenario) {
    const auto out = ways(scenario);
    std::vector<Met> met(out.size(), Met::no);
    Graph graph{std::vector<std::vector<Index>>(out.size()), std::vector<std::vector<Index>>(out.size())};
    const auto start = std::ranges::find(scenario.nodes, scenario.start, &Node::id);
    if (start != scenario.nodes.end()) {
        const std::vector<Met> none = met;
        walk(out, static_cast<Index>(start - scenario.nodes.begin()), none, met, graph);
    }
    const std::vector<Met> reached = met;
    for (Index i = 0; i < out.size(); ++i)
        if (met[i] == Met::no) walk(out, i, reached, met, graph);

    const std::vector<Index> column = columns_of(scenario, graph);
    Columns told, aside; // what the story reaches, and what it does not
    for (Index i = 0; i < out.size(); ++i) {
        Columns& side = reached[i] == Met::no ? aside : told;
        if (side.size() <= column[i]) side.resize(column[i] + 1);
        side[column[i]].push_back(i);
    }
    std::vector<double> height(out.size(), 0.0);
    untangle(graph, told, height);
    untangle(graph, aside, height);
    double lowest = 0, highest_aside = 0;
    for (Index i = 0; i < out.size(); ++i) {
        if (reached[i] == Met::no)
            highest_aside = std::min(highest_aside, height[i]);
        else
            lowest = std::max(lowest, height[i]);
    }
    std::map<NodeId, Point> places;
    for (Index i = 0; i < out.size(); ++i) {
        const double down = reached[i] == Met::no ? lowest - highest_aside + 1.5 : 0.0;
        places[scenario.nodes[i].id] = {static_cast<double>(column[i]) * kColumn, (height[i] + down) * kRow};
    }
    return places;
}

} // namespace propartif::studio
