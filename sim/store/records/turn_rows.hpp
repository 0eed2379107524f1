#pragma once
// Turns as rows: written once, never changed; a retry is a row of its own that names the turn.
#include "propartif/records.hpp"
#include "store/records/database.hpp"
#include <optional>
#include <vector>

namespace propartif::records {

// What judged a turn; content and program may have changed since the attempt began.
struct MadeWith {
    std::string scenario_hash, rubric_hash, lexicon_hash, engine_version;
    bool operator==(const MadeWith&) const = default;
};
MadeWith made_with(const Provenance& provenance);

struct TurnRow {
    std::uint32_t number{};
    Turn turn; // `superseded` follows `retried_unix_millis`
    MadeWith made_with;
    std::optional<std::int64_t> retried_unix_millis;
};

Result<Done> insert_turn(Database& database, std::int64_t attempt, std::uint32_t number, const Turn& turn,
                         const MadeWith& made_with);
Result<std::optional<TurnRow>> read_turn(Database& database, std::int64_t attempt, std::uint32_t number);
Result<std::vector<TurnRow>> read_turns(Database& database, std::int64_t attempt);
Result<std::uint32_t> count_turns(Database& database, std::int64_t attempt);
Result<Done> insert_retry(Database& database, std::int64_t attempt, std::uint32_t number, std::int64_t now_unix_millis);

} // namespace propartif::records
