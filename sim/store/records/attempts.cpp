#include "propartif/records.hpp"
#include "store/records/records_parts.hpp"
#include "store/records/statement.hpp"
#include "store/records/turn_columns.hpp"
#include "store/records/turn_rows.hpp"
#include "store/records/vocabulary.hpp"
#include <fmt/format.h>
#include <sqlite3.h>

namespace propartif {

using records::Database;
using records::in_transaction;
using records::Statement;

namespace {

// clang-format off
constexpr std::string_view kSummaries =
    "SELECT id, person, scenario, scenario_version, scenario_hash, rubric, rubric_hash, lexicon_hash, engine_version,"
    " seed, mode, started_unix_millis, updated_unix_millis, outcome, score,"
    " (SELECT count(*) FROM turn WHERE turn.attempt = attempt.id), what_if_of, what_if_turn"
    " FROM attempt WHERE (?1 IS NULL OR id = ?1) AND (?2 IS NULL OR person = ?2)"
    // By id, not by time: a clock may have been set back.
    " ORDER BY id DESC";
// clang-format on

Result<AttemptSummary> summary_row(const Statement& row) {
    AttemptSummary found;
    found.id = row.integer(0);
    found.person = row.integer(1);
    found.provenance = {ScenarioId{row.text(2)},
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        row.text(6),
                        row.text(7),
                        row.text(8),
                        static_cast<std::uint64_t>(row.integer(9))};
    const auto mode = records::kind_of<Mode>(kModeKeys, row.text(10));
    const auto outcome = row.optional_text(13);
    if (outcome) found.outcome = records::kind_of<Outcome>(kOutcomeKeys, *outcome);
    if (!mode || found.outcome.has_value() != outcome.has_value())
        return Error{ErrorCode::store_damaged, fmt::format("attempt {}", found.id), "its mode or outcome is unknown"};
    found.mode = *mode;
    found.started_unix_millis = row.integer(11);
    found.updated_unix_millis = row.integer(12);
    if (!row.is_null(14)) found.score = row.real(14);
    found.turns = static_cast<std::uint32_t>(row.integer(15));
    if (!row.is_null(16)) found.what_if = WhatIf{row.integer(16), static_cast<std::uint32_t>(row.integer(17))};
    return found;
}

Result<std::vector<AttemptSummary>> summaries(Database& database, std::optional<std::int64_t> id,
                                              std::optional<std::int64_t> person) {
    Statement select(database, kSummaries, id, person);
    std::vector<AttemptSummary> found;
    for (;;) {
        const auto row = select.next();
        if (!row) return row.error();
        if (!row.value()) return found;
        auto summary = summary_row(select);
        if (!summary) return summary.error();
        found.push_back(std::move(summary).value());
    }
}

// Runs an UPDATE of one attempt, or an INSERT that names it; not_found when there is no such attempt.
Result<Done> touch(Database& database, std::int64_t attempt, Statement statement) {
    if (auto done = statement.run(); !done) return done;
    if (sqlite3_changes(database.connection()) == 0)
        return Error{ErrorCode::not_found, fmt::format("attempt {}", attempt), "there is no such attempt"};
    return Done{};
}

Result<Done> note_change(Database& database, std::int64_t attempt, std::int64_t now_unix_millis) {
    return touch(
        database, attempt,
        Statement(database, "UPDATE attempt SET updated_unix_millis = ? WHERE id = ?", now_unix_millis, attempt));
}

Error refused(ErrorCode code, std::int64_t attempt, std::uint32_t number, std::string detail) {
    return {code, fmt::format("attempt {}, turn {}", attempt, number), std::move(detail)};
}

Result<Done> append_turn(Database& database, std::int64_t attempt, std::uint32_t number, const Turn& turn,
                         const records::MadeWith& made_with) {
    if (auto noted = note_change(database, attempt, turn.at_unix_millis); !noted) return noted;
    const auto count = records::count_turns(database, attempt);
    if (!count) return count.error();
    if (number != count.value())
        return refused(ErrorCode::bad_request, attempt, number, fmt::format("comes before turn {}", count.value()));
    if (auto inserted = records::insert_turn(database, attempt, number, turn, made_with); !inserted) return inserted;
    Statement answered(database, "DELETE FROM draft WHERE attempt = ? AND turn <= ?", attempt, number);
    return answered.run();
}

Result<Done> take_back(Database& database, std::int64_t attempt, std::uint32_t number, std::int64_t now_unix_millis) {
    if (auto inserted = records::insert_retry(database, attempt, number, now_unix_millis); !inserted) return inserted;
    // Taking back the last turn of an ended conversation opens it again.
    return touch(database, attempt,
                 Statement(database,
                           "UPDATE attempt SET updated_unix_millis = ?, outcome = NULL, score = NULL WHERE id = ?",
                           now_unix_millis, attempt));
}

Result<Done> read_draft(Database& database, AttemptRecord& record) {
    Statement select(database, "SELECT turn, text FROM draft WHERE attempt = ?", record.summary.id);
    const auto row = select.next();
    if (!row) return row.error();
    if (!row.value()) return Done{};
    record.draft_turn = static_cast<std::uint32_t>(select.integer(0));
    record.draft = select.text(1);
    return Done{};
}

Result<Done> read_self_rating(Database& database, AttemptRecord& record) {
    Statement select(database, "SELECT rating, keep, change FROM self_rating WHERE attempt = ?", record.summary.id);
    const auto row = select.next();
    if (!row) return row.error();
    if (!row.value()) return Done{};
    auto rating = records::read_levels(select.text(0));
    if (!rating) return rating.error();
    record.self_rating = std::move(rating).value();
    record.keep = select.text(1);
    record.change = select.text(2);
    return Done{};
}

} // namespace

Result<std::int64_t> Records::begin_attempt(std::int64_t person, const Provenance& provenance, Mode mode,
                                            std::int64_t now_unix_millis) {
    Database& database = parts_->database();
    return in_transaction(database, [&]() -> Result<std::int64_t> {
        Statement insert(database,
                         "INSERT INTO attempt (person, scenario, scenario_version, scenario_hash, rubric, rubric_hash,"
                         " lexicon_hash, engine_version, seed, mode, started_unix_millis, updated_unix_millis)"
                         " SELECT id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11 FROM person WHERE id = ?1",
                         person, provenance.scenario.value, provenance.scenario_version, provenance.scenario_hash,
                         provenance.rubric, provenance.rubric_hash, provenance.lexicon_hash, provenance.engine_version,
                         provenance.seed, records::key_of(kModeKeys, mode), now_unix_millis);
        if (auto done = insert.run(); !done) return done.error();
        if (sqlite3_changes(database.connection()) == 0)
            return Error{ErrorCode::not_found, fmt::format("person {}", person), "there is no such person"};
        return sqlite3_last_insert_rowid(database.connection());
    });
}

Result<Done> Records::save_turn(std::int64_t attempt, std::uint32_t number, const Turn& turn,
                                const Provenance& provenance) {
    Database& database = parts_->database();
    return in_transaction(database, [&]() -> Result<Done> {
        auto known = records::read_turn(database, attempt, number);
        if (!known) return known.error();
        const auto made_with = records::made_with(provenance);
        bool taken_back = false;
        if (known.value()) {
            records::TurnRow row = *known.value();
            taken_back = row.turn.superseded;
            row.turn.superseded = turn.superseded;
            if (row.turn != turn || row.made_with != made_with)
                return refused(ErrorCode::stale_turn, attempt, number, "is recorded already, with other content");
        } else if (auto appended = append_turn(database, attempt, number, turn, made_with); !appended) {
            return appended;
        }
        if (turn.superseded && !taken_back) return take_back(database, attempt, number, turn.at_unix_millis);
        return Done{};
    });
}

Result<Done> Records::save_retry(std::int64_t attempt, std::uint32_t number, std::int64_t now_unix_millis) {
    Database& database = parts_->database();
    return in_transaction(database, [&]() -> Result<Done> {
        auto known = records::read_turn(database, attempt, number);
        if (!known) return known.error();
        if (!known.value()) return refused(ErrorCode::not_found, attempt, number, "there is no such turn");
        if (known.value()->turn.superseded) return Done{};
        return take_back(database, attempt, number, now_unix_millis);
    });
}

Result<Done> Records::save_draft(std::int64_t attempt, std::uint32_t turn, const std::string& text) {
    Database& database = parts_->database();
    return in_transaction(database, [&] {
        return touch(database, attempt,
                     Statement(database,
                               "INSERT INTO draft (attempt, turn, text) SELECT id, ?2, ?3 FROM attempt WHERE id = ?1"
                               " ON CONFLICT (attempt) DO UPDATE SET turn = excluded.turn, text = excluded.text",
                               attempt, turn, text));
    });
}

Result<Done> Records::finish_attempt(std::int64_t attempt, Outcome outcome, double score,
                                     std::int64_t now_unix_millis) {
    Database& database = parts_->database();
    return in_transaction(database, [&] {
        return touch(database, attempt,
                     Statement(database,
                               "UPDATE attempt SET outcome = ?, score = ?, updated_unix_millis = ? WHERE id = ?",
                               records::key_of(kOutcomeKeys, outcome), score, now_unix_millis, attempt));
    });
}

Result<Done> Records::save_self_rating(std::int64_t attempt, const Levels& rating, const std::string& keep,
                                       const std::string& change) {
    Database& database = parts_->database();
    const auto levels = records::write_levels(rating);
    if (!levels) return levels.error();
    return in_transaction(database, [&] {
        return touch(database, attempt,
                     Statement(database,
                               "INSERT INTO self_rating (attempt, rating, keep, change)"
                               " SELECT id, ?2, ?3, ?4 FROM attempt WHERE id = ?1"
                               " ON CONFLICT (attempt) DO UPDATE"
                               " SET rating = excluded.rating, keep = excluded.keep, change = excluded.change",
                               attempt, levels.value(), keep, change));
    });
}

Result<std::vector<AttemptSummary>> Records::attempts(std::optional<std::int64_t> person) {
    return summaries(parts_->database(), std::nullopt, person);
}

Result<AttemptRecord> Records::attempt(std::int64_t id) {
    Database& database = parts_->database();
    auto found = summaries(database, id, std::nullopt);
    if (!found) return found.error();
    if (found.value().empty())
        return Error{ErrorCode::not_found, fmt::format("attempt {}", id), "there is no such attempt"};
    AttemptRecord record;
    record.summary = std::move(found.value().front());
    auto rows = records::read_turns(database, id);
    if (!rows) return rows.error();
    for (auto& row : rows.value()) record.turns.push_back(std::move(row.turn));
    if (auto read = read_draft(database, record); !read) return read.error();
    if (auto read = read_self_rating(database, record); !read) return read.error();
    auto given = ratings(id);
    if (!given) return given.error();
    record.ratings = std::move(given).value();
    return record;
}

} // namespace propartif
