#include "propartif/moment.hpp"
#include <algorithm>
#include <chrono>
#include <fmt/format.h>

namespace propartif {

Moment moment_at(std::int64_t unix_millis, int offset_minutes) {
    using namespace std::chrono;
    constexpr milliseconds kFirst = sys_days{year{1} / January / 1}.time_since_epoch();
    constexpr milliseconds kLast = sys_days{year{9999} / December / 31}.time_since_epoch() + days{1} - milliseconds{1};
    // Cut first: adding the offset to a number near the edge of 64 bits would overflow.
    const auto inside = std::clamp(milliseconds{unix_millis}, kFirst, kLast);
    const auto there = std::clamp(inside + milliseconds{minutes{offset_minutes}}, kFirst, kLast);
    const auto day = floor<days>(there);
    const year_month_day date{sys_days{day}};
    const auto rest = there - day;
    Moment out;
    out.year = static_cast<int>(date.year());
    out.month = static_cast<unsigned>(date.month());
    out.day = static_cast<unsigned>(date.day());
    out.hour = static_cast<int>(duration_cast<hours>(rest).count());
    out.minute = static_cast<int>(duration_cast<minutes>(rest).count() % 60);
    out.second = static_cast<int>(duration_cast<seconds>(rest).count() % 60);
    out.millis = static_cast<int>(rest.count() % 1000);
    return out;
}

std::string iso_utc(std::int64_t unix_millis) {
    const Moment at = moment_at(unix_millis, 0);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", at.year, at.month, at.day, at.hour, at.minute,
                       at.second, at.millis);
}

std::string file_stamp(std::int64_t unix_millis) {
    const Moment at = moment_at(unix_millis, 0);
    return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", at.year, at.month, at.day, at.hour, at.minute, at.second);
}

} // namespace propartif
