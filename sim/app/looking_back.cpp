#include "app/notices.hpp"
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

void know_ratings(DebriefState& view, std::vector<Rating> ratings) {
    view.ratings = std::move(ratings);
    view.observers = latest_ratings(view.ratings);
}

// Whoever rates a conversation again corrects the own word on it.
void name_corrected(const DebriefState& view, Rating& rating) {
    if (view.attempt != rating.attempt) return;
    const auto before = std::ranges::find(view.observers, rating.observer, &Rating::observer);
    rating.corrects = before == view.observers.end() ? std::nullopt : std::optional{before->id};
}

bool in_scale(const Rubric& rubric, const CriterionId& id, int level) {
    const Criterion* criterion = rubric.find(id);
    return criterion && level >= criterion->min && level <= criterion->max;
}

// Only what the rubric asks; nothing when nothing was said.
std::optional<Rating> sound(const DebriefState& view, Rating rating, Now now) {
    rating.id = 0;
    rating.attempt = view.attempt;
    rating.turn.reset();
    rating.note = trimmed(rating.note);
    std::erase_if(rating.levels, [&](const auto& each) { return !in_scale(*view.rubric, each.first, each.second); });
    const GlobalRating& scale = view.rubric->global_rating;
    if (rating.global_rating && (*rating.global_rating < scale.min || *rating.global_rating > scale.max))
        rating.global_rating.reset();
    if (rating.levels.empty() && !rating.global_rating && rating.note.empty()) return std::nullopt;
    rating.at_unix_millis = now;
    rating.rubric_hash = view.rubric->content_hash;
    name_corrected(view, rating);
    return rating;
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
    know_ratings(view, record.ratings);
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

Effects on(State& state, const GiveRating& intent, Now now) {
    if (!state.debrief) return {};
    Rating rating = intent.rating;
    rating.observer = trimmed(rating.observer);
    if (rating.observer.empty()) {
        tell(state, Notice::Kind::attention, Str::notice_name_empty, {}, now);
        return {};
    }
    auto given = sound(*state.debrief, std::move(rating), now);
    if (!given) return {};
    std::erase_if(state.unsaved_ratings, [&](const Rating& each) { // said anew before it could be saved
        return each.attempt == given->attempt && each.observer == given->observer;
    });
    return {SaveRating{std::move(*given)}};
}

Effects on(State& state, const RatingSaved& intent, Now now) {
    tell(state, Notice::Kind::info, Str::notice_rating_saved, {intent.rating.observer}, now);
    if (!state.debrief || state.debrief->attempt != intent.rating.attempt) return {};
    std::vector<Rating> ratings = std::move(state.debrief->ratings);
    ratings.push_back(intent.rating);
    know_ratings(*state.debrief, std::move(ratings));
    return {};
}

Effects on(State& state, const RatingSaveFailed& intent, Now now) {
    state.unsaved_ratings.push_back(intent.rating);
    tell(state, Notice::Kind::error, Str::notice_store_failed, {intent.error.where, intent.error.detail}, now);
    return {};
}

Effects retry_ratings(State& state) {
    Effects out;
    for (Rating& each : std::exchange(state.unsaved_ratings, {})) {
        if (state.debrief) name_corrected(*state.debrief, each);
        out.emplace_back(SaveRating{std::move(each)});
    }
    return out;
}

} // namespace propartif::app
