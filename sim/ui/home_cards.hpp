#pragma once
// The scenarios as a grid of cards, each one control.
#include "app/models.hpp"
#include "ui/ui.hpp"
#include <vector>

namespace propartif::ui {

// `shown` are indexes of the model's cards. Over the column.
void home_cards(const app::HomeModel& model, const std::vector<std::size_t>& shown, Ui& ui, app::Intents& out);

} // namespace propartif::ui
