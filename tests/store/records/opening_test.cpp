#include "store/records/practice.hpp"
#include "store/records/process.hpp"
#include "store/records/sql.hpp"
#include <chrono>
#include <functional>
#include <random>

using namespace propartif;
using namespace propartif::tests;

namespace {

// A database of some pages, with its write-ahead log folded in.
std::string sound_database() {
    const OwnFolder folder;
    {
        auto records = open_in(folder);
        for (int person = 0; person < 4; ++person) {
            const auto attempt = some_attempt(records, "Peserta " + std::to_string(person));
            save_turns(records, attempt, 12);
            must(records.save_draft(attempt, 12, std::string(500, 'd')));
        }
    }
    return bytes_of(folder.database());
}

void read_everything(Records& records) {
    const auto people = records.people();
    const auto attempts = records.attempts(std::nullopt);
    if (attempts)
        for (const auto& each : attempts.value()) static_cast<void>(records.attempt(each.id));
    static_cast<void>(export_json(records));
}

struct Damage {
    std::string name;
    std::string bytes;
    bool must_be_found = false;
};

std::vector<Damage> damages(const std::string& sound) {
    std::mt19937 random(4711);
    std::vector<Damage> all;
    for (int round = 0; round < 16; ++round) {
        Damage damage{"bits flipped, round " + std::to_string(round), sound};
        for (int flips = 1 << (round % 7); flips > 0; --flips)
            damage.bytes[random() % sound.size()] ^= static_cast<char>(1U << (random() % 8));
        all.push_back(std::move(damage));
    }
    for (const std::size_t byte : {16U, 18U, 19U, 20U, 28U, 44U, 47U, 52U, 56U, 59U, 68U, 100U, 103U}) {
        Damage damage{"header byte " + std::to_string(byte), sound};
        damage.bytes[byte] ^= 0x15;
        all.push_back(std::move(damage));
    }
    for (const std::size_t kept :
         {std::size_t{1}, std::size_t{99}, std::size_t{4096}, sound.size() / 2, sound.size() - 1})
        all.push_back({"cut to " + std::to_string(kept), sound.substr(0, kept), true});
    for (std::size_t page = 0; page < sound.size() / 4096; page += 3) {
        Damage damage{"page " + std::to_string(page) + " zeroed", sound, true};
        damage.bytes.replace(page * 4096, 4096, 4096, '\0');
        all.push_back(std::move(damage));
    }
    all.push_back({"emptied", "", true});
    all.push_back({"a text", std::string(9000, 'a'), true});
    all.push_back(
        {"only the first line of a database", std::string("SQLite format 3\0", 16) + std::string(5000, '\7'), true});
    return all;
}

} // namespace

TEST_CASE("a damaged database never stops the program and is never lost") {
    const auto sound = sound_database();
    REQUIRE(sound.size() > 10 * 4096);
    int found = 0;
    for (const auto& damage : damages(sound)) {
        CAPTURE(damage.name);
        const OwnFolder folder;
        write_bytes(folder.database(), damage.bytes);
        auto opened = Records::open(folder.path());
        if (!opened) { // a flip can make it look like a newer program's
            CHECK_MESSAGE(opened.error().code == ErrorCode::newer_format, opened.error().detail);
            CHECK(bytes_of(folder.database()) == damage.bytes);
            continue;
        }
        auto& records = opened.value();
        if (records.quarantined()) {
            ++found;
            CHECK(bytes_of(*records.quarantined()) == damage.bytes);
            CHECK(must(records.people()).empty());
            save_turns(records, some_attempt(records), 1);
        } else {
            CHECK_FALSE(damage.must_be_found);
        }
        read_everything(records);
    }
    CHECK(found >= 20);
}

TEST_CASE("a damaged write-ahead log never stops the program") {
    std::mt19937 random(99);
    const OwnFolder source;
    OtherProcess writer([&](int told) {
        auto records = Records::open(source.path());
        if (!records) return 1;
        save_turns(records.value(), some_attempt(records.value()), 10);
        tell(told, "written");
        ::pause();
        return 0;
    });
    REQUIRE(writer.read_some() == "written");
    writer.kill();
    const auto database = bytes_of(source.database());
    const auto log = bytes_of(source.path() / "records.db-wal");
    REQUIRE(log.size() > 4096);
    for (int round = 0; round < 12; ++round) {
        CAPTURE(round);
        const OwnFolder folder;
        auto spoiled = log;
        for (int flips = 0; flips < 1 + round; ++flips)
            spoiled[random() % log.size()] ^= static_cast<char>(1U << (random() % 8));
        if (round % 3 == 0) spoiled.resize(random() % log.size());
        write_bytes(folder.database(), database);
        write_bytes(folder.path() / "records.db-wal", spoiled);
        auto records = open_in(folder);
        read_everything(records);
    }
}

TEST_CASE("a log without its database is kept") {
    const OwnFolder folder;
    write_bytes(folder.path() / "records.db-wal", "what is left");
    const auto records = open_in(folder);
    REQUIRE(records.quarantined());
    CHECK(bytes_of(records.quarantined()->string() + "-wal") == "what is left");
}

TEST_CASE("somebody else's database is moved aside, not used") {
    const char* const foreign[] = {
        "CREATE TABLE note (a)",
        "PRAGMA application_id = 12345; CREATE TABLE note (a)",
        "PRAGMA application_id = 1346458182; PRAGMA user_version = 1; CREATE TABLE note (a)",
        "PRAGMA application_id = 1346458182; CREATE TABLE person (a)",
        "PRAGMA application_id = 1346458182; PRAGMA user_version = -1",
    };
    for (const std::string sql : foreign) {
        CAPTURE(sql);
        const OwnFolder folder;
        Sql(folder.database()).run(sql);
        const auto before = bytes_of(folder.database());
        auto records = open_in(folder);
        REQUIRE(records.quarantined());
        CHECK(bytes_of(*records.quarantined()) == before);
    }
}

TEST_CASE("a trigger somebody planted is not run") {
    const OwnFolder folder;
    open_in(folder);
    CHECK(Sql(folder.database()).run("CREATE TRIGGER planted AFTER INSERT ON person BEGIN DELETE FROM person; END") ==
          "");
    CHECK(open_in(folder).quarantined());
}

TEST_CASE("a moved file is named by its last change, in UTC, and never takes a name that is taken") {
    const OwnFolder folder;
    const auto put_damaged = [&](const std::string& bytes) {
        write_bytes(folder.database(), bytes);
        const std::chrono::sys_seconds changed{std::chrono::seconds{1'795'312'345}};
        std::filesystem::last_write_time(folder.database(), std::chrono::file_clock::from_sys(changed));
    };
    const auto base = folder.database().string() + ".rusak-20261122T015225Z";
    for (const std::string ending : {"", "-2", "-3"}) {
        put_damaged("damaged" + ending);
        const auto records = open_in(folder);
        REQUIRE(records.quarantined());
        CHECK(*records.quarantined() == base + ending);
    }
    write_bytes(base + "-4-wal", "somebody's");
    put_damaged("damaged-5");
    CHECK(*open_in(folder).quarantined() == base + "-5");
    CHECK(bytes_of(base) == "damaged");
    CHECK(bytes_of(base + "-2") == "damaged-2");
    CHECK(bytes_of(base + "-4-wal") == "somebody's");
}

TEST_CASE("a quarantine is told once; the next start is an ordinary one") {
    const OwnFolder folder;
    write_bytes(folder.database(), "damaged");
    {
        auto records = open_in(folder);
        CHECK(records.quarantined());
        must(records.add_person("Aminah"));
    }
    auto records = open_in(folder);
    CHECK_FALSE(records.quarantined());
    CHECK(must(records.people()).size() == 1);
}

TEST_CASE("records of a newer program are left exactly as they are") {
    const OwnFolder folder;
    {
        auto records = open_in(folder);
        save_turns(records, some_attempt(records), 3);
    }
    Sql(folder.database()).run("PRAGMA user_version = 99");
    const auto before = bytes_of(folder.database());
    const auto refused = Records::open(folder.path());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::newer_format);
    CHECK(refused.error().detail.find("99") != std::string::npos);
    CHECK(bytes_of(folder.database()) == before);
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        const auto name = entry.path().filename().string();
        const bool expected = name == "records.db" || name == "records.lock";
        CHECK_MESSAGE(expected, name);
    }
}

TEST_CASE("a newer version that only the log knows is left as it is too") {
    const OwnFolder folder;
    OtherProcess newer([&](int told) {
        auto records = Records::open(folder.path());
        if (!records) return 1;
        Sql sql(folder.database());
        sql.run("PRAGMA user_version = 99");
        tell(told, "written");
        ::pause();
        return 0;
    });
    REQUIRE(newer.read_some() == "written");
    newer.kill();
    const auto log = folder.path() / "records.db-wal";
    const auto database_before = bytes_of(folder.database());
    const auto log_before = bytes_of(log);
    CHECK(Records::open(folder.path()).error().code == ErrorCode::newer_format);
    CHECK(bytes_of(folder.database()) == database_before);
    CHECK(bytes_of(log) == log_before);
}
