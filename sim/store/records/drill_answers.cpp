#include "propartif/records.hpp"
#include "store/records/records_parts.hpp"
#include "store/records/statement.hpp"
#include "store/records/turn_columns.hpp"
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sqlite3.h>

namespace propartif {

using records::in_transaction;
using records::Statement;

namespace {

// clang-format off
constexpr std::string_view kSelect =
    "SELECT id, drill, drill_version, drill_hash, item, answer_text, picked, levels, score, correct, at_unix_millis,"
    " rubric_hash, lexicon_hash, engine_version FROM drill_answer WHERE person = ? ORDER BY id";

constexpr std::string_view kInsert =
    "INSERT INTO drill_answer (person, drill, drill_version, drill_hash, item, answer_text, picked, levels, score,"
    " correct, at_unix_millis, rubric_hash, lexicon_hash, engine_version)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
// clang-format on

std::optional<std::vector<std::int64_t>> read_picked(const std::string& text) {
    const auto list = nlohmann::json::parse(text, nullptr, false);
    if (!list.is_array()) return std::nullopt;
    std::vector<std::int64_t> found;
    for (const auto& each : list) {
        if (!each.is_number_integer()) return std::nullopt;
        found.push_back(each.get<std::int64_t>());
    }
    return found;
}

Result<DrillAnswer> answer_row(const Statement& row) {
    const auto picked = read_picked(row.text(6));
    auto levels = records::read_levels(row.text(7));
    if (!picked || !levels)
        return Error{ErrorCode::store_damaged, fmt::format("drill answer {}", row.integer(0)),
                     "what was picked or its levels cannot be read"};
    DrillAnswer found;
    found.drill = row.text(1);
    found.drill_version = row.text(2);
    found.drill_hash = row.text(3);
    found.item = row.text(4);
    found.text = row.text(5);
    found.picked = *picked;
    found.levels = std::move(levels).value();
    found.score = row.real(8);
    found.correct = row.integer(9) != 0;
    found.at_unix_millis = row.integer(10);
    found.rubric_hash = row.text(11);
    found.lexicon_hash = row.text(12);
    found.engine_version = row.text(13);
    return found;
}

} // namespace

Result<std::int64_t> Records::save_drill_answer(std::int64_t person, const DrillAnswer& answer) {
    const auto levels = records::write_levels(answer.levels);
    if (!levels) return levels.error();
    const std::string picked = nlohmann::json(answer.picked).dump();
    auto& database = parts_->database();
    return in_transaction(database, [&]() -> Result<std::int64_t> {
        Statement insert(database, kInsert, person, answer.drill, answer.drill_version, answer.drill_hash, answer.item,
                         answer.text, picked, levels.value(), answer.score, answer.correct, answer.at_unix_millis,
                         answer.rubric_hash, answer.lexicon_hash, answer.engine_version);
        if (auto done = insert.run(); !done) return done.error();
        return static_cast<std::int64_t>(sqlite3_last_insert_rowid(database.connection()));
    });
}

Result<std::vector<DrillAnswer>> Records::drill_answers(std::int64_t person) {
    Statement select(parts_->database(), kSelect, person);
    std::vector<DrillAnswer> found;
    for (;;) {
        const auto row = select.next();
        if (!row) return row.error();
        if (!row.value()) return found;
        auto answer = answer_row(select);
        if (!answer) return answer.error();
        found.push_back(std::move(answer).value());
    }
}

} // namespace propartif
