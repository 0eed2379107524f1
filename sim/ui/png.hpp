#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace propartif::ui {

// A PNG (RGB, 8 bits) of `width` x `height` pixels of R, G, B, A bytes, top row first; alpha is left out.
// Not compressed: meant for screenshots and tests. Empty when the sizes do not fit the pixels.
std::string png_of(const std::vector<std::uint8_t>& rgba, int width, int height);

} // namespace propartif::ui
