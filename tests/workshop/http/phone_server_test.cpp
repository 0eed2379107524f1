#include "workshop/http/phone_server.hpp"
#include "workshop/http/raw_client.hpp"
#include "workshop/http/tiny_desk.hpp"
#include <array>
#include <atomic>
#include <cstdio>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <thread>
#include <vector>

using namespace propartif;
using namespace propartif::workshop;
using namespace propartif::tests;
using namespace std::chrono_literals;

namespace {

const std::filesystem::path kWeb = std::filesystem::path{PROPARTIF_SOURCE_DIR} / "assets/web";

struct Stage {
    TinyDesk desk;
    PhoneServer server{desk, {"127.0.0.1", 0, kWeb, 200}};
    int port = 0;
    std::string host;

    Stage() {
        const auto started = server.start();
        REQUIRE(started);
        port = started.value();
        host = "127.0.0.1:" + std::to_string(port);
    }
    std::string ask(PhoneRequest request) const {
        request.host = host;
        RawClient client(port);
        client.send(written(request));
        return client.answer();
    }
};

std::string token_in(const std::string& joined) {
    const auto at = joined.find("\"token\":\"");
    return at == std::string::npos ? std::string{} : joined.substr(at + 9, 32);
}

// How many sockets of this computer listen at this port, as `ss -ltn` would show.
std::size_t listening_at(int port) {
    constexpr const char* kListens = "0A";
    std::array<char, 8> hex{};
    std::snprintf(hex.data(), hex.size(), ":%04X", static_cast<unsigned>(port));
    std::size_t out = 0;
    for (const char* path : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        std::ifstream in(path);
        std::string number, local, remote, state, rest;
        while (in >> number >> local >> remote >> state && std::getline(in, rest))
            if (local.ends_with(hex.data()) && state == kListens) ++out;
    }
    return out;
}

} // namespace

TEST_CASE("the server serves the files of the page as they are") {
    Stage stage;
    for (const auto& [path, file] :
         {std::pair{"/", "index.html"}, std::pair{"/?k=K7M2PX&lang=en", "index.html"}, std::pair{"/app.js", "app.js"},
          std::pair{"/style.css", "style.css"}, std::pair{"/icon.svg", "icon.svg"}}) {
        CAPTURE(path);
        std::ifstream in(kWeb / file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
        const std::string answer = stage.ask({"GET", path, {}, {}, {}, "Accept-Encoding: gzip, br\r\n"});
        CHECK(status_of(answer) == 200);
        CHECK(body_of(answer) == bytes);
    }
}

TEST_CASE("forty phones at the same time each get a seat, and each answer is stored once though sent twice") {
    Stage stage;
    stage.desk.show(1, 1, "\"screen\":\"write\"", true);
    std::vector<std::thread> phones;
    std::atomic<int> accepted = 0;
    for (int number = 0; number < 40; ++number)
        phones.emplace_back([&, number] {
            const std::string name = "Peserta " + std::to_string(number);
            const std::string token = token_in(
                stage.ask({"POST", "/api/join", {}, {}, R"({"code":"K7M2PX","nickname":")" + name + "\"}", {}}));
            for (int again = 0; again < 2; ++again) {
                const std::string id = "0123-abcd-" + std::to_string(number);
                const std::string body =
                    R"({"id":")" + id + R"(","item":1,"round":1,"kind":"text","content":{"text":")" + name + R"("}})";
                const std::string answer = stage.ask({"POST", "/api/submit", {}, token, body, {}});
                if (body_of(answer).starts_with("{\"accepted\":\"" + id + '"')) ++accepted;
            }
        });
    for (std::thread& each : phones) each.join();
    CHECK(accepted == 80);
    std::set<int> seats;
    for (const TinyDesk::Stored& each : stage.desk.stored()) seats.insert(each.seat);
    CHECK(stage.desk.stored().size() == 40);
    CHECK(seats.size() == 40);
}

TEST_CASE("a full room says so, and those inside go on") {
    Stage stage;
    stage.desk.most_seats = 1;
    const auto join = [&](const char* name) {
        return stage.ask(
            {"POST", "/api/join", {}, {}, R"({"code":"K7M2PX","nickname":")" + std::string{name} + "\"}", {}});
    };
    const std::string token = token_in(join("Bu Aini"));
    const std::string refused = join("Pak Budi");
    CHECK(status_of(refused) == 503);
    CHECK(body_of(refused) == "{\"error\":\"full\"}");
    CHECK(status_of(stage.ask({"GET", "/api/state", {}, token, {}, {}})) == 200);
}

TEST_CASE("junk on the wire is answered with a refusal or a closed door, and the next phone is served") {
    Stage stage;
    const std::string host = "Host: " + stage.host + "\r\n";
    struct Row {
        const char* name;
        std::string bytes;
        int status;
    };
    std::string many_headers = "GET / HTTP/1.1\r\n" + host;
    for (int at = 0; at < 100'000; ++at) many_headers += "X: y\r\n";
    const std::vector<Row> rows{
        {"HTTP/0.9", "GET /\r\n", 400},
        {"a header that never ends", "GET / HTTP/1.1\r\nX: " + std::string(std::size_t{1} << 20, 'x'), 431},
        {"a hundred thousand headers", many_headers, 431},
        {"a chunk below zero", "POST /api/join HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n-2\r\n", 411},
        {"ranges upon ranges", "GET /app.js HTTP/1.1\r\n" + host + "Range: bytes=0-,0-,0-\r\n\r\n", 416},
        {"an answer split by a line end", "GET / HTTP/1.1\r\nX: a\rSet-Cookie: b\r\n" + host + "\r\n", 400},
        {"an upgrade to a socket",
         "GET / HTTP/1.1\r\n" + host + "Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n\x81\x85junk", 200},
        {"a broken percent sign", "GET /%zz%00%ff HTTP/1.1\r\n" + host + "\r\n", 404},
        {"a form",
         "POST /api/join HTTP/1.1\r\n" + host +
             "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 5\r\n\r\n--b--",
         403},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        RawClient client(stage.port);
        client.send(row.bytes);
        const std::string answer = client.answer();
        CHECK((status_of(answer) == row.status || (answer.empty() && row.bytes.size() > 100'000)));
    }
    CHECK(status_of(stage.ask({"GET", "/", {}, {}, {}, {}})) == 200);
}

TEST_CASE("a port is open from the start to the stop of the server and on one interface only") {
    TinyDesk desk;
    for (const char* everywhere : {"0.0.0.0", "::", "example.test", ""}) {
        CAPTURE(everywhere);
        PhoneServer wide(desk, {everywhere, 0, kWeb, 64});
        CHECK_FALSE(wide.start());
    }
    PhoneServer server(desk, {"127.0.0.1", 0, kWeb, 64});
    const auto started = server.start();
    REQUIRE(started);
    const int port = started.value();
    CHECK(listening_at(port) == 1);
    CHECK(server.start().value() == port);
    PhoneServer second(desk, {"127.0.0.1", port, kWeb, 64});
    CHECK_FALSE(second.start());
    const auto began = std::chrono::steady_clock::now();
    server.stop();
    CHECK(std::chrono::steady_clock::now() - began < 2s);
    CHECK(listening_at(port) == 0);
    PhoneServer next(desk, {"127.0.0.1", port, kWeb, 64}); // the same port at once
    CHECK(next.start());
}

TEST_CASE("without its page the server does not start") {
    TinyDesk desk;
    PhoneServer server(desk, {"127.0.0.1", 0, kWeb / "missing", 64});
    const auto started = server.start();
    REQUIRE_FALSE(started);
    CHECK(started.error().code == ErrorCode::file_missing);
}
