#pragma once
// Dialogs over the studio: bringing files in, handing the scenario over, its versions, and what two works changed
// alike.
#include "app/intents.hpp"
#include "app/models.hpp"
#include "ui/studio/studio_draft.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

void ask(app::Intents& out, app::exchange::Ask what);

void bring_in_dialog(const app::StudioModel& model, StudioDraft& draft, Ui& ui, app::Intents& out);
void hand_over_dialog(const app::StudioModel& model, StudioDraft& draft, Ui& ui, app::Intents& out);
void versions_dialog(const app::StudioModel& model, Ui& ui, app::Intents& out);
void merged_dialog(const app::StudioModel& model, Ui& ui, app::Intents& out);

} // namespace propartif::ui
