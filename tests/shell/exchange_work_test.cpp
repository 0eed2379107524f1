// Files from and for other people, on a real disk with the program's own library.
#include "app/content.hpp"
#include "propartif/library.hpp"
#include "shell/exchange_work.hpp"
#include "store/authoring/own_folder.hpp"
#include <algorithm>
#include <filesystem>

using namespace propartif;
using namespace propartif::tests;
using namespace propartif::app;
namespace fs = std::filesystem;

namespace {

std::shared_ptr<const Content> library() {
    static const auto content = std::make_shared<const Content>(load_content(PROPARTIF_SOURCE_DIR));
    return content;
}

template <class T>
T told(exchange::Ask answer) {
    if (const auto* failed = std::get_if<exchange::Failed>(&answer))
        FAIL(failed->error.where, " ", failed->error.detail);
    REQUIRE(std::holds_alternative<T>(answer));
    return std::get<T>(std::move(answer));
}

struct Place { // a data folder, and a folder with what other people gave
    DraftFolder root;
    std::string data = (root.path() / "data").string();
    fs::path given = root.path() / "given";

    std::string file(const std::string& name, const std::string& bytes) const {
        must(write_file(given / name, bytes));
        return (given / name).string();
    }
    SeenFile look(const std::string& path) const {
        return told<exchange::FileLooked>(shell::carried_out(LookIntoFile{path, library(), data})).file;
    }
};

std::shared_ptr<const studio::Draft> own_copy(const std::string& id) {
    studio::Draft draft{library()->library.scenarios.begin()->second, {}};
    draft.scenario.id = ScenarioId{id};
    return std::make_shared<const studio::Draft>(std::move(draft));
}

WriteHandOver handing(const Place& place, Form form, bool sign = false) {
    return {form, own_copy("loket-saya"), library(), Language::id, place.data, "paket.loket-saya", sign};
}

} // namespace

TEST_CASE("a folder shows folders and files that can be brought in, and tells why it cannot be opened") {
    const Place place;
    for (const char* name : {"b.propak", "a.twee", "c.csv", "d.json", "foto.jpg", ".sembunyi.twee"})
        place.file(name, "x");
    fs::create_directories(place.given / "dalam");
    const auto seen = told<exchange::FolderLooked>(shell::carried_out(LookIntoFolder{place.given.string()})).folder;
    std::vector<std::string> names;
    for (const FolderEntry& each : seen.entries) names.push_back(each.name);
    CHECK(names == std::vector<std::string>{"dalam", "a.twee", "b.propak", "c.csv", "d.json"});
    CHECK(seen.entries.front().folder);
    CHECK(seen.above == place.root.path().string());
    CHECK(seen.failed.empty());
    const auto nowhere =
        told<exchange::FolderLooked>(shell::carried_out(LookIntoFolder{(place.given / "tiada").string()})).folder;
    CHECK_FALSE(nowhere.failed.empty());
    CHECK(nowhere.entries.empty());
}

TEST_CASE("a pack goes from one author to another: made, signed, looked at, trusted, installed, and once only") {
    const Place author, other;
    const std::string pack = told<exchange::Made>(shell::carried_out(handing(author, Form::pack, true))).file;
    CHECK(fs::path(pack).filename().string().starts_with("paket.loket-saya-"));
    SeenFile seen = other.look(pack);
    const auto* packed = std::get_if<SeenPack>(&seen.what);
    REQUIRE(packed);
    CHECK(packed->report.usable());
    CHECK(packed->report.signature == PackSignature::valid);
    CHECK(packed->report.key_name.empty());                                       // anybody's key
    CHECK_FALSE(fs::exists(fs::path(other.data) / "packs" / "paket.loket-saya")); // nothing was enabled by looking
    const TrustPackSigner trust{other.data, {packed->report.key, "Bu Sri"}, {pack, library(), other.data}};
    seen = told<exchange::FileLooked>(shell::carried_out(trust)).file;
    CHECK(std::get<SeenPack>(seen.what).report.key_name == "Bu Sri");
    const InstallPack install{pack, seen.hash, library(), other.data, false};
    CHECK(told<exchange::Installed>(shell::carried_out(install)).installation.outcome == InstallOutcome::installed);
    CHECK(fs::exists(fs::path(other.data) / "packs" / "paket.loket-saya" / "loket-saya.scenario.json"));
    CHECK(told<exchange::Installed>(shell::carried_out(install)).installation.outcome == InstallOutcome::already_there);
    CHECK(std::get<SeenPack>(other.look(pack).what).version_there == own_copy("x")->scenario.version);
}

TEST_CASE("a pack that changed since it was looked at is shown anew instead of installed") {
    const Place place;
    const std::string pack = told<exchange::Made>(shell::carried_out(handing(place, Form::pack))).file;
    const InstallPack install{pack, "another hash", library(), place.data, false};
    CHECK(std::holds_alternative<exchange::FileLooked>(shell::carried_out(install)));
    CHECK_FALSE(fs::exists(fs::path(place.data) / "packs" / "paket.loket-saya"));
}

TEST_CASE("a pack that would not be accepted elsewhere is not made, and says why") {
    const Place place;
    WriteHandOver work = handing(place, Form::pack);
    work.pack = "Bukan Kode";
    CHECK(told<exchange::NotMade>(shell::carried_out(work)).report.count(Severity::error) > 0);
    CHECK_FALSE(fs::exists(fs::path(place.data) / kHandedOver));
}

TEST_CASE("every form is written whole, the same again is no second file, and another draft never replaces it") {
    const Place place;
    struct Row {
        Form form;
        const char* begins;
    };
    for (const Row& row : {Row{Form::page, "<!DOCTYPE html>"}, Row{Form::markdown, "# "}, Row{Form::twee, ":: "},
                           Row{Form::svg, "<svg "}, Row{Form::dot, "digraph "}, Row{Form::scenario, "{"}}) {
        CAPTURE(kFormKeys[static_cast<std::size_t>(row.form)]);
        const std::string file = told<exchange::Made>(shell::carried_out(handing(place, row.form))).file;
        CHECK(must(read_file(file)).starts_with(row.begins));
        CHECK(told<exchange::Made>(shell::carried_out(handing(place, row.form))).file == file);
        WriteHandOver other = handing(place, row.form);
        studio::Draft changed = *other.draft;
        changed.scenario.title.id = "Judul lain";
        changed.scenario.nodes[0].says[0].text.id = "Kata lain.";
        other.draft = std::make_shared<const studio::Draft>(changed);
        CHECK(told<exchange::Made>(shell::carried_out(other)).file != file);
    }
}

TEST_CASE("stories of other tools are read with what was not taken over, broken ones tell where") {
    const Place place;
    const std::string twee = told<exchange::Made>(shell::carried_out(handing(place, Form::twee))).file;
    const SeenFile seen = place.look(twee);
    REQUIRE(std::holds_alternative<SeenStory>(seen.what));
    CHECK(std::get<SeenStory>(seen.what).draft.nodes.size() == own_copy("x")->scenario.nodes.size());
    const std::string scenario = told<exchange::Made>(shell::carried_out(handing(place, Form::scenario))).file;
    CHECK(std::holds_alternative<SeenStory>(place.look(scenario).what));
    struct Row {
        const char* name;
        const char* bytes;
        const char* words;
    };
    for (const Row& row : {Row{"a.twee", "no passage here", "twee.no-passage"}, Row{"b.csv", "", "table.empty"},
                           Row{"c.json", "{\"inkVersion\": 21}", "ink."}, Row{"d.json", "[1, 2", "diag.PA001"},
                           Row{"e.scenario.json", "[]", "diag.PA"}}) {
        CAPTURE(row.name);
        const SeenFile broken = place.look(place.file(row.name, row.bytes));
        REQUIRE(std::holds_alternative<SeenFault>(broken.what));
        CHECK(std::get<SeenFault>(broken.what).words.starts_with(row.words));
        CHECK(library()->id.has(std::get<SeenFault>(broken.what).words));
    }
    const SeenFile none = place.look(place.file("f.propak", "PK no pack"));
    REQUIRE(std::holds_alternative<SeenPack>(none.what));
    CHECK_FALSE(std::get<SeenPack>(none.what).report.usable());
    CHECK(std::holds_alternative<exchange::Failed>(
        shell::carried_out(LookIntoFile{(place.given / "tiada.twee").string(), library(), place.data})));
}

TEST_CASE("plans are kept beside one another") {
    const Place place;
    std::vector<std::string> names;
    for (int i = 0; i < 2; ++i)
        names.push_back(told<exchange::PlanKept>(shell::carried_out(KeepPlan{place.data, "loket", "# x\n"})).file);
    CHECK(names[0] != names[1]);
    CHECK(names[1].ends_with("plans/loket-2.plan"));
    CHECK(must(read_file(names[0])) == "# x\n");
}
