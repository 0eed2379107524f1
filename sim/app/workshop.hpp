#pragma once
// A workshop at this computer: what can be begun, and the room as it is now. The room itself lives beside the window
// and tells what the facilitator and the projector see of it.
#include "propartif/workshop_views.hpp"
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace propartif::app {

struct NetworkPlace {    // where phones could reach this computer
    std::string address; // "192.168.1.7"
    std::string name;    // of the network interface: "wlan0"
    bool operator==(const NetworkPlace&) const = default;
};

struct PastWorkshop {
    std::int64_t id{};
    std::string title;
    std::int64_t began_unix_millis{};
    int seats{};
    bool ended = false; // false: it can be gone on with
    bool operator==(const PastWorkshop&) const = default;
};

struct QrSquares { // of the address that phones open; row by row
    int size{};
    std::vector<bool> dark;
    bool operator==(const QrSquares&) const = default;
};

struct RoomNow {
    std::int64_t id{}; // of its records
    std::string url;   // that phones open; empty: no phones
    std::string code;  // six letters; empty: no phones
    QrSquares qr;
    std::shared_ptr<const FacilitatorView> facilitator; // never null
    std::shared_ptr<const ProjectorView> projector;     // never null
    std::int64_t seen_at{};                             // unix millis: when these views were made
    std::int64_t ticked_at{};                           // unix millis: when the clock on the screen was last drawn
};

struct WorkshopState {
    std::vector<NetworkPlace> places;
    std::vector<PastWorkshop> past; // newest first
    bool looked = false;            // places and past were read
    bool starting = false;
    std::optional<RoomNow> room;
    bool projector = false;   // its window is open
    bool ending = false;      // being asked whether to end
    std::string report;       // the file last made; empty: none
    std::int64_t report_of{}; // which workshop it is about
    bool report_under_way = false;
};

// Milliseconds left for answers as of now; none: no limit, or answers are not open.
std::optional<std::int64_t> left_now(const RoomNow& room, std::int64_t now_unix_millis);

} // namespace propartif::app
