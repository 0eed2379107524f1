#include "propartif/library.hpp"
#include "studio/merge.hpp"
#include "support/tiny.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <functional>
#include <random>

using namespace propartif;
using namespace propartif::studio;
using namespace propartif::tests;

namespace {

using Chance = std::mt19937;

std::size_t below(Chance& chance, std::size_t end) {
    return chance() % end;
}
Node& any_node(Scenario& s, Chance& chance) {
    return s.nodes[below(chance, s.nodes.size())];
}
std::string word(Chance& chance) {
    return "kata " + std::to_string(below(chance, 1000));
}
// The choice of a node; it gets one when it has none.
Choice& any_choice(Scenario& s, Chance& chance) {
    Node& node = any_node(s, chance);
    if (node.choices.empty()) node.choices.push_back(tiny_choice("a", tiny_levels(0), "buka"));
    return node.choices[below(chance, node.choices.size())];
}
FreeText& any_free_text(Scenario& s, Chance& chance) {
    Node& node = any_node(s, chance);
    if (!node.free_text) node.free_text = tiny_free_text();
    return *node.free_text;
}

using Edit = std::function<void(Scenario&, Chance&)>;
const std::vector<Edit>& edits() {
    static const std::vector<Edit> all{
        [](Scenario& s, Chance& c) { s.title.id = word(c); },
        [](Scenario& s, Chance& c) { s.title.en = word(c); },
        [](Scenario& s, Chance& c) { s.level = static_cast<int>(1 + below(c, 5)); },
        [](Scenario& s, Chance& c) { s.topics.push_back(word(c)); },
        [](Scenario& s, Chance& c) { s.start = any_node(s, c).id; },
        [](Scenario& s, Chance& c) { s.citizen.portrait.heat = static_cast<double>(below(c, 100)) / 100; },
        [](Scenario& s, Chance& c) {
            s.citizen.green_buttons.push_back({"officer", words(word(c))});
        },
        [](Scenario& s, Chance& c) {
            s.citizen.hidden.push_back({"fakta-" + word(c).substr(5), words(word(c)), {}});
        },
        [](Scenario& s, Chance& c) { any_node(s, c).phase = static_cast<Phase>(below(c, 5)); },
        [](Scenario& s, Chance& c) { any_node(s, c).says.front().text.id = word(c); },
        [](Scenario& s, Chance& c) { any_node(s, c).says.front().thought.en = word(c); },
        [](Scenario& s, Chance& c) {
            auto& says = any_node(s, c).says;
            says.insert(says.begin() + static_cast<std::ptrdiff_t>(below(c, says.size() + 1)),
                        Line{level_at_least("button", 1), words(word(c)), {}});
        },
        [](Scenario& s, Chance& c) { any_node(s, c).focus.emotion.push_back(word(c)); },
        [](Scenario& s, Chance& c) { any_node(s, c).seconds = static_cast<int>(below(c, 90)); },
        [](Scenario& s, Chance& c) { any_choice(s, c).text.id = word(c); },
        [](Scenario& s, Chance& c) { any_choice(s, c).levels[criterion("emotion")] = static_cast<int>(below(c, 2)); },
        [](Scenario& s, Chance& c) { any_choice(s, c).levels.erase(criterion("button")); },
        [](Scenario& s, Chance& c) {
            any_choice(s, c).effects = Effects{static_cast<int>(below(c, 9)), {}, {}, {}};
        },
        [](Scenario& s, Chance& c) { any_choice(s, c).next.front().to = any_node(s, c).id; },
        [](Scenario& s, Chance& c) {
            auto& next = any_choice(s, c).next;
            next.insert(next.begin(), Route{flag_set("dicek"), any_node(s, c).id});
        },
        [](Scenario& s, Chance& c) {
            Choice choice = tiny_choice("n" + std::to_string(below(c, 9)), tiny_levels(1), "talk");
            choice.text.en = word(c); // what both add alike stands where mine has it
            any_node(s, c).choices.push_back(choice);
        },
        [](Scenario& s, Chance& c) {
            auto& choices = any_node(s, c).choices;
            if (!choices.empty()) choices.erase(choices.begin());
        },
        [](Scenario& s, Chance& c) { std::ranges::reverse(any_node(s, c).choices); },
        [](Scenario& s, Chance& c) { any_free_text(s, c).review = any_node(s, c).id; },
        [](Scenario& s, Chance& c) {
            any_free_text(s, c).examples.push_back({word(c), {}, std::nullopt});
        },
        [](Scenario& s, Chance& c) { any_node(s, c).free_text.reset(); },
        [](Scenario& s, Chance& c) {
            any_node(s, c).ending = Ending{Outcome::partial, words(word(c)), {}};
        },
        [](Scenario& s, Chance& c) {
            const auto at = static_cast<std::ptrdiff_t>(below(c, s.nodes.size() + 1));
            Node node = tiny_node("baru-" + std::to_string(below(c, 30)));
            node.says.front().text.en = word(c);
            s.nodes.insert(s.nodes.begin() + at, node);
        },
        [](Scenario& s, Chance& c) {
            if (s.nodes.size() > 1)
                s.nodes.erase(s.nodes.begin() + static_cast<std::ptrdiff_t>(below(c, s.nodes.size())));
        },
        [](Scenario& s, Chance& c) { std::swap(any_node(s, c), any_node(s, c)); },
    };
    return all;
}

Scenario worked_on(Scenario scenario, Chance& chance) {
    for (std::size_t left = below(chance, 6); left > 0; --left)
        edits()[below(chance, edits().size())](scenario, chance);
    return scenario;
}

Scenario base_scenario() {
    Scenario out = tiny_scenario();
    for (int i = 0; i < 4; ++i) out.nodes.push_back(tiny_node("simpul-" + std::to_string(i)));
    return out;
}

std::vector<Place> places(const std::vector<Difference>& all) {
    std::vector<Place> out;
    for (const Difference& each : all) out.push_back(each.place);
    return out;
}
std::vector<Place> places(const std::vector<Conflict>& all) {
    std::vector<Place> out;
    for (const Conflict& each : all) out.push_back(each.place);
    std::ranges::sort(out);
    return out;
}

// One lies in the other, or they are the same.
bool touch(const Place& a, const Place& b) {
    const auto inside = [](const std::string& part, const std::string& whole) {
        return whole.empty() || part == whole || part.starts_with(whole + '.');
    };
    return a.node == b.node && (inside(a.part, b.part) || inside(b.part, a.part)) &&
           (!a.node.value.empty() || (!a.part.empty() && !b.part.empty()));
}

// Both lie in one field of one node: where lists grew, their numbers shift.
bool same_field(const Place& a, const Place& b) {
    const auto field = [](const Place& place) { return place.part.substr(0, place.part.find('.')); };
    return a.node == b.node && field(a) == field(b);
}

constexpr unsigned kRounds = 3'000;

} // namespace

TEST_CASE("what only one side changed is taken whole") {
    const Scenario base = base_scenario();
    for (unsigned seed = 0; seed < kRounds; ++seed) {
        CAPTURE(seed);
        Chance chance{seed};
        const Scenario x = worked_on(base, chance);
        for (const Merged& merged : {merge(base, x, base), merge(base, base, x), merge(base, x, x)}) {
            CHECK(merged.conflicts.empty());
            REQUIRE(differences(x, merged.scenario).empty());
            REQUIRE(merged.scenario == x);
        }
        CHECK(differences(base, x).empty() == (base == x));
    }
}

TEST_CASE("edits without a conflict come out the same whoever merges") {
    const Scenario base = base_scenario();
    unsigned without = 0;
    for (unsigned seed = 0; seed < kRounds; ++seed) {
        CAPTURE(seed);
        Chance chance{seed};
        const Scenario mine = worked_on(base, chance), theirs = worked_on(base, chance);
        const Merged one = merge(base, mine, theirs), other = merge(base, theirs, mine);
        CHECK(places(one.conflicts) == places(other.conflicts));
        if (!one.conflicts.empty()) continue;
        ++without;
        for (const Difference& each : differences(one.scenario, other.scenario)) {
            CAPTURE(each.place.node.value + ' ' + each.place.part + ": " + each.before + " | " + each.after);
            REQUIRE_FALSE("the same");
        }
        REQUIRE(one.scenario == other.scenario);
    }
    CHECK(without > kRounds / 3);
}

TEST_CASE("a merge never loses mine, and takes or lists all of theirs") {
    const Scenario base = base_scenario();
    unsigned conflicts = 0;
    for (unsigned seed = 0; seed < kRounds; ++seed) {
        CAPTURE(seed);
        Chance chance{seed};
        const Scenario mine = worked_on(base, chance), theirs = worked_on(base, chance);
        const Merged merged = merge(base, mine, theirs);
        conflicts += merged.conflicts.empty() ? 0 : 1;
        for (const Place& lost : places(differences(mine, merged.scenario)))
            for (const Place& changed : places(differences(base, mine))) {
                CAPTURE(lost.node.value + ' ' + lost.part);
                CAPTURE(changed.part);
                REQUIRE((!touch(lost, changed) || lost.part.ends_with("order")));
            }
        // Where the result is not theirs, mine had changed it; what stayed for a conflict stands where mine has it.
        const std::vector<Place> changed = places(differences(base, mine));
        for (const Place& other : places(differences(theirs, merged.scenario))) {
            if (!merged.conflicts.empty() && other.part.ends_with("order")) continue;
            CAPTURE(other.node.value + ' ' + other.part);
            REQUIRE(std::ranges::any_of(
                changed, [&](const Place& each) { return touch(each, other) || same_field(each, other); }));
        }
    }
    CHECK(conflicts > kRounds / 20);
}

TEST_CASE("what both changed differently is listed by its place, with all three words, and mine is kept") {
    struct Row {
        std::string name;
        std::function<void(Scenario&)> mine, theirs;
        Conflict expected;
    };
    const Row rows[] = {
        {"a title in one language",
         [](Scenario& s) {
             s.title = {"Satu", "One"};
         },
         [](Scenario& s) { s.title.id = "Dua"; },
         {{{}, "title.id"}, "Tiny", "Satu", "Dua"}},
        {"a level",
         [](Scenario& s) { s.nodes[0].choices[1].levels[criterion("button")] = 0; },
         [](Scenario& s) { s.nodes[0].choices[1].levels[criterion("button")] = -1; },
         {{node_id("buka"), "choices.b.levels.button"}, "1", "0", "-1"}},
        {"a way",
         [](Scenario& s) { s.nodes[0].choices[0].next[0].to = node_id("damai"); },
         [](Scenario& s) { s.nodes[0].choices[0].next[0].to = node_id("pecah"); },
         {{node_id("buka"), "choices.a.next.1.to"}, "talk", "damai", "pecah"}},
        {"lines, where both put one in",
         [](Scenario& s) {
             s.nodes[0].says.push_back(Line{{}, words("Aku"), {}});
         },
         [](Scenario& s) {
             s.nodes[0].says.push_back(Line{{}, words("Dia"), {}});
         },
         {{node_id("buka"), "says"}, "line of buka", "line of buka; Aku", "line of buka; Dia"}},
        {"a node I took out",
         [](Scenario& s) { s.nodes.erase(s.nodes.begin() + 1); },
         [](Scenario& s) { s.nodes[1].seconds = 5; },
         {{node_id("talk"), ""}, "line of talk", "", "line of talk"}},
        {"a node they took out",
         [](Scenario& s) { s.nodes[1].says[0].text.id = "Baru"; },
         [](Scenario& s) { s.nodes.erase(s.nodes.begin() + 1); },
         {{node_id("talk"), ""}, "line of talk", "Baru", ""}},
        {"one new id for two nodes",
         [](Scenario& s) { s.nodes.push_back(tiny_node("baru")); },
         [](Scenario& s) { s.nodes.push_back(tiny_ending("baru")); },
         {{node_id("baru"), ""}, "", "line of baru", "line of baru"}},
        {"the order of the nodes",
         [](Scenario& s) { std::swap(s.nodes[2], s.nodes[3]); },
         [](Scenario& s) { std::swap(s.nodes[1], s.nodes[2]); },
         {{{}, "nodes.order"}, "buka, talk, damai, pecah", "buka, talk, pecah, damai", "buka, damai, talk, pecah"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Scenario base = tiny_scenario();
        Scenario mine = base, theirs = base;
        row.mine(mine);
        row.theirs(theirs);
        const Merged merged = merge(base, mine, theirs);
        REQUIRE(merged.conflicts.size() == 1);
        CHECK(merged.conflicts[0].place.part == row.expected.place.part);
        CHECK(merged.conflicts[0] == row.expected);
        CHECK(merged.scenario == mine);
    }
}

TEST_CASE("work on different parts of one node comes together") {
    const Scenario base = tiny_scenario();
    Scenario mine = base, theirs = base, both = base;
    for (Scenario* each : {&mine, &both}) {
        each->nodes[0].choices[0].text.id = "Halo";
        each->nodes[0].choices.push_back(tiny_choice("e", tiny_levels(1), "talk"));
        each->nodes[1].free_text->routes[0].to = node_id("pecah");
    }
    for (Scenario* each : {&theirs, &both}) {
        each->nodes[0].choices[0].text.en = "Hello";
        each->nodes[0].choices.erase(each->nodes[0].choices.begin() + 2);
        each->nodes[1].free_text->routes[0].when = level_at_least("content", 1);
    }
    const Merged merged = merge(base, mine, theirs);
    CHECK(merged.conflicts.empty());
    CHECK(differences(both, merged.scenario).empty());
    CHECK(merged.scenario == both);
}

TEST_CASE("no part of a shipped scenario escapes the difference and the merge") {
    const std::filesystem::path root{PROPARTIF_SOURCE_DIR};
    const Library library = load_library(root / "scenarios", root / "assets/lexicon", root / "assets/model");
    REQUIRE(library.scenarios.size() >= 10);
    for (const auto& [id, scenario] : library.scenarios) {
        CAPTURE(id.value);
        Scenario whole = scenario;
        whole.content_hash.clear();
        CHECK(merge({}, {}, scenario).scenario == whole);
        CHECK(merge({}, scenario, {}).scenario == whole);
        CHECK(differences({}, scenario).size() > scenario.nodes.size());
    }
}
