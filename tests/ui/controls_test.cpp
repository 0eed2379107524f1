// Rules of the controls: one press per press, everything within reach of the keyboard, rest when nothing moves.
#include "gallery_sheets.hpp"
#include "ui/support/headless.hpp"
#include "ui/widgets/widgets.hpp"
#include <array>
#include <cmath>
#include <set>
#include <string>

using namespace propartif::ui;
using propartif::ui::test::Headless;

namespace {

struct Counts {
    int send = 0, off = 0, chip = 0, toggle = 0;
    std::string text;
    double scale = 100;
    std::size_t tab = 0;
};

void sample(Ui& ui, Counts& counts) {
    const Page page(ui);
    const Column column(ui, {40, 40}, 500);
    if (button(ui, "send", "Kirim", {.key = Key::s, .ctrl = true})) ++counts.send;
    if (button(ui, "off", "Simpan", {.enabled = false, .reason = "belum ada"})) ++counts.off;
    if (chip(ui, "chip", "Marah", false)) ++counts.chip;
    if (toggle(ui, "toggle", "Bunyi", false)) ++counts.toggle;
    constexpr std::array<Option, 3> kTabs{
        {{"one", "Satu", {}, false}, {"two", "Dua", {}, false}, {"three", "Tiga", {}, false}}};
    if (const auto chosen = tabs(ui, "tabs", kTabs, counts.tab)) counts.tab = *chosen;
    text_field(ui, "text", counts.text, {.hint = "tulis", .min_lines = 2, .max_lines = 4});
    slider(ui, "scale", "Ukuran", counts.scale, 80, 200, 10, "100 %");
}

} // namespace

TEST_CASE("a click is one press, and a disabled control none") {
    Headless window;
    Counts counts;
    window.show([&](Ui& ui) { sample(ui, counts); });
    window.click("send");
    CHECK(counts.send == 1);
    window.click("send");
    window.frames(20);
    CHECK(counts.send == 2);
    window.click("off");
    CHECK(counts.off == 0);
    CHECK(window.control("off").reason == "belum ada");
    window.click("chip");
    window.click("toggle");
    CHECK(counts.chip == 1);
    CHECK(counts.toggle == 1);
    window.drag(window.control("send").box.centre(), {900, 600}); // let go elsewhere: no press
    CHECK(counts.send == 2);
}

TEST_CASE("Tab visits every control once and comes back, Shift+Tab the other way") {
    Headless window;
    Counts counts;
    window.show([&](Ui& ui) { sample(ui, counts); });
    const std::size_t all = window.ui().registry.controls().size();
    REQUIRE(all == 9);
    std::vector<std::string> visited;
    for (std::size_t i = 0; i < all; ++i) {
        window.key(Key::tab);
        visited.push_back(window.ui().focus.current());
    }
    CHECK(std::set<std::string>(visited.begin(), visited.end()).size() == all);
    for (std::size_t i = 0; i < all; ++i) CHECK(visited[i] == window.ui().registry.controls()[i].id);
    window.key(Key::tab);
    CHECK(window.ui().focus.current() == visited.front());
    window.key(Key::tab, false, true);
    CHECK(window.ui().focus.current() == visited.back());
    CHECK(counts.text.empty());
}

TEST_CASE("Enter and Space press what has the focus, once") {
    Headless window;
    Counts counts;
    window.show([&](Ui& ui) { sample(ui, counts); });
    window.ui().focus.set("send");
    window.frame();
    window.key(Key::enter);
    CHECK(counts.send == 1);
    window.key(Key::space);
    CHECK(counts.send == 2);
    window.ui().focus.set("off");
    window.key(Key::enter);
    CHECK(counts.off == 0);
}

TEST_CASE("a shortcut presses once, and letters rest while somebody types") {
    Headless window;
    int plain = 0;
    Counts counts;
    window.show([&](Ui& ui) {
        sample(ui, counts);
        if (ui.shortcut(Key::h)) ++plain;
    });
    window.key(Key::h);
    CHECK(plain == 1);
    window.key(Key::s, true);
    CHECK(counts.send == 1);
    window.click("text");
    window.key(Key::h);
    CHECK(plain == 1);
    window.key(Key::s, true);
    CHECK(counts.send == 2);
}

TEST_CASE("arrow keys move inside tabs and sliders") {
    Headless window;
    Counts counts;
    window.show([&](Ui& ui) { sample(ui, counts); });
    window.ui().focus.set("tabs/one");
    window.frame();
    window.key(Key::right);
    CHECK(counts.tab == 1);
    CHECK(window.ui().focus.current() == "tabs/two");
    window.key(Key::left);
    window.key(Key::left);
    CHECK(counts.tab == 0);
    window.ui().focus.set("scale");
    window.frame();
    window.key(Key::right);
    window.key(Key::right);
    CHECK(counts.scale == doctest::Approx(120));
    window.key(Key::home);
    CHECK(counts.scale == doctest::Approx(80));
}

TEST_CASE("a field takes typed words, keeps them on Escape, and wraps instead of running away") {
    Headless window;
    Counts counts;
    window.show([&](Ui& ui) { sample(ui, counts); });
    window.click("text");
    window.type("Saya paham — Bapak kesal");
    CHECK(counts.text == "Saya paham — Bapak kesal");
    window.key(Key::escape);
    CHECK(counts.text == "Saya paham — Bapak kesal");
    window.key(Key::enter);
    window.type("baris dua");
    CHECK(counts.text == "Saya paham — Bapak kesal\nbaris dua");
    window.key(Key::backspace);
    window.key(Key::home);
    window.type("x");
    CHECK(counts.text == "Saya paham — Bapak kesal\nxbaris du");
    window.key(Key::a, true);
    window.type("Mohon maaf");
    CHECK(counts.text == "Mohon maaf");
    window.key(Key::z, true);
    window.key(Key::tab);
    window.type("y");
    CHECK(counts.text.find('y') != 0);
    const float before = window.control("text").box.height();
    counts.text = std::string(600, 'a');
    window.frames(3);
    CHECK(window.control("text").box.height() > before);
    CHECK(window.control("text").box.width() == doctest::Approx(500));
}

TEST_CASE("Ctrl+Enter submits several lines, Enter a single one") {
    Headless window;
    std::string many = "a";
    std::string one = "b";
    int sent_many = 0;
    int sent_one = 0;
    window.show([&](Ui& ui) {
        const Page page(ui);
        if (text_field(ui, "many", many, {.min_lines = 2, .max_lines = 4}).submitted) ++sent_many;
        if (text_field(ui, "one", one, {}).submitted) ++sent_one;
    });
    window.click("many");
    window.key(Key::enter);
    CHECK(sent_many == 0);
    window.key(Key::enter, true);
    CHECK(sent_many == 1);
    window.click("one");
    window.key(Key::enter);
    CHECK(sent_one == 1);
    CHECK(one == "b");
}

TEST_CASE("a button that hands the focus to a field does not type into it") {
    Headless window;
    std::string words;
    window.show([&](Ui& ui) {
        const Page page(ui);
        if (button(ui, "write", "Tulis")) ui.focus.set("words");
        text_field(ui, "words", words, {.min_lines = 2, .max_lines = 3});
    });
    window.ui().focus.set("write");
    window.frame();
    window.key(Key::enter);
    CHECK(window.ui().focus.current() == "words");
    CHECK(words.empty());
}

TEST_CASE("nothing moves while nothing happens") {
    Headless window;
    Counts counts;
    double tension = 70;
    window.show([&](Ui& ui) {
        sample(ui, counts);
        const Column column(ui, {700, 40}, 240);
        gauge(ui, "tension", GaugeKind::tension, tension, 70, {"Ketegangan", "tegang", "58", "turun 12"});
    });
    window.frames(10);
    CHECK(window.ui().wants_frame_in() == kIdle);
    window.click("text");
    window.frames(30);
    CHECK(window.ui().wants_frame_in() == kIdle); // the caret does not blink
    tension = 58;
    window.frame();
    CHECK(window.ui().wants_frame_in() == 0);
    window.frames(90);
    CHECK(window.ui().wants_frame_in() == kIdle);
}

TEST_CASE("with reduced motion a gauge is there at once") {
    Headless window(Headless::Setup{1280, 720, false, 1.0, true});
    double value = 10;
    window.show([&](Ui& ui) {
        const Page page(ui);
        gauge(ui, "trust", GaugeKind::trust, value, 10, {});
    });
    window.frames(5);
    value = 90;
    window.frame();
    CHECK(window.ui().wants_frame_in() == kIdle);
}

TEST_CASE("a menu opens, is walked and chosen by keys, and gives the focus back") {
    Headless window;
    std::size_t order = 0;
    window.show([&](Ui& ui) {
        const Page page(ui);
        constexpr std::array<Option, 3> kOrders{
            {{"suggested", "Disarankan", {}, false}, {"level", "Tingkat", {}, false}, {"new", "Baru", {}, false}}};
        button(ui, "other", "Lain");
        if (const auto chosen = dropdown(ui, "order", kOrders, order, {.caption = "Urutkan:"})) order = *chosen;
    });
    window.ui().focus.set("order");
    window.frame();
    window.key(Key::enter);
    window.frames(3);
    REQUIRE(window.find("order/level") != nullptr);
    CHECK(window.ui().focus.current() == "order/suggested");
    window.key(Key::down);
    CHECK(window.ui().focus.current() == "order/level");
    window.key(Key::enter);
    window.frames(3);
    CHECK(order == 1);
    CHECK(window.find("order/level") == nullptr);
    CHECK(window.ui().focus.current() == "order");
    window.click("order");
    window.frames(2);
    window.click("order/new");
    CHECK(order == 2);
    window.click("order");
    window.frames(2);
    window.key(Key::escape);
    window.frames(2);
    CHECK(window.find("order/new") == nullptr);
    CHECK(order == 2);
}

TEST_CASE("Tab stays inside a dialog, Escape asks to close it, and the focus returns") {
    Headless window;
    bool open = false;
    int behind = 0;
    window.show([&](Ui& ui) {
        const Page page(ui);
        if (button(ui, "open", "Hapus", {.key = Key::d})) {
            open = true;
            ++behind;
        }
        Dialog dialog(ui, "sure", "Hapus rekaman?", open);
        if (!dialog.is_open()) return;
        if (button(ui, "no", "Batal") || dialog.closed()) open = false;
        button(ui, "yes", "Hapus");
    });
    window.ui().focus.set("open");
    window.frame();
    window.key(Key::enter);
    window.frames(4);
    REQUIRE(window.find("sure/yes") != nullptr);
    std::set<std::string> visited;
    for (int i = 0; i < 6; ++i) {
        visited.insert(window.ui().focus.current());
        window.key(Key::tab);
    }
    CHECK(visited == std::set<std::string>{"sure/no", "sure/yes"});
    window.key(Key::d); // belongs to the page beneath
    CHECK(behind == 1);
    window.key(Key::escape);
    window.frames(4);
    CHECK_FALSE(open);
    CHECK(window.find("sure/yes") == nullptr);
    CHECK(window.ui().focus.current() == "open");
}

TEST_CASE("a menu inside a dialog gives the focus back to the dialog") {
    Headless window;
    std::size_t order = 0;
    window.show([&](Ui& ui) {
        const Page page(ui);
        button(ui, "behind", "Lain");
        const Dialog dialog(ui, "ask", "Urutkan", true);
        if (!dialog.is_open()) return;
        constexpr std::array<Option, 2> kOrders{{{"level", "Tingkat", {}, false}, {"new", "Baru", {}, false}}};
        button(ui, "first", "Batal");
        if (const auto chosen = dropdown(ui, "order", kOrders, order, {.label = "Urutan"})) order = *chosen;
    });
    window.frames(3);
    window.ui().focus.set("ask/order");
    window.frame();
    window.key(Key::enter);
    window.frames(3);
    CHECK(window.ui().focus.current() == "ask/order/level");
    window.key(Key::escape);
    window.frames(3);
    CHECK(window.ui().focus.current() == "ask/order");
}

TEST_CASE("a control that gets the focus is scrolled into view") {
    Headless window;
    window.show([&](Ui& ui) {
        const Page page(ui);
        const ScrollArea area(ui, "list", 300, 200);
        for (int i = 0; i < 20; ++i) button(ui, "row" + std::to_string(i), "Baris");
    });
    CHECK(window.control("row15").box.min.y > 200);
    window.ui().focus.set("row15");
    window.frames(3);
    CHECK(window.control("row15").box.max.y <= 200);
    CHECK(window.control("row15").box.min.y >= 0);
}

TEST_CASE("a plot is chosen from by click and by arrow keys") {
    Headless window;
    std::optional<std::size_t> turn;
    const std::vector<PlotTurn> turns{{70, 20, 0, ""}, {82, 12, 9, "TB 1"}, {60, 30, 0, ""}};
    window.show([&](Ui& ui) {
        const Page page(ui);
        const Column column(ui, {20, 20}, 700);
        if (const auto chosen = conversation_plot(ui, "plot", turns, turn, {}, 0, 300)) turn = chosen;
        conversation_plot(ui, "empty", {}, {}, {}, 0, 100);
        conversation_plot(ui, "single", {{50, 50, 1, "TB 1"}}, 0, {}, 0, 200);
    });
    window.ui().focus.set("plot");
    window.frame();
    window.key(Key::right);
    CHECK(turn == 0u);
    window.key(Key::right);
    CHECK(turn == 1u);
    window.key(Key::end);
    CHECK(turn == 2u);
    const Box box = window.control("plot").box;
    window.click_at({box.min.x + 42, box.centre().y});
    CHECK(turn == 0u);
}

TEST_CASE("each word of a gauge stands for twenty points") {
    CHECK(gauge_band(0) == 0);
    CHECK(gauge_band(19.9) == 0);
    CHECK(gauge_band(20) == 1);
    CHECK(gauge_band(99) == 4);
    CHECK(gauge_band(100) == 4);
    CHECK(gauge_band(-5) == 0);
}

TEST_CASE("all pieces draw soundly in both themes and at 80 to 200 per cent") {
    using Sheet = void (*)(Ui&);
    for (const double scale : {0.8, 1.0, 2.0}) {
        for (const bool dark : {false, true}) {
            Headless window(Headless::Setup{1280, 800, dark, scale, false});
            for (const Sheet sheet :
                 {Sheet(gallery::play_sheet), Sheet(gallery::home_sheet), Sheet(gallery::debrief_sheet),
                  Sheet(gallery::components_sheet), Sheet(gallery::faces_sheet), Sheet(gallery::heads_sheet)}) {
                window.show(sheet);
                CHECK(window.ui().registry.duplicates().empty());
                const ImDrawData* data = ImGui::GetDrawData();
                bool sound = data->TotalVtxCount > 500;
                for (int i = 0; i < data->CmdListsCount; ++i) {
                    for (const ImDrawVert& v : data->CmdLists[i]->VtxBuffer)
                        sound = sound && std::isfinite(v.pos.x) && std::isfinite(v.pos.y);
                }
                CHECK(sound);
            }
        }
    }
}
