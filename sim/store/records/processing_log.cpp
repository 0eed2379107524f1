#include "store/records/processing_log.hpp"
#include "store/records/records_parts.hpp"
#include "store/records/statement.hpp"
#include <nlohmann/json.hpp>

namespace propartif {

namespace records {

namespace {

Result<std::uint32_t> count(Database& database, std::string_view sql) {
    Statement select(database, sql);
    const auto row = select.next();
    if (!row) return row.error();
    return row.value() ? static_cast<std::uint32_t>(select.integer(0)) : 0U;
}

} // namespace

Result<RecordCounts> record_counts(Database& database) {
    const auto people = count(database, "SELECT count(*) FROM person");
    if (!people) return people.error();
    const auto attempts = count(database, "SELECT count(*) FROM attempt");
    if (!attempts) return attempts.error();
    const auto answers = count(database, "SELECT count(*) FROM drill_answer");
    if (!answers) return answers.error();
    return RecordCounts{people.value(), attempts.value(), answers.value()};
}

std::map<std::string, std::uint32_t> counts_of(const RecordCounts& counts) {
    return {{"people", counts.people}, {"attempts", counts.attempts}, {"drill_answers", counts.drill_answers}};
}

Result<Done> note_processing(Database& database, std::int64_t now_unix_millis, const std::string& action,
                             const std::map<std::string, std::uint32_t>& counts) {
    Statement insert(database, "INSERT INTO processing_log (at_unix_millis, action, counts) VALUES (?, ?, ?)",
                     now_unix_millis, action, nlohmann::json(counts).dump());
    return insert.run();
}

} // namespace records

Result<std::vector<ProcessingNote>> Records::processing_log() {
    records::Statement select(parts_->database(),
                              "SELECT id, at_unix_millis, action, counts FROM processing_log ORDER BY id");
    std::vector<ProcessingNote> found;
    for (;;) {
        const auto row = select.next();
        if (!row) return row.error();
        if (!row.value()) return found;
        const auto counts = nlohmann::json::parse(select.text(3), nullptr, false);
        ProcessingNote note{select.integer(1), select.text(2), {}};
        if (counts.is_object())
            for (const auto& [thing, number] : counts.items())
                if (number.is_number_unsigned()) note.counts[thing] = number.get<std::uint32_t>();
        found.push_back(std::move(note));
    }
}

} // namespace propartif
