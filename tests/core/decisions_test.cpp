// The decision process behind "what did this reply cost": against every play written out, and against many plays drawn.
#include "core/step.hpp"
#include "propartif/decisions.hpp"
#include "propartif/simulation.hpp"
#include "support/tiny.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <map>

using namespace propartif;
using namespace propartif::tests;

namespace {

// One reaction looks at more than the levels: a heated citizen who feels heard comes down further.
Rubric moody_rubric() {
    Rubric rubric = tiny_rubric();
    Condition heated = level_at_least("emotion", 1);
    heated.tension = Bounds{60, std::nullopt};
    rubric.reactions.push_back(Reaction{heated, -7, 3, words("relieved")});
    return rubric;
}

const Rubric kRubric = moody_rubric();

bool good(const Session& session) {
    return session.outcome == Outcome::restored || session.outcome == Outcome::partial;
}

Reply reply_by(const Session& session, const Choice& choice) {
    Reply reply;
    reply.turn = static_cast<std::uint32_t>(session.turns.size());
    reply.choice = choice.id;
    return reply;
}

// Every play of at most `depth` turns that ends well, by the engine's own step.
template <class Each>
void play_all(const Scenario& scenario, const Session& session, int depth, const Each& each) {
    if (session.outcome) {
        if (good(session)) each(session);
        return;
    }
    if (depth == 0) return;
    for (const Choice* choice : offered(scenario, kRubric, session)) {
        const auto next =
            advance(scenario, kRubric, session, reply_by(session, *choice), authored_evaluation(kRubric, *choice), 0);
        if (next) play_all(scenario, next.value(), depth - 1, each);
    }
    const Node* node = scenario.find(session.here);
    if (!node->free_text) return;
    for (const Example& example : node->free_text->examples) {
        Reply reply;
        reply.turn = static_cast<std::uint32_t>(session.turns.size());
        reply.text = example.text;
        const auto next = advance(scenario, kRubric, session, reply, core::expected_evaluation(kRubric, example), 0);
        if (next) play_all(scenario, next.value(), depth - 1, each);
    }
}

double best_by_hand(const Scenario& scenario, const Session& from, int depth) {
    double best = -1;
    play_all(scenario, from, depth, [&](const Session& done) { best = std::max(best, running_score(kRubric, done)); });
    return best;
}

Condition tension_at_most(int most) {
    Condition made;
    made.tension = Bounds{std::nullopt, most};
    return made;
}

Condition been(const std::string& node, int times) {
    Condition made;
    made.visits.push_back({node_id(node), Bounds{times, std::nullopt}});
    return made;
}

// Moods, flags, counted visits, a loop with a way out, a typed turn and every kind of ending.
Scenario winding() {
    Choice rude = tiny_choice("rude", tiny_levels(-1), "kembali");
    Choice warm = tiny_choice("warm", tiny_levels(1, 1, 1), "isi");
    Choice noted = tiny_choice("noted", tiny_levels(0, 1), "isi");
    noted.effects = Effects{};
    noted.effects->set = {"dicatat"};
    Choice again = tiny_choice("again", tiny_levels(1, 1, 1, 1), "kembali");
    Choice leave = tiny_choice("leave", tiny_levels(0), "kembali");
    again.next = {{been("kembali", 3), node_id("setengah")}, {std::nullopt, node_id("buka")}};
    leave.next = {{been("kembali", 2), node_id("pecah")}, {std::nullopt, node_id("isi")}};
    Choice plain = tiny_choice("plain", tiny_levels(0, 1, 0, 1), "damai");
    plain.next = {{tension_at_most(45), node_id("damai")}, {std::nullopt, node_id("setengah")}};
    Choice kept = tiny_choice("kept", tiny_levels(1, 1, 1, 1, 2), "damai");
    kept.when = flag_set("dicatat");
    Choice favour = tiny_choice("favour", tiny_levels(1, 1, 1, 1, 3), "gagal"); // the highest score, and a failed duty
    Node typed = tiny_node("isi", {});
    typed.free_text =
        FreeText{{{level_at_least("emotion", 1), node_id("akhir")}, {std::nullopt, node_id("kembali")}},
                 std::nullopt,
                 {{"baik", tiny_levels(1, 0, 1), node_id("akhir")}, {"datar", tiny_levels(0), node_id("kembali")}}};
    Scenario made = scenario_of({tiny_node("buka", {rude, warm, noted}), tiny_node("kembali", {again, leave}), typed,
                                 tiny_node("akhir", {plain, kept, favour}), tiny_ending("damai"),
                                 tiny_ending("setengah", Outcome::partial), tiny_ending("pecah", Outcome::escalated),
                                 tiny_ending("gagal", Outcome::failed_duty)});
    made.flags = {"dicatat"};
    return made;
}

} // namespace

TEST_CASE("the best play is the best of all plays written out that end well") {
    const Scenario scenario = winding();
    const auto found = decide(scenario, kRubric);
    REQUIRE(found);
    const double by_hand = best_by_hand(scenario, begin(scenario, Mode::practice).value(), 12);
    CHECK(found->best.score == doctest::Approx(by_hand));
    REQUIRE_FALSE(found->best.steps.empty());
    CHECK(found->best.ending != node_id("gagal"));
}

TEST_CASE("wherever the mood decides, the best play is still the best of all plays written out") {
    for (int tension = 10; tension <= 90; tension += 5)
        for (int trust = 15; trust <= 75; trust += 15) {
            CAPTURE(tension);
            CAPTURE(trust);
            Scenario scenario = winding();
            Condition calm = tension_at_most(tension);
            calm.trust = Bounds{trust, std::nullopt};
            scenario.nodes[3].choices[0].next.front().when = calm; // plain
            scenario.nodes[3].choices[1].when = tension_at_most(100 - trust);
            scenario.citizen.temper_tension = 1.3;
            scenario.citizen.start_tension = 20 + trust;
            const auto found = decide(scenario, kRubric);
            REQUIRE(found);
            const double by_hand = best_by_hand(scenario, begin(scenario, Mode::practice).value(), 9);
            CHECK(found->best.score == doctest::Approx(by_hand));
        }
}

TEST_CASE("what a choice is worth is the best of all plays that make it") {
    const Scenario scenario = winding();
    const auto found = decide(scenario, kRubric);
    REQUIRE(found);
    std::map<std::pair<NodeId, ChoiceId>, double> made;
    std::map<NodeId, double> came;
    play_all(scenario, begin(scenario, Mode::practice).value(), 12, [&](const Session& done) {
        const double score = running_score(kRubric, done);
        for (const Turn& turn : done.turns) {
            came[turn.node] = std::max(came[turn.node], score);
            if (turn.reply.choice) {
                double& best = made[{turn.node, *turn.reply.choice}];
                best = std::max(best, score);
            }
        }
    });
    REQUIRE(found->regret.size() >= 8);
    for (const Regret& each : found->regret) {
        CAPTURE(each.node.value + "/" + each.choice.value);
        CHECK(each.value == doctest::Approx(made[{each.node, each.choice}]));
        CHECK(each.best == doctest::Approx(came[each.node]));
        CHECK(each.regret == doctest::Approx(each.best - each.value));
    }
}

TEST_CASE("the costs of the turns lead from the best score to the score that was reached") {
    const Scenario scenario = winding();
    const auto best = decide(scenario, kRubric);
    REQUIRE(best);
    std::size_t plays = 0;
    play_all(scenario, begin(scenario, Mode::practice).value(), 8, [&](const Session& done) {
        ++plays;
        const auto costs = turn_costs(scenario, kRubric, done);
        REQUIRE(costs);
        REQUIRE(costs->size() == done.turns.size());
        CHECK(costs->front().before == doctest::Approx(best->best.score));
        double left = best->best.score;
        for (const TurnCost& cost : *costs) {
            CHECK(cost.cost >= -1e-9);
            CHECK_FALSE(cost.closes);
            left -= cost.cost;
        }
        CHECK(left == doctest::Approx(running_score(kRubric, done)));
    });
    CHECK(plays > 20);
}

TEST_CASE("a reply that closes every good ending says so") {
    const Scenario scenario = winding();
    Session session = begin(scenario, Mode::practice).value();
    for (const char* id : {"warm", "baik", "favour"}) {
        const Node* node = scenario.find(session.here);
        if (node->free_text) {
            Reply reply;
            reply.turn = static_cast<std::uint32_t>(session.turns.size());
            reply.text = id;
            session = advance(scenario, kRubric, session, reply,
                              core::expected_evaluation(kRubric, node->free_text->examples.front()), 0)
                          .value();
            continue;
        }
        const auto choice = std::ranges::find(node->choices, choice_id(id), &Choice::id);
        session =
            advance(scenario, kRubric, session, reply_by(session, *choice), authored_evaluation(kRubric, *choice), 0)
                .value();
    }
    REQUIRE(session.outcome == Outcome::failed_duty);
    const auto costs = turn_costs(scenario, kRubric, session);
    REQUIRE(costs);
    REQUIRE(costs->size() == 3);
    CHECK_FALSE((*costs)[0].closes);
    CHECK_FALSE((*costs)[1].closes);
    CHECK((*costs)[2].closes);
    CHECK((*costs)[2].best.choice == choice_id("plain"));
}

TEST_CASE("ways that hang on the running score, and too many situations, have no exact answer") {
    Scenario scenario = winding();
    CHECK_FALSE(decide(scenario, kRubric, 3));
    Condition well;
    well.score = Bounds{50, std::nullopt};
    scenario.nodes.front().choices.front().next = {{well, node_id("isi")}, {std::nullopt, node_id("kembali")}};
    CHECK_FALSE(decide(scenario, kRubric));
}

TEST_CASE("a loop that pays is gone round no more often than its bound") {
    const Scenario scenario = scenario_of({tiny_node("a", {tiny_choice("round", tiny_levels(1, 1, 1, 1, 3), "a"),
                                                           tiny_choice("out", tiny_levels(0), "end")}),
                                           tiny_ending("end")});
    const auto found = decide(scenario, kRubric);
    REQUIRE(found);
    CHECK(found->best.score > 90.0);
    CHECK(found->best.score < 100.0);
}
