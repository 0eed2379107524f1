// Restoring looks before it changes anything, keeps what was there, and leaves the one or the other whole.
#include "store/records/practice.hpp"
#include "store/records/process.hpp"
#include "store/records/schema.hpp"
#include "store/records/sql.hpp"
#include <algorithm>
#include <random>

using namespace propartif;
using namespace propartif::tests;

namespace {

constexpr std::int64_t kNow = 1'795'312'345'678; // 22 Nov 2026, 01:52:25 UTC

// Records of Aminah, a copy of them, and later records of Budi in their place.
struct Practised {
    OwnFolder folder;
    OwnFolder elsewhere;
    std::filesystem::path copy = elsewhere.path() / "copy.db";
    Practised() {
        auto records = open_in(folder);
        save_turns(records, some_attempt(records), 3);
        must(records.back_up(copy, kNow));
        some_attempt(records, "Budi");
    }
    std::vector<std::string> people() const {
        std::vector<std::string> found;
        auto records = open_in(folder);
        CHECK_FALSE(records.quarantined());
        for (const Person& each : must(records.people())) found.push_back(each.name);
        return found;
    }
};

std::vector<std::string> names_in(const std::filesystem::path& folder) {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        found.push_back(entry.path().filename().string());
    std::ranges::sort(found);
    return found;
}

const std::vector<std::string> kEarly{"Aminah"};
const std::vector<std::string> kLate{"Aminah", "Budi"};

} // namespace

TEST_CASE("the copy's records take the place of the present ones, which are kept beside them") {
    Practised practised;
    const auto before = bytes_of(practised.copy);
    const auto restored = must(restore_records(practised.folder.path(), practised.copy, kNow));
    CHECK(restored.counts.people == 1);
    CHECK(restored.counts.attempts == 1);
    REQUIRE(restored.kept);
    CHECK(restored.kept->filename() == "records.db.before-restore-20261122T015225Z.bak");
    CHECK(names_in(practised.folder.path()) ==
          std::vector<std::string>{"records.db", restored.kept->filename().string(), "records.lock"});
    CHECK(bytes_of(practised.copy) == before);
    CHECK(practised.people() == kEarly);
    {
        auto records = open_in(practised.folder);
        CHECK(must(records.attempt(1)).turns.size() == 3);
        CHECK(must(records.processing_log()).back().action == "restore");
    }
    // And what was kept can be restored in turn.
    const auto again = must(restore_records(practised.folder.path(), *restored.kept, kNow));
    CHECK(practised.people() == kLate);
    CHECK(again.kept->filename() == "records.db.before-restore-20261122T015225Z-2.bak");
}

TEST_CASE("a copy is restored on a computer that has no records yet") {
    Practised practised;
    const OwnFolder fresh;
    const auto restored = must(restore_records(fresh.path() / "new", practised.copy, kNow));
    CHECK_FALSE(restored.kept);
    CHECK(must(must(Records::open(fresh.path() / "new")).people()).size() == 1);
}

TEST_CASE("present records that are damaged do not stand in the way, and are kept too") {
    Practised practised;
    write_bytes(practised.folder.database(),
                "not a database, but somebody may want to look at it" + std::string(200, '.'));
    const auto restored = must(restore_records(practised.folder.path(), practised.copy, kNow));
    REQUIRE(restored.kept);
    CHECK(bytes_of(*restored.kept).starts_with("not a database"));
    CHECK(practised.people() == kEarly);
}

TEST_CASE("a copy in an older shape is brought to the present one") {
    Practised practised;
    const auto old = practised.elsewhere.path() / "old.db";
    {
        auto database = must(records::Database::open(old));
        must(records::migrate(database, 0, 1));
        must(database.execute("INSERT INTO person (name) VALUES ('Citra')"));
    }
    must(restore_records(practised.folder.path(), old, kNow));
    CHECK(practised.people() == std::vector<std::string>{"Citra"});
    CHECK(Sql(old).one("PRAGMA user_version") == "1");
}

TEST_CASE("records copied by hand together with their log are restored with what only the log holds") {
    Practised practised;
    const auto by_hand = practised.elsewhere.path() / "records.db";
    OtherProcess holder([&](int told) {
        auto records = Records::open(practised.folder.path());
        if (!records || !records.value().add_person("Dewi")) return 1;
        tell(told, "written");
        ::pause();
        return 0;
    });
    REQUIRE(holder.read_some() == "written");
    std::filesystem::copy_file(practised.folder.database(), by_hand);
    std::filesystem::copy_file(practised.folder.path() / "records.db-wal", by_hand.string() + "-wal");
    holder.kill();
    must(restore_records(practised.folder.path(), by_hand, kNow));
    CHECK(practised.people().back() == "Dewi");
}

TEST_CASE("what is no whole copy of records is refused, and nothing is changed") {
    Practised practised;
    const std::string sound = bytes_of(practised.copy);
    const auto strange = practised.elsewhere.path() / "strange.db";
    Sql(strange).run("CREATE TABLE a (b); INSERT INTO a VALUES (1)");
    std::string newer = sound;
    newer[63] = 99; // user_version
    std::string foreign = sound;
    foreign[68] = 1; // application_id
    std::string spoiled = sound;
    for (std::size_t at = 4096; at < 4196; ++at) spoiled[at] = '\x7f';
    struct Row {
        const char* name;
        std::string bytes;
        ErrorCode code;
    };
    for (const Row& row :
         {Row{"empty", "", ErrorCode::store_damaged}, Row{"words", std::string(5000, 'x'), ErrorCode::store_damaged},
          Row{"cut short", sound.substr(0, sound.size() / 2), ErrorCode::store_damaged},
          Row{"another program's", bytes_of(strange), ErrorCode::store_damaged},
          Row{"another application's", foreign, ErrorCode::store_damaged},
          Row{"a spoiled page", spoiled, ErrorCode::store_damaged},
          Row{"a newer program's", newer, ErrorCode::newer_format}}) {
        CAPTURE(row.name);
        const auto given = practised.elsewhere.path() / "given.db";
        write_bytes(given, row.bytes);
        const auto names = names_in(practised.folder.path());
        const auto refused = restore_records(practised.folder.path(), given, kNow);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == row.code);
        CHECK(refused.error().where == given.string());
        CHECK(names_in(practised.folder.path()) == names);
        CHECK(bytes_of(given) == row.bytes);
    }
    CHECK(practised.people() == kLate);
}

TEST_CASE("a blank database is no copy of records") {
    Practised practised;
    const auto blank = practised.elsewhere.path() / "blank.db";
    Sql(blank).run("PRAGMA user_version = 0; VACUUM");
    CHECK(restore_records(practised.folder.path(), blank, kNow).error().code == ErrorCode::store_damaged);
    CHECK(practised.people() == kLate);
}

TEST_CASE("a copy that is not there, and the present records themselves, are refused") {
    Practised practised;
    CHECK(restore_records(practised.folder.path(), practised.elsewhere.path() / "gone.db", kNow).error().code ==
          ErrorCode::file_missing);
    CHECK(restore_records(practised.folder.path(), practised.folder.database(), kNow).error().code ==
          ErrorCode::bad_request);
    CHECK(practised.people() == kLate);
}

TEST_CASE("nothing is restored under an open program") {
    Practised practised;
    auto records = open_in(practised.folder);
    CHECK(restore_records(practised.folder.path(), practised.copy, kNow).error().code == ErrorCode::store_locked);
}

TEST_CASE("a restore that is killed leaves the earlier or the restored records, whole") {
    constexpr unsigned kSeed = 17;
    CAPTURE(kSeed);
    std::mt19937 random(kSeed);
    int early = 0;
    for (int round = 0; round < 16; ++round) {
        CAPTURE(round);
        Practised practised;
        {
            OtherProcess restorer([&](int told) {
                tell(told, "begun");
                return restore_records(practised.folder.path(), practised.copy, kNow) ? 0 : 1;
            });
            restorer.read_some();
            ::usleep(static_cast<unsigned>(random() % 60'000));
            restorer.kill();
        }
        const auto found = practised.people();
        const bool known = found == kEarly || found == kLate;
        CHECK(known);
        early += found == kEarly ? 1 : 0;
    }
    CAPTURE(early);
}
