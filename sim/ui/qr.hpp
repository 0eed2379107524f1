#pragma once
// The squares a phone's camera reads.
#include "app/workshop.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

// Black on white whatever the theme, with the quiet edge of four squares that readers need.
void draw_qr(Ui& ui, ImDrawList& list, const Box& box, const app::QrSquares& squares);

} // namespace propartif::ui
