#pragma once
// Trying the draft out beside the map: any node, any mood. Nothing of it is recorded.
#include "app/models.hpp"
#include "ui/studio/studio_draft.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

// Fills `box`; only while there is a preview.
void preview_ui(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out,
                const Box& box);

} // namespace propartif::ui
