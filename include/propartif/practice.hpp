#pragma once
// Practice that sticks: when to meet an item again, and what to do in the next ten minutes.
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace propartif {

// How well an item was remembered; the four grades of FSRS, 1 to 4.
enum class Recall { again = 1, hard, good, easy };
Recall recall_of(double score); // 0..100: below 50 again, below 70 hard, below 90 good

// What is known about one item and one person. A default one was never practised.
struct PracticeState {
    double stability = 0.0;  // days after which nine in ten are still remembered
    double difficulty = 0.0; // 1..10
    std::uint32_t reviews = 0;
    std::uint32_t lapses = 0; // times it was forgotten after it had been known
    std::int64_t last_unix_millis = 0;
    std::int64_t due_unix_millis = 0;
    bool operator==(const PracticeState&) const = default;
};

// The state after practising at `now`. A clock that went backwards counts as no time at all.
PracticeState review(const PracticeState& state, Recall recall, std::int64_t now_unix_millis);

// The chance, 0..1, that the item is still remembered; 0 when it was never practised.
double retrievability(const PracticeState& state, std::int64_t now_unix_millis);

struct PracticeItem { // one item of a drill, or a whole conversation
    std::string id;
    std::vector<std::string> skills; // what it practises
    int seconds = 15;
    bool conversation = false;
    int level = 1; // of a conversation
};

using PracticeStates = std::map<std::string, PracticeState>; // by item id; an item without one is new
using SkillMeans = std::map<std::string, double>;            // 0..100 by skill; a skill without one is unknown

enum class PlanReason { due, weak, fresh };
inline constexpr std::array<std::string_view, 3> kPlanReasonKeys{"due", "weak", "fresh"};

struct PlanStep {
    std::size_t item{}; // index into the items
    PlanReason reason{};
    bool operator==(const PlanStep&) const = default;
};

// The skill with the lowest mean; the first by name of equals.
std::optional<std::string> weakest_skill(const SkillMeans& means);

// The conversation for that skill (any, when empty): the easiest one that was never tried, else the one longest ago.
// Nothing when no conversation practises it.
std::optional<std::size_t> recommended_scenario(const std::vector<PracticeItem>& items, const PracticeStates& states,
                                                std::string_view skill);

// What to do in the next `seconds`: what is nearest to being forgotten, then the weakest skill, then something new
// from every skill in turn. At most one conversation. Never longer than the time, unless nothing but a conversation
// is left.
std::vector<PlanStep> daily_plan(const std::vector<PracticeItem>& items, const PracticeStates& states,
                                 const SkillMeans& means, std::int64_t now_unix_millis, int seconds = 600);

} // namespace propartif
