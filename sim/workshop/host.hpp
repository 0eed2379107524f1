#pragma once
// The one owner of a running room: phones and facilitator ask it from their threads, and nothing is answered before it
// is on the disk.
#include "propartif/records.hpp"
#include "propartif/workshop_views.hpp"
#include "workshop/phone_desk.hpp"
#include "workshop/room.hpp"
#include <functional>
#include <memory>

namespace propartif::workshop {

// Where the events are kept. Both are called by one thread at a time, not always the same.
struct Shelf {
    std::function<Result<Done>(const std::vector<WorkshopEvent>&)> keep; // all or none, on the disk
    std::function<Result<std::vector<WorkshopEvent>>()> read;
};
// `records` outlives the shelf and is used by nobody else meanwhile.
Shelf shelf_in(Records& records, std::int64_t workshop);

// Judges words that answer a citizen's line by the rubric of that id; nothing when there is no scorer for it. Called
// from several threads at once.
using JudgeWords = std::function<std::optional<Evaluation>(const std::string& rubric, std::string_view citizen,
                                                           const Focus* focus, std::string_view reply)>;

struct Running {
    std::string code; // what phones join by
    std::int64_t began_unix_millis{};
    JudgeWords judge;
    std::function<std::int64_t()> now_unix_millis;
    std::function<std::string(std::size_t)> random_bytes; // of the system: tokens are made of them
};

std::string system_random_bytes(std::size_t count);

class Host final : public PhoneDesk {
public:
    // Reads what the shelf has and goes on from there: after a crash the room is as it was. Fails as the shelf does,
    // or with bad_request when its events do not make a room by this script.
    static Result<std::unique_ptr<Host>> open(Script script, Shelf shelf, Running running);
    ~Host() override;
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    Joined join(std::string_view code, std::string_view nickname) override;
    Looked look(std::string_view token, std::uint64_t after) override;
    Taken take(std::string_view token, const Submission& submission) override;

    // Returns the room's sequence number once the step is on the disk. Fails with bad_request, `detail` saying why, or
    // as the shelf does.
    Result<std::uint64_t> apply(RoomStep step);
    Result<std::uint64_t> note(std::string words);
    FacilitatorView facilitator();
    ProjectorView projector();
    const std::string& code() const;
    const Script& script() const;
    Room room(); // a copy

private:
    struct Inside;
    explicit Host(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

} // namespace propartif::workshop
