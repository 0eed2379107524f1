#pragma once
// Plans to begin with, workshops that were held, and what is settled before the doors open.
#include "ui/workshop_view.hpp"

namespace propartif::ui {

void workshop_shelf(const app::WorkshopModel& model, WorkshopDraft& draft, Ui& ui, app::Intents& out);

} // namespace propartif::ui
