#pragma once
// Beneath the hero: today's short practice, and how one gets on.
#include "app/models.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

void home_today(const app::HomeModel& model, Ui& ui, app::Intents& out);

} // namespace propartif::ui
