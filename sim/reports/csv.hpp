#pragma once
// Comma-separated values by RFC 4180: every cell quoted, lines end with CR LF.
#include <string>
#include <string_view>
#include <vector>

namespace propartif::reports {

// Words from people, made harmless for spreadsheet programs: a cell that begins with = + - @, their full-width forms,
// a tab, a line break or NUL gets an apostrophe before it; so does one that begins with an apostrophe. Taking one
// leading apostrophe away gives the words back.
std::string harmless(std::string_view words);

// One line of cells; a quote inside a cell is doubled.
std::string csv_line(const std::vector<std::string>& cells);

} // namespace propartif::reports
