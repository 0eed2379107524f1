#pragma once
// The best play on from every situation, by value iteration over the graph of situations, loops included.
#include "core/situations.hpp"
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace propartif::core {

// Turn scores that a play has or will have, and how many of them count.
struct Sum {
    double value = 0;
    int turns = 0;
    Sum operator+(const Sum& other) const { return {value + other.value, turns + other.turns}; }
    double mean() const { return turns == 0 ? 0.0 : value / turns; }
    double over(double mean) const { return value - mean * turns; }
};
inline Sum sum_of(const Move& move) {
    return move.judged ? Sum{move.score, 1} : Sum{};
}

inline constexpr double kNoWay = -std::numeric_limits<double>::infinity();
inline constexpr std::uint32_t kNoMove = std::numeric_limits<std::uint32_t>::max();

// From every situation, the play on to an end that gains most on a mean.
struct Onward {
    std::vector<double> gain; // kNoWay where no end can be reached
    std::vector<Sum> sum;     // of that play
    std::vector<std::uint32_t> move;
};

// The highest mean of a family of plays: `whole(mean)` is the sum of the play that gains most on that mean, or none
// (then there is no answer). Dinkelbach 1967: a mean can be beaten exactly when some play gains on it. `guess` only
// saves rounds.
template <class Whole>
std::optional<double> highest_mean(double guess, const Whole& whole) {
    constexpr int kMostRounds = 100;
    double mean = guess;
    bool reached = false; // some play has this mean
    for (int round = 0; round < kMostRounds; ++round) {
        const std::optional<Sum> best = whole(mean);
        if (!best) return std::nullopt;
        if (best->turns == 0) return 0.0;
        if (reached && !(best->mean() > mean)) return mean;
        reached = true;
        mean = best->mean();
    }
    return mean;
}

class OnwardSolver {
public:
    // The moves of situation s are moves[first[s]] up to moves[first[s + 1]]; `ends` by situation. Borrowed.
    OnwardSolver(const std::vector<Move>& moves, const std::vector<std::size_t>& first, const std::vector<char>& ends);

    Onward solve(double mean) const;

    // The highest mean of `so_far` and a play on from `at`; none when no end can be reached (Dinkelbach 1967: a mean
    // can be beaten exactly when some play gains on it). `guess` only saves rounds. `last`: the plays behind the
    // answer.
    std::optional<double> best_mean(std::uint32_t at, const Sum& so_far, double guess = 0.0,
                                    Onward* last = nullptr) const;

private:
    struct Found;
    bool loops(const std::vector<std::uint32_t>& part) const;
    Found best_move(const Onward& onward, std::uint32_t at, double mean) const;
    void iterate(Onward& onward, const std::vector<std::uint32_t>& part, double mean) const;

    const std::vector<Move>& moves_;
    const std::vector<std::size_t>& first_;
    const std::vector<char>& ends_;
    std::vector<std::vector<std::uint32_t>> parts_; // each leads only to itself and to parts before it
};

} // namespace propartif::core
