#pragma once
// The button that gives away what was typed: small, primary, Ctrl+Enter; off while nothing is typed.
#include "app/words.hpp"
#include "ui/widgets/button.hpp"

namespace propartif::ui {

inline ButtonLook send_look(const app::Words& words, bool empty) {
    ButtonLook send;
    send.rank = ButtonRank::primary;
    send.small = true;
    send.keycap = "Ctrl";
    send.enter_cap = true;
    send.key = Key::enter;
    send.ctrl = true;
    send.enabled = !empty;
    send.reason = words(app::Str::play_send_empty);
    return send;
}

} // namespace propartif::ui
