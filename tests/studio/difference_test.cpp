#include "propartif/library.hpp"
#include "studio/difference.hpp"
#include "support/tiny.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <functional>

using namespace propartif;
using namespace propartif::studio;
using namespace propartif::tests;

namespace {

Scenario edited(const std::function<void(Scenario&)>& edit) {
    Scenario out = tiny_scenario();
    edit(out);
    return out;
}

Difference told(std::string node, std::string part, Aspect aspect, Act act, std::string before, std::string after) {
    return {{node_id(std::move(node)), std::move(part)}, aspect, act, std::move(before), std::move(after)};
}

} // namespace

TEST_CASE("a difference names its place, its aspect and the words before and after") {
    struct Row {
        std::string name;
        std::function<void(Scenario&)> edit;
        Difference expected;
    };
    using enum Aspect;
    using enum Act;
    const Row rows[] = {
        {"a head field", [](Scenario& s) { s.level = 3; }, told("", "level", field, changed, "1", "3")},
        {"a title", [](Scenario& s) { s.title.en = "New"; }, told("", "title.en", text, changed, "Tiny (en)", "New")},
        {"a list of words",
         [](Scenario& s) {
             s.topics = {"a", "b"};
         },
         told("", "topics", field, added, "", "a, b")},
        {"the portrait", [](Scenario& s) { s.citizen.portrait.glasses = true; },
         told("", "citizen.portrait.glasses", field, added, "", "true")},
        {"a button",
         [](Scenario& s) {
             s.citizen.red_buttons.push_back({"citizen", words("Diam")});
         },
         told("", "citizen.red_buttons.1", text, added, "", "Diam")},
        {"a hidden fact",
         [](Scenario& s) {
             s.citizen.hidden[0].revealed_when.trust = Bounds{70, {}};
         },
         told("", "citizen.hidden.anak-sakit.revealed_when", field, changed, "trust>=55", "trust>=70")},
        {"the start", [](Scenario& s) { s.start = node_id("talk"); },
         told("", "start", graph, changed, "buka", "talk")},
        {"a line's words", [](Scenario& s) { s.nodes[1].says[0].text.id = "Ya?"; },
         told("talk", "says.1.text.id", text, changed, "line of talk", "Ya?")},
        {"a line in front",
         [](Scenario& s) {
             s.nodes[0].says.insert(s.nodes[0].says.begin(), Line{level_at_least("button", 1), words("Oh"), {}});
         },
         told("buka", "says.1", text, added, "", "Oh")},
        {"a level", [](Scenario& s) { s.nodes[0].choices[1].levels[criterion("button")] = 0; },
         told("buka", "choices.b.levels.button", field, changed, "1", "0")},
        {"a level that goes", [](Scenario& s) { s.nodes[0].choices[1].levels.erase(criterion("button")); },
         told("buka", "choices.b.levels.button", field, removed, "1", "")},
        {"a way led elsewhere", [](Scenario& s) { s.nodes[0].choices[0].next[0].to = node_id("pecah"); },
         told("buka", "choices.a.next.1.to", graph, changed, "talk", "pecah")},
        {"a way more",
         [](Scenario& s) {
             auto& next = s.nodes[0].choices[0].next;
             next.insert(next.begin(), Route{flag_set("dicek"), node_id("damai")});
         },
         told("buka", "choices.a.next.1", graph, added, "", "→ damai [flag:dicek]")},
        {"a choice less", [](Scenario& s) { s.nodes[0].choices.erase(s.nodes[0].choices.begin()); },
         told("buka", "choices.a", graph, removed, "say a", "")},
        {"a choice with the id of another", [](Scenario& s) { s.nodes[1].choices.push_back(s.nodes[1].choices[0]); },
         told("talk", "choices.d#2", graph, added, "", "say d")},
        {"choices in another order", [](Scenario& s) { std::swap(s.nodes[0].choices[0], s.nodes[0].choices[2]); },
         told("buka", "choices.order", field, changed, "a, b, c", "c, b, a")},
        {"the review taken away", [](Scenario& s) { s.nodes[1].free_text->review.reset(); },
         told("talk", "free_text.review", graph, removed, "buka", "")},
        {"an example's route", [](Scenario& s) { s.nodes[1].free_text->examples[1].to = node_id("damai"); },
         told("talk", "free_text.examples.2.to", field, changed, "talk", "damai")},
        {"no typed reply any more", [](Scenario& s) { s.nodes[1].free_text.reset(); },
         told("talk", "free_text", graph, removed, "→ damai [level:emotion>=1]; → talk", "")},
        {"effects", [](Scenario& s) { s.nodes[0].choices[1].effects->tension = -5; },
         told("buka", "choices.b.effects.tension", field, added, "", "-5")},
        {"an ending's kind", [](Scenario& s) { s.nodes[2].ending->outcome = Outcome::partial; },
         told("damai", "ending.outcome", field, changed, "restored", "partial")},
        {"a node more", [](Scenario& s) { s.nodes.push_back(tiny_node("baru")); },
         told("baru", "", graph, added, "", "line of baru")},
        {"a node less", [](Scenario& s) { s.nodes.erase(s.nodes.begin() + 1); },
         told("talk", "", graph, removed, "line of talk", "")},
        {"nodes in another order", [](Scenario& s) { std::swap(s.nodes[2], s.nodes[3]); },
         told("", "nodes.order", field, changed, "buka, talk, damai, pecah", "buka, talk, pecah, damai")},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto found = differences(tiny_scenario(), edited(row.edit));
        REQUIRE(found.size() == 1);
        CHECK(found[0].place.node == row.expected.place.node);
        CHECK(found[0].place.part == row.expected.place.part);
        CHECK(found[0].before == row.expected.before);
        CHECK(found[0].after == row.expected.after);
        CHECK(found[0] == row.expected);
    }
}

TEST_CASE("the same scenario shows no difference, whatever its file's hash") {
    Scenario other = tiny_scenario();
    other.content_hash = "abc";
    CHECK(differences(tiny_scenario(), other).empty());
}

TEST_CASE("a removed node is told where it stood") {
    Scenario after = edited([](Scenario& s) {
        s.nodes.erase(s.nodes.begin() + 1);
        s.nodes[0].phase = Phase::solution;
        s.nodes[1].phase = Phase::solution;
    });
    std::vector<std::string> nodes;
    for (const Difference& each : differences(tiny_scenario(), after)) nodes.push_back(each.place.node.value);
    CHECK(nodes == std::vector<std::string>{"buka", "talk", "damai"});
}

TEST_CASE("every name of a part has words in both languages") {
    for (const char* language : {"id", "en"}) {
        CAPTURE(language);
        const auto path =
            std::filesystem::path(PROPARTIF_SOURCE_DIR) / "assets/lang" / (std::string{language} + ".json");
        const auto bytes = read_file(path);
        REQUIRE(bytes);
        const auto words = read_words(bytes.value());
        REQUIRE(words.value);
        for (const std::string_view name : part_names()) {
            CAPTURE(name);
            CHECK(words.value->contains("part." + std::string{name}));
        }
    }
}
