#pragma once
// Which words a negator reaches.
#include "language/reading.hpp"

namespace propartif::language {

// A negator reaches the next words of its clause up to a small distance; a second negator takes it back
// ("bukan tidak wajar"), and a word that turns the sentence ("tapi", "melainkan") ends its reach.
void mark_negated(Reading& reading);

} // namespace propartif::language
