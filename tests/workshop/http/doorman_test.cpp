// Callers who are slow, silent, endless or many, on real sockets with short times.
#include "workshop/http/doorman.hpp"
#include "workshop/http/raw_client.hpp"
#include <atomic>
#include <doctest/doctest.h>
#include <memory>
#include <thread>
#include <vector>

using namespace propartif;
using namespace propartif::workshop;
using namespace propartif::tests;
using namespace std::chrono_literals;

namespace {

constexpr auto kLong = 20s; // never waited for when all is well
const std::string kGet = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

std::string answer_with(const std::string& body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

DoormanRules patient_rules() {
    DoormanRules rules;
    rules.connections_per_address = 8;
    rules.workers = 2;
    rules.request_time = kLong;
    rules.idle_time = kLong;
    rules.leaving_time = 200ms;
    return rules;
}

// Says back what it was asked; closes when the request says so.
struct Stage {
    std::atomic<int> asked = 0;
    std::atomic<std::size_t> answer_bytes = 0; // 0: the request itself
    Doorman doorman;
    int port = 0;

    explicit Stage(DoormanRules rules = patient_rules())
        : doorman(
              rules,
              [this](std::string_view request, const std::string&) {
                  const bool keep = request.find("close") == std::string_view::npos;
                  const std::size_t size = answer_bytes;
                  ++asked;
                  return Doorman::Answer{answer_with(size > 0 ? std::string(size, 'p') : std::string{request}), keep};
              },
              [](int status) {
                  return "HTTP/1.1 " + std::to_string(status) + " Refused\r\nContent-Length: 0\r\n\r\n";
              }) {
        auto listening = listen_on("127.0.0.1", 0);
        REQUIRE(listening);
        port = listening.value().port;
        REQUIRE(doorman.start(std::move(listening).value()));
    }
};

} // namespace

TEST_CASE("a connection is kept for the next request, and requests sent together are answered in their order") {
    Stage stage;
    RawClient client(stage.port);
    client.send(kGet);
    CHECK(body_of(client.answer(kLong)) == kGet);
    std::string together;
    for (int at = 0; at < 20; ++at) together += "GET /" + std::to_string(at) + " HTTP/1.1\r\n\r\n";
    client.send(together);
    for (int at = 0; at < 20; ++at)
        CHECK(body_of(client.answer(kLong)).starts_with("GET /" + std::to_string(at) + " "));
    client.send("GET /close HTTP/1.1\r\n\r\n");
    CHECK(status_of(client.answer(kLong)) == 200);
    CHECK(client.is_closed_within(kLong));
}

TEST_CASE("a request in pieces is answered, and one whose sender has said all gets its answer too") {
    Stage stage;
    RawClient client(stage.port);
    for (const char each : kGet) client.send(std::string_view{&each, 1});
    CHECK(body_of(client.answer(kLong)) == kGet);
    client.send(kGet);
    client.end();
    CHECK(body_of(client.answer(kLong)) == kGet);
    CHECK(client.is_closed_within(kLong));
}

TEST_CASE("a request that does not become whole in time is refused, however often a byte comes") {
    DoormanRules rules = patient_rules();
    rules.request_time = 300ms;
    Stage stage(rules);
    RawClient client(stage.port);
    const auto began = std::chrono::steady_clock::now();
    client.send("GET / HTTP/1.1\r\nX: ");
    std::string answer;
    while (answer.empty() && std::chrono::steady_clock::now() - began < kLong) {
        client.send("x");
        answer = client.answer(50ms);
    }
    CHECK(status_of(answer) == 408);
    CHECK(stage.asked == 0);
}

TEST_CASE("slow callers from one address leave the workers free for others") {
    DoormanRules rules = patient_rules();
    rules.connections_per_address = 200;
    Stage stage(rules);
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int at = 0; at < 150; ++at) {
        slow.push_back(std::make_unique<RawClient>(stage.port));
        slow.back()->send("POST /api/submit HTTP/1.1\r\nContent-Length: 100\r\n\r\n{");
    }
    RawClient honest(stage.port);
    honest.send(kGet);
    CHECK(body_of(honest.answer(kLong)) == kGet);
    CHECK(stage.asked == 1);
}

TEST_CASE("one address holds no more connections than its share") {
    Stage stage;
    std::vector<std::unique_ptr<RawClient>> busy;
    for (int at = 0; at < 12; ++at) {
        busy.push_back(std::make_unique<RawClient>(stage.port));
        busy.back()->send("GET / HT");
    }
    const auto until = std::chrono::steady_clock::now() + kLong;
    while (busy.size() > 8 && std::chrono::steady_clock::now() < until)
        std::erase_if(busy, [](const auto& each) { return each->is_closed_within(10ms); });
    CHECK(busy.size() == 8);
    for (const auto& each : busy) {
        each->send("TP/1.1\r\n\r\n");
        CHECK(status_of(each->answer(kLong)) == 200);
    }
}

TEST_CASE("the connection that has been silent for longest makes room for a new one of its address") {
    Stage stage;
    std::vector<std::unique_ptr<RawClient>> silent;
    for (int at = 0; at < 9; ++at) {
        silent.push_back(std::make_unique<RawClient>(stage.port));
        silent.back()->send(kGet);
        CHECK(status_of(silent.back()->answer(kLong)) == 200);
    }
    CHECK(silent.front()->is_closed_within(kLong));
    silent.back()->send(kGet);
    CHECK(status_of(silent.back()->answer(kLong)) == 200);
}

TEST_CASE("a silent connection is closed after its time") {
    DoormanRules rules = patient_rules();
    rules.idle_time = 300ms;
    Stage stage(rules);
    CHECK(RawClient(stage.port).is_closed_within(kLong));
}

TEST_CASE("an endless body is refused by its length and its sender shown out") {
    Stage stage;
    RawClient client(stage.port);
    client.send("POST / HTTP/1.1\r\nContent-Length: 104857600\r\n\r\n");
    const std::string piece(std::size_t{64} << 10, 'b');
    for (int at = 0; at < 1600 && client.send(piece); ++at) continue;
    CHECK(client.is_closed_within(kLong));
    CHECK(stage.asked == 0);
    RawClient next(stage.port);
    next.send(kGet);
    CHECK(status_of(next.answer(kLong)) == 200);
}

TEST_CASE("a caller who does not read its answer holds no worker") {
    Stage stage;
    stage.answer_bytes = std::size_t{16} << 20; // more than the system takes at once
    std::vector<std::unique_ptr<RawClient>> deaf;
    for (int at = 0; at < 4; ++at) {
        deaf.push_back(std::make_unique<RawClient>(stage.port));
        deaf.back()->send(kGet);
    }
    while (stage.asked < 4) std::this_thread::sleep_for(5ms);
    stage.answer_bytes = 10;
    RawClient honest(stage.port);
    honest.send(kGet);
    CHECK(body_of(honest.answer(kLong)).size() == 10);
}

TEST_CASE("a caller who leaves in the middle of anything harms nobody") {
    Stage stage;
    for (std::size_t count = 0; count < kGet.size(); ++count) {
        RawClient client(stage.port);
        client.send(std::string_view{kGet}.substr(0, count));
    }
    for (int at = 0; at < 20; ++at) RawClient(stage.port).send(kGet);
    RawClient honest(stage.port);
    honest.send(kGet);
    CHECK(body_of(honest.answer(kLong)) == kGet);
}

TEST_CASE("stopping answers what was begun and closes the door at once") {
    Stage stage;
    RawClient idle(stage.port);
    RawClient slow(stage.port);
    slow.send("GET /");
    RawClient client(stage.port);
    client.send(kGet);
    CHECK(status_of(client.answer(kLong)) == 200);
    stage.doorman.stop();
    CHECK(idle.is_closed_within(kLong));
    CHECK_FALSE(RawClient(stage.port).connected());
    stage.doorman.stop();
}
