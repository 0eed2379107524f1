#pragma once
// What a scenario's graph allows: reachability, dead ends, loops, the range of every criterion, the best way through.
#include "propartif/rubric.hpp"
#include "propartif/scenario.hpp"
#include <map>
#include <optional>
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

// What choosing this costs against the best available at the node (typed replies included), in score points 0..100. A
// value is the highest mean turn score over walks that begin with the reply; 0 when no ending can be reached by judged
// replies.
struct Regret {
    NodeId node;
    ChoiceId choice;
    double value{};
    double best{};
    double regret{};
};

struct Giveaway { // a node whose choices differ in worth and whose best is strictly the longest in letters
    NodeId node;
    ChoiceId choice;
};

// Conditions are read as "may hold": the graph over-approximates what a play can do. Every route of a choice is a way
// on, with the author's levels; every free-text route is one, with any levels its own bounds leave; a typed reply that
// is not judged is one that counts in no mean. Silence and what follows an ending are left out. With more than 20,000
// nodes, or loops too tangled to search, the ranges and `best_value` are the bounds of single turns (never too narrow),
// and `best_path` and `regret` are empty.
struct Analysis {
    int nodes{};
    std::vector<NodeId> unreachable;
    std::vector<NodeId> dead_ends;          // no ending can be reached from here, reachable or not
    std::vector<std::vector<NodeId>> loops; // strongly connected parts of more than one node, or with a self edge
    std::vector<NodeId> endings;            // reachable ones
    int longest_simple_path{}; // turns on the longest loop-free way to an ending, searched up to a fixed budget
    // Lowest and highest mean level per judged turn over any walk from the start to an ending.
    std::map<CriterionId, Range> criteria;
    double best_value{};         // highest mean turn score over such walks, without unjudged replies; where a
                                 // loop is worth most, the limit of going round it ever more often
    std::vector<Step> best_path; // a walk for that value which goes round no loop for gain
    std::vector<Regret> regret;  // every choice of every reachable node
    std::vector<Giveaway> giveaways;
    // Set when best_value, best_path and regret are exact (propartif::decide) and not of the graph alone.
    std::optional<std::size_t> situations;
};

Analysis analyse(const Scenario& scenario, const Rubric& rubric);

} // namespace propartif
