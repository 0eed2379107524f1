#include "store/records/practice.hpp"
#include "store/records/process.hpp"
#include <sys/resource.h>

using namespace propartif;
using namespace propartif::tests;

namespace {

void limit_files(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN); // the write then fails, as it does on a full disk
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

void unlimit_files() {
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

// Tells how many turns were acknowledged before the disk was full, and goes on once there is room again.
int fill_the_disk(const OwnFolder& folder, std::int64_t attempt, int told) {
    auto records = Records::open(folder.path());
    if (!records) return 2;
    limit_files(300'000);
    Turn turn = some_turn(0);
    turn.reply.text = std::string(3'000, 'x');
    for (std::uint32_t number = 0; number < 1000; ++number) {
        const auto saved = records.value().save_turn(attempt, number, turn, some_provenance());
        if (saved) continue;
        if (saved.error().code != ErrorCode::store_failed || saved.error().detail.empty()) return 3;
        if (records.value().attempt(attempt).value().turns.size() != number) return 4;
        unlimit_files();
        if (!records.value().save_turn(attempt, number, turn, some_provenance())) return 5;
        tell(told, std::to_string(number + 1));
        return 0;
    }
    return 6;
}

} // namespace

TEST_CASE("a full disk is one clear error, loses no earlier turn, and the same program goes on once there is room") {
    const OwnFolder folder;
    std::int64_t attempt = 0;
    {
        auto records = open_in(folder);
        attempt = some_attempt(records);
    }
    OtherProcess writer([&](int told) { return fill_the_disk(folder, attempt, told); });
    const auto acknowledged = writer.read_all();
    REQUIRE(writer.wait() == 0);
    auto records = open_in(folder);
    CHECK_FALSE(records.quarantined());
    const auto count = must(records.attempt(attempt)).turns.size();
    CHECK(std::to_string(count) == acknowledged);
    CHECK(count > 5);
}

TEST_CASE("a first start on a full disk fails clearly and leaves nothing that looks damaged later") {
    for (const rlim_t room : {rlim_t{0}, rlim_t{4'096}, rlim_t{20'000}}) {
        CAPTURE(room);
        const OwnFolder folder;
        OtherProcess starter([&](int) {
            limit_files(room);
            const auto records = Records::open(folder.path());
            return !records && records.error().code == ErrorCode::store_failed ? 0 : 1;
        });
        CHECK(starter.wait() == 0);
        CHECK_FALSE(open_in(folder).quarantined());
    }
}

TEST_CASE("a folder that cannot be written is one clear error and stays as it is") {
    const OwnFolder folder;
    {
        auto records = open_in(folder);
        save_turns(records, some_attempt(records), 1);
    }
    std::filesystem::remove(folder.path() / "records.lock");
    const auto before = bytes_of(folder.database());
    std::filesystem::permissions(folder.path(), std::filesystem::perms{0555});
    OtherProcess reader([&](int told) {
        if (::geteuid() == 0 && ::setuid(65534) != 0) return 2; // the superuser may write everywhere
        const auto records = Records::open(folder.path());
        if (records) return 3;
        tell(told, records.error().where + ": " + records.error().detail);
        return records.error().code == ErrorCode::store_failed ? 0 : 4;
    });
    CHECK(reader.read_all().find(folder.path().string()) == 0);
    CHECK(reader.wait() == 0);
    std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all);
    CHECK(bytes_of(folder.database()) == before);
}

TEST_CASE("a read-only database in a writable folder is an error, not damage") {
    const OwnFolder folder;
    open_in(folder);
    std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
    std::filesystem::permissions(folder.path() / "records.lock", std::filesystem::perms{0666});
    std::filesystem::permissions(folder.database(), std::filesystem::perms{0444});
    OtherProcess reader([&](int) {
        if (::geteuid() == 0 && ::setuid(65534) != 0) return 2;
        const auto records = Records::open(folder.path());
        return !records && records.error().code == ErrorCode::store_failed ? 0 : 3;
    });
    CHECK(reader.wait() == 0);
    CHECK(std::filesystem::exists(folder.database()));
}

TEST_CASE("a folder's name that is taken by a file is one clear error") {
    const OwnFolder folder;
    write_bytes(folder.path() / "taken", "x");
    const auto records = Records::open(folder.path() / "taken");
    REQUIRE_FALSE(records);
    CHECK(records.error().code == ErrorCode::store_failed);
    CHECK(bytes_of(folder.path() / "taken") == "x");
}

TEST_CASE("a database's name that is taken by a folder is one clear error") {
    const OwnFolder folder;
    std::filesystem::create_directory(folder.database());
    CHECK(Records::open(folder.path()).error().code == ErrorCode::store_failed);
    CHECK(std::filesystem::is_directory(folder.database()));
}
