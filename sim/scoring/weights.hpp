#pragma once
// A model's weights made ready for use: from the features of a reply to one sum per target.
#include "propartif/model.hpp"
#include "scoring/features.hpp"
#include <vector>

namespace propartif::scoring {

// What the features of one reply add up to.
struct Summed {
    std::vector<double> sums;          // per target, before the trees
    std::vector<std::int32_t> answers; // what the trees ask about: the sums in fixed point, then 1 for a signal there
};

// A reply weighed with the places of its features, so that words can be named for an answer.
struct Weighed {
    struct Known {
        std::uint32_t row{};
        std::uint32_t first{}, last{}; // tokens
        std::uint8_t block{};
    };
    std::vector<Known> known; // every occurrence
    Summed summed;
    std::vector<double> logits; // per target; above zero means yes
};

class Weights {
public:
    explicit Weights(const Model& model);

    Weighed weigh(const Features& features) const;
    Summed sum(const Features& features) const;

    // Half the sum, half the trees: steadier than either. Above zero means yes.
    double logit(const Summed& summed, std::size_t target) const;

    // The logit of one target when the features that touch the tokens of `without` were not there; the trees are taken
    // to move along. What the text would read differently without them is not seen either: an estimate.
    double logit_without(const Weighed& weighed, std::size_t target, const Spans& without) const;

    // What each clause adds to the logit of one target; features that no words stand for belong to none.
    std::vector<double> effects(const Weighed& weighed, std::size_t target, const Reading& reply) const;

    const std::vector<ModelTarget>& targets() const { return targets_; }

private:
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t row = kNone;
    };
    std::uint32_t find(std::uint64_t key) const;
    Summed sum(const Features& features, std::vector<Weighed::Known>* known) const;
    double sum_of(std::size_t target, const std::array<std::int64_t, 3>& sums,
                  const std::array<std::size_t, 3>& counts) const;

    std::vector<ModelTarget> targets_;
    std::vector<std::int16_t> weights_; // row after row
    std::vector<Slot> slots_;           // open addressing, a power of two
    std::size_t rows_ = 0;
    std::vector<std::uint32_t> signal_rows_; // row of the i-th signal feature
};

} // namespace propartif::scoring
