#pragma once
// Everything recorded as one table: a row a turn, a column a criterion. Column names are for programs and never change.
#include "propartif/records.hpp"
#include <map>
#include <string>
#include <vector>

namespace propartif::reports {

struct TableContent { // borrowed: names and criteria of today
    const std::map<std::int64_t, std::string>& people;
    const std::map<std::string, Rubric>& rubrics; // by id
};

// `records` oldest first. Criteria stand in the rubrics' order, those of rubrics that are gone after them. A byte order
// mark at the front, for spreadsheet programs that ask for one, when `mark` is set.
std::string turn_table(const std::vector<AttemptRecord>& records, const TableContent& content, bool mark);

} // namespace propartif::reports
