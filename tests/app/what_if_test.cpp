#include "tiny_program.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::app;
using namespace propartif::tests;

namespace {

constexpr std::int64_t kTrial = 9;

AttemptSummary trial_of(const AttemptRecord& record, std::uint32_t turn) {
    AttemptSummary out = record.summary;
    out.id = kTrial;
    out.mode = Mode::learn;
    out.outcome.reset();
    out.score.reset();
    out.what_if = WhatIf{record.summary.id, turn};
    out.turns = turn;
    return out;
}

// Three turns played to the end; the what if leaves at the second.
struct Looking : TinyProgram {
    AttemptRecord played;

    Looking() {
        start(Mode::practice);
        pick("a");
        pick("d");
        pick("b");
        REQUIRE(session().outcome);
        played = record();
        played.summary.score = 61;
        played.self_rating = tiny_levels(1);
        tell(AttemptsLoaded{1, {played.summary}});
        tell(AttemptLoaded{played, false});
        REQUIRE(state.debrief);
    }
    void begin_trial(std::uint32_t turn = 1) {
        AttemptRecord trial = played;
        trial.summary = trial_of(played, turn);
        trial.turns.resize(turn);
        trial.self_rating.clear();
        tell(AttemptsLoaded{1, {trial.summary, played.summary}});
        tell(AttemptLoaded{trial, true});
    }
};

} // namespace

TEST_CASE("a what if is an attempt of its own, begun once, and opens where it leaves the other") {
    Looking program;
    const app::Effects asked = program.tell(TryWhatIf{1});
    const auto* begin = only<BeginWhatIf>(asked);
    REQUIRE(begin);
    CHECK(begin->attempt == kAttempt);
    CHECK(begin->turn == 1);
    CHECK(program.tell(TryWhatIf{1}).empty()); // a double click
    const app::Effects begun = program.tell(WhatIfBegun{kTrial});
    REQUIRE(among<LoadAttempt>(begun));
    CHECK(among<LoadAttempt>(begun)->attempt == kTrial);
    CHECK(among<LoadAttempt>(begun)->to_resume);
    CHECK(among<LoadAttempts>(begun));
    program.begin_trial();
    CHECK(program.state.screen == Screen::play);
    CHECK(program.state.play->attempt == kTrial);
    CHECK(program.session().turns.size() == 1);
    CHECK(program.session().here == program.played.turns[1].node);
    const app::Effects said = program.pick("d");
    const auto* saved = among<SaveTurn>(said);
    REQUIRE(saved);
    CHECK(saved->attempt == kTrial);
    CHECK(saved->number == 1);
}

TEST_CASE("what was said in the other conversation cannot be taken back in a what if") {
    Looking program;
    program.begin_trial();
    CHECK(program.tell(RetryTurn{}).empty());
    CHECK(program.session().turns.size() == 1);
    program.pick("d");
    CHECK(only<SaveRetry>(program.tell(RetryTurn{})));
    CHECK(program.tell(RetryTurn{}).empty());
}

TEST_CASE("a what if counts neither for the cards, nor as practice, nor as the score before") {
    Looking program;
    AttemptSummary trial = trial_of(program.played, 1);
    program.tell(AttemptsLoaded{1, {trial, program.played.summary}});
    CHECK_FALSE(program.state.home.cards[0].resumable);
    CHECK_FALSE(program.state.home.resume);
    trial.outcome = Outcome::restored;
    trial.score = 99;
    trial.started_unix_millis = program.now + 1;
    program.tell(AttemptsLoaded{1, {trial, program.played.summary}});
    CHECK(program.state.home.cards[0].best == 61.0);
    CHECK(program.state.home.cards[0].finished == 1);
    CHECK(program.state.home.finished == 1);
    const Practised practised{program.state.drill_answers, program.state.attempts};
    const std::vector<AttemptSummary> played{program.played.summary};
    const Practised without{program.state.drill_answers, played};
    CHECK(practice_states(practised) == practice_states(without));
    CHECK(skill_means(*program.state.content, practised) == skill_means(*program.state.content, without));
    AttemptRecord next = program.played;
    next.summary.id = 12;
    next.summary.started_unix_millis = program.now + 2;
    program.tell(AttemptLoaded{next, false});
    CHECK(program.state.debrief->previous_score == 61.0);
}

TEST_CASE("looking back at a what if holds it against the conversation it left, and asks for no self-rating") {
    Looking program;
    AttemptRecord trial = program.played;
    trial.summary = trial_of(program.played, 1);
    trial.summary.outcome = Outcome::restored;
    trial.summary.score = 80;
    trial.self_rating.clear();
    program.tell(AttemptLoaded{trial, false});
    CHECK(program.state.debrief->previous_score == 61.0);
    CHECK(program.state.debrief->step == DebriefStep::analysis);
}

TEST_CASE("a conversation with another scenario than today's cannot be tried from its middle") {
    Looking program;
    program.state.debrief->content_changed = true;
    CHECK(program.tell(TryWhatIf{0}).empty());
    program.state.debrief->content_changed = false;
    CHECK(program.tell(TryWhatIf{99}).empty());
}

TEST_CASE("a what if that the disk refused can be asked for again") {
    Looking program;
    program.tell(TryWhatIf{0});
    program.tell(SavingFailed{{ErrorCode::store_failed, "records.db", "disk full"}});
    CHECK(only<BeginWhatIf>(program.tell(TryWhatIf{0})));
}
