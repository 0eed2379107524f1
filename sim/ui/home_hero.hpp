#pragma once
// The teal band at the top of the library: go on with a conversation, or where to begin.
#include "app/models.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

void home_hero(const app::HomeModel& model, Ui& ui, app::Intents& out);

} // namespace propartif::ui
