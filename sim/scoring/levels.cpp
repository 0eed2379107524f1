#include "scoring/levels.hpp"
#include <algorithm>

namespace propartif::scoring {
namespace {

bool holds(const CompiledRule& rule, const Fired& fired) {
    const auto is_fired = [&fired](std::size_t signal) { return !fired[signal].empty(); };
    return std::all_of(rule.all.begin(), rule.all.end(), is_fired) &&
           (rule.any.empty() || std::any_of(rule.any.begin(), rule.any.end(), is_fired)) &&
           std::none_of(rule.none.begin(), rule.none.end(), is_fired);
}

void cite(const CompiledRule& rule, const Fired& fired, std::vector<Decision::Cited>& cited) {
    for (const auto* signals : {&rule.all, &rule.any})
        for (const auto signal : *signals)
            for (const Range& span : fired[signal]) cited.push_back({signal, span});
}

std::optional<Decision> first_that_holds(const CompiledCriterion& criterion, const Fired& fired, bool firm_only) {
    for (const auto& rule : criterion.rules) {
        if ((firm_only && !rule.firm) || !holds(rule, fired)) continue;
        Decision decision{rule.level, {}};
        // Every rule that gives this level is cited: taking the cited words away must take the level away.
        for (const auto& other : criterion.rules)
            if (other.level == rule.level && holds(other, fired)) cite(other, fired, decision.cited);
        if (!decision.cited.empty() || rule.level == criterion.otherwise) return decision;
    }
    return std::nullopt;
}

} // namespace

std::optional<Decision> decide_firmly(const CompiledCriterion& criterion, const Fired& fired) {
    return first_that_holds(criterion, fired, true);
}

Decision decide(const CompiledCriterion& criterion, const Fired& fired) {
    return first_that_holds(criterion, fired, false).value_or(Decision{criterion.otherwise, {}});
}

std::vector<Decision::Cited> cite_for(const CompiledCriterion& criterion, int level, const Fired& fired) {
    std::vector<Decision::Cited> cited;
    for (const auto& rule : criterion.rules) {
        const bool towards =
            level < criterion.otherwise ? rule.level <= level : rule.level > criterion.otherwise && rule.level <= level;
        if (towards) cite(rule, fired, cited);
    }
    return cited;
}

} // namespace propartif::scoring
