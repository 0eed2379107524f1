// A workshop as the program's state sees it: asked for once, followed as it changes, never lost from the screen.
#include "tiny_program.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;
using namespace propartif::app;

namespace {

struct Facilitating : TinyProgram {
    app::Effects ask(workshop::Ask what) { return tell(AtWorkshop{std::move(what)}); }
    static RoomNow room(std::optional<std::int64_t> left = std::nullopt) {
        RoomNow out;
        auto facilitator = std::make_shared<FacilitatorView>();
        facilitator->agenda = {{"Pembukaan", "talk", 5}};
        facilitator->left_millis = left;
        facilitator->stage = left ? RoomStage::open : RoomStage::waiting;
        out.facilitator = facilitator;
        out.projector = std::make_shared<ProjectorView>();
        return out;
    }
};

} // namespace

TEST_CASE("opening the workshop screen looks for what was held and where phones could come in") {
    Facilitating program;
    CHECK(among<LookForWorkshops>(program.tell(OpenScreen{Screen::workshop})));
    program.ask(workshop::Looked{{{"192.168.1.7", "wlan0"}}, {}});
    CHECK(program.state.workshop.places.size() == 1);
}

TEST_CASE("a double click opens one room, and a room that is open is not opened again") {
    Facilitating program;
    const auto open = program.ask(workshop::Begin{"plan", "", {"Bu Aini"}});
    REQUIRE(among<OpenRoom>(open));
    CHECK(among<OpenRoom>(open)->roster == std::vector<std::string>{"Bu Aini"});
    CHECK(program.ask(workshop::Begin{"plan", "", {}}).empty());
    program.ask(workshop::RoomOpened{Facilitating::room()});
    CHECK(program.ask(workshop::GoOn{1, ""}).empty());
    CHECK(program.state.workshop.room);
}

TEST_CASE("a room that could not be opened says why and can be tried again") {
    Facilitating program;
    program.ask(workshop::Begin{"plan", "", {}});
    program.ask(workshop::Failed{{ErrorCode::store_failed, "192.168.1.7:8080", "in use"}});
    CHECK(program.state.notices.size() == 1);
    CHECK(among<OpenRoom>(program.ask(workshop::Begin{"plan", "", {}})));
}

TEST_CASE("what the facilitator does goes to the room and to nothing else; without a room it is nothing") {
    Facilitating program;
    RoomStep step;
    step.what = Do::open;
    step.number = 60;
    CHECK(program.ask(workshop::Act{step}).empty());
    program.ask(workshop::RoomOpened{Facilitating::room()});
    const auto effects = program.ask(workshop::Act{step});
    REQUIRE(only<ActInRoom>(effects));
    CHECK(only<ActInRoom>(effects)->step == step);
    CHECK(program.ask(workshop::AddSeat{"   "}).empty());
    CHECK(among<SeatInRoom>(program.ask(workshop::AddSeat{" Bu Aini "}))->nickname == "Bu Aini");
}

TEST_CASE("the clock counts down from when the room last spoke, stands while paused, and asks to be drawn") {
    RoomNow room = Facilitating::room(10'000);
    room.seen_at = 1'000;
    CHECK(left_now(room, 4'000) == 7'000);
    CHECK(left_now(room, 40'000) == 0);
    auto paused = std::make_shared<FacilitatorView>(*room.facilitator);
    paused->paused = true;
    room.facilitator = paused;
    CHECK(left_now(room, 4'000) == 10'000);
    CHECK_FALSE(left_now(Facilitating::room(), 4'000));

    Facilitating program;
    program.ask(workshop::RoomOpened{Facilitating::room(10'000)});
    const auto due = next_tick(program.state);
    REQUIRE(due);
    CHECK(*due == program.now + 1'000);
    program.now = *due;
    program.tell(Tick{});
    CHECK(next_tick(program.state) == program.now + 1'000);
}

TEST_CASE("leaving closes the room and the projector, and the list of workshops is read anew") {
    Facilitating program;
    program.ask(workshop::RoomOpened{Facilitating::room()});
    program.ask(workshop::ShowProjector{true});
    program.ask(workshop::AskToEnd{true});
    CHECK(program.state.workshop.ending);
    CHECK(among<CloseRoom>(program.ask(workshop::Leave{})));
    CHECK(among<LookForWorkshops>(program.ask(workshop::RoomClosed{})));
    CHECK_FALSE(program.state.workshop.room);
    CHECK_FALSE(program.state.workshop.projector);
}

TEST_CASE("leaving the program with an open room closes the room first") {
    Facilitating program;
    program.ask(workshop::RoomOpened{Facilitating::room()});
    CHECK(among<CloseRoom>(program.tell(Quit{})));
}
