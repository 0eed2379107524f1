#include "core/validate_parts.hpp"
#include <algorithm>
#include <limits>

namespace propartif::core {

namespace {

// A place that may refuse to go deeper: `not` may stand in the file with or without a list around its one
// condition, so a pointer into it would be right only half of the time.
struct Place {
    std::string where;
    bool deep = true;
    Place in(std::string_view key) const { return deep ? Place{where + '/' + std::string{key}, true} : *this; }
    Place in(std::string_view key, std::size_t index) const { return in(key).in(std::to_string(index)); }
    Place in(std::string_view key, std::size_t index, std::size_t size) const {
        return size > 1 ? in(key, index) : Place{in(key).where, false};
    }
};

bool overlap(const Bounds& bounds, int lowest, int highest) {
    return bounds.min.value_or(lowest) <= bounds.max.value_or(highest) && bounds.min.value_or(lowest) <= highest &&
           bounds.max.value_or(highest) >= lowest;
}

class ConditionCheck {
public:
    ConditionCheck(const ConditionScope& scope, Findings& found) : scope_(scope), found_(found) {}

    void check(const Condition& condition, const Place& place) {
        constexpr int kMost = 100;
        range(condition.tension, kMost, place.in("tension"));
        range(condition.trust, kMost, place.in("trust"));
        range(condition.score, kMost, place.in("score"));
        for (const auto& [criterion, bounds] : condition.levels) level(criterion, bounds, place.in("levels"));
        visits(condition, place);
        flags(condition, place);
        for (std::size_t i = 0; i < condition.all.size(); ++i) check(condition.all[i], place.in("all", i));
        for (std::size_t i = 0; i < condition.any.size(); ++i) check(condition.any[i], place.in("any", i));
        for (std::size_t i = 0; i < condition.none.size(); ++i) {
            const Place at = place.in("not", i, condition.none.size());
            if (condition.none[i] == Condition{}) add(kNeverHolds, at); // "not always" is never
            check(condition.none[i], at);
        }
    }

private:
    void add(const DiagnosticCode& code, const Place& place, std::vector<std::string> args = {}) {
        found_.push_back(diagnose(code, place.where, std::move(args)));
    }
    void range(const std::optional<Bounds>& bounds, int highest, const Place& place) {
        if (bounds && !overlap(*bounds, 0, highest)) add(kNeverHolds, place);
    }
    void level(const CriterionId& id, const Bounds& bounds, const Place& levels) {
        const Place place = levels.in(id.value);
        const Criterion* const criterion = scope_.rubric ? scope_.rubric->find(id) : nullptr;
        if (scope_.rubric && !criterion) add(kUnknownCriterion, place, {id.value});
        const bool backwards = bounds.min && bounds.max && *bounds.min > *bounds.max;
        if (backwards || (criterion && !overlap(bounds, criterion->min, criterion->max))) add(kNeverHolds, place);
    }
    void visits(const Condition& condition, const Place& place) {
        for (std::size_t i = 0; i < condition.visits.size(); ++i) {
            const VisitCondition& visit = condition.visits[i];
            const Place at = place.in("visits", i, condition.visits.size());
            if (!scope_.scenario)
                add(kNodeInRubric, at);
            else if (!scope_.scenario->find(visit.node))
                add(kDanglingNode, at, {visit.node.value});
            if (!overlap(visit.times, 0, std::numeric_limits<int>::max())) add(kNeverHolds, at);
        }
    }
    void flags(const Condition& condition, const Place& place) {
        for (const std::string& flag : condition.flags) {
            const Place at = place.in("flag");
            if (!scope_.scenario)
                add(kNodeInRubric, at);
            else if (std::ranges::find(scope_.scenario->flags, flag) == scope_.scenario->flags.end())
                add(kUndeclaredFlag, at, {flag});
            const auto forbids = [&](const Condition& part) {
                Condition only;
                only.flags = {flag};
                return part == only;
            };
            if (std::ranges::any_of(condition.none, forbids)) add(kNeverHolds, at);
        }
    }

    const ConditionScope& scope_;
    Findings& found_;
};

void see_when(const std::optional<Condition>& when, const std::string& owner, const SeeCondition& see) {
    if (when) see(*when, owner + "/when");
}

void see_routes(const std::vector<Route>& routes, const std::string& list, const SeeCondition& see) {
    for (std::size_t i = 0; i < routes.size(); ++i) see_when(routes[i].when, entry(list, i), see);
}

void collect_flags(const Condition& condition, std::set<std::string>& flags) {
    flags.insert(condition.flags.begin(), condition.flags.end());
    for (const auto* parts : {&condition.all, &condition.any, &condition.none})
        for (const Condition& each : *parts) collect_flags(each, flags);
}

} // namespace

std::string entry(const std::string& list, std::size_t index) {
    return list + '/' + std::to_string(index);
}

void check_condition(const Condition& condition, const std::string& where, const ConditionScope& scope,
                     Findings& found) {
    ConditionCheck{scope, found}.check(condition, Place{where});
}

void for_each_condition(const Scenario& scenario, const SeeCondition& see) {
    const auto& hidden = scenario.citizen.hidden;
    for (std::size_t i = 0; i < hidden.size(); ++i)
        see(hidden[i].revealed_when, entry("/citizen/hidden", i) + "/revealed_when");
    for (std::size_t n = 0; n < scenario.nodes.size(); ++n) {
        const Node& node = scenario.nodes[n];
        const std::string at = entry("/nodes", n);
        for (std::size_t i = 0; i < node.says.size(); ++i) see_when(node.says[i].when, entry(at + "/says", i), see);
        for (std::size_t i = 0; i < node.choices.size(); ++i) {
            const std::string choice = entry(at + "/choices", i);
            see_when(node.choices[i].when, choice, see);
            see_routes(node.choices[i].next, choice + "/next", see);
        }
        if (node.free_text) see_routes(node.free_text->routes, at + "/free_text/routes", see);
    }
}

void check_story_flags(const Scenario& scenario, Findings& found) {
    std::set<std::string> declared;
    for (std::size_t i = 0; i < scenario.flags.size(); ++i)
        if (!declared.insert(scenario.flags[i]).second)
            found.push_back(diagnose(kDuplicateFlag, entry("/flags", i), {scenario.flags[i]}));
    std::set<std::string> changed;
    for (std::size_t n = 0; n < scenario.nodes.size(); ++n)
        for (std::size_t c = 0; c < scenario.nodes[n].choices.size(); ++c) {
            const auto& effects = scenario.nodes[n].choices[c].effects;
            if (!effects) continue;
            const std::string at = entry(entry("/nodes", n) + "/choices", c) + "/effects";
            const std::pair<const char*, const std::vector<std::string>*> lists[] = {{"/set", &effects->set},
                                                                                     {"/clear", &effects->clear}};
            for (const auto& [key, flags] : lists)
                for (std::size_t i = 0; i < flags->size(); ++i)
                    if (!declared.contains((*flags)[i]))
                        found.push_back(diagnose(kUndeclaredFlag, entry(at + key, i), {(*flags)[i]}));
            changed.insert(effects->set.begin(), effects->set.end());
        }
    std::set<std::string> asked;
    for_each_condition(scenario,
                       [&](const Condition& condition, const std::string&) { collect_flags(condition, asked); });
    for (std::size_t i = 0; i < scenario.flags.size(); ++i) {
        const std::string& flag = scenario.flags[i];
        if (changed.contains(flag)) continue;
        found.push_back(diagnose(asked.contains(flag) ? kFlagNeverSet : kUnusedFlag, entry("/flags", i), {flag}));
    }
}

} // namespace propartif::core
