#pragma once
// One turn of the transcript: what was said, thought, answered, found, and what could have been answered.
#include "propartif/decisions.hpp"
#include "reports/practice.hpp"
#include <cstddef>
#include <string>

namespace propartif::reports {

// `index` in the record's turns; `cost` is what the reply cost of the final score, null when nobody can tell.
std::string turn_section(const Wording& wording, const Practised& practice, std::size_t index, const TurnCost* cost);

// "1 / 3"; "1 (−1 … 1)" on a scale that does not begin at nought.
std::string level_words(const Criterion& criterion, int level);

} // namespace propartif::reports
