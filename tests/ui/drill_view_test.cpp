// Drills on the screen: one item of each kind by its ids and keys, what is told to the program, and how it fits.
#include "ui/support/desk.hpp"

using namespace propartif;
using namespace propartif::ui;
using namespace propartif::ui::test;

namespace {

Rubric drill_rubric() {
    Rubric rubric;
    rubric.id = "dasar";
    rubric.lexicon = "none";
    Criterion button;
    button.id = CriterionId{"button"};
    button.title = {"Tombol", "Button"};
    button.min = -1;
    button.max = 1;
    button.otherwise = 0;
    button.skill = "button";
    Criterion reframing;
    reframing.id = CriterionId{"reframing"};
    reframing.title = {"Membingkai ulang", "Reframing"};
    reframing.max = 3;
    reframing.skill = "reframing";
    reframing.anchors = {{2, {"Menyebut kehendaknya", "Names the interest"}, {}}};
    rubric.criteria = {button, reframing};
    return rubric;
}

Text two(const std::string& words) {
    return {words, words + " (en)"};
}

Drill drill_of(const std::string& id, const std::string& skill, std::vector<DrillItem> items) {
    Drill drill;
    drill.id = id;
    drill.version = "1.0.0";
    drill.title = two("Latihan " + id);
    drill.intro = two("Satu kata petugas dapat menutup percakapan atau membukanya. Baca, lalu pilih tombolnya.");
    drill.skill = skill;
    drill.rubric = "dasar";
    drill.items = std::move(items);
    return drill;
}

DrillItem item_of(const std::string& id, DrillTask task) {
    return {id,
            two("Loket KTP, menjelang istirahat siang"),
            two("Tiga kali ke sini, tiga kali disuruh balik! Tiap datang syaratnya beda. Kalian ini senang, ya?"),
            {},
            std::move(task)};
}

BuildTask build_task() {
    BuildTask task;
    for (const std::string_view part : kBuildOrder) {
        const std::string name{part};
        task.parts.push_back(
            {CriterionId{name},
             {{two("Bapak sudah tiga kali ke sini, " + name), true, two("Itu yang ia katakan.")},
              {two("Bapak marah-marah terus"), false, two("Itu menilai orangnya, bukan yang terjadi.")},
              {two("Pokoknya tenang dulu ya"), false, two("Rasa tidak dapat disuruh.")}}});
    }
    return task;
}

WriteTask write_task() {
    WriteTask task;
    task.facts = two("Kartu bisa diambil Kamis pukul 10; surat keterangan bisa dicetak sekarang.");
    task.goal = {{CriterionId{"reframing"}, 2}};
    task.hint = two("Lepaskan tuduhannya. Apa yang ia perlukan?");
    task.examples = {{"Perlu syarat pasti.", {{CriterionId{"reframing"}, 2}}, std::nullopt},
                     {"Tunggu saja.", {{CriterionId{"reframing"}, 0}}, std::nullopt}};
    return task;
}

std::shared_ptr<const app::Content> drill_content() {
    auto content = small_content();
    content->library.rubrics["dasar"] = drill_rubric();
    auto scorer = Scorer::compile(content->library.rubrics["dasar"], Lexicon{});
    REQUIRE(scorer);
    content->scorers.emplace("dasar", std::move(scorer).value());
    auto& drills = content->library.drills;
    drills["pilah"] = drill_of("pilah", "button",
                               {item_of("i1", SortTask{two("Tenang dulu, Pak."), -1, two("Rasa tidak dapat disuruh.")}),
                                item_of("i2", SortTask{two("Saya periksa sekarang."), 1, two("Ada tindakan nyata.")})});
    drills["rakit"] = drill_of("rakit", "reframing", {item_of("i1", build_task())});
    drills["tulis"] = drill_of("tulis", "reframing", {item_of("i1", write_task())});
    FactCard card;
    card.id = "waktu";
    card.title = two("Batas waktu layanan");
    card.text = two("Waktu layanan tertulis di papan standar. Periksa papan itu sebelum menjanjikan hari.");
    card.example = two("“Dua hari kerja, Bu.”");
    card.sources = {{"Standar layanan contoh", "https://example.org/a/very/long/address/of/a/page/that/does/not/fit"}};
    card.as_of = "2024-08";
    card.status = TermStatus::background;
    card.verify = true;
    content->library.cards["waktu"] = card;
    card.id = "sarana";
    card.title = two("Sarana pengaduan yang mudah dijangkau oleh siapa saja, juga dari tempat yang jauh");
    card.verify = false;
    card.status = TermStatus::confirmed;
    content->library.cards["sarana"] = card;
    for (auto& [id, scenario] : content->library.scenarios) scenario.cards = {"waktu", "sarana", "gone"};
    return content;
}

void open_drill(Desk& desk, const char* drill) {
    desk.feed(app::OpenDrill{drill, {}});
    desk.settle();
}

std::string lines(const std::vector<std::string>& faults) {
    std::string out;
    for (const std::string& each : faults) out += "\n  " + each;
    return out;
}

} // namespace

TEST_CASE("an item is sorted with a key or the mouse, and Enter leads on to the next") {
    Desk desk({.content = drill_content()});
    open_drill(desk, "pilah");
    CHECK(desk.state.screen == app::Screen::drill);
    desk.window.key(Key::digit_3);
    desk.settle();
    const auto sorted = desk.all<app::AnswerSort>();
    REQUIRE(sorted.size() == 1);
    CHECK(sorted.front().item == "i1");
    CHECK(sorted.front().button == 1);
    REQUIRE(desk.state.drill_answers.size() == 1);
    CHECK(desk.state.drill_answers.front().score == doctest::Approx(0.0));
    CHECK_FALSE(desk.has("drill/button/red")); // answered: nothing is left to press but the way on
    desk.window.key(Key::enter);
    desk.settle();
    desk.window.click("drill/button/green");
    desk.settle();
    CHECK(desk.state.drill_answers.back().correct);
    desk.window.click("drill/next");
    desk.settle();
    CHECK(desk.state.drill->ended());
    desk.window.click("drill/practice");
    CHECK(desk.state.screen == app::Screen::practice);
}

TEST_CASE("a sentence is built from one piece of each part, and only then it can be checked") {
    Desk desk({.window = {.width = 1280, .height = 1200}, .content = drill_content()});
    open_drill(desk, "rakit");
    CHECK_FALSE(desk.window.control("drill/check").enabled);
    desk.window.click("drill/part/content/0");
    desk.window.click("drill/part/emotion/2");
    desk.window.click("drill/part/emotion/0"); // one may change one's mind
    CHECK(desk.window.control("drill/part/emotion/0").selected);
    CHECK_FALSE(desk.window.control("drill/part/emotion/2").selected);
    desk.window.click("drill/part/interest/1");
    desk.window.click("drill/check");
    desk.settle();
    const auto built = desk.all<app::AnswerBuild>();
    REQUIRE(built.size() == 1);
    CHECK(built.front().picked == std::vector<std::size_t>{0, 0, 1});
    REQUIRE(desk.state.drill_answers.size() == 1);
    CHECK(desk.state.drill_answers.front().score == doctest::Approx(200.0 / 3));
    CHECK(desk.has("drill/next"));
}

TEST_CASE("an answer is written and checked with Ctrl+Enter; the hint waits until it is asked for") {
    Desk desk({.content = drill_content()});
    open_drill(desk, "tulis");
    CHECK_FALSE(desk.window.control("drill/check").enabled);
    desk.window.key(Key::h);
    desk.settle();
    CHECK(desk.state.drill->hint);
    CHECK_FALSE(desk.has("drill/hint"));
    desk.window.click("drill/reply");
    desk.window.type("Perlu syarat pasti.");
    desk.window.key(Key::enter, true);
    desk.settle();
    const auto written = desk.all<app::AnswerWrite>();
    REQUIRE(written.size() == 1);
    CHECK(written.front().text == "Perlu syarat pasti.");
    REQUIRE(desk.state.drill_answers.size() == 1);
    CHECK(desk.state.drill_answers.front().text == written.front().text);
    CHECK(desk.has("drill/next"));
}

TEST_CASE("today's plan and each drill lead to a sitting, the recommended conversation to its briefing") {
    Desk desk({.window = {.width = 1280, .height = 1400}, .content = drill_content()});
    desk.window.click("rail/practice");
    desk.settle();
    REQUIRE(desk.state.screen == app::Screen::practice);
    desk.window.click("practice/today/start");
    CHECK(desk.state.screen == app::Screen::drill);
    desk.window.click("drill/back");
    desk.settle();
    CHECK(desk.state.screen == app::Screen::practice);
    desk.window.click("practice/drill/rakit");
    CHECK(desk.state.drill->drill->id == "rakit");
    desk.feed(app::OpenScreen{app::Screen::practice});
    desk.settle();
    desk.window.click("practice/recommended");
    CHECK(desk.state.screen == app::Screen::briefing);
}

TEST_CASE("fact cards are a part of the glossary, and a briefing leads to its own") {
    Desk desk({.window = {.width = 1280, .height = 1200}, .content = drill_content()});
    desk.open(app::Screen::glossary);
    desk.window.click("glossary/kind/cards");
    desk.settle();
    CHECK(desk.has("glossary/cards/waktu/source/0"));
    desk.window.click("glossary/kind/terms");
    desk.settle();
    CHECK(desk.has("glossary/term/cei"));
    desk.feed(app::OpenBriefing{{"berkas-dipingpong"}});
    desk.settle();
    CHECK_FALSE(desk.has("briefing/card/gone"));
    desk.window.click("briefing/card/waktu");
    desk.settle();
    CHECK(desk.state.screen == app::Screen::glossary);
    CHECK(desk.state.card == "waktu");
    desk.window.key(Key::escape);
    CHECK(desk.state.screen == app::Screen::briefing);
}

TEST_CASE("practice, drills and cards fit at every size, in both languages, asked and answered") {
    const std::vector<Headless::Setup> windows{{.width = 1280, .height = 720},
                                               {.width = 1920, .height = 1080},
                                               {.width = 1280, .height = 720, .text_scale = 1.5},
                                               {.width = 1280, .height = 720, .text_scale = 2.0}};
    struct Row {
        const char* name;
        std::vector<app::Intent> steps;
    };
    const std::vector<Row> rows{
        {"practice", {app::OpenScreen{app::Screen::practice}}},
        {"sorting", {app::OpenDrill{"pilah", {}}}},
        {"sorted", {app::OpenDrill{"pilah", {}}, app::AnswerSort{"i1", 1}}},
        {"building", {app::OpenDrill{"rakit", {}}}},
        {"built", {app::OpenDrill{"rakit", {}}, app::AnswerBuild{"i1", {0, 1, 2}}}},
        {"built, the end", {app::OpenDrill{"rakit", {}}, app::AnswerBuild{"i1", {0, 0, 0}}, app::NextItem{}}},
        {"writing with a hint", {app::OpenDrill{"tulis", {}}, app::AskDrillHint{}}},
        {"not judged", {app::OpenDrill{"tulis", {}}, app::AnswerWrite{"i1", "!"}}},
        {"written", {app::OpenDrill{"tulis", {}}, app::AnswerWrite{"i1", "Perlu syarat pasti."}}},
        {"cards", {app::OpenCard{"sarana"}}},
        {"briefing with cards", {app::OpenBriefing{{"berkas-dipingpong"}}}}};
    for (const Headless::Setup& window : windows)
        for (const Language language : {Language::id, Language::en})
            for (const Row& row : rows) {
                CAPTURE(std::string(row.name));
                CAPTURE(window.width);
                CAPTURE(window.text_scale);
                Desk desk({.window = window, .language = language, .content = drill_content()});
                for (const app::Intent& step : row.steps) desk.feed(step);
                desk.settle();
                const auto faults = layout_faults(desk);
                CHECK_MESSAGE(faults.empty(), lines(faults));
            }
}

TEST_CASE("answers the disk refused are told on the drill and on the practice screen, with the way to try again") {
    Desk desk({.content = drill_content()});
    open_drill(desk, "pilah");
    CHECK_FALSE(desk.has("drill/saving/action"));
    desk.feed(app::DrillAnswerSaveFailed{1, {}, {ErrorCode::store_failed, "records.db", "full"}});
    desk.state.notices.clear();
    desk.settle();
    CHECK(layout_faults(desk).empty());
    desk.window.click("drill/saving/action");
    CHECK(desk.all<app::RetrySaving>().size() == 1);
    desk.settle();
    CHECK_FALSE(desk.has("drill/saving/action"));
    desk.feed(app::DrillAnswerSaveFailed{1, {}, {}});
    desk.open(app::Screen::practice);
    CHECK(desk.has("practice/saving/action"));
}
