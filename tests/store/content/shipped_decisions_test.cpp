// The exact numbers of the shipped scenarios against plays by the engine itself.
#include "core/random.hpp"
#include "core/step.hpp"
#include "propartif/decisions.hpp"
#include "shipped_library.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;

namespace {

constexpr std::size_t kPlays = 100'000; // over all scenarios together
constexpr std::size_t kMost = 60'000;   // situations: the larger ones would take longer than all other tests
constexpr std::size_t kMostTurns = 200;

struct Taken {
    Reply reply;
    Evaluation evaluation;
};

std::vector<Taken> replies_now(const Scenario& scenario, const Rubric& rubric, const Session& session,
                               const core::RunningTotal& total) {
    std::vector<Taken> replies;
    for (const Choice* choice : core::offered(scenario, session, total)) {
        Taken& taken = replies.emplace_back();
        taken.reply.choice = choice->id;
        taken.evaluation = authored_evaluation(rubric, *choice);
    }
    const Node* node = scenario.find(session.here);
    if (node->free_text)
        for (const Example& example : node->free_text->examples) {
            Taken& taken = replies.emplace_back();
            taken.reply.text = example.text;
            taken.evaluation = core::expected_evaluation(rubric, example);
        }
    for (Taken& taken : replies) taken.reply.turn = static_cast<std::uint32_t>(session.turns.size());
    return replies;
}

double worth(const Rubric& rubric, const Taken& taken) {
    return taken.evaluation.verdict == Verdict::review
               ? -1.0
               : turn_score(rubric, taken.evaluation.levels, taken.evaluation.flags);
}

// A person who finds the best reply `skill` times in a hundred.
double play(const Scenario& scenario, const Rubric& rubric, core::Random& random, Session& session) {
    const std::uint64_t skill = random.below(101);
    core::RunningTotal total;
    while (!session.outcome && session.turns.size() < kMostTurns) {
        auto replies = replies_now(scenario, rubric, session, total);
        std::size_t picked = random.below(replies.size());
        if (random.below(100) < skill)
            for (std::size_t i = 0; i < replies.size(); ++i)
                if (worth(rubric, replies[i]) > worth(rubric, replies[picked])) picked = i;
        if (core::step(scenario, rubric, session, replies[picked].reply, replies[picked].evaluation, 0, total)) break;
    }
    return total.mean();
}

} // namespace

TEST_CASE("no play of a shipped scenario that ends well beats the best score, and the best play reaches it") {
    const auto& scenarios = shipped_library().scenarios;
    std::size_t solved = 0;
    for (const auto& [id, scenario] : scenarios) {
        CAPTURE(id.value);
        const Rubric& rubric = shipped_library().rubrics.at(scenario.rubric);
        const auto found = decide(scenario, rubric, kMost);
        if (!found) continue;
        ++solved;
        REQUIRE(scenario.find(found->best.ending)->ending->outcome == Outcome::restored);
        core::Random random(scenario.nodes.size());
        double highest = 0;
        for (std::size_t i = 0; i < kPlays / scenarios.size(); ++i) {
            Session session = begin(scenario, Mode::practice).value();
            const double score = play(scenario, rubric, random, session);
            if (session.outcome == Outcome::restored || session.outcome == Outcome::partial)
                highest = std::max(highest, score);
        }
        CHECK(highest <= found->best.score + 1e-9);
        CHECK(highest >= found->best.score * 0.85); // the bound is not out of this world
    }
    CHECK(solved >= 13);
}

TEST_CASE("the costs of a played conversation lead from the best score to the score it got") {
    for (const auto& [id, scenario] : shipped_library().scenarios) {
        CAPTURE(id.value);
        const Rubric& rubric = shipped_library().rubrics.at(scenario.rubric);
        core::Random random(7);
        Session session = begin(scenario, Mode::practice).value();
        const double score = play(scenario, rubric, random, session);
        const auto costs = turn_costs(scenario, rubric, session, 5'000);
        if (!costs) continue;
        REQUIRE(costs->size() == session.turns.size());
        double left = costs->front().before;
        for (const TurnCost& cost : *costs) left -= cost.cost;
        CHECK(left == doctest::Approx(score));
    }
}
