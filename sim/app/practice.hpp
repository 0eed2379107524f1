#pragma once
// What the practice screen shows: today's ten minutes, the drills, a conversation for the weakest skill. Worked out
// from what was answered and played; pure.
#include "app/content.hpp"
#include "propartif/drill.hpp"
#include "propartif/practice.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::app {

struct DrillCard { // one drill as the practice screen shows it
    const Drill* drill{};
    std::size_t tried = 0; // items answered at least once
    std::size_t due = 0;   // items to be met again by now
};

struct PlanGroup { // steps of today's plan that belong together: items of one drill, or a conversation
    const Drill* drill{};
    std::vector<std::string> items; // of the drill, in order
    const Scenario* scenario{};
    PlanReason reason{}; // of its first step
    int seconds = 0;
};

struct PracticeDesk {
    std::vector<PlanGroup> plan;
    int plan_seconds = 0;
    std::vector<DrillCard> drills; // in the order of the skills' criteria
    std::optional<std::string> weakest;
    const Scenario* recommended{};
};

inline constexpr std::int64_t kLaterThanAMonth = 365;

struct NextMeeting {       // how many of the items just answered come back within so many days
    std::int64_t days = 0; // 0 later today, 1 tomorrow, 7, 30, or kLaterThanAMonth
    std::size_t count = 0;
    bool operator==(const NextMeeting&) const = default;
};

// What a person has done; borrowed for one call.
struct Practised {
    const std::vector<DrillAnswer>& answers;     // oldest first
    const std::vector<AttemptSummary>& attempts; // newest first
};

std::string practice_id(const Drill& drill, const DrillItem& item); // "drill/ID/ITEM"
PracticeStates practice_states(const Practised& practised);
// The mean of the last answers and conversations of each skill that was practised.
SkillMeans skill_means(const Content& content, const Practised& practised);

PracticeDesk practice_desk(const Content& content, const Practised& practised, std::int64_t now_unix_millis);

// The conversation for a skill (any, when empty): untried and easy ones first. Null when none practises it.
const Scenario* recommended_scenario_for(const Content& content, const Practised& practised, std::string_view skill);

// The items of one sitting: those that are due, nearest to being forgotten first, then new ones, then the others.
std::vector<const DrillItem*> sitting(const Drill& drill, const PracticeStates& states, std::int64_t now_unix_millis);

} // namespace propartif::app
