#include "fitting/trees.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>

namespace propartif::fitting {
namespace {

constexpr int kTrees = 80;
constexpr double kPace = 0.06; // how much of each tree's answer is taken
constexpr std::size_t kFewestRows = 10;
constexpr double kRidge = 1.0;              // holds back leaves of little weight
constexpr std::uint32_t kRowsTaken = 70;    // of 100, per tree
constexpr std::uint32_t kSignalsTried = 20; // of 100, per split
constexpr std::uint32_t kLogitsTried = 35;
constexpr std::size_t kBins = 32;

struct Sums {
    double gradient = 0, weight = 0;
    std::size_t rows = 0;
    void add(double g, double w) {
        gradient += g;
        weight += w;
        ++rows;
    }
    Sums less(const Sums& other) const { return {gradient - other.gradient, weight - other.weight, rows - other.rows}; }
    double score() const { return gradient * gradient / (weight + kRidge); }
    double leaf() const { return kPace * gradient / (weight + kRidge); }
};

// Where the values of each logit are cut: thresholds at equal shares of the rows.
std::vector<std::vector<std::int32_t>> thresholds_of(const TreeInput& input) {
    std::vector<std::vector<std::int32_t>> all;
    const std::size_t targets = input.logits.empty() ? 0 : input.logits.front().size();
    for (std::size_t target = 0; target < targets; ++target) {
        std::vector<std::int32_t> values;
        for (const auto& row : input.logits) values.push_back(row[target]);
        std::sort(values.begin(), values.end());
        std::vector<std::int32_t> cuts;
        for (std::size_t bin = 1; bin < kBins; ++bin) cuts.push_back(values[bin * values.size() / kBins]);
        cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
        all.push_back(std::move(cuts));
    }
    return all;
}

class Grower {
public:
    Grower(const TreeInput& input, std::uint32_t seed)
        : input_(input), cuts_(thresholds_of(input)), random_(seed), signals_(input.signal_count) {}

    std::vector<std::size_t> some_rows() {
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < input_.signals.size(); ++row)
            if (random_() % 100 < kRowsTaken) rows.push_back(row);
        return rows;
    }

    // Fills one tree for the given slopes; `gradients` and `curvatures` per row.
    ModelTree grow(std::vector<std::size_t> rows, const std::vector<double>& gradients,
                   const std::vector<double>& curvatures) {
        gradients_ = &gradients;
        curvatures_ = &curvatures;
        ModelTree tree;
        split(tree, 0, std::move(rows));
        return tree;
    }

    static bool goes_right(const ModelTree::Split& split, const std::vector<std::int32_t>& logits,
                           const std::vector<std::uint32_t>& signals) {
        if (split.feature < logits.size()) return logits[split.feature] > split.threshold;
        return split.threshold == 0 && std::binary_search(signals.begin(), signals.end(),
                                                          split.feature - static_cast<std::uint32_t>(logits.size()));
    }

private:
    struct Best {
        double gain = 1e-9;
        ModelTree::Split split{0, ModelTree::kNever};
    };

    Sums sum(const std::vector<std::size_t>& rows) const {
        Sums total;
        for (const auto row : rows) total.add((*gradients_)[row], (*curvatures_)[row]);
        return total;
    }

    static void offer(Best& best, const Sums& total, const Sums& right, const ModelTree::Split& split) {
        const Sums left = total.less(right);
        if (left.rows < kFewestRows || right.rows < kFewestRows) return;
        const double gain = left.score() + right.score() - total.score();
        if (gain > best.gain) best = {gain, split};
    }

    void try_logits(const std::vector<std::size_t>& rows, const Sums& total, Best& best) {
        for (std::size_t target = 0; target < cuts_.size(); ++target) {
            if (random_() % 100 >= kLogitsTried) continue;
            const auto& cuts = cuts_[target];
            std::array<Sums, kBins> bins{};
            for (const auto row : rows) {
                const auto bin = std::lower_bound(cuts.begin(), cuts.end(), input_.logits[row][target]) - cuts.begin();
                bins[static_cast<std::size_t>(bin)].add((*gradients_)[row], (*curvatures_)[row]);
            }
            Sums right;
            for (std::size_t bin = cuts.size(); bin > 0; --bin) {
                right = {right.gradient + bins[bin].gradient, right.weight + bins[bin].weight,
                         right.rows + bins[bin].rows};
                offer(best, total, right, {static_cast<std::uint32_t>(target), cuts[bin - 1]});
            }
        }
    }

    void try_signals(const std::vector<std::size_t>& rows, const Sums& total, Best& best) {
        std::fill(signals_.begin(), signals_.end(), Sums{});
        for (const auto row : rows)
            for (const auto signal : input_.signals[row]) signals_[signal].add((*gradients_)[row], (*curvatures_)[row]);
        for (std::size_t signal = 0; signal < signals_.size(); ++signal)
            if (random_() % 100 < kSignalsTried)
                offer(best, total, signals_[signal], {static_cast<std::uint32_t>(cuts_.size() + signal), 0});
    }

    void split(ModelTree& tree, std::size_t node, std::vector<std::size_t> rows) {
        const Sums total = sum(rows);
        if (node >= tree.splits.size()) {
            tree.leaves[node - tree.splits.size()] =
                static_cast<std::int32_t>(std::lround(total.leaf() * ModelTree::kLeafUnit));
            return;
        }
        Best best;
        if (rows.size() >= 2 * kFewestRows) {
            try_logits(rows, total, best);
            try_signals(rows, total, best);
        }
        tree.splits[node] = best.split;
        std::vector<std::size_t> left, right;
        for (const auto row : rows)
            (goes_right(best.split, input_.logits[row], input_.signals[row]) ? right : left).push_back(row);
        split(tree, 2 * node + 1, std::move(left));
        split(tree, 2 * node + 2, std::move(right));
    }

    const TreeInput& input_;
    std::vector<std::vector<std::int32_t>> cuts_;
    std::minstd_rand random_;
    std::vector<Sums> signals_;
    const std::vector<double>* gradients_ = nullptr;
    const std::vector<double>* curvatures_ = nullptr;
};

double answer_of(const ModelTree& tree, const std::vector<std::int32_t>& logits,
                 const std::vector<std::uint32_t>& signals) {
    std::size_t node = 0;
    while (node < tree.splits.size())
        node = 2 * node + (Grower::goes_right(tree.splits[node], logits, signals) ? 2 : 1);
    return tree.leaves[node - tree.splits.size()] / ModelTree::kLeafUnit;
}

} // namespace

Boosted fit_trees(const TreeInput& input, const std::vector<bool>& answers, const std::vector<double>& weights,
                  std::uint32_t seed) {
    const std::size_t rows = answers.size();
    double yes = 0, all = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        all += weights[row];
        if (answers[row]) yes += weights[row];
    }
    Boosted out;
    out.start = std::round(std::log(yes / (all - yes)) * 1e6) / 1e6;
    std::vector<double> logits(rows, out.start), gradients(rows), curvatures(rows);
    Grower grower(input, seed);
    for (int round = 0; round < kTrees; ++round) {
        for (std::size_t row = 0; row < rows; ++row) {
            const double chance = 1 / (1 + std::exp(-logits[row]));
            gradients[row] = weights[row] * ((answers[row] ? 1.0 : 0.0) - chance);
            curvatures[row] = weights[row] * chance * (1 - chance);
        }
        out.trees.push_back(grower.grow(grower.some_rows(), gradients, curvatures));
        for (std::size_t row = 0; row < rows; ++row)
            logits[row] += answer_of(out.trees.back(), input.logits[row], input.signals[row]);
    }
    return out;
}

} // namespace propartif::fitting
