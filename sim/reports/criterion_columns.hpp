#pragma once
// The columns of a table that hold levels: one a criterion.
#include "propartif/rubric.hpp"
#include <map>
#include <set>
#include <string>
#include <vector>

namespace propartif::reports {

// The criteria in the rubrics' order; those of `rated` that no rubric has any more after them, by id.
std::vector<CriterionId> criterion_columns(const std::map<std::string, Rubric>& rubrics,
                                           const std::set<CriterionId>& rated);

// The cells under them; empty where there is no level.
std::vector<std::string> level_cells(const Levels& levels, const std::vector<CriterionId>& columns);

} // namespace propartif::reports
