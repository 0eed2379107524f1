#pragma once
// How one criterion went over the turns that count; the debrief and progress share it.
#include "propartif/debrief.hpp"
#include <vector>

namespace propartif::core {

// The place of a level on the criterion's scale, 0..1.
double share_of(const Criterion& criterion, double level);

// `counted`: the levels of the turns that count. A turn without a level for the criterion is left out.
CriterionResult criterion_result(const Criterion& criterion, const std::vector<const Levels*>& counted);

} // namespace propartif::core
