// An observer's rating on the screen: the form is filled by its ids, and the table stands beside the program's result.
#include "support/talk.hpp"
#include "ui/debrief_parts.hpp"

using namespace propartif;
using namespace propartif::ui;
using namespace propartif::ui::test;

namespace {

struct Observed : Talk {
    explicit Observed(const Headless::Setup& setup = {.width = 1280, .height = 2400}, Language language = Language::id)
        : Talk(Mode::learn, setup, language) {
        play_to_end();
        look_back({{{"button"}, 1}, {{"reframing"}, 1}});
    }
    void saved(std::int64_t id, const char* observer, std::optional<int> global) {
        Rating rating;
        rating.id = id;
        rating.attempt = 7;
        rating.observer = observer;
        rating.levels = {{{"button"}, -1}, {{"reframing"}, 3}};
        rating.global_rating = global;
        rating.note = "Tenang sekali, juga waktu nama pejabat disebut berulang-ulang tanpa henti.";
        rating.at_unix_millis = kNow;
        feed(app::RatingSaved{rating});
        state.notices.clear();
        settle();
    }
    void open_form() {
        window.click("debrief/add-rating");
        settle();
    }
};

std::string lines(const std::vector<std::string>& faults) {
    std::string out;
    for (const std::string& each : faults) out += "\n  " + each;
    return out;
}

} // namespace

TEST_CASE("a colleague fills in the form and the rating is told as given") {
    Observed talk;
    talk.open_form();
    CHECK_FALSE(talk.window.control("debrief/foot/save-rating").enabled);
    talk.window.type("Sri"); // the name has the keyboard from the start
    talk.window.click("debrief/rating/level/button/0");
    talk.window.click("debrief/rating/level/reframing/2");
    talk.window.click("debrief/rating/level/content/1");
    talk.window.click("debrief/rating/level/content/1"); // pressed again: left open after all
    talk.window.click("debrief/rating/global/3");
    talk.window.click("debrief/rating/note");
    talk.window.type("Nadanya tenang.");
    talk.settle();
    talk.window.click("debrief/foot/save-rating");
    const auto told = talk.all<app::GiveRating>();
    REQUIRE(told.size() == 1);
    CHECK(told[0].rating.observer == "Sri");
    CHECK(told[0].rating.levels == Levels{{{"button"}, -1}, {{"reframing"}, 2}});
    CHECK(told[0].rating.global_rating == 4);
    CHECK(told[0].rating.note == "Nadanya tenang.");
    talk.settle();
    CHECK_FALSE(talk.has("debrief/foot/save-rating"));
    CHECK(talk.has("debrief/foot/next"));
}

TEST_CASE("a rating needs a name and at least one level") {
    Observed talk;
    talk.open_form();
    talk.window.click("debrief/rating/level/button/0");
    CHECK_FALSE(talk.window.control("debrief/foot/save-rating").enabled);
    talk.window.click("debrief/rating/observer");
    talk.window.type("  ");
    CHECK_FALSE(talk.window.control("debrief/foot/save-rating").enabled);
    talk.window.type("Sri");
    CHECK(talk.window.control("debrief/foot/save-rating").enabled);
}

TEST_CASE("the form can be left, with the button or with Escape, and nothing is told") {
    for (const bool by_key : {false, true}) {
        CAPTURE(by_key);
        Observed talk;
        talk.open_form();
        if (by_key)
            talk.window.key(Key::escape);
        else
            talk.window.click("debrief/foot/cancel-rating");
        talk.settle();
        CHECK_FALSE(talk.has("debrief/rating/observer"));
        CHECK(talk.state.screen == app::Screen::debrief);
        CHECK(talk.all<app::GiveRating>().empty());
    }
}

TEST_CASE("an own rating is corrected under the same name, with what was said before filled in") {
    Observed talk;
    talk.saved(3, "Sri", 2);
    talk.window.click("debrief/observer/3/correct");
    talk.settle();
    CHECK(talk.window.control("debrief/rating/observer").value == "Sri");
    CHECK_FALSE(talk.window.control("debrief/rating/observer").enabled);
    CHECK(talk.window.control("debrief/rating/level/reframing/3").selected);
    CHECK(talk.window.control("debrief/rating/global/1").selected);
    talk.window.click("debrief/rating/global/4");
    talk.window.click("debrief/foot/save-rating");
    REQUIRE(talk.all<app::GiveRating>().size() == 1);
    CHECK(talk.all<app::GiveRating>()[0].rating.observer == "Sri");
    CHECK(talk.all<app::GiveRating>()[0].rating.global_rating == 5);
}

TEST_CASE("a rating the disk refused can be tried again from the banner") {
    Observed talk;
    CHECK_FALSE(talk.has("debrief/unsaved/action"));
    Rating rating;
    rating.attempt = 7;
    rating.observer = "Sri";
    talk.feed(app::RatingSaveFailed{rating, {}});
    talk.settle();
    talk.window.click("debrief/unsaved/action");
    CHECK(talk.all<app::RetrySaving>().size() == 1);
}

TEST_CASE("table and form fit every size in both languages") {
    struct Size {
        const char* name;
        Headless::Setup window;
    };
    for (const Size& size :
         {Size{"1280x720", {.width = 1280, .height = 720}}, Size{"1920x1080", {.width = 1920, .height = 1080}},
          Size{"150 %", {.width = 1280, .height = 720, .text_scale = 1.5}},
          Size{"200 %", {.width = 1280, .height = 720, .text_scale = 2.0}}})
        for (const Language language : {Language::id, Language::en})
            for (const int observers : {0, 1, 5}) {
                CAPTURE(size.name);
                CAPTURE(observers);
                Observed talk(size.window, language);
                for (int each = 1; each <= observers; ++each)
                    talk.saved(each, each == 2 ? "Muhammad Rizky Ramadhan Al-Banjari" : std::to_string(each).c_str(),
                               each == 3 ? std::nullopt : std::optional{each});
                std::vector<std::string> faults = layout_faults(talk);
                CHECK_MESSAGE(faults.empty(), lines(faults));
                talk.drafts.debrief.rating.emplace();
                talk.settle();
                faults = layout_faults(talk);
                CHECK_MESSAGE(faults.empty(), lines(faults));
            }
}
