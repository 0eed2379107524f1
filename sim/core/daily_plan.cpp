#include "propartif/practice.hpp"
#include <algorithm>
#include <tuple>

namespace propartif {

namespace {

constexpr std::size_t kWeakAtOnce = 8; // more of one skill in one sitting tires without teaching
constexpr std::size_t kFreshAtOnce = 8;

bool practises(const PracticeItem& item, std::string_view skill) {
    return skill.empty() || std::ranges::find(item.skills, skill) != item.skills.end();
}

const PracticeState* state_of(const PracticeStates& states, const PracticeItem& item) {
    const auto found = states.find(item.id);
    return found == states.end() || found->second.reviews == 0 ? nullptr : &found->second;
}

class Planning {
public:
    Planning(const std::vector<PracticeItem>& items, const PracticeStates& states, int seconds)
        : items_(items), states_(states), left_(seconds), taken_(items.size(), false) {}

    void add_due(std::int64_t now) {
        std::vector<std::size_t> due;
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (const auto* state = state_of(states_, items_[i]); state && state->due_unix_millis <= now)
                due.push_back(i);
        const auto how_near_forgotten = [&](std::size_t i) {
            return std::tuple{retrievability(*state_of(states_, items_[i]), now), std::string_view{items_[i].id}};
        };
        std::ranges::sort(due, {}, how_near_forgotten);
        for (const std::size_t i : due) take(i, PlanReason::due);
    }

    void add_weak(const std::string& skill) {
        std::size_t count = 0;
        for (std::size_t i = 0; i < items_.size() && count < kWeakAtOnce; ++i)
            if (is_new(i) && practises(items_[i], skill) && take(i, PlanReason::weak)) ++count;
        if (const auto talk = recommended_scenario(items_, states_, skill)) take(*talk, PlanReason::weak);
    }

    void add_fresh() {
        std::size_t count = 0;
        for (bool found = true; found && count < kFreshAtOnce;) {
            found = false;
            for (const std::string& skill : skills()) // one of each skill, then another round
                if (count < kFreshAtOnce && take_first_new(skill)) {
                    found = true;
                    ++count;
                }
        }
        if (const auto talk = recommended_scenario(items_, states_, "")) take(*talk, PlanReason::fresh);
    }

    // When nothing fits, a conversation that is longer is better than an empty day.
    void add_anything() {
        if (!steps_.empty()) return;
        if (const auto talk = recommended_scenario(items_, states_, "")) steps_.push_back({*talk, PlanReason::fresh});
    }

    std::vector<PlanStep> steps() { return std::move(steps_); }

private:
    bool is_new(std::size_t i) const { return !taken_[i] && !items_[i].conversation && !state_of(states_, items_[i]); }

    bool take(std::size_t i, PlanReason reason) {
        const PracticeItem& item = items_[i];
        if (taken_[i] || item.seconds > left_ || (item.conversation && talked_)) return false;
        taken_[i] = true;
        talked_ = talked_ || item.conversation;
        left_ -= std::max(0, item.seconds);
        steps_.push_back({i, reason});
        return true;
    }

    bool take_first_new(const std::string& skill) {
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (is_new(i) && practises(items_[i], skill)) return take(i, PlanReason::fresh);
        return false;
    }

    std::vector<std::string> skills() const { // in the order they first appear
        std::vector<std::string> all;
        for (const PracticeItem& item : items_)
            for (const std::string& skill : item.skills)
                if (std::ranges::find(all, skill) == all.end()) all.push_back(skill);
        return all;
    }

    const std::vector<PracticeItem>& items_;
    const PracticeStates& states_;
    int left_;
    std::vector<bool> taken_;
    bool talked_ = false;
    std::vector<PlanStep> steps_;
};

} // namespace

std::optional<std::string> weakest_skill(const SkillMeans& means) {
    const auto lowest = std::ranges::min_element(means, {}, &SkillMeans::value_type::second);
    return lowest == means.end() ? std::nullopt : std::optional{lowest->first};
}

std::optional<std::size_t> recommended_scenario(const std::vector<PracticeItem>& items, const PracticeStates& states,
                                                std::string_view skill) {
    std::optional<std::size_t> best;
    const auto rank = [&](std::size_t i) {
        const PracticeState* const state = state_of(states, items[i]);
        return std::tuple{state != nullptr, state ? state->last_unix_millis : 0, items[i].level,
                          std::string_view{items[i].id}};
    };
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].conversation && practises(items[i], skill) && (!best || rank(i) < rank(*best))) best = i;
    return best;
}

std::vector<PlanStep> daily_plan(const std::vector<PracticeItem>& items, const PracticeStates& states,
                                 const SkillMeans& means, std::int64_t now_unix_millis, int seconds) {
    Planning planning{items, states, seconds};
    planning.add_due(now_unix_millis);
    if (const auto weakest = weakest_skill(means)) planning.add_weak(*weakest);
    planning.add_fresh();
    planning.add_anything();
    return planning.steps();
}

} // namespace propartif
