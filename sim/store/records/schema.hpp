#pragma once
// The shape of the database: its numbered steps, and whether a file has exactly that shape.
#include "store/records/database.hpp"
#include <cstdint>
#include <span>
#include <string>

namespace propartif::records {

inline constexpr std::int64_t kApplicationId = 0x50415246; // "PARF", in the file's header

// The numbered steps, first to last; the number of steps done is the file's user_version.
std::span<const char* const> migrations();

Result<std::int64_t> application_id(Database& database);
Result<std::int64_t> schema_version(Database& database);

// Takes the database from `from` to `to`, one transaction a step.
Result<Done> migrate(Database& database, std::size_t from, std::size_t to);

// Every table, index and trigger as text, in a fixed order.
Result<std::string> schema_text(Database& database);

// What `schema_text` should say at that version.
Result<std::string> expected_schema_text(std::size_t version);

} // namespace propartif::records
