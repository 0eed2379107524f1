// A copy is whole, looked through and nobody else's to read; it never takes the place of another file.
#include "store/records/backup.hpp"
#include "store/records/practice.hpp"
#include "store/records/process.hpp"
#include "store/records/sql.hpp"
#include <sys/resource.h>

using namespace propartif;
using namespace propartif::tests;

namespace {

constexpr std::int64_t kNow = 1'795'312'345'678;

struct Practised {
    OwnFolder folder;
    OwnFolder elsewhere;
    std::filesystem::path copy = elsewhere.path() / "copy.db";
    Practised() {
        auto records = open_in(folder);
        save_turns(records, some_attempt(records), 3);
    }
};

} // namespace

TEST_CASE("a copy holds everything, is one file, and can be opened as records again") {
    Practised practised;
    {
        auto records = open_in(practised.folder);
        const auto counts = must(records.back_up(practised.copy, kNow));
        CHECK(counts.people == 1);
        CHECK(counts.attempts == 1);
        CHECK(counts.drill_answers == 0);
    }
    constexpr auto kOwner = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
    CHECK((std::filesystem::status(practised.copy).permissions() & std::filesystem::perms::all) == kOwner);
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(practised.elsewhere.path()))
        files += entry.exists() ? 1 : 0;
    CHECK(files == 1);
    const OwnFolder other;
    std::filesystem::copy_file(practised.copy, other.database());
    auto records = open_in(other);
    CHECK_FALSE(records.quarantined());
    CHECK(must(records.attempt(1)).turns.size() == 3);
}

TEST_CASE("a copy is noted in the processing log without a name") {
    Practised practised;
    auto records = open_in(practised.folder);
    must(records.back_up(practised.copy, kNow));
    const auto log = must(records.processing_log());
    REQUIRE(log.size() == 1);
    CHECK(log[0].action == "backup");
    CHECK(log[0].at_unix_millis == kNow);
    CHECK(log[0].counts == std::map<std::string, std::uint32_t>{{"attempts", 1}, {"drill_answers", 0}, {"people", 1}});
    CHECK(must(export_json(records)).find("\"action\": \"backup\"") != std::string::npos);
}

TEST_CASE("a file, a folder or a link under the copy's name is left as it is") {
    Practised practised;
    auto records = open_in(practised.folder);
    const auto file = practised.elsewhere.path() / "taken";
    const auto folder = practised.elsewhere.path() / "folder";
    const auto link = practised.elsewhere.path() / "link";
    write_bytes(file, "mine");
    std::filesystem::create_directory(folder);
    std::filesystem::create_symlink(practised.elsewhere.path() / "nowhere", link);
    for (const auto& name : {file, folder, link}) {
        CAPTURE(name.string());
        CHECK(records.back_up(name, kNow).error().code == ErrorCode::bad_request);
    }
    CHECK(bytes_of(file) == "mine");
    CHECK_FALSE(std::filesystem::exists(practised.elsewhere.path() / "nowhere"));
    CHECK(must(records.processing_log()).empty());
}

TEST_CASE("without room for a copy there is none, and nothing half-written stays") {
    Practised practised;
    OtherProcess crowded([&](int) {
        auto records = Records::open(practised.folder.path());
        if (!records) return 2;
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        ::getrlimit(RLIMIT_FSIZE, &limit);
        limit.rlim_cur = 5'000;
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const auto copied = records.value().back_up(practised.copy, kNow);
        return !copied && copied.error().code == ErrorCode::store_failed ? 0 : 1;
    });
    CHECK(crowded.wait() == 0);
    CHECK(std::filesystem::is_empty(practised.elsewhere.path()));
}

TEST_CASE("a place that is not there is one clear error") {
    Practised practised;
    auto records = open_in(practised.folder);
    const auto refused = records.back_up(practised.elsewhere.path() / "no/such/copy.db", kNow);
    CHECK(refused.error().code == ErrorCode::store_failed);
    CHECK(refused.error().where.find("no/such/copy.db") != std::string::npos);
}

TEST_CASE("a row that names nothing is seen when a database is looked through") {
    Practised practised;
    {
        Sql sql(practised.folder.database());
        sql.run("PRAGMA foreign_keys = OFF");
        CHECK(sql.run("INSERT INTO draft (attempt, turn, text) VALUES (99, 0, 'x')").empty());
    }
    auto database = must(records::Database::open(practised.folder.database()));
    const auto found = records::look_through(database, "here");
    CHECK(found.error().code == ErrorCode::store_damaged);
    CHECK(found.error().where == "here");
}
