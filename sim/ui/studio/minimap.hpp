#pragma once
// The whole map, small, with the part that is seen; pressing it goes there.
#include "app/studio.hpp"
#include "ui/studio/canvas_view.hpp"

namespace propartif::ui {

// At the lower right corner of the view; nothing when all is seen already.
void minimap(const app::Desk& desk, CanvasDraft& draft, Ui& ui, const CanvasView& view);

} // namespace propartif::ui
