#pragma once
// Whether the citizen's feeling is named or accepted.
#include "scoring/exchange.hpp"

namespace propartif::scoring {

Spans find_named_feelings(
    const Exchange& exchange); // "Ibu kecewa", not denied, not the officer's own, not ordered away
Spans find_feeling_idioms(const Exchange& exchange); // "habis sabar", "siapa yang tahan"
Spans find_validated(const Exchange& exchange);      // "wajar", "beralasan"
Spans find_own_shame(const Exchange& exchange);      // "kami malu": green, but not the citizen's feeling

} // namespace propartif::scoring
