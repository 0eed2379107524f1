#include "store/records/practice.hpp"
#include "store/records/sql.hpp"
#include <functional>

using namespace propartif;
using namespace propartif::tests;

TEST_CASE("a turn comes back whole") {
    struct Row {
        std::string name;
        std::function<void(Turn&)> change;
    };
    const Row rows[] = {
        {"typed, with evidence", [](Turn&) {}},
        {"a choice", [](Turn& turn) { turn.reply.choice = ChoiceId{"a"}, turn.evaluation.by_author = true; }},
        {"silence",
         [](Turn& turn) {
             turn.reply = {0, std::nullopt, "", true};
             turn.evaluation = {};
         }},
        {"nothing found", [](Turn& turn) { turn.evaluation = {}, turn.reactions.clear(), turn.revealed.clear(); }},
        {"passed", [](Turn& turn) { turn.evaluation.verdict = Verdict::pass, turn.evaluation.review.reset(); }},
        {"an empty reason is not a missing one", [](Turn& turn) { turn.evaluation.review = ""; }},
        {"extreme numbers",
         [](Turn& turn) {
             turn.before = {std::numeric_limits<int>::min(), std::numeric_limits<int>::max()};
             turn.line = std::numeric_limits<std::uint32_t>::max();
             turn.at_unix_millis = std::numeric_limits<std::int64_t>::min();
             turn.evaluation.evidence[0].end_byte = std::numeric_limits<std::size_t>::max();
         }},
        {"superseded", [](Turn& turn) { turn.superseded = true; }},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        const OwnFolder folder;
        Turn turn = some_turn(0);
        row.change(turn);
        std::int64_t id = 0;
        {
            auto records = open_in(folder);
            id = some_attempt(records);
            must(records.save_turn(id, 0, turn, some_provenance()));
        }
        auto records = open_in(folder);
        const auto record = must(records.attempt(id));
        REQUIRE(record.turns.size() == 1);
        CHECK(record.turns[0] == turn);
        CHECK(record.summary.turns == 1);
        CHECK(record.summary.updated_unix_millis == turn.at_unix_millis);
    }
}

TEST_CASE("turns come back in their order, each to its own attempt") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto first = some_attempt(records);
    const auto second = some_attempt(records);
    save_turns(records, first, 12);
    save_turns(records, second, 2);
    const auto record = must(records.attempt(first));
    REQUIRE(record.turns.size() == 12);
    for (std::uint32_t number = 0; number < 12; ++number) CHECK(record.turns[number] == some_turn(number));
    CHECK(must(records.attempt(second)).turns.size() == 2);
}

TEST_CASE("the same turn sent twice is recorded once; another content under its number is refused") {
    struct Row {
        std::string name;
        std::function<void(Turn&, Provenance&)> change;
        bool accepted;
    };
    const Row rows[] = {
        {"the same", [](Turn&, Provenance&) {}, true},
        {"other words", [](Turn& turn, Provenance&) { turn.reply.text += "!"; }, false},
        {"other levels", [](Turn& turn, Provenance&) { turn.evaluation.levels[CriterionId{"button"}] = 1; }, false},
        {"other evidence", [](Turn& turn, Provenance&) { turn.evaluation.evidence.pop_back(); }, false},
        {"other time", [](Turn& turn, Provenance&) { ++turn.at_unix_millis; }, false},
        {"other lexicon", [](Turn&, Provenance& made) { made.lexicon_hash = "dd"; }, false},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        const OwnFolder folder;
        auto records = open_in(folder);
        const auto id = some_attempt(records);
        save_turns(records, id, 2);
        Turn turn = some_turn(1);
        Provenance provenance = some_provenance();
        row.change(turn, provenance);
        const auto saved = records.save_turn(id, 1, turn, provenance);
        CHECK(static_cast<bool>(saved) == row.accepted);
        if (!saved) CHECK(saved.error().code == ErrorCode::stale_turn);
        const auto record = must(records.attempt(id));
        REQUIRE(record.turns.size() == 2);
        CHECK(record.turns[1] == some_turn(1));
    }
}

TEST_CASE("a turn never comes before the one it follows") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto id = some_attempt(records);
    save_turns(records, id, 1);
    CHECK(records.save_turn(id, 2, some_turn(2), some_provenance()).error().code == ErrorCode::bad_request);
    const auto record = must(records.attempt(id));
    CHECK(record.turns.size() == 1);
    CHECK(record.summary.updated_unix_millis == some_turn(0).at_unix_millis);
}

TEST_CASE("a retry keeps both turns and opens an ended attempt again") {
    const OwnFolder folder;
    std::int64_t id = 0;
    {
        auto records = open_in(folder);
        id = some_attempt(records);
        save_turns(records, id, 2);
        must(records.finish_attempt(id, Outcome::failed_duty, 20, 1));
        must(records.save_retry(id, 1, 77));
        must(records.save_turn(id, 2, some_turn(2), some_provenance()));
    }
    auto records = open_in(folder);
    const auto record = must(records.attempt(id));
    REQUIRE(record.turns.size() == 3);
    Turn taken_back = some_turn(1);
    taken_back.superseded = true;
    CHECK(record.turns[0] == some_turn(0));
    CHECK(record.turns[1] == taken_back);
    CHECK(record.turns[2] == some_turn(2));
    CHECK_FALSE(record.summary.outcome);
    CHECK(record.summary.turns == 3);
}

TEST_CASE("a retry sent twice, or a turn sent again after it, changes nothing") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto id = some_attempt(records);
    save_turns(records, id, 1);
    must(records.save_retry(id, 0, 77));
    must(records.finish_attempt(id, Outcome::partial, 50, 99));
    must(records.save_retry(id, 0, 78));
    must(records.save_turn(id, 0, some_turn(0), some_provenance()));
    const auto record = must(records.attempt(id));
    CHECK(record.turns.at(0).superseded);
    CHECK(record.summary.outcome == Outcome::partial);
    CHECK(record.summary.updated_unix_millis == 99);
}

TEST_CASE("the database itself refuses to change, delete or replace a turn or a retry") {
    const OwnFolder folder;
    std::int64_t id = 0;
    {
        auto records = open_in(folder);
        id = some_attempt(records);
        save_turns(records, id, 2);
        must(records.save_retry(id, 0, 5));
    }
    const char* const attacks[] = {
        "UPDATE turn SET reply_text = 'lain'",
        "UPDATE turn SET number = number + 10",
        "DELETE FROM turn",
        "INSERT OR REPLACE INTO turn SELECT * FROM turn WHERE number = 1",
        "UPDATE OR REPLACE turn SET verdict = 'pass'",
        "UPDATE retry SET number = 1",
        "DELETE FROM retry",
    };
    {
        Sql sql(folder.database());
        for (const std::string attack : attacks) {
            CAPTURE(attack);
            CHECK(sql.run(attack).find("is never") != std::string::npos);
        }
    }
    auto records = open_in(folder);
    CHECK(must(records.attempt(id)).turns.at(1) == some_turn(1));
}

TEST_CASE("a name that could not come back as it was is refused") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto id = some_attempt(records);
    Turn turn = some_turn(0);
    turn.evaluation.flags = {"\xFF"};
    CHECK(records.save_turn(id, 0, turn, some_provenance()).error().code == ErrorCode::bad_request);
    CHECK(records.save_self_rating(id, {{CriterionId{"\xC3\x28"}, 1}}, "", "").error().code == ErrorCode::bad_request);
    CHECK(must(records.attempt(id)).turns.empty());
}

TEST_CASE("a row somebody spoiled is reported, and the others can still be read") {
    struct Row {
        std::string name;
        const char* spoil;
    };
    const std::string deep(100'000, '[');
    const std::string spoil_deep =
        "INSERT INTO turn SELECT attempt, 1, node, line, reply_turn, reply_choice, reply_text,"
        " reply_silence, '" +
        deep +
        "', flags, evidence, verdict, review, by_author, 1, 1, 1, 1,"
        " next, reactions, revealed, 1, '', '', '', '' FROM turn WHERE attempt = 1";
    const Row rows[] = {
        {"a mode nobody knows", "UPDATE attempt SET mode = 'play' WHERE id = 1"},
        {"an outcome nobody knows", "UPDATE attempt SET outcome = 'won', score = 1 WHERE id = 1"},
        {"a rating that is no JSON", "INSERT INTO self_rating VALUES (1, '{', '', '')"},
        {"a rating that is a list", "INSERT INTO self_rating VALUES (1, '[1]', '', '')"},
        {"a level that is no whole number", "INSERT INTO self_rating VALUES (1, '{\"a\":1e99}', '', '')"},
        {"a level out of range", "INSERT INTO self_rating VALUES (1, '{\"a\":99999999999}', '', '')"},
        {"JSON a hundred thousand deep", spoil_deep.c_str()},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        const OwnFolder folder;
        std::int64_t sound = 0;
        {
            auto records = open_in(folder);
            const auto spoiled = some_attempt(records);
            REQUIRE(spoiled == 1);
            save_turns(records, spoiled, 1);
            sound = some_attempt(records);
            save_turns(records, sound, 1);
        }
        CHECK(Sql(folder.database()).run(row.spoil) == "");
        auto records = open_in(folder);
        CHECK(records.attempt(1).error().code == ErrorCode::store_damaged);
        CHECK(must(records.attempt(sound)).turns.at(0) == some_turn(0));
    }
}
