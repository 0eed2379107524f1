#pragma once
// What a workshop needs from the network and the disk.
#include "app/workshop.hpp"
#include "propartif/text.hpp"
#include "propartif/workshop.hpp"
#include <memory>
#include <string>
#include <vector>

namespace propartif::app {

struct Content;

struct LookForWorkshops {}; // places where phones could come in, and workshops that were held
struct OpenRoom {
    std::shared_ptr<const Content> content;
    Language language{};
    std::string plan;        // id; empty: goes on with `workshop`
    std::int64_t workshop{}; // id of its records
    std::string address;     // empty: no phones
    std::vector<std::string> roster;
};
struct ActInRoom {
    RoomStep step;
};
struct SeatInRoom {
    std::string nickname;
};
struct CloseRoom {};
struct WriteWorkshopReport {
    std::int64_t workshop{};
    std::shared_ptr<const Content> content;
    Language language{};
    std::string data_folder;
};

} // namespace propartif::app
