// A draft is rarely whole: reading one keeps everything that can be kept.
#include "own_folder.hpp"
#include "propartif/validation.hpp"
#include <functional>
#include <set>

using namespace propartif;
using namespace propartif::tests;

namespace {

struct Row {
    const char* name;
    std::function<void(Scenario&)> blank;
    const char* where;
};

const std::vector<Row> kBlanks{
    {"no title", [](Scenario& s) { s.title = {}; }, "/title/id"},
    {"a line without words", [](Scenario& s) { s.nodes[0].says[0].text = {}; }, "/nodes/0/says/0/text/id"},
    {"blanks only", [](Scenario& s) { s.nodes[0].says[0].text.id = " \n"; }, "/nodes/0/says/0/text/id"},
    {"a reply without words", [](Scenario& s) { s.nodes[0].choices[0].text = {}; }, "/nodes/0/choices/0/text/id"},
    {"feedback in English alone",
     [](Scenario& s) {
         s.nodes[0].choices[0].feedback = {"", "why"};
     },
     "/nodes/0/choices/0/feedback/id"},
    {"a reply that leads nowhere", [](Scenario& s) { s.nodes[0].choices[0].next.clear(); }, "/nodes/0/choices/0/next"},
    {"nobody", [](Scenario& s) { s.citizen.name.clear(); }, "/citizen/name"},
    {"a hidden fact without words", [](Scenario& s) { s.citizen.hidden[0].text = {}; }, "/citizen/hidden/0/text/id"},
    {"a focus without words", [](Scenario& s) { s.nodes[0].focus.content = {{""}}; }, "/nodes/0/focus/content/0/0"},
};

std::set<std::string> places_of(const std::vector<Diagnostic>& found) {
    std::set<std::string> places;
    for (const Diagnostic& each : found) places.insert(each.where);
    return places;
}

} // namespace

TEST_CASE("every blank an author can leave is told where it is") {
    CHECK(blanks(some_draft().scenario).empty());
    for (const Row& row : kBlanks) {
        CAPTURE(std::string(row.name));
        Scenario scenario = some_draft().scenario;
        row.blank(scenario);
        CHECK(places_of(blanks(scenario)).contains(row.where));
    }
}

TEST_CASE("a file with blanks is no scenario to play, but a draft with everything else in it") {
    for (const Row& row : kBlanks) {
        CAPTURE(std::string(row.name));
        Scenario scenario = some_draft().scenario;
        row.blank(scenario);
        const std::string bytes = write_scenario(scenario);
        const auto read = read_draft(bytes);
        REQUIRE(read.value);
        CHECK(has_errors(read.found));
        CHECK_FALSE(read_scenario(bytes).value);
        if (std::string(row.name) == "blanks only") scenario.nodes[0].says[0].text.id.clear();
        if (std::string(row.name) == "a focus without words")
            CHECK(read.value->nodes.size() == scenario.nodes.size());
        else
            CHECK(as_read(*read.value) == as_read(scenario));
    }
}

TEST_CASE("bytes that are no scenario document give no draft, whatever they are") {
    for (const char* bytes : {"", "{", "[]", "\"x\"", "{\"format\":\"propartif.rubric/1\"}", "\xff\xfe", "null"}) {
        CAPTURE(bytes);
        const auto read = read_draft(bytes);
        CHECK_FALSE(read.value);
        CHECK(has_errors(read.found));
    }
}
