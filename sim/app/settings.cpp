#include "app/settings.hpp"
#include "propartif/records.hpp"
#include <algorithm>
#include <charconv>

namespace propartif::app {

namespace {

constexpr int kSmallestText = 80;
constexpr int kLargestText = 200;

std::string value_of(const std::map<std::string, std::string>& stored, const std::string& key) {
    const auto found = stored.find(key);
    return found == stored.end() ? std::string{} : found->second;
}

} // namespace

Settings settings_from(const std::map<std::string, std::string>& stored) {
    Settings out;
    if (value_of(stored, "language") == "en") out.language = Language::en;
    if (value_of(stored, "theme") == "dark") out.theme = ThemeChoice::dark;
    const std::string percent = value_of(stored, "text_percent");
    int number{};
    const auto [end, failed] = std::from_chars(percent.data(), percent.data() + percent.size(), number);
    if (failed == std::errc{} && end == percent.data() + percent.size() && number >= kSmallestText &&
        number <= kLargestText)
        out.text_percent = number;
    out.reduced_motion = value_of(stored, "reduced_motion") == "yes";
    out.last_person = value_of(stored, kLastPersonSetting);
    return out;
}

std::map<std::string, std::string> stored_from(const Settings& settings) {
    return {{"language", settings.language == Language::en ? "en" : "id"},
            {"theme", settings.theme == ThemeChoice::dark ? "dark" : "light"},
            {"text_percent", std::to_string(std::clamp(settings.text_percent, kSmallestText, kLargestText))},
            {"reduced_motion", settings.reduced_motion ? "yes" : "no"},
            {kLastPersonSetting, settings.last_person}};
}

} // namespace propartif::app
