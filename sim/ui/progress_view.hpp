#pragma once
// Progress: scores and criteria over the finished conversations, the own judgement beside the program's, what next.
#include "app/models.hpp"
#include "ui/ui.hpp"
#include <cstddef>
#include <optional>

namespace propartif::ui {

struct ProgressDraft {
    std::optional<std::size_t> point; // of the scores, chosen with the keyboard
};

void progress_ui(const app::ProgressModel& model, ProgressDraft& draft, Ui& ui, app::Intents& out);

} // namespace propartif::ui
