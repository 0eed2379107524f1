// What observers think is kept as they said it; nothing of it is ever changed.
#include "store/records/practice.hpp"
#include "store/records/process.hpp"
#include "store/records/sql.hpp"
#include <nlohmann/json.hpp>
#include <random>

using namespace propartif;
using namespace propartif::tests;

namespace {

// Every field filled with something of its own, so that a forgotten or swapped column is seen.
Rating some_rating(std::int64_t attempt, const std::string& observer = "Sri Wahyuni") {
    Rating rating;
    rating.attempt = attempt;
    rating.observer = observer;
    rating.levels = {{CriterionId{"button"}, -1}, {CriterionId{"reframing"}, 2}};
    rating.global_rating = 4;
    rating.note = "Nada bicaranya tenang; \"tunggu\" terlalu sering.";
    rating.at_unix_millis = 1'795'312'345'999;
    rating.rubric_hash = "bb22";
    return rating;
}

struct Rated { // one attempt with two turns
    OwnFolder folder;
    Records records = open_in(folder);
    std::int64_t attempt = some_attempt(records);
    Rated() { save_turns(records, attempt, 2); }
};

} // namespace

TEST_CASE("a rating is read as it was given, of the whole conversation or of one turn, in order") {
    Rated rated;
    Rating whole = some_rating(rated.attempt);
    Rating turn = some_rating(rated.attempt, "Budi");
    turn.turn = 1;
    turn.levels.clear();
    turn.global_rating.reset();
    turn.note = std::string("a\0b", 3);
    const auto other = some_attempt(rated.records, "Budi");
    must(rated.records.save_rating(some_rating(other)));
    whole.id = must(rated.records.save_rating(whole));
    turn.id = must(rated.records.save_rating(turn));
    CHECK(must(rated.records.ratings(rated.attempt)) == std::vector<Rating>{whole, turn});
    CHECK(must(rated.records.attempt(rated.attempt)).ratings == std::vector<Rating>{whole, turn});
    CHECK(must(rated.records.ratings(99)).empty());
}

TEST_CASE("a correction is a row of its own that names the old one, which stays") {
    Rated rated;
    Rating first = some_rating(rated.attempt);
    first.id = must(rated.records.save_rating(first));
    Rating second = some_rating(rated.attempt);
    second.global_rating = 2;
    second.corrects = first.id;
    second.id = must(rated.records.save_rating(second));
    CHECK(must(rated.records.ratings(rated.attempt)) == std::vector<Rating>{first, second});
    CHECK(latest_ratings(must(rated.records.ratings(rated.attempt))) == std::vector<Rating>{second});
}

TEST_CASE("a rating that does not fit is refused and nothing is written") {
    Rated rated;
    const auto other = some_attempt(rated.records, "Budi");
    const auto first = must(rated.records.save_rating(some_rating(rated.attempt)));
    Rating corrected = some_rating(rated.attempt);
    corrected.corrects = first;
    must(rated.records.save_rating(corrected));
    Rating of_turn = some_rating(rated.attempt);
    of_turn.turn = 0;
    const auto of_turn_id = must(rated.records.save_rating(of_turn));
    struct Row {
        const char* name;
        ErrorCode code;
        Rating rating;
    };
    std::vector<Row> rows{{"no attempt", ErrorCode::not_found, some_rating(99)},
                          {"no name", ErrorCode::bad_request, some_rating(rated.attempt, "")},
                          {"no such turn", ErrorCode::not_found, some_rating(rated.attempt)},
                          {"nothing to correct", ErrorCode::not_found, some_rating(rated.attempt)},
                          {"corrects another's", ErrorCode::bad_request, some_rating(rated.attempt, "Budi")},
                          {"corrects another attempt's", ErrorCode::bad_request, some_rating(other)},
                          {"corrects a turn's", ErrorCode::bad_request, some_rating(rated.attempt)},
                          {"corrects what was corrected", ErrorCode::bad_request, some_rating(rated.attempt)}};
    rows[2].rating.turn = 7;
    rows[3].rating.corrects = 99;
    for (const std::size_t place : {4U, 5U, 7U}) rows[place].rating.corrects = first;
    rows[6].rating.corrects = of_turn_id;
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto refused = rated.records.save_rating(row.rating);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == row.code);
    }
    CHECK(must(rated.records.ratings(rated.attempt)).size() == 3);
    CHECK(must(rated.records.ratings(other)).empty());
}

TEST_CASE("nobody can change, delete or replace a recorded rating") {
    const OwnFolder folder;
    {
        auto records = open_in(folder);
        must(records.save_rating(some_rating(some_attempt(records))));
    }
    Sql sql(folder.database());
    sql.run("PRAGMA recursive_triggers = ON");
    CHECK(sql.run("UPDATE rating SET note = 'lain'") == "a recorded rating is never changed");
    CHECK(sql.run("DELETE FROM rating") == "a recorded rating is never deleted");
    CHECK(sql.run("INSERT OR REPLACE INTO rating (id, attempt, observer, levels, note, at_unix_millis, rubric_hash)"
                  " VALUES (1, 1, 'x', '{}', '', 0, '')") == "a recorded rating is never replaced");
    CHECK(sql.one("SELECT observer FROM rating") == "Sri Wahyuni");
}

TEST_CASE("levels that nobody could have written are told as damage") {
    const OwnFolder folder;
    {
        auto records = open_in(folder);
        some_attempt(records);
    }
    Sql(folder.database())
        .run("INSERT INTO rating (attempt, observer, levels, note, at_unix_millis, rubric_hash)"
             " VALUES (1, 'x', '{\"button\": \"high\"}', '', 0, '')");
    auto records = open_in(folder);
    CHECK(records.ratings(1).error().code == ErrorCode::store_damaged);
}

TEST_CASE("an export holds every rating, corrected ones too") {
    Rated rated;
    const auto first = must(rated.records.save_rating(some_rating(rated.attempt)));
    Rating second = some_rating(rated.attempt);
    second.corrects = first;
    second.levels.clear();
    second.global_rating.reset();
    must(rated.records.save_rating(second));
    const auto document = nlohmann::json::parse(must(export_json(rated.records)));
    const auto& ratings = document["attempts"][0]["ratings"];
    REQUIRE(ratings.size() == 2);
    CHECK(ratings[0]["observer"] == "Sri Wahyuni");
    CHECK(ratings[0]["turn"].is_null());
    CHECK(ratings[0]["levels"] == nlohmann::json{{"button", -1}, {"reframing", 2}});
    CHECK(ratings[0]["global_rating"] == 4);
    CHECK(ratings[0]["note"] == some_rating(1).note);
    CHECK(ratings[0]["rubric_hash"] == "bb22");
    CHECK(ratings[0]["at_unix_millis"] == 1'795'312'345'999);
    CHECK(ratings[1]["corrects"] == first);
    CHECK(ratings[1]["global_rating"].is_null());
}

TEST_CASE("no acknowledged rating is lost when the program is killed") {
    std::mt19937 random(5);
    const OwnFolder folder;
    std::int64_t attempt = 0;
    {
        auto records = open_in(folder);
        attempt = some_attempt(records);
    }
    std::size_t acknowledged = 0;
    for (int round = 0; round < 4; ++round) {
        OtherProcess writer([&](int told) {
            auto records = Records::open(folder.path());
            if (!records) return 2;
            for (;;) {
                if (!records.value().save_rating(some_rating(attempt))) return 3;
                tell(told, "\n");
            }
        });
        std::string told = writer.read_some();
        ::usleep(static_cast<unsigned>(random() % 30'000));
        writer.kill();
        told += writer.read_all();
        acknowledged += told.size();
        auto records = open_in(folder);
        const auto kept = must(records.ratings(attempt)).size();
        CHECK(kept >= acknowledged);
        CHECK(kept <= acknowledged + 1);
        acknowledged = kept;
    }
    CHECK(acknowledged >= 4);
}
