#pragma once
// What was done to a draft, to be undone and done again; nothing is ever lost between the two.
#include "studio/change.hpp"
#include <cstdint>

namespace propartif::studio {

class History {
public:
    static constexpr std::size_t kMostSteps = 2'000;   // the oldest are forgotten first
    static constexpr std::int64_t kJoinMillis = 1'500; // typing on within this time stays one step

    explicit History(Draft draft) : draft_(std::move(draft)) {}

    const Draft& draft() const { return draft_; }

    // Takes the change; a change of nothing is none. What had been undone can then not be done again.
    void take(Change change, std::int64_t now_unix_millis);
    bool undo(); // false: nothing to undo
    bool redo();

    // Names of the next step to undo and to redo; null when there is none.
    const std::string* undo_name() const;
    const std::string* redo_name() const;

    // A number for what the draft says now: the same after undo and redo as it was then.
    std::uint64_t state() const;
    // The draft as it is now is what the file says.
    void mark_saved() { saved_ = state(); }
    void mark_saved(std::uint64_t at) { saved_ = at; } // it said that when the writing began
    bool saved() const { return saved_ == state(); }

private:
    struct Step {
        Change change;
        std::uint64_t state{}; // after it
        std::int64_t last_unix_millis{};
    };
    Draft draft_;
    std::vector<Step> steps_;
    std::size_t done_ = 0;          // steps_[0..done_) are taken
    bool open_ = false;             // the last step may be joined by the next
    std::uint64_t first_state_ = 0; // before steps_[0]
    std::uint64_t last_state_ = 0;  // the highest ever given
    std::uint64_t saved_ = 0;
};

} // namespace propartif::studio
