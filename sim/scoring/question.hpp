#pragma once
// Whether the officer asks the citizen to confirm or correct what was understood.
#include "scoring/exchange.hpp"

namespace propartif::scoring {

Spans find_check_questions(const Exchange& exchange);

} // namespace propartif::scoring
