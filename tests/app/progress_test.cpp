// The progress screen: read when it is opened, left to where one came from, and what it recommends.
#include "app/models.hpp"
#include "tiny_program.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::app;
using namespace propartif::tests;

namespace {

FinishedAttempt finished(std::int64_t id, Levels levels, double score) {
    FinishedAttempt out;
    out.attempt = id;
    out.scenario = ScenarioId{"tiny"};
    out.rubric = "tiny";
    out.levels = {std::move(levels)};
    out.score = score;
    return out;
}

// Three conversations: one practises buttons, one reframing, one nothing the rubric names.
struct Getting : TinyProgram {
    Getting() {
        const auto content = std::const_pointer_cast<Content>(state.content);
        auto& scenarios = content->library.scenarios;
        Scenario another = scenarios.begin()->second;
        scenarios.begin()->second.topics = {"buttons"};
        another.id = ScenarioId{"bingkai"};
        another.level = 3;
        another.topics = {"reframing"};
        scenarios.emplace(another.id, another);
        another.id = ScenarioId{"aneka"};
        another.level = 1;
        another.topics = {"apology"};
        scenarios.emplace(another.id, another);
        tell(PersonReady{{1, "Nur"}});
    }
    const ProgressDesk& desk() const { return *state.progress; }
};

} // namespace

TEST_CASE("opening progress reads the person's finished attempts, once each time") {
    Getting program;
    const app::Effects effects = program.tell(OpenScreen{Screen::progress});
    CHECK(program.state.screen == Screen::progress);
    const auto* load = only<LoadProgress>(effects);
    REQUIRE(load);
    CHECK(load->person == 1);
    CHECK_FALSE(progress_model(program.state).desk);
    program.tell(ProgressLoaded{1, {}});
    REQUIRE(progress_model(program.state).desk);
    CHECK(program.desk().attempts.empty());
    CHECK_FALSE(program.desk().weakest);
    REQUIRE(program.desk().recommended); // somewhere to begin
    CHECK_FALSE(program.desk().recommended_for_weakest);
}

TEST_CASE("progress of somebody else is never shown") {
    Getting program;
    program.tell(ProgressLoaded{2, {finished(1, tiny_levels(1), 60)}});
    CHECK_FALSE(program.state.progress);
    program.tell(ProgressLoaded{1, {finished(1, tiny_levels(1), 60)}});
    CHECK(program.state.progress);
    program.tell(PersonReady{{2, "Budi"}});
    CHECK_FALSE(program.state.progress);
}

TEST_CASE("the conversation recommended practises what is weakest") {
    struct Row {
        const char* name;
        Levels levels;
        const char* weakest;
        const char* recommended;
        bool for_weakest;
    };
    const Row rows[] = {{"reframing", tiny_levels(1, 1, 1, 1, 0), "reframing", "bingkai", true},
                        {"button", tiny_levels(-1, 1, 1, 1, 3), "button", "tiny", true},
                        {"a skill no scenario practises", tiny_levels(1, 0, 1, 1, 3), "content", "aneka", false}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Getting program;
        program.tell(ProgressLoaded{1, {finished(1, row.levels, 50), finished(2, row.levels, 70)}});
        REQUIRE(program.desk().weakest);
        CHECK(program.desk().weakest->id.value == row.weakest);
        REQUIRE(program.desk().recommended);
        CHECK(program.desk().recommended->id.value == row.recommended);
        CHECK(program.desk().recommended_for_weakest == row.for_weakest);
        CHECK(program.desk().mean_score == doctest::Approx(60));
    }
}

TEST_CASE("Esc on progress leads back to where it was opened, also by way of help") {
    for (const Screen from : {Screen::home, Screen::practice, Screen::records}) {
        CAPTURE(static_cast<int>(from));
        Getting program;
        program.tell(OpenScreen{from});
        program.tell(OpenScreen{Screen::progress});
        program.tell(OpenScreen{Screen::progress});
        program.tell(OpenScreen{Screen::help});
        program.tell(GoBack{});
        CHECK(program.state.screen == Screen::progress);
        program.tell(GoBack{});
        CHECK(program.state.screen == from);
    }
}

TEST_CASE("home and records are shown with what was finished meanwhile") {
    Getting program;
    program.start();
    program.tell(AttemptLoaded{program.record(), false});
    REQUIRE(program.state.screen == Screen::debrief);
    CHECK(among<LoadAttempts>(program.tell(GoBack{})));
    CHECK(among<LoadAttempts>(program.tell(OpenScreen{Screen::records})));
    CHECK(among<LoadAttempts>(program.tell(OpenScreen{Screen::home})));
    CHECK_FALSE(among<LoadAttempts>(program.tell(OpenScreen{Screen::settings})));
}

TEST_CASE("home knows today's practice as soon as the person is known, and anew after it was done") {
    Getting program;
    const auto content = std::const_pointer_cast<Content>(program.state.content);
    Drill drill;
    drill.id = "pilah";
    drill.skill = "button";
    drill.rubric = "tiny";
    drill.items = {{"i1", {"Loket", "Counter"}, {"Lama!", "Slow!"}, {}, SortTask{{"Sebentar.", "A moment."}, 1, {}}}};
    content->library.drills["pilah"] = drill;
    const auto items = [&] {
        std::size_t count = 0;
        for (const PlanGroup& each : home_model(program.state, 8).practice.plan) count += each.items.size();
        return count;
    };
    program.tell(PersonReady{{1, "Nur"}});
    CHECK(items() == 1);
    CHECK(home_model(program.state, 8).drill_answers == 0);
    program.tell(OpenDrill{"pilah", {}});
    program.tell(AnswerSort{"i1", 1});
    program.tell(OpenScreen{Screen::home});
    CHECK(items() == 0);
    CHECK(home_model(program.state, 8).drill_answers == 1);
}
