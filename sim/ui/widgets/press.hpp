#pragma once
// The one way a control comes to be: recorded, hit, focused, ringed. Every widget is built on it.
#include "ui/ui.hpp"

namespace propartif::ui {

struct PressOptions {
    ControlKind kind = ControlKind::button;
    bool enabled = true;
    bool selected = false;
    std::string_view reason{};   // why not enabled: shown on hover and focus
    std::string_view shortcut{}; // words of the keycap, for the registry
    std::string_view value{};
    Key key = Key::none; // presses it while its layer is on top
    bool ctrl = false;   // ... together with Ctrl
    Colour ring = 0;     // colour of the focus ring; 0: the theme's
    bool ring_inside = false;
    float radius = 10; // units, of the ring
};

struct Press {
    bool pressed = false; // exactly once per click, key press or shortcut
    bool hovered = false;
    bool held = false;
    bool focused = false;
    double hover = 0; // 0..1, eased
};

// Claims `box` (which the caller placed with take() or by hand) for control `id`. Draw the shape afterwards, then
// call ring() so that the focus ring lies on top.
Press press(Ui& ui, std::string_view id, const Box& box, std::string_view label, const PressOptions& options = {});
void ring(Ui& ui, const Press& press, const Box& box, const PressOptions& options = {});

} // namespace propartif::ui
