#include "app/notices.hpp"
#include "app/screens.hpp"
#include <algorithm>
#include <utility>

namespace propartif::app {

namespace {

const AttemptSummary* attempt_of(const State& state, std::int64_t id) {
    const auto found = std::ranges::find(state.attempts, id, &AttemptSummary::id);
    return found == state.attempts.end() ? nullptr : &*found;
}

// Going on is only sound with the very content the attempt began with.
bool same_content(const State& state, const Provenance& made_by) {
    const auto& library = state.content->library;
    const auto scenario = library.scenarios.find(made_by.scenario);
    if (scenario == library.scenarios.end() || scenario->second.content_hash != made_by.scenario_hash) return false;
    const auto rubric = library.rubrics.find(made_by.rubric);
    return rubric != library.rubrics.end() && rubric->second.content_hash == made_by.rubric_hash;
}

// What a record can show when its content is gone or changed: everything it says itself.
Session session_of(const AttemptRecord& record) {
    Session out;
    out.mode = record.summary.mode;
    out.turns = record.turns;
    out.outcome = record.summary.outcome;
    for (const Turn& turn : record.turns)
        if (!turn.superseded) {
            out.here = turn.next;
            out.mood = turn.after;
            out.revealed.insert(out.revealed.end(), turn.revealed.begin(), turn.revealed.end());
        }
    return out;
}

void open_play(State& state, const Scenario& scenario, const Rubric& rubric, std::int64_t attempt,
               Provenance provenance, Session session, Now now) {
    PlayState play;
    play.scenario = &scenario;
    play.rubric = &rubric;
    play.attempt = attempt;
    play.provenance = std::move(provenance);
    play.session = std::move(session);
    start_clock(play, now);
    state.play = std::move(play);
    state.screen = Screen::play;
}

} // namespace

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

void rebuild_cards(State& state) {
    state.home = {};
    for (const AttemptSummary& each : state.attempts) state.home.finished += each.outcome && !each.what_if ? 1 : 0;
    for (const auto& [id, scenario] : state.content->library.scenarios) {
        Card card;
        card.scenario = &scenario;
        for (const AttemptSummary& each : state.attempts) {
            if (each.provenance.scenario != id || each.what_if) continue;
            if (each.outcome) {
                ++card.finished;
                if (each.score) card.best = std::max(card.best.value_or(0.0), *each.score);
            } else if (!card.resumable && each.turns > 0 && same_content(state, each.provenance)) {
                card.resumable = each;
            }
        }
        state.home.cards.push_back(card);
    }
    std::ranges::stable_sort(state.home.cards, {}, [](const Card& each) { return each.scenario->level; });
    for (std::size_t i = 0; i < state.home.cards.size(); ++i) {
        const auto& unfinished = state.home.cards[i].resumable;
        if (!unfinished) continue;
        const bool newer =
            !state.home.resume ||
            unfinished->updated_unix_millis > state.home.cards[*state.home.resume].resumable->updated_unix_millis;
        if (newer) state.home.resume = i;
    }
}

Effects on(State& state, const PeopleLoaded& intent, Now) {
    state.people = intent.people;
    rebuild_cards(state);
    const auto known = std::ranges::find(state.people, state.settings.last_person, &Person::name);
    if (known == state.people.end()) return {};
    state.person = *known;
    return {LoadAttempts{known->id}, LoadDrillAnswers{known->id}};
}

Effects on(State& state, const ChoosePerson& intent, Now now) {
    std::string name = trimmed(intent.name);
    if (name.empty()) {
        tell(state, Notice::Kind::attention, Str::notice_name_empty, {}, now);
        return {};
    }
    return {AddPerson{std::move(name)}};
}

Effects on(State& state, const PersonReady& intent, Now now) {
    if (std::ranges::find(state.people, intent.person.id, &Person::id) == state.people.end())
        state.people.push_back(intent.person);
    state.person = intent.person;
    state.attempts.clear();
    state.drill_answers.clear();
    state.drill.reset();
    state.report.reset();
    state.progress.reset();
    state.settings.last_person = intent.person.name;
    rebuild_cards(state);
    plan_practice(state, now);
    return {SaveSettings{stored_from(state.settings)}, LoadAttempts{intent.person.id},
            LoadDrillAnswers{intent.person.id}};
}

Effects on(State& state, const AttemptsLoaded& intent, Now now) {
    if (!state.person || state.person->id != intent.person) return {};
    state.attempts = intent.attempts;
    rebuild_cards(state);
    plan_practice(state, now);
    return {};
}

Effects on(State& state, const OpenBriefing& intent, Now now) {
    if (!state.content->library.scenarios.contains(intent.scenario)) {
        tell(state, Notice::Kind::attention, Str::notice_scenario_unusable, {intent.scenario.value}, now);
        return {};
    }
    state.briefing = intent.scenario;
    state.screen = Screen::briefing;
    return {};
}

Effects on(State& state, const StartScenario& intent, Now now) {
    const auto found = state.content->library.scenarios.find(intent.scenario);
    const bool playable = found != state.content->library.scenarios.end() && state.content->rubric_for(found->second) &&
                          state.content->scorer_for(found->second);
    if (!playable) {
        tell(state, Notice::Kind::attention, Str::notice_scenario_unusable, {intent.scenario.value}, now);
        return {};
    }
    if (!state.person || state.starting) return {}; // the name comes first; a double click is one start
    state.starting = intent;
    Effects out = flush_draft(state);
    out.emplace_back(BeginAttempt{state.person->id, provenance_of(*state.content, found->second), intent.mode, now});
    return out;
}

Effects on(State& state, const AttemptBegun& intent, Now now) {
    if (!state.starting) return {};
    const StartScenario wanted = *std::exchange(state.starting, std::nullopt);
    const Scenario& scenario = state.content->library.scenarios.at(wanted.scenario);
    auto session = begin(scenario, wanted.mode);
    if (!session) {
        tell(state, Notice::Kind::attention, Str::notice_scenario_unusable, {session.error().where}, now);
        return {};
    }
    open_play(state, scenario, *state.content->rubric_for(scenario), intent.attempt,
              provenance_of(*state.content, scenario), std::move(session).value(), now);
    Effects out;
    speak_line(state, out);
    return out;
}

Effects on(State& state, const ResumeAttempt& intent, Now) {
    if (state.play && state.play->attempt == intent.attempt && !state.play->session.outcome) {
        state.screen = Screen::play; // still in memory: nothing to read
        return {};
    }
    if (!attempt_of(state, intent.attempt)) return {};
    return {LoadAttempt{intent.attempt, true}};
}

Effects on(State& state, const OpenDebrief& intent, Now) {
    Effects out = flush_draft(state);
    out.emplace_back(LoadAttempt{intent.attempt, false});
    return out;
}

Effects on(State& state, const WhatIfBegun& intent, Now) {
    Effects out;
    if (state.debrief) state.debrief->what_if_asked = false;
    if (state.person) out.emplace_back(LoadAttempts{state.person->id});
    out.emplace_back(LoadAttempt{intent.attempt, true});
    return out;
}

Effects on(State& state, const AttemptLoaded& intent, Now now) {
    const AttemptRecord& record = intent.record;
    const Provenance& made_by = record.summary.provenance;
    const auto scenario = state.content->library.scenarios.find(made_by.scenario);
    if (scenario == state.content->library.scenarios.end() || !state.content->rubric_for(scenario->second)) {
        tell(state, Notice::Kind::attention, Str::notice_scenario_unusable, {made_by.scenario.value}, now);
        return {};
    }
    const Rubric& rubric = *state.content->rubric_for(scenario->second);
    const bool same = same_content(state, made_by);
    auto replayed = same ? replay(scenario->second, rubric, record.summary.mode, record.turns)
                         : Result<Session>{session_of(record)};
    if (!replayed || (!same && intent.to_resume)) {
        tell(state, Notice::Kind::attention, Str::notice_content_changed,
             {scenario->second.title.in(state.settings.language)}, now);
        if (intent.to_resume) return {};
    }
    Session session = replayed ? std::move(replayed).value() : session_of(record);
    if (!intent.to_resume || session.outcome) return open_debrief(state, record, std::move(session), !same);
    open_play(state, scenario->second, rubric, record.summary.id, made_by, std::move(session), now);
    state.play->what_if = record.summary.what_if;
    if (!record.draft.empty() && record.draft_turn == state.play->session.turns.size()) {
        state.play->draft = record.draft;
        state.play->draft_turn = record.draft_turn;
        tell(state, Notice::Kind::info, Str::notice_draft_back, {}, now);
    }
    return {};
}

} // namespace propartif::app
