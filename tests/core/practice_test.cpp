// When an item comes back, and what a day's ten minutes are spent on.
#include "propartif/practice.hpp"
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <limits>
#include <random>
#include <set>

using namespace propartif;

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kDay = 24 * 60 * kMinute;
constexpr std::int64_t kStart = 1'790'000'000'000;

double interval_days(const PracticeState& state) {
    return static_cast<double>(state.due_unix_millis - state.last_unix_millis) / static_cast<double>(kDay);
}

PracticeState known_for(std::int64_t days) { // practised once well, `days` ago
    return review({}, Recall::good, kStart - days * kDay);
}

PracticeItem drill_item(const std::string& id, const std::string& skill) {
    return {id, {skill}, 15, false, 1};
}

PracticeItem conversation(const std::string& id, const std::string& skill, int level) {
    return {id, {skill}, 300, true, level};
}

std::vector<std::string> ids(const std::vector<PracticeItem>& items, const std::vector<PlanStep>& plan) {
    std::vector<std::string> out;
    for (const PlanStep& step : plan) out.push_back(items[step.item].id);
    return out;
}

} // namespace

TEST_CASE("the first meeting gives the published stability and difficulty of each grade") {
    struct Row {
        const char* name;
        Recall recall;
        double stability;
        double difficulty;
    };
    const Row rows[] = {{"again", Recall::again, 0.40255, 7.1949},
                        {"hard", Recall::hard, 1.18385, 6.48830527},
                        {"good", Recall::good, 3.173, 5.28243442},
                        {"easy", Recall::easy, 15.69105, 3.22450159}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const PracticeState state = review({}, row.recall, kStart);
        CHECK(state.stability == doctest::Approx(row.stability).epsilon(1e-9));
        CHECK(state.difficulty == doctest::Approx(row.difficulty).epsilon(1e-8));
        CHECK(state.reviews == 1);
    }
}

TEST_CASE("success after success gives the published intervals: 4, 14, 44, 125, 328 days") {
    PracticeState state = review({}, Recall::good, kStart);
    state = review(state, Recall::good, kStart + 10 * kMinute);
    std::vector<long> days{std::lround(interval_days(state))};
    for (int i = 0; i < 4; ++i) {
        state = review(state, Recall::good, state.last_unix_millis + days.back() * kDay);
        days.push_back(std::lround(interval_days(state)));
    }
    CHECK(days == std::vector<long>{4, 14, 44, 125, 328});
}

TEST_CASE("forgetting first and then knowing gives the model's memory state") {
    PracticeState state;
    const std::pair<Recall, int> history[] = {{Recall::again, 0}, {Recall::good, 0},  {Recall::good, 1},
                                              {Recall::good, 4},  {Recall::good, 12}, {Recall::good, 33}};
    for (const auto& [recall, day] : history) state = review(state, recall, kStart + day * kDay);
    CHECK(state.stability == doctest::Approx(48.2655).epsilon(1e-5));
    CHECK(state.difficulty == doctest::Approx(7.1044).epsilon(1e-5));
}

TEST_CASE("a better answer never brings an item back sooner, and forgetting always does") {
    std::mt19937 random{7};
    for (int history = 0; history < 300; ++history) {
        PracticeState state;
        std::int64_t now = kStart;
        for (int i = 0; i < 12; ++i) {
            now += static_cast<std::int64_t>(random() % 40) * kDay;
            const PracticeState again = review(state, Recall::again, now);
            const PracticeState hard = review(state, Recall::hard, now);
            const PracticeState good = review(state, Recall::good, now);
            const PracticeState easy = review(state, Recall::easy, now);
            CHECK(again.due_unix_millis <= hard.due_unix_millis);
            CHECK(hard.due_unix_millis <= good.due_unix_millis);
            CHECK(good.due_unix_millis <= easy.due_unix_millis);
            if (state.reviews > 0) {
                CHECK(good.stability >= state.stability);
                CHECK(again.stability <= state.stability);
                CHECK(interval_days(good) >= interval_days(state));
                CHECK(interval_days(again) <= interval_days(state));
            }
            state = review(state, static_cast<Recall>(1 + random() % 4), now);
        }
    }
}

TEST_CASE("ten thousand reviews, a clock that jumps and numbers that are none leave a usable state") {
    std::mt19937_64 random{11};
    for (const bool always_easy : {true, false}) {
        PracticeState state;
        std::int64_t now = kStart;
        for (int i = 0; i < 10'000; ++i) {
            now += static_cast<std::int64_t>(random() % 2'000) * kDay - 300 * kDay;
            const Recall recall = always_easy ? Recall::easy : static_cast<Recall>(1 + random() % 4);
            const PracticeState next = review(state, recall, now);
            CHECK(next == review(state, recall, now));
            state = next;
            REQUIRE(std::isfinite(state.stability));
            REQUIRE(std::isfinite(state.difficulty));
            REQUIRE(state.stability > 0.0);
            REQUIRE(state.difficulty >= 1.0);
            REQUIRE(state.difficulty <= 10.0);
            REQUIRE(state.due_unix_millis > state.last_unix_millis);
            REQUIRE(interval_days(state) <= 365.0);
            const double chance = retrievability(state, now);
            REQUIRE(chance >= 0.0);
            REQUIRE(chance <= 1.0);
        }
        CHECK(state.reviews == 10'000);
    }
    CHECK(recall_of(std::numeric_limits<double>::quiet_NaN()) == Recall::again);
}

TEST_CASE("a score becomes a grade at its limits") {
    struct Row {
        double score;
        Recall recall;
    };
    const Row rows[] = {{0, Recall::again}, {49.9, Recall::again}, {50, Recall::hard}, {69.9, Recall::hard},
                        {70, Recall::good}, {89.9, Recall::good},  {90, Recall::easy}, {100, Recall::easy}};
    for (const Row& row : rows) {
        CAPTURE(row.score);
        CHECK(recall_of(row.score) == row.recall);
    }
}

TEST_CASE("nine in ten are remembered after as many days as the stability says") {
    const PracticeState state = review({}, Recall::easy, kStart);
    const auto later = kStart + static_cast<std::int64_t>(state.stability * static_cast<double>(kDay));
    CHECK(retrievability(state, kStart) == doctest::Approx(1.0));
    CHECK(retrievability(state, later) == doctest::Approx(0.9).epsilon(1e-6));
    CHECK(retrievability({}, kStart) == doctest::Approx(0.0));
}

TEST_CASE("a day begins with what is nearest to being forgotten, then the weakest skill, then something new") {
    const std::vector<PracticeItem> items{drill_item("a1", "button"), drill_item("a2", "button"),
                                          drill_item("b1", "cei"), drill_item("b2", "cei"),
                                          drill_item("c1", "reframing")};
    const PracticeStates states{{"a1", known_for(5)}, {"b1", known_for(60)}};
    const auto plan = daily_plan(items, states, {{"button", 40.0}, {"cei", 80.0}}, kStart);
    CHECK(ids(items, plan) == std::vector<std::string>{"b1", "a1", "a2", "b2", "c1"});
    CHECK(plan[0].reason == PlanReason::due);
    CHECK(plan[2].reason == PlanReason::weak);
    CHECK(plan[3].reason == PlanReason::fresh);
}

TEST_CASE("what was practised and is not due rests") {
    const std::vector<PracticeItem> items{drill_item("a1", "button"), conversation("s1", "button", 1)};
    const PracticeStates states{{"a1", known_for(1)}, {"s1", known_for(1)}};
    CHECK(daily_plan({items[0]}, states, {{"button", 40.0}}, kStart).empty());
    // A conversation is never the same twice, so it may be had again before it is due.
    CHECK(daily_plan(items, states, {}, kStart).size() == 1);
}

TEST_CASE("the plan keeps to its time, takes nothing twice and holds one conversation at most") {
    std::mt19937 random{5};
    for (int round = 0; round < 200; ++round) {
        std::vector<PracticeItem> items;
        PracticeStates states;
        for (int i = 0; i < 60; ++i) {
            const std::string skill(1, static_cast<char>('a' + random() % 4));
            items.push_back(random() % 6 == 0 ? conversation("s" + std::to_string(i), skill, 1 + i % 5)
                                              : drill_item("d" + std::to_string(i), skill));
            if (random() % 2 == 0) states[items.back().id] = known_for(random() % 10);
        }
        const SkillMeans means{{"a", 50.0}, {"b", 60.0}};
        const auto plan = daily_plan(items, states, means, kStart);
        CHECK(plan == daily_plan(items, states, means, kStart));
        int seconds = 0;
        int talks = 0;
        std::set<std::size_t> seen;
        for (const PlanStep& step : plan) {
            seconds += items[step.item].seconds;
            talks += items[step.item].conversation ? 1 : 0;
            CHECK(seen.insert(step.item).second);
        }
        CHECK(seconds <= 600);
        CHECK(talks <= 1);
        CHECK_FALSE(plan.empty());
    }
    CHECK(daily_plan({}, {}, {}, kStart).empty());
    CHECK(daily_plan({conversation("s", "a", 1)}, {}, {}, kStart, 60).size() == 1); // alone, it may be longer
}

TEST_CASE("somebody new meets every skill and one conversation on the first day") {
    std::vector<PracticeItem> items;
    for (const char* skill : {"button", "cei", "reframing", "expectation"})
        for (int i = 0; i < 40; ++i) items.push_back(drill_item(skill + std::to_string(i), skill));
    items.push_back(conversation("hard", "cei", 4));
    items.push_back(conversation("simple", "cei", 1));
    const auto plan = daily_plan(items, {}, {}, kStart);
    std::set<std::string> skills;
    for (const PlanStep& step : plan) skills.insert(items[step.item].skills.front());
    CHECK(skills.size() == 4);
    CHECK(ids(items, plan).back() == "simple");
}

TEST_CASE("a conversation is recommended for the weakest skill: untried, easier, then longest ago") {
    const std::vector<PracticeItem> items{conversation("s1", "cei", 3), conversation("s2", "cei", 1),
                                          conversation("s3", "button", 1), drill_item("d1", "button")};
    CHECK(weakest_skill({{"cei", 70.0}, {"button", 40.0}, {"reframing", 40.0}}) == "button");
    CHECK_FALSE(weakest_skill({}));
    CHECK(recommended_scenario(items, {}, "cei") == 1U);
    CHECK(recommended_scenario(items, {{"s2", known_for(2)}}, "cei") == 0U);
    CHECK(recommended_scenario(items, {{"s1", known_for(9)}, {"s2", known_for(2)}}, "cei") == 0U);
    CHECK(recommended_scenario(items, {}, "button") == 2U);
    CHECK_FALSE(recommended_scenario(items, {}, "singing"));
}
