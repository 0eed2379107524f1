#include "studio/rubric_edits.hpp"
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace propartif::studio {

namespace {

template <class Each>
void each_list_of_signals(Rubric& rubric, const Each& each) {
    for (Criterion& criterion : rubric.criteria)
        for (LevelRule& rule : criterion.levels) {
            each(rule.all);
            each(rule.any);
            each(rule.none);
        }
    for (Gate& gate : rubric.gates) each(gate.signals);
}

using LevelBounds = std::map<CriterionId, Bounds>;

template <class Each>
void each_bounds(Condition& condition, const Each& each) {
    each(condition.levels);
    for (auto* parts : {&condition.all, &condition.any, &condition.none})
        for (Condition& part : *parts) each_bounds(part, each);
}

template <class Each>
void each_bounds(Rubric& rubric, const Each& each) {
    for (Reaction& reaction : rubric.reactions) each_bounds(reaction.when, each);
    if (rubric.silence) each_bounds(rubric.silence->when, each);
    each(rubric.passing.all);
    for (PassRule& rule : rubric.passing.any) each(rule.bounds);
}

bool has_signal(const Rubric& rubric, const std::string& id) {
    return std::ranges::find(rubric.signals, id, &SignalSpec::id) != rubric.signals.end();
}

// Without the words that only people read.
Rubric as_judged(Rubric rubric) {
    rubric.title = {};
    rubric.version.clear();
    rubric.content_hash.clear();
    rubric.reactions.clear();
    rubric.silence.reset();
    rubric.global_rating = {};
    for (Criterion& each : rubric.criteria) {
        each.title = {};
        each.tip = {};
        each.anchors.clear();
        each.weight = 1;
        each.skill.clear();
    }
    for (SignalSpec& each : rubric.signals) each.title = {};
    for (Gate& each : rubric.gates) {
        each.title = {};
        each.because = {};
        each.cap = 0;
    }
    return rubric;
}

} // namespace

std::string free_rubric_id(const Rubric& rubric, const std::string& stem) {
    std::string id = stem;
    for (int number = 2; rubric.find(CriterionId{id}) || has_signal(rubric, id); ++number)
        id = stem + "-" + std::to_string(number);
    return id;
}

void rename_signal(Rubric& rubric, const std::string& from, const std::string& to) {
    if (to.empty() || has_signal(rubric, to)) return;
    for (SignalSpec& each : rubric.signals)
        if (each.id == from) each.id = to;
    each_list_of_signals(rubric, [&](std::vector<std::string>& list) { std::ranges::replace(list, from, to); });
}

void remove_signal(Rubric& rubric, const std::string& id) {
    const std::string gone = id; // it may be the id of the entry that is erased
    std::erase_if(rubric.signals, [&](const SignalSpec& each) { return each.id == gone; });
    each_list_of_signals(rubric, [&](std::vector<std::string>& list) { std::erase(list, gone); });
}

void rename_criterion(Rubric& rubric, const CriterionId& from, const CriterionId& to) {
    if (to.value.empty() || rubric.find(to)) return;
    for (Criterion& each : rubric.criteria) {
        if (each.id != from) continue;
        if (each.skill == from.value) each.skill = to.value;
        each.id = to;
    }
    each_bounds(rubric, [&](LevelBounds& bounds) {
        if (auto known = bounds.extract(from)) {
            known.key() = to;
            bounds.insert(std::move(known));
        }
    });
}

void remove_criterion(Rubric& rubric, const CriterionId& id) {
    const CriterionId gone = id;
    std::erase_if(rubric.criteria, [&](const Criterion& each) { return each.id == gone; });
    each_bounds(rubric, [&](LevelBounds& bounds) { bounds.erase(gone); });
    std::erase_if(rubric.passing.any, [](const PassRule& rule) { return rule.bounds.empty(); });
}

bool judge_alike(const Rubric& a, const Rubric& b) {
    return as_judged(a) == as_judged(b);
}

} // namespace propartif::studio
