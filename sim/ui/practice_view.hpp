#pragma once
// Practice: today's ten minutes, the drills, and a conversation for what needs it most.
#include "app/models.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

struct PracticeDraft {};

void practice_ui(const app::PracticeModel& model, PracticeDraft& draft, Ui& ui, app::Intents& out);

} // namespace propartif::ui
