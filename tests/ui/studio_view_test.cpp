// The studio by mouse and keys, with real files: a scenario from nothing, broken, mended, tried out, saved, undone.
#include "studio/edits.hpp"
#include "ui/support/author.hpp"
#include <algorithm>

using namespace propartif;
using namespace propartif::ui;
using namespace propartif::ui::test;

namespace {

const std::string kLine = "studio/inspector/node/line/0/text";
const std::string kMap = "studio/canvas/map";

void name_node(Author& author, const char* id) {
    author.write("studio/inspector/node/id", id);
}

// Six nodes: buka leads to dengar and tolak; dengar to damai and buntu; tolak to buntu; jauh stays to be led to.
void build_story(Author& author) {
    author.press("studio/new/blank");
    REQUIRE(author.desk.state.studio.desk);
    CHECK(author.scenario().nodes.empty());
    const Box map = author.desk.window.control(kMap).box;
    author.double_click({map.min.x + 160, map.min.y + 200});
    REQUIRE(author.scenario().nodes.size() == 1);
    name_node(author, "buka");
    author.write(kLine, "Sudah tiga kali saya ke sini!");
    // A reply pulled out of the block into the empty map brings a new node along.
    author.drag(author.middle("studio/canvas/port/buka/new"), {map.min.x + 430, map.min.y + 120});
    name_node(author, "dengar");
    author.write(kLine, "Baru kali ini ada yang mau dengar.");
    author.drag(author.middle("studio/canvas/port/buka/new"), {map.min.x + 430, map.min.y + 330});
    name_node(author, "tolak");
    author.write(kLine, "Kalau begitu panggil atasanmu.");
    for (const auto& [id, x, y] :
         {std::tuple{"damai", 760.f, 100.f}, std::tuple{"buntu", 760.f, 240.f}, std::tuple{"pecah", 760.f, 380.f}}) {
        author.press("studio/bar/add-ending");
        name_node(author, id);
        author.write("studio/inspector/node/text", "Begitulah akhirnya.");
        const std::string block = std::string("studio/canvas/node/") + id;
        author.drag(author.middle(block), {map.min.x + x, map.min.y + y});
    }
    for (const auto& [from, to] : {std::pair{"dengar", "damai"}, std::pair{"dengar", "buntu"},
                                   std::pair{"tolak", "buntu"}, std::pair{"tolak", "pecah"}})
        author.drag(author.middle(std::string("studio/canvas/port/") + from + "/new"),
                    author.middle(std::string("studio/canvas/node/") + to));
    for (const char* node : {"buka", "dengar", "tolak"}) {
        author.press(std::string("studio/canvas/node/") + node);
        for (const char* choice : {"a", "b"}) {
            author.press(std::string("studio/inspector/node/choice/") + choice);
            author.write(std::string("studio/inspector/node/reply/") + choice + "/text",
                         choice[0] == 'a' ? "Saya dengarkan dulu, Pak." : "Silakan tunggu di sana.");
            author.press(std::string("studio/inspector/node/reply/") + choice + "/back");
        }
    }
    author.press("studio/bar/sheet");
    author.write("studio/inspector/sheet/title", "Berkas ketiga kali");
    author.press("studio/inspector/sheet/tabs/citizen");
    author.write("studio/inspector/sheet/name", "Pak Rahman");
    author.press("studio/bar/sheet");
}

std::vector<std::string> errors_of(const Author& author) {
    std::vector<std::string> out;
    for (const studio::Problem& each : author.work().problems)
        if (each.what.severity == Severity::error) out.push_back(each.what.code + " " + each.what.where);
    return out;
}

std::string joined(const std::vector<std::string>& all) {
    std::string out;
    for (const std::string& each : all) out += each + "; ";
    return out;
}

} // namespace

TEST_CASE(
    "a scenario is built from nothing by mouse and keys, broken, mended, tried out, saved, undone and done again") {
    Author author;
    build_story(author);
    CHECK(author.scenario().nodes.size() == 6);
    CHECK_MESSAGE(errors_of(author).empty(), joined(errors_of(author)));

    // Broken: an ending is deleted, and the ways that led there are told.
    author.press("studio/canvas/node/buntu");
    author.press("studio/inspector/node/remove");
    CHECK(author.scenario().nodes.size() == 5);
    CHECK(std::ranges::count(author.work().problems, "PA012",
                             [](const studio::Problem& each) { return each.what.code; }) == 2);
    author.press("studio/panel/problem/0/create-node");
    CHECK(author.scenario().find(NodeId{"buntu"}));
    author.key(Key::z, true);
    CHECK_FALSE(author.scenario().find(NodeId{"buntu"}));
    author.key(Key::z, true);
    CHECK(author.scenario().find(NodeId{"buntu"}));
    CHECK(errors_of(author).empty());

    // Tried out from a node in the middle.
    author.press("studio/canvas/node/dengar");
    author.key(Key::f5);
    REQUIRE(author.work().preview);
    author.press("studio/preview/choice/a");
    CHECK(author.work().preview->session.outcome == Outcome::restored);
    author.key(Key::escape);
    CHECK_FALSE(author.work().preview);

    // Saved: the file is one that can be played.
    author.key(Key::s, true);
    CHECK(author.work().history.saved());
    const std::filesystem::path file = author.folder / "scenarios" / (author.scenario().id.value + ".scenario.json");
    const auto bytes = read_file(file);
    REQUIRE(bytes);
    CHECK(read_scenario(bytes.value()).value);
    const std::filesystem::path source = PROPARTIF_SOURCE_DIR;
    const Library library = load_library(source / "scenarios", source / "assets/lexicon", source / "assets/model",
                                         {author.folder / "scenarios"});
    CHECK(library.scenarios.contains(author.scenario().id));

    // Undone to the blank sheet, and done again to the same bytes.
    int steps = 0;
    while (author.work().history.undo_name() && ++steps < 500) author.tell(app::AtDesk{app::desk::Undo{}});
    CHECK(author.scenario().nodes.empty());
    CHECK(author.scenario().title.empty());
    for (; steps > 0; --steps) author.tell(app::AtDesk{app::desk::Redo{}});
    CHECK(write_scenario(author.scenario()) == bytes.value());
    CHECK(author.work().history.saved());
}

TEST_CASE("an edit while trying out keeps the place, and what is said there now is heard") {
    Author author;
    author.press("studio/copy/berkas-dipingpong");
    const NodeId start = author.scenario().start;
    author.key(Key::f5);
    REQUIRE(author.work().preview);
    Node node = *author.scenario().find(start);
    for (Line& line : node.says) line.text.id = "Kata yang baru.";
    author.tell(app::AtDesk{app::desk::PutNode{node, {}}});
    const app::PreviewState& preview = *author.work().preview;
    CHECK(preview.session.here == start);
    CHECK(preview.stage.find(start)->says[preview.session.line].text.id == "Kata yang baru.");
}

TEST_CASE("the outline edits the same draft as the map") {
    Author author;
    author.press("studio/copy/berkas-dipingpong");
    author.press("studio/bar/view/outline");
    const std::string start = author.scenario().start.value;
    author.write("studio/outline/" + start + "/line", "Dari kerangka.");
    CHECK(author.scenario().find(NodeId{start})->says.back().text.id == "Dari kerangka.");
    author.press("studio/bar/view/map");
    CHECK(author.work().picture.blocks[author.work().picture.by_id.at(NodeId{start})].line.id == "Dari kerangka.");
    author.press("studio/bar/undo");
    CHECK(author.scenario().find(NodeId{start})->says.back().text.id != "Dari kerangka.");
}

TEST_CASE("closing the program without saving loses nothing: the shelf tells, and the draft opens as it was left") {
    Author author;
    author.press("studio/copy/berkas-dipingpong");
    author.press("studio/bar/sheet");
    author.write("studio/inspector/sheet/title", "Belum disimpan");
    const ScenarioId id = author.scenario().id;
    author.press("studio/bar/shelf");
    REQUIRE(author.desk.state.studio.shelf.size() == 1);
    CHECK(author.desk.state.studio.shelf[0].unsaved);
    author.press("studio/own/" + id.value + "/open");
    REQUIRE(author.desk.state.studio.desk);
    CHECK(author.scenario().title.id == "Belum disimpan");
    CHECK_FALSE(author.work().history.saved());
}

TEST_CASE("what somebody else wrote into the file is never overwritten without asking") {
    Author author;
    author.press("studio/copy/berkas-dipingpong");
    author.key(Key::s, true);
    const ScenarioId id = author.scenario().id;
    const std::filesystem::path file = author.folder / "scenarios" / (id.value + ".scenario.json");
    Scenario theirs = author.scenario();
    theirs.title.id = "Judul mereka";
    REQUIRE(write_file(file, write_scenario(theirs)));
    author.press("studio/bar/sheet");
    author.write("studio/inspector/sheet/title", "Judul saya");
    author.key(Key::s, true);
    REQUIRE(author.work().meanwhile);
    CHECK(read_draft(read_file(file).value()).value->title.id == "Judul mereka");
    SUBCASE("mine") {
        author.press("studio/conflict/mine");
        CHECK(read_draft(read_file(file).value()).value->title.id == "Judul saya");
        CHECK_FALSE(author.work().meanwhile);
    }
    SUBCASE("theirs") {
        author.press("studio/conflict/theirs");
        CHECK(author.scenario().title.id == "Judul mereka");
        CHECK(author.work().history.saved());
        bool kept = false; // what the author gave up is still there
        for (const auto& each : std::filesystem::directory_iterator(author.folder / "scenarios/former" / id.value))
            kept = kept || read_draft(read_file(each.path()).value()).value->title.id == "Judul saya";
        CHECK(kept);
    }
}

TEST_CASE("the studio fits at every size, in both languages") {
    for (const Headless::Setup& window :
         {Headless::Setup{.width = 1280, .height = 720}, Headless::Setup{.width = 1920, .height = 1080},
          Headless::Setup{.width = 1280, .height = 720, .text_scale = 1.5}})
        for (const bool opened : {false, true}) {
            CAPTURE(window.width);
            CAPTURE(window.text_scale);
            CAPTURE(opened);
            Author author(window);
            if (opened) author.tell(app::AtDesk{app::desk::CopyFrom{ScenarioId{"berkas-dipingpong"}}});
            author.rest(20);
            const auto faults = layout_faults(author.desk);
            CHECK_MESSAGE(faults.empty(), joined(faults));
        }
}
