#pragma once
// How often a code may be guessed. Only wrong guesses count, so that a room of honest people never holds itself up;
// time is an argument.
#include <chrono>
#include <cstddef>
#include <deque>
#include <map>
#include <string>

namespace propartif::workshop {

class JoinLimits {
public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::seconds kWindow{60};
    static constexpr std::size_t kMostOfAnAddress = 5;
    static constexpr std::size_t kMostOfAll = 60;

    // How long this address has to wait before it may guess; zero: it may now.
    std::chrono::milliseconds wait(const std::string& address, Time now);
    void wrong(const std::string& address, Time now);

private:
    void forget_before(Time now);

    std::deque<Time> all_;
    std::map<std::string, std::deque<Time>> by_address_; // never more guesses than all_
};

} // namespace propartif::workshop
