#include "store/records/practice.hpp"

using namespace propartif;
using namespace propartif::tests;

namespace {

constexpr std::int64_t kLater = 1'795'999'000'000;

} // namespace

TEST_CASE("a what if shares the turns before the one it leaves, and the attempt it leaves stays as it is") {
    const OwnFolder folder;
    std::int64_t origin = 0, begun = 0;
    {
        auto records = open_in(folder);
        origin = some_attempt(records);
        save_turns(records, origin, 4);
        must(records.finish_attempt(origin, Outcome::restored, 61, kLater));
        const auto before = must(records.attempt(origin));
        begun = must(records.begin_what_if(origin, 2, kLater));
        const auto after = must(records.attempt(origin));
        CHECK(after.turns == before.turns);
        CHECK(after.summary.score == before.summary.score);
        CHECK_FALSE(after.summary.what_if);
    }
    auto records = open_in(folder);
    const auto record = must(records.attempt(begun));
    CHECK(record.summary.what_if == WhatIf{origin, 2});
    CHECK(record.summary.mode == Mode::learn);
    CHECK(record.summary.person == must(records.attempt(origin)).summary.person);
    CHECK(record.summary.provenance == some_provenance());
    CHECK_FALSE(record.summary.outcome);
    CHECK(record.turns == std::vector<Turn>{some_turn(0), some_turn(1)});
    must(records.save_turn(begun, 2, some_turn(2), some_provenance()));
    CHECK(must(records.attempt(begun)).turns.size() == 3);
    CHECK(must(records.attempt(origin)).turns.size() == 4);
}

TEST_CASE("turns that were taken back are not shared, and those that are get their own numbers") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto origin = some_attempt(records);
    save_turns(records, origin, 4);
    must(records.save_retry(origin, 1, kLater));
    const auto record = must(records.attempt(must(records.begin_what_if(origin, 3, kLater))));
    CHECK(record.summary.what_if == WhatIf{origin, 2});
    Turn moved = some_turn(2);
    moved.reply.turn = 1; // or a replay would refuse it
    CHECK(record.turns == std::vector<Turn>{some_turn(0), moved});
}

TEST_CASE("a what if from the first turn shares none, one from no turn is refused") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto origin = some_attempt(records);
    save_turns(records, origin, 1);
    const auto record = must(records.attempt(must(records.begin_what_if(origin, 0, kLater))));
    CHECK(record.turns.empty());
    CHECK(record.summary.what_if == WhatIf{origin, 0});
    for (const auto& [attempt, turn] : {std::pair{origin, 1U}, std::pair{origin + 99, 0U}}) {
        const auto refused = records.begin_what_if(attempt, turn, kLater);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::not_found);
    }
    CHECK(must(records.attempts(std::nullopt)).size() == 2);
}
