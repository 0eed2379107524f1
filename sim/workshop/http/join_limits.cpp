#include "workshop/http/join_limits.hpp"
#include <algorithm>
#include <iterator>

namespace propartif::workshop {

using std::chrono::milliseconds;

void JoinLimits::forget_before(Time now) {
    const auto forget = [&](std::deque<Time>& guesses) {
        while (!guesses.empty() && guesses.front() + kWindow <= now) guesses.pop_front();
    };
    forget(all_);
    for (auto entry = by_address_.begin(); entry != by_address_.end();) {
        forget(entry->second);
        entry = entry->second.empty() ? by_address_.erase(entry) : std::next(entry);
    }
}

milliseconds JoinLimits::wait(const std::string& address, Time now) {
    forget_before(now);
    const auto until_free = [&](const std::deque<Time>& guesses, std::size_t most) {
        if (guesses.size() < most) return milliseconds{0};
        return std::chrono::ceil<milliseconds>(guesses[guesses.size() - most] + kWindow - now);
    };
    const auto own = by_address_.find(address);
    const milliseconds own_wait =
        own == by_address_.end() ? milliseconds{0} : until_free(own->second, kMostOfAnAddress);
    return std::max(until_free(all_, kMostOfAll), own_wait);
}

void JoinLimits::wrong(const std::string& address, Time now) {
    all_.push_back(now);
    by_address_[address].push_back(now);
}

} // namespace propartif::workshop
