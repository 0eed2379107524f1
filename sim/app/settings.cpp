#include "app/settings.hpp"
#include "propartif/records.hpp"
#include <algorithm>
#include <charconv>
#include <optional>

namespace propartif::app {

namespace {

constexpr int kSmallestText = 80;
constexpr int kLargestText = 200;
constexpr int kSoftestVoice = 10;
constexpr int kLoudestVoice = 100;

std::string value_of(const std::map<std::string, std::string>& stored, const std::string& key) {
    const auto found = stored.find(key);
    return found == stored.end() ? std::string{} : found->second;
}

std::optional<int> number_of(const std::map<std::string, std::string>& stored, const std::string& key, int low,
                             int high) {
    const std::string words = value_of(stored, key);
    int number{};
    const auto [end, failed] = std::from_chars(words.data(), words.data() + words.size(), number);
    const bool whole = failed == std::errc{} && end == words.data() + words.size();
    return whole && number >= low && number <= high ? std::optional<int>{number} : std::nullopt;
}

} // namespace

Settings settings_from(const std::map<std::string, std::string>& stored) {
    Settings out;
    if (value_of(stored, "language") == "en") out.language = Language::en;
    if (value_of(stored, "theme") == "dark") out.theme = ThemeChoice::dark;
    out.text_percent = number_of(stored, "text_percent", kSmallestText, kLargestText).value_or(out.text_percent);
    out.reduced_motion = value_of(stored, "reduced_motion") == "yes";
    out.last_person = value_of(stored, kLastPersonSetting);
    out.voice = value_of(stored, "voice") == "yes";
    out.voice_volume = number_of(stored, "voice_volume", kSoftestVoice, kLoudestVoice).value_or(out.voice_volume);
    return out;
}

std::map<std::string, std::string> stored_from(const Settings& settings) {
    return {{"language", settings.language == Language::en ? "en" : "id"},
            {"theme", settings.theme == ThemeChoice::dark ? "dark" : "light"},
            {"text_percent", std::to_string(std::clamp(settings.text_percent, kSmallestText, kLargestText))},
            {"reduced_motion", settings.reduced_motion ? "yes" : "no"},
            {kLastPersonSetting, settings.last_person},
            {"voice", settings.voice ? "yes" : "no"},
            {"voice_volume", std::to_string(std::clamp(settings.voice_volume, kSoftestVoice, kLoudestVoice))}};
}

} // namespace propartif::app
