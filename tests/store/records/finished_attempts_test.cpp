// What progress is worked out from: the ratings of everything a person ended, in one reading.
#include "store/records/practice.hpp"
#include "store/records/sql.hpp"
#include <algorithm>

using namespace propartif;
using namespace propartif::tests;

namespace {

Turn judged(std::uint32_t number, Verdict verdict = Verdict::fail) {
    Turn turn = some_turn(number);
    turn.evaluation.verdict = verdict;
    turn.evaluation.review.reset();
    return turn;
}

void finish(Records& records, std::int64_t attempt, double score) {
    must(records.finish_attempt(attempt, Outcome::partial, score, 1'795'312'999'000));
}

} // namespace

TEST_CASE("only the person's own ended attempts are read, oldest first, with their scores") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto first = some_attempt(records);
    const auto open = some_attempt(records);
    const auto last = some_attempt(records);
    const auto other = some_attempt(records, "Budi");
    finish(records, last, 80.5);
    finish(records, first, 40);
    finish(records, other, 10);
    must(records.save_turn(open, 0, judged(0), some_provenance()));
    const auto person = must(records.add_person("Aminah")).id;
    const auto found = must(records.finished_attempts(person));
    REQUIRE(found.size() == 2);
    CHECK(found[0].attempt == first);
    CHECK(found[0].score == doctest::Approx(40));
    CHECK(found[0].levels.empty()); // ended without a turn
    CHECK(found[1].attempt == last);
    CHECK(found[1].scenario == some_provenance().scenario);
    CHECK(found[1].rubric == some_provenance().rubric);
    CHECK(found[1].started_unix_millis == 1'795'312'000'000);
    CHECK(must(records.finished_attempts(999)).empty());
}

TEST_CASE("turns that were taken back or not judged do not count, silence does") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto attempt = some_attempt(records);
    Turn silent = judged(3, Verdict::review);
    silent.reply.text.clear();
    silent.reply.silence = true;
    must(records.save_turn(attempt, 0, judged(0), some_provenance()));
    must(records.save_retry(attempt, 0, 1'795'312'400'000));
    must(records.save_turn(attempt, 1, judged(1, Verdict::pass), some_provenance()));
    must(records.save_turn(attempt, 2, judged(2, Verdict::review), some_provenance()));
    must(records.save_turn(attempt, 3, silent, some_provenance()));
    finish(records, attempt, 50);
    const auto found = must(records.finished_attempts(must(records.add_person("Aminah")).id));
    REQUIRE(found.size() == 1);
    CHECK((found[0].levels == std::vector<Levels>{judged(1).evaluation.levels, silent.evaluation.levels}));
}

TEST_CASE("the self-rating comes with its attempt") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto rated = some_attempt(records);
    const auto unrated = some_attempt(records);
    const Levels own{{CriterionId{"button"}, -1}, {CriterionId{"emotion"}, 1}};
    must(records.save_self_rating(rated, own, "", ""));
    must(records.save_turn(rated, 0, judged(0), some_provenance()));
    must(records.save_turn(rated, 1, judged(1), some_provenance()));
    finish(records, rated, 50);
    finish(records, unrated, 50);
    const auto found = must(records.finished_attempts(must(records.add_person("Aminah")).id));
    REQUIRE(found.size() == 2);
    CHECK((found[0].self_rating == own));
    CHECK(found[0].levels.size() == 2);
    CHECK(found[1].self_rating.empty());
}

TEST_CASE("a rating that cannot be read is told with its attempt") {
    const OwnFolder folder;
    std::int64_t attempt = 0;
    {
        auto records = open_in(folder);
        attempt = some_attempt(records);
        must(records.save_self_rating(attempt, {{CriterionId{"button"}, 1}}, "", ""));
        finish(records, attempt, 50);
    }
    CHECK(Sql(folder.database()).run("UPDATE self_rating SET rating = '{\"button\":\"good\"}'") == "");
    auto records = open_in(folder);
    const auto found = records.finished_attempts(must(records.add_person("Aminah")).id);
    REQUIRE_FALSE(found);
    CHECK(found.error().code == ErrorCode::store_damaged);
    CHECK(found.error().where == "attempt " + std::to_string(attempt));
}

TEST_CASE("two thousand attempts are read in one go") {
    const OwnFolder folder;
    std::int64_t person = 0;
    {
        auto records = open_in(folder);
        const auto attempt = some_attempt(records);
        person = must(records.add_person("Aminah")).id;
        for (std::uint32_t number = 0; number < 12; ++number)
            must(records.save_turn(attempt, number, judged(number), some_provenance()));
        finish(records, attempt, 50);
    }
    {
        // Through the writer's own calls this would be 26,000 transactions.
        Sql sql(folder.database());
        const std::string many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1999)";
        const std::string attempt = "person, scenario, scenario_version, scenario_hash, rubric, rubric_hash,"
                                    " lexicon_hash, engine_version, seed, mode, started_unix_millis,"
                                    " updated_unix_millis, outcome, score";
        const std::string turn = "number, node, line, reply_turn, reply_choice, reply_text, reply_silence, levels,"
                                 " flags, evidence, verdict, review, by_author, tension_before, trust_before,"
                                 " tension_after, trust_after, next, reactions, revealed, at_unix_millis,"
                                 " scenario_hash, rubric_hash, lexicon_hash, engine_version";
        CHECK(sql.run(many + "INSERT INTO attempt (id, " + attempt + ") SELECT id + i, " + attempt +
                      " FROM attempt, n WHERE id = 1") == "");
        CHECK(sql.run(many + "INSERT INTO turn (attempt, " + turn + ") SELECT attempt + i, " + turn +
                      " FROM turn, n WHERE attempt = 1") == "");
    }
    auto records = open_in(folder);
    const auto found = must(records.finished_attempts(person));
    REQUIRE(found.size() == 2000);
    CHECK(std::ranges::all_of(found, [](const FinishedAttempt& each) { return each.levels.size() == 12; }));
}

TEST_CASE("a what if is no progress") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto attempt = some_attempt(records);
    must(records.save_turn(attempt, 0, judged(0), some_provenance()));
    finish(records, attempt, 50);
    finish(records, must(records.begin_what_if(attempt, 0, 1)), 90);
    const auto found = must(records.finished_attempts(must(records.add_person("Aminah")).id));
    REQUIRE(found.size() == 1);
    CHECK(found.front().attempt == attempt);
}
