#pragma once
// The workshop: what can be begun, and the facilitator's side of a room that is open.
#include "app/intents.hpp"
#include "app/models.hpp"
#include "ui/ui.hpp"
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace propartif::ui {

struct WorkshopDraft {
    std::optional<std::string> plan;   // of the card that is being prepared
    std::string address;               // where phones come in; empty: no phones
    std::string roster;                // one nickname a line
    std::string nickname;              // of somebody without a phone
    std::string line;                  // the citizen's, spoken by the facilitator
    std::string reply;                 // of the class, heard in the room and typed here
    double tension = -1;               // of the spoken line; below zero: as it is now
    std::optional<std::size_t> chosen; // the option that the citizen is to hear
    std::vector<int> cards;            // counted by hand, one number an option
    int item = -1;                     // the item and round these are about
    int round = -1;
    int seconds = 60; // for answers; 0: until they are closed
};

void workshop_ui(const app::WorkshopModel& model, WorkshopDraft& draft, Ui& ui, app::Intents& out);

} // namespace propartif::ui
