#include "app/practice.hpp"
#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

namespace propartif::app {

namespace {

constexpr std::size_t kSitting = 10; // items; about two minutes
constexpr std::size_t kRecent = 20;  // answers a skill is judged by: what one can do now
constexpr int kSortSeconds = 12;
constexpr int kWriteSeconds = 40;
constexpr int kBuildSeconds = 25;

int seconds_for(const DrillItem& item) {
    if (std::holds_alternative<SortTask>(item.task)) return kSortSeconds;
    return std::holds_alternative<WriteTask>(item.task) ? kWriteSeconds : kBuildSeconds;
}

std::string conversation_id(const ScenarioId& scenario) {
    return "scenario/" + scenario.value;
}

// Topics are written in the plural where a skill is not: "buttons", "expectations".
std::vector<std::string> skills_of(const Content& content, const Scenario& scenario) {
    std::vector<std::string> skills;
    const Rubric* const rubric = content.rubric_for(scenario);
    if (!rubric) return skills;
    for (const Criterion& criterion : rubric->criteria) {
        const bool trained = std::ranges::any_of(scenario.topics, [&](const std::string& topic) {
            return topic == criterion.skill || topic == criterion.skill + "s";
        });
        if (trained && std::ranges::find(skills, criterion.skill) == skills.end()) skills.push_back(criterion.skill);
    }
    return skills;
}

struct Subject { // what stands behind a PracticeItem
    const Drill* drill{};
    const DrillItem* item{};
    const Scenario* scenario{};
};

// The drill whose skill the rubric names first comes first.
std::vector<const Drill*> drills_in_order(const Content& content) {
    std::vector<const Drill*> drills;
    for (const auto& [id, drill] : content.library.drills) drills.push_back(&drill);
    const auto place = [&](const Drill* drill) {
        const auto rubric = content.library.rubrics.find(drill->rubric);
        if (rubric == content.library.rubrics.end()) return std::size_t{0};
        const auto found = std::ranges::find(rubric->second.criteria, drill->skill, &Criterion::skill);
        return static_cast<std::size_t>(found - rubric->second.criteria.begin());
    };
    std::ranges::stable_sort(drills, {}, place);
    return drills;
}

void gather(const Content& content, std::vector<PracticeItem>& items, std::vector<Subject>& subjects) {
    for (const Drill* const drill : drills_in_order(content))
        for (const DrillItem& item : drill->items) {
            items.push_back({practice_id(*drill, item), {drill->skill}, seconds_for(item), false, 1});
            subjects.push_back({drill, &item, nullptr});
        }
    for (const auto& [id, scenario] : content.library.scenarios) {
        items.push_back(
            {conversation_id(id), skills_of(content, scenario), scenario.minutes * 60, true, scenario.level});
        subjects.push_back({nullptr, nullptr, &scenario});
    }
}

void add_step(PracticeDesk& desk, const PracticeItem& item, const Subject& subject, PlanReason reason) {
    desk.plan_seconds += item.seconds;
    const auto same = std::ranges::find_if(
        desk.plan, [&](const PlanGroup& each) { return each.drill && each.drill == subject.drill; });
    const auto place = static_cast<std::size_t>(same - desk.plan.begin());
    if (same == desk.plan.end()) {
        PlanGroup group;
        group.drill = subject.drill;
        group.scenario = subject.scenario;
        group.reason = reason;
        desk.plan.push_back(std::move(group));
    }
    PlanGroup& group = desk.plan[place];
    if (subject.item) group.items.push_back(subject.item->id);
    group.seconds += item.seconds;
}

DrillCard card_of(const Drill& drill, const PracticeStates& states, std::int64_t now) {
    DrillCard card;
    card.drill = &drill;
    for (const DrillItem& item : drill.items) {
        const auto state = states.find(practice_id(drill, item));
        if (state == states.end()) continue;
        ++card.tried;
        if (state->second.due_unix_millis <= now) ++card.due;
    }
    return card;
}

} // namespace

std::string practice_id(const Drill& drill, const DrillItem& item) {
    return "drill/" + drill.id + "/" + item.id;
}

PracticeStates practice_states(const Practised& practised) {
    PracticeStates states;
    for (const DrillAnswer& each : practised.answers) {
        PracticeState& state = states["drill/" + each.drill + "/" + each.item];
        state = review(state, recall_of(each.score), each.at_unix_millis);
    }
    for (auto each = practised.attempts.rbegin(); each != practised.attempts.rend(); ++each) {
        if (!each->outcome || !each->score || each->what_if) continue;
        PracticeState& state = states[conversation_id(each->provenance.scenario)];
        state = review(state, recall_of(*each->score), each->updated_unix_millis);
    }
    return states;
}

SkillMeans skill_means(const Content& content, const Practised& practised) {
    std::map<std::string, std::vector<std::pair<std::int64_t, double>>> scores; // by skill, with their times
    for (const DrillAnswer& each : practised.answers) {
        const auto drill = content.library.drills.find(each.drill);
        if (drill != content.library.drills.end())
            scores[drill->second.skill].emplace_back(each.at_unix_millis, each.score);
    }
    for (const AttemptSummary& each : practised.attempts) {
        const auto scenario = content.library.scenarios.find(each.provenance.scenario);
        if (!each.outcome || !each.score || each.what_if || scenario == content.library.scenarios.end()) continue;
        for (const std::string& skill : skills_of(content, scenario->second))
            scores[skill].emplace_back(each.updated_unix_millis, *each.score);
    }
    SkillMeans means;
    for (auto& [skill, list] : scores) {
        std::ranges::stable_sort(list, std::greater{}, [](const auto& each) { return each.first; });
        list.resize(std::min(list.size(), kRecent));
        double sum = 0.0;
        for (const auto& [at, score] : list) sum += score;
        means[skill] = sum / static_cast<double>(list.size());
    }
    return means;
}

const Scenario* recommended_scenario_for(const Content& content, const Practised& practised, std::string_view skill) {
    std::vector<PracticeItem> items;
    std::vector<Subject> subjects;
    gather(content, items, subjects);
    const auto talk = recommended_scenario(items, practice_states(practised), skill);
    return talk ? subjects[*talk].scenario : nullptr;
}

PracticeDesk practice_desk(const Content& content, const Practised& practised, std::int64_t now_unix_millis) {
    std::vector<PracticeItem> items;
    std::vector<Subject> subjects;
    gather(content, items, subjects);
    const PracticeStates states = practice_states(practised);
    const SkillMeans means = skill_means(content, practised);
    PracticeDesk desk;
    desk.weakest = weakest_skill(means);
    for (const PlanStep& step : daily_plan(items, states, means, now_unix_millis))
        add_step(desk, items[step.item], subjects[step.item], step.reason);
    for (const Drill* const drill : drills_in_order(content))
        desk.drills.push_back(card_of(*drill, states, now_unix_millis));
    auto talk = recommended_scenario(items, states, desk.weakest.value_or(""));
    if (!talk) talk = recommended_scenario(items, states, "");
    if (talk) desk.recommended = subjects[*talk].scenario;
    return desk;
}

std::vector<const DrillItem*> sitting(const Drill& drill, const PracticeStates& states, std::int64_t now_unix_millis) {
    std::vector<const DrillItem*> items;
    for (const DrillItem& item : drill.items) items.push_back(&item);
    const auto order = [&](const DrillItem* item) { // due, new, others; the nearest to being forgotten first
        const auto found = states.find(practice_id(drill, *item));
        if (found == states.end()) return std::tuple{1, 0.0};
        const bool due = found->second.due_unix_millis <= now_unix_millis;
        return std::tuple{due ? 0 : 2, retrievability(found->second, now_unix_millis)};
    };
    std::ranges::stable_sort(items, {}, order);
    items.resize(std::min(items.size(), kSitting));
    return items;
}

} // namespace propartif::app
