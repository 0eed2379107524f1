#include "workshop/http/doorman.hpp"
#include "workshop/http/arrived.hpp"
#include "workshop/http/caller.hpp"
#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace propartif::workshop {
namespace {

using CallerPtr = std::unique_ptr<Caller>;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostWaitingBytes = kMostHeadBytes + kMostBodyBytes;
constexpr std::size_t kMostThrownAway = std::size_t{256} << 10;
constexpr int kLookAgainMillis = 100; // how exactly the times of the rules are kept
constexpr int kTimeout = 408;
constexpr int kBroken = 500;

} // namespace

struct Doorman::Inside {
    Inside(DoormanRules the_rules, Answering the_answering, Refusing the_refusing)
        : rules(the_rules), answering(std::move(the_answering)), refusing(std::move(the_refusing)) {}

    const DoormanRules rules;
    const Answering answering;
    const Refusing refusing;
    Listening listening;
    Socket bell; // wakes the door
    std::atomic<bool> closing = false;

    std::mutex mutex;
    std::condition_variable work_waits;
    std::deque<CallerPtr> asked;     // for a worker
    std::vector<CallerPtr> answered; // for the door

    // Only the door's own thread touches these; callers with a worker are not in `callers` but are counted.
    std::vector<CallerPtr> callers;
    std::map<std::string, std::size_t> of_address;
    std::size_t count{};

    std::thread door;
    std::vector<std::thread> workers;

    void ring() const {
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = ::write(bell.get(), &one, sizeof one);
    }

    // --- workers

    void work() {
        while (CallerPtr caller = next_asked()) {
            Answer answer = answer_to(*caller);
            caller->answer = std::move(answer.bytes);
            caller->keep = answer.keep;
            caller->send(); // mostly all of it goes at once; the door sees to the rest
            {
                const std::lock_guard lock(mutex);
                answered.push_back(std::move(caller));
            }
            ring();
        }
    }

    CallerPtr next_asked() {
        std::unique_lock lock(mutex);
        work_waits.wait(lock, [&] { return closing || !asked.empty(); });
        if (closing) return nullptr;
        CallerPtr out = std::move(asked.front());
        asked.pop_front();
        return out;
    }

    Answer answer_to(const Caller& caller) {
        try {
            return answering(std::string_view{caller.bytes}.substr(0, caller.request), caller.address);
        } catch (const std::exception&) { // no memory: this caller is told, the others go on
            return {refusing(kBroken), false};
        }
    }

    // --- the door

    void watch() {
        std::vector<pollfd> watched;
        Clock::time_point rests_until{};
        while (!closing) {
            take_back();
            const bool resting = Clock::now() < rests_until;
            watched.clear();
            watched.push_back({bell.get(), POLLIN, 0});
            watched.push_back({resting ? -1 : listening.socket.get(), POLLIN, 0});
            for (const CallerPtr& each : callers) {
                const bool speaks = each->state == Caller::State::answering;
                watched.push_back({each->socket.get(), static_cast<short>(speaks ? POLLOUT : POLLIN), 0});
            }
            ::poll(watched.data(), watched.size(), callers.empty() && !resting ? -1 : kLookAgainMillis);
            if (watched[0].revents != 0) quiet_bell();
            const auto now = Clock::now();
            for (std::size_t at = 0; at < callers.size(); ++at)
                if (watched[at + 2].revents != 0) attend(callers[at], now);
            send_the_late_away(now);
            std::erase(callers, nullptr);
            if (watched[1].revents != 0 && !let_in(now))
                rests_until = now + std::chrono::milliseconds(kLookAgainMillis);
        }
    }

    void quiet_bell() const {
        std::uint64_t rings{};
        [[maybe_unused]] const auto read = ::read(bell.get(), &rings, sizeof rings);
    }

    // False: no files are left; waiting is better than asking again and again.
    bool let_in(Clock::time_point now) {
        for (;;) {
            Accepted accepted = accept_from(listening.socket);
            if (!accepted.socket) return !accepted.out_of_files;
            const auto own = of_address.find(accepted.address);
            if (own != of_address.end() && own->second >= rules.connections_per_address)
                if (!make_room(&accepted.address)) continue; // closes
            if (count >= rules.connections)
                if (!make_room(nullptr)) continue;
            auto caller = std::make_unique<Caller>();
            caller->socket = std::move(accepted.socket);
            caller->address = std::move(accepted.address);
            caller->since = now;
            ++of_address[caller->address];
            ++count;
            callers.push_back(std::move(caller));
        }
    }

    // Whoever has been silent longest goes, as a browser keeps connections it does not use.
    bool make_room(const std::string* address) {
        CallerPtr* silent = nullptr;
        for (CallerPtr& each : callers) {
            if (!each || each->state != Caller::State::asking || !each->bytes.empty()) continue;
            if (address && each->address != *address) continue;
            if (!silent || each->since < (*silent)->since) silent = &each;
        }
        if (!silent) return false;
        let_go(*silent);
        std::erase(callers, nullptr);
        return true;
    }

    void let_go(CallerPtr& caller) {
        --count;
        const auto own = of_address.find(caller->address);
        if (--own->second == 0) of_address.erase(own);
        caller.reset();
    }

    void attend(CallerPtr& caller, Clock::time_point now) {
        switch (caller->state) {
        case Caller::State::asking: return hear(caller, now);
        case Caller::State::answering: return speak(caller, now);
        case Caller::State::leaving:
            if (caller->throw_away(kMostThrownAway) != Caller::Flow::open) let_go(caller);
            return;
        }
    }

    void hear(CallerPtr& caller, Clock::time_point now) {
        const bool was_silent = caller->bytes.empty();
        const auto flow = caller->receive(kMostWaitingBytes);
        if (flow == Caller::Flow::broken) return let_go(caller);
        if (was_silent) caller->since = now;
        look_at(caller, now);
    }

    void look_at(CallerPtr& caller, Clock::time_point now) {
        const Arrived arrived = caller->bytes.empty() ? Arrived{} : first_request(caller->bytes);
        switch (arrived.state) {
        case Arrived::State::incomplete:
            if (caller->other_side_ended) let_go(caller);
            return;
        case Arrived::State::refused: return refuse(caller, arrived.status, now);
        case Arrived::State::whole:
            caller->request = arrived.bytes;
            {
                const std::lock_guard lock(mutex);
                asked.push_back(std::move(caller));
            }
            work_waits.notify_one();
            return;
        }
    }

    void refuse(CallerPtr& caller, int status, Clock::time_point now) {
        caller->answer = refusing(status);
        caller->keep = false;
        caller->state = Caller::State::answering;
        caller->since = now;
        speak(caller, now);
    }

    void speak(CallerPtr& caller, Clock::time_point now) {
        const auto flow = caller->answer.empty() ? Caller::Flow::ended : caller->send();
        if (flow == Caller::Flow::broken) return let_go(caller);
        if (flow == Caller::Flow::open) return;
        caller->since = now;
        if (caller->keep && !caller->other_side_ended) {
            caller->state = Caller::State::asking;
            if (!caller->bytes.empty()) look_at(caller, now); // it did not wait for the answer
            return;
        }
        if (caller->other_side_ended) return let_go(caller);
        ::shutdown(caller->socket.get(), SHUT_WR);
        caller->state = Caller::State::leaving;
    }

    void take_back() {
        std::vector<CallerPtr> back;
        {
            const std::lock_guard lock(mutex);
            back.swap(answered);
        }
        const auto now = Clock::now();
        for (CallerPtr& caller : back) {
            caller->bytes.erase(0, caller->request);
            caller->request = 0;
            caller->state = Caller::State::answering;
            caller->since = now;
            speak(caller, now);
            if (caller) callers.push_back(std::move(caller));
        }
    }

    void send_the_late_away(Clock::time_point now) {
        for (CallerPtr& each : callers) {
            if (!each) continue;
            const bool asks = each->state == Caller::State::asking;
            const bool silent = asks && each->bytes.empty();
            const auto time = silent                                  ? rules.idle_time
                              : each->state == Caller::State::leaving ? rules.leaving_time
                                                                      : rules.request_time;
            if (now - each->since < time) continue;
            if (asks && !silent)
                refuse(each, kTimeout, now);
            else
                let_go(each);
        }
    }
};

Doorman::Doorman(DoormanRules rules, Answering answering, Refusing refusing)
    : inside_(std::make_unique<Inside>(rules, std::move(answering), std::move(refusing))) {}

Doorman::~Doorman() {
    stop();
}

Result<Done> Doorman::start(Listening listening) {
    Inside& in = *inside_;
    in.bell = Socket(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!in.bell) return Error{ErrorCode::bad_request, "eventfd", "no file is left"};
    in.listening = std::move(listening);
    in.door = std::thread([&in] { in.watch(); });
    for (std::size_t at = 0; at < in.rules.workers; ++at) in.workers.emplace_back([&in] { in.work(); });
    return Done{};
}

void Doorman::stop() {
    Inside& in = *inside_;
    if (!in.door.joinable()) return;
    {
        const std::lock_guard lock(in.mutex); // or a worker about to wait would miss it
        in.closing = true;
    }
    in.ring();
    in.work_waits.notify_all();
    in.door.join();
    in.listening = {};
    for (std::thread& each : in.workers) each.join();
    in.workers.clear();
    in.callers.clear();
}

} // namespace propartif::workshop
