#pragma once
// How to practise, what the words mean, the keys, what the score is and is not.
#include "app/models.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

struct HelpDraft {};

void help_ui(const app::GlossaryModel& model, HelpDraft& draft, Ui& ui, app::Intents& out);

} // namespace propartif::ui
