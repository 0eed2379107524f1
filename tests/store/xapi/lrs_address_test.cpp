#include "store/xapi/lrs_address.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using propartif::xapi::lrs_address;

TEST_CASE("an address is taken apart, with one slash before statements") {
    struct Row {
        const char* endpoint;
        const char* origin;
        const char* path;
    };
    for (const Row& row : {Row{"https://lrs.example/xapi", "https://lrs.example", "/xapi/statements"},
                           Row{"https://lrs.example/xapi//", "https://lrs.example", "/xapi/statements"},
                           Row{"https://lrs.example:8443", "https://lrs.example:8443", "/statements"},
                           Row{"http://127.0.0.1:9/x", "http://127.0.0.1:9", "/x/statements"},
                           Row{"http://[::1]:9/x", "http://[::1]:9", "/x/statements"},
                           Row{"http://localhost", "http://localhost", "/statements"}}) {
        CAPTURE(row.endpoint);
        const auto found = lrs_address(row.endpoint);
        REQUIRE(found);
        CHECK(found.value().origin == row.origin);
        CHECK(found.value().path == row.path);
    }
}

TEST_CASE("an address that would show replies or passwords to others is refused") {
    for (const char* endpoint :
         {"", "lrs.example/xapi", "ftp://lrs.example", "http://lrs.example/xapi", "http://localhost.example/",
          "http://127.0.0.1.example/", "https://", "https:///x", "https://nur:rahasia@lrs.example/",
          "https://lrs.example/x?key=1", "https://lrs.example/x#y", "https://lrs.example/a b",
          "https://lrs.example/\r\nX: y", "http://localhost@lrs.example/"}) {
        CAPTURE(endpoint);
        const auto found = lrs_address(endpoint);
        REQUIRE_FALSE(found);
        CHECK(found.error().code == ErrorCode::bad_request);
    }
}
