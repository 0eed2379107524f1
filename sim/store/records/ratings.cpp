#include "propartif/records.hpp"
#include "store/records/records_parts.hpp"
#include "store/records/statement.hpp"
#include "store/records/turn_columns.hpp"
#include <fmt/format.h>
#include <sqlite3.h>
#include <utility>

namespace propartif {

using records::Database;
using records::in_transaction;
using records::Statement;

namespace {

Result<Rating> rating_row(const Statement& row) {
    Rating found;
    found.id = row.integer(0);
    found.attempt = row.integer(1);
    const auto damaged = [&](const char* what) {
        return Error{ErrorCode::store_damaged, fmt::format("rating {}", found.id), what};
    };
    found.observer = row.text(2);
    if (!row.is_null(3)) {
        if (!std::in_range<std::uint32_t>(row.integer(3))) return damaged("its turn is out of range");
        found.turn = static_cast<std::uint32_t>(row.integer(3));
    }
    auto levels = records::read_levels(row.text(4));
    if (!levels) return damaged("its levels cannot be read");
    found.levels = std::move(levels).value();
    if (!row.is_null(5)) {
        if (!std::in_range<int>(row.integer(5))) return damaged("its global rating is out of range");
        found.global_rating = static_cast<int>(row.integer(5));
    }
    found.note = row.text(6);
    found.at_unix_millis = row.integer(7);
    found.rubric_hash = row.text(8);
    if (!row.is_null(9)) found.corrects = row.integer(9);
    return found;
}

Result<bool> is_there(Statement select) {
    const auto row = select.next();
    if (!row) return row.error();
    return row.value();
}

Error refused(ErrorCode code, const Rating& rating, std::string detail) {
    return {code, fmt::format("rating of attempt {}", rating.attempt), std::move(detail)};
}

// Only the same observer's word on the same thing can take the place of another, and each only once.
Result<Done> check_corrected(Database& database, const Rating& rating) {
    if (!rating.corrects) return Done{};
    Statement select(database,
                     "SELECT attempt, observer, turn, EXISTS (SELECT 1 FROM rating AS later WHERE later.corrects = ?1)"
                     " FROM rating WHERE id = ?1",
                     *rating.corrects);
    const auto row = select.next();
    if (!row) return row.error();
    if (!row.value()) return refused(ErrorCode::not_found, rating, "there is no rating to correct");
    const bool same_turn =
        rating.turn ? !select.is_null(2) && select.integer(2) == std::int64_t{*rating.turn} : select.is_null(2);
    if (select.integer(0) != rating.attempt || select.text(1) != rating.observer || !same_turn)
        return refused(ErrorCode::bad_request, rating, "corrects a rating of something else");
    if (select.integer(3) != 0) return refused(ErrorCode::bad_request, rating, "corrects what was corrected before");
    return Done{};
}

Result<Done> check_rated(Database& database, const Rating& rating) {
    if (rating.observer.empty()) return refused(ErrorCode::bad_request, rating, "the observer has no name");
    const auto attempt = is_there(Statement(database, "SELECT 1 FROM attempt WHERE id = ?", rating.attempt));
    if (!attempt) return attempt.error();
    if (!attempt.value()) return refused(ErrorCode::not_found, rating, "there is no such attempt");
    if (rating.turn) {
        const auto turn = is_there(
            Statement(database, "SELECT 1 FROM turn WHERE attempt = ? AND number = ?", rating.attempt, *rating.turn));
        if (!turn) return turn.error();
        if (!turn.value()) return refused(ErrorCode::not_found, rating, "there is no such turn");
    }
    return check_corrected(database, rating);
}

} // namespace

Result<std::int64_t> Records::save_rating(const Rating& rating) {
    const auto levels = records::write_levels(rating.levels);
    if (!levels) return levels.error();
    Database& database = parts_->database();
    return in_transaction(database, [&]() -> Result<std::int64_t> {
        if (auto sound = check_rated(database, rating); !sound) return sound.error();
        Statement insert(database,
                         "INSERT INTO rating (attempt, observer, turn, levels, global_rating, note, at_unix_millis,"
                         " rubric_hash, corrects) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                         rating.attempt, rating.observer, rating.turn, levels.value(), rating.global_rating,
                         rating.note, rating.at_unix_millis, rating.rubric_hash, rating.corrects);
        if (auto done = insert.run(); !done) return done.error();
        return static_cast<std::int64_t>(sqlite3_last_insert_rowid(database.connection()));
    });
}

Result<std::vector<Rating>> Records::ratings(std::int64_t attempt) {
    Statement select(parts_->database(),
                     "SELECT id, attempt, observer, turn, levels, global_rating, note, at_unix_millis, rubric_hash,"
                     " corrects FROM rating WHERE attempt = ? ORDER BY id",
                     attempt);
    std::vector<Rating> found;
    for (;;) {
        const auto row = select.next();
        if (!row) return row.error();
        if (!row.value()) return found;
        auto rating = rating_row(select);
        if (!rating) return rating.error();
        found.push_back(std::move(rating).value());
    }
}

} // namespace propartif
