#pragma once
// What observers said of a conversation, beside the program's result and the learner's own rating.
#include "reports/practice.hpp"
#include <string>

namespace propartif::reports {

// Nothing at all when nobody observed it.
std::string observers_section(const Wording& wording, const Practised& practice);

} // namespace propartif::reports
