#include "studio/history.hpp"
#include <utility>

namespace propartif::studio {

void History::take(Change change, std::int64_t now_unix_millis) {
    if (change.empty()) return;
    studio::take(draft_, change);
    steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(done_), steps_.end());
    const bool soon = open_ && done_ > 0 && now_unix_millis - steps_.back().last_unix_millis <= kJoinMillis;
    // What was saved stays a state of its own, or undo would pass it by.
    if (soon && !saved()) {
        if (auto both = joined(steps_.back().change, change)) {
            steps_.back() = {std::move(*both), ++last_state_, now_unix_millis};
            return;
        }
    }
    steps_.push_back({std::move(change), ++last_state_, now_unix_millis});
    open_ = true;
    if (steps_.size() > kMostSteps) {
        first_state_ = steps_.front().state;
        steps_.erase(steps_.begin());
    }
    done_ = steps_.size();
}

bool History::undo() {
    if (done_ == 0) return false;
    take_back(draft_, steps_[--done_].change);
    open_ = false;
    return true;
}

bool History::redo() {
    if (done_ == steps_.size()) return false;
    studio::take(draft_, steps_[done_++].change);
    open_ = false;
    return true;
}

const std::string* History::undo_name() const {
    return done_ == 0 ? nullptr : &steps_[done_ - 1].change.name;
}

const std::string* History::redo_name() const {
    return done_ == steps_.size() ? nullptr : &steps_[done_].change.name;
}

std::uint64_t History::state() const {
    return done_ == 0 ? first_state_ : steps_[done_ - 1].state;
}

} // namespace propartif::studio
