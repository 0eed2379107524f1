#pragma once
// Which scenarios the library shows: by group of behaviours and by words looked for.
#include "app/models.hpp"
#include "ui/home_view.hpp"
#include <string_view>

namespace propartif::ui {

// Faces in the library show this much of their tension, so that the first page is not a wall of anger.
inline constexpr double kLibraryCalm = 0.62;

// The group a behaviour belongs to, as in the words "group.angry"; "other" for one the program does not know.
std::string_view behaviour_group(std::string_view behaviour);

// Brings `groups` and `shown` up to date; costs something only when cards, search or filter changed.
void find_cards(const app::HomeModel& model, HomeDraft& draft);

// The lowest level not yet finished, in the library's order; when all are, the one with the lowest best score. Null
// without cards.
const app::Card* recommended_card(const std::vector<app::Card>& cards);

bool is_new(const app::Card& card); // neither finished nor begun

} // namespace propartif::ui
