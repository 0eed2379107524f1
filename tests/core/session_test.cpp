#include "support/tiny.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;

namespace {

const Rubric kRubric = tiny_rubric();
const Scenario kScenario = tiny_scenario();

Session started(const Scenario& scenario = kScenario, Mode mode = Mode::learn) {
    return begin(scenario, mode).value();
}

Result<Session> take(const Scenario& scenario, const Session& session, const Reply& reply, const Evaluation& given) {
    return advance(scenario, kRubric, session, reply, given, 1000);
}

Result<Session> take_choice(const Scenario& scenario, const Session& session, const std::string& id) {
    Evaluation given;
    for (const Node& node : scenario.nodes)
        for (const Choice& choice : node.choices)
            if (choice.id.value == id) given = authored_evaluation(kRubric, choice);
    return take(scenario, session, choose(session, id), given);
}

Session after_choice(const Scenario& scenario, const Session& session, const std::string& id) {
    Result<Session> moved = take_choice(scenario, session, id);
    REQUIRE(moved);
    return std::move(moved).value();
}

Session at_talk() {
    return after_choice(kScenario, started(), "a");
}

} // namespace

TEST_CASE("a conversation begins at the start with the citizen's own mood") {
    Scenario scenario = tiny_scenario();
    scenario.citizen.start_tension = 70;
    scenario.citizen.start_trust = 20;
    const Session session = started(scenario, Mode::exam);
    CHECK(session.mode == Mode::exam);
    CHECK(session.here == node_id("buka"));
    CHECK(session.mood == Mood{70, 20});
    CHECK(session.visits == std::map<NodeId, int>{{node_id("buka"), 1}});
    CHECK(session.turns.empty());
    CHECK_FALSE(session.outcome);
}

TEST_CASE("a conversation cannot begin at a node that does not exist") {
    Scenario scenario = tiny_scenario();
    scenario.start = node_id("hilang");
    const Result<Session> session = begin(scenario, Mode::learn);
    REQUIRE_FALSE(session);
    CHECK(session.error().code == ErrorCode::unknown_node);
    CHECK(session.error().where == "hilang");
}

TEST_CASE("a start that is an ending is over at once") {
    const Session session = started(scenario_of({tiny_ending("akhir", Outcome::partial)}));
    CHECK(session.outcome == Outcome::partial);
}

TEST_CASE("a reply that does not fit is refused for its first reason") {
    struct Row {
        const char* name;
        Session session;
        Reply reply;
        ErrorCode code;
    };
    Session ended = after_choice(kScenario, started(), "b");
    Session lost = started();
    lost.here = node_id("hilang");
    Reply stale = choose(started(), "a");
    stale.turn = 1;
    Reply stale_and_ended = choose(ended, "a");
    stale_and_ended.turn = 0;
    Reply stale_and_lost = choose(lost, "a");
    stale_and_lost.turn = 7;
    const Row rows[] = {
        {"the conversation is over", ended, choose(ended, "a"), ErrorCode::session_ended},
        {"over comes before stale", ended, stale_and_ended, ErrorCode::session_ended},
        {"an old or early turn number", started(), stale, ErrorCode::stale_turn},
        {"stale comes before lost", lost, stale_and_lost, ErrorCode::stale_turn},
        {"the node is not in the scenario", lost, choose(lost, "a"), ErrorCode::unknown_node},
        {"no such choice", started(), choose(started(), "z"), ErrorCode::unknown_choice},
        {"a choice of another node", started(), choose(started(), "d"), ErrorCode::unknown_choice},
        {"a choice whose condition does not hold", started(), choose(started(), "c"), ErrorCode::unknown_choice},
        {"typed where only choices are", started(), type(started(), "Baik, Bu."), ErrorCode::not_offered},
        {"empty where only choices are", started(), type(started(), ""), ErrorCode::not_offered},
        {"nothing typed", at_talk(), type(at_talk(), ""), ErrorCode::empty_reply},
        {"only blanks", at_talk(), type(at_talk(), " \t\r\n"), ErrorCode::empty_reply},
        {"only wide blanks", at_talk(), type(at_talk(), "\xC2\xA0\xE3\x80\x80\xE2\x80\x8B"), ErrorCode::empty_reply},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Result<Session> moved = take(kScenario, row.session, row.reply, found(kRubric, tiny_levels(0)));
        REQUIRE_FALSE(moved);
        CHECK(moved.error().code == row.code);
    }
}

TEST_CASE("a double click is one turn") {
    const Session before = started();
    const Reply reply = choose(before, "a");
    const Session once = after_choice(kScenario, before, "a");
    const Result<Session> twice = take(kScenario, once, reply, found(kRubric, tiny_levels(-1)));
    REQUIRE_FALSE(twice);
    CHECK(twice.error().code == ErrorCode::stale_turn);
}

TEST_CASE("a turn keeps what was said, felt, told and where it led") {
    const Session session = after_choice(kScenario, started(), "b");
    REQUIRE(session.turns.size() == 1);
    const Turn& turn = session.turns.front();
    CHECK(turn.node == node_id("buka"));
    CHECK(turn.line == 0);
    CHECK(turn.reply == choose(started(), "b"));
    CHECK(turn.evaluation.levels == tiny_levels(1, 1, 1));
    CHECK(turn.before == Mood{50, 50});
    CHECK(turn.after == Mood{35, 55}); // green -5 +5, emotion -10
    CHECK(turn.next == node_id("damai"));
    CHECK(turn.reactions == std::vector<std::uint32_t>{1, 2});
    CHECK(turn.revealed == std::vector<std::string>{"anak-sakit"});
    CHECK_FALSE(turn.superseded);
    CHECK(turn.at_unix_millis == 1000);
    CHECK(session.mood == Mood{35, 55});
    CHECK(session.flags == std::set<std::string>{"dicek"});
    CHECK(session.revealed == std::vector<std::string>{"anak-sakit"});
    CHECK(session.outcome == Outcome::restored);
}

TEST_CASE("typed text goes where its levels lead, and to review when it was not judged") {
    struct Row {
        const char* name;
        Evaluation evaluation;
        const char* next;
    };
    const Row rows[] = {
        {"first route that holds", found(kRubric, tiny_levels(0, 0, 1)), "damai"},
        {"last route otherwise", found(kRubric, tiny_levels(1, 1, 0)), "talk"},
        {"not judged", unjudged(), "buka"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Session before = at_talk();
        const Result<Session> moved = take(kScenario, before, type(before, "Saya dengar."), row.evaluation);
        REQUIRE(moved);
        CHECK(moved.value().here == node_id(row.next));
    }
}

TEST_CASE("a reply that was not judged moves no mood and shows no levels") {
    Scenario scenario = tiny_scenario();
    scenario.nodes[1].free_text->review.reset(); // then the last route
    scenario.nodes[1].free_text->routes.back().to = node_id("buka");
    scenario.nodes[0].says.insert(scenario.nodes[0].says.begin(),
                                  Line{level_at_most("button", 1), words("judged"), {}});
    const Session before = after_choice(scenario, started(scenario), "a");
    Evaluation given = unjudged();
    given.levels = tiny_levels(-1); // what a scorer left there must not leak
    const Session after = take(scenario, before, type(before, "x y z"), given).value();
    CHECK(after.here == node_id("buka"));
    CHECK(after.mood == before.mood);
    CHECK(after.turns.back().reactions.empty());
    CHECK(after.line == 1);
    CHECK(running_score(kRubric, after) == running_score(kRubric, before));
}

TEST_CASE("silence is taken anywhere: the last route, or the same node again") {
    const Session open = started();
    const Session repeated = take(kScenario, open, stay_silent(open), found(kRubric, tiny_levels(0))).value();
    CHECK(repeated.here == node_id("buka"));
    CHECK(repeated.visits.at(node_id("buka")) == 2);
    CHECK(repeated.mood == Mood{60, 45}); // the rubric's silence, not its other reactions
    CHECK(repeated.turns.back().reactions.empty());
    const Session talk = at_talk();
    const Session onward = take(kScenario, talk, stay_silent(talk), found(kRubric, tiny_levels(0, 0, 1))).value();
    CHECK(onward.here == node_id("talk")); // the last route even though another one would hold
}

TEST_CASE("silence at a typed turn takes the last route, which need not stay") {
    Scenario scenario = tiny_scenario();
    scenario.nodes[1].free_text->routes.back().to = node_id("pecah");
    const Session talk = after_choice(scenario, started(scenario), "a");
    const Session after = take(scenario, talk, stay_silent(talk), found(kRubric, tiny_levels(0))).value();
    CHECK(after.outcome == Outcome::escalated);
}

TEST_CASE("not even a reaction to everything answers a reply that was not judged") {
    Rubric rubric = tiny_rubric();
    rubric.reactions.push_back(Reaction{{}, 9, 9, words("always")});
    const Session talk = at_talk();
    const Session after = advance(kScenario, rubric, talk, type(talk, "x y z"), unjudged(), 0).value();
    CHECK(after.mood == talk.mood);
    CHECK(after.turns.back().reactions.empty());
}

TEST_CASE("silence counts in the score, even when a scorer could not judge nothing") {
    const Session open = started();
    Evaluation nothing = unjudged();
    nothing.levels = tiny_levels(0);
    const Session silent = take(kScenario, open, stay_silent(open), nothing).value();
    CHECK(running_score(kRubric, silent) == doctest::Approx(10.0));
    const Session talk = at_talk();
    const Session onward = take(kScenario, talk, stay_silent(talk), nothing).value();
    CHECK(onward.here == node_id("talk")); // not the review node
}

TEST_CASE("silence without a rubric's reaction leaves the mood alone") {
    Rubric rubric = tiny_rubric();
    rubric.silence.reset();
    const Session open = started();
    const Session after =
        advance(kScenario, rubric, open, stay_silent(open), found(rubric, tiny_levels(-1)), 0).value();
    CHECK(after.mood == open.mood);
}

TEST_CASE("the running score is the mean over counted, judged turns") {
    Session session = started();
    CHECK(running_score(kRubric, session) == 0.0);
    session = after_choice(kScenario, session, "a");                                                             // 0
    session = take(kScenario, session, type(session, "Baik."), found(kRubric, tiny_levels(1, 1, 0, 1))).value(); // 60
    CHECK(running_score(kRubric, session) == doctest::Approx(30.0));
    session = take(kScenario, session, type(session, "..."), unjudged()).value();
    CHECK(running_score(kRubric, session) == doctest::Approx(30.0));
    session.turns[0].superseded = true;
    CHECK(running_score(kRubric, session) == doctest::Approx(60.0));
}

TEST_CASE("choices are offered in the author's order, by what holds now") {
    Session session = started();
    std::vector<const Choice*> now = offered(kScenario, kRubric, session);
    REQUIRE(now.size() == 2);
    CHECK(now[0]->id == choice_id("a"));
    CHECK(now[1]->id == choice_id("b"));
    session.flags.insert("dicek");
    now = offered(kScenario, kRubric, session);
    REQUIRE(now.size() == 3);
    CHECK(now[2]->id == choice_id("c"));
    session.outcome = Outcome::partial;
    CHECK(offered(kScenario, kRubric, session).empty());
    session.outcome.reset();
    session.here = node_id("hilang");
    CHECK(offered(kScenario, kRubric, session).empty());
}

TEST_CASE("content that leads nowhere is refused and the session stays as it was") {
    struct Row {
        const char* name;
        std::vector<Route> next;
    };
    const Row rows[] = {
        {"no routes", {}},
        {"no route holds", {Route{flag_set("never"), node_id("damai")}}},
        {"the node does not exist", {Route{std::nullopt, node_id("hilang")}}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Scenario scenario = tiny_scenario();
        scenario.nodes[0].choices[0].next = row.next;
        const Result<Session> moved = take_choice(scenario, started(scenario), "a");
        REQUIRE_FALSE(moved);
        CHECK(moved.error().code == ErrorCode::unknown_node);
        CHECK(moved.error().where == "buka");
    }
}

TEST_CASE("free text without routes refuses replies instead of breaking") {
    Scenario scenario = tiny_scenario();
    scenario.nodes[1].free_text = FreeText{};
    const Session session = after_choice(scenario, started(scenario), "a");
    CHECK(take(scenario, session, type(session, "x"), unjudged()).error().code == ErrorCode::unknown_node);
    CHECK(take(scenario, session, type(session, "x"), found(kRubric, tiny_levels(0))).error().code ==
          ErrorCode::unknown_node);
    CHECK(take(scenario, session, stay_silent(session), found(kRubric, tiny_levels(0))).value().here ==
          node_id("talk"));
}
