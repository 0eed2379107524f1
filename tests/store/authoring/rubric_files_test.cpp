#include "own_folder.hpp"
#include "propartif/rubric_authoring.hpp"

using namespace propartif;
using namespace propartif::tests;

TEST_CASE("a rubric that was saved is opened as it was, and the library judges with it") {
    const DraftFolder folder;
    const Rubric rubric = tiny_rubric();
    const std::string hash = must(save_rubric(folder.path(), rubric, ""));
    const OpenedRubric opened = must(open_rubric(folder.path(), "tiny"));
    CHECK(opened.rubric == rubric);
    CHECK(opened.on_disk == hash);
    CHECK(rubric_on_disk(folder.path(), "tiny") == hash);
    CHECK_FALSE(opened.from_journal);
    CHECK(read_rubric(must(read_file(folder.path() / "rubrics/tiny.rubric.json"))).value);
    const auto shelf = own_rubrics(folder.path());
    REQUIRE(shelf.size() == 1);
    CHECK(shelf[0].title == rubric.title);
    CHECK_FALSE(shelf[0].unsaved);
}

TEST_CASE("what was not saved of a rubric comes back from the journal, until it is saved, dropped or set aside") {
    const DraftFolder folder;
    Rubric rubric = tiny_rubric();
    const std::string hash = must(save_rubric(folder.path(), rubric, ""));
    rubric.title.id = "Judul baru";
    must(keep_unsaved_rubric(folder.path(), rubric, hash));
    const OpenedRubric opened = must(open_rubric(folder.path(), "tiny"));
    CHECK(opened.from_journal);
    CHECK(opened.rubric.title.id == "Judul baru");
    CHECK(opened.on_disk == hash);
    CHECK(own_rubrics(folder.path())[0].unsaved);
    SUBCASE("dropped") {
        drop_unsaved_rubric(folder.path(), "tiny");
        CHECK(must(open_rubric(folder.path(), "tiny")).rubric == tiny_rubric());
    }
    SUBCASE("set aside: kept as a former version") {
        must(set_aside_unsaved_rubric(folder.path(), "tiny"));
        const auto former = read_rubric(must(read_file(folder.path() / "rubrics/former/tiny/1.rubric.json")));
        REQUIRE(former.value);
        CHECK(former.value->title.id == "Judul baru");
    }
    SUBCASE("saved: the version before is kept") {
        must(save_rubric(folder.path(), rubric, hash));
        const auto former = read_rubric(must(read_file(folder.path() / "rubrics/former/tiny/1.rubric.json")));
        CHECK(former.value->title == tiny_rubric().title);
    }
    CHECK_FALSE(own_rubrics(folder.path())[0].unsaved);
    CHECK_FALSE(must(open_rubric(folder.path(), "tiny")).from_journal);
}

TEST_CASE("a rubric that somebody else changed is not written over") {
    const DraftFolder folder;
    Rubric rubric = tiny_rubric();
    const std::string hash = must(save_rubric(folder.path(), rubric, ""));
    Rubric theirs = rubric;
    theirs.title.id = "Mereka";
    const std::string there = must(save_rubric(folder.path(), theirs, hash));
    const auto refused = save_rubric(folder.path(), rubric, hash);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::changed_outside);
    CHECK(refused.error().detail == there);
    CHECK(must(open_rubric(folder.path(), "tiny")).rubric.title.id == "Mereka");
}

TEST_CASE("a removed rubric stays among its former versions") {
    const DraftFolder folder;
    must(save_rubric(folder.path(), tiny_rubric(), ""));
    must(remove_own_rubric(folder.path(), "tiny"));
    CHECK(own_rubrics(folder.path()).empty());
    CHECK(std::filesystem::exists(folder.path() / "rubrics/former/tiny/1.rubric.json"));
}

TEST_CASE("no id leads out of the folder") {
    const DraftFolder folder;
    for (const char* id : {"", "..", "../x", "a/b", "A", "a b"}) {
        CAPTURE(id);
        Rubric rubric = tiny_rubric();
        rubric.id = id;
        CHECK_FALSE(save_rubric(folder.path(), rubric, ""));
        CHECK_FALSE(keep_unsaved_rubric(folder.path(), rubric, ""));
        CHECK_FALSE(open_rubric(folder.path(), id));
        CHECK_FALSE(remove_own_rubric(folder.path(), id));
    }
}

TEST_CASE("bytes that are no rubric are told, and do not hide the others on the shelf") {
    const DraftFolder folder;
    must(save_rubric(folder.path(), tiny_rubric(), ""));
    must(write_file(folder.path() / "rubrics/rusak.rubric.json", "{{{"));
    CHECK(own_rubrics(folder.path()).size() == 2);
    const auto opened = open_rubric(folder.path(), "rusak");
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::bad_content);
}
