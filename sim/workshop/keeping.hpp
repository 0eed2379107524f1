#pragma once
// Events on their way to the disk. Those that come while a write is under way go with the next one, together.
#include "workshop/host.hpp"
#include <condition_variable>
#include <mutex>

namespace propartif::workshop {

class Keeping {
public:
    struct Batch {
        std::vector<WorkshopEvent> events;
        enum class State { waiting, kept, failed } state = State::waiting;
        Error error;
    };
    using Ticket = std::shared_ptr<Batch>;

    explicit Keeping(Shelf shelf) : shelf_(std::move(shelf)) {}

    // With the room's lock held. What was added is kept in the order of the calls.
    Ticket add(WorkshopEvent event);
    // The ticket of everything that is not kept yet; null when all is.
    Ticket pending() const;
    // Gives the lock up while it writes or waits. When a write failed, so has everything added meanwhile, because it
    // was built upon it; `start_again` is then called, with the lock held, before anybody is told.
    bool wait(const Ticket& ticket, std::unique_lock<std::mutex>& lock, const std::function<void()>& start_again);

    Result<std::vector<WorkshopEvent>> read() { return shelf_.read(); }

private:
    void write(std::unique_lock<std::mutex>& lock, const std::function<void()>& start_again);

    Shelf shelf_;
    Ticket next_ = std::make_shared<Batch>();
    Ticket current_; // being written
    std::condition_variable told_;
};

} // namespace propartif::workshop
