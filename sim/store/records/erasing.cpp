#include "propartif/records.hpp"
#include "store/records/processing_log.hpp"
#include "store/records/records_parts.hpp"
#include "store/records/statement.hpp"
#include <array>
#include <fmt/format.h>

namespace propartif {

using records::Database;
using records::in_transaction;
using records::Statement;

namespace {

Result<std::uint32_t> count(Statement select) {
    const auto row = select.next();
    if (!row) return row.error();
    return row.value() ? static_cast<std::uint32_t>(select.integer(0)) : 0U;
}

Result<std::string> name_of(Database& database, std::int64_t person) {
    Statement select(database, "SELECT name FROM person WHERE id = ?", person);
    const auto row = select.next();
    if (!row) return row.error();
    if (!row.value()) return Error{ErrorCode::not_found, fmt::format("person {}", person), "there is no such person"};
    return select.text(0);
}

#define OF_ATTEMPTS "attempt IN (SELECT id FROM attempt WHERE person = ?1)"

struct Counted {
    std::uint32_t Belongings::*member;
    std::string_view sql;
};
constexpr std::array<Counted, 7> kCounted{
    {{&Belongings::attempts, "SELECT count(*) FROM attempt WHERE person = ?1"},
     {&Belongings::turns, "SELECT count(*) FROM turn WHERE " OF_ATTEMPTS},
     {&Belongings::drafts, "SELECT count(*) FROM draft WHERE " OF_ATTEMPTS},
     {&Belongings::self_ratings, "SELECT count(*) FROM self_rating WHERE " OF_ATTEMPTS},
     {&Belongings::ratings, "SELECT count(*) FROM rating WHERE " OF_ATTEMPTS},
     {&Belongings::drill_answers, "SELECT count(*) FROM drill_answer WHERE person = ?1"},
     {&Belongings::statements, "SELECT count(*) FROM xapi_statement WHERE " OF_ATTEMPTS}}};

// From what refers to what it refers to. What was delivered of a statement goes with the statement.
constexpr std::array<std::string_view, 9> kDeletes{"DELETE FROM xapi_statement WHERE " OF_ATTEMPTS,
                                                   "DELETE FROM rating WHERE " OF_ATTEMPTS,
                                                   "DELETE FROM retry WHERE " OF_ATTEMPTS,
                                                   "DELETE FROM draft WHERE " OF_ATTEMPTS,
                                                   "DELETE FROM self_rating WHERE " OF_ATTEMPTS,
                                                   "DELETE FROM turn WHERE " OF_ATTEMPTS,
                                                   "DELETE FROM attempt WHERE person = ?1",
                                                   "DELETE FROM drill_answer WHERE person = ?1",
                                                   "DELETE FROM person WHERE id = ?1"};
#undef OF_ATTEMPTS

// Seats that had the person's name as nickname at any time.
#define OWN_SEATS                                                                                                      \
    "(SELECT workshop, number FROM seat WHERE nickname = ?1 COLLATE NOCASE"                                            \
    " UNION SELECT workshop, number FROM room_step WHERE what = 'rename' AND words = ?1 COLLATE NOCASE)"

Result<Belongings> with_workshops(Database& database, const std::string& name, Belongings found) {
    const auto seats = count(Statement(database, "SELECT count(*) FROM " OWN_SEATS, name));
    if (!seats) return seats.error();
    const auto answers =
        count(Statement(database, "SELECT count(*) FROM vote WHERE (workshop, seat) IN " OWN_SEATS, name));
    if (!answers) return answers.error();
    found.seats = seats.value();
    found.workshop_answers = answers.value();
    return found;
}

// What was voted belongs to the class; name, words and phone go. Answers and steps stay, so that the room can still be
// made again from them. Seats last: the others are found by them.
constexpr std::array<std::string_view, 5> kForgotten{
    "UPDATE vote SET words = CASE kind WHEN 'text' THEN '-' ELSE '' END, form = '[]' WHERE (workshop, seat) "
    "IN " OWN_SEATS,
    "UPDATE note SET words = replace(words, ?1, '-')",
    "UPDATE room_step SET words = 'kursi-' || number || '-dihapus'"
    " WHERE what = 'rename' AND words <> ?1 COLLATE NOCASE AND (workshop, number) IN " OWN_SEATS,
    "UPDATE seat SET nickname = 'kursi-' || number || '-dihapus', token_hash = '' WHERE (workshop, number) "
    "IN " OWN_SEATS,
    "UPDATE room_step SET words = 'kursi-' || number || '-dihapus' WHERE what = 'rename' AND words = ?1 COLLATE "
    "NOCASE"};
#undef OWN_SEATS

Result<Belongings> belongings_of(Database& database, std::int64_t person, const std::string& name) {
    Belongings found;
    for (const Counted& each : kCounted) {
        const auto number = count(Statement(database, each.sql, person));
        if (!number) return number.error();
        found.*each.member = number.value();
    }
    const auto observed = count(Statement(database,
                                          "SELECT count(*) FROM rating WHERE observer = ?1 AND attempt NOT IN"
                                          " (SELECT id FROM attempt WHERE person = ?2)",
                                          name, person));
    if (!observed) return observed.error();
    found.observed = observed.value();
    return with_workshops(database, name, std::move(found));
}

// The rules that forbid changing and deleting, as they are written in the file.
struct Rules {
    std::vector<std::string> names, texts;
};

Result<Rules> rules(Database& database) {
    Statement select(database, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
                               " AND tbl_name IN ('turn', 'retry', 'drill_answer', 'rating', 'seat', 'vote',"
                               " 'room_step', 'note') ORDER BY name");
    Rules found;
    for (;;) {
        const auto row = select.next();
        if (!row) return row.error();
        if (!row.value()) return found;
        found.names.push_back(select.text(0));
        found.texts.push_back(select.text(1));
    }
}

// Runs `work` without those rules. They are taken away and put back inside the caller's transaction, so that no file
// and no other reader ever lacks them; what is put back is the very text that was there.
template <class Work>
Result<Done> without_rules(Database& database, Work&& work) {
    const auto found = rules(database);
    if (!found) return found.error();
    for (const std::string& name : found.value().names)
        if (auto dropped = database.execute(("DROP TRIGGER " + name).c_str()); !dropped) return dropped;
    if (auto done = work(); !done) return done;
    for (const std::string& text : found.value().texts)
        if (auto restored = database.execute(text.c_str()); !restored) return restored;
    return Done{};
}

// What the person said of others' conversations belongs to those; only the name goes.
Result<Done> take_name_from_ratings(Database& database, const std::string& name) {
    const auto first = count(Statement(database, "SELECT coalesce(min(id), 0) FROM rating WHERE observer = ?", name));
    if (!first) return first.error();
    Statement rename(database, "UPDATE rating SET observer = ? WHERE observer = ?", fmt::format("#{}", first.value()),
                     name);
    return rename.run();
}

Result<Done> delete_all(Database& database, std::int64_t person, const std::string& name) {
    for (const std::string_view sql : kDeletes) {
        Statement removal(database, sql, person);
        if (auto done = removal.run(); !done) return done;
    }
    Statement setting(database, "DELETE FROM setting WHERE key = ? AND value = ?", kLastPersonSetting, name);
    if (auto done = setting.run(); !done) return done;
    for (const std::string_view sql : kForgotten) {
        Statement forgetting(database, sql, name);
        if (auto done = forgetting.run(); !done) return done;
    }
    return take_name_from_ratings(database, name);
}

std::map<std::string, std::uint32_t> counts_of(const Belongings& found) {
    return {{"people", 1U},
            {"attempts", found.attempts},
            {"turns", found.turns},
            {"drafts", found.drafts},
            {"self_ratings", found.self_ratings},
            {"ratings", found.ratings},
            {"drill_answers", found.drill_answers},
            {"statements", found.statements},
            {"observed", found.observed},
            {"seats", found.seats},
            {"workshop_answers", found.workshop_answers}};
}

// Deleted rows are zeroed in the file already; this takes their words out of the log and the free pages away.
Result<Done> wipe(Database& database) {
    for (const char* const sql : {"PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"}) {
        Statement step(database, sql);
        if (auto done = step.run(); !done) return done;
    }
    return Done{};
}

} // namespace

Result<Belongings> Records::belongings(std::int64_t person) {
    const auto name = name_of(parts_->database(), person);
    if (!name) return name.error();
    return belongings_of(parts_->database(), person, name.value());
}

Result<Belongings> Records::erase(std::int64_t person, std::int64_t now_unix_millis) {
    Database& database = parts_->database();
    auto erased = in_transaction(database, [&]() -> Result<Belongings> {
        const auto name = name_of(database, person);
        if (!name) return name.error();
        auto found = belongings_of(database, person, name.value());
        if (!found) return found;
        auto done = without_rules(database, [&] { return delete_all(database, person, name.value()); });
        if (!done) return done.error();
        if (auto noted = records::note_processing(database, now_unix_millis, "erase", counts_of(found.value())); !noted)
            return noted.error();
        return found;
    });
    if (!erased) return erased;
    if (auto wiped = wipe(database); !wiped)
        return Error{wiped.error().code, wiped.error().where,
                     "erased, but the file could not be rewritten without the old words: " + wiped.error().detail};
    return erased;
}

} // namespace propartif
