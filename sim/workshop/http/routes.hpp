#pragma once
// Everything the network can ask for. The server registers its handlers from this table and the tests their matrix.
#include <array>
#include <cstdint>
#include <string_view>

namespace propartif::workshop {

enum class Needs : std::uint8_t {
    host,   // the page itself: asked for under the name it was opened with
    client, // also the page's own header, and no sign of another site
    seat,   // also the token of a seat
};

struct Route {
    std::string_view method;
    std::string_view path;
    Needs needs{};
};

inline constexpr std::array<Route, 7> kRoutes{{
    {"GET", "/", Needs::host},
    {"GET", "/app.js", Needs::host},
    {"GET", "/style.css", Needs::host},
    {"GET", "/icon.svg", Needs::host},
    {"POST", "/api/join", Needs::client},
    {"GET", "/api/state", Needs::seat},
    {"POST", "/api/submit", Needs::seat},
}};

} // namespace propartif::workshop
