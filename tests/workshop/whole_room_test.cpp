// Phones over real HTTP, the host behind it, the records on a disk.
#include "propartif/records.hpp"
#include "store/records/practice.hpp"
#include "workshop/host.hpp"
#include "workshop/http/phone_server.hpp"
#include "workshop/http/raw_client.hpp"
#include "workshop/script.hpp"
#include "workshop/small_workshop.hpp"
#include <nlohmann/json.hpp>
#include <thread>

using namespace propartif;
using namespace propartif::workshop_tests;
using namespace propartif::tests;
using nlohmann::json;

namespace {

const std::filesystem::path kWeb = std::filesystem::path{PROPARTIF_SOURCE_DIR} / "assets/web";

struct WholeRoom {
    OwnFolder folder;
    Records records = open_in(folder);
    std::unique_ptr<Host> host;
    std::unique_ptr<PhoneServer> server;
    int port = 0;

    WholeRoom() {
        Running running;
        running.code = "K7M4QD";
        running.began_unix_millis = 1'000;
        running.judge = [](const std::string&, std::string_view, const Focus*, std::string_view) {
            return std::optional<Evaluation>{};
        };
        running.now_unix_millis = [] { return 2'000; };
        running.random_bytes = system_random_bytes;
        const auto id = must(records.begin_workshop(start_of(small_script(), "K7M4QD", "0.1.0", 1'000)));
        host = must(Host::open(small_script(), shelf_in(records, id), std::move(running)));
        server = std::make_unique<PhoneServer>(*host, PhoneServer::Options{"127.0.0.1", 0, kWeb, 64});
        port = must(server->start());
    }
    std::string ask(PhoneRequest request) const {
        request.host = "127.0.0.1:" + std::to_string(port);
        RawClient client(port);
        client.send(written(request));
        return client.answer();
    }
    std::string post(const std::string& target, const json& body, const std::string& token = "") const {
        PhoneRequest request;
        request.method = "POST";
        request.target = target;
        request.token = token;
        request.body = body.dump();
        return ask(request);
    }
    std::string look(const std::string& token, std::uint64_t after = 0) const {
        PhoneRequest request;
        request.target = "/api/state?after=" + std::to_string(after);
        request.token = token;
        return ask(request);
    }
    void step(Do what, std::int64_t number = 0) {
        RoomStep out;
        out.what = what;
        out.number = number;
        must(host->apply(out));
    }
};

} // namespace

TEST_CASE("a phone joins, sees the question, votes once however often it sends, and keeps its seat") {
    WholeRoom room;
    const std::string joined = room.post("/api/join", {{"code", "K7M4QD"}, {"nickname", "Bu Aini"}});
    REQUIRE(status_of(joined) == 200);
    const std::string token = json::parse(body_of(joined))["token"];
    room.step(Do::go, kChoose);
    room.step(Do::open, 60);
    const json view = json::parse(body_of(room.look(token)));
    CHECK(view["screen"] == "vote");
    CHECK(view["choices"].size() == 2);
    CHECK(status_of(room.look(token, view["cursor"].get<std::uint64_t>())) == 204);
    const json vote{{"id", "00000000-0000-4000-8000-000000000001"},
                    {"item", kChoose},
                    {"round", 0},
                    {"kind", "vote"},
                    {"content", {{"choice", 1}}}};
    for (const bool again : {false, true}) {
        const std::string taken = room.post("/api/submit", vote, token);
        CAPTURE(taken);
        CHECK(status_of(taken) == 200);
        CHECK(json::parse(body_of(taken))["again"] == again);
    }
    CHECK(room.host->room().entries.size() == 1);
    CHECK(json::parse(body_of(room.look(token)))["mine"]["vote"] == 1);
    CHECK(must(room.records.workshops())[0].answers == 1);
    room.server->stop();
    RawClient late(room.port);
    CHECK_FALSE(late.connected());
}

TEST_CASE("phones join and vote at the same time, and every one is stored once") {
    WholeRoom room;
    constexpr int kPhones = 6; // seats of the small plan
    std::vector<std::string> tokens(kPhones);
    std::vector<std::thread> threads;
    for (int i = 0; i < kPhones; ++i)
        threads.emplace_back([&, i] {
            const std::string joined =
                room.post("/api/join", {{"code", "K7M4QD"}, {"nickname", "Loket " + std::to_string(i)}});
            if (status_of(joined) == 200)
                tokens[static_cast<std::size_t>(i)] = json::parse(body_of(joined))["token"].get<std::string>();
        });
    for (std::thread& each : threads) each.join();
    threads.clear();
    room.step(Do::go, kChoose);
    room.step(Do::open);
    for (int i = 0; i < kPhones; ++i)
        threads.emplace_back([&, i] {
            static_cast<void>(room.post("/api/submit",
                                        {{"id", "00000000-0000-4000-8000-00000000000" + std::to_string(i)},
                                         {"item", kChoose},
                                         {"round", 0},
                                         {"kind", "vote"},
                                         {"content", {{"choice", i % 2}}}},
                                        tokens[static_cast<std::size_t>(i)]));
        });
    for (std::thread& each : threads) each.join();
    CHECK(room.host->room().entries.size() == kPhones);
    CHECK(status_of(room.post("/api/join", {{"code", "K7M4QD"}, {"nickname", "Terlambat"}})) >= 400);
}
