#include "propartif/library.hpp"
#include "store/content/small_files.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <random>

using namespace propartif;
using namespace propartif::store_tests;
namespace fs = std::filesystem;

namespace {

class ContentFolder { // a folder of its own for one test, gone afterwards
public:
    ContentFolder()
        : root_(fs::temp_directory_path() / ("propartif-content-" + std::to_string(std::random_device{}()))) {
        put("rubrics/dasar.rubric.json", kSmallRubric);
        put("lexicon/id.lexicon.json", kSmallLexicon);
        put("glossary.json", kSmallGlossary);
    }
    ~ContentFolder() {
        std::error_code ignored;
        fs::remove_all(root_, ignored);
    }
    ContentFolder(const ContentFolder&) = delete;
    ContentFolder& operator=(const ContentFolder&) = delete;
    void put(const std::string& name, const std::string& bytes) const {
        fs::create_directories((root_ / name).parent_path());
        std::ofstream{root_ / name, std::ios::binary} << bytes;
    }
    Library load() const { return load_library(root_, root_ / "lexicon"); }
    const fs::path& root() const { return root_; }

private:
    fs::path root_;
};

const Library::File* file_named(const Library& library, const std::string& name) {
    const auto found =
        std::ranges::find_if(library.files, [&](const auto& each) { return each.path.filename() == name; });
    return found == library.files.end() ? nullptr : &*found;
}

bool has(const std::vector<Diagnostic>& found, const std::string& code) {
    return std::ranges::find(found, code, &Diagnostic::code) != found.end();
}

} // namespace

TEST_CASE("a whole folder is loaded and every file is listed in order") {
    const ContentFolder folder;
    folder.put("b.scenario.json", kSmallScenario);
    folder.put("notes.txt", "not content");
    const Library library = folder.load();
    CHECK(library.scenarios.contains(ScenarioId{"berkas-kecil"}));
    CHECK(library.rubrics.contains("dasar"));
    CHECK(library.lexicons.contains("id-dasar"));
    CHECK(library.glossary.find("cei"));
    CHECK(library.glossary.find_topic("expectations"));
    CHECK(library.files.size() == 4);
    CHECK(std::ranges::is_sorted(library.files, {}, &Library::File::path));
    CHECK(std::ranges::all_of(library.files, &Library::File::usable));
}

TEST_CASE("a broken file is listed with its problems and the others still load") {
    const ContentFolder folder;
    folder.put("a.scenario.json", "{");
    folder.put("b.scenario.json", kSmallScenario);
    const Library library = folder.load();
    CHECK(library.scenarios.size() == 1);
    REQUIRE(file_named(library, "a.scenario.json"));
    CHECK_FALSE(file_named(library, "a.scenario.json")->usable);
    CHECK(has(file_named(library, "a.scenario.json")->found, "PA001"));
}

TEST_CASE("a scenario without its rubric is not usable") {
    const ContentFolder folder;
    folder.put("a.scenario.json", with(kSmallScenario, R"("rubric": "dasar")", R"("rubric": "lain")"));
    const Library library = folder.load();
    CHECK(library.scenarios.empty());
    CHECK(has(file_named(library, "a.scenario.json")->found, "PA047"));
    CHECK(file_named(library, "a.scenario.json")->id == "berkas-kecil");
}

TEST_CASE("of two files with one id the first is used and the second says so") {
    const ContentFolder folder;
    folder.put("a.scenario.json", kSmallScenario);
    folder.put("b.scenario.json", with(kSmallScenario, R"("version": "1.0.0")", R"("version": "2.0.0")"));
    const Library library = folder.load();
    CHECK(library.scenarios.at(ScenarioId{"berkas-kecil"}).version == "1.0.0");
    const Library::File* const second = file_named(library, "b.scenario.json");
    REQUIRE(second);
    CHECK_FALSE(second->usable);
    REQUIRE(has(second->found, "PA026"));
    CHECK(second->found.back().args == std::vector<std::string>{"berkas-kecil", "a.scenario.json"});
}

TEST_CASE("a folder that is not there is reported and nothing is thrown") {
    const Library library = load_library("/nonexistent/scenarios", "/nonexistent/lexicon");
    CHECK(library.scenarios.empty());
    CHECK(std::ranges::count_if(library.files, [](const auto& each) { return has(each.found, "PA025"); }) == 3);
}

TEST_CASE("a file is read whole or refused with the reason") {
    const ContentFolder folder;
    folder.put("ten.txt", "0123456789");
    CHECK(read_file(folder.root() / "ten.txt", 10).value() == "0123456789");
    CHECK(read_file(folder.root() / "ten.txt", 9).error().code == ErrorCode::file_too_large);
    CHECK(read_file(folder.root() / "none.txt").error().code == ErrorCode::file_missing);
    CHECK(read_file(folder.root()).error().code == ErrorCode::file_unreadable);
}

TEST_CASE("hashes are those of the published SHA-256 examples") {
    struct Row {
        const char* name;
        std::string text;
        const char* hash;
    };
    const Row rows[] = {{"nothing", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
                        {"one block", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
                        {"two blocks", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
                        {"four blocks",
                         "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnop"
                         "qrsmnopqrstnopqrstu",
                         "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
                        {"a million letters", std::string(1'000'000, 'a'),
                         "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(sha256_hex(row.text) == row.hash);
    }
}

TEST_CASE("further folders add to the library and take nothing from it") {
    const ContentFolder folder;
    folder.put("a.scenario.json", kSmallScenario);
    const std::string other = with(kSmallScenario, "\"id\": \"berkas-kecil\"", "\"id\": \"lain\"");
    folder.put("packs/one/lain.scenario.json", with(other, "\"rubric\": \"dasar\"", "\"rubric\": \"milik-paket\""));
    folder.put("packs/one/rubrics/r.rubric.json", with(kSmallRubric, "\"id\": \"dasar\"", "\"id\": \"milik-paket\""));
    folder.put("packs/one/cards/waktu-layanan.card.json", kSmallCard);
    folder.put("packs/one/drills/d.drill.json", kSmallDrill);
    folder.put("packs/one/manifest.json", "{");
    folder.put("packs/two/taken.scenario.json", with(kSmallScenario, "\"minutes\": 5", "\"minutes\": 9"));
    folder.put("packs/two/rubrics/taken.rubric.json", kSmallRubric);
    folder.put("packs/two/b.scenario.json", with(other, "\"minutes\": 5", "\"minutes\": 9"));
    const Library library = load_library(folder.root(), folder.root() / "lexicon", {},
                                         {folder.root() / "packs/one", folder.root() / "packs/two"});
    CHECK(library.scenarios.size() == 2);
    CHECK(library.scenarios.at(ScenarioId{"berkas-kecil"}).minutes == 5);
    CHECK(library.scenarios.at(ScenarioId{"lain"}).minutes == 5);
    CHECK(library.rubrics.size() == 2);
    CHECK(library.cards.contains("waktu-layanan"));
    CHECK(library.drills.contains("latihan-kecil"));
    for (const char* name : {"taken.scenario.json", "taken.rubric.json", "b.scenario.json"}) {
        CAPTURE(name);
        REQUIRE(file_named(library, name));
        CHECK_FALSE(file_named(library, name)->usable);
        CHECK(has(file_named(library, name)->found, "PA026"));
    }
    CHECK_FALSE(file_named(library, "manifest.json"));
    CHECK(std::ranges::is_sorted(library.files, {}, &Library::File::path));
}
