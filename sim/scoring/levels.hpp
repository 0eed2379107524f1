#pragma once
// From fired signals to a level with its evidence, by the rubric's rules.
#include "propartif/evaluation.hpp"
#include "scoring/exchange.hpp"
#include <optional>
#include <string>
#include <vector>

namespace propartif::scoring {

// A rubric's level rule with signal ids turned into places in the list of fired signals.
struct CompiledRule {
    int level{};
    std::vector<std::size_t> all, any, none;
    bool firm = false;
};
struct CompiledCriterion {
    CriterionId id;
    int min{};
    int otherwise{};
    std::vector<CompiledRule> rules;
    std::vector<std::size_t> cuts; // the model's targets for min + 1, min + 2, ...; empty: the rules decide
};

using Fired = std::vector<Spans>; // per signal of the rubric; empty when it did not fire

struct Decision {
    int level{};
    static constexpr std::size_t kWording = static_cast<std::size_t>(-1); // no signal: the clause as it is worded
    struct Cited {
        std::size_t signal{};
        Range tokens;
    };
    std::vector<Cited> cited;
};

// The first firm rule that holds; none without one.
std::optional<Decision> decide_firmly(const CompiledCriterion& criterion, const Fired& fired);

// The first rule that holds. A rule that could show no words gives nothing: no span, no point.
Decision decide(const CompiledCriterion& criterion, const Fired& fired);

// The words that speak for `level` whether or not its rule holds; for a level somebody else gave.
std::vector<Decision::Cited> cite_for(const CompiledCriterion& criterion, int level, const Fired& fired);

} // namespace propartif::scoring
