#include "propartif/condition.hpp"
#include <doctest/doctest.h>

using namespace propartif;

TEST_CASE("a condition with nothing in it always holds") {
    const std::set<std::string> flags;
    const std::map<NodeId, int> visits;
    CHECK(holds(Condition{}, Situation{50, 50, 0, nullptr, flags, visits}));
}
