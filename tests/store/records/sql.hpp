#pragma once
// The database as a program of somebody else would see and change it.
#include <doctest/doctest.h>
#include <filesystem>
#include <sqlite3.h>
#include <string>

namespace propartif::tests {

class Sql {
public:
    explicit Sql(const std::filesystem::path& file) {
        REQUIRE(sqlite3_open(file.string().c_str(), &connection_) == SQLITE_OK);
    }
    Sql(const Sql&) = delete;
    Sql& operator=(const Sql&) = delete;
    ~Sql() { sqlite3_close(connection_); }

    // The complaint, empty when there was none.
    std::string run(const std::string& sql) {
        const bool refused = sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK;
        return refused ? sqlite3_errmsg(connection_) : "";
    }
    std::string one(const std::string& sql) {
        std::string found;
        const auto keep = [](void* into, int count, char** values, char**) {
            if (count > 0 && values[0] != nullptr) *static_cast<std::string*>(into) = values[0];
            return 0;
        };
        CHECK(sqlite3_exec(connection_, sql.c_str(), keep, &found, nullptr) == SQLITE_OK);
        return found;
    }

private:
    sqlite3* connection_ = nullptr;
};

} // namespace propartif::tests
