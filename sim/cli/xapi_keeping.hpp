#pragma once
// Bringing the kept xAPI statements up to what was practised.
#include "cli/console.hpp"
#include "propartif/records.hpp"

namespace propartif::cli {

// Writes statements for all that has none yet; what was written before stays as it is. Says why not and returns false.
bool keep_statements(Console& console, Records& records);

} // namespace propartif::cli
