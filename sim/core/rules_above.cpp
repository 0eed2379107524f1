#include "propartif/rules_above.hpp"
#include <algorithm>
#include <tuple>

namespace propartif {

namespace {

using Fired = std::set<std::string>;

RuleAbove read(const LevelRule& rule, std::size_t place, const Fired& fired) {
    RuleAbove out;
    out.rule = place;
    out.level = rule.level;
    out.firm = rule.firm;
    for (const std::string& each : rule.all) (fired.contains(each) ? out.there : out.missing).push_back(each);
    bool one = rule.any.empty();
    for (const std::string& each : rule.any) {
        if (!fired.contains(each)) continue;
        one = true;
        out.there.push_back(each);
    }
    if (!one) out.one_of = rule.any;
    for (const std::string& each : rule.none)
        if (fired.contains(each)) out.in_way.push_back(each);
    return out;
}

std::size_t steps_to(const RuleAbove& rule) {
    return rule.missing.size() + (rule.one_of.empty() ? 0 : 1) + rule.in_way.size();
}

} // namespace

std::vector<RuleAbove> rules_above(const Criterion& criterion, int reached, const Fired& fired) {
    std::vector<RuleAbove> out;
    std::optional<std::size_t> decided; // the first rule that holds with the level that was reached
    for (std::size_t i = 0; i < criterion.levels.size(); ++i) {
        RuleAbove each = read(criterion.levels[i], i, fired);
        if (!decided && each.holds() && each.level == reached) decided = i;
        if (each.level <= reached) continue;
        if (each.holds()) each.behind = decided;
        out.push_back(std::move(each));
    }
    std::ranges::stable_sort(out, [](const RuleAbove& a, const RuleAbove& b) {
        return std::tuple(steps_to(a), a.level) < std::tuple(steps_to(b), b.level);
    });
    return out;
}

} // namespace propartif
