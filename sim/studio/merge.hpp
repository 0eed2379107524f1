#pragma once
// Two works on one scenario made into one: what only one side changed is taken, what both changed differently stays as
// mine and is listed.
#include "studio/difference.hpp"

namespace propartif::studio {

struct Conflict {
    Place place;
    std::string base, mine, theirs; // in words; mine was kept
    bool operator==(const Conflict&) const = default;
};

struct Merged {
    Scenario scenario; // without a hash
    std::vector<Conflict> conflicts;
};

// Nodes, choices, hidden facts and levels are merged one by one; so are lines, ways, examples and buttons as long as
// nobody added or removed one, else such a list is one part. What both added alike stands where mine has it. A merged
// scenario is to be validated: a way taken from one side may lead to a node the other took out.
Merged merge(const Scenario& base, const Scenario& mine, const Scenario& theirs);

} // namespace propartif::studio
