#pragma once
// Comma-separated values as RFC 4180 has them; semicolons and tabs, as spreadsheets of other countries write them, are
// found out.
#include "propartif/result.hpp"
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::interchange {

using CsvRow = std::vector<std::string>;

// As import_turns fails; places count from 0.
Error table_fault(std::string_view key, std::size_t row, std::size_t column, std::string_view words = {});
std::string cell_name(std::size_t row, std::size_t column); // "B3", as spreadsheets call it

// Every row, blank ones too, so that their numbers are those of the spreadsheet.
Result<std::vector<CsvRow>> csv_rows(std::string_view bytes);

} // namespace propartif::interchange
