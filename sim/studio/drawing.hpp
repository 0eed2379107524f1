#pragma once
// The graph of a draft as a picture on paper (SVG), as it lies on the canvas.
#include "propartif/draft.hpp"
#include "propartif/scenario.hpp"
#include <array>
#include <string>

namespace propartif::studio {

struct DrawingWords {                                     // all in one language
    std::array<std::string, kPhaseKeys.size() + 1> lanes; // the phases, then the endings
    std::array<std::string, kOutcomeKeys.size()> outcomes;
};

// A whole SVG document, light colours, no outside parts; nodes without a place are laid out. The same draft gives the
// same bytes. Typed replies lead on by dashed lines, those for review by dotted ones, lost ways end in a red cross.
std::string drawing_svg(const Draft& draft, const DrawingWords& words, Language language);

} // namespace propartif::studio
