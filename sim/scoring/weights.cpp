#include "scoring/weights.hpp"
#include <algorithm>
#include <bit>
#include <cmath>

namespace propartif::scoring {
namespace {

// Each row counts once, however often its feature occurs.
class Seen {
public:
    explicit Seen(std::size_t rows) : bits_((rows + 63) / 64) {}
    bool has(std::uint32_t row) const { return ((bits_[row / 64] >> (row % 64)) & 1U) != 0; }
    bool first_time(std::uint32_t row) {
        std::uint64_t& word = bits_[row / 64];
        const std::uint64_t bit = std::uint64_t{1} << (row % 64);
        const bool fresh = (word & bit) == 0;
        word |= bit;
        return fresh;
    }

private:
    std::vector<std::uint64_t> bits_;
};

bool touches(const Weighed::Known& known, const Spans& spans) {
    return std::any_of(spans.begin(), spans.end(),
                       [&known](const Range& span) { return known.first < span.last && known.last > span.first; });
}

std::int32_t fixed_point(double logit) {
    constexpr double kFarthest = 1e5;
    return static_cast<std::int32_t>(std::lround(std::clamp(logit, -kFarthest, kFarthest) * ModelTree::kLogitUnit));
}

} // namespace

Weights::Weights(const Model& model) : targets_(model.targets), rows_(model.features.size()) {
    weights_.reserve(rows_ * targets_.size());
    slots_.resize(std::bit_ceil(rows_ * 2 + 1));
    for (std::size_t row = 0; row < rows_; ++row) {
        const auto& feature = model.features[row];
        for (std::size_t target = 0; target < targets_.size(); ++target)
            weights_.push_back(target < feature.weights.size() ? feature.weights[target] : std::int16_t{0});
        if (feature.name.front() == kModelBlocks[0]) signal_rows_.push_back(static_cast<std::uint32_t>(row));
        const std::uint64_t key = feature_key(feature.name);
        std::size_t at = key & (slots_.size() - 1);
        while (slots_[at].row != kNone) at = (at + 1) & (slots_.size() - 1);
        slots_[at] = {key, static_cast<std::uint32_t>(row)};
    }
    // A split on a signal the model does not list never holds; the reader refuses such files, a caller may not.
    for (auto& target : targets_)
        for (auto& tree : target.trees)
            for (auto& split : tree.splits)
                if (split.feature >= targets_.size() + signal_rows_.size() ||
                    (split.feature >= targets_.size() && split.threshold != 0))
                    split = {0, ModelTree::kNever};
}

std::uint32_t Weights::find(std::uint64_t key) const {
    std::size_t at = key & (slots_.size() - 1);
    while (slots_[at].row != kNone && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    return slots_[at].row;
}

double Weights::sum_of(std::size_t target, const std::array<std::int64_t, 3>& sums,
                       const std::array<std::size_t, 3>& counts) const {
    const ModelTarget& about = targets_[target];
    double value = about.bias + about.steps[0] * static_cast<double>(sums[0]);
    for (std::size_t block = 1; block < sums.size(); ++block)
        if (counts[block] > 0)
            value +=
                about.steps[block] * static_cast<double>(sums[block]) / std::sqrt(static_cast<double>(counts[block]));
    return value;
}

Summed Weights::sum(const Features& features, std::vector<Weighed::Known>* known) const {
    const std::size_t targets = targets_.size();
    Seen seen(rows_);
    std::vector<std::int32_t> sums(targets * features.size()); // 16-bit weights of a few thousand features fit
    std::array<std::size_t, 3> counts{};
    for (std::size_t block = 0; block < features.size(); ++block) {
        std::int32_t* const sum = sums.data() + block * targets;
        for (const Feature& feature : features[block]) {
            const std::uint32_t row = find(feature.key);
            if (row == kNone) continue;
            if (known != nullptr)
                known->push_back({row, feature.first, feature.last, static_cast<std::uint8_t>(block)});
            if (!seen.first_time(row)) continue;
            ++counts[block];
            const std::int16_t* const weight = weights_.data() + row * targets;
            for (std::size_t target = 0; target < targets; ++target) sum[target] += weight[target];
        }
    }
    Summed summed;
    summed.sums.reserve(targets);
    summed.answers.reserve(targets + signal_rows_.size());
    for (std::size_t target = 0; target < targets; ++target) {
        summed.sums.push_back(
            sum_of(target, {sums[target], sums[targets + target], sums[2 * targets + target]}, counts));
        summed.answers.push_back(fixed_point(summed.sums.back()));
    }
    for (const std::uint32_t row : signal_rows_) summed.answers.push_back(seen.has(row) ? 1 : 0);
    return summed;
}

Summed Weights::sum(const Features& features) const {
    return sum(features, nullptr);
}

double Weights::logit(const Summed& summed, std::size_t target) const {
    const ModelTarget& about = targets_[target];
    if (about.trees.empty()) return summed.sums[target];
    std::int64_t leaves = 0;
    for (const ModelTree& tree : about.trees) {
        std::size_t node = 0;
        while (node < tree.splits.size()) {
            const auto& split = tree.splits[node];
            node = 2 * node + (summed.answers[split.feature] > split.threshold ? 2 : 1);
        }
        leaves += tree.leaves[node - tree.splits.size()];
    }
    const double grown = about.start + static_cast<double>(leaves) / ModelTree::kLeafUnit;
    return (summed.sums[target] + grown) / 2;
}

Weighed Weights::weigh(const Features& features) const {
    Weighed weighed;
    weighed.summed = sum(features, &weighed.known);
    weighed.logits.reserve(targets_.size());
    for (std::size_t target = 0; target < targets_.size(); ++target)
        weighed.logits.push_back(logit(weighed.summed, target));
    return weighed;
}

double Weights::logit_without(const Weighed& weighed, std::size_t target, const Spans& without) const {
    Seen seen(rows_);
    std::array<std::int64_t, 3> sums{};
    std::array<std::size_t, 3> counts{};
    for (const auto& known : weighed.known) {
        if (touches(known, without) || !seen.first_time(known.row)) continue;
        ++counts[known.block];
        sums[known.block] += weights_[known.row * targets_.size() + target];
    }
    return weighed.logits[target] - weighed.summed.sums[target] + sum_of(target, sums, counts);
}

std::vector<double> Weights::effects(const Weighed& weighed, std::size_t target, const Reading& reply) const {
    Seen seen(rows_);
    std::vector<std::array<std::int64_t, 3>> sums(reply.clauses.size());
    std::array<std::size_t, 3> counts{};
    for (const auto& known : weighed.known) {
        if (!seen.first_time(known.row)) continue;
        ++counts[known.block];
        if (known.last > known.first)
            sums[reply.tokens[known.last - 1].clause][known.block] += weights_[known.row * targets_.size() + target];
    }
    std::vector<double> effects;
    const double bias = sum_of(target, {}, counts);
    for (const auto& sum : sums) effects.push_back(sum_of(target, sum, counts) - bias);
    return effects;
}

} // namespace propartif::scoring
