#include "core/validate_parts.hpp"
#include "propartif/validation.hpp"
#include <algorithm>

namespace propartif {

namespace {

using namespace core;

struct Known {
    const std::map<std::string, Rubric>& rubrics;
    const std::map<ScenarioId, Scenario>& scenarios;
    const std::map<std::string, Drill>& drills;
    const Rubric* rubric{}; // of the plan; null when it could not be loaded
};

// The scenario, or null with the finding.
const Scenario* check_scenario(const ScenarioId& id, const Known& known, const std::string& at, Findings& found) {
    const auto scenario = known.scenarios.find(id);
    if (scenario != known.scenarios.end()) return &scenario->second;
    found.push_back(diagnose(kPlanScenario, at + "/scenario", {id.value}));
    return nullptr;
}

void check_task(const TalkItem& task, const Known&, const std::string& at, Findings& found) {
    check_english(task.text, at + "/text", found);
}

void check_task(const ClassPlayItem& task, const Known& known, const std::string& at, Findings& found) {
    check_scenario(task.scenario, known, at, found);
}

void check_task(const DrillItems& task, const Known& known, const std::string& at, Findings& found) {
    const auto drill = known.drills.find(task.drill);
    if (drill == known.drills.end()) {
        found.push_back(diagnose(kPlanDrill, at + "/drill", {task.drill}));
    } else if (const auto items = drill->second.items.size(); static_cast<std::size_t>(task.rounds) > items) {
        // "rounds" may have been left out; the item is always there.
        found.push_back(diagnose(kPlanRounds, at, {std::to_string(task.rounds), std::to_string(items)}));
    }
}

void check_task(const WriteItem& task, const Known& known, const std::string& at, Findings& found) {
    check_english(task.says, at + "/says", found);
    check_english(task.prompt, at + "/prompt", found);
    if (known.rubric && !known.rubric->find(task.criterion))
        found.push_back(diagnose(kUnknownCriterion, at + "/criterion", {task.criterion.value}));
}

void check_task(const PairsItem& task, const Known& known, const std::string& at, Findings& found) {
    const Scenario* const scenario = check_scenario(task.scenario, known, at, found);
    const auto rubric = scenario ? known.rubrics.find(scenario->rubric) : known.rubrics.end();
    for (std::size_t i = 0; i < task.samples.size(); ++i) {
        const std::string sample = entry(at + "/samples", i);
        check_english(task.samples[i].reply, sample + "/reply", found);
        if (rubric != known.rubrics.end())
            check_levels(task.samples[i].levels, rubric->second, sample + "/levels", found);
    }
}

void check_task(const FeedbackItem& task, const Known&, const std::string& at, Findings& found) {
    for (std::size_t i = 0; i < task.questions.size(); ++i)
        check_english(task.questions[i].text, entry(at + "/questions", i) + "/text", found);
}

void check_roster(const WorkshopPlan& plan, Findings& found) {
    for (std::size_t i = 0; i < plan.roster.size(); ++i) {
        const std::string where = entry("/roster", i);
        const auto given = nickname(plan.roster[i]);
        if (!given) {
            found.push_back(diagnose(kPlanNickname, where, {plan.roster[i]}));
            continue;
        }
        const auto before = plan.roster.begin() + static_cast<std::ptrdiff_t>(i);
        const auto same = [&](const std::string& other) {
            const auto known = nickname(other);
            return known && same_nickname(*known, *given);
        };
        if (std::any_of(plan.roster.begin(), before, same))
            found.push_back(diagnose(kPlanSameNickname, where, {plan.roster[i]}));
    }
}

} // namespace

std::vector<Diagnostic> validate(const WorkshopPlan& plan, const std::map<std::string, Rubric>& rubrics,
                                 const std::map<ScenarioId, Scenario>& scenarios,
                                 const std::map<std::string, Drill>& drills) {
    Findings found;
    const auto rubric = rubrics.find(plan.rubric);
    const Known known{rubrics, scenarios, drills, rubric == rubrics.end() ? nullptr : &rubric->second};
    if (!known.rubric) found.push_back(diagnose(kRubricMissing, "/rubric", {plan.rubric}));
    check_english(plan.title, "/title", found);
    int minutes = 0;
    for (std::size_t i = 0; i < plan.items.size(); ++i) {
        const WorkshopItem& item = plan.items[i];
        const std::string at = entry("/items", i);
        minutes += item.minutes;
        check_english(item.title, at + "/title", found);
        check_english(item.note, at + "/note", found);
        check_english(item.discussion, at + "/discussion", found);
        std::visit([&](const auto& task) { check_task(task, known, at, found); }, item.task);
    }
    if (minutes != plan.minutes)
        found.push_back(diagnose(kPlanMinutes, "/minutes", {std::to_string(minutes), std::to_string(plan.minutes)}));
    check_roster(plan, found);
    return found;
}

} // namespace propartif
