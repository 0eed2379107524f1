#include "propartif/records.hpp"
#include "store/records/records_parts.hpp"
#include "store/records/statement.hpp"
#include "store/records/turn_rows.hpp"
#include "store/records/vocabulary.hpp"
#include <fmt/format.h>
#include <sqlite3.h>

namespace propartif {

using records::Database;
using records::in_transaction;
using records::Statement;

namespace {

// The turns that count before turn `number`, as the first turns of an attempt of their own.
std::vector<records::TurnRow> shared_turns(std::vector<records::TurnRow> rows, std::uint32_t number) {
    std::vector<records::TurnRow> shared;
    for (auto& row : rows) {
        if (row.number >= number || row.turn.superseded) continue;
        row.number = static_cast<std::uint32_t>(shared.size());
        row.turn.reply.turn = row.number;
        shared.push_back(std::move(row));
    }
    return shared;
}

} // namespace

Result<std::int64_t> Records::begin_what_if(std::int64_t attempt, std::uint32_t turn, std::int64_t now_unix_millis) {
    Database& database = parts_->database();
    return in_transaction(database, [&]() -> Result<std::int64_t> {
        auto rows = records::read_turns(database, attempt);
        if (!rows) return rows.error();
        if (turn >= rows.value().size())
            return Error{ErrorCode::not_found, fmt::format("attempt {}, turn {}", attempt, turn),
                         "there is no such turn"};
        const auto shared = shared_turns(std::move(rows).value(), turn);
        Statement insert(database,
                         "INSERT INTO attempt (person, scenario, scenario_version, scenario_hash, rubric, rubric_hash,"
                         " lexicon_hash, engine_version, seed, mode, started_unix_millis, updated_unix_millis,"
                         " what_if_of, what_if_turn)"
                         " SELECT person, scenario, scenario_version, scenario_hash, rubric, rubric_hash, lexicon_hash,"
                         " engine_version, seed, ?2, ?3, ?3, id, ?4 FROM attempt WHERE id = ?1",
                         attempt, records::key_of(kModeKeys, Mode::learn), now_unix_millis,
                         static_cast<std::uint32_t>(shared.size()));
        if (auto done = insert.run(); !done) return done.error();
        const std::int64_t begun = sqlite3_last_insert_rowid(database.connection());
        for (const auto& row : shared)
            if (auto kept = records::insert_turn(database, begun, row.number, row.turn, row.made_with); !kept)
                return kept.error();
        return begun;
    });
}

} // namespace propartif
