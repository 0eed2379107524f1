#pragma once
// The highest mean value per judged turn over all walks to an ending, by Newton's method on the mean
// (Dinkelbach 1967): a mean can be beaten exactly when some walk gains on it, or some loop on the way does.
#include "core/story_graph.hpp"
#include <cstdint>
#include <optional>
#include <vector>

namespace propartif::core {

class BestMean {
public:
    // value and allowed: by edge. The graph is borrowed. `budget` edges may be looked at before the search gives up.
    BestMean(const StoryGraph& graph, std::vector<double> value, std::vector<char> allowed, std::int64_t budget);

    // Over walks from `source`, with `first` before them when given. None: no such walk has a judged turn.
    // When a loop holds the highest mean this is the limit of going round it ever more often.
    std::optional<double> from(std::size_t source, const Edge* first = nullptr, double first_value = 0.0);

    // Edges of the walk behind the last answer of `from` (which must have had one): never round a loop more often than
    // it needs to reach the end.
    std::vector<std::size_t> walk() const;

    // The budget ran out; answers since then are none.
    bool gave_up() const { return budget_ < 0; }

private:
    struct Sum {
        double value{};
        int turns{};
        double mean() const { return value / turns; }
    };
    double gain(std::size_t edge, double mean) const;
    void collect(std::size_t source);
    std::optional<Sum> improve(double mean);
    std::optional<Sum> settle(std::size_t part, double mean);
    bool relax(std::size_t node, double mean);
    std::optional<Sum> loop_in(const std::vector<std::size_t>& members);
    Sum loop_at(std::size_t node) const;
    Sum walk_sum() const;

    const StoryGraph& graph_;
    std::vector<double> value_;
    std::vector<char> allowed_;
    std::int64_t budget_;
    double lowest_ = 0.0;
    std::size_t source_ = kNoNode;
    std::vector<double> gain_;       // by node: what the best walk from here gains on the mean in question
    std::vector<std::size_t> next_;  // by node: its first edge
    std::vector<char> seen_;         // by node: can be reached from the source
    std::vector<std::size_t> nodes_; // those
    std::vector<std::size_t> parts_; // their parts, sinks first
    std::vector<std::size_t> mark_;  // by node: the last search for a loop that passed it
    std::size_t marks_ = 0;
};

} // namespace propartif::core
