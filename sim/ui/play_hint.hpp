#pragma once
// Help before a reply: what this phase is for, and what there is to reflect. Never the words of an answer.
#include "app/models.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

void phase_aim(const app::PlayModel& model, Ui& ui); // name of the phase and its aim, over the column
void hint_body(const app::PlayModel& model, Ui& ui);

} // namespace propartif::ui
