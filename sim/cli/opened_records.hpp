#pragma once
// Records of the data folder, for commands that read what was practised.
#include "cli/console.hpp"
#include "propartif/records.hpp"
#include <optional>
#include <string>

namespace propartif::cli {

// The records in `data` (empty: the usual folder). When there are none, or another program holds them, says so and
// returns nothing; an empty database is never made.
std::optional<Records> opened_records(Console& console, const std::string& data);

// Oldest first, with their turns; says why not and returns nothing.
std::optional<std::vector<AttemptRecord>> attempt_records(Console& console, Records& records,
                                                          std::optional<std::int64_t> person);

} // namespace propartif::cli
