#pragma once
// What a person can set; kept in the records database as plain key-value pairs.
#include "propartif/text.hpp"
#include <map>
#include <string>

namespace propartif::app {

enum class ThemeChoice { light, dark };

struct Settings {
    Language language = Language::id;
    ThemeChoice theme = ThemeChoice::light;
    int text_percent = 100; // 80..200, on top of the monitor's own scale
    bool reduced_motion = false;
    std::string last_person; // name chosen last time
    bool voice = false;      // the citizen's lines are also spoken
    int voice_volume = 70;   // 10..100
    bool operator==(const Settings&) const = default;
};

// Unknown keys and values out of range are ignored, so that an old or edited database still opens.
Settings settings_from(const std::map<std::string, std::string>& stored);
std::map<std::string, std::string> stored_from(const Settings& settings);

} // namespace propartif::app
