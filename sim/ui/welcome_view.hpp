#pragma once
// The very first screen: who practises? Until that is known, nothing else can be pressed.
#include "app/models.hpp"
#include "ui/ui.hpp"
#include <string>

namespace propartif::ui {

struct WelcomeDraft {
    std::string name;
    bool asked = false; // the field has had the keyboard once
};

void welcome_ui(const app::HomeModel& model, const app::Settings& settings, WelcomeDraft& draft, Ui& ui,
                app::Intents& out);

} // namespace propartif::ui
