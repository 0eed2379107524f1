#pragma once
// "Make a report", and once it is there: where it is, open it, copy its address.
#include "app/state.hpp"
#include "ui/ui.hpp"
#include <optional>

namespace propartif::ui {

// Over the column. `attempt`: the conversation the report is about; none: everything of the learner. `report` is the
// last one asked for, shown when it is this one. True when a report is asked for in this frame: the caller
// then tells what is not told yet and MakeReport.
bool report_ui(const app::Words& words, const std::optional<app::ReportState>& report,
               std::optional<std::int64_t> attempt, Ui& ui, app::Intents& out);

} // namespace propartif::ui
