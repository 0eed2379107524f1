#pragma once
// What the facilitator's buttons ask for.
#include "app/intents.hpp"

namespace propartif::ui {

inline void say(app::Intents& out, app::workshop::Ask what) {
    out.emplace_back(app::AtWorkshop{std::move(what)});
}

inline void act(app::Intents& out, Do what, std::int64_t number = 0, bool yes = false) {
    RoomStep step;
    step.what = what;
    step.number = number;
    step.yes = yes;
    say(out, app::workshop::Act{std::move(step)});
}

} // namespace propartif::ui
