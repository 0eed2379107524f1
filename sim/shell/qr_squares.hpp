#pragma once
// Words as squares that a phone's camera reads.
#include "app/workshop.hpp"
#include <string>

namespace propartif::shell {

// Empty when the words are too long for one (2,331 bytes).
app::QrSquares qr_squares(const std::string& words);

} // namespace propartif::shell
