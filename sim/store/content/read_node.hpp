#pragma once
// One node of a scenario: what is said, how it may be answered, where it goes.
#include "propartif/scenario.hpp"
#include "store/content/read_condition.hpp"
#include <string_view>

namespace propartif::store {

void read_focus(const Json& value, const std::string& where, Report& report, Focus& out);
void read_levels(Fields& fields, std::string_view key, Levels& out);
void read_node(const Json& value, const std::string& where, Report& report, Node& out);

} // namespace propartif::store
