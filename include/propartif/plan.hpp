#pragma once
// A conversation as a dialogue plan: lines that a person can read and that are played again after every change.
#include "propartif/scenario.hpp"
#include "propartif/session.hpp"
#include <string>
#include <string_view>

namespace propartif {

// What was said and where it led, as `propartif-cli plan` reads it: counted turns only; after each turn the node, both
// gauges, and for typed words the levels and flags. `remark` stands in the first line. Typed words are one line: line
// breaks become blanks. The session must have begun where the scenario does.
std::string recorded_plan(const Scenario& scenario, const Session& session, std::string_view remark);

} // namespace propartif
