#pragma once
// How a citizen sounds: who they are and how tense they are, as numbers the speaking program takes.
#include "propartif/scenario.hpp"
#include "propartif/text.hpp"
#include <string>

namespace propartif::app {

struct VoiceSound {
    std::string voice; // "id+f2": language and kind of voice
    int rate{};        // words per minute, 110..210
    int pitch{};       // 0..99, 20..80 used
    int volume{};      // 0..200, 100 is the speaking program's usual
    bool operator==(const VoiceSound&) const = default;
};

// Anger speaks faster, higher and louder with `tension` (0..100); fear and grief slower, lower and softer. All stays
// within what can be understood. `volume_percent` is the listener's own, 10..100.
VoiceSound voice_of(const Citizen& citizen, int tension, Language language, int volume_percent);

// A calm voice of nobody in particular, to hear whether there is any sound.
VoiceSound plain_voice(Language language, int volume_percent);

} // namespace propartif::app
