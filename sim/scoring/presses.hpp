#pragma once
// Presses that only a whole reply shows: empathy taken back by blame.
#include "scoring/exchange.hpp"

namespace propartif::scoring {

Spans find_but_blame(const Exchange& exchange); // "saya paham, tapi Ibu sendiri yang ..."

} // namespace propartif::scoring
