#pragma once
// The citizen: face, name, how they feel, and what they have told so far.
#include "app/models.hpp"
#include "ui/portrait.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

// The left column, or the tab of its own: the portrait gives way before anything scrolls. `rest` is what all but the
// portrait took in the last frame, pixels; 0 before the first.
void citizen_column(const app::PlayModel& model, Ui& ui, const FaceState& face, float& rest, float width, float height);
// 72 high over the column: face, name and both gauges, for narrow windows.
void citizen_strip(const app::PlayModel& model, Ui& ui, const FaceState& face);

} // namespace propartif::ui
