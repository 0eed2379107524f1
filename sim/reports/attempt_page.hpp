#pragma once
// The report of one conversation.
#include "reports/practice.hpp"
#include <string>

namespace propartif::reports {

// One self-contained page. The same record, content, language and offset give the same bytes.
std::string attempt_page(const Wording& wording, const std::string& learner, const Practised& practice);

} // namespace propartif::reports
