// The stand-in itself: it rejects what the specification says must be rejected.
#include "propartif/xapi.hpp"
#include "strict_lrs.hpp"
#include "support/played.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;
using nlohmann::json;

namespace {

json good() {
    const XapiIdentity identity{"6ba7b810-9dad-41d1-80b4-00c04fd430c8", "salt"};
    return json::parse(xapi_statements(identity, restored(), &the_scenario(), &the_rubric())[1].json);
}

int posted(StrictLrs& lrs, const std::string& body, const httplib::Headers& headers,
           const char* type = "application/json") {
    httplib::Client client(lrs.endpoint().substr(0, lrs.endpoint().rfind('/')));
    const auto answer = client.Post("/xapi/statements", headers, body, type);
    REQUIRE(answer);
    return answer->status;
}

const httplib::Headers kVersion{{"X-Experience-API-Version", "1.0.3"}};

} // namespace

TEST_CASE("a statement that breaks a rule is rejected") {
    struct Row {
        const char* name;
        const char* pointer;
        json value;
    };
    CHECK_FALSE(refusal(good()));
    for (const Row& row : {Row{"null", "/result/response", nullptr},
                           Row{"id", "/id", "not-a-uuid"},
                           Row{"id of a wrong variant", "/id", "6ba7b810-9dad-41d1-10b4-00c04fd430c8"},
                           Row{"verb without scheme", "/verb/id", "answered"},
                           Row{"verb's display", "/verb/display", "answered"},
                           Row{"display's language", "/verb/display", {{"in Indonesian", "x"}}},
                           Row{"activity's id", "/object/id", "tiny"},
                           Row{"unknown at the top", "/Result", 1},
                           Row{"wrong case", "/actor/Account", 1},
                           Row{"two identifiers", "/actor/mbox", "mailto:a@b.id"},
                           Row{"no account name", "/actor/account", {{"homePage", "urn:x:y"}}},
                           Row{"homePage", "/actor/account/homePage", "here"},
                           Row{"scaled", "/result/score/scaled", 1.01},
                           Row{"scaled as text", "/result/score/scaled", "1"},
                           Row{"raw above max", "/result/score/raw", 101},
                           Row{"success as text", "/result/success", "true"},
                           Row{"duration", "/result/duration", "30 s"},
                           Row{"timestamp without zone", "/timestamp", "2026-11-22T01:52:25"},
                           Row{"timestamp of no calendar", "/timestamp", "2026-13-22T01:52:25Z"},
                           Row{"negative nought", "/timestamp", "2026-11-22T01:52:25-00:00"},
                           Row{"registration", "/context/registration", "7"},
                           Row{"language", "/context/language", "Bahasa Indonesia"},
                           Row{"extension key", "/result/extensions/levels", 1},
                           Row{"version", "/version", "2.0.0"},
                           Row{"interaction type", "/object/definition/interactionType", "essay"},
                           Row{"choices of no choice", "/object/definition/interactionType", "numeric"},
                           Row{"choice twice", "/object/definition/choices/0/id", "b"}}) {
        CAPTURE(row.name);
        json broken = good();
        broken[json::json_pointer(row.pointer)] = row.value;
        CHECK(refusal(broken));
    }
    for (const char* part : {"actor", "verb", "object"}) {
        CAPTURE(part);
        json broken = good();
        broken.erase(part);
        CHECK(refusal(broken));
    }
}

TEST_CASE("the store rejects a missing version, another type, a key twice, an id twice, and changed content") {
    StrictLrs lrs;
    const std::string one = good().dump();
    CHECK(posted(lrs, one, {}) == 400);
    CHECK(posted(lrs, one, {{"X-Experience-API-Version", "2.0.0"}}) == 400);
    CHECK(posted(lrs, one, kVersion, "text/plain") == 400);
    CHECK(posted(lrs, "[" + one + "," + one + "]", kVersion) == 400);
    CHECK(posted(lrs, "{\"version\":\"1.0.3\"," + one.substr(1), kVersion) == 400);
    CHECK(posted(lrs, "{", kVersion) == 400);
    CHECK(lrs.size() == 0);
    CHECK(posted(lrs, one, kVersion) == 200);
    CHECK(posted(lrs, one, kVersion) == 200); // the same again is no second
    json changed = good();
    changed["result"]["response"] = "c";
    CHECK(posted(lrs, changed.dump(), kVersion) == 409);
    CHECK(lrs.size() == 1);
}
