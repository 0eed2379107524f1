#include "propartif/evaluation.hpp"
#include <algorithm>

namespace propartif {

namespace {

constexpr std::array<std::string_view, 3> kCei{"content", "emotion", "interest"};

int cei_count(const Rubric& rubric, const Levels& levels) {
    int count = 0;
    for (const std::string_view name : kCei) {
        const Criterion* criterion = rubric.find(CriterionId{std::string(name)});
        if (!criterion) continue;
        const auto level = levels.find(criterion->id);
        if (level != levels.end() && level->second > criterion->min) ++count;
    }
    return count;
}

// A rubric that has a criterion of its own by the name "cei" means that one.
bool bound_holds(const Rubric& rubric, const Levels& levels, const CriterionId& id, const Bounds& bounds) {
    if (id.value == "cei" && !rubric.find(id)) return bounds.hold(cei_count(rubric, levels));
    const auto level = levels.find(id);
    return level != levels.end() && bounds.hold(level->second);
}

bool bounds_hold(const Rubric& rubric, const Levels& levels, const std::map<CriterionId, Bounds>& wanted) {
    return std::ranges::all_of(wanted,
                               [&](const auto& each) { return bound_holds(rubric, levels, each.first, each.second); });
}

// A level outside the scale counts as its nearest end, so that a broken file cannot push a score out of 0..1.
double share_of(const Criterion& criterion, const Levels& levels) {
    const auto found = levels.find(criterion.id);
    if (found == levels.end()) return 0.0;
    const double min = criterion.min;
    const double max = criterion.max;
    return (std::clamp(static_cast<double>(found->second), min, max) - min) / (max - min);
}

} // namespace

Verdict judge(const Rubric& rubric, const Levels& levels, const std::vector<std::string>& flags) {
    const Passing& passing = rubric.passing;
    if (passing.without_flags && !flags.empty()) return Verdict::fail;
    if (!bounds_hold(rubric, levels, passing.all)) return Verdict::fail;
    const bool one = passing.any.empty() || std::ranges::any_of(passing.any, [&](const PassRule& rule) {
                         return bounds_hold(rubric, levels, rule.bounds);
                     });
    return one ? Verdict::pass : Verdict::fail;
}

double turn_score(const Rubric& rubric, const Levels& levels, const std::vector<std::string>& flags) {
    double sum = 0.0;
    double weights = 0.0;
    for (const Criterion& criterion : rubric.criteria) {
        if (criterion.max <= criterion.min || !(criterion.weight > 0.0)) continue;
        sum += criterion.weight * share_of(criterion, levels);
        weights += criterion.weight;
    }
    double score = weights > 0.0 ? 100.0 * sum / weights : 0.0;
    if (!(score >= 0.0)) score = 0.0; // weights near the limit of a double can overflow to inf / inf
    for (const Gate& gate : rubric.gates)
        if (std::ranges::find(flags, gate.flag) != flags.end()) score = std::min(score, static_cast<double>(gate.cap));
    return std::clamp(score, 0.0, 100.0);
}

} // namespace propartif
