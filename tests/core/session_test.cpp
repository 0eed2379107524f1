#include "support/tiny.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;

TEST_CASE("a conversation begins at the start with the citizen's own mood") {
    Scenario scenario = tiny_scenario();
    scenario.citizen.start_tension = 70;
    scenario.citizen.start_trust = 20;
    const Result<Session> started = begin(scenario, Mode::exam);
    REQUIRE(started);
    CHECK(started.value().mode == Mode::exam);
    CHECK(started.value().here == node_id("buka"));
    CHECK(started.value().mood == Mood{70, 20});
    CHECK(started.value().visits == std::map<NodeId, int>{{node_id("buka"), 1}});
    CHECK(started.value().turns.empty());
    CHECK_FALSE(started.value().outcome);
}
