#pragma once
// The same draft as a list: every node with its line, for the keyboard and for work on many at once.
#include "app/models.hpp"
#include "ui/studio/studio_draft.hpp"
#include "ui/ui.hpp"

namespace propartif::ui {

// Fills `box`. Nodes that `draft.search` does not find are left out while searching.
void outline_ui(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out,
                const Box& box);

// The nodes whose id or words hold what is looked for, in the order of the file.
std::vector<const Node*> found_nodes(const app::Desk& desk, const std::string& looked_for);

} // namespace propartif::ui
