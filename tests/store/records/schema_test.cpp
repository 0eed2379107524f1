#include "store/records/practice.hpp"
#include "store/records/schema.hpp"
#include "store/records/sql.hpp"
#include "store/records/statement.hpp"

using namespace propartif;
using namespace propartif::tests;

TEST_CASE("the steps lead from nothing to the present shape, one version each") {
    auto database = must(records::Database::in_memory());
    const auto last = records::migrations().size();
    for (std::size_t step = 0; step < last; ++step) {
        must(records::migrate(database, step, step + 1));
        CHECK(must(records::schema_version(database)) == static_cast<std::int64_t>(step + 1));
        CHECK(must(records::application_id(database)) == records::kApplicationId);
    }
    CHECK(must(records::schema_text(database)) == must(records::expected_schema_text(last)));
    CHECK(must(records::expected_schema_text(0)) == "");
}

TEST_CASE("a step that fails leaves the database as it was before it") {
    auto database = must(records::Database::in_memory());
    must(database.execute("CREATE TABLE turn (a)"));
    CHECK_FALSE(records::migrate(database, 0, 1));
    CHECK(must(records::schema_version(database)) == 0);
    CHECK(must(records::schema_text(database)).find("person") == std::string::npos);
}

TEST_CASE("a database of version 0 is taken to the present one and used") {
    const OwnFolder folder;
    Sql(folder.database()).run("PRAGMA page_size = 4096; PRAGMA journal_mode = WAL; VACUUM");
    auto records = open_in(folder);
    CHECK_FALSE(records.quarantined());
    save_turns(records, some_attempt(records), 1);
}

TEST_CASE("the file says what it is, writes ahead, and every table checks its types") {
    const OwnFolder folder;
    {
        auto records = open_in(folder);
        save_turns(records, some_attempt(records), 1);
    }
    Sql sql(folder.database());
    CHECK(sql.one("PRAGMA application_id") == std::to_string(records::kApplicationId));
    CHECK(sql.one("PRAGMA user_version") == std::to_string(records::migrations().size()));
    CHECK(sql.one("PRAGMA journal_mode") == "wal");
    CHECK(sql.one("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND strict = 0"
                  " AND name NOT LIKE 'sqlite_%'") == "0");
    CHECK(sql.run("UPDATE attempt SET person = 'seseorang'") != "");
}

TEST_CASE("the connection waits for the disk, keeps references whole and trusts nothing in the file") {
    struct Row {
        std::string pragma;
        std::int64_t expected;
    };
    const Row rows[] = {
        {"synchronous", 2},        {"foreign_keys", 1},    {"secure_delete", 1},   {"trusted_schema", 0},
        {"recursive_triggers", 1}, {"cell_size_check", 1}, {"busy_timeout", 5000},
    };
    const OwnFolder folder;
    auto database = must(records::Database::open(folder.database()));
    must(database.prepare_for_writing());
    for (const auto& row : rows) {
        CAPTURE(row.pragma);
        const auto sql = "PRAGMA " + row.pragma;
        records::Statement statement(database, sql);
        REQUIRE(must(statement.next()));
        CHECK(statement.integer(0) == row.expected);
    }
    must(records::migrate(database, 0, records::migrations().size()));
    CHECK_FALSE(database.execute("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema"));
}

TEST_CASE("what was overwritten is wiped from the file") {
    const OwnFolder folder;
    {
        auto records = open_in(folder);
        const auto id = some_attempt(records);
        must(records.save_draft(id, 0, "kenari-rahasia"));
        must(records.save_draft(id, 0, "x"));
    }
    CHECK(bytes_of(folder.database()).find("kenari-rahasia") == std::string::npos);
}

TEST_CASE("a transaction that fails halfway leaves nothing") {
    auto database = must(records::Database::in_memory());
    must(database.execute("CREATE TABLE thing (a)"));
    const auto failed = records::in_transaction(database, [&]() -> Result<Done> {
        must(database.execute("INSERT INTO thing VALUES (1)"));
        return Error{ErrorCode::store_failed, "here", "on purpose"};
    });
    CHECK(failed.error().detail == "on purpose");
    must(records::in_transaction(database, [&] { return database.execute("INSERT INTO thing VALUES (2)"); }));
    records::Statement sum(database, "SELECT group_concat(a) FROM thing");
    REQUIRE(must(sum.next()));
    CHECK(sum.text(0) == "2");
}
