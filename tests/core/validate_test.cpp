#include "propartif/validation.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace propartif;

namespace {

Text both(const std::string& words) {
    return {words, words};
}

Choice choice(const std::string& id, const std::string& to) {
    Choice made;
    made.id = {id};
    made.text = both(id);
    made.next = {{std::nullopt, {to}}};
    return made;
}

Node turn(const std::string& id, const std::vector<std::string>& ways) {
    Node node;
    node.id = {id};
    node.says = {{std::nullopt, both("...?"), {}}};
    for (const std::string& to : ways) node.choices.push_back(choice(to, to));
    return node;
}

Node ending(const std::string& id) {
    Node node;
    node.id = {id};
    node.ending = Ending{Outcome::restored, both("."), {}};
    return node;
}

Scenario story(std::vector<Node> nodes) {
    Scenario scenario;
    scenario.start = nodes.front().id;
    scenario.nodes = std::move(nodes);
    return scenario;
}

using Place = std::pair<std::string, std::string>; // code and where

std::vector<Place> problems(const Scenario& scenario) {
    std::vector<Place> places;
    const Rubric rubric;
    for (const Diagnostic& each : validate(scenario, &rubric, nullptr)) places.emplace_back(each.code, each.where);
    return places;
}

} // namespace

TEST_CASE("a way out of a loop is enough, wherever it is") {
    CHECK(problems(story({turn("a", {"b"}), turn("b", {"c"}), turn("c", {"a", "z"}), ending("z")})).empty());
}

TEST_CASE("of loops inside each other only the one without a way out is named, once") {
    const auto found =
        validate(story({turn("a", {"b", "z"}), turn("b", {"c", "b"}), turn("c", {"d"}), turn("d", {"c"}), ending("z")}),
                 nullptr, nullptr);
    REQUIRE(found.size() == 2); // the missing rubric is the other
    CHECK(found[1].code == "PA034");
    CHECK(found[1].where == "/nodes/2");
    CHECK(found[1].args == std::vector<std::string>{"c, d"});
}

TEST_CASE("a loop that leads into nothing is one problem, not two") {
    CHECK(problems(story({turn("a", {"a", "gone"}), ending("z")})) ==
          std::vector<Place>{{"PA012", "/nodes/0/choices/1/next"}, {"PA032", "/nodes/1"}});
}

TEST_CASE("a scenario without nodes, start or ending is reported and nothing breaks") {
    CHECK(problems(Scenario{}) == std::vector<Place>{{"PA012", "/start"}, {"PA052", "/nodes"}});
}

TEST_CASE("an error inside \"not\" is placed where the file surely has something") {
    Scenario scenario = story({turn("a", {"z", "z"}), ending("z")});
    scenario.nodes[0].choices[1].id = {"other"};
    Condition wrong;
    wrong.tension = Bounds{90, 10};
    Condition when;
    when.none = {wrong};
    scenario.nodes[0].choices[0].when = when;
    CHECK(problems(scenario) == std::vector<Place>{{"PA048", "/nodes/0/choices/0/when/not"}});
    when.none = {wrong, wrong};
    scenario.nodes[0].choices[0].when = when;
    CHECK(problems(scenario) == std::vector<Place>{{"PA048", "/nodes/0/choices/0/when/not/0/tension"},
                                                   {"PA048", "/nodes/0/choices/0/when/not/1/tension"}});
}

TEST_CASE("a chain of two thousand nodes is checked without harm") {
    std::vector<Node> nodes;
    for (int i = 0; i < 2'000; ++i) nodes.push_back(turn("n" + std::to_string(i), {"n" + std::to_string(i + 1)}));
    nodes.push_back(ending("n2000"));
    CHECK(problems(story(std::move(nodes))).empty());
}

TEST_CASE("an inferred term may deny being official, but not claim it") {
    struct Row {
        const char* name;
        const char* definition;
        bool honest;
    };
    const Row rows[] = {{"a claim", "This is the official definition.", false},
                        {"a denial", "This is not an official definition.", true},
                        {"an Indonesian claim", "Arti yang sudah dikonfirmasi.", false},
                        {"an Indonesian denial", "Artinya belum dikonfirmasi.", true},
                        {"neither", "Kata yang menenangkan.", true}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Term term;
        term.id = "tombol";
        term.title = both("Tombol");
        term.definition = both(row.definition);
        term.status = TermStatus::inferred;
        CHECK(validate(Glossary{{term}, {}}).empty() == row.honest);
        term.confirmed_by = "Bu Pelatih";
        CHECK(validate(Glossary{{term}, {}}).empty());
    }
}
