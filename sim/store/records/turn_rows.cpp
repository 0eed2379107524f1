#include "store/records/turn_rows.hpp"
#include "store/records/statement.hpp"
#include "store/records/turn_columns.hpp"
#include "store/records/vocabulary.hpp"
#include <fmt/format.h>
#include <utility>

namespace propartif::records {
namespace {

// clang-format off
constexpr std::string_view kSelect =
    "SELECT turn.number, node, line, reply_turn, reply_choice, reply_text, reply_silence, verdict, review, by_author,"
    " tension_before, trust_before, tension_after, trust_after, next, turn.at_unix_millis,"
    " levels, flags, evidence, reactions, revealed,"
    " scenario_hash, rubric_hash, lexicon_hash, engine_version, retry.at_unix_millis"
    " FROM turn LEFT JOIN retry ON retry.attempt = turn.attempt AND retry.number = turn.number"
    " WHERE turn.attempt = ?1 AND (?2 IS NULL OR turn.number = ?2) ORDER BY turn.number";

constexpr std::string_view kInsert =
    "INSERT INTO turn (attempt, number, node, line, reply_turn, reply_choice, reply_text, reply_silence,"
    " levels, flags, evidence, verdict, review, by_author, tension_before, trust_before, tension_after, trust_after,"
    " next, reactions, revealed, at_unix_millis, scenario_hash, rubric_hash, lexicon_hash, engine_version)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
// clang-format on

template <class Whole>
bool take(const Statement& row, int column, Whole& into) {
    const auto value = row.integer(column);
    if (!std::in_range<Whole>(value)) return false;
    into = static_cast<Whole>(value);
    return true;
}

Result<TurnRow> turn_row(const Statement& row) {
    TurnRow found;
    Turn& turn = found.turn;
    const auto verdict = kind_of<Verdict>(kVerdictKeys, row.text(7));
    const bool sound = take(row, 0, found.number) && take(row, 2, turn.line) && take(row, 3, turn.reply.turn) &&
                       take(row, 10, turn.before.tension) && take(row, 11, turn.before.trust) &&
                       take(row, 12, turn.after.tension) && take(row, 13, turn.after.trust) && verdict;
    if (!sound) return Error{ErrorCode::store_damaged, "turn", "a number or key is out of its range"};
    turn.node.value = row.text(1);
    if (auto choice = row.optional_text(4)) turn.reply.choice = ChoiceId{*choice};
    turn.reply.text = row.text(5);
    turn.reply.silence = row.integer(6) != 0;
    turn.evaluation.verdict = *verdict;
    turn.evaluation.review = row.optional_text(8);
    turn.evaluation.by_author = row.integer(9) != 0;
    turn.next.value = row.text(14);
    turn.at_unix_millis = row.integer(15);
    const TurnColumns columns{row.text(16), row.text(17), row.text(18), row.text(19), row.text(20)};
    if (auto read = read_columns(columns, turn); !read) return read.error();
    found.made_with = {row.text(21), row.text(22), row.text(23), row.text(24)};
    if (!row.is_null(25)) found.retried_unix_millis = row.integer(25);
    turn.superseded = found.retried_unix_millis.has_value();
    return found;
}

Result<std::vector<TurnRow>> read_rows(Database& database, std::int64_t attempt, std::optional<std::uint32_t> number) {
    Statement statement(database, kSelect, attempt, number);
    std::vector<TurnRow> found;
    for (;;) {
        const auto row = statement.next();
        if (!row) return row.error();
        if (!row.value()) return found;
        auto turn = turn_row(statement);
        if (!turn) {
            Error error = turn.error();
            error.where = fmt::format("attempt {}, turn {}", attempt, statement.integer(0));
            return error;
        }
        found.push_back(std::move(turn).value());
    }
}

} // namespace

MadeWith made_with(const Provenance& provenance) {
    return {provenance.scenario_hash, provenance.rubric_hash, provenance.lexicon_hash, provenance.engine_version};
}

Result<Done> insert_turn(Database& database, std::int64_t attempt, std::uint32_t number, const Turn& turn,
                         const MadeWith& made_with) {
    const auto columns = write_columns(turn);
    if (!columns) return columns.error();
    const auto& [levels, flags, evidence, reactions, revealed] = columns.value();
    std::optional<std::string> choice;
    if (turn.reply.choice) choice = turn.reply.choice->value;
    const Evaluation& evaluation = turn.evaluation;
    Statement insert(database, kInsert, attempt, number, turn.node.value, turn.line, turn.reply.turn, choice,
                     turn.reply.text, turn.reply.silence, levels, flags, evidence,
                     key_of(kVerdictKeys, evaluation.verdict), evaluation.review, evaluation.by_author,
                     turn.before.tension, turn.before.trust, turn.after.tension, turn.after.trust, turn.next.value,
                     reactions, revealed, turn.at_unix_millis, made_with.scenario_hash, made_with.rubric_hash,
                     made_with.lexicon_hash, made_with.engine_version);
    return insert.run();
}

Result<std::optional<TurnRow>> read_turn(Database& database, std::int64_t attempt, std::uint32_t number) {
    auto rows = read_rows(database, attempt, number);
    if (!rows) return rows.error();
    if (rows.value().empty()) return std::optional<TurnRow>{};
    return std::optional<TurnRow>{std::move(rows.value().front())};
}

Result<std::vector<TurnRow>> read_turns(Database& database, std::int64_t attempt) {
    return read_rows(database, attempt, std::nullopt);
}

Result<std::uint32_t> count_turns(Database& database, std::int64_t attempt) {
    Statement statement(database, "SELECT count(*) FROM turn WHERE attempt = ?", attempt);
    const auto row = statement.next();
    if (!row) return row.error();
    return static_cast<std::uint32_t>(statement.integer(0));
}

Result<Done> insert_retry(Database& database, std::int64_t attempt, std::uint32_t number,
                          std::int64_t now_unix_millis) {
    Statement insert(database, "INSERT INTO retry (attempt, number, at_unix_millis) VALUES (?, ?, ?)", attempt, number,
                     now_unix_millis);
    return insert.run();
}

} // namespace propartif::records
