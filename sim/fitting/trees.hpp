#pragma once
// Small decision trees, each mending what the ones before it got wrong (gradient boosting, binomial deviance).
#include "propartif/model.hpp"
#include <cstdint>
#include <vector>

namespace propartif::fitting {

struct TreeInput {
    std::vector<std::vector<std::int32_t>> logits;   // per row, per target: fixed point as in ModelTree
    std::vector<std::vector<std::uint32_t>> signals; // per row: signal features present, ascending
    std::size_t signal_count = 0;
};

struct Boosted {
    double start = 0; // logit before any tree
    std::vector<ModelTree> trees;
};

// `weights` per row. The same input gives the same trees; `seed` tells the targets apart.
Boosted fit_trees(const TreeInput& input, const std::vector<bool>& answers, const std::vector<double>& weights,
                  std::uint32_t seed);

} // namespace propartif::fitting
