#pragma once
// The studio's bar: whose scenario it is, whether it is saved, and what can be done to all of it.
#include "app/models.hpp"
#include "ui/studio/studio_draft.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

// Draws over the column; `height` pixels high.
void desk_bar(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out,
              float height);

// The keys that work all over the desk.
void desk_keys(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out);

// Where new things are put: the middle of what is seen of the map.
studio::Point middle_of_view(const Ui& ui, const CanvasDraft& canvas);

} // namespace propartif::ui
