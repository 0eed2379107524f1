#include "core/best_mean.hpp"
#include <algorithm>
#include <limits>

namespace propartif::core {

namespace {

constexpr double kNoWalk = -std::numeric_limits<double>::infinity();
constexpr double kGain = 1e-9; // less than this is rounding, not a better walk
constexpr int kMostRounds = 200;
constexpr std::size_t kNoEdge = static_cast<std::size_t>(-1);

} // namespace

BestMean::BestMean(const StoryGraph& graph, std::vector<double> value, std::vector<char> allowed, std::int64_t budget)
    : graph_(graph), value_(std::move(value)), allowed_(std::move(allowed)), budget_(budget),
      gain_(graph.nodes, kNoWalk), next_(graph.nodes, kNoEdge), seen_(graph.nodes, 0), mark_(graph.nodes, 0) {
    for (const double each : value_) lowest_ = std::min(lowest_, each);
}

double BestMean::gain(std::size_t edge, double mean) const {
    return graph_.edges[edge].judged ? value_[edge] - mean : 0.0;
}

void BestMean::collect(std::size_t source) {
    if (source == source_) return;
    for (const std::size_t node : nodes_) seen_[node] = 0;
    nodes_.assign(1, source);
    seen_[source] = 1;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        const std::size_t node = nodes_[i];
        for (std::size_t e = graph_.first_edge[node]; e < graph_.first_edge[node + 1]; ++e, --budget_) {
            const std::size_t to = graph_.edges[e].to;
            if (!allowed_[e] || seen_[to]) continue;
            seen_[to] = 1;
            nodes_.push_back(to);
        }
    }
    parts_.clear();
    for (const std::size_t node : nodes_) parts_.push_back(graph_.part[node]);
    std::ranges::sort(parts_);
    parts_.erase(std::unique(parts_.begin(), parts_.end()), parts_.end());
    source_ = source;
}

bool BestMean::relax(std::size_t node, double mean) {
    bool better = false;
    for (std::size_t e = graph_.first_edge[node]; e < graph_.first_edge[node + 1]; ++e, --budget_) {
        const double onward = gain_[graph_.edges[e].to];
        if (!allowed_[e] || onward == kNoWalk) continue;
        const double candidate = onward + gain(e, mean);
        if (gain_[node] != kNoWalk && candidate <= gain_[node] + kGain) continue;
        gain_[node] = candidate;
        next_[node] = e;
        better = true;
    }
    return better;
}

BestMean::Sum BestMean::loop_at(std::size_t node) const {
    Sum sum;
    std::size_t at = node;
    do {
        const std::size_t edge = next_[at];
        sum.value += value_[edge];
        sum.turns += graph_.edges[edge].judged ? 1 : 0;
        at = graph_.edges[edge].to;
    } while (at != node);
    return sum;
}

// Following the best edges leads round a loop exactly when that loop gains on the mean.
std::optional<BestMean::Sum> BestMean::loop_in(const std::vector<std::size_t>& members) {
    const std::size_t before = marks_;
    for (const std::size_t member : members) {
        const std::size_t search = ++marks_;
        std::size_t at = member;
        while (seen_[at] && mark_[at] <= before && next_[at] != kNoEdge && graph_.part[at] == graph_.part[member]) {
            mark_[at] = search;
            at = graph_.edges[next_[at]].to;
        }
        if (mark_[at] == search) return loop_at(at);
    }
    return std::nullopt;
}

std::optional<BestMean::Sum> BestMean::settle(std::size_t part, double mean) {
    const std::vector<std::size_t>& members = graph_.parts[part];
    for (const std::size_t node : members) {
        gain_[node] = graph_.ending[node] ? 0.0 : kNoWalk;
        next_[node] = kNoEdge;
    }
    for (bool better = true; better && budget_ >= 0;) {
        better = false;
        for (auto node = members.rbegin(); node != members.rend(); ++node)
            better = (seen_[*node] && relax(*node, mean)) || better;
        if (better)
            if (const std::optional<Sum> loop = loop_in(members)) return loop;
    }
    return std::nullopt;
}

BestMean::Sum BestMean::walk_sum() const {
    Sum sum;
    for (std::size_t at = source_; next_[at] != kNoEdge; at = graph_.edges[next_[at]].to) {
        sum.value += value_[next_[at]];
        sum.turns += graph_.edges[next_[at]].judged ? 1 : 0;
    }
    return sum;
}

// The best of the loops found that gain on the mean, if any. Without one, gain_ and next_ hold the best walks.
std::optional<BestMean::Sum> BestMean::improve(double mean) {
    std::optional<Sum> best;
    for (const std::size_t part : parts_) {
        const std::optional<Sum> loop = settle(part, mean);
        if (loop && (!best || loop->mean() > best->mean())) best = loop;
        if (budget_ < 0) break;
    }
    return best;
}

std::optional<double> BestMean::from(std::size_t source, const Edge* first, double first_value) {
    collect(source);
    const bool counts = first && first->judged;
    const double start = std::min(lowest_, counts ? first_value : 0.0) - 1.0; // every judged turn gains on it
    double mean = start;
    for (int round = 0; round < kMostRounds; ++round) {
        std::optional<Sum> better = improve(mean);
        if (budget_ < 0) return std::nullopt;
        if (!better) {
            const double gained = gain_[source] + (counts ? first_value - mean : 0.0);
            if (gain_[source] == kNoWalk || gained <= kGain) return mean == start ? std::nullopt : std::optional(mean);
            better = walk_sum();
            better->value += counts ? first_value : 0.0;
            better->turns += counts ? 1 : 0;
        }
        if (!(better->mean() > mean)) break; // rounding has the last word; the search cannot go on
        mean = better->mean();
    }
    budget_ = -1;
    return std::nullopt;
}

std::vector<std::size_t> BestMean::walk() const {
    std::vector<std::size_t> edges;
    for (std::size_t at = source_; next_[at] != kNoEdge; at = graph_.edges[next_[at]].to) edges.push_back(next_[at]);
    return edges;
}

} // namespace propartif::core
