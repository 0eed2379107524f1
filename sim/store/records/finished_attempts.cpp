#include "propartif/progress.hpp"
#include "propartif/records.hpp"
#include "store/records/records_parts.hpp"
#include "store/records/statement.hpp"
#include "store/records/turn_columns.hpp"
#include "store/records/vocabulary.hpp"
#include <fmt/format.h>

namespace propartif {

using records::Statement;

namespace {

// clang-format off
// A row a turn; an attempt that ended without one has a single row without levels. Which attempts are looked at is said
// in the WHERE alone, which turns count by core.
constexpr std::string_view kSelect =
    "SELECT attempt.id, attempt.scenario, attempt.rubric, attempt.started_unix_millis, attempt.score,"
    " self_rating.rating, turn.number, turn.levels, turn.verdict, turn.reply_silence, retry.number"
    " FROM attempt"
    " LEFT JOIN self_rating ON self_rating.attempt = attempt.id"
    " LEFT JOIN turn ON turn.attempt = attempt.id"
    " LEFT JOIN retry ON retry.attempt = turn.attempt AND retry.number = turn.number"
    " WHERE attempt.person = ? AND attempt.outcome IS NOT NULL AND attempt.what_if_of IS NULL"
    // By id, not by time: a clock may have been set back.
    " ORDER BY attempt.id, turn.number";
// clang-format on

Error unreadable(const Statement& row, const char* detail) {
    return {ErrorCode::store_damaged, fmt::format("attempt {}", row.integer(0)), detail};
}

Result<FinishedAttempt> attempt_row(const Statement& row) {
    FinishedAttempt found;
    found.attempt = row.integer(0);
    found.scenario = ScenarioId{row.text(1)};
    found.rubric = row.text(2);
    found.started_unix_millis = row.integer(3);
    found.score = row.real(4);
    if (row.is_null(5)) return found;
    auto rating = records::read_levels(row.text(5));
    if (!rating) return unreadable(row, "its self-rating cannot be read");
    found.self_rating = std::move(rating).value();
    return found;
}

Result<Done> add_turn(const Statement& row, FinishedAttempt& attempt) {
    if (row.is_null(6)) return Done{};
    const auto verdict = records::kind_of<Verdict>(kVerdictKeys, row.text(8));
    if (!verdict) return unreadable(row, "a verdict is unknown");
    Turn turn;
    turn.evaluation.verdict = *verdict;
    turn.reply.silence = row.integer(9) != 0;
    turn.superseded = !row.is_null(10);
    if (!counts(turn)) return Done{};
    auto levels = records::read_levels(row.text(7));
    if (!levels) return unreadable(row, "the levels of a turn cannot be read");
    attempt.levels.push_back(std::move(levels).value());
    return Done{};
}

} // namespace

Result<std::vector<FinishedAttempt>> Records::finished_attempts(std::int64_t person) {
    Statement select(parts_->database(), kSelect, person);
    std::vector<FinishedAttempt> found;
    for (;;) {
        const auto row = select.next();
        if (!row) return row.error();
        if (!row.value()) return found;
        if (found.empty() || found.back().attempt != select.integer(0)) {
            auto attempt = attempt_row(select);
            if (!attempt) return attempt.error();
            found.push_back(std::move(attempt).value());
        }
        if (auto added = add_turn(select, found.back()); !added) return added.error();
    }
}

} // namespace propartif
