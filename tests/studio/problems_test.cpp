#include "studio/edits.hpp"
#include "studio/picture.hpp"
#include "studio/problems.hpp"
#include "studio/texts.hpp"
#include "support/tiny.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <functional>

using namespace propartif;
using namespace propartif::studio;
using namespace propartif::tests;

namespace {

std::vector<Problem> found_in(const Scenario& scenario) {
    const Rubric rubric = tiny_rubric();
    return problems_of(scenario, &rubric, nullptr, {});
}

const Problem* problem(const std::vector<Problem>& all, const std::string& code) {
    const auto found = std::ranges::find_if(all, [&](const Problem& each) { return each.what.code == code; });
    return found == all.end() ? nullptr : &*found;
}

struct Row {
    const char* name;
    const char* code;
    Fix fix;
    std::function<void(Scenario&)> harm;
};

const std::vector<Row> kRows{
    {"a way to a node that is not there", "PA012", Fix::create_node,
     [](Scenario& s) {
         s.nodes[0].choices[0].next = {{std::nullopt, node_id("hilang")}};
     }},
    {"the same, taken away", "PA012", Fix::remove_way,
     [](Scenario& s) {
         s.nodes[0].choices[0].next = {{std::nullopt, node_id("hilang")}};
     }},
    {"a start that is not there", "PA012", Fix::start_at_first, [](Scenario& s) { s.start = node_id("hilang"); }},
    {"a node nobody reaches", "PA032", Fix::remove_node, [](Scenario& s) { s.nodes.push_back(tiny_ending("jauh")); }},
    {"a node without a way out gets a reply", "PA033", Fix::add_choice,
     [](Scenario& s) {
         s.nodes[0].choices.clear();
         s.nodes[0].free_text.reset();
     }},
    {"a node without a way out becomes an ending", "PA033", Fix::make_ending,
     [](Scenario& s) {
         s.nodes[0].choices.clear();
         s.nodes[0].free_text.reset();
     }},
    {"a node where nothing is said", "PA036", Fix::say_something, [](Scenario& s) { s.nodes[0].says.clear(); }},
    {"a last line with a condition", "PA037", Fix::drop_condition,
     [](Scenario& s) { s.nodes[0].says.back().when = flag_set("dicek"); }},
    {"a line hidden behind one that always holds", "PA038", Fix::move_to_end,
     [](Scenario& s) {
         s.nodes[0].says.insert(s.nodes[0].says.begin(), Line{{}, words("selalu"), {}});
         s.nodes[0].says.push_back(Line{flag_set("dicek"), words("kadang"), {}});
         s.nodes[0].says.erase(s.nodes[0].says.begin() + 1, s.nodes[0].says.end() - 1);
     }},
    {"a reply without a level", "PA040", Fix::fill_levels, [](Scenario& s) { s.nodes[0].choices[0].levels.clear(); }},
    {"a flag nobody declared", "PA044", Fix::declare_flag,
     [](Scenario& s) {
         s.nodes[0].choices[0].effects = Effects{{}, {}, {"baru"}, {}};
     }},
    {"a flag nobody uses", "PA045", Fix::forget_flag, [](Scenario& s) { s.flags.push_back("sia-sia"); }},
    {"a flag declared twice", "PA057", Fix::forget_flag, [](Scenario& s) { s.flags.push_back(s.flags.front()); }},
};

std::size_t count_of(const std::vector<Problem>& all, const std::string& code) {
    return static_cast<std::size_t>(
        std::ranges::count_if(all, [&](const Problem& each) { return each.what.code == code; }));
}

} // namespace

TEST_CASE("every quick fix takes its problem away, and can be taken back") {
    const Rubric rubric = tiny_rubric();
    for (const Row& row : kRows) {
        CAPTURE(std::string(row.name));
        Draft draft{tiny_scenario(), {}};
        const std::size_t before = count_of(found_in(draft.scenario), row.code);
        row.harm(draft.scenario);
        const Draft harmed = draft;
        const auto all = found_in(draft.scenario);
        CHECK(count_of(all, row.code) > before);
        const auto one = std::ranges::find_if(all, [&](const Problem& each) {
            return each.what.code == row.code && std::ranges::find(each.fixes, row.fix) != each.fixes.end();
        });
        REQUIRE(one != all.end());
        const Change change = fixed(draft, *one, row.fix, &rubric);
        REQUIRE_FALSE(change.empty());
        take(draft, change);
        CHECK(count_of(found_in(draft.scenario), row.code) <= before);
        take_back(draft, change);
        CHECK(draft == harmed);
    }
}

TEST_CASE("a story without an ending can be given one") {
    Draft draft{tiny_scenario(), {}};
    std::erase_if(draft.scenario.nodes, [](const Node& node) { return node.ending.has_value(); });
    const auto all = found_in(draft.scenario);
    const Problem* none = problem(all, "PA052");
    REQUIRE(none);
    take(draft, fixed(draft, *none, Fix::add_ending, nullptr));
    CHECK(std::ranges::count_if(draft.scenario.nodes, [](const Node& node) { return node.ending.has_value(); }) == 1);
}

TEST_CASE("problems come with their node and the place in it, errors first") {
    Scenario scenario = tiny_scenario();
    scenario.nodes[1].says[0].text = {};
    scenario.flags.push_back("sia-sia");
    const auto all = found_in(scenario);
    REQUIRE(all.size() >= 2);
    CHECK(all.front().what.code == "PA018");
    CHECK(all.front().node == scenario.nodes[1].id);
    CHECK(all.front().field == "says/0/text/id");
    CHECK(problem(all, "PA045")->node == NodeId{});
    CHECK(std::ranges::is_sorted(all, {}, [](const Problem& each) { return each.what.severity; }));
}

TEST_CASE("the picture has a block for each node and a wire for each way, lost ones too") {
    Draft draft{tiny_scenario(), {}};
    draft.scenario.nodes[0].choices[0].next = {{std::nullopt, node_id("hilang")}};
    const auto problems = found_in(draft.scenario);
    const Picture picture = picture_of(draft, problems);
    CHECK(picture.blocks.size() == draft.scenario.nodes.size());
    CHECK(picture.blocks[0].start);
    CHECK(picture.blocks[0].trouble == Severity::error);
    const auto lost = std::ranges::find_if(picture.wires, [](const Wire& wire) { return !wire.to; });
    REQUIRE(lost != picture.wires.end());
    CHECK(lost->missing == node_id("hilang"));
    CHECK(lost->from == 0);
    for (const Wire& wire : picture.wires) {
        const Node& from = draft.scenario.nodes[wire.from];
        CHECK(wire.port < picture.blocks[wire.from].ports.size());
        CHECK(wire.way.node == from.id);
    }
}

TEST_CASE("a port pulls the way without a condition of its reply") {
    const Scenario scenario = tiny_scenario();
    const Node& node = scenario.nodes[0];
    const auto first = port_at(node, 0);
    REQUIRE(first);
    CHECK(first->kind == Port::Kind::choice);
    CHECK(first->way + 1 == node.choices[0].next.size());
    CHECK_FALSE(port_at(node, 99));
}

TEST_CASE("every text of a scenario is seen once, and can be changed where it was seen") {
    Scenario scenario = tiny_scenario();
    std::size_t seen = 0;
    each_text(scenario, [&](const Text&, const TextPlace&) { ++seen; });
    std::size_t changed = 0;
    each_text_of_head(scenario, [&](Text& text, const std::string&) {
        text.en = "x";
        ++changed;
    });
    for (Node& node : scenario.nodes)
        each_text_of(node, [&](Text& text, const std::string&) {
            text.en = "x";
            ++changed;
        });
    CHECK(seen == changed);
    each_text(scenario, [&](const Text& text, const TextPlace&) { CHECK(text.en == "x"); });
}
