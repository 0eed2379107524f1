#pragma once
// Every picture that is taken of the program, by name.
#include "shell/shots_stage.hpp"
#include "ui/program_view.hpp"
#include <functional>
#include <vector>

namespace propartif::shell {

struct Shot {
    const char* name;
    std::function<void(Stage&, const Scenario&)> prepare;
    std::function<void(ui::Drafts&)> fill_in{}; // what is being typed, where that is worth a picture
    bool projector = false;                     // what the room sees instead of the program
};

std::vector<Shot> all_shots();

} // namespace propartif::shell
