#include "store/records/database.hpp"
#include <fmt/format.h>
#include <sqlite3.h>

namespace propartif::records {

void CloseDatabase::operator()(sqlite3* connection) const {
    sqlite3_close_v2(connection);
}

Database::Database(sqlite3* connection, std::string where) : connection_(connection), where_(std::move(where)) {}

Result<Database> Database::open(const std::filesystem::path& file) {
    sqlite3* connection = nullptr;
    const std::string name = file.string();
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX;
    const int code = sqlite3_open_v2(name.c_str(), &connection, flags, nullptr);
    Database database(connection, name);
    if (code != SQLITE_OK) return database.failure("open");
    if (auto hardened = database.harden(); !hardened) return hardened.error();
    return database;
}

Result<Database> Database::in_memory() {
    sqlite3* connection = nullptr;
    const int code = sqlite3_open_v2(":memory:", &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    Database database(connection, "memory");
    if (code != SQLITE_OK) return database.failure("open");
    return database;
}

// The file may have been damaged or prepared by somebody else, so nothing in it is trusted to be a program.
Result<Done> Database::harden() {
    sqlite3* const connection = connection_.get();
    sqlite3_extended_result_codes(connection, 1);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_busy_timeout(connection, 5000);
    return execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;");
}

Result<Done> Database::prepare_for_writing() {
    auto set = execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                       "PRAGMA secure_delete = ON; PRAGMA recursive_triggers = ON;");
    if (!set) return set;
    sqlite3_db_config(connection_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    checked_ = true;
    return Done{};
}

Result<Done> Database::execute(const char* sql) {
    if (sqlite3_exec(connection_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) return failure(sql);
    return Done{};
}

bool Database::read_only() const {
    return sqlite3_db_readonly(connection_.get(), "main") == 1;
}

bool Database::in_transaction() const {
    return sqlite3_get_autocommit(connection_.get()) == 0;
}

Error Database::failure(std::string_view doing) const {
    const int code = sqlite3_extended_errcode(connection_.get());
    const int kind = code & 0xff;
    // Our own SQL is right, so before the file was found sound a complaint about SQL is about the file.
    const bool damaged = kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB || (kind == SQLITE_ERROR && !checked_);
    return {damaged ? ErrorCode::store_damaged : ErrorCode::store_failed, where_,
            fmt::format("{} (SQLite {}) in: {}", sqlite3_errmsg(connection_.get()), code, doing.substr(0, 80))};
}

Transaction::~Transaction() {
    if (!database_.in_transaction()) return;
    // Nothing is left to tell: the first failure is already on its way to the caller.
    if (auto rolled_back = database_.execute("ROLLBACK"); !rolled_back) return;
}

Result<Done> Transaction::begin() {
    return database_.execute("BEGIN IMMEDIATE");
}

Result<Done> Transaction::commit() {
    return database_.execute("COMMIT");
}

} // namespace propartif::records
