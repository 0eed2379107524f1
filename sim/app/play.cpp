#include "app/judging.hpp"
#include "app/notices.hpp"
#include "app/screens.hpp"
#include <utility>

namespace propartif::app {

namespace {

Effect finish(const PlayState& play, Now now) {
    return FinishAttempt{play.attempt, *play.session.outcome, running_score(*play.rubric, play.session), now};
}

// No turn of its own counts yet: those that do were spoken in the attempt it leaves.
bool only_borrowed(const PlayState& play) {
    const std::size_t own = play.what_if ? play.what_if->turn : 0;
    for (std::size_t at = own; at < play.session.turns.size(); ++at)
        if (!play.session.turns[at].superseded) return false;
    return play.what_if.has_value();
}

Effects take_turn(State& state, Reply reply, Now now) {
    PlayState& play = *state.play;
    const Scorer* scorer = state.content->scorer_for(*play.scenario);
    if (!scorer) return {};
    Evaluation evaluation =
        judge_reply({*play.scenario, *play.rubric, *scorer}, play.session, reply, state.settings.language);
    auto next = advance(*play.scenario, *play.rubric, play.session, std::move(reply), std::move(evaluation), now);
    if (!next) {
        // A second click on the same reply is not worth a message; the first one counted.
        if (next.error().code != ErrorCode::stale_turn)
            tell(state, Notice::Kind::attention, Str::notice_reply_refused, {}, now);
        return {};
    }
    play.session = std::move(next).value();
    const auto number = static_cast<std::uint32_t>(play.session.turns.size() - 1);
    play.unsaved.push_back(number);
    play.draft.clear();
    play.draft_turn = number + 1;
    play.draft_changed_at.reset();
    play.hint = false;
    play.example = false;
    play.feedback = play.session.mode == Mode::learn ? std::optional<std::size_t>{number} : std::nullopt;
    start_clock(play, now);
    Effects out{SaveTurn{play.attempt, number, play.session.turns.back(), play.provenance}};
    if (play.session.outcome) out.push_back(finish(play, now));
    speak_line(state, out);
    return out;
}

} // namespace

void start_clock(PlayState& play, Now now) {
    play.deadline_unix_millis.reset();
    const Node* node = play.scenario->find(play.session.here);
    if (play.session.mode == Mode::exam && node && !play.session.outcome)
        play.deadline_unix_millis = now + std::int64_t{node->seconds.value_or(kExamSeconds)} * 1000;
}

Effects flush_draft(State& state) {
    if (!state.play || !state.play->draft_changed_at) return {};
    state.play->draft_changed_at.reset();
    return {SaveDraft{state.play->attempt, state.play->draft_turn, state.play->draft}};
}

Effects on(State& state, const SubmitReply& intent, Now now) {
    return state.play ? take_turn(state, intent.reply, now) : Effects{};
}

Effects on(State& state, const DraftChanged& intent, Now now) {
    if (!state.play || intent.turn != state.play->session.turns.size()) return {};
    PlayState& play = *state.play;
    if (play.draft_turn == intent.turn && play.draft == intent.text) return {};
    play.draft = intent.text;
    play.draft_turn = intent.turn;
    if (!play.draft_changed_at)
        play.draft_changed_at = now; // the first unsaved key starts the clock, typing on does not delay it
    return {};
}

Effects on(State& state, const RetryTurn&, Now now) {
    if (!state.play) return {};
    PlayState& play = *state.play;
    auto before = only_borrowed(play) ? Result<Session>{Error{ErrorCode::nothing_to_retry, {}, {}}}
                                      : retry(*play.scenario, *play.rubric, play.session);
    if (!before) {
        tell(state, Notice::Kind::attention, Str::notice_retry_refused, {}, now);
        return {};
    }
    const std::vector<Turn> old = std::move(play.session.turns);
    play.session = std::move(before).value();
    play.feedback.reset();
    play.hint = false;
    play.example = false;
    start_clock(play, now);
    Effects out;
    for (std::uint32_t i = 0; i < old.size(); ++i)
        if (play.session.turns[i].superseded && !old[i].superseded) out.emplace_back(SaveRetry{play.attempt, i, now});
    fall_silent(state, out); // the line that is answered anew was heard before
    return out;
}

Effects on(State& state, const AskHint&, Now) {
    if (state.play && state.play->session.mode == Mode::learn) state.play->hint = !state.play->hint;
    return {};
}

Effects on(State& state, const ShowFeedback& intent, Now) {
    if (state.play && intent.turn < state.play->session.turns.size() && state.play->session.mode == Mode::learn)
        state.play->feedback = intent.turn;
    return {};
}

Effects on(State& state, const HideFeedback&, Now) {
    if (state.play) state.play->feedback.reset();
    return {};
}

Effects on(State& state, const ShowExample& intent, Now) {
    if (state.play && state.play->session.mode == Mode::learn) state.play->example = intent.shown;
    return {};
}

Effects on(State& state, const TimeRanOut& intent, Now now) {
    if (!state.play || intent.turn != state.play->session.turns.size() || !state.play->deadline_unix_millis ||
        now < *state.play->deadline_unix_millis)
        return {};
    const Node* node = state.play->scenario->find(state.play->session.here);
    const bool typed = intent.draft.find_first_not_of(" \t\r\n") != std::string::npos;
    Reply reply{intent.turn, std::nullopt, {}, true};
    if (typed && node && node->free_text)
        reply = {intent.turn, std::nullopt, intent.draft, false};
    else
        tell(state, Notice::Kind::info, Str::notice_silence, {state.play->scenario->citizen.name}, now);
    return take_turn(state, std::move(reply), now);
}

Effects retry_turns(State& state, Now now) {
    if (!state.play) return {};
    PlayState& play = *state.play;
    play.saving_failed = false;
    Effects out;
    for (const std::uint32_t number : play.unsaved)
        out.emplace_back(SaveTurn{play.attempt, number, play.session.turns[number], play.provenance});
    if (play.session.outcome) out.push_back(finish(play, now));
    return out;
}

Effects on(State& state, const TurnSaved& intent, Now) {
    if (!state.play || state.play->attempt != intent.attempt) return {};
    std::erase(state.play->unsaved, intent.number);
    if (state.play->unsaved.empty()) state.play->saving_failed = false;
    return {};
}

Effects on(State& state, const TurnSaveFailed& intent, Now now) {
    if (state.play && state.play->attempt == intent.attempt) state.play->saving_failed = true;
    tell(state, Notice::Kind::error, Str::notice_store_failed, {intent.error.where, intent.error.detail}, now);
    return {};
}

Effects on(State&, const DraftSaved&, Now) {
    return {};
}

} // namespace propartif::app
