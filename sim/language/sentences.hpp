#pragma once
// Cutting a reading into sentences and clauses, with or without punctuation.
#include "language/reading.hpp"
#include <string_view>
#include <vector>

namespace propartif::language {

// Fills sentences, clauses, asks and each token's place. `mark_after`: the strongest mark after the last token.
void mark_sentences(Reading& reading, char mark_after);

bool opens_clause(std::string_view word);   // a clause of its own: "tapi", "karena", "supaya"
bool opens_sentence(std::string_view word); // in speech without marks: "jadi", "nanti", "saya"
std::vector<std::string_view> opening_words();

} // namespace propartif::language
