#pragma once
// When something holds: the conditions an author can put on lines, choices, routes and hidden facts.
#include "propartif/text.hpp"
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace propartif {

using Levels = std::map<CriterionId, int>; // one level per criterion, on that criterion's own scale

// Inclusive bounds; a missing bound does not limit.
struct Bounds {
    std::optional<int> min;
    std::optional<int> max;
    bool hold(int value) const { return (!min || value >= *min) && (!max || value <= *max); }
    bool operator==(const Bounds&) const = default;
};

struct VisitCondition {
    NodeId node;
    Bounds times; // arrivals at the node, the current one included
    bool operator==(const VisitCondition&) const = default;
};

// All parts that are present must hold; an empty condition always holds.
struct Condition {
    std::optional<Bounds> tension;
    std::optional<Bounds> trust;
    std::map<CriterionId, Bounds> levels; // of the reply just given; false when there was none or it was sent to review
    std::optional<Bounds> score;          // running score so far, 0..100 in whole points; once given, the reply counts
    std::vector<std::string> flags;       // story flags that must be set
    std::vector<VisitCondition> visits;
    std::vector<Condition> all;
    std::vector<Condition> any;  // at least one, when not empty
    std::vector<Condition> none; // "not": none of them may hold
    bool operator==(const Condition&) const = default;
};

// What a condition can see. Borrowed for the length of one call.
struct Situation {
    int tension{};
    int trust{};
    int score{};
    const Levels* levels{}; // null when no reply was judged
    const std::set<std::string>& flags;
    const std::map<NodeId, int>& visits;
};

bool holds(const Condition& condition, const Situation& situation);

} // namespace propartif
