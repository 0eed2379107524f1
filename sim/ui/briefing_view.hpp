#pragma once
// Before a conversation: who comes to the counter, what happened, and how to practise.
#include "app/models.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

struct BriefingDraft {
    ScenarioId scenario; // the one `mode` was chosen for; another scenario begins with learning again
    Mode mode = Mode::learn;
};

void briefing_ui(const app::BriefingModel& model, BriefingDraft& draft, Ui& ui, app::Intents& out);

} // namespace propartif::ui
