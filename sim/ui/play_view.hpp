#pragma once
// The conversation: citizen, talk, replies and feedback.
#include "app/models.hpp"
#include "ui/play_draft.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

// Fills the column from the cursor to the lower edge of the window.
void play_ui(const app::PlayModel& model, PlayDraft& draft, Ui& ui, app::Intents& out);

} // namespace propartif::ui
