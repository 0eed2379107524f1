#pragma once
// A scenario as a decision process: what every reply costs against the best that could still have followed.
#include "propartif/analysis.hpp"
#include "propartif/session.hpp"
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace propartif {

// One reply a trainee could give: a choice, or an example of the free text (whose expected levels it gets).
struct Option {
    ChoiceId choice; // empty: an example
    std::string text;
    bool operator==(const Option&) const = default;
};

// What one counted turn cost. Scores are the final score of the conversation, 0..100, so that
// best(start) - cost(1) - cost(2) - ... == the score the conversation got.
struct TurnCost {
    std::size_t turn{}; // index into session.turns
    double before{};    // highest final score that could still be reached before this reply
    double after{};     // and after it
    double cost{};      // before - after; below zero when a typed reply did better than every reply offered
    Option best;        // a reply that keeps `before` within reach
    bool closes{};      // a good ending could be reached before this reply, and none after it
};

struct BestPlay {
    double score{};
    std::vector<Step> steps; // a typed reply is named by the route its example takes: "text-0" for the first
    NodeId ending;
};

// The best play is the one with the highest final score among those with a good ending, restored or partial; only where
// none is left do the other endings count, so that no failed duty is called best for its score.
// A play replies by choices and by the free text's examples. What is exact is exact over all situations a play can come
// to: node, tension, trust, story flags and counted visits, each as far as anything ahead still depends on it; round a
// loop a play goes for at most kMostTurnsInALoop turns. There is no answer for scenarios whose ways depend on the
// running score or on the levels of an earlier reply, nor when there are more than `most` situations.
inline constexpr int kMostTurnsInALoop = 120;
inline constexpr std::size_t kMostSituations = 250'000;

struct Decisions {
    std::size_t situations{};
    BestPlay best; // score 0 and no steps when no ending can be reached
    // Every choice a play can come to and still end from, in the author's order: the highest final score of a play that
    // makes it (0 when no good ending follows) against that of a play that comes to the node.
    std::vector<Regret> regret;
};
std::optional<Decisions> decide(const Scenario& scenario, const Rubric& rubric, std::size_t most = kMostSituations);

// `analyse`, with what `decide` knows exactly where it has an answer.
Analysis analyse_exactly(const Scenario& scenario, const Rubric& rubric);

// Counted turns in order. Empty when the record does not fit the scenario any more or no ending was within reach.
std::optional<std::vector<TurnCost>> turn_costs(const Scenario& scenario, const Rubric& rubric, const Session& session,
                                                std::size_t most = kMostSituations);

} // namespace propartif
