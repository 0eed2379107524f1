#pragma once
// What was done to a rubric, to be undone and done again. A rubric is small, so every step keeps it whole.
#include "propartif/rubric.hpp"
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace propartif::studio {

class RubricHistory {
public:
    static constexpr std::size_t kMostSteps = 500;     // the oldest are forgotten first
    static constexpr std::int64_t kJoinMillis = 1'500; // typing on within this time stays one step

    explicit RubricHistory(Rubric rubric);

    const Rubric& rubric() const { return *steps_[now_].rubric; }
    std::shared_ptr<const Rubric> shared() const { return steps_[now_].rubric; }

    // The rubric as it is from now on; the same as before is no step. `field`: what is being typed, empty for a step of
    // its own. What had been undone can then not be done again.
    void take(Rubric rubric, const std::string& field, std::int64_t now_unix_millis);
    bool undo(); // false: nothing to undo
    bool redo();
    bool can_undo() const { return now_ > 0; }
    bool can_redo() const { return now_ + 1 < steps_.size(); }

    // A number for what the rubric says now: the same after undo and redo as it was then.
    std::uint64_t state() const { return steps_[now_].state; }
    void mark_saved(std::uint64_t at) { saved_ = at; } // the file says what the rubric said at this state
    bool saved() const { return saved_ == state(); }

private:
    struct Step {
        std::shared_ptr<const Rubric> rubric;
        std::string field;
        std::uint64_t state{};
        std::int64_t last_unix_millis{};
    };
    std::vector<Step> steps_; // never empty; the first is what there was to begin with
    std::size_t now_ = 0;
    bool open_ = false; // the last step may be joined by the next
    std::uint64_t last_state_ = 0;
    std::uint64_t saved_ = 0;
};

} // namespace propartif::studio
