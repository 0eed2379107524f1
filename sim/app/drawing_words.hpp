#pragma once
// The words of a drawn graph, from the language files.
#include "app/words.hpp"
#include "studio/drawing.hpp"

namespace propartif::app {

studio::DrawingWords drawing_words(const Words& words);

} // namespace propartif::app
