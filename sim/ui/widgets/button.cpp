#include "ui/widgets/button.hpp"
#include "ui/layout.hpp"
#include "ui/widgets/surface.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

constexpr double kDisabled = 0.45;
constexpr float kIconSide = 20;
constexpr float kIconGap = 8;
constexpr float kCapGap = 10;

struct Dress {
    Colour ground, words, outline;
};

Dress dress_of(const Ui& ui, const ButtonLook& look, const Press& press) {
    const Colours& c = ui.colours();
    const Colour word = look.destructive ? c.red : c.primary;
    const Colour tint = look.destructive ? c.red_tint : c.primary_tint;
    const double over = press.held ? 1.0 : press.hover;
    switch (look.rank) {
    case ButtonRank::primary: return {mix(c.primary, c.primary_deep, over), c.on_primary, 0};
    case ButtonRank::secondary:
        return {mix(with_alpha(tint, 0), tint, over), word, press.held ? c.primary_deep : c.control};
    case ButtonRank::quiet: return {mix(with_alpha(tint, 0), tint, over), word, 0};
    case ButtonRank::on_hero: return {mix(rgb(0xFFFFFF), rgb(0xCFE5E4), over), rgb(0x0D4F56), 0};
    case ButtonRank::on_hero_outline: break;
    }
    return {with_alpha(rgb(0xFFFFFF), 0.12 * over), c.hero_text, with_alpha(rgb(0xFFFFFF), 0.62)};
}

TextSize size_of(const ButtonLook& look) {
    return look.small ? TextSize::small : TextSize::body;
}

float cap_width(Ui& ui, std::string_view words, bool enter, bool small) {
    float width = words.empty() ? 0 : text_width(ui, words, small ? TextSize::micro : TextSize::small, Weight::regular);
    if (enter) width += ui.px(15) + (words.empty() ? 0 : ui.px(3));
    return std::max(std::ceil(width) + ui.px(small ? 12 : 14), ui.px(small ? 20 : 24));
}

float content_width(Ui& ui, std::string_view words, const ButtonLook& look) {
    float width = words.empty() ? 0 : std::ceil(text_width(ui, words, size_of(look), Weight::semibold));
    if (look.icon) width += ui.px(kIconSide) + (words.empty() ? 0 : ui.px(kIconGap));
    if (look.icon_after) width += ui.px(kIconSide) + ui.px(kIconGap);
    if (!look.keycap.empty() || look.enter_cap)
        width += ui.px(kCapGap) + cap_width(ui, look.keycap, look.enter_cap, false);
    return width;
}

void draw_content(Ui& ui, const Box& box, std::string_view words, const ButtonLook& look, Colour colour) {
    ImDrawList& list = ui.list();
    const float wide = content_width(ui, words, look);
    const float padding = std::clamp(std::floor((box.width() - wide) / 2), ui.px(6), ui.px(look.small ? 14 : 18));
    const float room = box.width() - 2 * padding;
    float x = box.min.x + padding + std::max(0.0f, std::floor((room - wide) / 2));
    const float icon = ui.px(kIconSide);
    const float icon_top = std::floor(box.centre().y - icon / 2);
    if (look.icon) {
        draw_icon(list, *look.icon, {x, icon_top}, icon, colour);
        x += icon + ui.px(kIconGap);
    }
    const float rest =
        (look.icon_after ? icon + ui.px(kIconGap) : 0) +
        (look.keycap.empty() && !look.enter_cap ? 0
                                                : ui.px(kCapGap) + cap_width(ui, look.keycap, look.enter_cap, false));
    const float words_wide =
        std::min(std::ceil(text_width(ui, words, size_of(look), Weight::semibold)), box.max.x - padding - rest - x);
    text_in(ui, list, box_at({x, box.min.y}, words_wide + 1, box.height()), words,
            {size_of(look), Weight::semibold, colour});
    x += words_wide;
    if (look.icon_after) draw_icon(list, *look.icon_after, {x + ui.px(kIconGap), icon_top}, icon, colour);
    if (!look.keycap.empty() || look.enter_cap) {
        const float top = std::floor(box.centre().y - ui.px(24) / 2);
        keycap(ui, list, {x + ui.px(kCapGap), top}, look.keycap, look.enter_cap, look.rank == ButtonRank::primary);
    }
}

} // namespace

float keycap(Ui& ui, ImDrawList& list, ImVec2 at, std::string_view words, bool enter, bool on_primary, bool small) {
    const Colours& c = ui.colours();
    const Box box = box_at(at, cap_width(ui, words, enter, small), ui.px(small ? 20 : 24));
    const Colour ink = on_primary ? c.on_primary : c.ink2;
    fill_box(list, box, on_primary ? with_alpha(c.on_primary, 0.17) : c.neutral_tint, ui.px(6));
    const TextSize size = small ? TextSize::micro : TextSize::small;
    const float icon = ui.px(15);
    const float wide =
        (words.empty() ? 0 : text_width(ui, words, size)) + (enter ? icon + (words.empty() ? 0 : ui.px(3)) : 0);
    const float x = std::floor(box.centre().x - wide / 2);
    text_in(ui, list, {{x, box.min.y}, {box.max.x, box.max.y}}, words, {size, Weight::regular, ink});
    if (enter) draw_icon(list, Icon::enter, {x + wide - icon, std::floor(box.centre().y - icon / 2)}, icon, ink);
    return box.width();
}

float button_width(Ui& ui, std::string_view words, const ButtonLook& look) {
    return look.width > 0 ? look.width : content_width(ui, words, look) + 2 * ui.px(look.small ? 14 : 18);
}

float button_height(const Ui& ui, const ButtonLook& look) {
    return ui.px(look.small ? 36 : 44);
}

bool button(Ui& ui, std::string_view id, std::string_view words, const ButtonLook& look) {
    const Box box = take(ui, button_width(ui, words, look), button_height(ui, look));
    const bool hero = look.rank == ButtonRank::on_hero || look.rank == ButtonRank::on_hero_outline;
    std::string shortcut(look.keycap);
    if (look.enter_cap) shortcut += shortcut.empty() ? "Enter" : " Enter";
    PressOptions options;
    options.enabled = look.enabled;
    options.reason = look.reason;
    options.shortcut = shortcut;
    options.key = look.key;
    options.ctrl = look.ctrl;
    options.ring = hero ? rgb(0xFFFFFF) : 0;
    options.radius = look.small ? 9 : 10;
    const Press state = press(ui, id, box, words, options);
    Dress dress = dress_of(ui, look, state);
    if (!look.enabled) {
        dress = {with_alpha(dress.ground, kDisabled), with_alpha(dress.words, kDisabled),
                 with_alpha(dress.outline, kDisabled)};
    }
    const float radius = ui.px(options.radius);
    fill_box(ui.list(), box, dress.ground, radius);
    if (dress.outline != 0) outline_box(ui.list(), box, dress.outline, radius, std::max(1.0f, 1.5f * ui.theme.u));
    draw_content(ui, box, words, look, dress.words);
    ring(ui, state, box, options);
    return state.pressed;
}

bool icon_button(Ui& ui, std::string_view id, Icon icon, std::string_view words, Key key, std::string_view cap) {
    const float side = ui.px(36);
    const float cap_room = cap.empty() ? 0 : cap_width(ui, cap, false, false) + ui.px(6);
    const Box box = take(ui, side + cap_room, side);
    PressOptions options;
    options.key = key;
    options.shortcut = cap;
    options.radius = 9;
    const Press state = press(ui, id, box, words, options);
    const Colours& c = ui.colours();
    fill_box(ui.list(), box, with_alpha(c.primary_tint, state.held ? 1.0 : state.hover), ui.px(9));
    const float size = ui.px(20);
    draw_icon(ui.list(), icon, {box.min.x + (side - size) / 2, box.min.y + (side - size) / 2}, size,
              mix(c.ink2, c.primary, state.hover));
    if (!cap.empty()) keycap(ui, ui.list(), {box.min.x + side, box.min.y + ui.px(6)}, cap);
    ring(ui, state, box, options);
    if (state.hovered || state.focused) tooltip(ui, box, words);
    return state.pressed;
}

bool link(Ui& ui, std::string_view id, std::string_view words, TextSize size) {
    const float height = line_px(size, ui.theme.u);
    const Box box = take(ui, std::ceil(text_width(ui, words, size, Weight::semibold)), height);
    PressOptions options;
    options.kind = ControlKind::link;
    options.radius = 4;
    const Press state = press(ui, id, box, words, options);
    const Colour colour = mix(ui.colours().primary, ui.colours().primary_deep, state.hover);
    text_in(ui, ui.list(), {box.min, {box.max.x + 1, box.max.y}}, words, {size, Weight::semibold, colour});
    const float y = box.max.y - ui.px(3);
    straight_underline(ui.list(), box.min.x, box.max.x, y, ui.px(1), with_alpha(colour, 0.35 + 0.65 * state.hover));
    ring(ui, state, box, options);
    return state.pressed;
}

bool choice_row(Ui& ui, std::string_view id, std::string_view words, const ChoiceLook& look) {
    const float width = look.width > 0 ? look.width : ui.width();
    const float cap_side = ui.px(26);
    const float left = ui.px(12) + cap_side + ui.px(12);
    const float text_wide = width - left - ui.px(14);
    TextLook letters;
    const float text_high = text_height(ui, words, letters, text_wide);
    const Box box = take(ui, width, std::max(ui.px(42), text_high + 2 * ui.px(8)));
    const std::array<char, 2> number{static_cast<char>('0' + std::clamp(look.number, 0, 9)), '\0'};
    PressOptions options;
    options.kind = ControlKind::choice;
    options.enabled = look.enabled;
    options.reason = look.reason;
    options.selected = look.selected;
    options.radius = 11;
    options.ring_inside = true;
    options.shortcut = std::string_view(number.data(), 1);
    if (look.number >= 1 && look.number <= 9)
        options.key = static_cast<Key>(static_cast<int>(Key::digit_1) + look.number - 1);
    const Press state = press(ui, id, box, words, options);
    const Colours& c = ui.colours();
    const double faded = look.enabled ? 1.0 : kDisabled;
    const float radius = ui.px(11);
    ImDrawList& list = ui.list();
    const Colour rest = look.selected ? c.primary_tint : c.sunken;
    fill_box(list, box, mix(rest, c.primary_tint, state.held ? 1.0 : state.hover), radius);
    if (look.selected)
        outline_box(list, box, c.primary, radius, ui.px(2.5f));
    else
        outline_box(list, box, mix(c.control, c.ink2, state.hover), radius, ui.px(1));
    const Box cap = box_at({box.min.x + ui.px(12), std::floor(box.centre().y - cap_side / 2)}, cap_side, cap_side);
    fill_box(list, cap, mix(c.neutral_tint, c.surface, state.hover), ui.px(7));
    text_in(ui, list, cap, options.shortcut,
            {TextSize::small, Weight::semibold, with_alpha(c.ink2, faded), Align::centre});
    letters.colour = with_alpha(c.ink, faded);
    text_block_at(ui, list, {box.min.x + left, std::floor(box.centre().y - text_high / 2)}, text_wide, words, letters);
    ring(ui, state, box, options);
    return state.pressed;
}

} // namespace propartif::ui
