#pragma once
// Every control a person can press, under its stable id path, in drawing order. The tests, the keyboard, the help
// page's key map and the accessibility text all read it. Cleared at the start of each frame.
#include "ui/geometry.hpp"
#include "ui/keys.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace propartif::ui {

enum class ControlKind {
    button,
    choice,
    chip,
    card,
    tab,
    segment,
    step,
    field,
    toggle,
    slider,
    menu,
    menu_item,
    plot,
    link
};

struct Control {
    std::string id;    // "play/choice/2"
    std::string label; // what a screen reader would say
    ControlKind kind = ControlKind::button;
    Box box;
    bool enabled = true;
    bool selected = false;
    bool focused = false;
    std::string value;       // of fields, sliders and toggles
    std::string reason;      // why it cannot be pressed
    std::string shortcut;    // as its keycap shows it
    int layer = 0;           // 0 the page; higher for dialogs and menus over it
    bool by_pointer = false; // Tab passes it by: something else offers the same to the keyboard
};

class Registry {
public:
    void begin_frame();
    void record(Control control);

    const std::vector<Control>& controls() const { return controls_; }
    const Control* find(std::string_view id) const;                            // of the frame being drawn
    const std::vector<std::string>& duplicates() const { return duplicates_; } // ids seen twice in this frame
    int top_layer() const;                                                     // the highest layer with a control in it

private:
    std::vector<Control> controls_;
    std::vector<std::string> duplicates_;
};

// Which control has the keyboard. Tab and Shift+Tab walk the registry's order within the top layer, round and round.
class Focus {
public:
    const std::string& current() const { return current_; }
    void set(std::string id); // empty: nothing has the keyboard
    bool is(std::string_view id) const { return !current_.empty() && current_ == id; }

    // Reads Tab, Enter and Space for this frame against the registry of the last one.
    void begin_frame(const Registry& last_frame);
    // A text field had the keyboard when the frame began: keys that print belong to it.
    bool typing() const { return typing_; }
    // True once per key press for the focused control; whoever asks first uses it up.
    bool take_press(std::string_view id);
    // The focus came to this control in this frame by key or by set(): scroll it into view, activate the field.
    bool arrived(std::string_view id) const { return arrived_ && is(id); }
    void end_frame(const Registry& registry);

private:
    void walk(const Registry& registry, bool backwards);
    std::string current_;
    std::vector<std::string> below_; // where the focus last was in each layer, to come back to it
    std::size_t place_ = 0;
    int layer_ = 0;
    bool arrived_ = false;
    bool next_arrived_ = false;
    bool press_ = false;
    bool typing_ = false;
};

} // namespace propartif::ui
