#pragma once
// Language, look, text size and voice, all live; and where the records are.
#include "app/models.hpp"
#include "ui/ui.hpp"
#include <string>

namespace propartif::ui {

struct SettingsDraft {
    std::string data_folder; // a copy, so that it can be selected
    double text_percent = 0; // while the slider is held; 0: as set
    double voice_volume = 0; // the same
};

void settings_ui(const app::SettingsModel& model, SettingsDraft& draft, Ui& ui, app::Intents& out);

} // namespace propartif::ui
