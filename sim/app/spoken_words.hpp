#pragma once
// A citizen's line as it is said aloud: without stage directions, glosses, markup and the speaker's name before it.
#include "propartif/scenario.hpp"
#include "propartif/text.hpp"
#include <string>

namespace propartif::app {

// Empty when nothing of it is said ("(diam)", "..."). Names inside the line stay: they tell who takes over.
std::string spoken_words(const Scenario& scenario, const Text& line, Language language);

// The language the line is really written in when shown in `language`.
Language language_of(const Text& line, Language language);

} // namespace propartif::app
