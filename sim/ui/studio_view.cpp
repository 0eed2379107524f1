#include "ui/studio_view.hpp"
#include "ui/studio/desk.hpp"
#include "ui/studio/exchange.hpp"
#include "ui/studio/rubric_desk.hpp"
#include "ui/studio/shelf.hpp"

namespace propartif::ui {

void studio_ui(const app::StudioModel& model, StudioDraft& draft, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "studio");
    if (model.studio.rubric)
        rubric_desk_ui(model, *model.studio.rubric, draft.rubric, ui, out);
    else if (model.studio.desk)
        desk_ui(model, *model.studio.desk, draft, ui, out);
    else
        shelf_ui(model, draft, ui, out);
    bring_in_dialog(model, draft, ui, out);
    hand_over_dialog(model, draft, ui, out);
    versions_dialog(model, ui, out);
    merged_dialog(model, ui, out);
}

} // namespace propartif::ui
