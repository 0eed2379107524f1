#pragma once
// Moments of the records as calendar dates. Pure: the clock and the time zone of the computer are not asked.
#include <cstdint>
#include <string>

namespace propartif {

struct Moment {
    int year{};
    unsigned month{}; // 1..12
    unsigned day{};   // 1..31
    int hour{};
    int minute{};
    int second{};
    int millis{};
    bool operator==(const Moment&) const = default;
};

// The calendar of a place `offset_minutes` east of UTC. Moments outside the years 0001 to 9999 are moved to their edge.
Moment moment_at(std::int64_t unix_millis, int offset_minutes);

// RFC 3339 in UTC with milliseconds: "2026-11-22T01:41:07.250Z".
std::string iso_utc(std::int64_t unix_millis);

// The same, to the second and fit for a file's name: "20261122T014107Z".
std::string file_stamp(std::int64_t unix_millis);

} // namespace propartif
