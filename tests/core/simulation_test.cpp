#include "propartif/simulation.hpp"
#include "support/tiny.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;

namespace {

template <class Key>
std::uint32_t sum_of(const std::map<Key, std::uint32_t>& counts) {
    std::uint32_t sum = 0;
    for (const auto& [key, count] : counts) sum += count;
    return sum;
}

bool same(const Simulation& one, const Simulation& other) {
    return one.endings == other.endings && one.outcomes == other.outcomes && one.stuck == other.stuck &&
           one.score.min == other.score.min && one.score.p10 == other.score.p10 &&
           one.score.median == other.score.median && one.score.p90 == other.score.p90 &&
           one.score.max == other.score.max && one.visits == other.visits && one.choices == other.choices &&
           one.typed == other.typed;
}

// good -> damai (score 60), bad -> pecah (score 0)
Scenario fork() {
    return scenario_of({tiny_node("buka", {tiny_choice("bad", tiny_levels(-1), "pecah"),
                                           tiny_choice("good", tiny_levels(1, 1, 1), "damai")}),
                        tiny_ending("damai"), tiny_ending("pecah", Outcome::escalated)});
}

} // namespace

TEST_CASE("plays without a person are the same for the same seed and differ for another") {
    const Simulation one = simulate(tiny_scenario(), tiny_rubric(), 300, 7);
    CHECK(one.runs == 300);
    CHECK(one.seed == 7);
    CHECK(same(one, simulate(tiny_scenario(), tiny_rubric(), 300, 7)));
    CHECK_FALSE(same(one, simulate(tiny_scenario(), tiny_rubric(), 300, 8)));
}

TEST_CASE("every play ends or is counted as stuck") {
    for (const Policy policy : {Policy::random, Policy::best, Policy::worst}) {
        const Simulation result = simulate(tiny_scenario(), tiny_rubric(), 200, 3, policy, 20);
        CHECK(sum_of(result.endings) + result.stuck == 200);
        CHECK(sum_of(result.outcomes) + result.stuck == 200);
        CHECK(result.score.min <= result.score.p10);
        CHECK(result.score.p10 <= result.score.median);
        CHECK(result.score.median <= result.score.p90);
        CHECK(result.score.p90 <= result.score.max);
    }
}

TEST_CASE("policies pick the best and the worst reply by the author's score") {
    const Simulation best = simulate(fork(), tiny_rubric(), 10, 1, Policy::best);
    CHECK(best.endings == std::map<NodeId, std::uint32_t>{{node_id("damai"), 10}});
    CHECK(best.outcomes == std::map<Outcome, std::uint32_t>{{Outcome::restored, 10}});
    CHECK(best.score.min == doctest::Approx(60.0));
    const Simulation worst = simulate(fork(), tiny_rubric(), 10, 1, Policy::worst);
    CHECK(worst.endings == std::map<NodeId, std::uint32_t>{{node_id("pecah"), 10}});
    CHECK(worst.score.max == 0.0);
}

TEST_CASE("percentiles are values that occurred, by nearest rank") {
    const Simulation result = simulate(fork(), tiny_rubric(), 100, 5);
    const std::uint32_t bad = result.endings.at(node_id("pecah"));
    REQUIRE(bad > 10);
    REQUIRE(bad < 90);
    CHECK(result.score.min == 0.0);
    CHECK(result.score.p10 == 0.0);
    CHECK(result.score.median == doctest::Approx(bad >= 50 ? 0.0 : 60.0));
    CHECK(result.score.p90 == doctest::Approx(60.0));
    CHECK(result.score.max == doctest::Approx(60.0));
}

TEST_CASE("typed turns are answered by the author's examples") {
    Node talk = tiny_node("talk");
    talk.free_text = tiny_free_text();
    talk.free_text->routes.back().to = node_id("pecah");
    talk.free_text->review = node_id("tinjau");
    talk.free_text->examples.push_back(Example{"asdf qwer", {}, node_id("tinjau")});
    const Scenario scenario = scenario_of({talk, tiny_ending("damai"), tiny_ending("pecah", Outcome::escalated),
                                           tiny_ending("tinjau", Outcome::partial)});
    const Simulation random = simulate(scenario, tiny_rubric(), 300, 2);
    CHECK(random.endings.size() == 3); // an example that expects nothing goes to review
    CHECK(random.stuck == 0);
    const Simulation best = simulate(scenario, tiny_rubric(), 20, 2, Policy::best);
    CHECK(best.endings.at(node_id("damai")) == 20);
    CHECK(best.score.median == doctest::Approx(40.0)); // button 1, emotion 1, the rest as the rubric gives otherwise
    const Simulation worst = simulate(scenario, tiny_rubric(), 20, 2, Policy::worst);
    CHECK(worst.endings.at(node_id("pecah")) == 20);
}

TEST_CASE("a typed turn without examples is answered by words in which nothing is found") {
    Node talk = tiny_node("talk");
    talk.free_text = tiny_free_text();
    talk.free_text->examples.clear();
    talk.free_text->routes.back().to = node_id("pecah");
    const Scenario scenario = scenario_of({talk, tiny_ending("damai"), tiny_ending("pecah")});
    const Simulation result = simulate(scenario, tiny_rubric(), 5, 1);
    CHECK(result.endings.at(node_id("pecah")) == 5);
    CHECK(result.score.median == doctest::Approx(10.0));
}

TEST_CASE("plays that cannot go on are stuck and have no score") {
    struct Row {
        const char* name;
        Scenario scenario;
    };
    Scenario nowhere = fork();
    nowhere.start = node_id("hilang");
    const Row rows[] = {
        {"no reply left",
         scenario_of({tiny_node("buka", {tiny_choice("a", tiny_levels(1), "buntu")}), tiny_node("buntu")})},
        {"going round for ever", scenario_of({tiny_node("buka", {tiny_choice("a", tiny_levels(1), "buka")})})},
        {"a choice that leads nowhere", scenario_of({tiny_node("buka", {tiny_choice("a", tiny_levels(1), "hilang")})})},
        {"no start", nowhere},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Simulation result = simulate(row.scenario, tiny_rubric(), 5, 1);
        CHECK(result.stuck == 5);
        CHECK(result.endings.empty());
        CHECK(result.score.max == 0.0);
    }
    CHECK(simulate(fork(), tiny_rubric(), 0, 1).runs == 0);
    CHECK(simulate(fork(), tiny_rubric(), 5, 1, Policy::random, 0).stuck == 5); // the limit allows no turn
    CHECK(simulate(fork(), tiny_rubric(), 5, 1, Policy::random, 1).stuck == 0);
}

TEST_CASE("plays are counted by the nodes they came by and the replies they gave") {
    struct Row {
        const char* name;
        Policy policy;
        std::uint32_t damai, pecah, good, bad;
    };
    for (const Row& row :
         {Row{"the best pick", Policy::best, 30, 0, 30, 0}, Row{"the worst pick", Policy::worst, 0, 30, 0, 30}}) {
        CAPTURE(row.name);
        const Simulation result = simulate(fork(), tiny_rubric(), 30, 1, row.policy);
        CHECK(result.visits == std::map<NodeId, std::uint32_t>{{node_id("buka"), 30},
                                                               {node_id("damai"), row.damai},
                                                               {node_id("pecah"), row.pecah}});
        REQUIRE(result.choices.size() == 1); // endings take no replies
        CHECK(result.choices.at(node_id("buka")) ==
              std::map<ChoiceId, std::uint32_t>{{choice_id("good"), row.good}, {choice_id("bad"), row.bad}});
        CHECK(result.typed.empty());
    }
}

TEST_CASE("a play that comes by a node again is one play, and each of its replies counts") {
    Node talk = tiny_node("talk", {tiny_choice("on", tiny_levels(1), "damai")});
    talk.free_text = tiny_free_text(); // one example goes on, the other comes back here
    const Simulation result =
        simulate(scenario_of({talk, tiny_ending("damai"), tiny_node("buka")}), tiny_rubric(), 100, 4);
    REQUIRE(result.stuck == 0);
    CHECK(result.visits.at(node_id("talk")) == 100);
    CHECK(result.visits.at(node_id("damai")) == 100);
    CHECK(result.visits.at(node_id("buka")) == 0);
    const std::uint32_t replies =
        result.typed.at(node_id("talk")) + result.choices.at(node_id("talk")).at(choice_id("on"));
    CHECK(replies > 100);
}

TEST_CASE("stuck plays count in the visits, and no play at all still lists every node") {
    const Scenario scenario =
        scenario_of({tiny_node("buka", {tiny_choice("a", tiny_levels(1), "buntu")}), tiny_node("buntu")});
    const Simulation stuck = simulate(scenario, tiny_rubric(), 7, 1);
    CHECK(stuck.visits.at(node_id("buntu")) == 7);
    CHECK(stuck.choices.at(node_id("buka")).at(choice_id("a")) == 7);
    Scenario lost = scenario;
    lost.start = node_id("hilang");
    CHECK(simulate(lost, tiny_rubric(), 7, 1).visits.at(node_id("buka")) == 0);
}

TEST_CASE("plays end early when they are told to, and what was played until then counts") {
    std::uint32_t asked = 0;
    const Simulation some =
        simulate(fork(), tiny_rubric(), 1000, 9, Policy::random, 500, [&asked] { return ++asked <= 40; });
    CHECK(some.runs == 40);
    CHECK(same(some, simulate(fork(), tiny_rubric(), 40, 9)));
}
