#include "propartif/condition.hpp"
#include <algorithm>

namespace propartif {

namespace {

bool levels_hold(const std::map<CriterionId, Bounds>& wanted, const Levels* levels) {
    if (wanted.empty()) return true;
    if (!levels) return false;
    return std::ranges::all_of(wanted, [&](const auto& each) {
        const auto found = levels->find(each.first);
        return found != levels->end() && each.second.hold(found->second);
    });
}

bool visits_hold(const std::vector<VisitCondition>& wanted, const std::map<NodeId, int>& visits) {
    return std::ranges::all_of(wanted, [&](const VisitCondition& each) {
        const auto found = visits.find(each.node);
        return each.times.hold(found == visits.end() ? 0 : found->second);
    });
}

} // namespace

bool holds(const Condition& condition, const Situation& situation) {
    const auto part = [&](const Condition& each) { return holds(each, situation); };
    return (!condition.tension || condition.tension->hold(situation.tension)) &&
           (!condition.trust || condition.trust->hold(situation.trust)) &&
           (!condition.score || condition.score->hold(situation.score)) &&
           levels_hold(condition.levels, situation.levels) &&
           std::ranges::all_of(condition.flags, [&](const auto& flag) { return situation.flags.contains(flag); }) &&
           visits_hold(condition.visits, situation.visits) && std::ranges::all_of(condition.all, part) &&
           (condition.any.empty() || std::ranges::any_of(condition.any, part)) &&
           std::ranges::none_of(condition.none, part);
}

} // namespace propartif
