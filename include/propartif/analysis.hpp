#pragma once
// What a scenario's graph allows: reachability, dead ends, loops, the range of every criterion, the best way through.
#include "propartif/rubric.hpp"
#include "propartif/scenario.hpp"
#include <map>
#include <string>
#include <vector>

namespace propartif {

struct Range {
    double min{};
    double max{};
    bool operator==(const Range&) const = default;
};

struct Step { // one reply on a path: a choice, or a free-text route (by its index)
    NodeId node;
    std::string reply; // choice id, or "text-0" for the first free-text route
    bool operator==(const Step&) const = default;
};

struct Regret { // what choosing this costs against the best available at the node, in score points 0..100
    NodeId node;
    ChoiceId choice;
    double value{};
    double best{};
    double regret{};
};

struct Giveaway { // a node whose best choice is strictly the longest
    NodeId node;
    ChoiceId choice;
};

// Conditions are read as "may hold": the graph over-approximates what a play can do.
struct Analysis {
    int nodes{};
    std::vector<NodeId> unreachable;
    std::vector<NodeId> dead_ends;             // no ending can be reached from here
    std::vector<std::vector<NodeId>> loops;    // strongly connected parts of more than one node, or with a self edge
    std::vector<NodeId> endings;               // reachable ones
    int longest_simple_path{};                 // turns on the longest loop-free way to an ending, searched up to a fixed budget
    std::map<CriterionId, Range> criteria;     // lowest and highest mean level per turn over any walk from start to an ending
    double best_value{};                       // highest mean turn score over such walks
    std::vector<Step> best_path;
    std::vector<Regret> regret;
    std::vector<Giveaway> giveaways;
};

Analysis analyse(const Scenario& scenario, const Rubric& rubric);

} // namespace propartif
