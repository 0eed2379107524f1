#pragma once
// Getting about: rail, tabs, segments, stepper, phase track, menus, dialogs.
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/text.hpp"
#include "ui/widgets/press.hpp"
#include <optional>
#include <span>

namespace propartif::ui {

struct Option { // one of several, with a stable id
    std::string_view id{};
    std::string_view words{};
    std::optional<Icon> icon{};
    bool done = false; // steppers: ticked
};

// Each draws at the cursor and returns the index pressed in this frame. Left and right move inside a focused one.
std::optional<std::size_t> tabs(Ui& ui, std::string_view id, std::span<const Option> options, std::size_t selected,
                                float width = 0); // 44 high
std::optional<std::size_t> segments(Ui& ui, std::string_view id, std::span<const Option> options, std::size_t selected,
                                    float width = 0); // 36 high
std::optional<std::size_t> stepper(Ui& ui, std::string_view id, std::span<const Option> options, std::size_t selected);
float segments_width(Ui& ui, std::span<const Option> options);
float stepper_width(Ui& ui, std::span<const Option> options);

// 72x60; words hidden (tooltip and name on focus) when `compact`.
bool rail_item(Ui& ui, std::string_view id, Icon icon, std::string_view words, bool selected, bool compact = false);

// The phases of a conversation. `narrow`: only the present name and "2 dari 5" in `count_words`.
void phase_track(Ui& ui, std::span<const std::string_view> names, std::size_t current, bool narrow,
                 std::string_view count_words, float width = 0);
float phase_track_width(Ui& ui, std::span<const std::string_view> names); // of the wide one, pixels

// A button that opens a list; returns the index chosen in this frame. `caption` stands before the value ("Urutkan:").
struct DropdownLook {
    std::string_view caption{};
    std::string_view label{}; // for the registry when there is no caption
    float width = 0;          // pixels; 0: as wide as needed
    bool outline = true;
    bool enabled = true;
};
std::optional<std::size_t> dropdown(Ui& ui, std::string_view id, std::span<const Option> options, std::size_t selected,
                                    const DropdownLook& look = {});

// A dialog over everything, centred, with a veil. Draw its content when is_open(). Tab stays inside; Escape asks to
// close (closed() is true once). Focus returns to where it was.
class Dialog {
public:
    Dialog(Ui& ui, std::string_view id, std::string_view title, bool open, float width_units = 520);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;
    bool is_open() const { return open_; }
    bool closed() const { return closed_; }

private:
    Ui& ui_;
    bool open_ = false;
    bool closed_ = false;
    std::unique_ptr<IdScope> scope_;
    std::unique_ptr<Column> column_;
};

} // namespace propartif::ui
