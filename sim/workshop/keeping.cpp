#include "workshop/keeping.hpp"

namespace propartif::workshop {

Keeping::Ticket Keeping::add(WorkshopEvent event) {
    next_->events.push_back(std::move(event));
    return next_;
}

Keeping::Ticket Keeping::pending() const {
    if (!next_->events.empty()) return next_;
    return current_;
}

bool Keeping::wait(const Ticket& ticket, std::unique_lock<std::mutex>& lock, const std::function<void()>& start_again) {
    while (ticket->state == Batch::State::waiting) {
        if (current_)
            told_.wait(lock);
        else
            write(lock, start_again);
    }
    return ticket->state == Batch::State::kept;
}

void Keeping::write(std::unique_lock<std::mutex>& lock, const std::function<void()>& start_again) {
    current_ = std::exchange(next_, std::make_shared<Batch>());
    lock.unlock();
    const auto kept = shelf_.keep(current_->events);
    lock.lock();
    const Ticket written = std::exchange(current_, nullptr);
    if (kept) {
        written->state = Batch::State::kept;
    } else {
        for (const Ticket& lost : {written, std::exchange(next_, std::make_shared<Batch>())}) {
            lost->state = Batch::State::failed;
            lost->error = kept.error();
        }
        start_again();
    }
    told_.notify_all();
}

} // namespace propartif::workshop
