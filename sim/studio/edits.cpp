#include "studio/edits.hpp"
#include "studio/layout.hpp"
#include "studio/references.hpp"
#include <algorithm>
#include <utility>

namespace propartif::studio {
namespace {

constexpr std::size_t kLongestId = 64;

std::optional<std::size_t> place_of(const Draft& draft, const NodeId& id) {
    const auto found = std::ranges::find(draft.scenario.nodes, id, &Node::id);
    if (found == draft.scenario.nodes.end()) return std::nullopt;
    return static_cast<std::size_t>(found - draft.scenario.nodes.begin());
}

Scenario head_of(const Scenario& scenario) {
    Scenario head = scenario;
    head.nodes.clear();
    return head;
}

std::optional<Point> placed(const Draft& draft, const NodeId& id) {
    const auto found = draft.sketch.places.find(id);
    return found == draft.sketch.places.end() ? std::nullopt : std::optional<Point>{found->second};
}

void swap_head(Change& change, const Draft& draft, Scenario head) {
    Scenario before = head_of(draft.scenario);
    if (head != before) change.head = HeadSwap{std::move(before), std::move(head)};
}

void swap_place(Change& change, const Draft& draft, const NodeId& node, std::optional<Point> after) {
    auto before = placed(draft, node);
    if (before != after) change.places.push_back({node, before, after});
}

NodeId free_among(const std::set<NodeId>& taken, std::string_view stem) {
    NodeId id{std::string(stem.substr(0, kLongestId))};
    for (int number = 2; taken.contains(id); ++number) {
        const std::string tail = "-" + std::to_string(number);
        id.value = std::string(stem.substr(0, kLongestId - tail.size())) + tail;
    }
    return id;
}

std::set<NodeId> ids_of(const Scenario& scenario) {
    std::set<NodeId> ids;
    for (const Node& node : scenario.nodes) ids.insert(node.id);
    return ids;
}

void lead(std::vector<Route>& ways, std::size_t way, const NodeId& to) {
    if (ways.empty()) ways.push_back({std::nullopt, to});
    if (way < ways.size()) ways[way].to = to;
}

ChoiceId free_choice_id(const Node& node) {
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        const ChoiceId id{std::string(1, letter)};
        if (std::ranges::find(node.choices, id, &Choice::id) == node.choices.end()) return id;
    }
    for (int number = 1;; ++number) {
        const ChoiceId id{"p" + std::to_string(number)};
        if (std::ranges::find(node.choices, id, &Choice::id) == node.choices.end()) return id;
    }
}

} // namespace

void add_choice(Node& node, const NodeId& to, const Rubric* rubric) {
    Choice choice;
    choice.id = free_choice_id(node);
    if (rubric)
        for (const Criterion& criterion : rubric->criteria) choice.levels[criterion.id] = criterion.otherwise;
    if (!to.value.empty()) choice.next.push_back({std::nullopt, to});
    node.choices.push_back(std::move(choice));
}

NodeId free_node_id(const Scenario& scenario, std::string_view stem) {
    return free_among(ids_of(scenario), stem);
}

Change put_node(const Draft& draft, const Node& node, std::string field) {
    Change change{"node", std::move(field), {}, {}, {}, {}};
    const auto at = place_of(draft, node.id);
    if (at && draft.scenario.nodes[*at] != node) change.nodes.push_back({*at, draft.scenario.nodes[*at], node});
    return change;
}

Change put_head(const Draft& draft, Scenario head, std::string field) {
    Change change{"head", std::move(field), {}, {}, {}, {}};
    head.nodes.clear();
    swap_head(change, draft, std::move(head));
    return change;
}

Change put_scenario(const Draft& draft, Scenario scenario, std::string name) {
    Change change{std::move(name), {}, {}, {}, {}, {}};
    const std::vector<Node>& before = draft.scenario.nodes;
    const std::vector<Node>& after = scenario.nodes;
    if (std::ranges::equal(before, after, {}, &Node::id, &Node::id)) {
        for (std::size_t at = 0; at < before.size(); ++at)
            if (before[at] != after[at]) change.nodes.push_back({at, before[at], after[at]});
    } else {
        for (std::size_t at = before.size(); at-- > 0;) change.nodes.push_back({at, before[at], std::nullopt});
        for (std::size_t at = 0; at < after.size(); ++at) change.nodes.push_back({at, std::nullopt, after[at]});
    }
    for (const Node& node : before)
        if (!scenario.find(node.id)) swap_place(change, draft, node.id, std::nullopt);
    const bool all = std::ranges::all_of(after, [&](const Node& node) { return placed(draft, node.id).has_value(); });
    if (!all)
        for (const auto& [id, place] : layered(scenario))
            if (!placed(draft, id)) swap_place(change, draft, id, place);
    Scenario head = head_of(scenario);
    head.id = draft.scenario.id;
    head.content_hash = draft.scenario.content_hash;
    swap_head(change, draft, std::move(head));
    return change;
}

Change add_nodes(const Draft& draft, std::vector<Node> nodes, const std::map<NodeId, Point>& places) {
    Change change{"add", {}, {}, {}, {}, {}};
    std::set<NodeId> taken = ids_of(draft.scenario);
    const std::size_t many = draft.scenario.nodes.size();
    for (Node& node : nodes) {
        if (!taken.insert(node.id).second) continue;
        if (const auto place = places.find(node.id); place != places.end())
            swap_place(change, draft, node.id, place->second);
        change.nodes.push_back({many + change.nodes.size(), std::nullopt, std::move(node)});
    }
    if (many == 0 && !change.nodes.empty()) {
        Scenario head = head_of(draft.scenario);
        head.start = change.nodes.front().after->id;
        swap_head(change, draft, std::move(head));
    }
    return change;
}

Change remove_nodes(const Draft& draft, const std::set<NodeId>& nodes) {
    Change change{"remove", {}, {}, {}, {}, {}};
    for (std::size_t at = draft.scenario.nodes.size(); at-- > 0;) { // from the end: places before it stay
        const Node& node = draft.scenario.nodes[at];
        if (!nodes.contains(node.id)) continue;
        change.nodes.push_back({at, node, std::nullopt});
        swap_place(change, draft, node.id, std::nullopt);
    }
    return change;
}

Change rename_node(const Draft& draft, const NodeId& from, const NodeId& to) {
    Change change{"rename", {}, {}, {}, {}, {}};
    if (from == to || to.value.empty() || !place_of(draft, from) || place_of(draft, to)) return change;
    for (std::size_t at = 0; at < draft.scenario.nodes.size(); ++at) {
        Node node = draft.scenario.nodes[at];
        bool touched = rename(node, from, to);
        if (node.id == from) {
            node.id = to;
            touched = true;
        }
        if (touched) change.nodes.push_back({at, draft.scenario.nodes[at], std::move(node)});
    }
    Scenario head = head_of(draft.scenario);
    if (rename_in_head(head, from, to)) swap_head(change, draft, std::move(head));
    if (const auto place = placed(draft, from)) {
        swap_place(change, draft, from, std::nullopt);
        swap_place(change, draft, to, place);
    }
    return change;
}

Change copy_nodes(const Draft& draft, const std::set<NodeId>& nodes, Point shift) {
    std::set<NodeId> taken = ids_of(draft.scenario);
    std::map<NodeId, NodeId> names;
    std::vector<Node> copies;
    for (const Node& node : draft.scenario.nodes)
        if (nodes.contains(node.id)) {
            names[node.id] = free_among(taken, node.id.value);
            taken.insert(names[node.id]);
            copies.push_back(node);
        }
    std::map<NodeId, Point> places;
    for (Node& copy : copies) {
        if (const auto place = placed(draft, copy.id))
            places[names[copy.id]] = {place->x + shift.x, place->y + shift.y};
        copy.id = names[copy.id];
        each_name(copy, [&names](NodeId& id) {
            if (const auto known = names.find(id); known != names.end()) id = known->second;
        });
    }
    Change change = add_nodes(draft, std::move(copies), places);
    change.name = "copy";
    return change;
}

Change connect(const Draft& draft, const Port& port, const NodeId& to) {
    const auto at = place_of(draft, port.node);
    if (!at) return {};
    Node node = draft.scenario.nodes[*at];
    if (port.kind == Port::Kind::choice && port.index < node.choices.size())
        lead(node.choices[port.index].next, port.way, to);
    if (port.kind == Port::Kind::route && node.free_text) lead(node.free_text->routes, port.index, to);
    if (port.kind == Port::Kind::review && node.free_text) node.free_text->review = to;
    Change change = put_node(draft, node, {});
    change.name = "connect";
    return change;
}

Change start_at(const Draft& draft, const NodeId& node) {
    if (!place_of(draft, node)) return {};
    Scenario head = head_of(draft.scenario);
    head.start = node;
    Change change = put_head(draft, std::move(head), {});
    change.name = "start";
    return change;
}

Change place_nodes(const Draft& draft, const std::map<NodeId, Point>& places, std::string field) {
    Change change{"move", std::move(field), {}, {}, {}, {}};
    const std::set<NodeId> known = ids_of(draft.scenario);
    for (const auto& [node, place] : places)
        if (known.contains(node)) swap_place(change, draft, node, place);
    return change;
}

Change put_notes(const Draft& draft, std::vector<Note> notes, std::string field) {
    Change change{"notes", std::move(field), {}, {}, {}, {}};
    if (notes != draft.sketch.notes) change.notes = NotesSwap{draft.sketch.notes, std::move(notes)};
    return change;
}

} // namespace propartif::studio
