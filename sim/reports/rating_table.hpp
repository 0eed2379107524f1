#pragma once
// Everything observers said as one table: a row a rating, a column a criterion. Column names never change.
#include "reports/turn_table.hpp"
#include <string>
#include <vector>

namespace propartif::reports {

// `records` oldest first; ratings that were corrected later stand there too, marked. A byte order mark as in
// turn_table.
std::string rating_table(const std::vector<AttemptRecord>& records, const TableContent& content, bool mark);

} // namespace propartif::reports
