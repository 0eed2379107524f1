#include "app/models.hpp"
#include <algorithm>

namespace propartif::app {

HomeModel home_model(const State& state, int hour) {
    const Card* resume = state.home.resume ? &state.home.cards[*state.home.resume] : nullptr;
    return {
        *state.content,      state.home.cards,           resume, state.people,           state.person, state.practice,
        state.home.finished, state.drill_answers.size(), hour,   state.settings.language};
}

std::optional<BriefingModel> briefing_model(const State& state) {
    for (const Card& card : state.home.cards)
        if (card.scenario->id == state.briefing)
            if (const Rubric* rubric = state.content->rubric_for(*card.scenario))
                return BriefingModel{*state.content, card, *rubric, state.settings.language};
    return std::nullopt;
}

std::optional<PlayModel> play_model(const State& state, std::int64_t now_unix_millis) {
    if (!state.play) return std::nullopt;
    const PlayState& play = *state.play;
    const Node* node = play.scenario->find(play.session.here);
    if (!node) return std::nullopt;
    std::optional<int> seconds_left;
    if (play.deadline_unix_millis)
        seconds_left =
            static_cast<int>(std::max<std::int64_t>(0, (*play.deadline_unix_millis - now_unix_millis + 999) / 1000));
    return PlayModel{*state.content,
                     *play.scenario,
                     *play.rubric,
                     play.session,
                     *node,
                     offered(*play.scenario, *play.rubric, play.session),
                     static_cast<std::uint32_t>(play.session.turns.size()),
                     play.draft,
                     play.draft_turn,
                     play.saving_failed,
                     play.unsaved.size(),
                     play.feedback,
                     play.hint,
                     play.example,
                     seconds_left,
                     play.attempt,
                     play.what_if,
                     state.settings.language,
                     state.settings.voice && !state.voice.absent};
}

std::optional<DebriefModel> debrief_model(const State& state) {
    if (!state.debrief) return std::nullopt;
    return DebriefModel{*state.content,         *state.debrief->scenario,     *state.debrief->rubric,
                        *state.debrief,         state.unsaved_ratings.size(), state.report,
                        state.settings.language};
}

RecordsModel records_model(const State& state) {
    return {*state.content, state.attempts, state.person, state.report, state.settings.language};
}

SettingsModel settings_model(const State& state) {
    return {*state.content, state.settings, state.data_folder, state.settings.language};
}

GlossaryModel glossary_model(const State& state) {
    return {*state.content, state.term, state.card, state.cards, state.settings.language};
}

PracticeModel practice_model(const State& state) {
    return {*state.content, state.practice, state.unsaved_answers.size(), state.settings.language};
}

ProgressModel progress_model(const State& state) {
    return {*state.content, state.progress ? &*state.progress : nullptr, state.settings.language};
}

std::optional<DrillModel> drill_model(const State& state) {
    if (!state.drill) return std::nullopt;
    return DrillModel{*state.content, *state.drill, state.unsaved_answers.size(), state.settings.language};
}

WorkshopModel workshop_model(const State& state, std::int64_t now_unix_millis) {
    return {*state.content, state.workshop, now_unix_millis, state.settings.language};
}

StudioModel studio_model(const State& state) {
    const Rubric* rubric = state.studio.desk ? state.content->rubric_for(state.studio.desk->scenario()) : nullptr;
    return {*state.content, state.studio, state.exchange, rubric, state.settings.language};
}

} // namespace propartif::app
