#include "propartif/moment.hpp"
#include <doctest/doctest.h>
#include <limits>

using namespace propartif;

TEST_CASE("a moment is written in UTC with milliseconds, leap days and years before 1970 too") {
    struct Row {
        const char* name;
        std::int64_t unix_millis;
        const char* written;
    };
    for (const Row& row :
         {Row{"the epoch", 0, "1970-01-01T00:00:00.000Z"}, Row{"before the epoch", -1, "1969-12-31T23:59:59.999Z"},
          Row{"a leap day", 1'709'251'199'999, "2024-02-29T23:59:59.999Z"},
          Row{"no leap year", 4'107'542'400'000, "2100-03-01T00:00:00.000Z"},
          Row{"a recorded one", 1'795'312'345'678, "2026-11-22T01:52:25.678Z"},
          Row{"beyond the calendar", std::numeric_limits<std::int64_t>::max(), "9999-12-31T23:59:59.999Z"},
          Row{"before the calendar", std::numeric_limits<std::int64_t>::min(), "0001-01-01T00:00:00.000Z"}}) {
        CAPTURE(row.name);
        CHECK(iso_utc(row.unix_millis) == row.written);
    }
}

TEST_CASE("a place east of UTC reads the next day") {
    CHECK(moment_at(1'795'312'345'678, 8 * 60) == Moment{2026, 11, 22, 9, 52, 25, 678});
    CHECK(moment_at(1'795'312'345'678, 24 * 60).day == 23);
    CHECK(moment_at(std::numeric_limits<std::int64_t>::max(), 14 * 60).year == 9999);
    CHECK(moment_at(std::numeric_limits<std::int64_t>::min(), -14 * 60).year == 1);
}
