#include "propartif/plan.hpp"
#include "support/tiny.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;

namespace {

const Rubric kRubric = tiny_rubric();
const Scenario kScenario = tiny_scenario();

Session after(const Session& session, const Reply& reply, const Evaluation& given) {
    Result<Session> moved = advance(kScenario, kRubric, session, reply, given, 1000);
    REQUIRE(moved);
    return std::move(moved).value();
}

Session after_a(const Session& session) {
    for (const Choice& choice : kScenario.find(session.here)->choices)
        if (choice.id.value == "a") return after(session, choose(session, "a"), authored_evaluation(kRubric, choice));
    FAIL("no choice a");
    return session;
}

} // namespace

TEST_CASE("a recorded conversation names every reply, where it led and how the citizen felt") {
    Session session = after_a(begin(kScenario, Mode::learn).value());
    const std::string mood =
        "tension " + std::to_string(session.mood.tension) + "\ntrust " + std::to_string(session.mood.trust) + "\n";
    const std::string plan = recorded_plan(kScenario, session, "percakapan pertama");
    CHECK(plan == "# percakapan pertama\nscenario tiny\nchoose a\nnode talk\n" + mood);
}

TEST_CASE("typed words are one line with what they earned, and an ending closes the plan") {
    Session session = after_a(begin(kScenario, Mode::learn).value());
    Evaluation good;
    for (const Criterion& criterion : kRubric.criteria) good.levels[criterion.id] = criterion.max;
    good.flags = {"bribery"};
    const Reply typed{static_cast<std::uint32_t>(session.turns.size()), std::nullopt, "Wajar\nBapak  kesal.", false};
    session = after(session, typed, good);
    const std::string plan = recorded_plan(kScenario, session, "dua\nbaris");
    CHECK(plan.starts_with("# dua baris\n"));
    CHECK(plan.find("say Wajar Bapak kesal.\n") != std::string::npos);
    CHECK(plan.find("level " + kRubric.criteria[0].id.value + ' ' + std::to_string(kRubric.criteria[0].max) + "\n") !=
          std::string::npos);
    CHECK(plan.find("flag bribery\n") != std::string::npos);
    REQUIRE(session.outcome);
    CHECK(plan.ends_with("ending " + std::string{kOutcomeKeys[static_cast<std::size_t>(*session.outcome)]} + "\n"));
}

TEST_CASE("what was taken back is not in the plan") {
    Session session = retry(kScenario, kRubric, after_a(begin(kScenario, Mode::learn).value())).value();
    CHECK(recorded_plan(kScenario, session, "x") == "# x\nscenario tiny\n");
}
