#pragma once
// What two versions of a scenario say differently, as a list that a person can read.
#include "propartif/scenario.hpp"
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::studio {

enum class Aspect {
    field, // numbers, choices from a list, levels, ids
    text,  // words that people read
    graph  // nodes, ways and when they are open
};

enum class Act { added, removed, changed };

// A place in a scenario. `part` is a path of names and, in lists of things without a name, numbers from 1, parted by
// dots: "says.2.text.id", "choices.b.levels.button", "citizen.portrait.age". In a list of named things "order" is
// their order.
struct Place {
    NodeId node;      // empty: the scenario's head, where "nodes.order" is the order of the nodes
    std::string part; // empty: the whole node
    auto operator<=>(const Place&) const = default; // NOLINT(modernize-use-nullptr)
};

struct Difference {
    Place place;
    Aspect aspect{};
    Act act{};
    std::string before; // as a person reads it; of a whole node, line or choice its words
    std::string after;
    bool operator==(const Difference&) const = default;
};

// Head first, then the nodes in the order of `after`, removed ones where they stood. Nodes, choices and hidden facts
// are known by their id, so a renamed one is another. Empty exactly when the two are the same, the hash aside.
std::vector<Difference> differences(const Scenario& before, const Scenario& after);

// Every name that can stand in Place::part, sorted. Words: "part." + name.
std::vector<std::string_view> part_names();

} // namespace propartif::studio
