#include "app/judging.hpp"
#include "app/notices.hpp"
#include "app/studio_asks.hpp"
#include <utility>

namespace propartif::app {

namespace {

// The draft as a play that begins at the chosen place and mood.
Scenario stage_of(const Desk& desk, const desk::Preview& what) {
    Scenario stage = desk.scenario();
    stage.start = what.from;
    stage.citizen.start_tension = what.mood.tension;
    stage.citizen.start_trust = what.mood.trust;
    return stage;
}

std::optional<Session> begun(const Scenario& stage, const Rubric& rubric, const std::set<std::string>& flags) {
    auto session = begin(stage, Mode::learn);
    if (!session) return std::nullopt;
    session.value().flags = flags;
    session.value().line = line_now(stage, rubric, session.value());
    return std::move(session).value();
}

// Taken again as far as the story still allows it.
Session replayed(const PreviewState& preview, const Rubric& rubric, std::size_t turns) {
    Session session = *begun(preview.stage, rubric, preview.flags);
    for (const Turn& turn : preview.session.turns) {
        if (session.turns.size() == turns || session.outcome || session.here != turn.node) break;
        auto next = advance(preview.stage, rubric, session, turn.reply, turn.evaluation, turn.at_unix_millis);
        if (!next) break;
        session = std::move(next).value();
    }
    return session;
}

} // namespace

Effects ask(State& state, const desk::Preview& what, Now) {
    if (!state.studio.desk) return {};
    Desk& desk = *state.studio.desk;
    const Rubric* rubric = state.content->rubric_for(desk.scenario());
    if (!rubric) return {};
    Scenario stage = stage_of(desk, what);
    auto session = begun(stage, *rubric, what.flags);
    if (session) desk.preview = PreviewState{what.from, what.mood, what.flags, std::move(stage), std::move(*session)};
    return {};
}

Effects ask(State& state, const desk::PreviewReply& what, Now now) {
    if (!state.studio.desk || !state.studio.desk->preview) return {};
    PreviewState& preview = *state.studio.desk->preview;
    const Rubric* rubric = state.content->rubric_for(preview.stage);
    const Scorer* scorer = state.content->scorer_for(preview.stage);
    if (!rubric || !scorer) return {};
    Reply reply = what.reply;
    Evaluation evaluation =
        judge_reply({preview.stage, *rubric, *scorer}, preview.session, reply, state.settings.language);
    auto next = advance(preview.stage, *rubric, preview.session, std::move(reply), std::move(evaluation), now);
    if (next)
        preview.session = std::move(next).value();
    else if (next.error().code != ErrorCode::stale_turn)
        tell(state, Notice::Kind::attention, Str::notice_preview_stuck, {next.error().where}, now);
    return {};
}

Effects ask(State& state, const desk::PreviewBack&, Now) {
    if (!state.studio.desk || !state.studio.desk->preview) return {};
    PreviewState& preview = *state.studio.desk->preview;
    const Rubric* rubric = state.content->rubric_for(preview.stage);
    if (rubric && !preview.session.turns.empty())
        preview.session = replayed(preview, *rubric, preview.session.turns.size() - 1);
    return {};
}

Effects ask(State& state, const desk::EndPreview&, Now) {
    if (state.studio.desk) state.studio.desk->preview.reset();
    return {};
}

// The place is kept when its node is still there; what is said there now is heard. Else as far as the replies lead.
void stage_again(State& state, Now now) {
    Desk& desk = *state.studio.desk;
    if (!desk.preview) return;
    PreviewState& preview = *desk.preview;
    const Rubric* rubric = state.content->rubric_for(desk.scenario());
    if (!rubric || !desk.scenario().find(preview.from)) {
        tell(state, Notice::Kind::info, Str::notice_preview_over, {preview.from.value}, now);
        desk.preview.reset();
        return;
    }
    preview.stage = stage_of(desk, {preview.from, preview.mood, preview.flags});
    const Node* here = preview.stage.find(preview.session.here);
    const bool still = here && here->ending.has_value() == preview.session.outcome.has_value();
    if (!still) preview.session = replayed(preview, *rubric, preview.session.turns.size());
    preview.session.line = line_now(preview.stage, *rubric, preview.session);
}

} // namespace propartif::app
