#pragma once
// Cutting a reading into sentences and clauses, with or without punctuation.
#include "language/reading.hpp"
#include <string_view>

namespace propartif::language {

// Fills sentences, clauses, asks and each token's place. `marks_after`: punctuation after the last token.
void mark_sentences(Reading& reading, std::string_view marks_after);

// Words that open a clause of their own ("tapi", "karena", "supaya").
bool opens_clause(std::string_view word);

} // namespace propartif::language
