#include "store/records/workshop_rows.hpp"
#include "store/records/statement.hpp"
#include "store/records/turn_columns.hpp"
#include "store/records/vocabulary.hpp"
#include "store/records/workshop_columns.hpp"
#include <algorithm>
#include <utility>

namespace propartif::records {

namespace {

using Events = std::vector<WorkshopEvent>;

Result<std::optional<std::string>> evaluation_column(const std::optional<Evaluation>& evaluation) {
    if (!evaluation) return std::optional<std::string>{};
    auto text = write_evaluation(*evaluation);
    if (!text) return text.error();
    return std::optional<std::string>{std::move(text).value()};
}

Result<std::optional<Evaluation>> evaluation_of(const Statement& row, int column) {
    if (row.is_null(column)) return std::optional<Evaluation>{};
    auto found = read_evaluation(row.text(column));
    if (!found) return found.error();
    return std::optional<Evaluation>{std::move(found).value()};
}

Error damaged(const char* what) {
    return {ErrorCode::store_damaged, "workshop", what};
}

// An integer column as a smaller whole number; notes when it does not fit.
struct Narrow {
    bool sound = true;
    int operator()(std::int64_t value) {
        if (std::in_range<int>(value)) return static_cast<int>(value);
        sound = false;
        return 0;
    }
    std::optional<int> operator()(const Statement& row, int column) {
        if (row.is_null(column)) return std::nullopt;
        return (*this)(row.integer(column));
    }
};

Result<Done> write(Database& database, std::int64_t workshop, const WorkshopEvent& event, const SeatTaken& seat) {
    return Statement(database,
                     "INSERT INTO seat (workshop, sequence, at_unix_millis, number, nickname, token_hash)"
                     " VALUES (?, ?, ?, ?, ?, ?)",
                     workshop, event.sequence, event.at_unix_millis, seat.seat, seat.nickname, seat.token_hash)
        .run();
}

Result<Done> write(Database& database, std::int64_t workshop, const WorkshopEvent& event, const SeatAnswer& answer) {
    const auto levels = write_levels(answer.levels);
    if (!levels) return levels.error();
    const auto evaluation = evaluation_column(answer.evaluation);
    if (!evaluation) return evaluation.error();
    return Statement(database,
                     "INSERT INTO vote (workshop, sequence, at_unix_millis, seat, client_id, item, round, kind,"
                     " choice, words, levels, global_rating, form, evaluation)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                     workshop, event.sequence, event.at_unix_millis, answer.seat, answer.client_id, answer.item,
                     answer.round, key_of(kAnswerKindKeys, answer.kind), answer.choice, answer.words, levels.value(),
                     answer.global, write_form(answer.form), evaluation.value())
        .run();
}

Result<Done> write(Database& database, std::int64_t workshop, const WorkshopEvent& event, const RoomStep& step) {
    const auto evaluation = evaluation_column(step.evaluation);
    if (!evaluation) return evaluation.error();
    std::optional<int> tension, trust;
    if (step.mood) {
        tension = step.mood->tension;
        trust = step.mood->trust;
    }
    return Statement(database,
                     "INSERT INTO room_step (workshop, sequence, at_unix_millis, what, number, yes, words, counts,"
                     " tension, trust, evaluation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                     workshop, event.sequence, event.at_unix_millis, key_of(kDoKeys, step.what), step.number,
                     int{step.yes}, step.words, write_counts(step.counts), tension, trust, evaluation.value())
        .run();
}

Result<Done> write(Database& database, std::int64_t workshop, const WorkshopEvent& event, const FacilitatorNote& note) {
    return Statement(database,
                     "INSERT INTO note (workshop, sequence, at_unix_millis, item, words) VALUES (?, ?, ?, ?, ?)",
                     workshop, event.sequence, event.at_unix_millis, note.item, note.words)
        .run();
}

// The columns sequence and at_unix_millis come first in every select.
WorkshopEvent event_of(const Statement& row) {
    WorkshopEvent event;
    event.sequence = static_cast<std::uint64_t>(row.integer(0));
    event.at_unix_millis = row.integer(1);
    return event;
}

Result<WorkshopEvent> seat_row(const Statement& row) {
    WorkshopEvent event = event_of(row);
    Narrow narrow;
    event.what = SeatTaken{narrow(row.integer(2)), row.text(3), row.text(4)};
    if (!narrow.sound) return damaged("a seat is out of range");
    return event;
}

Result<WorkshopEvent> vote_row(const Statement& row) {
    WorkshopEvent event = event_of(row);
    Narrow narrow;
    SeatAnswer answer;
    answer.seat = narrow(row.integer(2));
    answer.client_id = row.text(3);
    answer.item = narrow(row.integer(4));
    answer.round = narrow(row.integer(5));
    const auto kind = kind_of<AnswerKind>(kAnswerKindKeys, row.text(6));
    answer.choice = narrow(row.integer(7));
    answer.words = row.text(8);
    auto levels = read_levels(row.text(9));
    answer.global = narrow(row, 10);
    auto form = read_form(row.text(11));
    auto evaluation = evaluation_of(row, 12);
    if (!narrow.sound || !kind || !levels || !form || !evaluation) return damaged("an answer cannot be read");
    answer.kind = *kind;
    answer.levels = std::move(levels).value();
    answer.form = std::move(form).value();
    answer.evaluation = std::move(evaluation).value();
    event.what = std::move(answer);
    return event;
}

Result<WorkshopEvent> step_row(const Statement& row) {
    WorkshopEvent event = event_of(row);
    Narrow narrow;
    RoomStep step;
    const auto what = kind_of<Do>(kDoKeys, row.text(2));
    step.number = row.integer(3);
    step.yes = row.integer(4) != 0;
    step.words = row.text(5);
    auto counts = read_counts(row.text(6));
    const auto tension = narrow(row, 7);
    const auto trust = narrow(row, 8);
    auto evaluation = evaluation_of(row, 9);
    if (!narrow.sound || !what || !counts || !evaluation) return damaged("a step cannot be read");
    step.what = *what;
    step.counts = std::move(counts).value();
    if (tension && trust) step.mood = Mood{*tension, *trust};
    step.evaluation = std::move(evaluation).value();
    event.what = std::move(step);
    return event;
}

Result<WorkshopEvent> note_row(const Statement& row) {
    WorkshopEvent event = event_of(row);
    Narrow narrow;
    event.what = FacilitatorNote{narrow(row.integer(2)), row.text(3)};
    if (!narrow.sound) return damaged("a note is out of range");
    return event;
}

Result<Done> add_rows(Statement select, Result<WorkshopEvent> (*read)(const Statement&), Events& out) {
    for (;;) {
        const auto row = select.next();
        if (!row) return row.error();
        if (!row.value()) return Done{};
        auto event = read(select);
        if (!event) return event.error();
        out.push_back(std::move(event).value());
    }
}

} // namespace

Result<Done> write_event(Database& database, std::int64_t workshop, const WorkshopEvent& event) {
    return std::visit([&](const auto& what) { return write(database, workshop, event, what); }, event.what);
}

Result<Events> read_events(Database& database, std::int64_t workshop) {
    struct Part {
        std::string_view sql;
        Result<WorkshopEvent> (*read)(const Statement&);
    };
    const Part parts[] = {
        {"SELECT sequence, at_unix_millis, number, nickname, token_hash FROM seat WHERE workshop = ?", seat_row},
        {"SELECT sequence, at_unix_millis, seat, client_id, item, round, kind, choice, words, levels, global_rating,"
         " form, evaluation FROM vote WHERE workshop = ?",
         vote_row},
        {"SELECT sequence, at_unix_millis, what, number, yes, words, counts, tension, trust, evaluation FROM room_step"
         " WHERE workshop = ?",
         step_row},
        {"SELECT sequence, at_unix_millis, item, words FROM note WHERE workshop = ?", note_row},
    };
    Events events;
    for (const Part& part : parts)
        if (auto read = add_rows(Statement(database, part.sql, workshop), part.read, events); !read)
            return read.error();
    std::ranges::sort(events, {}, &WorkshopEvent::sequence);
    return events;
}

} // namespace propartif::records
