#pragma once
#include "ui/icons.hpp"
#include "ui/text.hpp"
#include "ui/widgets/press.hpp"
#include <optional>

namespace propartif::ui {

enum class ButtonRank { primary, secondary, quiet, on_hero, on_hero_outline };

struct ButtonLook {
    ButtonRank rank = ButtonRank::secondary;
    bool small = false;         // 36 high instead of 44
    std::optional<Icon> icon{}; // before the words
    std::optional<Icon> icon_after{};
    std::string_view keycap{}; // "H", "Ctrl ⏎" is written "Ctrl" with enter_cap
    bool enter_cap = false;    // the return arrow inside the keycap, after its words
    Key key = Key::none;       // pressing it presses the button
    bool ctrl = false;
    bool enabled = true;
    std::string_view reason{}; // why not enabled
    float width = 0;           // pixels; 0: as wide as its content
    bool destructive = false;  // words in the error colour (secondary and quiet only)
};

float button_width(Ui& ui, std::string_view words, const ButtonLook& look = {}); // pixels
float button_height(const Ui& ui, const ButtonLook& look = {});
bool button(Ui& ui, std::string_view id, std::string_view words, const ButtonLook& look = {});
// Icon only, 36x36; `words` name it for the tooltip and the registry.
bool icon_button(Ui& ui, std::string_view id, Icon icon, std::string_view words, Key key = Key::none,
                 std::string_view keycap = {});
// Words that act, inside text: primary colour, underlined on hover.
bool link(Ui& ui, std::string_view id, std::string_view words, TextSize size = TextSize::body);

// A keycap alone; returns its width. `at` is the top left corner, 24 u high (20 when small).
float keycap(Ui& ui, ImDrawList& list, ImVec2 at, std::string_view words, bool enter = false, bool on_primary = false,
             bool small = false);

// A numbered reply, at least 42 high, over the column. Key 1..9 presses it when `number` is in reach.
struct ChoiceLook {
    int number = 1;
    bool selected = false;
    bool enabled = true;
    std::string_view reason{};
    float width = 0;
};
bool choice_row(Ui& ui, std::string_view id, std::string_view words, const ChoiceLook& look);

} // namespace propartif::ui
