#pragma once
// The desk of a rubric: its parts, the one that is open, a reply to try out, problems.
#include "app/models.hpp"
#include "ui/studio/studio_draft.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

void rubric_desk_ui(const app::StudioModel& model, const app::RubricDesk& desk, RubricDraft& draft, Ui& ui,
                    app::Intents& out);

// Own rubrics, and the library's to copy from.
void rubric_shelf(const app::StudioModel& model, RubricDraft& draft, Ui& ui, app::Intents& out); // rubric_shelf.cpp
void rubric_removing(const app::StudioModel& model, RubricDraft& draft, Ui& ui, app::Intents& out);

} // namespace propartif::ui
