#pragma once
// What a facilitator asks for, and what the room and the disk answered.
#include "app/workshop.hpp"
#include "propartif/result.hpp"
#include "propartif/workshop.hpp"
#include <variant>

namespace propartif::app {

namespace workshop {

struct Begin {
    std::string plan;                // its id
    std::string address;             // where phones may come in; empty: no phones
    std::vector<std::string> roster; // nicknames of people without a phone
};
struct GoOn { // with one that was cut short
    std::int64_t workshop{};
    std::string address;
};
struct Act { // in the room
    RoomStep step;
};
struct AddSeat { // of somebody without a phone
    std::string nickname;
};
struct ShowProjector {
    bool on = false;
};
struct AskToEnd {
    bool asking = false;
};
struct Leave {}; // the room closes; what happened in it stays
struct MakeReport {
    std::int64_t workshop{};
};
struct OpenReport {};
// --- answers
struct Looked {
    std::vector<NetworkPlace> places;
    std::vector<PastWorkshop> past;
};
struct RoomOpened {
    RoomNow room;
};
struct RoomChanged {
    std::shared_ptr<const FacilitatorView> facilitator;
    std::shared_ptr<const ProjectorView> projector;
};
struct RoomClosed {};
struct ReportMade {
    std::int64_t workshop{};
    std::string file;
};
struct Failed {
    Error error;
};

using Ask = std::variant<Begin, GoOn, Act, AddSeat, ShowProjector, AskToEnd, Leave, MakeReport, OpenReport, Looked,
                         RoomOpened, RoomChanged, RoomClosed, ReportMade, Failed>;

} // namespace workshop

struct AtWorkshop {
    workshop::Ask ask;
};

} // namespace propartif::app
