// The scenario as a graph: nodes that no reply leads to, and places a conversation cannot leave.
#include "core/validate_parts.hpp"
#include <algorithm>
#include <map>

namespace propartif::core {

namespace {

using Index = std::size_t;

struct Graph {
    std::vector<std::vector<Index>> out;
    std::vector<std::vector<Index>> in;
    std::vector<bool> leaves_into_nothing; // has an exit to a node that does not exist, which is reported already
};

class GraphCheck {
public:
    GraphCheck(const Scenario& scenario, Findings& found) : scenario_(scenario), found_(found) {}

    void check() {
        name_nodes();
        connect();
        const bool has_ending =
            std::ranges::any_of(scenario_.nodes, [](const Node& node) { return node.ending.has_value(); });
        if (!has_ending) found_.push_back(diagnose(kNoEnding, "/nodes"));
        unreachable();
        dead_ends();
        if (has_ending) endless_loops();
    }

private:
    void name_nodes() {
        for (Index i = 0; i < scenario_.nodes.size(); ++i) {
            const NodeId& id = scenario_.nodes[i].id;
            if (!index_.emplace(id, i).second)
                found_.push_back(diagnose(kDuplicateNode, entry("/nodes", i) + "/id", {id.value}));
        }
    }

    void connect() {
        const Index count = scenario_.nodes.size();
        graph_ = {std::vector<std::vector<Index>>(count), std::vector<std::vector<Index>>(count),
                  std::vector<bool>(count, false)};
        refer("/start", scenario_.start);
        for (Index i = 0; i < count; ++i) {
            const Node& node = scenario_.nodes[i];
            const std::string at = entry("/nodes", i);
            for (Index c = 0; c < node.choices.size(); ++c)
                connect_routes(i, node.choices[c].next, entry(at + "/choices", c) + "/next", true);
            if (!node.free_text) continue;
            connect_routes(i, node.free_text->routes, at + "/free_text/routes", false);
            if (node.free_text->review) connect_to(i, *node.free_text->review, at + "/free_text/review");
            for (Index e = 0; e < node.free_text->examples.size(); ++e)
                if (const auto& to = node.free_text->examples[e].to)
                    refer(entry(at + "/free_text/examples", e) + "/to", *to);
        }
    }

    // A choice with one unconditional way is written as a bare id, so its place is the key itself.
    void connect_routes(Index from, const std::vector<Route>& routes, const std::string& list, bool may_be_bare) {
        const bool bare = may_be_bare && routes.size() == 1 && !routes[0].when;
        for (Index r = 0; r < routes.size(); ++r) connect_to(from, routes[r].to, bare ? list : entry(list, r) + "/to");
    }

    std::optional<Index> refer(const std::string& where, const NodeId& to) {
        const auto found = index_.find(to);
        if (found != index_.end()) return found->second;
        found_.push_back(diagnose(kDanglingNode, where, {to.value}));
        return std::nullopt;
    }

    void connect_to(Index from, const NodeId& to, const std::string& where) {
        const auto target = refer(where, to);
        if (!target) {
            graph_.leaves_into_nothing[from] = true;
        } else if (!scenario_.nodes[from].ending) {
            graph_.out[from].push_back(*target);
            graph_.in[*target].push_back(from);
        }
    }

    static std::vector<bool> spread(std::vector<Index> from, const std::vector<std::vector<Index>>& edges) {
        std::vector<bool> seen(edges.size(), false);
        for (const Index each : from) seen[each] = true;
        while (!from.empty()) {
            const Index here = from.back();
            from.pop_back();
            for (const Index next : edges[here]) {
                if (seen[next]) continue;
                seen[next] = true;
                from.push_back(next);
            }
        }
        return seen;
    }

    void unreachable() {
        const auto start = index_.find(scenario_.start);
        if (start == index_.end()) return; // everything would be unreachable: the start is the problem
        const std::vector<bool> reached = spread({start->second}, graph_.out);
        for (Index i = 0; i < reached.size(); ++i)
            if (!reached[i]) found_.push_back(diagnose(kUnreachable, entry("/nodes", i), {name(i)}));
    }

    void dead_ends() {
        for (Index i = 0; i < scenario_.nodes.size(); ++i) {
            const Node& node = scenario_.nodes[i];
            if (!node.ending && node.choices.empty() && !node.free_text)
                found_.push_back(diagnose(kDeadEnd, entry("/nodes", i), {name(i)}));
        }
    }

    // A part whose every way stays inside it and that holds no ending. Ways out into other stuck parts are
    // followed to the innermost ones, so each loop is named once.
    void endless_loops() {
        std::vector<Index> ends;
        for (Index i = 0; i < scenario_.nodes.size(); ++i) {
            const bool dead_end = graph_.out[i].empty();
            if (scenario_.nodes[i].ending || graph_.leaves_into_nothing[i] || dead_end) ends.push_back(i);
        }
        std::vector<bool> settled = spread(ends, graph_.in);
        for (Index i = 0; i < settled.size(); ++i) {
            if (settled[i]) continue;
            const std::vector<bool> ahead = spread({i}, graph_.out);
            const std::vector<bool> behind = spread({i}, graph_.in);
            std::vector<Index> loop;
            bool innermost = true;
            for (Index other = 0; other < ahead.size(); ++other) {
                if (ahead[other] && behind[other]) loop.push_back(other);
                innermost = innermost && (!ahead[other] || behind[other]);
            }
            for (const Index each : loop) settled[each] = true;
            if (innermost) found_.push_back(diagnose(kEndlessLoop, entry("/nodes", i), {names(loop)}));
        }
    }

    const std::string& name(Index i) const { return scenario_.nodes[i].id.value; }
    std::string names(const std::vector<Index>& nodes) const {
        constexpr std::size_t kMostNamed = 8;
        std::string all;
        for (std::size_t i = 0; i < nodes.size() && i < kMostNamed; ++i) all += (i == 0 ? "" : ", ") + name(nodes[i]);
        return nodes.size() > kMostNamed ? all + ", …" : all;
    }

    const Scenario& scenario_;
    Findings& found_;
    std::map<NodeId, Index> index_;
    Graph graph_;
};

} // namespace

void check_graph(const Scenario& scenario, Findings& found) {
    GraphCheck{scenario, found}.check();
}

} // namespace propartif::core
