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

    struct Verdict {
        std::chrono::milliseconds wait{}; // zero: it may guess now
        bool undecided = false;           // a guess that stands in the way may turn out right any moment
    };
    Verdict ask(const std::string& address, Time now);
    // A guess counts as wrong until it is known, so that many at the same time do not slip through together.
    void begin(const std::string& address, Time now);
    void decided(const std::string& address, bool was_wrong);

private:
    struct Guesses {
        std::deque<Time> at;
        std::size_t undecided{};
    };
    static Verdict verdict(const Guesses& guesses, std::size_t most, Time now);
    void forget_before(Time now);

    Guesses all_;
    std::map<std::string, Guesses> by_address_; // together never more than all_
};

} // namespace propartif::workshop
