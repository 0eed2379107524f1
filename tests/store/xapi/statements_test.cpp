#include "propartif/xapi.hpp"
#include "store/records/practice.hpp"
#include "strict_rules.hpp"
#include "support/played.hpp"
#include <doctest/doctest.h>
#include <set>

using namespace propartif;
using namespace propartif::tests;
using nlohmann::json;

namespace {

const XapiIdentity kIdentity{"6ba7b810-9dad-41d1-80b4-00c04fd430c8", std::string(64, 'a')};
constexpr const char* kLevels = "urn:propartif:xapi:levels";

std::vector<json> told(const AttemptRecord& record, const Scenario* scenario = &the_scenario(),
                       const Rubric* rubric = &the_rubric()) {
    std::vector<json> out;
    for (const XapiStatement& each : xapi_statements(kIdentity, record, scenario, rubric)) {
        out.push_back(strict_json(each.json));
        REQUIRE_FALSE(out.back().is_discarded());
        CHECK(out.back()["id"] == each.id);
        const auto why = refusal(out.back());
        CHECK_MESSAGE(!why, why.value_or(""), each.json);
    }
    return out;
}

std::string verb(const json& statement) {
    return statement["verb"]["id"];
}

} // namespace

TEST_CASE("a conversation is told as its start, each turn and its end") {
    const auto all = told(restored());
    REQUIRE(all.size() == 4);
    CHECK(verb(all[0]) == "http://adlnet.gov/expapi/verbs/initialized");
    CHECK(verb(all[1]) == "http://adlnet.gov/expapi/verbs/answered");
    CHECK(verb(all[3]) == "http://adlnet.gov/expapi/verbs/completed");
    CHECK(all[0]["timestamp"] == "2026-11-22T01:52:25.678Z");
    CHECK(all[3]["timestamp"] == "2026-11-22T01:53:25.678Z");
    CHECK(all[3]["result"]["success"] == true);
    CHECK(all[3]["result"]["completion"] == true);
    CHECK(all[3]["result"]["extensions"]["urn:propartif:xapi:outcome"] == "restored");
    for (const json& each : all) {
        CHECK(each["context"]["registration"] == all[0]["context"]["registration"]);
        CHECK(each["context"]["language"] == "id-ID");
        CHECK(each["version"] == "1.0.3");
    }
    CHECK(told(Played{}.choose("a").record()).size() == 2); // not ended
    CHECK(told(Played{}.record()).size() == 1);
}

TEST_CASE("a choice tells which of which choices was made, and which are right") {
    const json turn = told(restored())[1];
    const json& definition = turn["object"]["definition"];
    CHECK(definition["interactionType"] == "choice");
    CHECK(definition["choices"].size() == 3);
    CHECK(definition["choices"][1]["id"] == "b");
    CHECK(definition["choices"][1]["description"]["id-ID"] == "say b");
    CHECK(definition["correctResponsesPattern"] == json::array({"b"}));
    CHECK(turn["result"]["response"] == "a");
    CHECK(turn["result"]["success"] == false);
    CHECK(turn["result"]["score"]["scaled"] == 0);
    CHECK(turn["result"]["extensions"][kLevels]["button"] == -1);
    CHECK(turn["context"]["contextActivities"]["parent"][0]["id"] == "urn:propartif:scenario:tiny");
}

TEST_CASE("a typed reply is told with its words, levels and evidence") {
    const json turn = told(restored())[2];
    CHECK(turn["object"]["id"] == "urn:propartif:scenario:tiny:talk:reply");
    CHECK(turn["object"]["definition"]["interactionType"] == "long-fill-in");
    CHECK_FALSE(turn["object"]["definition"].contains("choices"));
    CHECK(turn["result"]["response"] == "Wajar Ibu lelah.");
    CHECK(turn["result"]["extensions"]["urn:propartif:xapi:evidence"] ==
          json::array({{{"criterion", "emotion"}, {"rule", "feeling-named"}, {"level", 1}, {"words", "lelah"}}}));
}

TEST_CASE("what nobody judged has neither score nor success; silence is told as such") {
    Evaluation unsure;
    unsure.verdict = Verdict::review;
    unsure.review = "too-long";
    const json turn = told(Played{}.choose("a").write("hmm", unsure).record())[2];
    CHECK_FALSE(turn["result"].contains("score"));
    CHECK_FALSE(turn["result"].contains("success"));
    CHECK(turn["result"]["extensions"]["urn:propartif:xapi:review"] == "too-long");
    AttemptRecord silent = restored();
    silent.turns[1].reply.text.clear();
    silent.turns[1].reply.silence = true;
    const json quiet = told(silent)[2];
    CHECK(quiet["result"]["response"] == "");
    CHECK(quiet["result"]["extensions"]["urn:propartif:xapi:silence"] == true);
    CHECK_FALSE(quiet["result"]["extensions"]["urn:propartif:xapi:evidence"][0].contains("words")); // lies outside now
}

TEST_CASE("content that is gone or changed is left out, and the rest still told") {
    const auto all = told(restored(), nullptr, nullptr);
    REQUIRE(all.size() == 4);
    CHECK_FALSE(all[1]["object"]["definition"].contains("choices"));
    CHECK_FALSE(all[1]["result"].contains("score"));
    CHECK(all[1]["object"]["id"] == "urn:propartif:scenario:tiny:buka:choice");
}

TEST_CASE("ids are version 5 UUIDs that only the installation, attempt, turn and engine decide") {
    std::set<std::string> ids;
    for (const std::int64_t attempt : {1, 2})
        for (const json& each : told(restored(attempt))) {
            CHECK(each["id"].get<std::string>()[14] == '5');
            CHECK(ids.insert(each["id"]).second);
        }
    AttemptRecord later = restored(1);
    later.summary.provenance.engine_version = "0.2.0";
    CHECK(told(later)[1]["id"] != told(restored(1))[1]["id"]);
    XapiIdentity other = kIdentity;
    other.installation[0] = '7';
    CHECK(xapi_statements(other, restored(1), nullptr, nullptr)[0].id !=
          xapi_statements(kIdentity, restored(1), nullptr, nullptr)[0].id);
}

TEST_CASE("the same record gives the same bytes, and a retry changes no earlier statement") {
    const auto once = xapi_statements(kIdentity, restored(), &the_scenario(), &the_rubric());
    CHECK(once == xapi_statements(kIdentity, restored(), &the_scenario(), &the_rubric()));
    Played play;
    play.choose("a").choose("d").choose("b");
    const auto before = xapi_statements(kIdentity, play.record(), &the_scenario(), &the_rubric());
    play.take_back().choose("b");
    const auto after = xapi_statements(kIdentity, play.record(), &the_scenario(), &the_rubric());
    REQUIRE(after.size() == before.size() + 1);
    for (std::size_t i = 0; i + 1 < before.size(); ++i) CHECK(after[i] == before[i]);
    CHECK(after.back().id != before.back().id); // it ended a second time
}

TEST_CASE("a learner appears only as a salted hash") {
    const std::string all = xapi_document(xapi_statements(kIdentity, restored(), &the_scenario(), &the_rubric()));
    const json actor = told(restored())[0]["actor"];
    CHECK(actor["account"]["homePage"] == "urn:uuid:" + kIdentity.installation);
    CHECK(actor["account"]["name"].get<std::string>().size() == 64);
    CHECK_FALSE(actor.contains("name"));
    CHECK(all.find(kIdentity.salt) == std::string::npos);
    XapiIdentity other = kIdentity;
    other.salt[0] = 'b';
    CHECK(json::parse(xapi_statements(other, restored(), nullptr, nullptr)[0].json)["actor"] != actor);
    AttemptRecord somebody = restored();
    somebody.summary.person = 4;
    CHECK(told(somebody)[0]["actor"] != actor);
}

TEST_CASE("whatever was typed, the document is JSON") {
    const AttemptRecord record =
        Played{}.choose("a").write(std::string("\xFF\"\\\n\0</script>", 14), found(tiny_levels(1, 0, 1))).record();
    const auto document =
        json::parse(xapi_document(xapi_statements(kIdentity, record, &the_scenario(), &the_rubric())));
    CHECK(document.size() == 4);
    CHECK(xapi_document({}) == "[]\n");
}

TEST_CASE("the identity is drawn once, kept, and leaves no export") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto first = must(xapi_identity(records));
    const auto second = must(xapi_identity(records));
    CHECK(first.installation == second.installation);
    CHECK(first.salt == second.salt);
    CHECK(first.salt.size() == 64);
    CHECK(must(export_json(records)).find(first.salt) == std::string::npos);
    const OwnFolder elsewhere;
    auto others = open_in(elsewhere);
    CHECK(must(xapi_identity(others)).salt != first.salt);
    must(records.save_setting("xapi.identity", "broken"));
    CHECK(xapi_identity(records).error().code == ErrorCode::store_damaged);
}

TEST_CASE("a kept statement stays as it was first written, in order") {
    const OwnFolder folder;
    auto records = open_in(folder);
    const auto attempt = some_attempt(records);
    must(records.keep_statements(attempt, {{"b", "1"}, {"a", "2"}}));
    must(records.keep_statements(attempt, {{"a", "changed"}, {"c", "3"}}));
    CHECK(must(records.statements()) == std::vector<XapiStatement>{{"b", "1"}, {"a", "2"}, {"c", "3"}});
    CHECK_FALSE(records.keep_statements(attempt + 99, {{"d", "4"}}));
    must(records.note_delivery("x", {"b"}, Delivery::sent, "200"));
    must(records.note_delivery("x", {"a"}, Delivery::refused, "400"));
    CHECK(must(records.statements_for("x")) == std::vector<XapiStatement>{{"a", "2"}, {"c", "3"}});
    CHECK(must(records.statements_for("y")).size() == 3);
    must(records.note_delivery("x", {"a"}, Delivery::there, "409"));
    CHECK(must(records.statements_for("x")) == std::vector<XapiStatement>{{"c", "3"}});
}
