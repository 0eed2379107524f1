#pragma once
// The trainer's studio: the shelf of own scenarios, or the one on the desk.
#include "app/models.hpp"
#include "ui/studio/studio_draft.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

void studio_ui(const app::StudioModel& model, StudioDraft& draft, Ui& ui, app::Intents& out);

} // namespace propartif::ui
