#include "core/criterion_result.hpp"
#include <algorithm>

namespace propartif::core {

double share_of(const Criterion& criterion, double level) {
    if (criterion.max <= criterion.min) return 0.0;
    return std::clamp((level - criterion.min) / (criterion.max - criterion.min), 0.0, 1.0);
}

CriterionResult criterion_result(const Criterion& criterion, const std::vector<const Levels*>& counted) {
    CriterionResult result;
    result.criterion = criterion.id;
    double sum = 0.0;
    for (const Levels* const levels : counted) {
        const auto level = levels->find(criterion.id);
        if (level == levels->end()) continue;
        sum += level->second;
        ++result.turns;
        if (level->second >= criterion.max) ++result.reached;
    }
    if (result.turns == 0) return result;
    result.mean = sum / result.turns;
    result.share = share_of(criterion, result.mean);
    return result;
}

} // namespace propartif::core
