#include "ui/workshop_view.hpp"
#include "ui/workshop/room.hpp"
#include "ui/workshop/shelf.hpp"

namespace propartif::ui {

void workshop_ui(const app::WorkshopModel& model, WorkshopDraft& draft, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "workshop");
    if (model.workshop.room)
        facilitator_room(model, *model.workshop.room, draft, ui, out);
    else
        workshop_shelf(model, draft, ui, out);
}

} // namespace propartif::ui
