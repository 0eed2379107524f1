#pragma once
// A certificate of participation. It says what was practised and how long, and that it proves no competence.
#include "reports/practice.hpp"
#include <optional>
#include <string>
#include <vector>

namespace propartif::reports {

// `practices` oldest first; only finished ones count. Nothing when none is finished.
std::optional<std::string> certificate_page(const Wording& wording, const std::string& learner,
                                            const std::vector<Practised>& practices);

} // namespace propartif::reports
