#pragma once
// The right side of the play screen: what a reply did and why, a hint before one, or what will come here.
#include "app/models.hpp"
#include "ui/play_draft.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

// A card of `width` x `height` pixels at the cursor; its inside scrolls, its buttons do not.
void feedback_side(const app::PlayModel& model, PlayDraft& draft, Ui& ui, app::Intents& out, float width, float height);

} // namespace propartif::ui
