#pragma once
// Levels and flags by fitted weights, each with the words that carry it: without those words it would fall.
#include "scoring/levels.hpp"
#include "scoring/weights.hpp"
#include <functional>
#include <optional>

namespace propartif::scoring {

// One reply as the weights see it. Borrows everything for one scoring.
struct FittedReply {
    const Weights& weights;
    const Weighed& weighed;
    const Exchange& exchange;
    const Fired& fired;
};

// Below the default a level needs a signal of the rubric, or a sum that is clearly on its side: nobody is found at
// fault for a tone that only might be there.
int fitted_level(const CompiledCriterion& criterion, const std::function<double(std::size_t target)>& logit,
                 const Fired& fired);

// A firm rule read one end of the scale where the weights plainly read the other: the reply says two things at once.
bool contradicts(const CompiledCriterion& criterion, const Weighed& weighed, int firm_level);

// The level that the cuts of the criterion give, with the fewest words found whose loss takes it away.
Decision decide_fitted(const CompiledCriterion& criterion, const FittedReply& reply);

// Makes a decision true to its words: `level_without` judges the reply anew without the words cited, and clauses that
// speak for the level are added until it falls.
Decision made_true(Decision decision, const CompiledCriterion& criterion, const FittedReply& reply,
                   const std::function<int(const Spans& cited)>& level_without);

// The words that make the weights say yes to `target`, of those clauses that speak most for it; none when they say no.
std::vector<Decision::Cited> cite_target(const FittedReply& reply, std::size_t target);

} // namespace propartif::scoring
