#include "propartif/records.hpp"
#include "store/records/records_parts.hpp"
#include "store/records/statement.hpp"
#include "store/records/workshop_columns.hpp"
#include "store/records/workshop_rows.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <sqlite3.h>

namespace propartif {

using records::Database;
using records::in_transaction;
using records::Statement;

namespace {

Result<Done> check_under_way(Database& database, std::int64_t workshop) {
    Statement select(database, "SELECT ended_unix_millis IS NULL FROM workshop WHERE id = ?", workshop);
    const auto row = select.next();
    if (!row) return row.error();
    const std::string where = fmt::format("workshop {}", workshop);
    if (!row.value()) return Error{ErrorCode::not_found, where, "there is no such workshop"};
    if (select.integer(0) == 0) return Error{ErrorCode::session_ended, where, "it has ended"};
    return Done{};
}

bool ends(const WorkshopEvent& event) {
    const auto* const step = std::get_if<RoomStep>(&event.what);
    return step && step->what == Do::end;
}

Result<WorkshopSummary> summary_row(const Statement& row) {
    WorkshopSummary found;
    found.id = row.integer(0);
    auto hashes = records::read_hashes(row.text(5));
    if (!hashes) return hashes.error();
    found.start = {row.text(1), row.text(2),   row.text(3), row.text(4), std::move(hashes).value(),
                   row.text(6), row.integer(7)};
    if (!row.is_null(8)) found.ended_unix_millis = row.integer(8);
    found.seats = static_cast<std::uint32_t>(row.integer(9));
    found.answers = static_cast<std::uint32_t>(row.integer(10));
    return found;
}

} // namespace

Result<std::int64_t> Records::begin_workshop(const WorkshopStart& start) {
    Database& database = parts_->database();
    return in_transaction(database, [&]() -> Result<std::int64_t> {
        Statement insert(database,
                         "INSERT INTO workshop (plan_id, plan, code, language, content_hashes, engine_version,"
                         " began_unix_millis) VALUES (?, ?, ?, ?, ?, ?, ?)",
                         start.plan_id, start.plan, start.code, start.language,
                         records::write_hashes(start.content_hashes), start.engine_version, start.began_unix_millis);
        if (auto done = insert.run(); !done) return done.error();
        return static_cast<std::int64_t>(sqlite3_last_insert_rowid(database.connection()));
    });
}

Result<Done> Records::add_workshop_events(std::int64_t workshop, const std::vector<WorkshopEvent>& events) {
    Database& database = parts_->database();
    return in_transaction(database, [&]() -> Result<Done> {
        if (auto sound = check_under_way(database, workshop); !sound) return sound;
        for (const WorkshopEvent& event : events)
            if (auto done = records::write_event(database, workshop, event); !done) return done;
        const auto end = std::ranges::find_if(events, ends);
        if (end == events.end()) return Done{};
        return Statement(database, "UPDATE workshop SET ended_unix_millis = ? WHERE id = ?", end->at_unix_millis,
                         workshop)
            .run();
    });
}

Result<std::vector<WorkshopEvent>> Records::workshop_events(std::int64_t workshop) {
    return records::read_events(parts_->database(), workshop);
}

Result<std::vector<WorkshopSummary>> Records::workshops() {
    Statement select(parts_->database(),
                     "SELECT id, plan_id, plan, code, language, content_hashes, engine_version, began_unix_millis,"
                     " ended_unix_millis, (SELECT count(*) FROM seat WHERE workshop = workshop.id),"
                     " (SELECT count(*) FROM vote WHERE workshop = workshop.id) FROM workshop ORDER BY id DESC");
    std::vector<WorkshopSummary> found;
    for (;;) {
        const auto row = select.next();
        if (!row) return row.error();
        if (!row.value()) return found;
        auto summary = summary_row(select);
        if (!summary) return summary.error();
        found.push_back(std::move(summary).value());
    }
}

} // namespace propartif
