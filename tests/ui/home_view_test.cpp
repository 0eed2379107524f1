#include "ui/home_find.hpp"
#include "ui/initials.hpp"
#include "ui/search_words.hpp"
#include "ui/support/desk.hpp"

using namespace propartif;
using namespace propartif::ui;
using namespace propartif::ui::test;

namespace {
std::vector<std::string> cards(Desk& desk) {
    return desk.ids("home/card/");
}
} // namespace

TEST_CASE("the library shows every scenario, the lowest level first") {
    Desk desk;
    const auto shown = cards(desk);
    REQUIRE(shown.size() == 5);
    CHECK(shown.front() == "home/card/formulir-ribet");
    CHECK(desk.window.control("home/card/formulir-ribet").label.find("Bu Sari ingin kepastian hari ini.") !=
          std::string::npos);
}

TEST_CASE("a search narrows the library in both languages and by citizen and skill") {
    struct Row {
        const char* name;
        const char* typed;
        std::vector<std::string> left;
    };
    const std::vector<Row> rows{{"title", "dipingpong", {"home/card/berkas-dipingpong"}},
                                {"title in English", "WAITING chair", {"home/card/diam-di-kursi"}},
                                {"citizen", "rahman", {"home/card/berkas-dipingpong"}},
                                {"behaviour", "bingung", {"home/card/formulir-ribet"}},
                                {"words in any order", "subuh antre", {"home/card/antre-dari-subuh"}},
                                {"nothing", "zzz", {}}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Desk desk;
        desk.window.key(Key::f, true);
        desk.window.type(row.typed);
        desk.settle();
        CHECK(cards(desk) == row.left);
        CHECK(desk.has("home/show-all") == row.left.empty());
    }
}

TEST_CASE("a search for a skill finds every scenario that trains it") {
    Desk desk;
    desk.drafts.home.search = "harapan";
    desk.settle();
    CHECK(cards(desk).size() == 5);
}

TEST_CASE("the way out of an empty result shows everything again") {
    Desk desk;
    desk.drafts.home.search = "zzz";
    desk.drafts.home.filter = "angry";
    desk.settle();
    REQUIRE(cards(desk).empty());
    desk.window.click("home/show-all");
    desk.settle();
    CHECK(cards(desk).size() == 5);
}

TEST_CASE("Escape in the search empties it and stays at home") {
    Desk desk;
    desk.window.key(Key::f, true);
    desk.window.type("rahman");
    desk.window.key(Key::escape);
    desk.settle();
    CHECK(desk.drafts.home.search.empty());
    CHECK(desk.all<app::GoBack>().empty());
    CHECK(cards(desk).size() == 5);
}

TEST_CASE("chips are made of the behaviours that are there, and filter") {
    Desk desk;
    CHECK(desk.ids("home/filter/") == std::vector<std::string>{"home/filter/all", "home/filter/new",
                                                               "home/filter/angry", "home/filter/afraid",
                                                               "home/filter/pressing", "home/filter/confused"});
    CHECK(desk.window.control("home/filter/all").label == "Semua 5");
    CHECK(desk.window.control("home/filter/new").label == "Belum dicoba 3");
    desk.window.click("home/filter/afraid");
    desk.settle();
    CHECK(cards(desk) == std::vector<std::string>{"home/card/diam-di-kursi"});
    CHECK(desk.window.control("home/filter/afraid").selected);
    desk.window.click("home/filter/new");
    desk.settle();
    CHECK(cards(desk).size() == 3);
}

TEST_CASE("Enter on a card opens its briefing") {
    Desk desk;
    desk.listening = false;
    desk.window.ui().focus.set("home/card/diam-di-kursi");
    desk.window.key(Key::enter);
    const auto opened = desk.all<app::OpenBriefing>();
    REQUIRE(opened.size() == 1);
    CHECK(opened.front().scenario == ScenarioId{"diam-di-kursi"});
    CHECK(desk.said.size() == 1);
}

TEST_CASE("a click on a card does the same as Enter") {
    Desk desk;
    desk.window.click("home/card/formulir-ribet");
    CHECK(desk.state.screen == app::Screen::briefing);
    CHECK(desk.state.briefing == ScenarioId{"formulir-ribet"});
}

TEST_CASE("the hero goes on with an unfinished conversation only when there is one") {
    Desk desk;
    desk.listening = false;
    CHECK_FALSE(desk.has("home/hero/begin"));
    desk.window.click("home/hero/resume");
    desk.window.click("home/hero/restart");
    REQUIRE(desk.said.size() == 2);
    CHECK(desk.all<app::ResumeAttempt>().front().attempt == 12);
    CHECK(desk.all<app::OpenBriefing>().front().scenario == ScenarioId{"berkas-dipingpong"});

    Desk fresh({.attempts = false});
    CHECK_FALSE(fresh.has("home/hero/resume"));
    fresh.window.click("home/hero/begin");
    CHECK(fresh.state.briefing == ScenarioId{"formulir-ribet"});
}

TEST_CASE("the recommended scenario is the lowest level not finished, then the weakest result") {
    const Scenario low, high;
    std::vector<app::Card> some(2);
    some[0].scenario = &low;
    some[0].finished = 1;
    some[1].scenario = &high;
    some[0].best = 90;
    CHECK(recommended_card(some) == &some[1]);
    some[1].finished = 1;
    some[1].best = 40;
    CHECK(recommended_card(some) == &some[1]);
    some[0].best = 30;
    CHECK(recommended_card(some) == &some[0]);
    CHECK(recommended_card({}) == nullptr);
}

TEST_CASE("the person's menu switches to somebody else or to a new name") {
    Desk desk;
    desk.window.click("home/person");
    desk.window.click("home/person/2");
    REQUIRE(desk.all<app::ChoosePerson>().size() == 1);
    CHECK(desk.all<app::ChoosePerson>().front().name == "Rudi Hartono");
    desk.settle();
    desk.window.click("home/person");
    desk.window.click("home/person/new");
    desk.settle();
    desk.window.click("home/new-person/name");
    desk.window.type("Sinta");
    desk.window.key(Key::enter);
    REQUIRE(desk.all<app::ChoosePerson>().size() == 2);
    CHECK(desk.all<app::ChoosePerson>().back().name == "Sinta");
    CHECK_FALSE(desk.drafts.home.adding_person);
}

TEST_CASE("broken files are a quiet line that opens the list") {
    const auto content = small_content();
    Desk whole;
    CHECK_FALSE(whole.has("home/problems"));
    content->problems.push_back(
        {"scenarios/rusak.scenario.json", {"PA012", Severity::error, "/nodes/3", {"mereda"}}, 2});
    Desk desk({.content = content});
    desk.window.ui().focus.set("home/problems");
    desk.window.key(Key::enter);
    desk.settle();
    CHECK(desk.has("home/problems-list/close"));
    desk.window.key(Key::escape);
    desk.settle();
    CHECK_FALSE(desk.has("home/problems-list/close"));
}

TEST_CASE("initials are the first letters of the first and last word") {
    CHECK(initials("Nur Aini") == "NA");
    CHECK(initials("  Siti   Nur  Aini ") == "SA");
    CHECK(initials("Rudi") == "R");
    CHECK(initials("") == "");
    CHECK(initials("Édith Ñ") == "ÉÑ");
}

TEST_CASE("looking for words ignores capitals and their order, and nothing is found everywhere") {
    CHECK(holds_all_words("Berkas dipingpong\nPak Rahman", "rahman BERKAS"));
    CHECK_FALSE(holds_all_words("Berkas dipingpong", "berkas hilang"));
    CHECK(holds_all_words("apa saja", "  "));
    CHECK(holds_all_words("", ""));
}
