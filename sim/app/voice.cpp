#include "app/voice.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace propartif::app {

namespace {

constexpr double kLouderThanUsual = 1.5; // a full slider; leaves room below 200 for a raised voice

enum class Kind { man, woman, unknown };

constexpr std::array<std::string_view, 9> kMen{"Pak", "Bapak", "Mas", "Bang", "Abang", "Kai", "Amang", "Haji", "Mr"};
constexpr std::array<std::string_view, 10> kWomen{"Bu",  "Ibu",   "Mbak",  "Nini", "Acil",
                                                  "Cil", "Tante", "Hajah", "Mrs",  "Ms"};

std::string_view first_word(std::string_view name) {
    const std::string_view word = name.substr(0, name.find(' '));
    return word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
}

// How the citizen is addressed says it best; else how the portrait is drawn.
Kind kind_of(const Citizen& citizen) {
    const std::string_view title = first_word(citizen.name);
    if (std::ranges::find(kMen, title) != kMen.end()) return Kind::man;
    if (std::ranges::find(kWomen, title) != kWomen.end()) return Kind::woman;
    const std::string& head = citizen.portrait.head;
    if (citizen.portrait.moustache || head == "peci") return Kind::man;
    if (citizen.portrait.lash || head == "hijab" || head == "long" || head == "bun") return Kind::woman;
    return Kind::unknown;
}

struct Base {
    int rate, pitch;
};

Base base_of(Kind kind, const std::string& age) {
    const bool old = age == "older";
    const bool young = age == "young";
    const int rate = old ? 140 : young ? 165 : 155;
    if (kind == Kind::woman) return {rate, old ? 54 : young ? 66 : 60};
    if (kind == Kind::man) return {rate, old ? 32 : young ? 44 : 38};
    return {rate, old ? 44 : young ? 54 : 50};
}

std::string voice_name(Kind kind, Language language) {
    std::string out = language == Language::en ? "en" : "id";
    if (kind == Kind::woman) out += "+f2";
    if (kind == Kind::man) out += "+m3";
    return out;
}

int rounded(double value, int low, int high) {
    return std::clamp(static_cast<int>(std::lround(value)), low, high);
}

VoiceSound sound(std::string voice, double rate, double pitch, double loudness, int volume_percent) {
    return {std::move(voice), rounded(rate, 110, 210), rounded(pitch, 20, 80),
            rounded(kLouderThanUsual * loudness * std::clamp(volume_percent, 10, 100), 0, 200)};
}

} // namespace

VoiceSound voice_of(const Citizen& citizen, int tension, Language language, int volume_percent) {
    const Kind kind = kind_of(citizen);
    const Base base = base_of(kind, citizen.portrait.age);
    const double strain = std::clamp(tension, 0, 100) / 100.0;
    const double heat = std::clamp(citizen.portrait.heat, -1.0, 1.0);
    if (heat < 0) { // the more it weighs on them, the less voice is left
        const double weight = -heat * strain;
        return sound(voice_name(kind, language), base.rate - 32 * weight, base.pitch - 9 * weight, 1 - 0.25 * weight,
                     volume_percent);
    }
    const double excited = 2 * strain - 1; // below the middle: at ease
    return sound(voice_name(kind, language), base.rate + 28 * excited, base.pitch + 8 * excited, 1 + 0.15 * excited,
                 volume_percent);
}

VoiceSound plain_voice(Language language, int volume_percent) {
    const Base base = base_of(Kind::unknown, "adult");
    return sound(voice_name(Kind::unknown, language), base.rate, base.pitch, 1, volume_percent);
}

} // namespace propartif::app
