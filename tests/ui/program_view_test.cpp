#include "app/notices.hpp"
#include "ui/support/desk.hpp"

using namespace propartif;
using namespace propartif::ui;
using namespace propartif::ui::test;

TEST_CASE("without a person nothing but the panel can be reached") {
    Desk desk({.person = false});
    for (const Control& each : desk.window.ui().registry.controls())
        CHECK_MESSAGE(each.id.starts_with("welcome/"), each.id);
    for (const Key key : {Key::f1, Key::escape}) desk.window.key(key);
    desk.window.key(Key::f, true);
    for (int i = 0; i < 12; ++i) {
        desk.window.key(Key::tab);
        CHECK(desk.window.ui().focus.current().starts_with("welcome/"));
    }
    CHECK(desk.said.empty());
    CHECK(desk.state.screen == app::Screen::home);
}

TEST_CASE("a known name is one press, a new one is typed") {
    Desk known({.person = false});
    known.window.click("welcome/person/2");
    REQUIRE(known.all<app::ChoosePerson>().size() == 1);
    CHECK(known.all<app::ChoosePerson>().front().name == "Rudi Hartono");

    Desk fresh({.person = false});
    CHECK_FALSE(fresh.window.control("welcome/start").enabled);
    fresh.window.click("welcome/name");
    fresh.window.type("Sinta");
    fresh.window.key(Key::enter);
    REQUIRE(fresh.all<app::ChoosePerson>().size() == 1);
    CHECK(fresh.all<app::ChoosePerson>().front().name == "Sinta");
    fresh.settle();
    CHECK(fresh.has("rail/home"));
    CHECK_FALSE(fresh.has("welcome/name"));
}

TEST_CASE("the language can be changed before anything else") {
    Desk desk({.person = false});
    desk.window.click("welcome/language/en");
    CHECK(desk.state.settings.language == Language::en);
    desk.settle();
    CHECK(desk.window.control("welcome/start").label == "Start practising");
}

TEST_CASE("the rail leads to every screen and marks the present one") {
    struct Row {
        const char* id;
        app::Screen screen;
    };
    for (const Row row : {Row{"rail/records", app::Screen::records}, Row{"rail/glossary", app::Screen::glossary},
                          Row{"rail/settings", app::Screen::settings}, Row{"rail/help", app::Screen::help},
                          Row{"rail/home", app::Screen::home}}) {
        CAPTURE(row.id);
        Desk desk;
        if (row.screen == app::Screen::home) desk.open(app::Screen::records);
        desk.said.clear();
        desk.window.click(row.id);
        REQUIRE(desk.all<app::OpenScreen>().size() == 1);
        CHECK(desk.said.size() == 1);
        CHECK(desk.state.screen == row.screen);
        desk.settle();
        CHECK(desk.window.control(row.id).selected);
    }
}

TEST_CASE("Escape leads back to where one was") {
    Desk desk;
    desk.open(app::Screen::records);
    desk.open(app::Screen::settings);
    desk.window.key(Key::escape);
    CHECK(desk.state.screen == app::Screen::records);
    desk.settle();
    desk.window.key(Key::escape);
    CHECK(desk.state.screen == app::Screen::home);
    desk.settle();
    desk.said.clear();
    desk.window.key(Key::escape);
    CHECK(desk.said.empty());
}

TEST_CASE("F1 opens help from anywhere, once") {
    Desk desk;
    desk.feed(app::OpenBriefing{{"berkas-dipingpong"}});
    desk.settle();
    desk.window.key(Key::f1);
    CHECK(desk.state.screen == app::Screen::help);
    desk.window.key(Key::f1);
    CHECK(desk.all<app::OpenScreen>().size() == 1);
    desk.window.key(Key::escape);
    CHECK(desk.state.screen == app::Screen::briefing);
}

TEST_CASE("Ctrl+F brings the keyboard to the search") {
    Desk desk;
    desk.window.key(Key::f, true);
    CHECK(desk.window.ui().focus.is("home/search"));
    desk.open(app::Screen::glossary);
    desk.window.key(Key::f, true);
    CHECK(desk.window.ui().focus.is("glossary/search"));
}

TEST_CASE("Escape in the glossary's search empties it first") {
    Desk desk;
    desk.open(app::Screen::glossary);
    desk.drafts.glossary.search = "tombol";
    desk.settle();
    desk.window.key(Key::escape);
    CHECK(desk.state.screen == app::Screen::glossary);
    CHECK(desk.drafts.glossary.search.empty());
    desk.settle();
    desk.window.key(Key::escape);
    CHECK(desk.state.screen == app::Screen::home);
}

TEST_CASE("the keyboard comes back to the card it left") {
    Desk desk;
    desk.window.ui().focus.set("home/card/saya-viralkan");
    desk.window.key(Key::enter);
    desk.settle();
    REQUIRE(desk.state.screen == app::Screen::briefing);
    desk.window.key(Key::tab);
    desk.window.key(Key::tab);
    desk.window.key(Key::escape);
    desk.settle();
    CHECK(desk.window.ui().focus.is("home/card/saya-viralkan"));
}

TEST_CASE("a notice stands until it is dismissed, an error with its word") {
    Desk desk;
    app::tell(desk.state, app::Notice::Kind::error, app::Str::notice_store_failed, {"records.db", "disk full"},
              Desk::kNow);
    desk.settle();
    REQUIRE(desk.drafts.notices.sentences.size() == 1);
    CHECK(desk.drafts.notices.sentences.front().second.starts_with("Galat: "));
    CHECK(desk.drafts.notices.sentences.front().second.find("disk full") != std::string::npos);
    const std::string id = "notices/" + std::to_string(desk.state.notices.front().id) + "/close";
    desk.window.click(id);
    REQUIRE(desk.all<app::DismissNotice>().size() == 1);
    desk.settle();
    CHECK_FALSE(desk.has(id));
    CHECK(desk.drafts.notices.sentences.empty());
}

TEST_CASE("many notices leave room for the screen: the newest are shown") {
    Desk desk;
    for (int i = 0; i < 9; ++i)
        app::tell(desk.state, app::Notice::Kind::attention, app::Str::notice_scenario_unusable, {std::to_string(i)},
                  Desk::kNow);
    desk.settle();
    CHECK(desk.ids("notices/").size() == 3);
    CHECK(desk.has("notices/9/close"));
}

TEST_CASE("a page comes in softly and then rests; with less motion at once") {
    Desk desk;
    CHECK(desk.window.ui().wants_frame_in() == kIdle);
    desk.feed(app::OpenScreen{app::Screen::records});
    desk.window.frames(2);
    CHECK(desk.window.ui().wants_frame_in() == 0.0);
    desk.settle();
    CHECK(desk.window.ui().wants_frame_in() == kIdle);
}
