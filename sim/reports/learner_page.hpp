#pragma once
// The report of one learner: every conversation, and how each criterion went over time. No ranking, no streaks.
#include "reports/practice.hpp"
#include <string>
#include <vector>

namespace propartif::reports {

// `practices` oldest first; unfinished ones are listed and left out of trends and means.
std::string learner_page(const Wording& wording, const std::string& learner, const std::vector<Practised>& practices);

} // namespace propartif::reports
