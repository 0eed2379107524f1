#include "studio/edits.hpp"
#include "studio/layout.hpp"
#include "studio/problems.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::studio {
namespace {

std::string argument(const Problem& problem, std::size_t index) {
    return index < problem.what.args.size() ? problem.what.args[index] : std::string();
}

// Right of the node, below what is there already.
Point beside(const Draft& draft, const NodeId& node) {
    const auto placed = draft.sketch.places.find(node);
    Point at = placed == draft.sketch.places.end() ? Point{} : placed->second;
    at.x += kColumn;
    const auto taken = [&](const Point& spot) {
        return std::ranges::any_of(draft.sketch.places, [&](const auto& each) {
            return std::abs(each.second.x - spot.x) < kColumn / 2 && std::abs(each.second.y - spot.y) < kRow / 2;
        });
    };
    while (taken(at)) at.y += kRow;
    return at;
}

Node ending_node(NodeId id, Outcome outcome) {
    Node node;
    node.id = std::move(id);
    node.phase = Phase::closing;
    node.ending = Ending{outcome, {}, {}};
    return node;
}

bool leads_to(const Route& route, const NodeId& to) {
    return route.to == to;
}

// A choice or free text whose every way led there goes too: it would have nowhere to go.
void forget_ways(Node& node, const NodeId& to) {
    for (Choice& choice : node.choices)
        if (std::ranges::any_of(choice.next, [&](const Route& each) { return !leads_to(each, to); }))
            std::erase_if(choice.next, [&](const Route& each) { return leads_to(each, to); });
    std::erase_if(node.choices, [&](const Choice& choice) {
        return !choice.next.empty() &&
               std::ranges::all_of(choice.next, [&](const Route& each) { return leads_to(each, to); });
    });
    if (!node.free_text) return;
    FreeText& free_text = *node.free_text;
    for (Example& example : free_text.examples)
        if (example.to == to) example.to.reset();
    if (free_text.review == to) free_text.review.reset();
    std::erase_if(free_text.routes, [&](const Route& each) { return leads_to(each, to); });
    if (free_text.routes.empty()) node.free_text.reset();
}

template <class Entry>
void unhide(std::vector<Entry>& list) {
    std::stable_partition(list.begin(), list.end(), [](const Entry& each) { return each.when.has_value(); });
}

template <class Entry>
void open_last(std::vector<Entry>& list) {
    if (!list.empty()) list.back().when.reset();
}

// Every list of the node whose order or last condition can be wrong; mending one that is right changes nothing.
void mend_lists(Node& node, Fix fix) {
    const auto mend = [fix](auto& list) { fix == Fix::move_to_end ? unhide(list) : open_last(list); };
    mend(node.says);
    for (Choice& choice : node.choices) mend(choice.next);
    if (node.free_text) mend(node.free_text->routes);
}

void fill_levels(Node& node, const Rubric& rubric) {
    for (Choice& choice : node.choices)
        for (const Criterion& criterion : rubric.criteria) choice.levels.emplace(criterion.id, criterion.otherwise);
}

Change mended_head(const Draft& draft, const Problem& problem, Fix fix) {
    Scenario head = draft.scenario;
    const std::string flag = argument(problem, 0);
    if (fix == Fix::declare_flag && std::ranges::find(head.flags, flag) == head.flags.end()) head.flags.push_back(flag);
    if (fix == Fix::forget_flag)
        if (const auto last = std::find(head.flags.rbegin(), head.flags.rend(), flag); last != head.flags.rend())
            head.flags.erase(std::next(last).base());
    return put_head(draft, std::move(head), {});
}

Change mended_node(const Draft& draft, const Problem& problem, Fix fix, const Rubric* rubric) {
    const Node* const known = draft.scenario.find(problem.node);
    if (!known) return {};
    Node node = *known;
    if (fix == Fix::remove_way) forget_ways(node, NodeId{argument(problem, 0)});
    if (fix == Fix::add_choice) add_choice(node, {}, rubric);
    if (fix == Fix::make_ending) node.ending = Ending{Outcome::partial, {}, {}};
    if (fix == Fix::say_something && node.says.empty()) node.says.emplace_back();
    if (fix == Fix::move_to_end || fix == Fix::drop_condition) mend_lists(node, fix);
    if (fix == Fix::fill_levels && rubric) fill_levels(node, *rubric);
    return put_node(draft, node, {});
}

Change added(const Draft& draft, NodeId id, bool ending, const NodeId& beside_node) {
    Node node = ending ? ending_node(id, Outcome::restored) : Node{};
    node.id = id;
    if (!ending)
        if (const Node* const from = draft.scenario.find(beside_node)) node.phase = from->phase;
    return add_nodes(draft, {std::move(node)}, {{id, beside(draft, beside_node)}});
}

} // namespace

Change fixed(const Draft& draft, const Problem& problem, Fix fix, const Rubric* rubric) {
    Change change;
    switch (fix) {
    case Fix::create_node: change = added(draft, NodeId{argument(problem, 0)}, false, problem.node); break;
    case Fix::add_ending:
        change = added(draft, free_node_id(draft.scenario, "akhir"), true,
                       draft.scenario.nodes.empty() ? NodeId{} : draft.scenario.nodes.back().id);
        break;
    case Fix::remove_node: change = remove_nodes(draft, {problem.node}); break;
    case Fix::start_at_first:
        if (!draft.scenario.nodes.empty()) change = start_at(draft, draft.scenario.nodes.front().id);
        break;
    case Fix::declare_flag:
    case Fix::forget_flag: change = mended_head(draft, problem, fix); break;
    case Fix::remove_way:
    case Fix::add_choice:
    case Fix::make_ending:
    case Fix::say_something:
    case Fix::move_to_end:
    case Fix::drop_condition:
    case Fix::fill_levels: change = mended_node(draft, problem, fix, rubric); break;
    }
    change.name = "fix";
    return change;
}

} // namespace propartif::studio
