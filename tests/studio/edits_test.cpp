#include "studio/edits.hpp"
#include "studio/references.hpp"
#include "support/tiny.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::studio;
using namespace propartif::tests;

namespace {

Draft tiny_draft() {
    return {tiny_scenario(), {{{node_id("buka"), {0, 0}}, {node_id("talk"), {240, 0}}}, {}}};
}

Draft after(Draft draft, const Change& change) {
    take(draft, change);
    return draft;
}

bool names(const Draft& draft, const NodeId& wanted) {
    Scenario scenario = draft.scenario;
    bool found = false;
    const auto look = [&](NodeId& id) { found = found || id == wanted; };
    each_name_in_head(scenario, look);
    for (Node& node : scenario.nodes) {
        found = found || node.id == wanted;
        each_name(node, look);
    }
    return found || draft.sketch.places.contains(wanted);
}

} // namespace

TEST_CASE("a node keeps its meaning under another name: start, ways, conditions, examples and place follow") {
    Draft draft = tiny_draft();
    Condition been;
    been.visits.push_back({node_id("buka"), Bounds{2, std::nullopt}});
    Condition nested;
    nested.none.push_back(been);
    draft.scenario.nodes[1].says.front().when = nested;
    draft.scenario.citizen.hidden.front().revealed_when = been;
    const Draft renamed = after(draft, rename_node(draft, node_id("buka"), node_id("awal")));
    CHECK_FALSE(names(renamed, node_id("buka")));
    CHECK(renamed.scenario.start == node_id("awal"));
    CHECK(renamed.scenario.nodes[1].says.front().when->none.front().visits.front().node == node_id("awal"));
    CHECK(renamed.sketch.places.contains(node_id("awal")));
    CHECK(after(renamed, rename_node(renamed, node_id("awal"), node_id("buka"))) == draft);
}

TEST_CASE("a name that is taken, empty or of nobody is refused") {
    const Draft draft = tiny_draft();
    CHECK(rename_node(draft, node_id("buka"), node_id("talk")).empty());
    CHECK(rename_node(draft, node_id("buka"), node_id("")).empty());
    CHECK(rename_node(draft, node_id("nobody"), node_id("x")).empty());
}

TEST_CASE("copied nodes lead to each other's copies and to the rest as before") {
    const Draft draft = tiny_draft();
    const Draft copied = after(draft, copy_nodes(draft, {node_id("buka"), node_id("talk")}, {10, 20}));
    REQUIRE(copied.scenario.nodes.size() == draft.scenario.nodes.size() + 2);
    const Node* buka = copied.scenario.find(node_id("buka-2"));
    const Node* talk = copied.scenario.find(node_id("talk-2"));
    REQUIRE(buka);
    REQUIRE(talk);
    CHECK(buka->choices[0].next.front().to == node_id("talk-2"));
    CHECK(buka->choices[1].next.front().to == node_id("damai"));
    CHECK(talk->free_text->review == node_id("buka-2"));
    CHECK(copied.sketch.places.at(node_id("talk-2")) == Point{250, 20});
    CHECK(*copied.scenario.find(node_id("buka")) == *draft.scenario.find(node_id("buka")));
}

TEST_CASE("removed nodes go with their places, the ways to them stay to be mended") {
    const Draft draft = tiny_draft();
    const Draft less = after(draft, remove_nodes(draft, {node_id("talk"), node_id("pecah")}));
    CHECK(less.scenario.nodes.size() == draft.scenario.nodes.size() - 2);
    CHECK_FALSE(less.sketch.places.contains(node_id("talk")));
    CHECK(less.scenario.find(node_id("buka"))->choices[0].next.front().to == node_id("talk"));
}

TEST_CASE("the first node of an empty draft is where the story starts") {
    const Draft blank;
    const Draft begun = after(blank, add_nodes(blank, {tiny_node("awal"), tiny_node("lanjut"), tiny_node("awal")},
                                               {{node_id("lanjut"), {5, 6}}}));
    CHECK(begun.scenario.start == node_id("awal"));
    CHECK(begun.scenario.nodes.size() == 2); // an id only once
    CHECK(begun.sketch.places.at(node_id("lanjut")) == Point{5, 6});
}

TEST_CASE("ways are led where they are dragged") {
    const Draft draft = tiny_draft();
    struct Row {
        std::string name;
        Port port;
        std::function<NodeId(const Scenario&)> to;
    };
    const Row rows[] = {
        {"a choice",
         {node_id("buka"), Port::Kind::choice, 0, 0},
         [](const Scenario& s) { return s.nodes[0].choices[0].next.front().to; }},
        {"a route",
         {node_id("talk"), Port::Kind::route, 1, 0},
         [](const Scenario& s) { return s.nodes[1].free_text->routes[1].to; }},
        {"the review",
         {node_id("talk"), Port::Kind::review, 0, 0},
         [](const Scenario& s) { return *s.nodes[1].free_text->review; }},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(row.to(after(draft, connect(draft, row.port, node_id("pecah"))).scenario) == node_id("pecah"));
    }
    CHECK(connect(draft, {node_id("buka"), Port::Kind::choice, 99, 0}, node_id("pecah")).empty());
    CHECK(connect(draft, {node_id("damai"), Port::Kind::route, 0, 0}, node_id("pecah")).empty());
}

TEST_CASE("a free id is the stem or a numbered one, never too long") {
    const Scenario scenario = tiny_scenario();
    CHECK(free_node_id(scenario, "baru") == node_id("baru"));
    CHECK(free_node_id(scenario, "buka") == node_id("buka-2"));
    Scenario crowded = scenario;
    crowded.nodes.push_back(tiny_node(std::string(64, 'x')));
    CHECK(free_node_id(crowded, std::string(80, 'x')).value == std::string(62, 'x') + "-2");
}

TEST_CASE("another version of the whole scenario is one step there and back, and its new nodes get places") {
    const Draft before = tiny_draft();
    Scenario other = tiny_scenario();
    other.id = ScenarioId{"another"};
    other.title = words("Judul lain");
    other.nodes.erase(other.nodes.begin() + 1);
    Node fresh;
    fresh.id = node_id("baru");
    other.nodes.push_back(fresh);
    const Change change = put_scenario(before, other, "version");
    CHECK(change.name == "version");
    Draft now = after(before, change);
    CHECK(now.scenario.id == before.scenario.id); // the file keeps its name
    CHECK(now.scenario.title == other.title);
    CHECK(now.scenario.nodes == other.nodes);
    CHECK(now.sketch.places.contains(node_id("baru")));
    CHECK(now.sketch.places.at(node_id("buka")) == Point{0, 0});
    CHECK_FALSE(now.sketch.places.contains(before.scenario.nodes[1].id));
    take_back(now, change);
    CHECK(now == before);
    CHECK(put_scenario(before, before.scenario, "version").nodes.empty());
}
