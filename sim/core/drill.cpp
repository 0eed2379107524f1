#include "propartif/drill.hpp"
#include <algorithm>

namespace propartif {

namespace {

constexpr double kFull = 100.0;
constexpr double kHalf = 50.0;

// The lowest cap of the gates that the flags raise.
double cap_of(const Rubric& rubric, const std::vector<std::string>& flags) {
    double cap = kFull;
    for (const std::string& flag : flags) {
        const auto gate = std::ranges::find(rubric.gates, flag, &Gate::flag);
        cap = std::min(cap, gate == rubric.gates.end() ? 0.0 : static_cast<double>(gate->cap));
    }
    return cap;
}

double share_of_goal(const Rubric& rubric, const CriterionId& id, int wanted, const Levels& levels) {
    const Criterion* const criterion = rubric.find(id);
    const int lowest = criterion ? criterion->min : 0;
    const auto found = levels.find(id);
    const int level = found == levels.end() ? lowest : found->second;
    if (level >= wanted) return 1.0;
    if (wanted <= lowest) return 0.0;
    return std::max(0.0, static_cast<double>(level - lowest) / static_cast<double>(wanted - lowest));
}

} // namespace

const DrillItem* Drill::find(std::string_view item) const {
    const auto found = std::ranges::find(items, item, &DrillItem::id);
    return found == items.end() ? nullptr : &*found;
}

bool reaches(const Levels& goal, const Levels& levels) {
    return std::ranges::all_of(goal, [&](const auto& wanted) {
        const auto found = levels.find(wanted.first);
        return found != levels.end() && found->second >= wanted.second;
    });
}

double sort_score(const SortTask& task, int given) {
    if (given == task.answer) return kFull;
    const bool opposite = given * task.answer < 0;
    return opposite ? 0.0 : kHalf;
}

double build_score(const BuildTask& task, const std::vector<std::size_t>& picked) {
    if (task.parts.empty()) return 0.0;
    std::size_t right = 0;
    for (std::size_t i = 0; i < task.parts.size() && i < picked.size(); ++i)
        if (picked[i] < task.parts[i].pieces.size() && task.parts[i].pieces[picked[i]].right) ++right;
    return kFull * static_cast<double>(right) / static_cast<double>(task.parts.size());
}

double write_score(const WriteTask& task, const Rubric& rubric, const Levels& levels,
                   const std::vector<std::string>& flags) {
    if (task.goal.empty()) return 0.0;
    double sum = 0.0;
    for (const auto& [criterion, wanted] : task.goal) sum += share_of_goal(rubric, criterion, wanted, levels);
    return std::min(cap_of(rubric, flags), kFull * sum / static_cast<double>(task.goal.size()));
}

} // namespace propartif
