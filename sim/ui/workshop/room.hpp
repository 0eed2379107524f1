#pragma once
// The facilitator's side of an open room: agenda, what the class is asked, notes, wall and seats. Only this screen
// shows how answers are judged before the class sees it.
#include "ui/workshop_view.hpp"

namespace propartif::ui {

struct RoomParts { // what the parts of the room need
    const app::WorkshopModel& model;
    const app::RoomNow& room;
    const FacilitatorView& view;
    const app::Words& words;
    WorkshopDraft& draft;
    Ui& ui;
    app::Intents& out;
};

void facilitator_room(const app::WorkshopModel& model, const app::RoomNow& room, WorkshopDraft& draft, Ui& ui,
                      app::Intents& out);

void agenda_card(const RoomParts& in, float height); // room_agenda.cpp
void stage_card(const RoomParts& in);                // room_stage.cpp: what the class is asked, and its answers
void stage_controls(const RoomParts& in);            // room_controls.cpp: opening, closing, revealing, going on
void dalang_card(const RoomParts& in);               // room_dalang.cpp: the facilitator speaks for the citizen
void wall_card(const RoomParts& in);                 // room_wall.cpp
void seats_card(const RoomParts& in);                // room_seats.cpp

std::string clock_words(std::int64_t millis); // "0:24"

} // namespace propartif::ui
