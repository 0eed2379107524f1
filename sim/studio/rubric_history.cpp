#include "studio/rubric_history.hpp"
#include <utility>

namespace propartif::studio {

RubricHistory::RubricHistory(Rubric rubric) {
    steps_.push_back({std::make_shared<const Rubric>(std::move(rubric)), {}, 0, 0});
}

void RubricHistory::take(Rubric rubric, const std::string& field, std::int64_t now_unix_millis) {
    if (rubric == this->rubric()) return;
    Step step{std::make_shared<const Rubric>(std::move(rubric)), field, ++last_state_, now_unix_millis};
    const Step& last = steps_[now_];
    const bool same_field = open_ && now_ > 0 && !field.empty() && last.field == field;
    // What was saved stays a state of its own, or undo would pass it by.
    if (same_field && !saved() && now_unix_millis - last.last_unix_millis <= kJoinMillis) {
        steps_[now_] = std::move(step);
        return;
    }
    steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(now_) + 1, steps_.end());
    steps_.push_back(std::move(step));
    if (steps_.size() > kMostSteps + 1) steps_.erase(steps_.begin());
    now_ = steps_.size() - 1;
    open_ = true;
}

bool RubricHistory::undo() {
    if (!can_undo()) return false;
    --now_;
    open_ = false;
    return true;
}

bool RubricHistory::redo() {
    if (!can_redo()) return false;
    ++now_;
    open_ = false;
    return true;
}

} // namespace propartif::studio
