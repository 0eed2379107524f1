#include "workshop/http/join_limits.hpp"
#include <doctest/doctest.h>

using namespace propartif::workshop;
using namespace std::chrono_literals;

namespace {

const JoinLimits::Time kStart{1h};

void guess_wrong(JoinLimits& limits, const std::string& address, JoinLimits::Time at) {
    limits.begin(address, at);
    limits.decided(address, true);
}

} // namespace

TEST_CASE("after five wrong codes an address waits until the first of them is a minute old") {
    JoinLimits limits;
    for (int guess = 0; guess < 5; ++guess) {
        CHECK(limits.ask("10.0.0.9", kStart + guess * 1s).wait == 0ms);
        guess_wrong(limits, "10.0.0.9", kStart + guess * 1s);
    }
    CHECK(limits.ask("10.0.0.9", kStart + 10s).wait == 50s);
    CHECK(limits.ask("10.0.0.8", kStart + 10s).wait == 0ms);
    CHECK(limits.ask("10.0.0.9", kStart + 59'999ms).wait == 1ms);
    CHECK(limits.ask("10.0.0.9", kStart + 60s).wait == 0ms);
    guess_wrong(limits, "10.0.0.9", kStart + 60s);
    CHECK(limits.ask("10.0.0.9", kStart + 60s).wait == 1s);
}

TEST_CASE("sixty wrong codes a minute are the most of the whole room, from however many addresses") {
    JoinLimits limits;
    for (int guess = 0; guess < 60; ++guess) guess_wrong(limits, "10.0.0." + std::to_string(guess), kStart);
    CHECK(limits.ask("10.0.1.1", kStart + 1s).wait == 59s);
    CHECK(limits.ask("10.0.1.1", kStart + 60s).wait == 0ms);
}

TEST_CASE("in two hours somebody with 250 addresses who guesses ten times a second gets 7,200 tries") {
    JoinLimits limits;
    int tries = 0;
    for (int at = 0; at < 72'000; ++at) {
        const auto now = kStart + at * 100ms;
        const std::string address = std::to_string(at % 250);
        if (limits.ask(address, now).wait > 0ms) continue;
        guess_wrong(limits, address, now);
        ++tries;
    }
    CHECK(tries == 7'200);
}

TEST_CASE("a guess under way counts until it is right, and whoever it holds up is told to come back for it") {
    JoinLimits limits;
    for (int phone = 0; phone < 5; ++phone) limits.begin("10.0.0.9", kStart);
    CHECK(limits.ask("10.0.0.9", kStart).wait == 60s);
    CHECK(limits.ask("10.0.0.9", kStart).undecided);
    CHECK(limits.ask("10.0.0.8", kStart).wait == 0ms);
    limits.decided("10.0.0.9", false);
    CHECK(limits.ask("10.0.0.9", kStart).wait == 0ms);
    limits.begin("10.0.0.9", kStart);
    for (int phone = 0; phone < 5; ++phone) limits.decided("10.0.0.9", true);
    CHECK(limits.ask("10.0.0.9", kStart).wait == 60s);
    CHECK_FALSE(limits.ask("10.0.0.9", kStart).undecided);
}

TEST_CASE("a guess that takes longer than the window is forgotten like any other") {
    JoinLimits limits;
    limits.begin("10.0.0.9", kStart);
    CHECK(limits.ask("10.0.0.9", kStart + 61s).wait == 0ms);
    limits.decided("10.0.0.9", false);
    CHECK(limits.ask("10.0.0.9", kStart + 61s).wait == 0ms);
}
