#pragma once
// Whether the citizen's need, not only the demand, is put into words and turned forward.
#include "scoring/exchange.hpp"

namespace propartif::scoring {

Spans find_voiced_needs(const Exchange& exchange); // "yang Ibu perlukan ..." with something of substance after it
Spans find_purposes(const Exchange& exchange);     // "supaya ..." that leads to this citizen's need
Spans find_focus_needs(const Exchange& exchange);  // the focus's interest said, marker or not
Spans find_forward(const Exchange& exchange);      // turned to what should happen or is possible
Spans find_restated(const Exchange& exchange);     // "jadi ...", "Ibu sudah ...", "saya dengar ..."

} // namespace propartif::scoring
