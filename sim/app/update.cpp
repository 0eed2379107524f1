#include "app/screens.hpp"

namespace propartif::app {

Effects update(State& state, const Intent& intent, std::int64_t now_unix_millis) {
    const Screen screen = state.screen;
    const auto speaking = state.voice.speaking;
    Effects out = std::visit([&](const auto& each) { return on(state, each, now_unix_millis); }, intent);
    // Nobody goes on talking on a screen that was left; a line that came with the new screen is another one.
    if (state.screen != screen && state.voice.speaking == speaking) fall_silent(state, out);
    return out;
}

const Words& words(const State& state) {
    return state.content->words(state.settings.language);
}

std::optional<std::int64_t> next_tick(const State& state) {
    std::optional<std::int64_t> due;
    const auto earliest = [&](std::int64_t at) { due = due ? std::min(*due, at) : at; };
    if (state.play && state.play->draft_changed_at) earliest(*state.play->draft_changed_at + kDraftSaveMillis);
    if (state.studio.desk && state.studio.desk->unsaved_since)
        earliest(*state.studio.desk->unsaved_since + kJournalMillis);
    if (const auto at = analysis_due(state)) earliest(*at);
    if (const auto at = clock_due(state)) earliest(*at);
    if (state.studio.rubric && state.studio.rubric->unsaved_since)
        earliest(*state.studio.rubric->unsaved_since + kJournalMillis);
    for (const Notice& each : state.notices)
        if (each.kind == Notice::Kind::info) earliest(each.since_unix_millis + kInfoNoticeMillis);
    return due;
}

} // namespace propartif::app
