#pragma once
// Counts and shares as people write them.
#include "propartif/text.hpp"
#include <cstdint>
#include <string>

namespace propartif::ui {

std::string count_words(std::uint64_t count, Language language); // "10.000", in English "10,000"

// "63 %"; "< 1 %" and "99 %" for what is neither none nor all.
std::string percent_words(double share);

} // namespace propartif::ui
