#include "app/notices.hpp"
#include "app/screens.hpp"
#include "app/spoken_words.hpp"
#include "app/voice.hpp"
#include <utility>

namespace propartif::app {

namespace {

bool heard(const State& state) {
    return state.settings.voice && !state.voice.absent;
}

void speak(State& state, std::string text, VoiceSound sound, Effects& out) {
    state.voice.speaking = state.voice.next_id++;
    out.emplace_back(Speak{*state.voice.speaking, std::move(text), std::move(sound)});
}

// Somebody asks for the voice: what was missing before may be there now, and trouble is worth telling again.
void try_voice(State& state, Effects& out) {
    state.voice.absent = false;
    state.voice.told = false;
    speak(state, words(state)(Str::settings_voice_sample),
          plain_voice(state.settings.language, state.settings.voice_volume), out);
}

const Line* line_now(const PlayState& play) {
    const Node* node = play.scenario->find(play.session.here);
    return node && play.session.line < node->says.size() ? &node->says[play.session.line] : nullptr;
}

} // namespace

void fall_silent(State& state, Effects& out) {
    if (!std::exchange(state.voice.speaking, std::nullopt)) return;
    out.emplace_back(StopSpeaking{});
}

void speak_line(State& state, Effects& out) {
    const Line* line = heard(state) && state.play ? line_now(*state.play) : nullptr;
    const Language language = state.settings.language;
    std::string text = line ? spoken_words(*state.play->scenario, line->text, language) : std::string{};
    if (text.empty()) return fall_silent(state, out);
    speak(state, std::move(text),
          voice_of(state.play->scenario->citizen, state.play->session.mood.tension, language_of(line->text, language),
                   state.settings.voice_volume),
          out);
}

void use_voice(State& state, const Settings& before, Effects& out) {
    if (!state.settings.voice) return fall_silent(state, out);
    if (!before.voice) try_voice(state, out); // at once, so that what is missing is said here and not in a conversation
}

Effects on(State& state, const HearLine&, Now) {
    Effects out;
    if (state.screen == Screen::play && heard(state)) speak_line(state, out);
    return out;
}

Effects on(State& state, const TryVoice&, Now) {
    Effects out;
    if (state.settings.voice) try_voice(state, out);
    return out;
}

Effects on(State& state, const VoiceEnded& intent, Now) {
    if (state.voice.speaking == intent.id) state.voice.speaking.reset();
    return {};
}

Effects on(State& state, const VoiceFailed& intent, Now now) {
    if (state.voice.speaking == intent.id) state.voice.speaking.reset();
    if (intent.absent) state.voice.absent = true;
    if (std::exchange(state.voice.told, true)) return {};
    if (intent.absent)
        tell(state, Notice::Kind::attention, Str::notice_voice_absent, {}, now);
    else
        tell(state, Notice::Kind::attention, Str::notice_voice_failed, {intent.detail}, now);
    return {};
}

} // namespace propartif::app
