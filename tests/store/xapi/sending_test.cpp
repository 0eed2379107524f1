#include "propartif/xapi.hpp"
#include "store/records/practice.hpp"
#include "strict_lrs.hpp"
#include "support/played.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;
using nlohmann::json;

namespace {

// Records in which `attempts` conversations of four statements each wait.
struct Waiting {
    OwnFolder folder;
    Records records = open_in(folder);
    std::vector<XapiStatement> all;

    explicit Waiting(int attempts) {
        const auto identity = must(xapi_identity(records));
        for (int i = 0; i < attempts; ++i) {
            const auto id = some_attempt(records);
            must(records.keep_statements(id, xapi_statements(identity, restored(id), &the_scenario(), &the_rubric())));
        }
        all = must(records.statements());
    }
    LrsReport send(const StrictLrs& lrs, std::size_t batch = 50) {
        return must(send_statements(records, {lrs.endpoint(), "", "", ""}, batch));
    }
};

json changed(const XapiStatement& statement) {
    json out = json::parse(statement.json);
    out["result"]["response"] = "something else";
    return out;
}

} // namespace

TEST_CASE("everything kept is sent once, and nothing a second time") {
    Waiting waiting(6);
    StrictLrs lrs;
    const auto report = waiting.send(lrs, 10);
    CHECK(report.sent == 24);
    CHECK(report.waiting == 0);
    CHECK_FALSE(report.stopped);
    CHECK(lrs.requests == 3);
    CHECK(lrs.size() == 24);
    CHECK(waiting.send(lrs).sent == 0);
    CHECK(lrs.requests == 3);
    const LrsTarget same_place{lrs.endpoint() + "/", "", "", ""};
    CHECK(must(send_statements(waiting.records, same_place)).sent == 0);
}

TEST_CASE("two stores are told apart") {
    Waiting waiting(1);
    StrictLrs one;
    StrictLrs other;
    CHECK(waiting.send(one).sent == 4);
    CHECK(waiting.send(other).sent == 4);
}

TEST_CASE("without a connection all is kept, and sent the next time") {
    Waiting waiting(2);
    std::string nobody_listens;
    {
        const StrictLrs closed;
        nobody_listens = closed.endpoint();
    }
    const auto offline = must(send_statements(waiting.records, {nobody_listens, "", "", ""}));
    CHECK(offline.stopped);
    CHECK(offline.waiting == 8);
    CHECK(must(waiting.records.statements_for(nobody_listens + "/statements")).size() == 8);
    StrictLrs lrs;
    CHECK(waiting.send(lrs).sent == 8);
}

TEST_CASE("a store that fails before or after keeping a batch ends up with every statement exactly once") {
    Waiting waiting(25);
    StrictLrs lrs;
    std::uint32_t state = 11;
    const auto random = [&] { return (state = state * 1664525U + 1013904223U) >> 24U; };
    lrs.trouble_before = [&](int) { return random() < 90 ? 503 : 0; };
    lrs.trouble_after = [&](int) { return random() < 90 ? 500 : 0; }; // kept, but the sender is not told
    std::size_t sent = 0;
    int calls = 0;
    for (; calls < 500 && sent < 100; ++calls) sent += waiting.send(lrs, 7).sent;
    CHECK(calls > 3);
    CHECK(sent == 100);
    CHECK(lrs.size() == 100);
    for (const XapiStatement& each : waiting.all) CHECK(lrs.statement(each.id) == json::parse(each.json).dump());
}

TEST_CASE("a statement that the store refuses does not hold back the others") {
    Waiting waiting(3);
    must(waiting.records.keep_statements(
        1, {{"6ba7b810-9dad-41d1-80b4-00c04fd430c8", R"({"id":"6ba7b810-9dad-41d1-80b4-00c04fd430c8"})"}}));
    StrictLrs lrs;
    const auto report = waiting.send(lrs);
    CHECK(report.sent == 12);
    CHECK(report.refused == 1);
    REQUIRE(report.troubles.size() == 1);
    CHECK(report.troubles[0].first == "6ba7b810-9dad-41d1-80b4-00c04fd430c8");
    CHECK(report.troubles[0].second.find("actor is missing") != std::string::npos);
    CHECK(waiting.send(lrs).refused == 1); // offered again
}

TEST_CASE("a conflict with the same statement counts as there, with another it is told") {
    Waiting waiting(2);
    StrictLrs lrs;
    json richer = json::parse(waiting.all[1].json);
    richer["object"]["definition"]["name"]["en-US"] = "added by the store";
    lrs.put(richer);
    lrs.put(changed(waiting.all[2]));
    const auto report = waiting.send(lrs);
    CHECK(report.sent == 6);
    CHECK(report.there == 1);
    CHECK(report.refused == 1);
    REQUIRE(report.troubles.size() == 1);
    CHECK(report.troubles[0].first == waiting.all[2].id);
    CHECK(lrs.statement(waiting.all[2].id) == changed(waiting.all[2]).dump()); // theirs is not touched
}

TEST_CASE("name and password are given when asked for; a wrong one stops the sending") {
    Waiting waiting(1);
    StrictLrs lrs;
    lrs.user = "propartif";
    lrs.password = "rahasia: dengan titik dua";
    const auto wrong = must(send_statements(waiting.records, {lrs.endpoint(), "propartif", "salah", ""}));
    REQUIRE(wrong.stopped);
    CHECK(wrong.stopped->detail.find("401") == 0);
    CHECK(wrong.stopped->detail.find("salah") == std::string::npos);
    CHECK(wrong.waiting == 4);
    CHECK(must(send_statements(waiting.records, {lrs.endpoint(), lrs.user, lrs.password, ""})).sent == 4);
}

TEST_CASE("over https the store must be the one its certificate names") {
    Waiting waiting(1);
    StrictLrs lrs(waiting.folder.path() / "authority.pem");
    const auto unknown = must(send_statements(waiting.records, {lrs.endpoint(), "", "", ""}));
    CHECK(unknown.stopped);
    CHECK(lrs.size() == 0);
    const std::string authority = (waiting.folder.path() / "authority.pem").string();
    std::string elsewhere = lrs.endpoint();
    elsewhere.replace(elsewhere.find("localhost"), 9, "127.0.0.1");
    CHECK(must(send_statements(waiting.records, {elsewhere, "", "", authority})).stopped);
    CHECK(lrs.size() == 0);
    CHECK(must(send_statements(waiting.records, {lrs.endpoint(), "", "", authority})).sent == 4);
}

TEST_CASE("an unusable address is told before anything is done") {
    Waiting waiting(1);
    CHECK(send_statements(waiting.records, {"http://lrs.example/xapi", "", "", ""}).error().code ==
          ErrorCode::bad_request);
}
