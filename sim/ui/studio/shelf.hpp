#pragma once
// Own scenarios, shapes to begin from, and the library to copy from.
#include "app/models.hpp"
#include "ui/studio/studio_draft.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

void shelf_ui(const app::StudioModel& model, StudioDraft& draft, Ui& ui, app::Intents& out);

} // namespace propartif::ui
