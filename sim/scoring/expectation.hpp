#pragma once
// The parts of managed expectations: what can or cannot be done, why, which option or step, when, whom to ask.
#include "scoring/exchange.hpp"

namespace propartif::scoring {

Spans find_limits(const Exchange& exchange);
Spans find_reasons(const Exchange& exchange);
Spans find_options(const Exchange& exchange);
Spans find_times(const Exchange& exchange);
Spans find_contacts(const Exchange& exchange);
Spans find_outlooks(const Exchange& exchange); // one part, said so clearly that it needs no second

// Spans of all parts when at least `parts` of (a) limit or possibility, (b) reason, (c) option or step, (d) time or
// contact are there.
Spans find_two_parts(const Exchange& exchange);
Spans find_three_parts(const Exchange& exchange);

} // namespace propartif::scoring
