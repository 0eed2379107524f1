#pragma once
// How long somebody practised, as far as the records can tell.
#include "propartif/records.hpp"
#include <cstdint>

namespace propartif::reports {

// From the start of the attempt over its turns, retries included. A pause of more than ten minutes between two replies
// is no practice and counts nothing; neither does a clock that was set back.
std::int64_t practised_millis(const AttemptRecord& record);

} // namespace propartif::reports
