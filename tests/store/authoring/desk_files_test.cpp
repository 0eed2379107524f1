#include "own_folder.hpp"

using namespace propartif;
using namespace propartif::studio;
using namespace propartif::tests;

TEST_CASE("what was saved is opened again as it was, words, places and notes") {
    const DraftFolder folder;
    const Draft draft = some_draft();
    const std::string hash = must(save_draft(folder.path(), draft, ""));
    const OpenedDraft opened = must(open_draft(folder.path(), draft.scenario.id));
    CHECK(as_read(opened.draft.scenario) == as_read(draft.scenario));
    CHECK(opened.draft.sketch == draft.sketch);
    CHECK(opened.on_disk == hash);
    CHECK(on_disk(folder.path(), draft.scenario.id) == hash);
    CHECK_FALSE(opened.from_journal);
    const auto shelf = own_scenarios(folder.path());
    REQUIRE(shelf.size() == 1);
    CHECK(shelf[0].title == draft.scenario.title);
    CHECK_FALSE(shelf[0].unsaved);
}

TEST_CASE("words that were not saved come back from the journal, until they are saved or dropped") {
    const DraftFolder folder;
    Draft draft = some_draft();
    const std::string hash = must(save_draft(folder.path(), draft, ""));
    draft.scenario.title.id = "Judul baru";
    draft.sketch.notes.clear();
    must(keep_unsaved(folder.path(), draft, hash));
    const OpenedDraft opened = must(open_draft(folder.path(), draft.scenario.id));
    CHECK(opened.from_journal);
    CHECK(opened.draft.scenario.title.id == "Judul baru");
    CHECK(opened.draft.sketch.notes.empty());
    CHECK(opened.on_disk == hash);
    CHECK(own_scenarios(folder.path())[0].unsaved);
    CHECK(own_scenarios(folder.path())[0].title.id == "Judul baru");
    SUBCASE("dropped: the file as it was") {
        drop_unsaved(folder.path(), draft.scenario.id);
        CHECK(must(open_draft(folder.path(), draft.scenario.id)).draft.scenario.title == some_draft().scenario.title);
    }
    SUBCASE("set aside: kept as a former version") {
        must(set_aside_unsaved(folder.path(), draft.scenario.id));
        CHECK_FALSE(own_scenarios(folder.path())[0].unsaved);
        const auto former = read_draft(must(read_file(folder.path() / "former/tiny/1.scenario.json")));
        CHECK(former.value->title.id == "Judul baru");
    }
    SUBCASE("saved: the journal is empty") {
        must(save_draft(folder.path(), draft, hash));
        CHECK_FALSE(must(open_draft(folder.path(), draft.scenario.id)).from_journal);
        CHECK_FALSE(own_scenarios(folder.path())[0].unsaved);
    }
}

TEST_CASE("a scenario that was never saved lives in the journal alone") {
    const DraftFolder folder;
    const Draft draft = some_draft();
    must(keep_unsaved(folder.path(), draft, ""));
    const OpenedDraft opened = must(open_draft(folder.path(), draft.scenario.id));
    CHECK(opened.from_journal);
    CHECK(opened.on_disk.empty());
    CHECK(load_library(folder.path(), folder.path()).scenarios.empty());
}

TEST_CASE("a file that somebody else changed is not written over unless it is said so, and is then kept") {
    const DraftFolder folder;
    Draft draft = some_draft();
    const std::string hash = must(save_draft(folder.path(), draft, ""));
    Draft theirs = draft;
    theirs.scenario.title.id = "Judul orang lain";
    const std::string their_bytes = write_scenario(theirs.scenario);
    must(write_file(folder.path() / "tiny.scenario.json", their_bytes));
    draft.scenario.title.id = "Judul saya";
    const auto refused = save_draft(folder.path(), draft, hash);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::changed_outside);
    CHECK(refused.error().detail == sha256_hex(their_bytes));
    CHECK(must(read_file(folder.path() / "tiny.scenario.json")) == their_bytes);
    must(save_draft(folder.path(), draft, refused.error().detail));
    CHECK(must(open_draft(folder.path(), draft.scenario.id)).draft.scenario.title.id == "Judul saya");
    CHECK(must(read_file(folder.path() / "former/tiny/1.scenario.json")) == their_bytes);
}

TEST_CASE("the last versions are kept, the oldest go first") {
    const DraftFolder folder;
    Draft draft = some_draft();
    std::string hash = must(save_draft(folder.path(), draft, ""));
    for (int version = 0; version < 25; ++version) {
        draft.scenario.title.id = "Versi " + std::to_string(version);
        hash = must(save_draft(folder.path(), draft, hash));
    }
    std::size_t kept = 0;
    for (const auto& each : std::filesystem::directory_iterator(folder.path() / "former/tiny"))
        kept += each.is_regular_file() ? 1 : 0;
    CHECK(kept == kMostFormer);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "former/tiny/5.scenario.json"));
    const auto newest = read_draft(must(read_file(folder.path() / "former/tiny/25.scenario.json")));
    CHECK(newest.value->title.id == "Versi 23");
}

TEST_CASE("what was deleted can be brought back from its former versions") {
    const DraftFolder folder;
    const Draft draft = some_draft();
    must(save_draft(folder.path(), draft, ""));
    must(remove_own(folder.path(), draft.scenario.id));
    CHECK(own_scenarios(folder.path()).empty());
    const auto former = read_draft(must(read_file(folder.path() / "former/tiny/1.scenario.json")));
    CHECK(as_read(*former.value) == as_read(draft.scenario));
}

TEST_CASE("an id that would lead out of the folder is refused") {
    const DraftFolder folder;
    for (const char* id : {"../x", "a/b", "", ".", "A", "x.y"}) {
        CAPTURE(id);
        Draft draft = some_draft();
        draft.scenario.id = ScenarioId{id};
        CHECK_FALSE(save_draft(folder.path(), draft, ""));
        CHECK_FALSE(keep_unsaved(folder.path(), draft, ""));
        CHECK_FALSE(open_draft(folder.path(), draft.scenario.id));
        CHECK_FALSE(remove_own(folder.path(), draft.scenario.id));
    }
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a folder that cannot be written to says so and loses nothing") {
    const DraftFolder folder;
    const Draft draft = some_draft();
    must(write_file(folder.path() / "taken", "a file where the folder should be"));
    const auto refused = save_draft(folder.path() / "taken", draft, "");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::store_failed);
    CHECK_FALSE(keep_unsaved(folder.path() / "taken", draft, ""));
}

TEST_CASE("own scenarios join the library after the shipped ones; a known id is told and not replaced") {
    const DraftFolder shipped, own, lexicons;
    Draft draft = some_draft();
    must(write_file(shipped.path() / "tiny.scenario.json", write_scenario(draft.scenario)));
    draft.scenario.title.id = "Yang lain";
    must(save_draft(own.path(), draft, ""));
    const Library library = load_library(shipped.path(), lexicons.path(), {}, {own.path(), own.path() / "nowhere"});
    std::size_t told = 0;
    for (const Library::File& file : library.files)
        for (const Diagnostic& each : file.found)
            told += each.code == "PA026" && file.path.parent_path() == own.path() ? 1 : 0;
    CHECK(told == 1);
}

TEST_CASE("former versions are read newest first; what cannot be read stays where it is and is not shown") {
    const DraftFolder folder;
    Draft draft = some_draft();
    CHECK(former_versions(folder.path(), draft.scenario.id).empty());
    std::string hash = must(save_draft(folder.path(), draft, ""));
    for (const char* title : {"Kedua", "Ketiga"}) {
        draft.scenario.title.id = title;
        hash = must(save_draft(folder.path(), draft, hash));
    }
    must(write_file(folder.path() / "former/tiny/7.scenario.json", "rusak"));
    const auto former = former_versions(folder.path(), draft.scenario.id);
    REQUIRE(former.size() == 2);
    CHECK(former[0].number == 2);
    CHECK(former[0].scenario.title.id == "Kedua");
    CHECK(former[0].written_unix_millis > 0);
    CHECK(former[1].scenario.title == some_draft().scenario.title);
    CHECK(former_versions(folder.path(), ScenarioId{"../tiny"}).empty());
}

TEST_CASE("what both sides had is known as long as the file is the one the draft came from") {
    const DraftFolder folder;
    Draft draft = some_draft();
    const std::string hash = must(save_draft(folder.path(), draft, ""));
    const auto opened = must(open_draft(folder.path(), draft.scenario.id));
    REQUIRE(opened.base);
    CHECK(as_read(*opened.base) == as_read(draft.scenario));
    Draft mine = draft;
    mine.scenario.title.id = "Judul saya";
    must(keep_unsaved(folder.path(), mine, hash));
    const auto restored = must(open_draft(folder.path(), draft.scenario.id));
    REQUIRE(restored.base);
    CHECK(restored.base->title == draft.scenario.title);
    Scenario theirs = draft.scenario;
    theirs.title.id = "Judul orang lain";
    must(write_file(folder.path() / "tiny.scenario.json", write_scenario(theirs)));
    CHECK_FALSE(must(open_draft(folder.path(), draft.scenario.id)).base);
    const auto saved = must(saved_scenario(folder.path(), draft.scenario.id)); // the file, not the journal
    CHECK(saved.scenario.title.id == "Judul orang lain");
    CHECK(saved.on_disk == on_disk(folder.path(), draft.scenario.id));
}
