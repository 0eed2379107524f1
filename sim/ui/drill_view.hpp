#pragma once
// A sitting with a drill: one item a page, its feedback, and at the end what was strong and what comes back when.
#include "app/models.hpp"
#include "ui/play_evidence.hpp"
#include "ui/ui.hpp"
#include <optional>
#include <string>
#include <vector>

namespace propartif::ui {

struct DrillDraft {
    std::string item; // the item that what follows belongs to
    std::vector<std::optional<std::size_t>> picked;
    std::string text;
    std::optional<ShownReply> example; // the good example, marked once
};

void drill_ui(const app::DrillModel& model, DrillDraft& draft, Ui& ui, app::Intents& out);

// Answers the disk refused, with the way to try again; nothing when there are none.
void unsaved_answers_banner(std::size_t unsaved, const app::Words& words, Ui& ui, app::Intents& out);

} // namespace propartif::ui
