// Who may ask for what: every route of the server's own table against every way to come without the right.
#include "workshop/http/messages.hpp"
#include "workshop/http/phone_routes.hpp"
#include "workshop/http/raw_client.hpp"
#include "workshop/http/routes.hpp"
#include "workshop/http/tiny_desk.hpp"
#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <functional>
#include <map>
#include <vector>

using namespace propartif::workshop;
using namespace propartif::tests;

namespace {

constexpr const char* kHost = "192.168.1.4:8080";
constexpr const char* kAddress = "192.168.1.77";

// A room with two seats, asked without a network.
struct Stage {
    TinyDesk desk;
    PhoneRoutes routes;
    std::string token = desk.join(TinyDesk::kCode, "Bu Aini").token;
    std::string other = desk.join(TinyDesk::kCode, "Pak Budi").token;

    Stage() : routes(desk, page(), {kHost}) { desk.show(2, 5, "\"screen\":\"vote\"", true); }

    static PageFiles page() {
        PageFiles out;
        for (const Route& route : kRoutes) // only the page itself is looked up
            out[std::string{route.path}] = {"text/plain", "page"};
        return out;
    }
    std::string ask(const std::string& bytes, const std::string& address = kAddress) {
        return routes.answer(bytes, address).bytes;
    }
    PhoneRequest good(const Route& route) const {
        PhoneRequest out{std::string{route.method}, std::string{route.path}, kHost, token, {}, {}};
        if (route.path == "/api/join") out.body = R"({"code":"K7M2PX","nickname":"Bu Citra"})";
        if (route.path == "/api/submit")
            out.body = R"({"id":"0123-abcd","item":2,"round":5,"kind":"vote","content":{"choice":1}})";
        return out;
    }
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

struct Credential {
    const char* name;
    std::function<std::string(Stage&, PhoneRequest)> asked;
};

std::string with(PhoneRequest request, const std::string& header) {
    request.more = header + "\r\n";
    return written(request);
}

const std::vector<Credential> kCredentials{
    {"all as the page sends it", [](Stage&, PhoneRequest r) { return written(r); }},
    {"the page's own origin", [](Stage&, PhoneRequest r) { return with(r, std::string{"Origin: http://"} + kHost); }},
    {"a browser's word for it", [](Stage&, PhoneRequest r) { return with(r, "Sec-Fetch-Site: same-origin"); }},
    {"the token of another seat", [](Stage& s, PhoneRequest r) { return r.token = s.other, written(r); }},
    {"no token", [](Stage&, PhoneRequest r) { return r.token.clear(), written(r); }},
    {"a token nobody holds", [](Stage&, PhoneRequest r) { return r.token = std::string(32, 'f'), written(r); }},
    {"a token in capitals", [](Stage&, PhoneRequest r) { return r.token = std::string(32, 'F'), written(r); }},
    {"a released seat", [](Stage& s, PhoneRequest r) { return s.desk.release(1), written(r); }},
    {"a token in a cookie",
     [](Stage& s, PhoneRequest r) { return r.token.clear(), with(r, "Cookie: X-Propartif-Seat=" + s.token); }},
    {"a token in the address",
     [](Stage& s, PhoneRequest r) {
         r.token.clear();
         r.target += "?X-Propartif-Seat=" + s.token;
         return written(r);
     }},
    {"two tokens", [](Stage& s, PhoneRequest r) { return with(r, "X-Propartif-Seat: " + s.other); }},
    {"after the end", [](Stage& s, PhoneRequest r) { return s.desk.end(), written(r); }},
    {"without the page's header",
     [](Stage&, PhoneRequest r) { return replaced(written(r), "X-Propartif-Client: 1\r\n", ""); }},
    {"another site's origin", [](Stage&, PhoneRequest r) { return with(r, "Origin: http://evil.test"); }},
    {"an origin that hides", [](Stage&, PhoneRequest r) { return with(r, "Origin: null"); }},
    {"sent by another site", [](Stage&, PhoneRequest r) { return with(r, "Sec-Fetch-Site: cross-site"); }},
    {"sent by a neighbour site", [](Stage&, PhoneRequest r) { return with(r, "Sec-Fetch-Site: same-site"); }},
    {"a form of another site",
     [](Stage&, PhoneRequest r) { return replaced(written(r), "application/json", "text/plain"); }},
    {"a name that points here", [](Stage&, PhoneRequest r) { return r.host = "evil.test:8080", written(r); }},
    {"the right address, another port", [](Stage&, PhoneRequest r) { return r.host = "192.168.1.4", written(r); }},
    {"no host", [](Stage&, PhoneRequest r) { return replaced(written(r), "Host:", "Hosts:"); }},
    {"two hosts", [](Stage&, PhoneRequest r) { return with(r, "Host: evil.test"); }},
    {"another method", [](Stage&, PhoneRequest r) { return replaced(written(r), r.method, "PUT"); }},
};

// In the order of kCredentials.
const std::map<std::string, std::vector<int>, std::less<>> kExpected{
    {"/", {200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200,
           200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 405}},
    {"/app.js", {200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200,
                 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 405}},
    {"/style.css", {200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200,
                    200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 405}},
    {"/icon.svg", {200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200,
                   200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 405}},
    {"/api/join", {200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 410,
                   403, 403, 403, 403, 403, 415, 403, 403, 403, 403, 405}},
    {"/api/state", {200, 200, 200, 200, 403, 403, 403, 403, 403, 403, 403, 410,
                    403, 403, 403, 403, 403, 200, 403, 403, 403, 403, 405}},
    {"/api/submit", {200, 200, 200, 200, 403, 403, 403, 403, 403, 403, 403, 410,
                     403, 403, 403, 403, 403, 415, 403, 403, 403, 403, 405}},
};

const Route& route_of(std::string_view path) {
    const auto found = std::ranges::find(kRoutes, path, &Route::path);
    REQUIRE(found != kRoutes.end());
    return *found;
}

} // namespace

TEST_CASE("every route answers every credential as its row says") {
    CHECK(kExpected.size() == kRoutes.size());
    for (const Route& route : kRoutes) {
        CAPTURE(route.path);
        const auto row = kExpected.find(route.path);
        REQUIRE_MESSAGE(row != kExpected.end(), "a new route needs a row");
        REQUIRE(row->second.size() == kCredentials.size());
        for (std::size_t at = 0; at < kCredentials.size(); ++at) {
            CAPTURE(kCredentials[at].name);
            Stage stage;
            const std::string answer = stage.ask(kCredentials[at].asked(stage, stage.good(route)));
            CHECK(status_of(answer) == row->second[at]);
            CHECK(stage.desk.stored().size() == (route.path == "/api/submit" && status_of(answer) == 200 ? 1 : 0));
        }
    }
}

TEST_CASE("every answer tells the browser to keep others out") {
    std::vector<std::string> answers{PhoneRoutes::refusal(431)};
    Stage stage;
    for (const Route& route : kRoutes)
        for (const Credential& credential : kCredentials)
            answers.push_back(stage.ask(credential.asked(stage, stage.good(route))));
    for (const std::string& answer : answers) {
        CAPTURE(answer);
        CHECK(has_header(answer, "Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'none'; "
                                 "form-action 'none'; frame-ancestors 'none'"));
        CHECK(has_header(answer, "X-Content-Type-Options: nosniff"));
        CHECK(has_header(answer, "Referrer-Policy: no-referrer"));
        CHECK(answer.find("Access-Control-") == std::string::npos);
        CHECK(answer.find("Set-Cookie") == std::string::npos);
    }
    CHECK(has_header(stage.ask(written(stage.good(route_of("/api/state")))), "Cache-Control: no-store"));
    CHECK(has_header(stage.ask(written(stage.good(route_of("/")))), "Cache-Control: no-cache"));
}

TEST_CASE("what is no route is not there, however it is spelled") {
    Stage stage;
    for (const char* target :
         {"/api", "/api/", "/api/state/", "/api/reveal", "/api/open", "/facilitator", "/admin", "/appXjs", "/../app.js",
          "/%2e%2e/etc/passwd", "/index.html", "/favicon.ico", "//", "/api//state"}) {
        CAPTURE(target);
        PhoneRequest request = stage.good(route_of("/api/state"));
        request.target = target;
        CHECK(status_of(stage.ask(written(request))) == 404);
    }
}

TEST_CASE("an answer is stored for the seat of its token and counted once") {
    Stage stage;
    PhoneRequest request = stage.good(route_of("/api/submit"));
    request.token = stage.other;
    CHECK(body_of(stage.ask(written(request))) == R"({"accepted":"0123-abcd","again":false})");
    CHECK(body_of(stage.ask(written(request))) == R"({"accepted":"0123-abcd","again":true})");
    REQUIRE(stage.desk.stored().size() == 1);
    CHECK(stage.desk.stored().front().seat == 2);
}

TEST_CASE("a phone that knows the newest state is told nothing") {
    Stage stage;
    PhoneRequest request = stage.good(route_of("/api/state"));
    const std::string first = stage.ask(written(request));
    CHECK(body_of(first).find("\"cursor\":2") != std::string::npos);
    request.target = "/api/state?after=2";
    CHECK(status_of(stage.ask(written(request))) == 204);
    for (const char* after : {"-1", "x", "", "99999999999999999999999"}) {
        CAPTURE(after);
        request.target = std::string{"/api/state?after="} + after;
        CHECK(status_of(stage.ask(written(request))) == 400);
    }
}

TEST_CASE("each refusal of the desk reaches the page by name") {
    for (int at = 1; at <= static_cast<int>(Refusal::failed); ++at) {
        Stage stage;
        const auto refusal = static_cast<Refusal>(at);
        stage.desk.refuse_all(refusal);
        const std::string answer = stage.ask(written(stage.good(route_of("/api/submit"))));
        CHECK(status_of(answer) == words_of(refusal).status);
        CHECK(body_of(answer) == "{\"error\":\"" + std::string{words_of(refusal).name} + "\"}");
    }
}

TEST_CASE("ten thousand guesses of the code find no seat and keep nobody else out") {
    Stage stage;
    PhoneRequest request = stage.good(route_of("/api/join"));
    int asked = 0;
    for (int guess = 0; guess < 10'000; ++guess) {
        request.body = R"({"code":"A)" + std::to_string(10'000 + guess) + R"(","nickname":"x"})";
        const std::string answer = stage.ask(written(request));
        if (status_of(answer) == 403) ++asked;
        if (guess == 5) {
            CHECK(status_of(answer) == 429);
            CHECK(answer.find("\r\nRetry-After: ") != std::string::npos);
        }
    }
    CHECK(asked == 5);
    CHECK(stage.desk.joined() == 2);
    CHECK(status_of(stage.ask(written(stage.good(route_of("/api/join"))), "192.168.1.78")) == 200);
}
