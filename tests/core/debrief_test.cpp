#include "propartif/debrief.hpp"
#include "support/tiny.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;

namespace {

const Rubric kRubric = tiny_rubric();
const Scenario kScenario = tiny_scenario();

Session take(const Session& session, const Reply& reply, const Evaluation& given, std::int64_t at) {
    Result<Session> moved = advance(kScenario, kRubric, session, reply, given, at);
    REQUIRE(moved);
    return std::move(moved).value();
}

// a (red), taken back; b is not tried; a again; typed with content; not judged; b.
Session played() {
    Session session = begin(kScenario, Mode::learn).value();
    session = take(session, choose(session, "a"), found(kRubric, tiny_levels(-1), {"bribery"}), 1000);
    session = retry(kScenario, kRubric, session).value();
    session = take(session, choose(session, "a"), found(kRubric, tiny_levels(-1), {"insult"}), 2000);
    session = take(session, type(session, "Tiga kali, ya."), found(kRubric, tiny_levels(1, 1, 0, 0, 1)), 9000);
    session = take(session, type(session, "..."), unjudged(), 12000);
    session = take(session, choose(session, "b"), found(kRubric, tiny_levels(1, 1, 1)), 31000);
    return session;
}

// A session whose counted turns moved tension by these amounts (trust unmoved); the nodes do not matter.
Session swung(const std::vector<int>& moves) {
    Session session;
    for (const int move : moves) {
        Turn turn;
        turn.node = turn.next = node_id("buka");
        turn.before = {50, 50};
        turn.after = {50 + move, 50};
        session.turns.push_back(turn);
    }
    return session;
}

std::vector<std::size_t> points_of(const Session& session) {
    std::vector<std::size_t> turns;
    for (const TurningPoint& point : debrief(kScenario, kRubric, session, Language::id).turning_points)
        turns.push_back(point.turn);
    return turns;
}

} // namespace

TEST_CASE("a debrief counts what was not taken back and was judged") {
    const Debrief result = debrief(kScenario, kRubric, played(), Language::id);
    CHECK(result.counted == std::vector<std::size_t>{1, 2, 3, 4});
    // turn 1: 0; turn 2: (1 + 1 + 0 + 0 + 1/3) / 5; turn 4: 3 / 5
    CHECK(result.score == doctest::Approx((0.0 + 140.0 / 3.0 + 60.0) / 3.0));
    CHECK(result.flags == std::vector<std::string>{"insult"});
    CHECK(result.duration_millis == 30000);
    struct Row {
        const char* criterion;
        double mean;
        double share;
        int reached;
    };
    const Row rows[] = {{"button", 1.0 / 3.0, 2.0 / 3.0, 2},
                        {"content", 2.0 / 3.0, 2.0 / 3.0, 2},
                        {"emotion", 1.0 / 3.0, 1.0 / 3.0, 1},
                        {"interest", 0.0, 0.0, 0},
                        {"reframing", 1.0 / 3.0, 1.0 / 9.0, 0}};
    REQUIRE(result.criteria.size() == 5);
    for (std::size_t i = 0; i < 5; ++i) {
        CAPTURE(rows[i].criterion);
        CHECK(result.criteria[i].criterion == criterion(rows[i].criterion));
        CHECK(result.criteria[i].mean == doctest::Approx(rows[i].mean));
        CHECK(result.criteria[i].share == doctest::Approx(rows[i].share));
        CHECK(result.criteria[i].reached == rows[i].reached);
        CHECK(result.criteria[i].turns == 3);
    }
}

TEST_CASE("one skill to keep and another to change, ties by the rubric's order") {
    const Debrief result = debrief(kScenario, kRubric, played(), Language::id);
    CHECK(result.keep == criterion("button")); // content has the same share and comes later
    CHECK(result.change == criterion("interest"));
}

TEST_CASE("a skill that no reply offered could show is neither kept nor changed") {
    Session session = begin(kScenario, Mode::learn).value();
    session = take(session, choose(session, "b"), found(kRubric, tiny_levels(1, 1, 1)), 0);
    const Debrief result = debrief(kScenario, kRubric, session, Language::id);
    CHECK(result.keep == criterion("button")); // interest and reframing were out of reach at buka
    CHECK(result.change == criterion("content"));
}

TEST_CASE("keep and change are never the same skill") {
    Rubric rubric = tiny_rubric();
    rubric.criteria = {scale("emotion", 0, 1)};
    Session session = begin(kScenario, Mode::learn).value();
    session = advance(kScenario, rubric, session, choose(session, "b"), found(rubric, {{criterion("emotion"), 0}}), 0)
                  .value();
    const Debrief result = debrief(kScenario, rubric, session, Language::id);
    CHECK(result.keep == criterion("emotion"));
    CHECK_FALSE(result.change);
}

TEST_CASE("a conversation that was left before the first reply has an empty debrief") {
    const Debrief result = debrief(kScenario, kRubric, begin(kScenario, Mode::learn).value(), Language::id);
    CHECK(result.score == 0.0);
    CHECK(result.counted.empty());
    CHECK(result.best.empty());
    CHECK_FALSE(result.keep);
    CHECK_FALSE(result.change);
    CHECK(result.duration_millis == 0);
}

TEST_CASE("the best reply is what the trainee could have given then, by the author's rating") {
    const Debrief result = debrief(kScenario, kRubric, played(), Language::en);
    REQUIRE(result.best.size() == 4);
    CHECK(result.best[0].turn == 1);
    CHECK(result.best[0].choice == choice_id("b"));
    CHECK(result.best[0].text == "say b (en)");
    CHECK(result.best[0].score == doctest::Approx(60.0));
    CHECK(result.best[1].turn == 2);
    CHECK(result.best[1].choice == choice_id("")); // an example of the typed turn
    CHECK(result.best[1].text == "Saya dengar Ibu lelah.");
    CHECK(result.best[1].score == doctest::Approx(40.0));
    CHECK(result.best[3].choice == choice_id("b"));
}

TEST_CASE("a choice that was not offered then is not the best reply") {
    Scenario scenario = tiny_scenario();
    scenario.nodes[0].choices[2].levels = tiny_levels(1, 1, 1, 1, 3); // c needs a flag that is not set
    Session session = begin(scenario, Mode::learn).value();
    session = advance(scenario, kRubric, session, choose(session, "a"), found(kRubric, tiny_levels(-1)), 0).value();
    const Debrief result = debrief(scenario, kRubric, session, Language::id);
    REQUIRE(result.best.size() == 1);
    CHECK(result.best[0].choice == choice_id("b"));
}

TEST_CASE("of equally good replies the author's first is named") {
    Scenario scenario = tiny_scenario();
    scenario.nodes[0].choices[0].levels = scenario.nodes[0].choices[1].levels;
    Session session = begin(scenario, Mode::learn).value();
    session = advance(scenario, kRubric, session, choose(session, "b"), found(kRubric, tiny_levels(1)), 0).value();
    CHECK(debrief(scenario, kRubric, session, Language::id).best.at(0).choice == choice_id("a"));
}

TEST_CASE("turning points are the peaks of what moved, at most three, the earliest first") {
    struct Row {
        const char* name;
        std::vector<int> moves;
        std::vector<std::size_t> points;
    };
    const Row rows[] = {
        {"nothing moved enough", {14, -14, 0}, {}}, {"exactly enough", {0, 15, 0}, {1}},
        {"either direction", {-15}, {0}},           {"the higher neighbour only", {15, 20, 16}, {1}},
        {"the first of equals", {20, 20, 10}, {0}}, {"equals before a higher one are no peak", {20, 20, 30}, {2}},
        {"two peaks", {20, 0, -20}, {0, 2}},        {"three at most", {20, 0, 20, 0, 20, 0, 40}, {0, 2, 4}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(points_of(swung(row.moves)) == row.points);
    }
}

TEST_CASE("tension and trust add up in a turning point, and it is better when they moved the good way") {
    Session session = swung({0, 0});
    session.turns[0].after = {42, 57};
    std::vector<TurningPoint> points = debrief(kScenario, kRubric, session, Language::id).turning_points;
    REQUIRE(points.size() == 1);
    CHECK(points[0].better);
    session.turns[0].after = {70, 60}; // mostly worse
    points = debrief(kScenario, kRubric, session, Language::id).turning_points;
    REQUIRE(points.size() == 1);
    CHECK_FALSE(points[0].better);
}

TEST_CASE("turns that were taken back are no turning points and hide none") {
    Session session = swung({30, 40, 20});
    session.turns[1].superseded = true;
    CHECK(points_of(session) == std::vector<std::size_t>{0});
    session.turns[0].superseded = true;
    CHECK(points_of(session) == std::vector<std::size_t>{2});
}

TEST_CASE("entering the turning-point phase is a turning point, staying in it is not") {
    Session session = swung({0, 0, 0});
    session.turns[0].next = node_id("talk");
    session.turns[1].node = session.turns[1].next = node_id("talk");
    session.turns[2].node = node_id("talk");
    CHECK(points_of(session) == std::vector<std::size_t>{0});
}

TEST_CASE("a record that left the scenario still has its numbers") {
    Session session = played();
    Scenario changed = kScenario;
    changed.nodes[1].free_text.reset(); // the second counted turn no longer fits
    const Debrief result = debrief(changed, kRubric, session, Language::id);
    CHECK(result.score == doctest::Approx((0.0 + 140.0 / 3.0 + 60.0) / 3.0));
    CHECK(result.best.size() == 2);
    CHECK(result.keep == criterion("button"));
    CHECK(result.change == criterion("interest"));
}
