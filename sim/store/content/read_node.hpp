#pragma once
// One node of a scenario: what is said, how it may be answered, where it goes.
#include "propartif/scenario.hpp"
#include "store/content/read_condition.hpp"

namespace propartif::store {

void read_node(const Json& value, const std::string& where, Report& report, Node& out);

} // namespace propartif::store
