#include "workshop/http/arrived.hpp"
#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace propartif::workshop;
using State = Arrived::State;

namespace {

std::string with_head_of(std::size_t bytes) {
    std::string out = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
    out.append(bytes - out.size() - 4, 'x');
    return out + "\r\n\r\n";
}

std::string with_body_of(std::size_t bytes) {
    return "POST /api/join HTTP/1.1\r\nContent-Length: " + std::to_string(bytes) + "\r\n\r\n" + std::string(bytes, 'b');
}

} // namespace

TEST_CASE("a request is whole when its head and the length it names are there") {
    struct Row {
        const char* name;
        std::string bytes;
        std::size_t whole;
    };
    const std::string get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    const std::string post = "POST /api/join HTTP/1.1\r\nHost: a\r\ncontent-length:  2 \r\n\r\n{}";
    const std::vector<Row> rows{
        {"a page", get, get.size()},
        {"an answer with a body", post, post.size()},
        {"two in one piece", get + post, get.size()},
        {"an older version", "GET / HTTP/1.0\r\n\r\n", 18},
        {"headers of the longest size", with_head_of(kMostHeadBytes), kMostHeadBytes},
        {"a body of the longest size", with_body_of(kMostBodyBytes), with_body_of(kMostBodyBytes).size()},
        {"an upgrade is a plain request", "GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n", 38},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(first_request(row.bytes) == Arrived{State::whole, row.whole, 0});
    }
}

TEST_CASE("a request that arrives byte by byte is incomplete until its last one") {
    const std::string post = "POST /api/join HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}";
    for (std::size_t count = 0; count < post.size(); ++count) {
        CAPTURE(count);
        CHECK(first_request(std::string_view{post}.substr(0, count)) == Arrived{});
    }
}

TEST_CASE("what the page would never send is refused by its first bytes") {
    struct Row {
        const char* name;
        std::string bytes;
        int status;
    };
    const std::string start = "POST /api/join HTTP/1.1\r\n";
    const std::vector<Row> rows{
        {"no version", "GET /\r\n", 400},
        {"a version to come", "GET / HTTP/2.0\r\n", 505},
        {"not the web at all", "SSH-2.0-OpenSSH_9.2\r\n", 400},
        {"an encrypted greeting", std::string("\x16\x03\x01\x02", 4), 400},
        {"a method the page does not use", "OPTIONS /api/join HTTP/1.1\r\n", 405},
        {"a proxy's request", "GET http://evil.test/ HTTP/1.1\r\n", 400},
        {"a tunnel", "CONNECT evil.test:443 HTTP/1.1\r\n", 400},
        {"a blank before the line", "\r\nGET / HTTP/1.1\r\n\r\n", 400},
        {"a line that ends in half", "GET / HTTP/1.1\nHost: a\n\n", 400},
        {"a lone carriage return", "GET / HTTP/1.1\r\nX: a\rY: b\r\n\r\n", 400},
        {"a zero byte", std::string("GET / HTTP/1.1\r\nX: a\0b\r\n\r\n", 26), 400},
        {"a header without a colon", "GET / HTTP/1.1\r\nHost a\r\n\r\n", 400},
        {"a blank before the colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400},
        {"a folded header", "GET / HTTP/1.1\r\nX: a\r\n b\r\n\r\n", 400},
        {"an endless line", "GET /" + std::string(kMostHeadBytes, 'x'), 414},
        {"an endless header", "GET / HTTP/1.1\r\nX: " + std::string(kMostHeadBytes, 'x'), 431},
        {"headers one byte too long", with_head_of(kMostHeadBytes + 1), 431},
        {"a body one byte too long", with_body_of(kMostBodyBytes + 1).substr(0, 60), 413},
        {"a body nobody could count", start + "Content-Length: 99999999999999999999999\r\n\r\n", 413},
        {"a length below zero", start + "Content-Length: -2\r\n\r\n", 400},
        {"a length with a sign", start + "Content-Length: +2\r\n\r\n", 400},
        {"a length in two ways", start + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n", 400},
        {"a list of lengths", start + "Content-Length: 2, 2\r\n\r\n", 400},
        {"no length", start + "Host: a\r\n\r\n", 411},
        {"pieces of any size", start + "Transfer-Encoding: chunked\r\n\r\n-2\r\n", 411},
        {"a promise to wait", start + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n", 417},
        {"a thousand ranges", "GET /app.js HTTP/1.1\r\nRange: bytes=0-,0-,0-\r\n\r\n", 416},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(first_request(row.bytes) == Arrived{State::refused, 0, row.status});
    }
}
