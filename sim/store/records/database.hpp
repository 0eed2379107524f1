#pragma once
// One SQLite connection, closed when it goes out of scope, and one transaction as a closure.
#include "propartif/result.hpp"
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3;

namespace propartif::records {

struct CloseDatabase {
    void operator()(sqlite3* connection) const;
};

class Database {
public:
    // Opens or creates the file and hardens the connection. Reads nothing and writes nothing yet; closing leaves the
    // file and its write-ahead log as they are until `prepare_for_writing` was called.
    static Result<Database> open(const std::filesystem::path& file);
    static Result<Database> in_memory();

    // For a file found sound: write-ahead log, full synchronisation, foreign keys.
    Result<Done> prepare_for_writing();
    Result<Done> execute(const char* sql);
    bool read_only() const;
    bool in_transaction() const;
    // The connection's last failure; `doing` says what was attempted.
    Error failure(std::string_view doing) const;
    sqlite3* connection() const { return connection_.get(); }

private:
    Database(sqlite3* connection, std::string where);
    Result<Done> harden();
    std::unique_ptr<sqlite3, CloseDatabase> connection_;
    std::string where_;
    bool checked_ = false;
};

// Rolls back when it goes out of scope without a commit.
class Transaction {
public:
    explicit Transaction(Database& database) : database_(database) {}
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    Result<Done> begin();
    Result<Done> commit();

private:
    Database& database_;
};

// Runs `work` (which returns a Result) inside one transaction: all of it is kept, or, on any failure, nothing.
template <class Work>
std::invoke_result_t<Work> in_transaction(Database& database, Work&& work) {
    Transaction transaction(database);
    if (auto begun = transaction.begin(); !begun) return begun.error();
    auto result = work();
    if (!result) return result;
    if (auto committed = transaction.commit(); !committed) return committed.error();
    return result;
}

} // namespace propartif::records
