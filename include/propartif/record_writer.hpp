#pragma once
// Records on a thread of their own, so that a slow disk never holds up the window.
#include "propartif/records.hpp"
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace propartif {

// Each is one call of Records with the same name, and one transaction.
namespace writes {
struct AddPerson {
    std::string name;
};
struct BeginAttempt {
    std::int64_t person{};
    Provenance provenance;
    Mode mode{};
    std::int64_t now_unix_millis{};
};
struct BeginWhatIf {
    std::int64_t attempt{};
    std::uint32_t turn{};
    std::int64_t now_unix_millis{};
};
struct SaveTurn {
    std::int64_t attempt{};
    std::uint32_t number{};
    Turn turn;
    Provenance provenance;
};
struct SaveRetry {
    std::int64_t attempt{};
    std::uint32_t number{};
    std::int64_t now_unix_millis{};
};
struct SaveDraft {
    std::int64_t attempt{};
    std::uint32_t turn{};
    std::string text;
};
struct FinishAttempt {
    std::int64_t attempt{};
    Outcome outcome{};
    double score{};
    std::int64_t now_unix_millis{};
};
struct SaveSelfRating {
    std::int64_t attempt{};
    Levels rating;
    std::string keep, change;
};
struct SaveRating {
    Rating rating;
};
struct SaveSetting {
    std::string key;
    std::string value;
};
struct SaveDrillAnswer {
    std::int64_t person{};
    DrillAnswer answer;
};
} // namespace writes

using RecordWrite = std::variant<writes::AddPerson, writes::BeginAttempt, writes::SaveTurn, writes::SaveRetry,
                                 writes::SaveDraft, writes::FinishAttempt, writes::SaveSelfRating, writes::SaveSetting,
                                 writes::SaveDrillAnswer, writes::BeginWhatIf, writes::SaveRating>;

// In the order of RecordWrite.
enum class RecordOperation {
    add_person,
    begin_attempt,
    save_turn,
    save_retry,
    save_draft,
    finish_attempt,
    save_self_rating,
    save_setting,
    save_drill_answer,
    begin_what_if,
    save_rating,
};

struct RecordAnswer {
    std::uint64_t ticket{}; // what `post` returned
    RecordOperation operation{};
    std::int64_t attempt{};     // 0 where there is none; the new one after begin_attempt and begin_what_if
    std::uint32_t turn{};       // of save_turn, save_retry and save_draft
    std::int64_t id{};          // the person, attempt, drill answer or rating that was made
    std::optional<Error> error; // absent: committed to the disk
};

// Owns the Records. Writes are done in the order they were posted; each is answered once, after its COMMIT or its
// failure.
class RecordWriter {
public:
    // `wake` (may be empty) is called from the writer's thread after each answer; it may post, but neither read nor
    // wait.
    RecordWriter(Records records, std::function<void()> wake);
    // Finishes everything that was posted, then closes the database. Answers nobody drained are lost.
    ~RecordWriter();
    RecordWriter(const RecordWriter&) = delete;
    RecordWriter& operator=(const RecordWriter&) = delete;

    // Returns at once, with the ticket of the answer. A draft that still waits is replaced by a newer one of the same
    // attempt: the older ticket is then never answered.
    std::uint64_t post(RecordWrite write);

    // The answers since the last call, in the order of the writes.
    std::vector<RecordAnswer> drain();

    // Runs `work(Records&)` on the writer's thread, after everything posted before it, and returns what it returned.
    // Waits, so only for start-up and for opening a screen. An exception of `work` is thrown here.
    template <class Work>
    std::invoke_result_t<Work&, Records&> read(Work&& work) {
        std::optional<std::invoke_result_t<Work&, Records&>> found;
        run_and_wait([&](Records& records) { found.emplace(work(records)); });
        return std::move(*found);
    }

private:
    void run_and_wait(const std::function<void(Records&)>& work);
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace propartif
