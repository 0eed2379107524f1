#pragma once
// Every place where a scenario names one of its nodes.
#include "propartif/scenario.hpp"
#include <cstddef>
#include <functional>
#include <vector>

namespace propartif::studio {

using NodeName = std::function<void(NodeId& id)>;

// The ways out of a node, the nodes its conditions count and the ones its examples expect.
void each_name(Node& node, const NodeName& name);

// The start, and the nodes that conditions of hidden facts count; not what the nodes name.
void each_name_in_head(Scenario& scenario, const NodeName& name);

// Where the node's ways lead, in the author's order: choices, free text, its review; a node may come more than once.
std::vector<NodeId> ways_from(const Node& node);

// Gives every mention of `from` the name `to`; true when there was one.
bool rename(Node& node, const NodeId& from, const NodeId& to);
bool rename_in_head(Scenario& scenario, const NodeId& from, const NodeId& to);

} // namespace propartif::studio
