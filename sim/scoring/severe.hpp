#pragma once
// Severe acts: each raises a flag whatever else the reply holds.
#include "scoring/exchange.hpp"

namespace propartif::scoring {

Spans find_insults(const Exchange& exchange);
Spans find_threats(const Exchange& exchange);
Spans find_bribes(const Exchange& exchange);
Spans find_discrimination(const Exchange& exchange);
Spans find_leaks(const Exchange& exchange);
Spans find_favours(const Exchange& exchange);  // a rule bypassed for this one citizen
Spans find_promises(const Exchange& exchange); // beyond an officer's authority; a negated promise is a limit

} // namespace propartif::scoring
