#pragma once
// What an author can do to a draft, each as a change to be taken. An edit that would change nothing, or names what is
// not there, is an empty change.
#include "propartif/rubric.hpp"
#include "studio/change.hpp"
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace propartif::studio {

// A way out of a node, as it is dragged on the canvas.
struct Port {
    enum class Kind { choice, route, review };
    NodeId node;
    Kind kind{};
    std::size_t index{}; // of the choice; of the free text's route
    std::size_t way{};   // of a choice's ways; the last has no condition
    bool operator==(const Port&) const = default;
};

// `stem`, or "stem-2" and so on: an id no node has.
NodeId free_node_id(const Scenario& scenario, std::string_view stem);

// Puts `node` in the place of the one with its id. `field` names what is being typed (see Change).
Change put_node(const Draft& draft, const Node& node, std::string field);

// Everything but the nodes; the nodes of `head` are left aside.
Change put_head(const Draft& draft, Scenario head, std::string field);

// All of `scenario` but its id in place of what is there, as one step of that name. Nodes that are new get places.
Change put_scenario(const Draft& draft, Scenario scenario, std::string name);

// Adds nodes whose ids are free, each at its place. The first node of a draft without one becomes its start.
Change add_nodes(const Draft& draft, std::vector<Node> nodes, const std::map<NodeId, Point>& places);

// Ways that led to them stay, and are told as a problem.
Change remove_nodes(const Draft& draft, const std::set<NodeId>& nodes);

// One more reply that leads to `to`, with an id of its own and the levels the rubric starts from.
void add_choice(Node& node, const NodeId& to, const Rubric* rubric);

// Gives the node another id, wherever it is named. `to` must be free.
Change rename_node(const Draft& draft, const NodeId& from, const NodeId& to);

// Copies with free ids; ways between copied nodes lead to the copies. `shift` is where they come to lie.
Change copy_nodes(const Draft& draft, const std::set<NodeId>& nodes, Point shift);

Change connect(const Draft& draft, const Port& port, const NodeId& to);

Change start_at(const Draft& draft, const NodeId& node);

// `field` joins the steps of one drag.
Change place_nodes(const Draft& draft, const std::map<NodeId, Point>& places, std::string field);
Change put_notes(const Draft& draft, std::vector<Note> notes, std::string field);

} // namespace propartif::studio
