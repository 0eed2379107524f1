// Taking turns back, and rebuilding a session from its record.
#include "core/random.hpp"
#include "support/tiny.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;

namespace {

const Rubric kRubric = tiny_rubric();
const Scenario kScenario = tiny_scenario();

Session take(const Session& session, const Reply& reply, const Evaluation& given, std::int64_t at = 0) {
    Result<Session> moved = advance(kScenario, kRubric, session, reply, given, at);
    REQUIRE(moved);
    return std::move(moved).value();
}

Session take_back(const Session& session) {
    Result<Session> moved = retry(kScenario, kRubric, session);
    REQUIRE(moved);
    return std::move(moved).value();
}

Session without_turns(Session session) {
    session.turns.clear();
    return session;
}

Levels any_levels(core::Random& random) {
    return tiny_levels(static_cast<int>(random.below(3)) - 1, static_cast<int>(random.below(2)),
                       static_cast<int>(random.below(2)), static_cast<int>(random.below(2)),
                       static_cast<int>(random.below(4)));
}

// One random thing a trainee can do; refused replies leave the session as it is.
Session random_move(const Session& session, core::Random& random, std::int64_t at) {
    const std::vector<const Choice*> choices = offered(kScenario, kRubric, session);
    Reply reply = type(session, "Saya dengar.");
    Evaluation given = random.below(5) == 0 ? unjudged() : found(kRubric, any_levels(random));
    if (random.below(8) == 0) {
        reply = stay_silent(session);
    } else if (!choices.empty() && random.below(2) == 0) {
        const Choice& choice = *choices[random.below(choices.size())];
        reply = choose(session, choice.id.value);
        given = authored_evaluation(kRubric, choice);
    }
    Result<Session> moved = advance(kScenario, kRubric, session, reply, given, at);
    return moved ? std::move(moved).value() : session;
}

} // namespace

TEST_CASE("a retry keeps both replies and counts the second") {
    const Session fresh = begin(kScenario, Mode::learn).value();
    const Session first = take(fresh, choose(fresh, "a"), found(kRubric, tiny_levels(-1)));
    const Session again = take_back(first);
    CHECK(without_turns(again) == fresh);
    REQUIRE(again.turns.size() == 1);
    CHECK(again.turns[0].superseded);
    const Session second = take(again, choose(again, "b"), found(kRubric, tiny_levels(1, 1, 1)));
    REQUIRE(second.turns.size() == 2);
    CHECK(second.turns[0].superseded);
    CHECK(second.turns[0].reply.choice == choice_id("a"));
    CHECK_FALSE(second.turns[1].superseded);
    CHECK(second.turns[1].before == fresh.mood);
    CHECK(running_score(kRubric, second) == doctest::Approx(60.0));
}

TEST_CASE("a retry after the end reopens the conversation and takes back what was told and set") {
    const Session fresh = begin(kScenario, Mode::learn).value();
    const Session ended = take(fresh, choose(fresh, "b"), found(kRubric, tiny_levels(1, 1, 1)));
    REQUIRE(ended.outcome);
    REQUIRE_FALSE(ended.revealed.empty());
    REQUIRE_FALSE(ended.flags.empty());
    CHECK(without_turns(take_back(ended)) == fresh);
}

TEST_CASE("several turns can be taken back, the last counted one first") {
    const Session fresh = begin(kScenario, Mode::learn).value();
    const Session one = take(fresh, choose(fresh, "a"), found(kRubric, tiny_levels(-1)));
    const Session two = take(one, type(one, "Baik."), found(kRubric, tiny_levels(0)));
    const Session back_one = take_back(two);
    CHECK(without_turns(back_one) == without_turns(one));
    const Session other = take(back_one, type(back_one, "Ya."), found(kRubric, tiny_levels(1)));
    const Session back_two = take_back(take_back(other));
    CHECK(without_turns(back_two) == fresh);
    CHECK(back_two.turns.size() == 3);
    CHECK(std::ranges::all_of(back_two.turns, &Turn::superseded));
    CHECK(retry(kScenario, kRubric, back_two).error().code == ErrorCode::nothing_to_retry);
}

TEST_CASE("there is nothing to retry before the first turn, nor outside the learn mode") {
    const Session fresh = begin(kScenario, Mode::learn).value();
    CHECK(retry(kScenario, kRubric, fresh).error().code == ErrorCode::nothing_to_retry);
    for (const Mode mode : {Mode::practice, Mode::exam}) {
        CAPTURE(kModeKeys[static_cast<std::size_t>(mode)]);
        const Session session = begin(kScenario, mode).value();
        const Session moved = take(session, choose(session, "a"), found(kRubric, tiny_levels(-1)));
        CHECK(retry(kScenario, kRubric, moved).error().code == ErrorCode::nothing_to_retry);
    }
}

TEST_CASE("replay of a record equals the session, whatever was said and taken back") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        core::Random random(seed);
        const Mode mode = seed % 4 == 0 ? Mode::exam : Mode::learn;
        Session session = begin(kScenario, mode).value();
        for (int i = 0; i < 30; ++i) {
            if (random.below(4) == 0) {
                if (Result<Session> back = retry(kScenario, kRubric, session)) session = std::move(back).value();
            } else {
                session = random_move(session, random, i);
            }
            CHECK(session.mood.tension >= 0);
            CHECK(session.mood.tension <= 100);
            CHECK(session.mood.trust >= 0);
            CHECK(session.mood.trust <= 100);
            const double score = running_score(kRubric, session);
            CHECK(score >= 0.0);
            CHECK(score <= 100.0);
        }
        const Result<Session> again = replay(kScenario, kRubric, mode, session.turns);
        REQUIRE(again);
        CHECK(again.value() == session);
    }
}

TEST_CASE("a retry stands exactly where the session stood before the turn") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        core::Random random(seed);
        Session session = begin(kScenario, Mode::learn).value();
        for (int i = 0; i < 12; ++i) {
            const Session after = random_move(session, random, i);
            if (after.turns.size() > session.turns.size())
                CHECK(without_turns(take_back(after)) == without_turns(session));
            session = after;
        }
    }
}

TEST_CASE("a record that does not fit the scenario is refused, not bent") {
    const Session fresh = begin(kScenario, Mode::learn).value();
    const Session one = take(fresh, choose(fresh, "a"), found(kRubric, tiny_levels(-1)));
    const Session two = take(one, choose(one, "d"), found(kRubric, tiny_levels(0)));
    struct Row {
        const char* name;
        Mode mode;
        std::vector<Turn> turns;
        ErrorCode code;
    };
    std::vector<Turn> elsewhere = two.turns;
    elsewhere[1].node = node_id("damai");
    std::vector<Turn> unordered = two.turns;
    unordered[1].reply.turn = 5;
    std::vector<Turn> retried = two.turns;
    retried[1].superseded = true;
    std::vector<Turn> retried_unordered = retried;
    retried_unordered[1].reply.turn = 5;
    const Row rows[] = {
        {"a turn at another node", Mode::learn, elsewhere, ErrorCode::unknown_node},
        {"a turn out of order", Mode::learn, unordered, ErrorCode::stale_turn},
        {"a superseded turn out of order", Mode::learn, retried_unordered, ErrorCode::stale_turn},
        {"a retry in an exam", Mode::exam, retried, ErrorCode::nothing_to_retry},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Result<Session> again = replay(kScenario, kRubric, row.mode, row.turns);
        REQUIRE_FALSE(again);
        CHECK(again.error().code == row.code);
    }
    Scenario changed = kScenario;
    changed.nodes[1].choices.clear();
    CHECK(replay(changed, kRubric, Mode::learn, two.turns).error().code == ErrorCode::unknown_choice);
}

TEST_CASE("a corrected evaluation replays through the same steps") {
    const Session fresh = begin(kScenario, Mode::learn).value();
    const Session one = take(fresh, choose(fresh, "a"), found(kRubric, tiny_levels(-1)));
    std::vector<Turn> corrected = one.turns;
    corrected[0].evaluation = found(kRubric, tiny_levels(1, 1, 1, 1, 3));
    const Session again = replay(kScenario, kRubric, Mode::learn, corrected).value();
    CHECK(again.mood == Mood{35, 55});
    CHECK(running_score(kRubric, again) == doctest::Approx(100.0));
}
