// The room made again from what was recorded.
#include "propartif/records.hpp"
#include "store/records/practice.hpp"
#include "store/records/sql.hpp"
#include "workshop/script.hpp"
#include "workshop/small_workshop.hpp"

using namespace propartif;
using namespace propartif::workshop_tests;
using tests::must;
using tests::open_in;
using tests::OwnFolder;

namespace {

// Something of everything that can happen.
Course eventful() {
    auto course = Course::with_class(4);
    REQUIRE(course.go(kChoose));
    REQUIRE(course.step(Do::open, 30));
    REQUIRE(course.vote(1, 1));
    REQUIRE(course.text(2, "Saya carikan sekarang, Pak.", true));
    RoomStep tally;
    tally.what = Do::tally;
    tally.counts = {4, 7};
    REQUIRE(course.happens(tally));
    REQUIRE(course.step(Do::pause, 0, true));
    REQUIRE(course.step(Do::pause, 0, false));
    REQUIRE(course.step(Do::extend, 10));
    REQUIRE(course.step(Do::close));
    REQUIRE(course.step(Do::reveal));
    REQUIRE(course.step(Do::use_choice, 0));
    RoomStep own;
    own.what = Do::use_words;
    own.words = "Mari saya antar.";
    own.evaluation = course.text_of(1, "x", true).evaluation;
    own.evaluation->review = "conflict";
    REQUIRE(course.happens(own));
    REQUIRE(course.step(Do::take_back));
    REQUIRE(course.happens(FacilitatorNote{course.room.item, "Kelas terdiam lama."}));
    REQUIRE(course.go(kPairs));
    REQUIRE(course.step(Do::open));
    SeatAnswer rating = course.answer(3, AnswerKind::rating);
    rating.levels = {{CriterionId{"button"}, -1}, {CriterionId{"content"}, 1}};
    rating.global = 4;
    REQUIRE(course.happens(rating));
    REQUIRE(course.go(kForm));
    REQUIRE(course.step(Do::open));
    SeatAnswer form = course.answer(4, AnswerKind::form);
    form.form = {{5, ""}, {std::nullopt, "Lebih banyak \"contoh\"."}};
    REQUIRE(course.happens(form));
    REQUIRE(course.go(kDalang));
    RoomStep line;
    line.what = Do::line;
    line.words = "Mana berkas saya?";
    line.mood = Mood{80, 10};
    REQUIRE(course.happens(line));
    REQUIRE(course.step(Do::open));
    REQUIRE(course.text(1, "Maaf, Pak.", true));
    REQUIRE(course.step(Do::moderate, static_cast<std::int64_t>(course.room.sequence), true));
    REQUIRE(course.step(Do::rename, 2, false, "Udin"));
    REQUIRE(course.step(Do::remove, 4));
    REQUIRE(course.step(Do::results, 0, true));
    return course;
}

std::int64_t kept(Records& records, const Course& course) {
    const auto id = must(records.begin_workshop(start_of(course.script, "K7M4QD", "0.1.0", 1'000)));
    must(records.add_workshop_events(id, course.events));
    return id;
}

} // namespace

TEST_CASE("the events make the same room again, also after they were on the disk") {
    const Course course = eventful();
    CHECK((must(replay(course.script, 1'000, course.events)) == course.room));
    const OwnFolder folder;
    {
        auto records = open_in(folder);
        kept(records, course);
    }
    auto records = open_in(folder);
    REQUIRE_FALSE(records.quarantined());
    const auto events = must(records.workshop_events(1));
    CHECK((events == course.events));
    CHECK((must(replay(course.script, 1'000, events)) == course.room));
}

TEST_CASE("events out of order or left out make no room") {
    const Course course = eventful();
    auto events = course.events;
    events.erase(events.begin() + 5);
    CHECK_FALSE(replay(course.script, 1'000, events));
    events = course.events;
    std::swap(events[5], events[6]);
    CHECK_FALSE(replay(course.script, 1'000, events));
}

TEST_CASE("what a workshop began with is read back, the plan without its roster") {
    const OwnFolder folder;
    auto records = open_in(folder);
    Course course = eventful();
    course.script.plan.roster = {"Siti Kenari"};
    const auto id = kept(records, course);
    const auto all = must(records.workshops());
    REQUIRE(all.size() == 1);
    CHECK(all[0].id == id);
    CHECK(all[0].start.code == "K7M4QD");
    CHECK(all[0].start.plan.find("Kenari") == std::string::npos);
    CHECK(all[0].start.content_hashes.size() == 3);
    CHECK(all[0].seats == 4);
    CHECK(all[0].answers == 5);
    CHECK_FALSE(all[0].ended_unix_millis);
    REQUIRE(course.step(Do::end));
    must(records.add_workshop_events(id, {course.events.back()}));
    CHECK(must(records.workshops())[0].ended_unix_millis == course.now);
    CHECK(records.add_workshop_events(id, {course.events.back()}).error().code == ErrorCode::session_ended);
    CHECK(records.add_workshop_events(99, {}).error().code == ErrorCode::not_found);
}

TEST_CASE("one event that is refused takes the others of its transaction along") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const Course course = eventful();
    const auto id = kept(records, course);
    WorkshopEvent fresh{course.room.sequence + 1, 5, FacilitatorNote{0, "baru"}};
    CHECK_FALSE(records.add_workshop_events(id, {fresh, course.events.front()}));
    CHECK(must(records.workshop_events(id)).size() == course.events.size());
    CHECK(records.add_workshop_events(id, {fresh}));
}

TEST_CASE("an answer is stored once, whoever sends it again") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const Course course = eventful();
    const auto id = kept(records, course);
    SeatAnswer again = course.room.entries.front().answer;
    CHECK_FALSE(records.add_workshop_events(id, {{course.room.sequence + 1, 5, again}}));
    again.client_id = "baru";
    CHECK(records.add_workshop_events(id, {{course.room.sequence + 1, 5, again}}));
}

TEST_CASE("nothing of a workshop can be changed, deleted or replaced") {
    const OwnFolder folder;
    {
        auto records = open_in(folder);
        kept(records, eventful());
    }
    tests::Sql sql(folder.database());
    for (const std::string table : {"seat", "vote", "room_step", "note"}) {
        CAPTURE(table);
        CHECK(sql.run("UPDATE " + table + " SET at_unix_millis = 1").ends_with("is never changed"));
        CHECK(sql.run("DELETE FROM " + table).ends_with("is never deleted"));
        CHECK(sql.run("INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table).ends_with("is never replaced"));
    }
}

TEST_CASE("an erased person's name and words leave the workshops; the room is still made from the rest") {
    const OwnFolder folder;
    Course course = eventful();
    REQUIRE(course.step(Do::rename, 3, false, "Siti Kenari"));
    REQUIRE(course.step(Do::rename, 3, false, "Fitri"));
    REQUIRE(course.happens(FacilitatorNote{1, "Bu Aini berani."}));
    std::int64_t id = 0;
    {
        auto records = open_in(folder);
        id = kept(records, course);
        const auto aini = must(records.add_person("Bu Aini")).id;
        const auto siti = must(records.add_person("siti kenari")).id;
        const auto counts = must(records.belongings(aini));
        CHECK(counts.seats == 1);
        CHECK(counts.workshop_answers == 2);
        must(records.erase(aini, 7));
        must(records.erase(siti, 7));
    }
    const std::string left = tests::bytes_of(folder.database());
    for (const char* word : {"Bu Aini", "Siti Kenari", "Fitri", "Maaf, Pak.", "hash-1"}) {
        CAPTURE(word);
        CHECK(left.find(word) == std::string::npos);
    }
    CHECK(left.find("Saya carikan sekarang") != std::string::npos);
    auto records = open_in(folder);
    REQUIRE_FALSE(records.quarantined());
    const auto room = must(replay(course.script, 1'000, must(records.workshop_events(id))));
    CHECK(room.seats[0].nickname == "kursi-1-dihapus");
    CHECK(room.seats[2].nickname == "kursi-3-dihapus");
    CHECK(room.seats[1].nickname == "Udin");
    CHECK(room.entries.size() == course.room.entries.size());
    CHECK(room.entries[0].answer.choice == 1); // the vote stays the class's
}

TEST_CASE("an export holds the workshops, without any token") {
    const OwnFolder folder;
    auto records = open_in(folder);
    kept(records, eventful());
    const std::string all = must(export_json(records));
    for (const char* words : {"Bu Aini", "Kelas terdiam lama.", "use-words", "Lebih banyak"})
        CHECK_MESSAGE(all.find(words) != std::string::npos, words);
    CHECK(all.find("hash-1") == std::string::npos);
}
