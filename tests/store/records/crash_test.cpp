#include "store/records/practice.hpp"
#include "store/records/process.hpp"
#include "store/records/sql.hpp"
#include <random>

using namespace propartif;
using namespace propartif::tests;

namespace {

// Goes on from where the last one was killed, and tells each turn's number only after it was acknowledged.
int write_turns(const OwnFolder& folder, std::int64_t attempt, int told) {
    auto records = Records::open(folder.path());
    if (!records) return 2;
    auto number = records.value().attempt(attempt).value().summary.turns;
    for (;; ++number) {
        if (!records.value().save_draft(attempt, number, "draf " + std::to_string(number))) return 3;
        if (!records.value().save_turn(attempt, number, some_turn(number), some_provenance())) return 4;
        tell(told, std::to_string(number) + "\n");
    }
}

std::uint32_t count_lines(const std::string& text) {
    std::uint32_t lines = 0;
    for (const char each : text) lines += each == '\n' ? 1U : 0U;
    return lines;
}

} // namespace

TEST_CASE("no acknowledged turn is lost when the program is killed at any moment") {
    constexpr unsigned kSeed = 20261122;
    CAPTURE(kSeed);
    std::mt19937 random(kSeed);
    const OwnFolder folder;
    std::int64_t attempt = 0;
    {
        auto records = open_in(folder);
        attempt = some_attempt(records);
    }
    std::uint32_t acknowledged = 0;
    for (int round = 0; round < 25; ++round) {
        CAPTURE(round);
        OtherProcess writer([&](int told) { return write_turns(folder, attempt, told); });
        // Every other one is killed wherever it is, perhaps while opening; the rest certainly while writing.
        std::string told = round % 2 == 0 ? writer.read_some() : "";
        ::usleep(static_cast<unsigned>(random() % 60'000));
        writer.kill();
        told += writer.read_all();
        const auto already = acknowledged;
        acknowledged += count_lines(told);
        auto records = open_in(folder);
        CHECK_FALSE(records.quarantined());
        const auto record = must(records.attempt(attempt));
        // One more may be there: committed, but killed before it could be told.
        REQUIRE(record.turns.size() >= acknowledged);
        REQUIRE(record.turns.size() <= acknowledged + 1);
        for (auto number = already; number < record.turns.size(); ++number)
            REQUIRE(record.turns[number] == some_turn(number));
        acknowledged = static_cast<std::uint32_t>(record.turns.size());
    }
    CHECK(acknowledged >= 13);
    Sql sql(folder.database());
    CHECK(sql.one("PRAGMA integrity_check") == "ok");
    CHECK(sql.one("PRAGMA foreign_key_check") == "");
}

TEST_CASE("a program killed while it starts for the first time leaves a folder that starts") {
    constexpr unsigned kSeed = 7;
    CAPTURE(kSeed);
    std::mt19937 random(kSeed);
    for (int round = 0; round < 15; ++round) {
        CAPTURE(round);
        const OwnFolder folder;
        {
            OtherProcess starter([&](int) { return Records::open(folder.path()) ? 0 : 1; });
            ::usleep(static_cast<unsigned>(random() % 12'000));
            starter.kill();
        }
        auto records = open_in(folder);
        CHECK(must(records.people()).empty());
    }
}
