#include "support/talk.hpp"
#include "ui/debrief_parts.hpp"

using namespace propartif;
using namespace propartif::ui;
using namespace propartif::ui::test;

namespace {

struct Size {
    const char* name;
    Headless::Setup window;
};
const std::vector<Size> kSizes{{"1280x720", {.width = 1280, .height = 720}},
                               {"1920x1080", {.width = 1920, .height = 1080}},
                               {"150 %", {.width = 1280, .height = 720, .text_scale = 1.5}},
                               {"200 %", {.width = 1280, .height = 720, .text_scale = 2.0}}};
using app::DebriefStep;
constexpr DebriefStep kEveryStep[]{DebriefStep::reaction, DebriefStep::description, DebriefStep::analysis,
                                   DebriefStep::summary};

} // namespace

TEST_CASE("looking back begins with the own judgement, which can be skipped") {
    Talk talk;
    talk.play_to_end();
    talk.look_back({}, DebriefStep::reaction);
    CHECK_FALSE(talk.window.control("debrief/foot/next").enabled);
    talk.window.click("debrief/foot/skip");
    REQUIRE(talk.all<app::GoToStep>().size() == 1);
    CHECK(talk.all<app::GoToStep>()[0].step == DebriefStep::description);
    CHECK(talk.all<app::RateSelf>().empty());
}

TEST_CASE("a self-rating is told at once, on the criterion's own scale") {
    Talk talk(Mode::learn, {.width = 1280, .height = 1200});
    talk.play_to_end();
    talk.look_back({}, DebriefStep::reaction);
    talk.window.click("debrief/rate/button/2");
    talk.window.click("debrief/rate/reframing/1");
    const auto told = talk.all<app::RateSelf>();
    REQUIRE(told.size() == 2);
    CHECK(told[1].rating == Levels{{{"button"}, 1}, {{"reframing"}, 1}});
    CHECK(talk.window.control("debrief/foot/next").enabled);
    CHECK_FALSE(talk.has("debrief/foot/skip"));
}

TEST_CASE("the steps lead on and can be chosen") {
    Talk talk;
    talk.play_to_end();
    talk.look_back({{{"button"}, 1}}, DebriefStep::reaction);
    for (const DebriefStep wanted : {DebriefStep::description, DebriefStep::analysis, DebriefStep::summary}) {
        talk.window.click("debrief/foot/next");
        talk.settle();
        CHECK(talk.state.debrief->step == wanted);
    }
    talk.window.click("debrief/step/reaction");
    talk.settle();
    CHECK(talk.state.debrief->step == DebriefStep::reaction);
}

TEST_CASE("arrow keys in the plot choose the turn that is looked at") {
    Talk talk;
    talk.play_to_end();
    talk.look_back();
    talk.feed(app::SelectTurn{0});
    talk.settle();
    talk.window.ui().focus.set("debrief/plot");
    talk.settle();
    talk.window.key(Key::right);
    REQUIRE(talk.all<app::SelectTurn>().size() == 1);
    CHECK(talk.all<app::SelectTurn>()[0].turn == 1);
}

TEST_CASE("a turn that was taken back is not one of the plot's turns") {
    Talk talk;
    talk.choose("b");
    talk.feed(app::RetryTurn{});
    talk.play_to_end();
    talk.look_back();
    talk.feed(app::SelectTurn{1});
    talk.settle();
    talk.window.ui().focus.set("debrief/plot");
    talk.settle();
    talk.window.key(Key::right);
    REQUIRE(talk.all<app::SelectTurn>().size() == 1);
    CHECK(talk.all<app::SelectTurn>()[0].turn == 2);
}

TEST_CASE("own words are told soon after the last key, and when leaving") {
    Talk talk(Mode::learn, {.width = 1280, .height = 1000});
    talk.play_to_end();
    talk.look_back({{{"button"}, 0}}, DebriefStep::summary);
    talk.window.click("debrief/keep");
    talk.window.type("Mendengarkan dulu");
    talk.window.frames(30);
    CHECK(talk.all<app::RateSelf>().empty());
    talk.window.frames(60);
    REQUIRE(talk.all<app::RateSelf>().size() == 1);
    CHECK(talk.all<app::RateSelf>()[0].keep == "Mendengarkan dulu");
    CHECK(talk.all<app::RateSelf>()[0].rating == Levels{{{"button"}, 0}});
    talk.window.click("debrief/change");
    talk.window.type("Janji");
    talk.window.click("debrief/foot/home");
    REQUIRE(talk.all<app::RateSelf>().size() == 2);
    CHECK(talk.all<app::RateSelf>()[1].change == "Janji");
    CHECK(talk.all<app::OpenScreen>().size() == 1);
}

TEST_CASE("playing again starts the same scenario in the same mode") {
    Talk talk(Mode::practice);
    talk.play_to_end();
    talk.look_back({}, DebriefStep::summary);
    talk.listening = false;
    talk.window.click("debrief/foot/again");
    REQUIRE(talk.all<app::StartScenario>().size() == 1);
    CHECK(talk.all<app::StartScenario>()[0].scenario == ScenarioId{"bincang"});
    CHECK(talk.all<app::StartScenario>()[0].mode == Mode::practice);
}

TEST_CASE("the chosen turn can be tried anew, unless the scenario has changed") {
    Talk talk(Mode::learn, {.width = 1280, .height = 1400});
    talk.play_to_end();
    talk.look_back({{{"button"}, 1}});
    talk.feed(app::SelectTurn{1});
    talk.settle();
    talk.window.click("debrief/what-if");
    REQUIRE(talk.all<app::TryWhatIf>().size() == 1);
    CHECK(talk.all<app::TryWhatIf>()[0].turn == 1);
    talk.state.debrief->what_if_asked = false;
    talk.state.debrief->content_changed = true;
    talk.settle();
    CHECK_FALSE(talk.window.control("debrief/what-if").enabled);
}

TEST_CASE("a what if says so and leads back to the conversation it left") {
    Talk talk;
    talk.play_to_end();
    talk.look_back();
    CHECK_FALSE(talk.has("debrief/trial/action"));
    talk.state.debrief->summary.what_if = WhatIf{3, 1};
    talk.settle();
    talk.window.click("debrief/trial/action");
    REQUIRE(talk.all<app::OpenDebrief>().size() == 1);
    CHECK(talk.all<app::OpenDebrief>()[0].attempt == 3);
}

TEST_CASE("numbers and durations are written as the language writes them") {
    const auto content = small_content();
    CHECK(decimal(1.84, Language::id) == "1,8");
    CHECK(decimal(1.86, Language::en) == "1.9");
    CHECK(decimal(0.0, Language::id) == "0,0");
    CHECK(decimal(-0.5, Language::id) == "-0,5");
    CHECK(duration_words(content->id, 40'000) == "40 detik");
    CHECK(duration_words(content->id, 460'000) == "7 menit 40 detik");
    CHECK(duration_words(content->id, -5) == "0 detik");
}

TEST_CASE("every step fits every size in both languages, with and without turns and ratings") {
    for (const Size& size : kSizes)
        for (const Language language : {Language::id, Language::en})
            for (const bool played : {true, false}) {
                CAPTURE(size.name);
                CAPTURE(played);
                Talk talk(Mode::learn, size.window, language);
                if (played) talk.play_to_end();
                talk.look_back(played ? Levels{{{"button"}, 1}} : Levels{});
                talk.state.debrief->content_changed = !played;
                if (played) talk.state.debrief->summary.what_if = WhatIf{3, 1};
                for (const DebriefStep step : kEveryStep) {
                    CAPTURE(static_cast<int>(step));
                    talk.feed(app::GoToStep{step});
                    talk.settle();
                    for (const std::string& fault : layout_faults(talk)) FAIL_CHECK(fault);
                }
            }
}

TEST_CASE("a report is asked for after the own words were told, and then opened or its address copied") {
    Talk talk(Mode::learn, {.width = 1280, .height = 1400});
    talk.play_to_end();
    talk.look_back({{{"button"}, 0}}, DebriefStep::summary);
    talk.window.click("debrief/keep");
    talk.window.type("Dengar dulu");
    talk.said.clear();
    talk.window.click("debrief/report/make");
    REQUIRE(talk.said.size() >= 2);
    std::size_t told = talk.said.size();
    std::size_t asked = talk.said.size();
    for (std::size_t at = 0; at < talk.said.size(); ++at) {
        if (std::holds_alternative<app::RateSelf>(talk.said[at])) told = std::min(told, at);
        if (std::holds_alternative<app::MakeReport>(talk.said[at])) asked = at;
    }
    CHECK(told < asked);
    REQUIRE(talk.all<app::MakeReport>().size() == 1);
    CHECK(talk.all<app::MakeReport>()[0].attempt == 7);
    talk.settle();
    CHECK_FALSE(talk.window.control("debrief/report/make").enabled); // under way
    const std::string file = "/home/nur-aini/.local/share/propartif/reports/percakapan-7-2026-11-22.html";
    talk.feed(app::ReportReady{7, file});
    talk.settle();
    for (const std::string& fault : layout_faults(talk)) FAIL_CHECK(fault);
    talk.window.click("debrief/report/open");
    CHECK(talk.all<app::OpenReport>().size() == 1);
    talk.window.click("debrief/report/copy");
    CHECK(std::string(ImGui::GetClipboardText()) == file);
    talk.feed(app::BrowserMissing{});
    talk.settle();
    CHECK_FALSE(talk.has("debrief/report/open"));
    CHECK(talk.has("debrief/report/copy"));
}

TEST_CASE("the report of another conversation is not shown beside this one") {
    Talk talk(Mode::learn, {.width = 1280, .height = 1400});
    talk.play_to_end();
    talk.look_back({{{"button"}, 0}}, DebriefStep::summary);
    talk.feed(app::MakeReport{8});
    talk.feed(app::ReportReady{8, "/x.html"});
    talk.settle();
    CHECK(talk.has("debrief/report/make"));
    CHECK_FALSE(talk.has("debrief/report/open"));
}
