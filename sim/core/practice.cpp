// FSRS-5 with its published default parameters and a wish to remember nine in ten.
// J. Ye, "The Algorithm", github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm (FSRS-5), after
// J. Ye, J. Su, Y. Cao, "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling", KDD 2022.
#include "propartif/practice.hpp"
#include <algorithm>
#include <cmath>

namespace propartif {

namespace {

// w0..w18 as published.
constexpr std::array<double, 19> kWeights{0.40255, 1.18385, 3.173,  15.69105, 7.1949, 0.5345, 1.4604,
                                          0.0046,  1.54575, 0.1192, 1.01925,  1.9395, 0.11,   0.29605,
                                          2.2698,  0.2315,  2.9898, 0.51655,  0.6621};
constexpr double kDecay = -0.5;
constexpr double kFactor = 19.0 / 81.0; // so that an item is remembered nine times in ten after `stability` days
constexpr double kLeastStability = 0.01;
constexpr double kMostStability = 36'500.0;
constexpr double kMillisPerDay = 86'400'000.0;
constexpr double kSoonestDays = 10.0 / (24 * 60); // not again within the same sitting
constexpr double kLatestDays = 365.0;             // what an office does changes; look again within a year

double number(Recall recall) {
    return static_cast<double>(static_cast<int>(recall));
}

double days_since(const PracticeState& state, std::int64_t now) {
    const double millis = static_cast<double>(now) - static_cast<double>(state.last_unix_millis);
    return std::max(0.0, millis / kMillisPerDay);
}

double first_difficulty(Recall recall) {
    return std::clamp(kWeights[4] - std::exp(kWeights[5] * (number(recall) - 1.0)) + 1.0, 1.0, 10.0);
}

double next_difficulty(double difficulty, Recall recall) {
    const double step = -kWeights[6] * (number(recall) - 3.0) * (10.0 - difficulty) / 9.0;
    const double drawn_back = kWeights[7] * first_difficulty(Recall::easy) + (1.0 - kWeights[7]) * (difficulty + step);
    return std::clamp(drawn_back, 1.0, 10.0);
}

double after_forgetting(const PracticeState& state, double remembered) {
    const double fresh = kWeights[11] * std::pow(state.difficulty, -kWeights[12]) *
                         (std::pow(state.stability + 1.0, kWeights[13]) - 1.0) *
                         std::exp(kWeights[14] * (1.0 - remembered));
    return std::min(fresh, state.stability);
}

double after_remembering(const PracticeState& state, double remembered, Recall recall) {
    const double hard = recall == Recall::hard ? kWeights[15] : 1.0;
    const double easy = recall == Recall::easy ? kWeights[16] : 1.0;
    const double growth = std::exp(kWeights[8]) * (11.0 - state.difficulty) * std::pow(state.stability, -kWeights[9]) *
                          (std::exp(kWeights[10] * (1.0 - remembered)) - 1.0) * hard * easy;
    return state.stability * (1.0 + growth);
}

double next_stability(const PracticeState& state, Recall recall, std::int64_t now) {
    if (days_since(state, now) < 1.0)
        return state.stability * std::exp(kWeights[17] * (number(recall) - 3.0 + kWeights[18]));
    const double remembered = retrievability(state, now);
    return recall == Recall::again ? after_forgetting(state, remembered) : after_remembering(state, remembered, recall);
}

} // namespace

Recall recall_of(double score) {
    if (!(score >= 50.0)) return Recall::again; // also what is not a number
    if (score < 70.0) return Recall::hard;
    return score < 90.0 ? Recall::good : Recall::easy;
}

double retrievability(const PracticeState& state, std::int64_t now_unix_millis) {
    if (state.reviews == 0 || state.stability <= 0.0) return 0.0;
    return std::pow(1.0 + kFactor * days_since(state, now_unix_millis) / state.stability, kDecay);
}

PracticeState review(const PracticeState& state, Recall recall, std::int64_t now_unix_millis) {
    PracticeState next = state;
    if (state.reviews == 0) {
        next.stability = kWeights[static_cast<std::size_t>(recall) - 1];
        next.difficulty = first_difficulty(recall);
    } else {
        next.stability = std::clamp(next_stability(state, recall, now_unix_millis), kLeastStability, kMostStability);
        next.difficulty = next_difficulty(state.difficulty, recall);
        if (recall == Recall::again) ++next.lapses;
    }
    ++next.reviews;
    next.last_unix_millis = std::max(now_unix_millis, state.last_unix_millis);
    const double days = std::clamp(next.stability, kSoonestDays, kLatestDays);
    next.due_unix_millis = next.last_unix_millis + static_cast<std::int64_t>(days * kMillisPerDay);
    return next;
}

} // namespace propartif
