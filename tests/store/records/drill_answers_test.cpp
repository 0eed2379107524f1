// Answers to drills are rows that stay, and nobody's older database is changed without a copy of it.
#include "store/records/practice.hpp"
#include "store/records/process.hpp"
#include "store/records/schema.hpp"
#include "store/records/sql.hpp"
#include <limits>
#include <nlohmann/json.hpp>
#include <random>
#include <sys/resource.h>

using namespace propartif;
using namespace propartif::tests;

namespace {

// Every field filled with something of its own, so that a forgotten or swapped column is seen.
DrillAnswer some_answer(int number) {
    DrillAnswer answer;
    answer.drill = "sanggar-rangkai-ulang";
    answer.drill_version = "1.0.2";
    answer.drill_hash = "dd44";
    answer.item = "i" + std::to_string(number);
    answer.text = "Bapak perlu kepastian.";
    answer.picked = {-1, 0, 2};
    answer.levels = {{CriterionId{"button"}, -1}, {CriterionId{"reframing"}, 2}};
    answer.score = 66.5 + number;
    answer.correct = number % 2 == 0;
    answer.at_unix_millis = 1'795'312'345'678 + number;
    answer.rubric_hash = "bb22";
    answer.lexicon_hash = "cc33";
    answer.engine_version = "0.1.0";
    return answer;
}

// As the first program left it: one person, one attempt, shape 1.
void make_old_database(const OwnFolder& folder) {
    auto database = must(records::Database::open(folder.database()));
    must(database.prepare_for_writing());
    must(records::migrate(database, 0, 1));
    must(database.execute("INSERT INTO person (name) VALUES ('Aminah')"));
}

std::filesystem::path copy_of(const OwnFolder& folder) {
    return folder.database().string() + ".before-" + std::to_string(records::migrations().size()) + ".bak";
}

} // namespace

TEST_CASE("a drill answer is read as it was saved, in order, and only for its person") {
    const OwnFolder folder;
    std::int64_t person = 0;
    {
        auto records = open_in(folder);
        person = must(records.add_person("Aminah")).id;
        const auto other = must(records.add_person("Budi")).id;
        must(records.save_drill_answer(person, some_answer(1)));
        must(records.save_drill_answer(other, some_answer(7)));
        must(records.save_drill_answer(person, some_answer(2)));
        must(records.save_drill_answer(person, some_answer(2))); // answering again is another row
    }
    auto records = open_in(folder);
    CHECK((must(records.drill_answers(person)) ==
           std::vector<DrillAnswer>{some_answer(1), some_answer(2), some_answer(2)}));
    CHECK(must(records.drill_answers(999)).empty());
}

TEST_CASE("whatever was written in a drill is stored as written") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto person = must(records.add_person("Aminah")).id;
    DrillAnswer answer = some_answer(0);
    answer.text = std::string("'; DROP TABLE\0\xC3\x28", 16);
    answer.picked.clear();
    answer.levels.clear();
    must(records.save_drill_answer(person, answer));
    CHECK((must(records.drill_answers(person)) == std::vector<DrillAnswer>{answer}));
}

TEST_CASE("an answer of nobody, or one beyond the scale, is refused and nothing is kept") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto person = must(records.add_person("Aminah")).id;
    CHECK_FALSE(records.save_drill_answer(person + 1, some_answer(0)));
    for (const double score : {-0.1, 100.1, std::numeric_limits<double>::quiet_NaN()}) {
        CAPTURE(score);
        DrillAnswer answer = some_answer(0);
        answer.score = score;
        CHECK_FALSE(records.save_drill_answer(person, answer));
    }
    CHECK(must(records.drill_answers(person)).empty());
}

TEST_CASE("a recorded drill answer is never changed, deleted or replaced") {
    const OwnFolder folder;
    {
        auto records = open_in(folder);
        must(records.save_drill_answer(must(records.add_person("Aminah")).id, some_answer(1)));
    }
    Sql sql(folder.database());
    sql.run("PRAGMA recursive_triggers = ON");
    for (const char* change :
         {"UPDATE drill_answer SET score = 100", "DELETE FROM drill_answer",
          "INSERT OR REPLACE INTO drill_answer SELECT * FROM drill_answer",
          "INSERT INTO drill_answer SELECT * FROM drill_answer WHERE true ON CONFLICT DO UPDATE SET score = 1"}) {
        CAPTURE(change);
        CHECK(sql.run(change) != "");
    }
    CHECK(sql.one("SELECT score FROM drill_answer") == "67.5");
}

TEST_CASE("an export holds the drill answers of everybody") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto person = must(records.add_person("Aminah")).id;
    must(records.save_drill_answer(person, some_answer(1)));
    const auto document = nlohmann::json::parse(must(export_json(records)));
    REQUIRE(document["drill_answers"].size() == 1);
    const auto& answer = document["drill_answers"][0];
    CHECK(answer["person"] == person);
    CHECK(answer["item"] == "i1");
    CHECK(answer["picked"] == nlohmann::json{-1, 0, 2});
    CHECK(answer["levels"]["reframing"] == 2);
    CHECK(answer["lexicon_hash"] == "cc33");
}

TEST_CASE("an older database is copied before it gets its new shape, and both can be read") {
    const OwnFolder folder;
    make_old_database(folder);
    {
        auto records = open_in(folder);
        CHECK_FALSE(records.quarantined());
        must(records.save_drill_answer(must(records.people()).front().id, some_answer(1)));
    }
    REQUIRE(std::filesystem::exists(copy_of(folder)));
    constexpr auto kOwner = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
    CHECK((std::filesystem::status(copy_of(folder)).permissions() & std::filesystem::perms::all) == kOwner);
    CHECK_FALSE(std::filesystem::exists(copy_of(folder).string() + ".unfinished"));
    {
        Sql old(copy_of(folder));
        CHECK(old.one("PRAGMA user_version") == "1");
        CHECK(old.one("PRAGMA application_id") == std::to_string(records::kApplicationId));
        CHECK(old.one("SELECT name FROM person") == "Aminah");
        CHECK(old.one("PRAGMA integrity_check") == "ok");
    }
    // It is a database an older program, or this one, can open again.
    const OwnFolder restored;
    std::filesystem::copy_file(copy_of(folder), restored.database());
    auto records = open_in(restored);
    CHECK_FALSE(records.quarantined());
    CHECK(must(records.people()).front().name == "Aminah");
}

TEST_CASE("a new database and one of the present shape are not copied, and a copy is never overwritten") {
    const OwnFolder folder;
    { auto records = open_in(folder); }
    { auto records = open_in(folder); }
    CHECK_FALSE(std::filesystem::exists(copy_of(folder)));
    const OwnFolder old;
    make_old_database(old);
    write_bytes(copy_of(old), "kept before");
    { auto records = open_in(old); }
    CHECK(bytes_of(copy_of(old)) == "kept before");
    std::filesystem::path second = copy_of(old);
    second.replace_extension("");
    CHECK(std::filesystem::exists(second.string() + "-2.bak"));
}

TEST_CASE("without room for the copy the database keeps its old shape and opens once there is room") {
    const OwnFolder folder;
    make_old_database(folder);
    OtherProcess crowded([&](int) {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        ::getrlimit(RLIMIT_FSIZE, &limit);
        limit.rlim_cur = 5'000;
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const auto opened = Records::open(folder.path());
        return !opened && opened.error().code == ErrorCode::store_failed ? 0 : 1;
    });
    CHECK(crowded.wait() == 0);
    CHECK_FALSE(std::filesystem::exists(copy_of(folder)));
    CHECK(Sql(folder.database()).one("PRAGMA user_version") == "1");
    auto records = open_in(folder);
    CHECK_FALSE(records.quarantined());
    CHECK(must(records.people()).size() == 1);
}

TEST_CASE("a program killed while it changes an old database leaves it whole, with its people") {
    constexpr unsigned kSeed = 31;
    CAPTURE(kSeed);
    std::mt19937 random(kSeed);
    for (int round = 0; round < 12; ++round) {
        CAPTURE(round);
        const OwnFolder folder;
        make_old_database(folder);
        {
            OtherProcess starter([&](int) { return Records::open(folder.path()) ? 0 : 1; });
            ::usleep(static_cast<unsigned>(random() % 15'000));
            starter.kill();
        }
        auto records = open_in(folder);
        CHECK_FALSE(records.quarantined());
        CHECK(must(records.people()).size() == 1);
    }
}

TEST_CASE("no acknowledged drill answer is lost when the program is killed") {
    std::mt19937 random(3);
    const OwnFolder folder;
    std::int64_t person = 0;
    {
        auto records = open_in(folder);
        person = must(records.add_person("Aminah")).id;
    }
    std::size_t acknowledged = 0;
    for (int round = 0; round < 6; ++round) {
        OtherProcess writer([&](int told) {
            auto records = Records::open(folder.path());
            if (!records) return 2;
            for (int number = 0;; ++number) {
                if (!records.value().save_drill_answer(person, some_answer(number % 30))) return 3;
                tell(told, "\n");
            }
        });
        std::string told = writer.read_some();
        ::usleep(static_cast<unsigned>(random() % 30'000));
        writer.kill();
        told += writer.read_all();
        acknowledged += told.size();
        auto records = open_in(folder);
        const auto kept = must(records.drill_answers(person)).size();
        CHECK(kept >= acknowledged);
        CHECK(kept <= acknowledged + 1);
        acknowledged = kept;
    }
    CHECK(acknowledged >= 6);
}
