#pragma once
// "KK" is a kartu keluarga, "kk" usually a kakak.
#include "language/words.hpp"
#include <cstddef>
#include <vector>

namespace propartif::language {

// Whether the word "kk" at this place means the card: typed in capitals in a text that is not, or near words of papers.
bool is_family_card(const std::vector<Word>& words, std::size_t at);

} // namespace propartif::language
