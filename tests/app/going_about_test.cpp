#include "tiny_program.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::app;
using namespace propartif::tests;

namespace {

AttemptSummary attempt(const State& state, std::int64_t id, std::optional<double> score, std::uint32_t turns) {
    const Scenario& scenario = state.content->library.scenarios.begin()->second;
    AttemptSummary out{id, 1, provenance_of(*state.content, scenario), Mode::learn, id, id, std::nullopt, score, turns};
    if (score) out.outcome = Outcome::restored;
    return out;
}

} // namespace

TEST_CASE("nothing starts before somebody said who practises") {
    TinyProgram program;
    program.state.person.reset();
    CHECK(program.tell(StartScenario{ScenarioId{"tiny"}, Mode::learn}).empty());
    CHECK_FALSE(program.state.play);
}

TEST_CASE("a blank name is refused in words, a name is trimmed") {
    TinyProgram program;
    CHECK(program.tell(ChoosePerson{"  \t"}).empty());
    CHECK(program.state.notices.size() == 1);
    const app::Effects effects = program.tell(ChoosePerson{"  Budi \n"});
    const auto* add = only<AddPerson>(effects);
    REQUIRE(add);
    CHECK(add->name == "Budi");
}

TEST_CASE("the person of last time is chosen again at the start") {
    State state;
    state.content = tiny_content();
    state.settings.last_person = "Budi";
    const app::Effects effects = update(state, PeopleLoaded{{{1, "Nur"}, {2, "Budi"}}}, 0);
    REQUIRE(state.person);
    CHECK(state.person->id == 2);
    const auto* load = among<LoadAttempts>(effects);
    REQUIRE(load);
    CHECK(load->person == 2);
    const auto* answers = among<LoadDrillAnswers>(effects);
    REQUIRE(answers);
    CHECK(answers->person == 2);
}

TEST_CASE("the play screen opens when the disk has given the attempt a number, and a double click is one start") {
    TinyProgram program;
    CHECK(program.tell(StartScenario{ScenarioId{"tiny"}, Mode::practice}).size() == 1);
    CHECK(program.tell(StartScenario{ScenarioId{"tiny"}, Mode::practice}).empty());
    CHECK_FALSE(program.state.play);
    program.tell(AttemptBegun{kAttempt});
    REQUIRE(program.state.play);
    CHECK(program.state.screen == Screen::play);
    CHECK(program.session().mode == Mode::practice);
}

TEST_CASE("a start the disk refused is told and can be tried again") {
    TinyProgram program;
    program.tell(StartScenario{ScenarioId{"tiny"}, Mode::learn});
    program.tell(SavingFailed{{ErrorCode::store_failed, "records.db", "disk full"}});
    CHECK(program.state.notices.size() == 1);
    CHECK(program.tell(StartScenario{ScenarioId{"tiny"}, Mode::learn}).size() == 1);
}

TEST_CASE("a card shows the best finished score and the newest attempt that can go on") {
    TinyProgram program;
    AttemptSummary changed = attempt(program.state, 9, std::nullopt, 3);
    changed.provenance.scenario_hash = "another";
    program.tell(
        AttemptsLoaded{1,
                       {changed, attempt(program.state, 8, std::nullopt, 3), attempt(program.state, 7, std::nullopt, 0),
                        attempt(program.state, 6, 61.0, 9), attempt(program.state, 5, 74.0, 9)}});
    REQUIRE(program.state.home.cards.size() == 1);
    const Card& card = program.state.home.cards[0];
    CHECK(card.best == 74.0);
    CHECK(card.finished == 2);
    REQUIRE(card.resumable);
    CHECK(card.resumable->id == 8); // 9 was played with other content, 7 has no turn
    REQUIRE(program.state.home.resume);
    CHECK(*program.state.home.resume == 0);
}

TEST_CASE("attempts of somebody else that arrive late are left aside") {
    TinyProgram program;
    program.tell(AttemptsLoaded{2, {attempt(program.state, 5, 74.0, 9)}});
    CHECK(program.state.attempts.empty());
}

TEST_CASE("Esc leads back to where one was from help, glossary and settings, also through each other") {
    TinyProgram program;
    program.start();
    program.tell(OpenScreen{Screen::help});
    program.tell(OpenTerm{"tombol-hijau"});
    CHECK(program.state.screen == Screen::glossary);
    CHECK(program.state.term == "tombol-hijau");
    program.tell(GoBack{});
    CHECK(program.state.screen == Screen::play);
    program.tell(GoBack{});
    CHECK(program.state.screen == Screen::home);
}

TEST_CASE("screens that have nothing to show do not open") {
    TinyProgram program;
    program.tell(OpenScreen{Screen::debrief});
    CHECK(program.state.screen == Screen::home);
}

TEST_CASE("the self-rating comes first, and once given the analysis") {
    TinyProgram program;
    program.start();
    program.pick("b");
    AttemptRecord record = program.record();
    program.tell(AttemptLoaded{record, false});
    REQUIRE(program.state.debrief);
    CHECK(program.state.debrief->step == DebriefStep::reaction);
    const app::Effects effects = program.tell(RateSelf{tiny_levels(1), "tetap tenang", "tanya dulu"});
    const auto* rating = only<SaveSelfRating>(effects);
    REQUIRE(rating);
    CHECK(rating->keep == "tetap tenang");
    record.self_rating = tiny_levels(1);
    program.tell(AttemptLoaded{record, false});
    CHECK(program.state.debrief->step == DebriefStep::analysis);
}

TEST_CASE("short confirmations leave by themselves, errors stay until dealt with") {
    TinyProgram program;
    program.tell(SavingFailed{{ErrorCode::store_failed, "records.db", "disk full"}});
    program.start(Mode::exam);
    program.pick("a");
    program.now += 60'000;
    program.tell(TimeRanOut{1, ""});
    REQUIRE(program.state.notices.size() == 2);
    program.now += kInfoNoticeMillis;
    program.tell(Tick{});
    REQUIRE(program.state.notices.size() == 1);
    CHECK(program.state.notices[0].kind == Notice::Kind::error);
    program.tell(DismissNotice{program.state.notices[0].id});
    CHECK(program.state.notices.empty());
}

TEST_CASE("the same trouble is told once") {
    TinyProgram program;
    const Intent failed = SavingFailed{{ErrorCode::store_failed, "records.db", "disk full"}};
    program.tell(failed);
    program.tell(failed);
    CHECK(program.state.notices.size() == 1);
}
