#include "workshop/http/join_limits.hpp"
#include <algorithm>
#include <iterator>

namespace propartif::workshop {

void JoinLimits::forget_before(Time now) {
    const auto forget = [&](Guesses& guesses) {
        while (!guesses.at.empty() && guesses.at.front() + kWindow <= now) guesses.at.pop_front();
    };
    forget(all_);
    for (auto entry = by_address_.begin(); entry != by_address_.end();) {
        forget(entry->second);
        const bool forgotten = entry->second.at.empty() && entry->second.undecided == 0;
        entry = forgotten ? by_address_.erase(entry) : std::next(entry);
    }
}

JoinLimits::Verdict JoinLimits::verdict(const Guesses& guesses, std::size_t most, Time now) {
    if (guesses.at.size() < most) return {};
    const auto free_at = guesses.at[guesses.at.size() - most] + kWindow;
    return {std::chrono::ceil<std::chrono::milliseconds>(free_at - now), guesses.undecided > 0};
}

JoinLimits::Verdict JoinLimits::ask(const std::string& address, Time now) {
    forget_before(now);
    const auto own = by_address_.find(address);
    const Verdict of_own = own == by_address_.end() ? Verdict{} : verdict(own->second, kMostOfAnAddress, now);
    const Verdict of_all = verdict(all_, kMostOfAll, now);
    if (of_own.wait.count() > 0 && !of_own.undecided) return of_own; // its own guesses alone are in its way
    return of_all.wait.count() > 0 ? of_all : of_own;
}

void JoinLimits::begin(const std::string& address, Time now) {
    for (Guesses* each : {&all_, &by_address_[address]}) {
        each->at.push_back(now);
        ++each->undecided;
    }
}

void JoinLimits::decided(const std::string& address, bool was_wrong) {
    Guesses& own = by_address_[address];
    --own.undecided;
    --all_.undecided;
    if (was_wrong || own.at.empty()) return; // or it took longer than the window
    const auto at = std::ranges::find(all_.at, own.at.back());
    if (at != all_.at.end()) all_.at.erase(at);
    own.at.pop_back();
}

} // namespace propartif::workshop
