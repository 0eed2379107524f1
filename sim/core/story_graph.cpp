#include "core/story_graph.hpp"
#include "propartif/session.hpp"
#include <algorithm>
#include <unordered_map>

namespace propartif::core {

namespace {

using Index = std::unordered_map<std::string_view, std::size_t>; // looked up only, never walked

class Builder {
public:
    Builder(const Scenario& scenario, const Rubric& rubric) : scenario_(scenario), rubric_(rubric) {
        graph_.nodes = scenario.nodes.size();
        graph_.levels.resize(rubric.criteria.size());
        for (std::size_t i = 0; i < scenario.nodes.size(); ++i) index_.try_emplace(scenario.nodes[i].id.value, i);
        graph_.start = find(scenario.start);
    }

    StoryGraph build() {
        for (std::size_t i = 0; i < scenario_.nodes.size(); ++i) {
            const Node& node = scenario_.nodes[i];
            graph_.first_edge.push_back(graph_.edges.size());
            graph_.ending.push_back(node.ending ? 1 : 0);
            if (node.ending) continue;
            for (const Choice& choice : node.choices) add_choice(i, choice);
            if (node.free_text) add_free_text(i, *node.free_text);
        }
        graph_.first_edge.push_back(graph_.edges.size());
        return std::move(graph_);
    }

private:
    std::size_t find(const NodeId& id) const {
        const auto found = index_.find(id.value);
        return found == index_.end() ? kNoNode : found->second;
    }

    void add(Edge edge, const NodeId& to, const Levels& lowest, const Levels& highest) {
        edge.to = find(to);
        if (edge.to == kNoNode) return;
        graph_.edges.push_back(std::move(edge));
        for (std::size_t c = 0; c < rubric_.criteria.size(); ++c) {
            graph_.levels[c].lowest.push_back(lowest.at(rubric_.criteria[c].id));
            graph_.levels[c].highest.push_back(highest.at(rubric_.criteria[c].id));
        }
    }

    void add_choice(std::size_t from, const Choice& choice) {
        const Evaluation rated = authored_evaluation(rubric_, choice);
        const double score = turn_score(rubric_, rated.levels, rated.flags);
        for (const Route& route : choice.next)
            add({from, 0, choice.id.value, &choice, true, score, score}, route.to, rated.levels, rated.levels);
    }

    void add_free_text(std::size_t from, const FreeText& free_text) {
        for (std::size_t i = 0; i < free_text.routes.size(); ++i) {
            const Route& route = free_text.routes[i];
            Levels lowest;
            Levels highest;
            for (const Criterion& criterion : rubric_.criteria) {
                int low = criterion.min;
                int high = std::max(criterion.min, criterion.max);
                if (route.when) narrow(*route.when, criterion.id, low, high);
                lowest[criterion.id] = low;
                highest[criterion.id] = high;
            }
            add({from, 0, "text-" + std::to_string(i), nullptr, true, turn_score(rubric_, highest, {}),
                 turn_score(rubric_, lowest, {})},
                route.to, lowest, highest);
        }
        add_review(from, free_text);
    }

    void add_review(std::size_t from, const FreeText& free_text) {
        if (!free_text.review && free_text.routes.empty()) return;
        Levels none;
        for (const Criterion& criterion : rubric_.criteria) none[criterion.id] = criterion.min;
        add({from, 0, "review", nullptr, false, 0.0, 0.0},
            free_text.review ? *free_text.review : free_text.routes.back().to, none, none);
    }

    // Bounds that must hold narrow the scale; bounds beyond the scale count as its nearest end.
    static void narrow(const Condition& when, const CriterionId& criterion, int& low, int& high) {
        if (const auto found = when.levels.find(criterion); found != when.levels.end()) {
            const int from = low;
            const int to = high;
            if (found->second.min) low = std::clamp(*found->second.min, from, to);
            if (found->second.max) high = std::clamp(*found->second.max, low, to);
        }
        for (const Condition& part : when.all) narrow(part, criterion, low, high);
    }

    const Scenario& scenario_;
    const Rubric& rubric_;
    Index index_;
    StoryGraph graph_;
};

void mark_reachable(StoryGraph& graph) {
    graph.reachable.assign(graph.nodes, 0);
    if (graph.start == kNoNode) return;
    std::vector<std::size_t> open{graph.start};
    graph.reachable[graph.start] = 1;
    while (!open.empty()) {
        const std::size_t node = open.back();
        open.pop_back();
        for (std::size_t e = graph.first_edge[node]; e < graph.first_edge[node + 1]; ++e) {
            const std::size_t to = graph.edges[e].to;
            if (graph.reachable[to]) continue;
            graph.reachable[to] = 1;
            open.push_back(to);
        }
    }
}

// Parts come sinks first, so one pass over them knows all that follows.
void mark_leads_to_end(StoryGraph& graph) {
    graph.leads_to_end.assign(graph.nodes, 0);
    for (const std::vector<std::size_t>& part : graph.parts) {
        bool leads = false;
        for (const std::size_t node : part) {
            leads = leads || graph.ending[node] != 0;
            for (std::size_t e = graph.first_edge[node]; e < graph.first_edge[node + 1]; ++e)
                leads = leads || graph.leads_to_end[graph.edges[e].to] != 0;
        }
        for (const std::size_t node : part) graph.leads_to_end[node] = leads ? 1 : 0;
    }
}

// Tarjan's strongly connected components (1972) with its own stack: a scenario may be deeper than the program's.
class Parts {
public:
    explicit Parts(StoryGraph& graph) : graph_(graph), order_(graph.nodes, 0), low_(graph.nodes, 0) {}

    void mark() {
        graph_.part.assign(graph_.nodes, kNoNode);
        for (std::size_t node = 0; node < graph_.nodes; ++node)
            if (order_[node] == 0) visit_from(node);
    }

private:
    struct Frame {
        std::size_t node;
        std::size_t edge; // the next one to look at
    };

    void enter(std::size_t node) {
        order_[node] = low_[node] = ++count_;
        path_.push_back(node);
        frames_.push_back({node, graph_.first_edge[node]});
    }

    void visit_from(std::size_t root) {
        enter(root);
        while (!frames_.empty()) {
            const std::size_t node = frames_.back().node;
            if (frames_.back().edge < graph_.first_edge[node + 1]) {
                const std::size_t to = graph_.edges[frames_.back().edge++].to;
                if (order_[to] == 0)
                    enter(to);
                else if (graph_.part[to] == kNoNode)
                    low_[node] = std::min(low_[node], order_[to]);
                continue;
            }
            frames_.pop_back();
            if (!frames_.empty()) low_[frames_.back().node] = std::min(low_[frames_.back().node], low_[node]);
            if (low_[node] == order_[node]) close(node);
        }
    }

    void close(std::size_t root) {
        std::vector<std::size_t> members;
        do {
            members.push_back(path_.back());
            graph_.part[path_.back()] = graph_.parts.size();
            path_.pop_back();
        } while (members.back() != root);
        std::ranges::sort(members);
        graph_.parts.push_back(std::move(members));
    }

    StoryGraph& graph_;
    std::vector<std::size_t> order_;
    std::vector<std::size_t> low_;
    std::vector<std::size_t> path_;
    std::vector<Frame> frames_;
    std::size_t count_ = 0;
};

} // namespace

StoryGraph story_graph(const Scenario& scenario, const Rubric& rubric) {
    StoryGraph graph = Builder(scenario, rubric).build();
    Parts(graph).mark();
    mark_reachable(graph);
    mark_leads_to_end(graph);
    return graph;
}

} // namespace propartif::core
