#pragma once
// Moments as people here write them; the only place where a time zone is looked at.
#include <cstdint>
#include <string>
#include <string_view>

namespace propartif::ui {

// "22 Nov 2026 09.41" on the clock of this computer. `months` are twelve short names parted by blanks; `clock_mark`
// stands between hours and minutes. Empty when the moment lies outside what the calendar knows.
std::string local_date_time(std::int64_t unix_millis, std::string_view months, char clock_mark);

// "21 Nov 2026" of "2026-11-21"; words that are no such date come back as they are.
std::string written_date(std::string_view year_month_day, std::string_view months);

} // namespace propartif::ui
