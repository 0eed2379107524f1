#pragma once
// What plays of the draft come to, what stands out in it, and the best way through: the third tab under the map.
#include "app/models.hpp"
#include "ui/studio/studio_draft.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

// Over the column, as high as it is.
void analysis_ui(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out);

// Asks for the analysis while `seen` (its tab, or the map's tints), and no longer when not.
void ask_for_analysis(const app::Desk& desk, bool seen, app::Intents& out);

} // namespace propartif::ui
