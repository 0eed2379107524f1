#pragma once
// Many plays without a person: does every play end, and how?
#include "propartif/rubric.hpp"
#include "propartif/scenario.hpp"
#include <cstdint>
#include <map>
#include <string>

namespace propartif {

enum class Policy { random, best, worst }; // best and worst pick by the author's turn score

struct ScoreSpread {
    double min{}, p10{}, median{}, p90{}, max{};
};

struct Simulation {
    std::uint32_t runs{};
    std::uint64_t seed{};
    std::map<NodeId, std::uint32_t> endings;
    std::map<Outcome, std::uint32_t> outcomes;
    ScoreSpread score;
    std::uint32_t stuck{}; // plays that had no reply left or passed the turn limit
};

// Free-text turns are answered by one of their examples' expected levels (review for an example that expects none).
Simulation simulate(const Scenario& scenario, const Rubric& rubric, std::uint32_t runs, std::uint64_t seed,
                    Policy policy = Policy::random, std::uint32_t turn_limit = 500);

} // namespace propartif
