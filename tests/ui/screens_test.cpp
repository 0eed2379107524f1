#include "ui/local_time.hpp"
#include "ui/support/desk.hpp"
#include <set>

using namespace propartif;
using namespace propartif::ui;
using namespace propartif::ui::test;

namespace {

constexpr const char* kMonths = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des";

struct Size {
    const char* name;
    Headless::Setup window;
};
const std::vector<Size>& sizes() {
    static const std::vector<Size> all{{"1280x720", {.width = 1280, .height = 720}},
                                       {"1920x1080", {.width = 1920, .height = 1080}},
                                       {"150 %", {.width = 1280, .height = 720, .text_scale = 1.5}},
                                       {"200 %", {.width = 1280, .height = 720, .text_scale = 2.0}}};
    return all;
}

const std::vector<app::Screen>& screens() {
    static const std::vector<app::Screen> all{app::Screen::home,     app::Screen::briefing, app::Screen::records,
                                              app::Screen::settings, app::Screen::glossary, app::Screen::help};
    return all;
}

void open(Desk& desk, app::Screen screen) {
    if (screen == app::Screen::briefing)
        desk.feed(app::OpenBriefing{{"berkas-dipingpong"}});
    else
        desk.feed(app::OpenScreen{screen});
    desk.settle();
}

std::string lines(const std::vector<std::string>& faults) {
    std::string out;
    for (const std::string& each : faults) out += "\n  " + each;
    return out;
}

} // namespace

TEST_CASE("no screen cuts, overlaps or leaves the window at any size, in both languages") {
    for (const Size& size : sizes())
        for (const Language language : {Language::id, Language::en})
            for (const app::Screen screen : screens()) {
                CAPTURE(std::string(size.name));
                CAPTURE(std::string(screen_key(screen)));
                Desk desk({.window = size.window, .language = language});
                open(desk, screen);
                const auto faults = layout_faults(desk);
                CHECK_MESSAGE(faults.empty(), lines(faults));
            }
}

TEST_CASE("the first screen and the empty ones fit too") {
    for (const Size& size : sizes()) {
        CAPTURE(std::string(size.name));
        Desk welcome({.window = size.window, .person = false});
        CHECK_MESSAGE(layout_faults(welcome).empty(), lines(layout_faults(welcome)));
        Desk fresh({.window = size.window, .attempts = false});
        CHECK_MESSAGE(layout_faults(fresh).empty(), lines(layout_faults(fresh)));
        fresh.open(app::Screen::records);
        CHECK_MESSAGE(layout_faults(fresh).empty(), lines(layout_faults(fresh)));
        fresh.open(app::Screen::home);
        fresh.drafts.home.search = "zzz";
        fresh.settle();
        CHECK_MESSAGE(layout_faults(fresh).empty(), lines(layout_faults(fresh)));
    }
}

TEST_CASE("Tab reaches every control and brings it into the window") {
    for (const std::size_t size : {0u, 2u, 3u})
        for (const app::Screen screen : screens()) {
            CAPTURE(std::string(sizes()[size].name));
            CAPTURE(std::string(screen_key(screen)));
            Desk desk({.window = sizes()[size].window});
            open(desk, screen);
            std::set<std::string> unseen;
            for (const Control& each : desk.window.ui().registry.controls()) unseen.insert(each.id);
            const std::size_t steps = unseen.size() + 4;
            for (std::size_t i = 0; i < steps; ++i) {
                desk.window.key(Key::tab);
                desk.window.frames(2);
                const Control& here = desk.window.control(desk.window.ui().focus.current());
                unseen.erase(here.id);
                CAPTURE(here.id);
                CHECK(here.box.min.y >= 0);
                CHECK(here.box.min.y + std::min(here.box.height(), 60.0f) <= sizes()[size].window.height);
            }
            for (const std::string& each : unseen) CHECK_MESSAGE(false, "never focused: " << each);
        }
}

TEST_CASE("a briefing starts in the mode chosen, learning first") {
    Desk desk;
    desk.listening = false;
    desk.state.briefing = {"berkas-dipingpong"};
    desk.state.screen = app::Screen::briefing;
    desk.settle();
    CHECK(desk.window.control("briefing/mode/learn").selected);
    desk.window.click("briefing/start");
    desk.window.key(Key::digit_3);
    desk.window.click("briefing/start");
    desk.window.click("briefing/mode/practice");
    desk.window.click("briefing/start");
    const auto started = desk.all<app::StartScenario>();
    REQUIRE(started.size() == 3);
    CHECK(started[0].scenario == ScenarioId{"berkas-dipingpong"});
    CHECK(started[0].mode == Mode::learn);
    CHECK(started[1].mode == Mode::exam);
    CHECK(started[2].mode == Mode::practice);
}

TEST_CASE("another scenario's briefing begins with learning again") {
    Desk desk;
    open(desk, app::Screen::briefing);
    desk.window.key(Key::digit_3);
    desk.feed(app::OpenBriefing{{"diam-di-kursi"}});
    desk.settle();
    CHECK(desk.window.control("briefing/mode/learn").selected);
}

TEST_CASE("a briefing offers to go on only with an unfinished conversation") {
    Desk desk;
    desk.listening = false;
    desk.state.briefing = {"berkas-dipingpong"};
    desk.state.screen = app::Screen::briefing;
    desk.settle();
    CHECK(desk.window.control("briefing/resume").label == "Lanjutkan giliran 5");
    desk.window.click("briefing/resume");
    CHECK(desk.all<app::ResumeAttempt>().front().attempt == 12);
    desk.state.briefing = {"diam-di-kursi"};
    desk.settle();
    CHECK_FALSE(desk.has("briefing/resume"));
}

TEST_CASE("records open the debrief of what is finished and go on with the rest") {
    Desk desk;
    desk.open(app::Screen::records);
    desk.listening = false;
    CHECK(desk.window.control("records/attempt/11").label.find("74 dari 100") != std::string::npos);
    CHECK(desk.window.control("records/attempt/12").label.find("Belum selesai, giliran 5") != std::string::npos);
    desk.window.click("records/attempt/11");
    desk.window.click("records/attempt/12");
    REQUIRE(desk.said.size() == 2);
    CHECK(desk.all<app::OpenDebrief>().front().attempt == 11);
    CHECK(desk.all<app::ResumeAttempt>().front().attempt == 12);
}

TEST_CASE("thousands of records cost what is on the screen") {
    Desk desk;
    for (int i = 0; i < 3000; ++i) {
        AttemptSummary each = desk.state.attempts.back();
        each.id = 100 + i;
        desk.state.attempts.push_back(each);
    }
    desk.open(app::Screen::records);
    CHECK(desk.drafts.records.rows.size() == 3002);
    CHECK(desk.ids("records/attempt/").size() < 20);
}

TEST_CASE("without records there is a way to begin") {
    Desk desk({.attempts = false});
    desk.open(app::Screen::records);
    desk.window.click("records/choose");
    CHECK(desk.state.screen == app::Screen::home);
}

TEST_CASE("each setting is changed on its own and at once") {
    Desk desk({.window = {.height = 1080}});
    desk.open(app::Screen::settings);
    desk.window.click("settings/language/en");
    CHECK(desk.state.settings.language == Language::en);
    desk.settle();
    CHECK(desk.window.control("rail/home").label == "Home");
    desk.window.click("settings/theme/dark");
    CHECK(desk.state.settings.theme == app::ThemeChoice::dark);
    desk.window.click("settings/motion");
    CHECK(desk.state.settings.reduced_motion);
    desk.window.ui().focus.set("settings/text-size");
    desk.window.key(Key::right);
    CHECK(desk.state.settings.text_percent == 110);
    CHECK(desk.all<app::ChangeSettings>().size() == 4);
}

TEST_CASE("dragging the text size asks once, when it is let go") {
    Desk desk({.window = {.height = 1080}});
    desk.open(app::Screen::settings);
    const Box box = desk.window.control("settings/text-size").box;
    desk.window.drag({box.min.x + 20, box.max.y - 17}, {box.max.x - 18, box.max.y - 17});
    desk.window.frames(2);
    REQUIRE(desk.all<app::ChangeSettings>().size() == 1);
    CHECK(desk.state.settings.text_percent == 200);
}

TEST_CASE("the voice is off, and once switched on it has a volume and can be tried") {
    Desk desk({.window = {.height = 1080}});
    desk.open(app::Screen::settings);
    CHECK_FALSE(desk.has("settings/voice-try"));
    CHECK_FALSE(desk.has("settings/voice-volume"));
    desk.window.click("settings/voice");
    CHECK(desk.state.settings.voice);
    desk.settle();
    desk.window.click("settings/voice-try");
    CHECK(desk.all<app::TryVoice>().size() == 1);
    desk.window.ui().focus.set("settings/voice-volume");
    desk.window.key(Key::right);
    CHECK(desk.state.settings.voice_volume == 80);
    desk.window.click("settings/voice");
    CHECK_FALSE(desk.state.settings.voice);
}

TEST_CASE("the data folder can be selected but not changed") {
    Desk desk({.window = {.height = 1080}});
    desk.open(app::Screen::settings);
    desk.window.click("settings/folder");
    desk.window.type("x");
    CHECK(desk.window.control("settings/folder").value == "/home/nur-aini/.local/share/propartif");
    CHECK(desk.said.empty());
}

TEST_CASE("a term is chosen in the list and says its status in words") {
    Desk desk;
    desk.open(app::Screen::glossary);
    CHECK(desk.window.control("glossary/term/tombol-hijau").label == "Tombol hijau. belum dikonfirmasi");
    desk.window.click("glossary/term/tombol-hijau");
    CHECK(desk.state.term == "tombol-hijau");
    desk.settle();
    CHECK(desk.window.control("glossary/term/tombol-hijau").selected);
    desk.drafts.glossary.search = "isi";
    desk.settle();
    CHECK(desk.ids("glossary/term/") == std::vector<std::string>{"glossary/term/cei"});
}

TEST_CASE("a term opened from elsewhere is brought into view in the list") {
    const auto content = small_content();
    for (int i = 0; i < 60; ++i) {
        Term term = content->library.glossary.terms.front();
        term.id = "istilah-" + std::to_string(i);
        term.title = {"Istilah " + std::to_string(100 + i), {}};
        content->library.glossary.terms.push_back(term);
    }
    Desk desk({.content = content});
    desk.feed(app::OpenTerm{"istilah-50"});
    desk.settle();
    const Control& row = desk.window.control("glossary/term/istilah-50");
    CHECK(row.selected);
    CHECK(row.box.min.y > 0);
    CHECK(row.box.max.y < 720);
}

TEST_CASE("terms stand in the order of their titles, capitals aside") {
    const auto content = small_content();
    Term term = content->library.glossary.terms.front();
    term.id = "cara";
    term.title = {"cara bertanya", {}};
    content->library.glossary.terms.push_back(term);
    Desk desk({.content = content});
    desk.open(app::Screen::glossary);
    CHECK(desk.ids("glossary/term/") == std::vector<std::string>{"glossary/term/cara", "glossary/term/cei",
                                                                 "glossary/term/keadilan",
                                                                 "glossary/term/tombol-hijau"});
}

TEST_CASE("in a narrow window a term takes the place of the list") {
    Desk desk({.window = {.text_scale = 2.0}});
    desk.open(app::Screen::glossary);
    desk.drafts.glossary.search = "cei";
    desk.settle();
    desk.window.ui().focus.set("glossary/term/cei");
    desk.window.key(Key::enter);
    desk.settle();
    CHECK_FALSE(desk.has("glossary/term/cei"));
    desk.window.click("glossary/all");
    desk.settle();
    CHECK(desk.ids("glossary/term/").size() == 3);
}

TEST_CASE("help leads to the terms the glossary has") {
    Desk desk({.window = {.height = 1080}});
    desk.open(app::Screen::help);
    CHECK_FALSE(desk.has("help/term/rangkai-ulang"));
    desk.window.click("help/term/cei");
    CHECK(desk.state.screen == app::Screen::glossary);
    CHECK(desk.state.term == "cei");
}

TEST_CASE("dates are written as people here write them") {
    CHECK(written_date("2026-11-21", kMonths) == "21 Nov 2026");
    CHECK(written_date("2026-05-03", kMonths) == "3 Mei 2026");
    CHECK(written_date("2026-13-03", kMonths) == "2026-13-03");
    CHECK(written_date("musim hujan", kMonths) == "musim hujan");
    const std::string moment = local_date_time(Desk::kNow, kMonths, '.');
    CHECK(moment.size() == 17);
    CHECK(moment.find(" Nov 2026 ") == 2);
    CHECK(moment[14] == '.');
}

TEST_CASE("a report of everything practised is asked for on the records screen") {
    Desk desk;
    desk.open(app::Screen::records);
    desk.window.click("records/report/make");
    REQUIRE(desk.all<app::MakeReport>().size() == 1);
    CHECK_FALSE(desk.all<app::MakeReport>()[0].attempt);
    desk.feed(
        app::ReportReady{std::nullopt, "/home/nur-aini/.local/share/propartif/reports/peserta-1-2026-11-22.html"});
    desk.settle();
    CHECK(layout_faults(desk).empty());
    desk.window.click("records/report/open");
    CHECK(desk.all<app::OpenReport>().size() == 1);
}
