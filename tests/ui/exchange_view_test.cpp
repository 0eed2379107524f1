// Files from and for others by mouse, with real files: brought in, handed over, versions compared, two works merged.
#include "ui/support/author.hpp"
#include <algorithm>
#include <fstream>

using namespace propartif;
using namespace propartif::ui;
using namespace propartif::ui::test;

namespace {

namespace fs = std::filesystem;
using namespace app::exchange;

// The control of the dialog whose id ends like this.
std::string in_dialog(Author& author, const std::string& dialog, const std::string& end) {
    for (const std::string& id : author.desk.ids("studio/" + dialog))
        if (id.ends_with(end)) return id;
    FAIL("no control ", end, " in ", dialog);
    return {};
}

void copy_one(Author& author) {
    author.tell(app::AtDesk{app::desk::CopyFrom{ScenarioId{"berkas-dipingpong"}}});
    author.rest();
}

void save(Author& author) {
    author.tell(app::AtDesk{app::desk::Save{}});
    author.rest();
}

void retitle(Author& author, const char* title) {
    Scenario head = author.scenario();
    head.title.id = title;
    author.tell(app::AtDesk{app::desk::PutHead{head, "title"}});
}

fs::path file_of(const Author& author) {
    return author.folder / "scenarios" / (author.scenario().id.value + ".scenario.json");
}

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& each : lines) out += each + "\n";
    return out;
}

} // namespace

TEST_CASE("a story is found in a folder, looked at, and opened as a draft by mouse") {
    Author author;
    const fs::path given = author.folder / "dari-teman";
    fs::create_directories(given);
    std::ofstream(given / "cerita.twee")
        << ":: StoryTitle\nKisah\n\n:: buka\nSudah lama saya menunggu.\n[[Maaf->akhir]]\n\n"
           ":: akhir\nTerima kasih.\n";
    author.press("studio/bring-in");
    author.tell(app::AtExchange{LookInto{given.string()}});
    author.rest();
    author.press(in_dialog(author, "bring-in", "cerita.twee"));
    REQUIRE(author.desk.state.exchange.bring->file);
    author.press(in_dialog(author, "bring-in", "/take"));
    REQUIRE(author.desk.state.studio.desk);
    CHECK_FALSE(author.desk.state.exchange.bring);
    CHECK(author.scenario().nodes.size() == 2);
    CHECK(author.scenario().find(NodeId{"buka"}));
}

TEST_CASE("the map is handed over as a picture, and the script as a page, from the bar") {
    Author author;
    copy_one(author);
    for (const char* form : {"svg", "page"}) {
        CAPTURE(form);
        author.press("studio/bar/hand-over");
        author.press(in_dialog(author, "hand-over", std::string("form/") + form));
        author.press(in_dialog(author, "hand-over", "/make"));
        const std::string made = author.desk.state.exchange.hand_over->made;
        CHECK(fs::file_size(made) > 1000);
        author.press(in_dialog(author, "hand-over", "/close"));
        CHECK_FALSE(author.desk.state.exchange.hand_over);
    }
}

TEST_CASE("a pack made here is installed from the shelf after its maker was shown") {
    Author author;
    copy_one(author);
    author.press("studio/bar/hand-over");
    author.press(in_dialog(author, "hand-over", "/make"));
    REQUIRE(author.desk.state.exchange.hand_over);
    const std::string made = author.desk.state.exchange.hand_over->made;
    REQUIRE(made.ends_with(".propak"));
    author.tell(app::AtExchange{CloseHandOver{}});
    author.tell(app::AtDesk{app::desk::BackToShelf{}});
    author.rest();
    author.tell(app::AtExchange{TakeFile{made}}); // as if let go over the window
    author.rest();
    author.write(in_dialog(author, "bring-in", "/signer"), "Saya sendiri");
    author.press(in_dialog(author, "bring-in", "/trust"));
    const auto& seen = std::get<app::SeenPack>(author.desk.state.exchange.bring->file->what);
    CHECK(seen.report.key_name == "Saya sendiri");
    author.press(in_dialog(author, "bring-in", "/install"));
    CHECK(author.desk.state.exchange.bring->outcome == InstallOutcome::installed);
    CHECK(fs::exists(author.folder / "packs" / "trusted-keys.json"));
}

TEST_CASE("an earlier version is compared with the draft and brought back") {
    Author author;
    copy_one(author);
    const std::string first = author.scenario().title.id;
    save(author);
    retitle(author, "Judul kedua");
    save(author);
    author.press("studio/bar/versions");
    REQUIRE(author.desk.state.exchange.versions->all);
    CHECK(author.desk.state.exchange.versions->all->size() == 1);
    CHECK(author.desk.state.exchange.versions->differences.size() == 1);
    author.press(in_dialog(author, "versions", "/use"));
    CHECK(author.scenario().title.id == first);
    author.press("studio/bar/undo");
    CHECK(author.scenario().title.id == "Judul kedua");
}

TEST_CASE("a file that a colleague changed is merged with what was typed here, and saved over theirs knowingly") {
    Author author;
    copy_one(author);
    save(author);
    Scenario theirs = author.scenario();
    theirs.summary.id = "Ringkasan rekan";
    theirs.title.id = "Judul rekan";
    REQUIRE(write_file(file_of(author), write_scenario(theirs)));
    retitle(author, "Judul saya");
    save(author); // refused
    REQUIRE(author.work().meanwhile);
    author.press("studio/conflict/merge");
    CHECK(author.scenario().title.id == "Judul saya");
    CHECK(author.scenario().summary.id == "Ringkasan rekan");
    author.press(in_dialog(author, "merged", "/close"));
    save(author);
    CHECK(author.work().history.saved());
    const auto saved = saved_scenario(author.folder / "scenarios", author.scenario().id);
    REQUIRE(saved);
    CHECK(saved.value().scenario.title.id == "Judul saya");
    CHECK(saved.value().scenario.summary.id == "Ringkasan rekan");
}

TEST_CASE("each dialog fits at every size") {
    for (const Headless::Setup& window :
         {Headless::Setup{.width = 1280, .height = 720}, Headless::Setup{.width = 1920, .height = 1080},
          Headless::Setup{.width = 1280, .height = 720, .text_scale = 1.5}})
        for (const int which : {0, 1, 2, 3}) {
            CAPTURE(window.width);
            CAPTURE(window.text_scale);
            CAPTURE(which);
            Author author(window);
            copy_one(author);
            save(author);
            retitle(author, "Judul kedua");
            save(author);
            author.tell(app::AtExchange{OpenHandOver{}});
            if (which > 0) {
                author.tell(app::AtExchange{MakeFile{app::Form::pack, "paket.coba", true}});
                const std::string made = author.desk.state.exchange.hand_over->made;
                if (which > 1) author.tell(app::AtExchange{CloseHandOver{}});
                if (which == 2) author.tell(app::AtExchange{TakeFile{made}});
                if (which == 3) author.tell(app::AtExchange{OpenVersions{}});
            }
            author.rest(20);
            const auto faults = layout_faults(author.desk);
            CHECK_MESSAGE(faults.empty(), joined(faults));
        }
}
