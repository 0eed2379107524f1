#pragma once
// Durable records of practice: people, attempts, append-only turns, ratings and drill answers, drafts and settings, in
// one SQLite file.
#include "propartif/drill.hpp"
#include "propartif/progress.hpp"
#include "propartif/rating.hpp"
#include "propartif/result.hpp"
#include "propartif/session.hpp"
#include "propartif/workshop_records.hpp"
#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace propartif {

struct Person {
    std::int64_t id{};
    std::string name;
};

// What made an attempt, so that it can be replayed or told apart when content changed.
struct Provenance {
    ScenarioId scenario;
    std::string scenario_version;
    std::string scenario_hash;
    std::string rubric;
    std::string rubric_hash;
    std::string lexicon_hash;
    std::string engine_version;
    std::uint64_t seed{};
    bool operator==(const Provenance&) const = default;
};

// An attempt that leaves another at one of its turns, to see what else could have come of it.
struct WhatIf {
    std::int64_t of{};    // the attempt it leaves
    std::uint32_t turn{}; // number of its own first turn; those before are copies
    bool operator==(const WhatIf&) const = default;
};

struct AttemptSummary {
    std::int64_t id{};
    std::int64_t person{};
    Provenance provenance;
    Mode mode{};
    std::int64_t started_unix_millis{};
    std::int64_t updated_unix_millis{};
    std::optional<Outcome> outcome;  // absent while under way
    std::optional<double> score;     // 0..100, set when it ended
    std::uint32_t turns{};           // rows, retries included
    std::optional<WhatIf> what_if{}; // set: play that never counts as practice
};

struct AttemptRecord {
    AttemptSummary summary;
    std::vector<Turn> turns;     // in order, `superseded` filled in
    std::string draft;           // reply being typed when the program last heard of it
    std::uint32_t draft_turn{};  // the turn that draft answers
    Levels self_rating;          // the learner's own rating per criterion, empty until given
    std::string keep, change;    // the learner's own words, may be empty
    std::vector<Rating> ratings; // of observers, oldest first, those that were corrected later included
};

// A statement for Learning Record Stores, as it was first written: it is never changed, because stores never are.
struct XapiStatement {
    std::string id; // a UUID
    std::string json;
    bool operator==(const XapiStatement&) const = default;
};

// What became of a statement at one store.
enum class Delivery { sent, there, refused };
inline constexpr std::array<std::string_view, 3> kDeliveryKeys{"sent", "there", "refused"};

struct RecordCounts {
    std::uint32_t people{}, attempts{}, drill_answers{};
};

// How much is recorded about one person.
struct Belongings {
    std::uint32_t attempts{}, turns{}, drafts{}, self_ratings{}, ratings{}, drill_answers{}, statements{};
    std::uint32_t observed{};                  // ratings of other people's conversations under this name
    std::uint32_t seats{}, workshop_answers{}; // of workshops, under this name as nickname
    bool operator==(const Belongings&) const = default;
};

// What was done with everybody's records, without names.
struct ProcessingNote {
    std::int64_t at_unix_millis{};
    std::string action; // backup, restore, erase
    std::map<std::string, std::uint32_t> counts;
};

// The setting that holds the name of who practised last; it goes when that person is erased.
inline constexpr const char* kLastPersonSetting = "last_person";

// One connection, one process: the data folder is locked against a second writer.
// Every write is one transaction (WAL, synchronous=FULL) and is acknowledged only after COMMIT.
class Records {
public:
    // Opens or creates `folder`/records.db. Fails with store_locked when another process holds the folder, newer_format
    // when a newer program wrote it (file untouched). A damaged database is moved aside (never overwritten) and a fresh
    // one opened: `quarantined()` then names the moved file.
    // Before an older database gets a new shape, a copy of it is kept as records.db.before-N.bak, N being that shape.
    static Result<Records> open(const std::filesystem::path& folder);
    Records(Records&&) noexcept;
    Records& operator=(Records&&) noexcept;
    ~Records();

    const std::optional<std::filesystem::path>& quarantined() const;

    Result<std::vector<Person>> people();
    Result<Person> add_person(const std::string& name); // returns the existing one when the name is known
    Result<std::int64_t> begin_attempt(std::int64_t person, const Provenance& provenance, Mode mode,
                                       std::int64_t now_unix_millis);
    // Begins an attempt in learn mode that shares the counted turns of `attempt` before its turn number `turn`, and
    // goes on from there; `attempt` stays as it is. Fails with not_found when there is no such attempt or turn.
    Result<std::int64_t> begin_what_if(std::int64_t attempt, std::uint32_t turn, std::int64_t now_unix_millis);
    // Append turn number `number` (0-based row in session.turns). Same number with the same content again is accepted;
    // different content is refused.
    Result<Done> save_turn(std::int64_t attempt, std::uint32_t number, const Turn& turn, const Provenance& provenance);
    // A correction is a new row that names the old one: mark turn `number` as taken back.
    Result<Done> save_retry(std::int64_t attempt, std::uint32_t number, std::int64_t now_unix_millis);
    Result<Done> save_draft(std::int64_t attempt, std::uint32_t turn, const std::string& text);
    Result<Done> finish_attempt(std::int64_t attempt, Outcome outcome, double score, std::int64_t now_unix_millis);
    Result<Done> save_self_rating(std::int64_t attempt, const Levels& rating, const std::string& keep,
                                  const std::string& change);
    // The new row's id. Fails with not_found when the attempt, the turn or the corrected rating is not there, and with
    // bad_request when the observer has no name, or `corrects` names a rating of something else or one that was
    // corrected before. `rating.id` is not read.
    Result<std::int64_t> save_rating(const Rating& rating);
    Result<std::vector<Rating>> ratings(std::int64_t attempt);                        // oldest first
    Result<std::vector<AttemptSummary>> attempts(std::optional<std::int64_t> person); // newest first
    Result<AttemptRecord> attempt(std::int64_t id);
    // The ratings of all that the person ended, oldest first, in one reading.
    Result<std::vector<FinishedAttempt>> finished_attempts(std::int64_t person);
    Result<std::int64_t> save_drill_answer(std::int64_t person, const DrillAnswer& answer); // a row of its own
    Result<std::vector<DrillAnswer>> drill_answers(std::int64_t person);                    // oldest first
    Result<std::map<std::string, std::string>> settings();
    Result<Done> save_setting(const std::string& key, const std::string& value);

    // Statements that are new are kept, in order; of one that is kept already the first text stays.
    Result<Done> keep_statements(std::int64_t attempt, const std::vector<XapiStatement>& statements);
    Result<std::vector<XapiStatement>> statements(); // oldest first
    // Those that the store at `endpoint` has neither taken nor had.
    Result<std::vector<XapiStatement>> statements_for(const std::string& endpoint);
    Result<Done> note_delivery(const std::string& endpoint, const std::vector<std::string>& statements,
                               Delivery delivery, const std::string& answer);

    // A new workshop's number.
    Result<std::int64_t> begin_workshop(const WorkshopStart& start);
    // All of them or none, in one transaction. An `end` among the steps ends the workshop.
    Result<Done> add_workshop_events(std::int64_t workshop, const std::vector<WorkshopEvent>& events);
    Result<std::vector<WorkshopEvent>> workshop_events(std::int64_t workshop); // by their sequence
    Result<std::vector<WorkshopSummary>> workshops();                          // newest first

    // Writes a whole copy to `file`, looked through, on the disk and readable by its owner alone. Fails with
    // bad_request when there is something under that name.
    Result<RecordCounts> back_up(const std::filesystem::path& file, std::int64_t now_unix_millis);
    Result<Belongings> belongings(std::int64_t person);
    // Takes everything of that person out of the file, turns and ratings too, in one transaction; then rewrites the
    // file, so that nothing of it is left in free pages or in the log. In ratings of other people's conversations the
    // person's name becomes a number; in workshops the seats under that nickname keep their votes without name and
    // words. When only the rewriting fails, the error says so.
    Result<Belongings> erase(std::int64_t person, std::int64_t now_unix_millis);
    Result<std::vector<ProcessingNote>> processing_log(); // oldest first

private:
    friend Result<std::string> export_json(Records& records);
    struct Parts;
    explicit Records(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

// The folder for records: `given` if not empty, else $XDG_DATA_HOME/propartif, else $HOME/.local/share/propartif.
Result<std::filesystem::path> data_folder(const std::string& given);

struct Restored {
    RecordCounts counts;
    std::optional<std::filesystem::path> kept; // the records that were there before
};

// Puts the records of `file`, a copy made by back_up, in the place of those in `folder`. The copy is looked through
// first (store_damaged, newer_format; nothing is then changed) and is never changed itself; what was there before is
// kept under a name of its own. A crash leaves the one or the other, whole.
Result<Restored> restore_records(const std::filesystem::path& folder, const std::filesystem::path& file,
                                 std::int64_t now_unix_millis);

// Everything recorded, as one JSON document (UTF-8): people, attempts with their turns and ratings,
// drill answers, the processing log.
Result<std::string> export_json(Records& records);

} // namespace propartif
