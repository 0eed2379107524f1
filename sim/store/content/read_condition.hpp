#pragma once
// Conditions and effects, shared by scenarios and rubrics.
#include "store/content/json_walk.hpp"

namespace propartif::store {

void read_condition(const Json& value, const std::string& where, Report& report, Condition& out);

// The optional `when` of an object.
void read_when(Fields& fields, std::optional<Condition>& out);

inline constexpr int kWidestChange = 100; // of tension or trust in one step

} // namespace propartif::store
