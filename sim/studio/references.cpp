#include "studio/references.hpp"

namespace propartif::studio {
namespace {

void each_name(Condition& condition, const NodeName& name) {
    for (VisitCondition& each : condition.visits) name(each.node);
    for (auto* parts : {&condition.all, &condition.any, &condition.none})
        for (Condition& part : *parts) each_name(part, name);
}

void each_name(std::optional<Condition>& condition, const NodeName& name) {
    if (condition) each_name(*condition, name);
}

void each_name(std::vector<Route>& routes, const NodeName& name) {
    for (Route& each : routes) {
        each_name(each.when, name);
        name(each.to);
    }
}

NodeName renaming(const NodeId& from, const NodeId& to, bool& found) {
    return [&from, &to, &found](NodeId& id) {
        if (id != from) return;
        id = to;
        found = true;
    };
}

} // namespace

void each_name(Node& node, const NodeName& name) {
    for (Line& line : node.says) each_name(line.when, name);
    for (Choice& choice : node.choices) {
        each_name(choice.when, name);
        each_name(choice.next, name);
    }
    if (!node.free_text) return;
    each_name(node.free_text->routes, name);
    if (node.free_text->review) name(*node.free_text->review);
    for (Example& example : node.free_text->examples)
        if (example.to) name(*example.to);
}

void each_name_in_head(Scenario& scenario, const NodeName& name) {
    name(scenario.start);
    for (HiddenFact& fact : scenario.citizen.hidden) each_name(fact.revealed_when, name);
}

std::vector<NodeId> ways_from(const Node& node) {
    std::vector<NodeId> ways;
    for (const Choice& choice : node.choices)
        for (const Route& route : choice.next) ways.push_back(route.to);
    if (!node.free_text) return ways;
    for (const Route& route : node.free_text->routes) ways.push_back(route.to);
    if (node.free_text->review) ways.push_back(*node.free_text->review);
    return ways;
}

bool rename(Node& node, const NodeId& from, const NodeId& to) {
    bool found = false;
    each_name(node, renaming(from, to, found));
    return found;
}

bool rename_in_head(Scenario& scenario, const NodeId& from, const NodeId& to) {
    bool found = false;
    each_name_in_head(scenario, renaming(from, to, found));
    return found;
}

} // namespace propartif::studio
