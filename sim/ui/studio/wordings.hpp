#pragma once
// Things with several wordings as lines that are typed: "three times | third time" is one thing.
#include <string>
#include <vector>

namespace propartif::ui {

std::vector<std::string> as_lines(const std::vector<std::vector<std::string>>& things);
std::vector<std::vector<std::string>> as_things(const std::vector<std::string>& lines); // without blank ones
std::string as_line(const std::vector<std::string>& wordings);

} // namespace propartif::ui
