#pragma once
// How far the scorer agrees with labelled replies.
#include "propartif/evaluation.hpp"
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace propartif {

struct LabelPair { // one reply, one criterion
    int labelled{};
    int scored{};
};

struct CriterionAgreement {
    std::uint32_t n{};
    double exact{}, kappa{}, qwk{};
    double precision{}, recall{}, f1{};                    // of "above the criterion's minimum"
    std::map<int, std::map<int, std::uint32_t>> confusion; // labelled -> scored -> count
};

struct FlagAgreement {
    std::uint32_t labelled{}, scored{}, both{};
    double precision{}, recall{};
};

// min/max: the criterion's scale. Empty input gives n 0 and zeros.
CriterionAgreement agreement(const std::vector<LabelPair>& pairs, int min, int max);
FlagAgreement flag_agreement(std::uint32_t labelled, std::uint32_t scored, std::uint32_t both);

// The fold (0..folds-1) of a citizen context: stable for a context's name, so that one context is never split.
std::uint32_t fold_of(std::string_view context, std::uint32_t folds);

} // namespace propartif
