#pragma once
// The same pseudo-random numbers on every machine (SplitMix64, Steele, Lea and Flood 2014), unlike std's distributions.
#include <cstdint>

namespace propartif::core {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }

    // 0..bound-1, each equally likely; bound must not be 0.
    std::uint64_t below(std::uint64_t bound) {
        const std::uint64_t uneven = (0 - bound) % bound; // numbers below this would favour small answers
        for (;;) {
            const std::uint64_t drawn = next();
            if (drawn >= uneven) return drawn % bound;
        }
    }

private:
    std::uint64_t state_;
};

} // namespace propartif::core
