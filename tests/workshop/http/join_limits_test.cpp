#include "workshop/http/join_limits.hpp"
#include <doctest/doctest.h>

using namespace propartif::workshop;
using namespace std::chrono_literals;

namespace {

const JoinLimits::Time kStart{1h};

} // namespace

TEST_CASE("after five wrong codes an address waits until the first of them is a minute old") {
    JoinLimits limits;
    for (int guess = 0; guess < 5; ++guess) {
        CHECK(limits.wait("10.0.0.9", kStart + guess * 1s) == 0ms);
        limits.wrong("10.0.0.9", kStart + guess * 1s);
    }
    CHECK(limits.wait("10.0.0.9", kStart + 10s) == 50s);
    CHECK(limits.wait("10.0.0.8", kStart + 10s) == 0ms);
    CHECK(limits.wait("10.0.0.9", kStart + 59'999ms) == 1ms);
    CHECK(limits.wait("10.0.0.9", kStart + 60s) == 0ms);
    limits.wrong("10.0.0.9", kStart + 60s);
    CHECK(limits.wait("10.0.0.9", kStart + 60s) == 1s);
}

TEST_CASE("sixty wrong codes a minute are the most of the whole room, from however many addresses") {
    JoinLimits limits;
    for (int guess = 0; guess < 60; ++guess) limits.wrong("10.0.0." + std::to_string(guess), kStart);
    CHECK(limits.wait("10.0.1.1", kStart + 1s) == 59s);
    CHECK(limits.wait("10.0.1.1", kStart + 60s) == 0ms);
}

TEST_CASE("in two hours somebody with 250 addresses who guesses ten times a second gets 7,200 tries") {
    JoinLimits limits;
    int tries = 0;
    for (int at = 0; at < 72'000; ++at) {
        const auto now = kStart + at * 100ms;
        const std::string address = std::to_string(at % 250);
        if (limits.wait(address, now) > 0ms) continue;
        limits.wrong(address, now);
        ++tries;
    }
    CHECK(tries == 7'200);
}
