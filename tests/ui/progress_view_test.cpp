// The progress screen and the two cards on the first page that lead to practice and to it.
#include "ui/support/desk.hpp"
#include "ui/widgets/trend_plot.hpp"

using namespace propartif;
using namespace propartif::ui;
using namespace propartif::ui::test;

namespace {

constexpr std::int64_t kDay = 86'400'000;

Criterion criterion_of(const char* id, const char* title, int max, const char* skill) {
    Criterion out;
    out.id = CriterionId{id};
    out.title = {title, std::string(title) + " (en)"};
    out.max = max;
    out.skill = skill;
    out.tip = {"Katakan empat hal: bisa atau tidak, kenapa, pilihannya apa, dan kapan atau siapa kontaknya.",
               "Say four things: can or cannot, why, which option, and when or whom to ask."};
    return out;
}

std::shared_ptr<const app::Content> rated_content() {
    auto content = small_content();
    content->library.rubrics["dasar"].criteria = {
        criterion_of("content", "Isi", 1, "cei"), criterion_of("emotion", "Emosi", 1, "cei"),
        criterion_of("reframing", "Membingkai ulang apa yang dikeluhkan", 3, "reframing"),
        criterion_of("expectation", "Mengelola harapan", 3, "expectation")};
    Drill drill;
    drill.id = "pilah";
    drill.title = {"Pilah", "Sort"};
    drill.skill = "cei";
    drill.rubric = "dasar";
    for (const char* id : {"i1", "i2", "i3"})
        drill.items.push_back(
            {id, {"Loket", "Counter"}, {"Lama!", "Slow!"}, {}, SortTask{{"Sebentar.", "A moment."}, 1, {"a", "b"}}});
    content->library.drills["pilah"] = drill;
    return content;
}

// Better from one conversation to the next; expectation stays lowest. The first one was by a rubric that is gone.
std::vector<FinishedAttempt> attempts(int count, bool rated) {
    std::vector<FinishedAttempt> out;
    for (int i = 0; i < count; ++i) {
        FinishedAttempt each;
        each.attempt = 20 + i;
        each.scenario = {i % 2 ? "berkas-dipingpong" : "gone"};
        each.rubric = i == 0 && count > 1 ? "older" : "dasar";
        each.started_unix_millis = Desk::kNow - (count - i) * kDay;
        each.score = std::min(95.0, 40.0 + 8.0 * i);
        each.levels = {{{CriterionId{"content"}, 1},
                        {CriterionId{"emotion"}, i % 2},
                        {CriterionId{"reframing"}, std::min(3, i)},
                        {CriterionId{"expectation"}, 0}}};
        if (rated) each.self_rating = {{CriterionId{"content"}, 0}, {CriterionId{"emotion"}, 0}};
        out.push_back(each);
    }
    return out;
}

void open_with(Desk& desk, std::vector<FinishedAttempt> loaded) {
    desk.feed(app::OpenScreen{app::Screen::progress});
    desk.feed(app::ProgressLoaded{1, std::move(loaded)});
    desk.settle();
}

std::string lines(const std::vector<std::string>& faults) {
    std::string out;
    for (const std::string& each : faults) out += "\n  " + each;
    return out;
}

} // namespace

TEST_CASE("the conversation recommended for the weakest criterion opens its briefing") {
    Desk desk({.window = {.height = 1600}, .content = rated_content()});
    open_with(desk, attempts(5, false));
    REQUIRE(desk.has("progress/recommended"));
    CHECK(desk.window.control("progress/recommended").label.find("Mengelola harapan") != std::string::npos);
    desk.window.click("progress/recommended");
    CHECK(desk.state.screen == app::Screen::briefing);
    CHECK(desk.state.briefing == desk.state.progress->recommended->id);
}

TEST_CASE("each point of the scores leads to its review, by mouse and by key") {
    Desk desk({.window = {.height = 1200}, .content = rated_content()});
    open_with(desk, attempts(5, false));
    desk.listening = false;
    desk.window.ui().focus.set("progress/scores");
    desk.window.frames(2);
    desk.window.key(Key::left);
    desk.window.key(Key::left);
    desk.window.key(Key::enter);
    desk.window.key(Key::end);
    desk.window.key(Key::enter);
    const Box box = desk.window.control("progress/scores").box;
    desk.window.drag({box.min.x + 60, box.centre().y}, {box.min.x + 60, box.centre().y});
    const auto opened = desk.all<app::OpenDebrief>();
    REQUIRE(opened.size() == 3);
    CHECK(opened[0].attempt == 22);
    CHECK(opened[1].attempt == 24);
    CHECK(opened[2].attempt == 20);
}

TEST_CASE("without a finished conversation it says what will be here and where to begin") {
    Desk desk({.attempts = false, .content = rated_content()});
    open_with(desk, {});
    CHECK_FALSE(desk.has("progress/scores"));
    CHECK(desk.has("progress/recommended"));
    desk.window.click("progress/choose");
    CHECK(desk.state.screen == app::Screen::home);
}

TEST_CASE("progress fits at any size, in both languages: empty, with one conversation, with many") {
    for (const Headless::Setup& window :
         {Headless::Setup{.width = 1280, .height = 720}, Headless::Setup{.width = 1920, .height = 1080},
          Headless::Setup{.width = 1280, .height = 720, .text_scale = 1.5},
          Headless::Setup{.width = 1280, .height = 720, .text_scale = 2.0}, Headless::Setup{.width = 640}})
        for (const Language language : {Language::id, Language::en})
            for (const int count : {0, 1, 40}) {
                CAPTURE(window.width);
                CAPTURE(window.text_scale);
                CAPTURE(count);
                Desk desk({.window = window, .language = language, .content = rated_content()});
                open_with(desk, attempts(count, true));
                const auto faults = layout_faults(desk);
                CHECK_MESSAGE(faults.empty(), lines(faults));
            }
}

TEST_CASE("Tab reaches all of progress and brings it into the window") {
    Desk desk({.window = {.text_scale = 1.5}, .content = rated_content()});
    open_with(desk, attempts(6, true));
    for (const char* id : {"progress/scores", "progress/recommended"}) {
        CAPTURE(id);
        for (int i = 0; i < 20 && desk.window.ui().focus.current() != id; ++i) {
            desk.window.key(Key::tab);
            desk.window.frames(2);
        }
        REQUIRE(desk.window.ui().focus.current() == id);
        CHECK(desk.window.control(id).box.min.y >= 0);
        CHECK(desk.window.control(id).box.min.y < 720 - 60);
    }
}

TEST_CASE("thousands of attempts are drawn with what can be told apart") {
    Desk desk({.window = {.height = 1600}, .content = rated_content()});
    open_with(desk, attempts(2000, true));
    CHECK(ImGui::GetDrawData()->TotalVtxCount < 200'000);
    const std::vector<std::optional<double>> values(2000, 40.0);
    CHECK(trend_points(values, 100).size() == 100);
}

TEST_CASE("points of a trend: a gap breaks the line, neighbours become their mean") {
    using Values = std::vector<std::optional<double>>;
    struct Row {
        const char* name;
        Values values;
        std::size_t most;
        std::vector<TrendPoint> points;
    };
    const Row rows[] = {
        {"none", {}, 9, {}},
        {"one", {50.0}, 9, {{0, 50, false}}},
        {"a line", {50.0, 60.0}, 9, {{0, 50, false}, {1, 60, true}}},
        {"a gap", {50.0, {}, 70.0}, 9, {{0, 50, false}, {2, 70, false}}},
        {"begins late", {{}, {}, 70.0, 80.0}, 9, {{2, 70, false}, {3, 80, true}}},
        {"too many", {10.0, 30.0, {}, 60.0, {}, {}}, 3, {{0.5, 20, false}, {2.5, 60, true}}},
        {"no room at all", {10.0, 30.0}, 0, {{0.5, 20, false}}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto points = trend_points(row.values, row.most);
        REQUIRE(points.size() == row.points.size());
        for (std::size_t i = 0; i < points.size(); ++i) {
            CAPTURE(i);
            CHECK(points[i].at == doctest::Approx(row.points[i].at));
            CHECK(points[i].value == doctest::Approx(row.points[i].value));
            CHECK(points[i].joined == row.points[i].joined);
        }
    }
}

TEST_CASE("the first page tells today's practice and leads to it and to progress; Esc comes back") {
    Desk desk({.content = rated_content()});
    CHECK(desk.window.control("home/today/practice").label.find("3 butir") != std::string::npos);
    desk.window.click("home/today/practice");
    CHECK(desk.state.screen == app::Screen::practice);
    desk.settle();
    desk.window.click("practice/progress");
    CHECK(desk.state.screen == app::Screen::progress);
    desk.settle();
    CHECK(desk.window.control("rail/records").selected);
    desk.window.key(Key::escape);
    CHECK(desk.state.screen == app::Screen::practice);
    desk.settle();
    desk.window.key(Key::escape);
    desk.settle();
    desk.window.click("home/today/progress");
    CHECK(desk.state.screen == app::Screen::progress);
    desk.settle();
    desk.window.key(Key::escape);
    CHECK(desk.state.screen == app::Screen::home);
    desk.settle();
    desk.open(app::Screen::records);
    desk.window.click("records/progress");
    CHECK(desk.state.screen == app::Screen::progress);
}

TEST_CASE("today's card says what there is: items, a conversation, both, or nothing to repeat") {
    struct Row {
        const char* name;
        bool items, talk;
        const char* said;
    };
    const Row rows[] = {{"items", true, false, "3 butir, sekitar 4 menit"},
                        {"both", true, true, "3 butir dan satu percakapan, sekitar 4 menit"},
                        {"a conversation", false, true, "Satu percakapan, sekitar 4 menit"},
                        {"nothing", false, false, "Belum ada yang perlu diulang hari ini"}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Desk desk({.content = rated_content()});
        app::PracticeDesk& plan = desk.state.practice;
        plan.plan.clear();
        plan.plan_seconds = 240;
        app::PlanGroup group;
        if (row.items) {
            group.drill = &desk.state.content->library.drills.at("pilah");
            group.items = {"i1", "i2", "i3"};
            plan.plan.push_back(group);
        }
        if (row.talk) {
            group = {};
            group.scenario = &desk.state.content->library.scenarios.begin()->second;
            plan.plan.push_back(group);
        }
        desk.settle();
        CHECK(desk.window.control("home/today/practice").label == std::string("Latihan hari ini. ") + row.said);
    }
}
