#include "app/screens.hpp"
#include <algorithm>
#include <utility>

namespace propartif::app {

namespace {

// A "what if" is held against the conversation it left, others against the one before.
std::optional<double> score_to_compare(const State& state, const AttemptSummary& summary) {
    for (const AttemptSummary& each : state.attempts) { // newest first
        if (summary.what_if) {
            if (each.id == summary.what_if->of) return each.score;
        } else if (each.provenance.scenario == summary.provenance.scenario && each.outcome && !each.what_if &&
                   each.id != summary.id && each.started_unix_millis < summary.started_unix_millis) {
            return each.score;
        }
    }
    return std::nullopt;
}

} // namespace

Effects open_debrief(State& state, const AttemptRecord& record, Session session, bool content_changed) {
    const Scenario& scenario = state.content->library.scenarios.at(record.summary.provenance.scenario);
    DebriefState view;
    view.scenario = &scenario;
    view.rubric = state.content->rubric_for(scenario);
    view.attempt = record.summary.id;
    view.summary = record.summary;
    view.session = std::move(session);
    view.debrief = debrief(scenario, *view.rubric, view.session, state.settings.language);
    view.previous_score = score_to_compare(state, record.summary);
    view.self_rating = record.self_rating;
    view.keep = record.keep;
    view.change = record.change;
    // The own judgement comes first, unless it was given before.
    const bool rated = !record.self_rating.empty() || record.summary.what_if;
    view.step = rated ? DebriefStep::analysis : DebriefStep::reaction;
    if (!view.debrief.turning_points.empty())
        view.selected = view.debrief.turning_points.front().turn;
    else if (!view.debrief.counted.empty())
        view.selected = view.debrief.counted.front();
    view.content_changed = content_changed;
    state.debrief = std::move(view);
    state.screen = Screen::debrief;
    if (content_changed) return {}; // the story as it is now is not the one that was played
    return {WorkOutCosts{record.summary.id, state.content, scenario.id, state.debrief->session}};
}

Effects on(State& state, const CostsWorkedOut& intent, Now) {
    if (state.debrief && state.debrief->attempt == intent.attempt) state.debrief->costs = intent.costs;
    return {};
}

Effects on(State& state, const SelectTurn& intent, Now) {
    if (state.debrief && intent.turn < state.debrief->session.turns.size()) state.debrief->selected = intent.turn;
    return {};
}

Effects on(State& state, const GoToStep& intent, Now) {
    if (state.debrief) state.debrief->step = intent.step;
    return {};
}

Effects on(State& state, const TryWhatIf& intent, Now now) {
    if (!state.debrief || state.debrief->content_changed || state.debrief->what_if_asked ||
        intent.turn >= state.debrief->session.turns.size())
        return {};
    state.debrief->what_if_asked = true; // a double click is one attempt
    return {BeginWhatIf{state.debrief->attempt, static_cast<std::uint32_t>(intent.turn), now}};
}

Effects on(State& state, const RateSelf& intent, Now) {
    if (!state.debrief) return {};
    state.debrief->self_rating = intent.rating;
    state.debrief->keep = intent.keep;
    state.debrief->change = intent.change;
    return {SaveSelfRating{state.debrief->attempt, intent.rating, intent.keep, intent.change}};
}

} // namespace propartif::app
