#include "propartif/library.hpp"
#include "store/content/small_files.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <tuple>

using namespace propartif;
using namespace propartif::store_tests;
namespace fs = std::filesystem;

namespace {

// Everything but the hash, which is of the bytes and not of the meaning.
auto meaning(const Scenario& each) {
    return std::tie(each.id, each.version, each.title, each.summary, each.setting, each.authors, each.license,
                    each.level, each.minutes, each.rubric, each.topics, each.citizen, each.flags, each.start,
                    each.nodes);
}

void check_round_trip(const Scenario& scenario) {
    const std::string written = write_scenario(scenario);
    const auto again = read_scenario(written);
    REQUIRE(again.value);
    CHECK(again.found.empty());
    CHECK((meaning(*again.value) == meaning(scenario)));
    CHECK(write_scenario(*again.value) == written);
}

} // namespace

TEST_CASE("a scenario that is written and read again is the same") {
    check_round_trip(*read_scenario(kSmallScenario).value);
}

TEST_CASE("what an author may leave out or write in another form survives writing") {
    Scenario scenario = *read_scenario(kSmallScenario).value;
    Node& opening = scenario.nodes[0];
    opening.says.front().when = Condition{};
    opening.choices[0].effects = Effects{};
    opening.choices[1].effects = Effects{-5, std::nullopt, {}, {"berkas-dicek"}};
    opening.choices[1].flags = {"false_promise"};
    Condition several;
    several.tension = Bounds{std::nullopt, 40};
    several.score = Bounds{10, 90};
    several.flags = {"satu", "dua"};
    several.visits = {{NodeId{"buka"}, {1, std::nullopt}}, {NodeId{"damai"}, {}}};
    several.none = {Condition{}, several};
    several.all = {several};
    opening.choices[1].next.front().when = several;
    scenario.nodes[1].phase = Phase::solution;
    scenario.citizen.portrait = Portrait{"young", "hijab", 1,       -0.123456789, false,     false,    true,
                                         true,    2,       "shirt", "#000000",    "#FFFFFF", "#123456"};
    scenario.citizen.temper_tension = 1.0 / 3.0;
    scenario.summary = {};
    scenario.title = {"Judul \"lain\" — ✓", ""};
    check_round_trip(scenario);
}

TEST_CASE("every shipped scenario is read without a problem and survives writing") {
    const fs::path folder = fs::path{PROPARTIF_SOURCE_DIR} / "scenarios";
    for (const auto& each : fs::directory_iterator{folder}) {
        if (!each.path().filename().string().ends_with(".scenario.json")) continue;
        CAPTURE(each.path().filename().string());
        const auto loaded = read_scenario(read_file(each.path()).value());
        REQUIRE(loaded.value);
        CHECK(loaded.found.empty());
        check_round_trip(*loaded.value);
    }
}

TEST_CASE("keys are written in the order of the format") {
    const auto json = nlohmann::ordered_json::parse(write_scenario(*read_scenario(kSmallScenario).value));
    std::vector<std::string> keys;
    for (const auto& [key, value] : json.items()) keys.push_back(key);
    CHECK(keys == std::vector<std::string>{"$schema", "format", "id", "version", "title", "summary", "setting",
                                           "authors", "license", "level", "minutes", "rubric", "topics", "citizen",
                                           "flags", "start", "nodes"});
}

TEST_CASE("text that is not UTF-8 does not keep a scenario from being written") {
    Scenario scenario = *read_scenario(kSmallScenario).value;
    scenario.title.id = "rusak \xff";
    CHECK(read_scenario(write_scenario(scenario)).value);
}

TEST_CASE("unknown keys of a newer minor version are kept, also where nodes moved") {
    std::string newer = with(kSmallScenario, "propartif.scenario/1", "propartif.scenario/1.3");
    newer = with(newer, R"("level": 2)", R"("level": 2, "weather/mood": {"rain": [1, 2]})");
    newer = with(newer, R"("id": "b", "text")", R"("id": "b", "voice": "soft", "text")");
    newer = with(newer, R"("id": "damai", )", R"("id": "damai", "music": "calm", )");
    Scenario scenario = *read_scenario(newer).value;
    std::ranges::reverse(scenario.nodes);
    scenario.nodes[1].choices.erase(scenario.nodes[1].choices.begin());
    const auto json = nlohmann::json::parse(write_scenario(scenario, newer));
    CHECK(json["format"] == "propartif.scenario/1.3");
    CHECK(json["weather/mood"]["rain"][1] == 2);
    CHECK(json["nodes"][0]["music"] == "calm");
    CHECK(json["nodes"][1]["choices"][0]["voice"] == "soft");
    const auto same_version = with(newer, "scenario/1.3", "scenario/1");
    CHECK_FALSE(nlohmann::json::parse(write_scenario(scenario, same_version)).contains("weather/mood"));
}
