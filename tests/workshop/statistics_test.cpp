// What the answers say about the questions and the observers.
#include "workshop/small_workshop.hpp"
#include "workshop/statistics.hpp"

using namespace propartif;
using namespace propartif::workshop_tests;

namespace {

// Twelve people: the class that figures need.
Course big_class() {
    Course course;
    course.script.plan.seats = 12;
    for (char name = 'A'; name < 'A' + 12; ++name) REQUIRE(course.join(std::string(1, name)));
    return course;
}

void vote_all(Course& course, const std::vector<int>& choices) {
    REQUIRE(course.step(Do::open));
    for (std::size_t i = 0; i < choices.size(); ++i) REQUIRE(course.vote(static_cast<int>(i) + 1, choices[i]));
    REQUIRE(course.step(Do::reveal));
}

} // namespace

TEST_CASE("difficulty is the share of points the class got") {
    auto course = big_class();
    REQUIRE(course.go(kDrill));
    vote_all(course, {0, 0, 0, 1, 2, 2}); // red is right, neither is half right
    const auto rounds = round_statistics(course.script, course.room);
    REQUIRE(rounds.size() == 1);
    CHECK(rounds[0].answered == 6);
    CHECK(rounds[0].difficulty == doctest::Approx(3.5 / 6));
    CHECK(rounds[0].options[0].best);
    CHECK(rounds[0].options[2].count == 2);
    CHECK_FALSE(rounds[0].options[1].dead); // six people are too few to say so
    CHECK_FALSE(rounds[0].discrimination);
}

TEST_CASE("an option that hardly anybody takes is dead, unless it is the best; cards count") {
    auto course = big_class();
    REQUIRE(course.go(kDrill));
    vote_all(course, std::vector<int>(12, 2));
    const auto options = round_statistics(course.script, course.room)[0].options;
    CHECK_FALSE(options[0].dead);
    CHECK(options[1].dead);
    RoomStep tally;
    tally.what = Do::tally;
    tally.counts = {0, 3, 0};
    REQUIRE(course.happens(tally));
    const auto counted = round_statistics(course.script, course.room)[0];
    CHECK(counted.options[1].share == doctest::Approx(0.2));
    CHECK_FALSE(counted.options[1].dead);
    CHECK(counted.answered == 12);
}

TEST_CASE("a question that the good answer well discriminates, one that turns them round does so below zero") {
    auto course = big_class();
    REQUIRE(course.go(kDrill));
    const std::vector<int> able{0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2};
    vote_all(course, able);
    for (int i = 0; i < 2; ++i) REQUIRE(course.step(Do::next)); // past the written one
    vote_all(course, able);                                     // piece 0 is right
    REQUIRE(course.step(Do::next));
    vote_all(course, {0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2}); // piece 1 is right
    const auto rounds = round_statistics(course.script, course.room);
    REQUIRE(rounds.size() == 3);
    REQUIRE(rounds[0].discrimination);
    REQUIRE(rounds[2].discrimination);
    CHECK(*rounds[0].discrimination > 0.5);
    CHECK(*rounds[2].discrimination < -0.5);
}

TEST_CASE("nothing is said of a question that everybody answers alike") {
    auto course = big_class();
    REQUIRE(course.go(kDrill));
    vote_all(course, std::vector<int>(12, 0));
    for (int i = 0; i < 2; ++i) REQUIRE(course.step(Do::next));
    vote_all(course, {0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2});
    CHECK_FALSE(round_statistics(course.script, course.room)[0].discrimination);
}

TEST_CASE("observers of one sample are compared pair by pair, and with its author") {
    auto course = Course::with_class(3);
    REQUIRE(course.go(kPairs));
    REQUIRE(course.step(Do::open));
    for (int seat = 1; seat <= 3; ++seat) {
        SeatAnswer rating = course.answer(seat, AnswerKind::rating);
        rating.levels = {{CriterionId{"button"}, seat == 3 ? 0 : -1}}; // the author says -1
        REQUIRE(course.happens(rating));
    }
    const auto found = observer_agreement(course.script, course.room);
    REQUIRE(found.size() == 2);
    CHECK(found[0].criterion == "Tombol");
    CHECK(found[0].pairs == 3);
    CHECK(found[0].exact == doctest::Approx(1.0 / 3));
    CHECK(found[0].few);
    CHECK(*found[0].gap == doctest::Approx(1.0 / 3));
    CHECK(found[1].pairs == 0);
    CHECK_FALSE(found[1].gap);
}

TEST_CASE("with ten pairs the figure stands, and who sits first does not matter") {
    const auto weighted = [](const std::vector<int>& levels) {
        auto course = Course::with_class(5); // ten pairs
        REQUIRE(course.go(kPairs));
        REQUIRE(course.step(Do::open));
        for (int seat = 1; seat <= 5; ++seat) {
            SeatAnswer rating = course.answer(seat, AnswerKind::rating);
            rating.levels = {{CriterionId{"button"}, levels[static_cast<std::size_t>(seat - 1)]}};
            REQUIRE(course.happens(rating));
        }
        const auto found = observer_agreement(course.script, course.room)[0];
        CHECK_FALSE(found.few);
        return found.weighted;
    };
    CHECK(weighted({-1, -1, 0, 1, 1}) == doctest::Approx(weighted({1, 0, -1, 1, -1})));
    CHECK(weighted({1, 1, 1, 1, 1}) == doctest::Approx(1));
}

TEST_CASE("observers are compared within their group only") {
    auto course = Course::with_class(6); // two groups of four and two
    REQUIRE(course.go(kPairs));
    REQUIRE(course.step(Do::next));
    REQUIRE(course.step(Do::open));
    for (const int seat : {2, 3, 6}) { // the last one in the other group
        SeatAnswer rating = course.answer(seat, AnswerKind::rating);
        rating.levels = {{CriterionId{"button"}, 1}};
        REQUIRE(course.happens(rating));
    }
    CHECK(observer_agreement(course.script, course.room)[0].pairs == 1);
    CHECK_FALSE(observer_agreement(course.script, course.room)[0].gap);
}
