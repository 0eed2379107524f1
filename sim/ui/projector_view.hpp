#pragma once
// What the room sees: the citizen, the question, votes once they are closed, replies once they were let through, how
// they are judged once that is revealed. Large letters, no control.
#include "app/content.hpp"
#include "app/workshop.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

struct ProjectorModel {
    const app::Content& content;
    const app::RoomNow* room; // null: nothing is under way
    Language language = Language::id;
    std::int64_t now_unix_millis{};
};

void projector_ui(const ProjectorModel& model, Ui& ui);

} // namespace propartif::ui
