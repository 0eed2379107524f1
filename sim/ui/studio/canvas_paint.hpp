#pragma once
// Drawing the map. Only what is seen is drawn; text has the sizes of the fonts, so that it is crisp at every zoom.
#include "app/studio.hpp"
#include "app/words.hpp"
#include "propartif/simulation.hpp"
#include "ui/studio/canvas_view.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

struct CanvasScene {
    const app::Desk& desk;
    const app::Words& words;
    const CanvasDraft& draft;
    const CanvasView& view;
    Language language{};
    const Simulation* heat = nullptr; // set: blocks are tinted by how many of these plays came by
};

void paint_lanes(Ui& ui, ImDrawList& list, const CanvasScene& scene);
void paint_wires(Ui& ui, ImDrawList& list, const CanvasScene& scene);
void paint_blocks(Ui& ui, ImDrawList& list, const CanvasScene& scene);
void paint_notes(Ui& ui, ImDrawList& list, const CanvasScene& scene);
void paint_drag(Ui& ui, ImDrawList& list, const CanvasScene& scene); // the wire or band under the pointer

Box note_box(const CanvasView& view, const studio::Note& note);

} // namespace propartif::ui
