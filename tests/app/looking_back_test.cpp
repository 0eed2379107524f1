#include "tiny_program.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::app;
using namespace propartif::tests;

namespace {

AttemptRecord finished(TinyProgram& program) {
    program.start(Mode::practice);
    program.pick("b");
    REQUIRE(program.session().outcome);
    return program.record();
}

} // namespace

TEST_CASE("looking back asks what each turn cost, and keeps the answer of this conversation alone") {
    TinyProgram program;
    const app::Effects effects = program.tell(AttemptLoaded{finished(program), false});
    const auto* work = only<WorkOutCosts>(effects);
    REQUIRE(work);
    CHECK(work->attempt == kAttempt);
    CHECK(work->session == program.state.debrief->session);
    CHECK(program.state.debrief->costs.empty());
    TurnCost cost;
    cost.cost = 4;
    program.tell(CostsWorkedOut{kAttempt + 1, {cost}});
    CHECK(program.state.debrief->costs.empty());
    program.tell(CostsWorkedOut{kAttempt, {cost}});
    REQUIRE(program.state.debrief->costs.size() == 1);
    CHECK(program.state.debrief->costs.front().cost == 4);
}

TEST_CASE("a conversation whose scenario has changed since is not weighed by the new one") {
    TinyProgram program;
    AttemptRecord record = finished(program);
    record.summary.provenance.scenario_hash = "another";
    CHECK(program.tell(AttemptLoaded{record, false}).empty());
    CHECK(program.state.debrief->content_changed);
}
