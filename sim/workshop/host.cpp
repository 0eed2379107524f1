#include "workshop/host.hpp"
#include "propartif/library.hpp"
#include "propartif/workshop_answers.hpp"
#include "workshop/join_code.hpp"
#include "workshop/keeping.hpp"
#include "workshop/views.hpp"
#include <cerrno>
#include <stdexcept>
#include <sys/random.h>

namespace propartif::workshop {

namespace {

constexpr std::int64_t kConnectedMillis = 10'000; // a phone asks every second or two
constexpr std::size_t kTokenBytes = 16;

} // namespace

struct Host::Inside {
    using Lock = std::unique_lock<std::mutex>;

    Inside(Script given, Shelf shelf, Running how)
        : script(std::move(given)), running(std::move(how)), keeping(std::move(shelf)) {}

    const Script script;
    const Running running;
    Keeping keeping;
    std::mutex mutex; // of everything below
    Room room;
    bool broken = false; // what is on the disk makes no room
    std::map<int, std::int64_t> last_seen;

    Result<Done> load() {
        const auto events = keeping.read();
        broken = !events;
        if (broken) return events.error();
        auto made = replay(script, running.began_unix_millis, events.value());
        broken = !made;
        if (broken) return made.error();
        room = std::move(made).value();
        return Done{};
    }

    std::int64_t now() const { return running.now_unix_millis(); }

    // The event happens and is kept, or the reason why not.
    Result<std::uint64_t> keep(Lock& lock, decltype(WorkshopEvent::what) what, std::int64_t at) {
        if (broken) return Error{ErrorCode::store_failed, "workshop", "the records cannot be read"};
        const std::uint64_t sequence = room.sequence + 1;
        WorkshopEvent event{sequence, at, std::move(what)};
        if (auto done = happen(script, room, event); !done) return done.error();
        const auto ticket = keeping.add(std::move(event));
        if (!wait(lock, ticket)) return ticket->error;
        return sequence;
    }

    bool wait(Lock& lock, const Keeping::Ticket& ticket) {
        return keeping.wait(ticket, lock, [this] { static_cast<void>(load()); });
    }

    // Time closes answers as a step of its own, so that it is recorded when it did.
    void let_time_pass(Lock& lock) {
        const auto at = now();
        if (auto step = due(room, at)) static_cast<void>(keep(lock, std::move(*step), at));
    }

    const Seat* seat_of(std::string_view token) const {
        if (token.size() != 2 * kTokenBytes) return nullptr;
        const std::string hash = sha256_hex(token);
        for (const Seat& seat : room.seats)
            if (!seat.removed && seat.token_hash == hash) return &seat;
        return nullptr;
    }

    std::optional<Evaluation> judged(Lock& lock, const std::string& words) {
        const Asked where = asked(script, room);
        lock.unlock(); // judging takes longer than everything else here
        auto evaluation = running.judge(where.round.rubric, where.round.line, where.focus, words);
        lock.lock();
        return evaluation;
    }
};

std::string system_random_bytes(std::size_t count) {
    std::string out(count, '\0');
    for (std::size_t done = 0; done < count;) {
        const auto got = ::getrandom(out.data() + done, count - done, 0);
        if (got > 0)
            done += static_cast<std::size_t>(got);
        else if (errno != EINTR)
            throw std::runtime_error("the system has no random bytes");
    }
    return out;
}

Shelf shelf_in(Records& records, std::int64_t workshop) {
    return {[&records, workshop](const std::vector<WorkshopEvent>& events) {
                return records.add_workshop_events(workshop, events);
            },
            [&records, workshop] { return records.workshop_events(workshop); }};
}

Host::Host(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Host::~Host() = default;

Result<std::unique_ptr<Host>> Host::open(Script script, Shelf shelf, Running running) {
    auto inside = std::make_unique<Inside>(std::move(script), std::move(shelf), std::move(running));
    if (auto loaded = inside->load(); !loaded) return loaded.error();
    return std::unique_ptr<Host>(new Host(std::move(inside)));
}

Joined Host::join(std::string_view code, std::string_view typed) {
    if (read_code(code) != read_code(inside_->running.code)) return {Refusal::wrong_code, "", 0};
    const auto name = nickname(typed);
    if (!name) return {Refusal::bad_request, "", 0};
    const std::string token = hex(inside_->running.random_bytes(kTokenBytes));
    Inside::Lock lock(inside_->mutex);
    if (const auto refusal = can_join(inside_->script, inside_->room, *name); refusal != Refusal::none)
        return {refusal, "", 0};
    const int seat = static_cast<int>(inside_->room.seats.size()) + 1;
    const auto at = inside_->now();
    if (!inside_->keep(lock, SeatTaken{seat, *name, sha256_hex(token)}, at)) return {Refusal::failed, "", 0};
    inside_->last_seen[seat] = at;
    return {Refusal::none, token, seat};
}

Looked Host::look(std::string_view token, std::uint64_t after) {
    Inside::Lock lock(inside_->mutex);
    inside_->let_time_pass(lock);
    const Seat* const seat = inside_->seat_of(token);
    if (!seat) return {Refusal::unknown_seat, 0, ""};
    const auto at = inside_->now();
    inside_->last_seen[seat->number] = at;
    const std::uint64_t cursor = phone_cursor(inside_->room, seat->number);
    if (cursor == after) return {Refusal::none, cursor, ""};
    return {Refusal::none, cursor, phone_json(phone_view(inside_->script, inside_->room, seat->number, at))};
}

Taken Host::take(std::string_view token, const Submission& submission) {
    SeatAnswer answer;
    answer.client_id = submission.client_id;
    answer.item = submission.item;
    answer.round = submission.round;
    const bool readable = static_cast<bool>(read_submission(submission.kind, submission.content, answer));
    Inside::Lock lock(inside_->mutex);
    inside_->let_time_pass(lock);
    const Seat* const seat = inside_->seat_of(token);
    if (!seat) return {Refusal::unknown_seat, false};
    answer.seat = seat->number;
    inside_->last_seen[answer.seat] = inside_->now();
    if (!readable) return {Refusal::bad_request, false};
    const auto refusal = [&] { return can_take(inside_->script, inside_->room, answer); };
    const auto known = [&]() -> std::optional<Taken> {
        const There there = is_there(inside_->room, answer);
        if (there == There::no) return std::nullopt;
        if (there == There::other_seat) return Taken{Refusal::bad_request, false};
        const auto pending = inside_->keeping.pending(); // it may not be on the disk yet
        if (pending && !inside_->wait(lock, pending)) return Taken{Refusal::failed, false};
        return Taken{Refusal::none, true};
    };
    if (const auto taken = known()) return *taken;
    if (const auto why = refusal(); why != Refusal::none) return {why, false};
    if (answer.kind == AnswerKind::text) {
        answer.evaluation = inside_->judged(lock, answer.words);
        // The lock was given up meanwhile.
        if (const auto taken = known()) return *taken;
        if (const auto why = refusal(); why != Refusal::none) return {why, false};
    }
    const auto at = inside_->now();
    return {inside_->keep(lock, std::move(answer), at) ? Refusal::none : Refusal::failed, false};
}

Result<std::uint64_t> Host::apply(RoomStep step) {
    Inside::Lock lock(inside_->mutex);
    inside_->let_time_pass(lock);
    if (step.what == Do::use_words && !step.evaluation) step.evaluation = inside_->judged(lock, step.words);
    const auto at = inside_->now();
    return inside_->keep(lock, std::move(step), at);
}

Result<std::uint64_t> Host::note(std::string words) {
    if (words.empty() || words.size() > kMostWorkshopText)
        return Error{ErrorCode::bad_request, "workshop", "the note is empty or too long"};
    Inside::Lock lock(inside_->mutex);
    const auto at = inside_->now();
    return inside_->keep(lock, FacilitatorNote{inside_->room.item, std::move(words)}, at);
}

FacilitatorView Host::facilitator() {
    Inside::Lock lock(inside_->mutex);
    inside_->let_time_pass(lock);
    const auto at = inside_->now();
    FacilitatorView view = facilitator_view(inside_->script, inside_->room, at);
    view.code = inside_->running.code;
    for (SeatLine& seat : view.seats) {
        const auto seen = inside_->last_seen.find(seat.number);
        seat.connected = seen != inside_->last_seen.end() && at - seen->second <= kConnectedMillis;
    }
    return view;
}

ProjectorView Host::projector() {
    Inside::Lock lock(inside_->mutex);
    inside_->let_time_pass(lock);
    return projector_view(inside_->script, inside_->room, inside_->now());
}

const std::string& Host::code() const {
    return inside_->running.code;
}

const Script& Host::script() const {
    return inside_->script;
}

Room Host::room() {
    Inside::Lock lock(inside_->mutex);
    return inside_->room;
}

} // namespace propartif::workshop
