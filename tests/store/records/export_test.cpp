#include "store/records/practice.hpp"
#include <nlohmann/json.hpp>

using namespace propartif;
using namespace propartif::tests;
using nlohmann::json;

TEST_CASE("an export holds everything recorded") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto id = some_attempt(records);
    save_turns(records, id, 2);
    must(records.save_retry(id, 0, 123));
    must(records.save_draft(id, 2, "belum selesai"));
    must(records.save_self_rating(id, {{CriterionId{"emotion"}, 2}}, "tenang", "lebih pelan"));
    must(records.save_setting("language", "id"));
    const auto other = some_attempt(records, "Budi");
    must(records.finish_attempt(other, Outcome::restored, 87.5, 1));
    const auto trial = must(records.begin_what_if(id, 1, 124));

    const auto document = json::parse(must(export_json(records)));
    CHECK(document["format"] == "propartif.export/1");
    CHECK(document["settings"] == json{{"language", "id"}});
    CHECK(document["people"].size() == 2);
    CHECK(document["people"][1]["name"] == "Budi");
    REQUIRE(document["attempts"].size() == 3);
    CHECK(document["attempts"][2]["id"] == trial);
    CHECK(document["attempts"][2]["what_if"] == json{{"of", id}, {"turn", 0}}); // turn 0 was taken back
    CHECK(document["attempts"][0]["what_if"].is_null());
    const auto& attempt = document["attempts"][0];
    CHECK(attempt["id"] == id);
    CHECK(attempt["made_with"]["seed"] == some_provenance().seed);
    CHECK(attempt["mode"] == "learn");
    CHECK(attempt["outcome"].is_null());
    CHECK(attempt["score"].is_null());
    CHECK(attempt["draft"]["text"] == "belum selesai");
    CHECK(attempt["self_rating"]["levels"]["emotion"] == 2);
    CHECK(document["attempts"][1]["outcome"] == "restored");
    CHECK(document["attempts"][1]["score"] == 87.5);

    REQUIRE(attempt["turns"].size() == 2);
    const auto& turn = attempt["turns"][0];
    const Turn said = some_turn(0);
    CHECK(turn["node"] == said.node.value);
    CHECK(turn["line"] == said.line);
    CHECK(turn["reply"]["text"] == said.reply.text);
    CHECK(turn["reply"]["choice"].is_null());
    CHECK(turn["evaluation"]["levels"]["button"] == -1);
    CHECK(turn["evaluation"]["flags"] == said.evaluation.flags);
    CHECK(turn["evaluation"]["verdict"] == "review");
    CHECK(turn["evaluation"]["review"] == "conflict");
    CHECK(turn["evaluation"]["evidence"][1]["begin_byte"] == 19);
    CHECK(turn["before"]["tension"] == 70);
    CHECK(turn["after"]["trust"] == 38);
    CHECK(turn["reactions"] == said.reactions);
    CHECK(turn["revealed"] == said.revealed);
    CHECK(turn["superseded"] == true);
    CHECK(turn["retried_unix_millis"] == 123);
    CHECK(turn["made_with"]["lexicon_hash"] == "cc33");
    CHECK(attempt["turns"][1]["superseded"] == false);
    CHECK(attempt["turns"][1]["retried_unix_millis"].is_null());
}

TEST_CASE("the same records are exported as the same bytes, also after reopening") {
    const OwnFolder folder;
    std::string before;
    {
        auto records = open_in(folder);
        save_turns(records, some_attempt(records), 3);
        must(records.save_setting("b", "2"));
        must(records.save_setting("a", "1"));
        before = must(export_json(records));
        CHECK(must(export_json(records)) == before);
    }
    auto records = open_in(folder);
    CHECK(must(export_json(records)) == before);
}

TEST_CASE("an export is always readable JSON, whatever was typed") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto id = some_attempt(records, "\xFF\"\\\n");
    Turn turn = some_turn(0);
    turn.reply.text = std::string("\xC3\x28\0</script>", 12);
    must(records.save_turn(id, 0, turn, some_provenance()));
    const auto document = json::parse(must(export_json(records)), nullptr, false);
    REQUIRE_FALSE(document.is_discarded());
    CHECK(document["people"][0]["name"] == "\xEF\xBF\xBD\"\\\n");
}

TEST_CASE("empty records are exported as empty lists") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto document = json::parse(must(export_json(records)));
    CHECK(document["people"] == json::array());
    CHECK(document["attempts"] == json::array());
    CHECK(document["settings"] == json::object());
}
