#pragma once
// Many plays without a person: does every play end, and how?
#include "propartif/rubric.hpp"
#include "propartif/scenario.hpp"
#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace propartif {

// best and worst pick by the author's turn score, among equals at random; random picks any reply; learners are people
// of every skill: each play draws how often, from never to always, it finds the best reply, and else picks any.
enum class Policy { random, best, worst, learners };

struct ScoreSpread { // of the plays that ended, percentiles by nearest rank; zeros when none did
    double min{}, p10{}, median{}, p90{}, max{};
};

struct Simulation {
    std::uint32_t runs{};
    std::uint64_t seed{};
    std::map<NodeId, std::uint32_t> endings;
    std::map<Outcome, std::uint32_t> outcomes;
    ScoreSpread score;
    std::uint32_t stuck{}; // plays that had no reply left or passed the turn limit
    // Every node and choice of the scenario is listed, also with zero. All plays count, the stuck ones too.
    std::map<NodeId, std::uint32_t> visits;                      // plays that came by, once or more often
    std::map<NodeId, std::map<ChoiceId, std::uint32_t>> choices; // how often each was made
    std::map<NodeId, std::uint32_t> typed;                       // how often words were typed, where they can be
};

// Free-text turns are answered by one of their examples' expected levels (review for an example that expects none), or,
// without examples, by words in which nothing is found. Same arguments, same answer, on every machine. `go_on` is asked
// before each play, when given; once it says no, `runs` is how many there were.
Simulation simulate(const Scenario& scenario, const Rubric& rubric, std::uint32_t runs, std::uint64_t seed,
                    Policy policy = Policy::random, std::uint32_t turn_limit = 500,
                    const std::function<bool()>& go_on = {});

} // namespace propartif
