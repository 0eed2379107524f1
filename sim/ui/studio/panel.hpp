#pragma once
// Under the map: what is wrong and how to mend it, what has no English yet, and what plays of it come to.
#include "app/models.hpp"
#include "ui/studio/studio_draft.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

// Fills `box`.
void panel_ui(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out,
              const Box& box);

} // namespace propartif::ui
