#include "studio/change.hpp"
#include <algorithm>
#include <utility>

namespace propartif::studio {
namespace {

void swap_node(std::vector<Node>& nodes, std::size_t at, const std::optional<Node>& from,
               const std::optional<Node>& to) {
    const auto place = nodes.begin() + static_cast<std::ptrdiff_t>(std::min(at, nodes.size()));
    if (from && to)
        *place = *to;
    else if (to)
        nodes.insert(place, *to);
    else if (from)
        nodes.erase(place);
}

void put_head(Scenario& scenario, const Scenario& head) {
    std::vector<Node> nodes = std::move(scenario.nodes);
    scenario = head;
    scenario.nodes = std::move(nodes);
}

void put_place(Sketch& sketch, const NodeId& node, const std::optional<Point>& place) {
    if (place)
        sketch.places[node] = *place;
    else
        sketch.places.erase(node);
}

bool same_parts(const Change& earlier, const Change& later) {
    return earlier.head.has_value() == later.head.has_value() && earlier.notes.has_value() == later.notes.has_value() &&
           std::ranges::equal(earlier.places, later.places, {}, &PlaceSwap::node, &PlaceSwap::node) &&
           std::ranges::equal(earlier.nodes, later.nodes, [](const NodeSwap& a, const NodeSwap& b) {
               return a.at == b.at && a.before && a.after && b.before && b.after;
           });
}

} // namespace

void take(Draft& draft, const Change& change) {
    for (const NodeSwap& each : change.nodes) swap_node(draft.scenario.nodes, each.at, each.before, each.after);
    if (change.head) put_head(draft.scenario, change.head->after);
    for (const PlaceSwap& each : change.places) put_place(draft.sketch, each.node, each.after);
    if (change.notes) draft.sketch.notes = change.notes->after;
}

void take_back(Draft& draft, const Change& change) {
    if (change.notes) draft.sketch.notes = change.notes->before;
    for (auto each = change.places.rbegin(); each != change.places.rend(); ++each)
        put_place(draft.sketch, each->node, each->before);
    if (change.head) put_head(draft.scenario, change.head->before);
    for (auto each = change.nodes.rbegin(); each != change.nodes.rend(); ++each)
        swap_node(draft.scenario.nodes, each->at, each->after, each->before);
}

std::optional<Change> joined(const Change& earlier, const Change& later) {
    if (earlier.field.empty() || earlier.field != later.field || earlier.name != later.name ||
        !same_parts(earlier, later))
        return std::nullopt;
    Change both = earlier;
    for (std::size_t i = 0; i < both.nodes.size(); ++i) both.nodes[i].after = later.nodes[i].after;
    if (both.head) both.head->after = later.head->after;
    for (std::size_t i = 0; i < both.places.size(); ++i) both.places[i].after = later.places[i].after;
    if (both.notes) both.notes->after = later.notes->after;
    return both;
}

} // namespace propartif::studio
