#include "ui/studio/condition_field.hpp"
#include <algorithm>

namespace propartif::ui {

namespace {

using app::Str;

std::string bounds_in_words(const std::string& name, const Bounds& bounds) {
    if (bounds.min && bounds.max && *bounds.min == *bounds.max) return name + " = " + std::to_string(*bounds.min);
    if (bounds.min && bounds.max) return name + " " + std::to_string(*bounds.min) + "–" + std::to_string(*bounds.max);
    if (bounds.min) return name + " ≥ " + std::to_string(*bounds.min);
    if (bounds.max) return name + " ≤ " + std::to_string(*bounds.max);
    return name;
}

std::string title_of(const CriterionId& id, const ConditionScope& scope) {
    const Criterion* known = scope.rubric ? scope.rubric->find(id) : nullptr;
    return known ? known->title.in(scope.language) : id.value;
}

void add(std::string& out, const std::string& part, const std::string& between) {
    out += (out.empty() ? "" : between) + part;
}

} // namespace

std::string condition_in_words(const Condition& condition, const ConditionScope& scope) {
    const app::Words& words = scope.words;
    const std::string& also = words(Str::studio_cond_and);
    std::string out;
    if (condition.tension) add(out, bounds_in_words(words(Str::studio_cond_tension), *condition.tension), also);
    if (condition.trust) add(out, bounds_in_words(words(Str::studio_cond_trust), *condition.trust), also);
    for (const auto& [criterion, bounds] : condition.levels)
        add(out, bounds_in_words(title_of(criterion, scope), bounds), also);
    if (condition.score) add(out, bounds_in_words(words(Str::studio_cond_score), *condition.score), also);
    for (const std::string& flag : condition.flags) add(out, flag, also);
    for (const VisitCondition& visit : condition.visits) {
        const std::string times = bounds_in_words("", visit.times);
        add(out,
            app::fill(words(Str::studio_cond_visited),
                      {visit.node.value, times.starts_with(' ') ? times.substr(1) : times}),
            also);
    }
    for (const Condition& part : condition.all) add(out, condition_in_words(part, scope), also);
    std::string any;
    for (const Condition& part : condition.any) add(any, condition_in_words(part, scope), words(Str::studio_cond_or));
    if (!any.empty()) add(out, condition.any.size() > 1 ? "(" + any + ")" : any, also);
    for (const Condition& part : condition.none)
        add(out, words(Str::studio_cond_not) + condition_in_words(part, scope), also);
    return out.empty() ? words(Str::studio_cond_none) : out;
}

} // namespace propartif::ui
