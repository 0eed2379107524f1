#include "tiny_program.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::app;
using namespace propartif::tests;

TEST_CASE("a reply is one turn and one write") {
    TinyProgram program;
    program.start();
    const app::Effects effects = program.pick("a");
    const auto* save = only<SaveTurn>(effects);
    REQUIRE(save);
    CHECK(save->attempt == kAttempt);
    CHECK(save->number == 0);
    CHECK(save->turn == program.session().turns.back());
    CHECK(save->provenance.scenario_hash == "scenario-hash");
    CHECK(save->provenance.rubric_hash == "rubric-hash");
}

TEST_CASE("a double click is one turn and one write") {
    TinyProgram program;
    program.start();
    const Intent click = SubmitReply{choose(program.session(), "a")};
    CHECK(program.tell(click).size() == 1);
    CHECK(program.tell(click).empty());
    CHECK(program.session().turns.size() == 1);
}

TEST_CASE("a refused reply changes nothing and keeps the words being typed") {
    TinyProgram program;
    program.start();
    program.tell(DraftChanged{0, "Saya dengar"});
    CHECK(program.pick("no-such-choice").empty());
    CHECK(program.session().turns.empty());
    CHECK(program.state.play->draft == "Saya dengar");
    CHECK(program.state.notices.size() == 1);
}

TEST_CASE("a failed write keeps the turn, says so, and can be tried again") {
    TinyProgram program;
    program.start();
    program.pick("a");
    program.tell(TurnSaveFailed{kAttempt, 0, {ErrorCode::store_failed, "records.db", "disk full"}});
    CHECK(program.state.play->saving_failed);
    CHECK(program.state.play->unsaved == std::vector<std::uint32_t>{0});
    REQUIRE(program.state.notices.size() == 1);
    CHECK(program.state.notices[0].arguments[1] == "disk full");
    const app::Effects again = program.tell(RetrySaving{});
    const auto* save = only<SaveTurn>(again);
    REQUIRE(save);
    CHECK(save->number == 0);
    program.tell(TurnSaved{kAttempt, 0});
    CHECK(program.state.play->unsaved.empty());
    CHECK_FALSE(program.state.play->saving_failed);
}

TEST_CASE("an ending that was not saved is saved again with its turns") {
    TinyProgram program;
    program.start();
    program.pick("b");
    program.tell(TurnSaveFailed{kAttempt, 0, {ErrorCode::store_failed, "records.db", "disk full"}});
    const app::Effects again = program.tell(RetrySaving{});
    CHECK(among<SaveTurn>(again));
    CHECK(among<FinishAttempt>(again));
}

TEST_CASE("the last turn also finishes the attempt with its outcome and score") {
    TinyProgram program;
    program.start();
    const app::Effects effects = program.pick("b");
    const auto* finish = among<FinishAttempt>(effects);
    REQUIRE(finish);
    CHECK(finish->outcome == Outcome::restored);
    CHECK(finish->score == doctest::Approx(running_score(tiny_rubric(), program.session())));
}

TEST_CASE("typed words reach the disk within two seconds, and typing on does not delay them") {
    TinyProgram program;
    program.start();
    program.tell(DraftChanged{0, "S"});
    REQUIRE(next_tick(program.state));
    CHECK(*next_tick(program.state) - program.now <= 1000);
    program.now += 900;
    program.tell(DraftChanged{0, "Sa"});
    program.now += 100;
    const app::Effects effects = program.tell(Tick{});
    const auto* draft = only<SaveDraft>(effects);
    REQUIRE(draft);
    CHECK(draft->text == "Sa");
    CHECK(draft->turn == 0);
    CHECK(program.tell(Tick{}).empty());
}

TEST_CASE("words typed for an earlier turn are not taken for this one") {
    TinyProgram program;
    program.start();
    program.pick("a");
    program.tell(DraftChanged{0, "late"});
    CHECK(program.state.play->draft.empty());
}

TEST_CASE("leaving writes the words being typed") {
    TinyProgram program;
    program.start();
    program.tell(DraftChanged{0, "Saya"});
    CHECK(among<SaveDraft>(program.tell(GoBack{})));
    program.start();
    program.tell(DraftChanged{0, "Saya"});
    const app::Effects leaving = program.tell(Quit{});
    CHECK(among<SaveDraft>(leaving));
    CHECK(std::holds_alternative<CloseProgram>(leaving.back()));
}

TEST_CASE("learn mode shows feedback after a reply, the other modes wait for the debrief") {
    for (const Mode mode : {Mode::learn, Mode::practice, Mode::exam}) {
        CAPTURE(static_cast<int>(mode));
        TinyProgram program;
        program.start(mode);
        program.pick("a");
        CHECK(program.state.play->feedback.has_value() == (mode == Mode::learn));
        program.tell(ShowFeedback{0});
        CHECK(program.state.play->feedback.has_value() == (mode == Mode::learn));
        program.tell(AskHint{});
        CHECK(program.state.play->hint == (mode == Mode::learn));
    }
}

TEST_CASE("a retried turn is kept, told to the disk, and the other modes refuse it") {
    TinyProgram program;
    program.start();
    program.pick("a");
    const app::Effects effects = program.tell(RetryTurn{});
    const auto* retry = only<SaveRetry>(effects);
    REQUIRE(retry);
    CHECK(retry->number == 0);
    CHECK(program.session().turns.size() == 1);
    CHECK(program.session().here == NodeId{"buka"});
    TinyProgram exam;
    exam.start(Mode::exam);
    exam.pick("a");
    CHECK(exam.tell(RetryTurn{}).empty());
    CHECK(exam.session().here == NodeId{"talk"});
}

TEST_CASE("in an exam the time limit submits what was typed, or silence when nothing was") {
    TinyProgram program;
    program.start(Mode::exam);
    CHECK(program.state.play->deadline_unix_millis == program.now + kExamSeconds * 1000); // the author gave no limit here
    program.pick("a");
    CHECK(program.state.play->deadline_unix_millis == program.now + 60'000); // and 60 seconds here
    program.tell(TimeRanOut{1, "Saya dengar Ibu lelah."});
    CHECK(program.session().turns.size() == 1); // the time is not over yet
    program.now += 60'000;
    program.tell(TimeRanOut{1, "   "});
    REQUIRE(program.session().turns.size() == 2);
    CHECK(program.session().turns.back().reply.silence);
    program.now += 60'000;
    program.tell(TimeRanOut{2, "Saya dengar Ibu lelah."});
    REQUIRE(program.session().turns.size() == 3);
    CHECK(program.session().turns.back().reply.text == "Saya dengar Ibu lelah.");
}

TEST_CASE("a conversation goes on at the same turn with the words that were being typed") {
    TinyProgram first;
    first.start();
    first.pick("a");
    AttemptRecord record = first.record();
    record.draft = "Saya dengar";
    record.draft_turn = 1;
    TinyProgram later;
    later.tell(AttemptLoaded{record, true});
    REQUIRE(later.state.play);
    CHECK(later.state.screen == Screen::play);
    CHECK(later.session() == first.session());
    CHECK(later.state.play->draft == "Saya dengar");
}

TEST_CASE("a conversation whose scenario was changed is told, not continued wrongly") {
    TinyProgram first;
    first.start();
    first.pick("a");
    AttemptRecord record = first.record();
    record.summary.provenance.scenario_hash = "another";
    TinyProgram later;
    later.tell(AttemptLoaded{record, true});
    CHECK_FALSE(later.state.play);
    REQUIRE(later.state.notices.size() == 1);
    CHECK(later.state.notices[0].words == Str::notice_content_changed);
    later.tell(AttemptLoaded{record, false}); // looking back is still possible
    REQUIRE(later.state.debrief);
    CHECK(later.state.debrief->content_changed);
    CHECK(later.state.debrief->session.turns == record.turns);
}
