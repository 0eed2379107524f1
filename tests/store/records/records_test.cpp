#include "store/records/practice.hpp"
#include <limits>

using namespace propartif;
using namespace propartif::tests;

TEST_CASE("a new folder is made, private, with empty records") {
    const OwnFolder folder;
    const auto inner = folder.path() / "a/b";
    auto records = must(Records::open(inner));
    CHECK(must(records.people()).empty());
    CHECK(must(records.attempts(std::nullopt)).empty());
    CHECK(must(records.settings()).empty());
    CHECK_FALSE(records.quarantined());
    CHECK((std::filesystem::status(inner).permissions() & std::filesystem::perms::all) ==
          std::filesystem::perms::owner_all);
}

TEST_CASE("what is recorded can be read by its owner alone, whatever folder was given") {
    const OwnFolder folder;
    std::filesystem::permissions(folder.path(), std::filesystem::perms{0755});
    auto records = open_in(folder);
    some_attempt(records);
    constexpr auto kOwner = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        CAPTURE(entry.path().string());
        CHECK((entry.status().permissions() & std::filesystem::perms::all) == kOwner);
        ++files;
    }
    CHECK(files == 4); // the database, its log and its index, the lock
}

TEST_CASE("a name that is known is the same person") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto first = must(records.add_person("Aminah"));
    const auto other = must(records.add_person("aminah"));
    const auto again = must(records.add_person("Aminah"));
    CHECK(again.id == first.id);
    CHECK(other.id != first.id);
    const auto people = must(records.people());
    REQUIRE(people.size() == 2);
    CHECK(people[0].name == "Aminah");
    CHECK(people[1].name == "aminah");
}

TEST_CASE("whatever a person types is stored as typed") {
    struct Row {
        std::string name;
        std::string text;
    };
    const Row rows[] = {
        {"SQL", "'; DROP TABLE turn; --"},
        {"a NUL byte", std::string("sebelum\0sesudah", 15)},
        {"only a NUL byte", std::string("\0", 1)},
        {"empty", ""},
        {"emoji", "\xF0\x9F\x98\xA1\xE2\x9D\xA4\xEF\xB8\x8F"},
        {"not UTF-8", "\xC3\x28\xFF"},
        {"looks like a number", "007"},
        {"64 KB", std::string(65'536, 'x')},
    };
    const OwnFolder folder;
    std::vector<std::int64_t> attempts;
    {
        auto records = open_in(folder);
        for (const auto& row : rows) {
            CAPTURE(row.name);
            const auto attempt = some_attempt(records, row.text);
            Turn turn = some_turn(0);
            turn.reply.text = row.text;
            must(records.save_turn(attempt, 0, turn, some_provenance()));
            must(records.save_draft(attempt, 1, row.text));
            must(records.save_self_rating(attempt, {}, row.text, row.text));
            must(records.save_setting(row.text, row.text));
            attempts.push_back(attempt);
        }
    }
    auto records = open_in(folder);
    const auto people = must(records.people());
    const auto settings = must(records.settings());
    REQUIRE(people.size() == std::size(rows));
    for (std::size_t place = 0; place < std::size(rows); ++place) {
        const std::string& text = rows[place].text;
        CAPTURE(rows[place].name);
        const auto record = must(records.attempt(attempts[place]));
        CHECK(people[place].name == text);
        CHECK(record.turns.at(0).reply.text == text);
        CHECK(record.draft == text);
        CHECK(record.keep == text);
        CHECK(record.change == text);
        CHECK(settings.at(text) == text);
    }
}

TEST_CASE("an attempt is found again with everything that made it") {
    const OwnFolder folder;
    std::int64_t id = 0;
    {
        auto records = open_in(folder);
        const auto person = must(records.add_person("Aminah"));
        id = must(records.begin_attempt(person.id, some_provenance(), Mode::exam, 1000));
    }
    auto records = open_in(folder);
    const auto summary = must(records.attempt(id)).summary;
    CHECK(summary.id == id);
    CHECK(summary.person == must(records.people())[0].id);
    CHECK(summary.provenance == some_provenance());
    CHECK(summary.mode == Mode::exam);
    CHECK(summary.started_unix_millis == 1000);
    CHECK(summary.updated_unix_millis == 1000);
    CHECK_FALSE(summary.outcome);
    CHECK_FALSE(summary.score);
    CHECK(summary.turns == 0);
}

TEST_CASE("attempts are listed newest first, of one person or of all, even when the clock went back") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto aminah = must(records.add_person("Aminah")).id;
    const auto budi = must(records.add_person("Budi")).id;
    const auto first = must(records.begin_attempt(aminah, some_provenance(), Mode::learn, 5000));
    const auto second = must(records.begin_attempt(budi, some_provenance(), Mode::learn, 4000));
    const auto third = must(records.begin_attempt(aminah, some_provenance(), Mode::learn, 3000));
    const auto ids = [](const std::vector<AttemptSummary>& list) {
        std::vector<std::int64_t> found;
        for (const auto& each : list) found.push_back(each.id);
        return found;
    };
    CHECK(ids(must(records.attempts(std::nullopt))) == std::vector{third, second, first});
    CHECK(ids(must(records.attempts(aminah))) == std::vector{third, first});
    CHECK(ids(must(records.attempts(999))).empty());
}

TEST_CASE("an ended attempt keeps its outcome and score") {
    for (const auto outcome : {Outcome::restored, Outcome::partial, Outcome::escalated, Outcome::failed_duty}) {
        const OwnFolder folder;
        std::int64_t id = 0;
        {
            auto records = open_in(folder);
            id = some_attempt(records);
            must(records.finish_attempt(id, outcome, 66.666666666666671, 2'000'000'000'000));
        }
        auto records = open_in(folder);
        const auto summary = must(records.attempt(id)).summary;
        CHECK(summary.outcome == outcome);
        CHECK(summary.score == 66.666666666666671);
        CHECK(summary.updated_unix_millis == 2'000'000'000'000);
    }
}

TEST_CASE("a score that is no score is refused and changes nothing") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto id = some_attempt(records);
    for (const double score :
         {-0.1, 100.1, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        CAPTURE(score);
        CHECK(records.finish_attempt(id, Outcome::restored, score, 1).error().code == ErrorCode::store_failed);
    }
    CHECK_FALSE(must(records.attempt(id)).summary.outcome);
}

TEST_CASE("a draft survives reopening, is replaced by the next, and goes when its turn is recorded") {
    const OwnFolder folder;
    std::int64_t id = 0;
    {
        auto records = open_in(folder);
        id = some_attempt(records);
        must(records.save_draft(id, 0, "Selamat"));
        must(records.save_draft(id, 0, "Selamat pagi"));
    }
    {
        auto records = open_in(folder);
        auto record = must(records.attempt(id));
        CHECK(record.draft == "Selamat pagi");
        CHECK(record.draft_turn == 0);
        save_turns(records, id, 1);
        record = must(records.attempt(id));
        CHECK(record.draft.empty());
        must(records.save_draft(id, 1, "Baik"));
        save_turns(records, id, 1); // the same turn again leaves the next draft alone
    }
    auto records = open_in(folder);
    const auto record = must(records.attempt(id));
    CHECK(record.draft == "Baik");
    CHECK(record.draft_turn == 1);
}

TEST_CASE("the learner's own rating is kept, and the later one counts") {
    const OwnFolder folder;
    const Levels rating{{CriterionId{"emotion"}, 2}, {CriterionId{"button"}, -1}};
    std::int64_t id = 0;
    {
        auto records = open_in(folder);
        id = some_attempt(records);
        CHECK(must(records.attempt(id)).self_rating.empty());
        must(records.save_self_rating(id, {{CriterionId{"emotion"}, 0}}, "a", "b"));
        must(records.save_self_rating(id, rating, "menyebut nama", "jangan memotong"));
    }
    auto records = open_in(folder);
    const auto record = must(records.attempt(id));
    CHECK(record.self_rating == rating);
    CHECK(record.keep == "menyebut nama");
    CHECK(record.change == "jangan memotong");
}

TEST_CASE("settings are kept and replaced") {
    const OwnFolder folder;
    {
        auto records = open_in(folder);
        must(records.save_setting("language", "id"));
        must(records.save_setting("scale", "1.5"));
        must(records.save_setting("language", "en"));
    }
    auto records = open_in(folder);
    CHECK(must(records.settings()) == std::map<std::string, std::string>{{"language", "en"}, {"scale", "1.5"}});
}

TEST_CASE("what does not exist is said not to exist, and nothing is written") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto known = some_attempt(records);
    CHECK(records.begin_attempt(99, some_provenance(), Mode::learn, 1).error().code == ErrorCode::not_found);
    CHECK(records.attempt(99).error().code == ErrorCode::not_found);
    CHECK(records.save_turn(99, 0, some_turn(0), some_provenance()).error().code == ErrorCode::not_found);
    CHECK(records.save_retry(known, 0, 1).error().code == ErrorCode::not_found);
    CHECK(records.save_draft(99, 0, "x").error().code == ErrorCode::not_found);
    CHECK(records.finish_attempt(99, Outcome::partial, 1, 1).error().code == ErrorCode::not_found);
    CHECK(records.save_self_rating(99, {}, "", "").error().code == ErrorCode::not_found);
    CHECK(must(records.attempts(std::nullopt)).size() == 1);
    CHECK(must(records.attempt(known)).summary.updated_unix_millis == 1'795'312'000'000);
}
