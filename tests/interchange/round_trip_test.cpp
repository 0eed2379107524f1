#include "propartif/interchange.hpp"
#include "propartif/library.hpp"
#include "support/tiny.hpp"
#include <doctest/doctest.h>
#include <filesystem>
#include <set>

using namespace propartif;
using namespace propartif::tests;

namespace {

std::vector<Scenario> shipped() {
    std::vector<Scenario> out;
    const std::filesystem::path folder = std::string{PROPARTIF_SOURCE_DIR} + "/scenarios";
    for (const auto& each : std::filesystem::directory_iterator(folder)) {
        if (!each.path().string().ends_with(".scenario.json")) continue;
        const auto bytes = read_file(each.path());
        REQUIRE(bytes);
        auto read = read_scenario(bytes.value());
        REQUIRE(read.value);
        out.push_back(std::move(*read.value));
    }
    return out;
}

Imported must(Result<Imported> result) {
    if (!result) FAIL(result.error().where << ": " << result.error().detail);
    return std::move(result).value();
}

// Exactly the same, the hash aside: both are written as files.
void check_same(const Scenario& before, const Scenario& after) {
    REQUIRE(before.nodes.size() == after.nodes.size());
    for (std::size_t i = 0; i < before.nodes.size(); ++i) {
        CAPTURE(before.nodes[i].id.value);
        CHECK(before.nodes[i] == after.nodes[i]);
    }
    CHECK(before.citizen == after.citizen);
    CHECK(write_scenario(before) == write_scenario(after));
}

} // namespace

TEST_CASE("every shipped scenario comes back from Twee as it was, with nothing to note") {
    const std::vector<Scenario> all = shipped();
    CHECK(all.size() >= 18);
    for (const Scenario& scenario : all) {
        CAPTURE(scenario.id.value);
        const std::string twee = export_twee(scenario);
        const Imported back = must(import_twee(twee));
        for (const ImportNote& note : back.notes)
            FAIL_CHECK(kImportNoteKeys[static_cast<std::size_t>(note.kind)] << " " << note.passage << " " << note.line
                                                                            << " " << note.words);
        check_same(scenario, back.draft);
        CHECK(export_twee(back.draft) == twee);
    }
}

TEST_CASE("words that would be misread in Twee come back as they were") {
    for (const char* words : {"[[ke sana->buka]]",
                              "<!-- @levels button=1 -->",
                              "a --> b",
                              ":: Pasal",
                              "\\:: Pasal",
                              "satu\n:: dua\n\ntiga",
                              "&amp; &lt; &#91;",
                              "a | b \\| c",
                              "-> <- ]]",
                              " di depan dan di belakang ",
                              "\n",
                              "\\",
                              "\\n",
                              "50 % {x} [y]",
                              "(mengetik: lama)",
                              "<<if $a>>",
                              "é…“”",
                              "--",
                              "-->",
                              "@line",
                              "\r\n",
                              "a\rb",
                              "]]",
                              "]"}) {
        CAPTURE(words);
        Scenario scenario = tiny_scenario();
        Text both{words, words};
        scenario.title = both;
        scenario.setting = both;
        scenario.authors = {words, words};
        scenario.citizen.name = words;
        scenario.citizen.about = both;
        scenario.citizen.red_buttons = {{"officer", both}, {"citizen", both}};
        scenario.citizen.green_buttons = {{"citizen", both}};
        scenario.citizen.hidden[0].text = both;
        Node& open = scenario.nodes[0];
        open.says[0].text = both;
        open.says[0].thought = both;
        open.says.push_back({std::nullopt, both, both});
        open.choices[0].text = both;
        open.choices[0].feedback = both;
        open.focus.content = {{words, "x"}, {words}};
        open.focus.emotion = {words, words};
        open.focus.interest = {{words}};
        scenario.nodes[1].free_text->examples[0].text = words;
        scenario.nodes[2].ending->text = both;
        scenario.nodes[2].ending->lesson = both;
        const Imported back = must(import_twee(export_twee(scenario)));
        CHECK(back.notes.empty());
        check_same(scenario, back.draft);
    }
}

TEST_CASE("what hangs on numbers and flags comes back as it was") {
    Scenario scenario = tiny_scenario();
    scenario.citizen.temper_tension = 0.1;
    scenario.citizen.portrait = {"older", "peci", 5,      -0.35,     true,      true,     true,
                                 true,    2,      "koko", "#000000", "#FFFFFF", "#123456"};
    Choice& choice = scenario.nodes[0].choices[0];
    choice.effects = Effects{-12, 7, {"a", "b"}, {"c"}};
    choice.flags = {"bribery", "false_promise"};
    choice.next = {{level_at_least("button", 1), node_id("damai")},
                   {Condition{}, node_id("buka")},
                   {std::nullopt, node_id("talk")}};
    scenario.nodes[0].choices[1].effects = Effects{};
    scenario.nodes[1].choices.clear();
    const Imported back = must(import_twee(export_twee(scenario)));
    CHECK(back.notes.empty());
    check_same(scenario, back.draft);
}

TEST_CASE("what Twine keeps but does not play is counted") {
    const std::vector<NotPlayed> found = not_played_by_twine(tiny_scenario());
    const auto count = [&](std::string_view kind) {
        for (const NotPlayed& each : found)
            if (each.kind == kind) return each.count;
        return std::size_t{0};
    };
    CHECK(count("levels") == 4);
    CHECK(count("effects") == 1);
    CHECK(count("feedback") == 4);
    CHECK(count("conditions") == 2);
    CHECK(count("typed") == 1);
    CHECK(count("hidden") == 1);
}

TEST_CASE("a story keeps its number in Twine whatever is changed in it, and another has another") {
    const auto ifid = [](const Scenario& scenario) {
        const std::string twee = export_twee(scenario);
        return twee.substr(twee.find("\"ifid\": \"") + 9, 36);
    };
    Scenario changed = tiny_scenario();
    changed.title = words("Another");
    Scenario other = tiny_scenario();
    other.id = ScenarioId{"other"};
    CHECK(ifid(changed) == ifid(tiny_scenario()));
    CHECK(ifid(other) != ifid(tiny_scenario()));
    CHECK(ifid(other).find_first_not_of("0123456789ABCDEF-") == std::string::npos);
}

TEST_CASE("what a person changed in Twine arrives") {
    std::string twee = export_twee(tiny_scenario());
    const auto replace = [&](std::string_view from, std::string_view to) {
        REQUIRE(twee.find(from) != std::string::npos);
        twee.replace(twee.find(from), from.size(), to);
    };
    replace("line of buka", "Saya sudah lama menunggu.");
    replace(":: StoryTitle\nTiny", ":: StoryTitle\nKecil sekali");
    replace("[[say a->talk]]", "[[Sebentar, Bu->Ruang Tunggu]]");
    twee += "\n:: Ruang Tunggu\nIa menunggu.\n\n[[Kembali->buka]]\n";
    const Imported back = must(import_twee(twee));
    CHECK(back.draft.title.id == "Kecil sekali");
    CHECK(back.draft.nodes[0].says[0].text.id == "Saya sudah lama menunggu.");
    CHECK(back.draft.nodes[0].choices[0].next[0].to == node_id("ruang-tunggu"));
    CHECK(back.draft.nodes[0].choices[0].levels == tiny_scenario().nodes[0].choices[0].levels);
    const Node* added = back.draft.find(node_id("ruang-tunggu"));
    REQUIRE(added);
    CHECK(added->says[0].text.id == "Ia menunggu.");
    REQUIRE(added->choices.size() == 1);
    CHECK(added->choices[0].next[0].to == node_id("buka"));
    REQUIRE(back.notes.size() == 1);
    CHECK(back.notes[0].kind == ImportNoteKind::renamed);
}
