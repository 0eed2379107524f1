#pragma once
// Every situation a play of a scenario can come to, and what every reply leads to: the graph behind `Decisions`.
#include "propartif/decisions.hpp"
#include "propartif/rubric.hpp"
#include <array>
#include <cstdint>
#include <vector>

namespace propartif::core {

// A condition with names turned into places. The parts a way ahead cannot see are not kept.
struct CompiledCondition {
    std::optional<Bounds> tension, trust;
    std::vector<std::pair<CriterionId, Bounds>> levels;
    std::uint64_t flags = 0; // all of them must be set
    std::vector<std::pair<std::size_t, Bounds>> visits;
    std::vector<CompiledCondition> all, any, none;
};

inline constexpr std::size_t kMostCounted = 48; // nodes whose visits count, four bits each
inline constexpr int kMostVisits = 15;
using Visits = std::array<std::uint64_t, 3>;

// Where a play stands, without what nothing ahead depends on.
struct Place {
    std::uint16_t node = 0;
    std::uint8_t tension = 0, trust = 0;
    std::uint64_t flags = 0;
    Visits visits{};
    bool operator==(const Place&) const = default;
};

struct Move {
    std::uint32_t to = 0;     // situation
    std::uint16_t option = 0; // of the node
    bool judged = true;       // else it counts in no mean
    double score = 0;         // of the turn
};

// One reply of a node, ready to be taken.
struct CompiledOption {
    const Choice* choice{}; // null: an example
    const Example* example{};
    bool judged = true;
    double score = 0;
    Levels levels;
    std::vector<CompiledCondition> when; // none or one
    struct Route {
        std::vector<CompiledCondition> when; // none or one
        std::uint16_t to = 0;
    };
    std::vector<Route> routes;
    std::optional<int> tension, trust; // what the author fixed
    std::uint64_t set = 0, clear = 0;
    double tension_moved = 0, trust_moved = 0; // by the reactions that look at the levels alone
};

// A scenario and rubric compiled for fast steps. Borrowed: both must outlive it.
class Stepper {
public:
    // None when the scenario is beyond what a Place can hold, or its ways depend on more than a Place knows.
    static std::optional<Stepper> compile(const Scenario& scenario, const Rubric& rubric);

    Place start() const;
    Place place_of(const Session& session) const; // of a session of this scenario, at a node it knows
    bool ends(const Place& place) const { return ends_[place.node] != 0; }
    const std::vector<CompiledOption>& options(std::size_t node) const { return options_[node]; }
    bool offered(const Place& place, const CompiledOption& option) const;
    // None where the content leads nowhere.
    std::optional<Place> after(const Place& place, const CompiledOption& option) const;
    std::size_t nodes() const { return options_.size(); }

private:
    struct Builder;
    bool holds(const CompiledCondition& condition, const Place& place, const Levels* levels) const;
    Place without_idle(Place place) const;
    Place arrived(Place place, std::size_t node) const;
    int visits_of(const Place& place, std::size_t counted) const;

    const Scenario* scenario_{};
    std::vector<std::vector<CompiledOption>> options_;
    std::vector<char> ends_;
    struct Reacting { // a reaction that looks at more than the levels
        CompiledCondition when;
        int tension = 0, trust = 0;
    };
    std::vector<Reacting> reactions_;
    std::vector<std::size_t> counted_; // by node: its place among the counted ones, or kNotCounted
    std::vector<int> most_;            // by counted node: visits beyond this make no difference
    std::vector<std::string> flags_;   // by bit
    struct Seen {                      // by node: what anything ahead depends on
        bool tension = false, trust = false;
        std::uint64_t flags = 0;
        Visits visits{};
    };
    std::vector<Seen> seen_;
};

// All situations reachable from `roots`, breadth first, the first root first; moves of situation s are
// moves[first[s]] up to moves[first[s + 1]].
struct Situations {
    std::vector<Place> places;
    std::vector<Move> moves;
    std::vector<std::size_t> first;
};
std::optional<Situations> explore(const Stepper& stepper, const std::vector<Place>& roots, std::size_t most);

} // namespace propartif::core
