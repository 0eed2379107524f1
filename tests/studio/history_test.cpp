#include "propartif/scenario.hpp"
#include "studio/edits.hpp"
#include "studio/history.hpp"
#include "support/tiny.hpp"
#include <doctest/doctest.h>
#include <random>

using namespace propartif;
using namespace propartif::studio;
using namespace propartif::tests;

namespace {

Draft tiny_draft() {
    return {tiny_scenario(), {}};
}

Change retitled(const Draft& draft, const std::string& title, const std::string& field = "title") {
    Scenario head = draft.scenario;
    head.title.id = title;
    return put_head(draft, head, field);
}

NodeId any_node(const Draft& draft, std::mt19937& dice) {
    const auto& nodes = draft.scenario.nodes;
    return nodes.empty() ? NodeId{"nobody"} : nodes[dice() % nodes.size()].id;
}

// Some edit an author could make now; may be one of nothing.
Change any_change(const Draft& draft, std::mt19937& dice) {
    const NodeId one = any_node(draft, dice), other = any_node(draft, dice);
    const Point place{static_cast<double>(dice() % 900), static_cast<double>(dice() % 900)};
    switch (dice() % 9) {
    case 0: return add_nodes(draft, {tiny_node(free_node_id(draft.scenario, "baru").value)}, {});
    case 1: return remove_nodes(draft, {one, other});
    case 2: return rename_node(draft, one, free_node_id(draft.scenario, "nama"));
    case 3: return copy_nodes(draft, {one, other}, place);
    case 4: return connect(draft, {one, Port::Kind::choice, 0, 0}, other);
    case 5: return start_at(draft, one);
    case 6: return place_nodes(draft, {{one, place}, {other, place}}, "drag");
    case 7: return put_notes(draft, {{"n", std::to_string(dice() % 9), place}}, "note");
    default: return retitled(draft, std::to_string(dice() % 9));
    }
}

} // namespace

TEST_CASE("whatever was done, undo leads back to every state before and redo to every state after") {
    for (unsigned seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        std::mt19937 dice(seed);
        History history(tiny_draft());
        std::vector<Draft> states{history.draft()};
        std::int64_t now = 0;
        for (int i = 0; i < 60; ++i) {
            history.take(any_change(history.draft(), dice), now += 10'000);
            if (history.draft() != states.back()) states.push_back(history.draft());
        }
        REQUIRE(states.size() > 20);
        for (std::size_t at = states.size() - 1; at-- > 0;) {
            REQUIRE(history.undo());
            CHECK(history.draft() == states[at]);
        }
        CHECK_FALSE(history.undo());
        for (std::size_t at = 1; at < states.size(); ++at) {
            REQUIRE(history.redo());
            CHECK(history.draft() == states[at]);
        }
        CHECK_FALSE(history.redo());
    }
}

TEST_CASE("typing on in one field is one step, a pause or another field begins the next") {
    History history(tiny_draft());
    const Draft before = history.draft();
    history.take(retitled(history.draft(), "S"), 1'000);
    history.take(retitled(history.draft(), "Sa"), 1'900);
    history.take(retitled(history.draft(), "Sal"), 3'000);
    history.take(retitled(history.draft(), "Sala", "other"), 3'100);
    history.take(retitled(history.draft(), "Salam", "other"), 9'000);
    REQUIRE(history.undo());
    CHECK(history.draft().scenario.title.id == "Sala");
    REQUIRE(history.undo());
    CHECK(history.draft().scenario.title.id == "Sal");
    REQUIRE(history.undo());
    CHECK(history.draft() == before);
    CHECK_FALSE(history.undo());
}

TEST_CASE("after an undo typing on is a step of its own, and what was undone is gone") {
    History history(tiny_draft());
    history.take(retitled(history.draft(), "A"), 0);
    history.take(retitled(history.draft(), "B"), 9'000);
    history.undo();
    history.take(retitled(history.draft(), "C"), 9'001);
    CHECK_FALSE(history.redo());
    REQUIRE(history.undo());
    CHECK(history.draft().scenario.title.id == "A");
}

TEST_CASE("a draft is saved when it says what the file says, also after undo and redo") {
    History history(tiny_draft());
    CHECK(history.saved());
    history.take(retitled(history.draft(), "A"), 0);
    CHECK_FALSE(history.saved());
    history.mark_saved();
    history.take(retitled(history.draft(), "AB"), 1); // typed on, but what was saved stays a step
    CHECK_FALSE(history.saved());
    history.undo();
    CHECK(history.saved());
    CHECK(history.draft().scenario.title.id == "A");
    history.undo();
    CHECK_FALSE(history.saved());
    history.redo();
    CHECK(history.saved());
}

TEST_CASE("a change of nothing is no step") {
    History history(tiny_draft());
    history.take(retitled(history.draft(), history.draft().scenario.title.id), 0);
    CHECK_FALSE(history.undo());
    CHECK(history.undo_name() == nullptr);
    CHECK(history.saved());
}

TEST_CASE("the oldest steps are forgotten, the draft is not") {
    History history(tiny_draft());
    for (std::size_t i = 0; i <= History::kMostSteps; ++i)
        history.take(retitled(history.draft(), std::to_string(i)), static_cast<std::int64_t>(i) * 10'000);
    std::size_t undone = 0;
    while (history.undo()) ++undone;
    CHECK(undone == History::kMostSteps);
    CHECK(history.draft().scenario.title.id == "0");
    CHECK_FALSE(history.saved());
}
