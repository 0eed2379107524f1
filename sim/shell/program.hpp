#pragma once
// The program around its State: content, records, window, and the loop that joins them.
#include "app/state.hpp"
#include "propartif/record_writer.hpp"
#include "shell/effect_runner.hpp"
#include "shell/window.hpp"
#include "ui/program_view.hpp"
#include "ui/ui.hpp"
#include <memory>
#include <optional>
#include <string>

namespace propartif::shell {

struct ProgramOptions {
    std::string data;    // --data, empty: the usual folder
    std::string content; // --content, empty: beside the program
    std::string probe;   // --probe, file that tells where the controls are; empty: none
    std::string shots;   // --shots, folder for pictures of every screen; empty: none
    int width = 1280;
    int height = 800;
};

std::int64_t now_unix_millis();
int local_hour();
ui::Theme theme_of(const app::Settings& settings, double monitor_scale);

// The state before anything was read from the records.
app::State first_state(std::shared_ptr<const app::Content> content);

// Opens the records, the window, and runs until it is closed. The exit code: 0, 1 (records refused), 3 (no display).
int run_program(const ProgramOptions& options);

} // namespace propartif::shell
