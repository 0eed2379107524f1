#pragma once
// The map of the conversation: blocks, wires, lanes and notes; dragging, connecting, zooming.
#include "app/models.hpp"
#include "ui/studio/studio_draft.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

// Fills `box`.
void canvas_ui(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out,
               const Box& box);

// A note in the middle of what is seen.
void add_note(const app::Desk& desk, CanvasDraft& canvas, const Ui& ui, app::Intents& out);

// The phase a new node most likely belongs to: that of the chosen one.
Phase phase_for_new(const app::Desk& desk);

// Moves the camera so that the node is in the middle.
void look_at(const app::Desk& desk, const NodeId& node, CanvasDraft& canvas, const Ui& ui);

} // namespace propartif::ui
