#include "propartif/xapi.hpp"
#include "store/xapi/sha1.hpp"
#include "store/xapi/uuid.hpp"
#include <doctest/doctest.h>

using namespace propartif;

namespace {

std::string hex(const std::array<std::uint8_t, 20>& bytes) {
    std::string out;
    for (const std::uint8_t each : bytes) {
        out += "0123456789abcdef"[each >> 4U];
        out += "0123456789abcdef"[each & 0x0FU];
    }
    return out;
}

} // namespace

TEST_CASE("SHA-1 gives the published digests, at every length around a block") {
    CHECK(hex(xapi::sha1("")) == "da39a3ee5e6b4b0d3255bfef95601890afd80709");
    CHECK(hex(xapi::sha1("abc")) == "a9993e364706816aba3e25717850c26c9cd0d89d");
    CHECK(hex(xapi::sha1("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
          "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
    CHECK(hex(xapi::sha1(std::string(1'000'000, 'a'))) == "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
}

TEST_CASE("a name-based UUID is the one every other program makes") {
    constexpr const char* kDns = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
    CHECK(uuid_v5(kDns, "python.org") == "886313e1-3b8a-5372-9b90-0c9aee199e5d");
    CHECK(uuid_v5(kDns, "www.example.com") == "2ed6657d-e927-568b-95e1-2665a8aea6a2");
    CHECK(uuid_v5("6BA7B810-9DAD-11D1-80B4-00C04FD430C8", "python.org") == uuid_v5(kDns, "python.org"));
}

TEST_CASE("what is no UUID is seen") {
    for (const char* text :
         {"", "6ba7b810", "6ba7b810-9dad-11d1-80b4-00c04fd430cg", "6ba7b8109dad-11d1-80b4-00c04fd430c8-",
          "6ba7b810-9dad-11d1-80b4-00c04fd430c88", "{6ba7b810-9dad-11d1-80b4-00c04fd430c}"}) {
        CAPTURE(text);
        CHECK_FALSE(xapi::uuid_bytes(text));
        CHECK(uuid_v5(text, "x").empty());
    }
}
