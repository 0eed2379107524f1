#include "store/records/schema.hpp"
#include "store/records/statement.hpp"
#include <fmt/format.h>

namespace propartif::records {
namespace {

Result<std::int64_t> one_integer(Database& database, std::string_view sql) {
    Statement statement(database, sql);
    const auto row = statement.next();
    if (!row) return row.error();
    return row.value() ? statement.integer(0) : 0;
}

} // namespace

Result<std::int64_t> application_id(Database& database) {
    return one_integer(database, "PRAGMA application_id");
}

Result<std::int64_t> schema_version(Database& database) {
    return one_integer(database, "PRAGMA user_version");
}

Result<Done> migrate(Database& database, std::size_t from, std::size_t to) {
    for (std::size_t step = from; step < to; ++step) {
        auto done = in_transaction(database, [&]() -> Result<Done> {
            if (auto built = database.execute(migrations()[step]); !built) return built;
            const auto stamp =
                fmt::format("PRAGMA user_version = {}; PRAGMA application_id = {};", step + 1, kApplicationId);
            return database.execute(stamp.c_str());
        });
        if (!done) return done;
    }
    return Done{};
}

Result<std::string> schema_text(Database& database) {
    Statement statement(database, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name");
    std::string text;
    for (;;) {
        const auto row = statement.next();
        if (!row) return row.error();
        if (!row.value()) return text;
        for (int column = 0; column < 4; ++column) text += statement.text(column) + "\n";
    }
}

Result<std::string> expected_schema_text(std::size_t version) {
    auto blank = Database::in_memory();
    if (!blank) return blank.error();
    if (auto built = migrate(blank.value(), 0, version); !built) return built.error();
    return schema_text(blank.value());
}

} // namespace propartif::records
