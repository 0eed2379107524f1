#include "ui/widgets/navigation.hpp"
#include "ui/widgets/surface.hpp"
#include <algorithm>
#include <cmath>
#include <string>

namespace propartif::ui {

namespace {

// Left and right inside a group of options: the neighbour gets the focus and is chosen.
std::optional<std::size_t> arrow_step(Ui& ui, std::span<const Option> options) {
    if (ui.typing()) return {};
    const int way = key_pressed(Key::right, true) ? 1 : key_pressed(Key::left, true) ? -1 : 0;
    if (way == 0) return {};
    for (std::size_t at = 0; at < options.size(); ++at) {
        if (!ui.focus.is(ui.path(options[at].id))) continue;
        const std::size_t next = way > 0 ? at + 1 : at - 1; // wraps below zero to a number no option has
        if (next >= options.size()) return {};
        ui.focus.set(ui.path(options[next].id));
        return next;
    }
    return {};
}

float option_width(Ui& ui, const Option& option, float padding, TextSize size) {
    return std::ceil(text_width(ui, option.words, size, Weight::semibold)) + 2 * padding +
           (option.icon ? ui.px(24) : 0);
}

void draw_option(Ui& ui, const Box& box, const Option& option, Colour ink, Weight weight, TextSize size) {
    ImDrawList& list = ui.list();
    const float wide = text_width(ui, option.words, size, weight) + (option.icon ? ui.px(24) : 0);
    float x = std::max(box.min.x + ui.px(4), std::floor(box.centre().x - wide / 2));
    if (option.icon) {
        draw_icon(list, *option.icon, {x, std::floor(box.centre().y - ui.px(18) / 2)}, ui.px(18), ink);
        x += ui.px(24);
    }
    text_in(ui, list, {{x, box.min.y}, {box.max.x - ui.px(4), box.max.y}}, option.words, {size, weight, ink});
}

} // namespace

std::optional<std::size_t> tabs(Ui& ui, std::string_view id, std::span<const Option> options, std::size_t selected,
                                float width) {
    const IdScope scope(ui, id);
    const Colours& c = ui.colours();
    const Box box = take(ui, width, ui.px(44));
    fill_box(ui.list(), {{box.min.x, box.max.y - ui.px(1)}, box.max}, c.line);
    std::optional<std::size_t> chosen = arrow_step(ui, options);
    float total = 0;
    for (const Option& option : options) total += option_width(ui, option, ui.px(16), TextSize::body);
    const float share = total > box.width() && !options.empty() ? box.width() / total : 1;
    float x = box.min.x;
    for (std::size_t at = 0; at < options.size(); ++at) {
        const float wide = std::floor(option_width(ui, options[at], ui.px(16), TextSize::body) * share);
        const Box tab = box_at({x, box.min.y}, wide, box.height());
        x += wide;
        PressOptions how;
        how.kind = ControlKind::tab;
        how.selected = at == selected;
        how.ring_inside = true;
        how.radius = 8;
        const Press state = press(ui, options[at].id, tab, options[at].words, how);
        if (state.pressed) chosen = at;
        fill_box(ui.list(), {tab.min, {tab.max.x, tab.max.y - ui.px(3)}}, with_alpha(c.primary_tint, 0.7 * state.hover),
                 ui.px(8));
        const bool here = at == selected;
        draw_option(ui, tab, options[at], here ? c.primary : c.ink2, here ? Weight::semibold : Weight::regular,
                    TextSize::body);
        if (here)
            fill_box(ui.list(), {{tab.min.x + ui.px(8), tab.max.y - ui.px(3)}, {tab.max.x - ui.px(8), tab.max.y}},
                     c.primary, ui.px(1.5f));
        ring(ui, state, tab, how);
    }
    return chosen;
}

float segments_width(Ui& ui, std::span<const Option> options) {
    float total = 2 * ui.px(3);
    for (const Option& option : options) total += option_width(ui, option, ui.px(14), TextSize::small);
    return total;
}

std::optional<std::size_t> segments(Ui& ui, std::string_view id, std::span<const Option> options, std::size_t selected,
                                    float width) {
    const IdScope scope(ui, id);
    const Colours& c = ui.colours();
    const float natural = segments_width(ui, options);
    const Box box = take(ui, width > 0 ? width : natural, ui.px(36));
    fill_box(ui.list(), box, c.surface, ui.px(10));
    outline_box(ui.list(), box, c.control, ui.px(10), ui.px(1));
    std::optional<std::size_t> chosen = arrow_step(ui, options);
    const float extra = options.empty() ? 0 : (box.width() - natural) / static_cast<float>(options.size());
    float x = box.min.x + ui.px(3);
    for (std::size_t at = 0; at < options.size(); ++at) {
        const float wide = std::floor(option_width(ui, options[at], ui.px(14), TextSize::small) + extra);
        const Box part = box_at({x, box.min.y + ui.px(3)}, wide, box.height() - 2 * ui.px(3));
        x += wide;
        PressOptions how;
        how.kind = ControlKind::segment;
        how.selected = at == selected;
        how.radius = 8;
        const Press state = press(ui, options[at].id, part, options[at].words, how);
        if (state.pressed) chosen = at;
        const bool here = at == selected;
        fill_box(ui.list(), part, here ? c.primary : with_alpha(c.primary_tint, state.hover), ui.px(8));
        draw_option(ui, part, options[at], here ? c.on_primary : c.ink2, here ? Weight::semibold : Weight::regular,
                    TextSize::small);
        ring(ui, state, part, how);
    }
    return chosen;
}

float stepper_width(Ui& ui, std::span<const Option> options) {
    float total = 2 * ui.px(4);
    for (const Option& option : options) total += option_width(ui, option, ui.px(15), TextSize::small) + ui.px(22);
    return total;
}

std::optional<std::size_t> stepper(Ui& ui, std::string_view id, std::span<const Option> options, std::size_t selected) {
    const IdScope scope(ui, id);
    const Colours& c = ui.colours();
    const Box box = take(ui, stepper_width(ui, options), ui.px(44));
    fill_box(ui.list(), box, c.surface, ui.px(11));
    outline_box(ui.list(), box, c.control, ui.px(11), ui.px(1));
    std::optional<std::size_t> chosen = arrow_step(ui, options);
    float x = box.min.x + ui.px(4);
    for (std::size_t at = 0; at < options.size(); ++at) {
        const float wide = option_width(ui, options[at], ui.px(15), TextSize::small) + ui.px(22);
        const Box part = box_at({x, box.min.y + ui.px(4)}, wide, box.height() - 2 * ui.px(4));
        x += wide;
        PressOptions how;
        how.kind = ControlKind::step;
        how.selected = at == selected;
        how.radius = 8;
        const Press state = press(ui, options[at].id, part, options[at].words, how);
        if (state.pressed) chosen = at;
        const bool here = at == selected;
        const Colour ink = here ? c.on_primary : c.ink2;
        fill_box(ui.list(), part, here ? c.primary : with_alpha(c.primary_tint, state.hover), ui.px(8));
        const float left = part.min.x + ui.px(14);
        if (options[at].done && !here) {
            draw_icon(ui.list(), Icon::check, {left, std::floor(part.centre().y - ui.px(15) / 2)}, ui.px(15),
                      c.primary);
        } else {
            text_in(ui, ui.list(), {{left, part.min.y}, part.max}, std::to_string(at + 1),
                    {TextSize::small, Weight::semibold, ink});
        }
        text_in(ui, ui.list(), {{left + ui.px(21), part.min.y}, {part.max.x - ui.px(6), part.max.y}}, options[at].words,
                {TextSize::small, here ? Weight::semibold : Weight::regular, ink});
        ring(ui, state, part, how);
    }
    return chosen;
}

bool rail_item(Ui& ui, std::string_view id, Icon icon, std::string_view words, bool selected, bool compact) {
    const Box box = take(ui, ui.px(compact ? 52 : 72), ui.px(compact ? 42 : 60));
    PressOptions options;
    options.kind = ControlKind::tab;
    options.selected = selected;
    options.radius = 12;
    const Press state = press(ui, id, box, words, options);
    const Colours& c = ui.colours();
    ImDrawList& list = ui.list();
    fill_box(list, box, selected ? c.primary_tint : with_alpha(c.primary_tint, 0.8 * (state.held ? 1.0 : state.hover)),
             ui.px(12));
    const Colour ink = selected ? c.primary : mix(c.ink2, c.primary, state.hover);
    const float size = ui.px(22);
    const float top = compact ? std::floor(box.centre().y - size / 2) : box.min.y + ui.px(9);
    draw_icon(list, icon, {std::floor(box.centre().x - size / 2), top}, size, ink);
    const Box name{{box.min.x, box.min.y + ui.px(34)}, {box.max.x, box.max.y - ui.px(7)}};
    const Weight weight = selected ? Weight::semibold : Weight::regular;
    if (!compact)
        text_in(ui, list, name, words, {TextSize::micro, weight, ink, Align::centre});
    else if (state.hovered || state.focused)
        tooltip(ui, box, words);
    ring(ui, state, box, options);
    return state.pressed;
}

namespace {

constexpr float kPhaseDot = 20;
constexpr float kPhaseLine = 22;

void phase_dot(Ui& ui, ImVec2 centre, bool done, bool current) {
    const Colours& c = ui.colours();
    ImDrawList& list = ui.list();
    const float radius = ui.px(kPhaseDot) / 2;
    if (current) {
        circle(list, centre, radius, c.primary);
        circle(list, centre, ui.px(4), c.on_primary);
    } else if (done) {
        circle(list, centre, radius, c.primary_tint);
        draw_icon(list, Icon::check, {centre.x - ui.px(14) / 2, centre.y - ui.px(14) / 2}, ui.px(14), c.primary);
    } else {
        ring(list, centre, radius - ui.px(1.75f), c.control, std::max(1.0f, 1.5f * ui.theme.u));
    }
}

} // namespace

float phase_track_width(Ui& ui, std::span<const std::string_view> names) {
    float total = 0;
    for (const std::string_view name : names)
        total += ui.px(kPhaseDot + 6) + std::ceil(text_width(ui, name, TextSize::small, Weight::semibold));
    return total + static_cast<float>(names.empty() ? 0 : names.size() - 1) * ui.px(kPhaseLine + 16);
}

void phase_track(Ui& ui, std::span<const std::string_view> names, std::size_t current, bool narrow,
                 std::string_view count_words, float width) {
    const Colours& c = ui.colours();
    const float natural = narrow ? ui.width() : phase_track_width(ui, names);
    const Box box = take(ui, width > 0 ? width : natural, ui.px(24));
    ImDrawList& list = ui.list();
    const float middle = std::floor(box.centre().y);
    const float dot = ui.px(kPhaseDot);
    if (narrow) {
        if (current >= names.size()) return;
        phase_dot(ui, {box.min.x + dot / 2, middle}, false, true);
        const float x = box.min.x + dot + ui.px(6);
        const float wide = text_at(ui, list, {x, middle - line_px(TextSize::small, ui.theme.u) / 2}, names[current],
                                   {TextSize::small, Weight::semibold, c.primary});
        text_in(ui, list, {{x + wide + ui.px(8), box.min.y}, box.max}, count_words,
                {TextSize::small, Weight::regular, c.ink3});
        return;
    }
    float x = box.min.x;
    for (std::size_t at = 0; at < names.size(); ++at) {
        const bool here = at == current;
        phase_dot(ui, {x + dot / 2, middle}, at < current, here);
        x += dot + ui.px(6);
        const float wide = std::ceil(text_width(ui, names[at], TextSize::small, Weight::semibold));
        const Colour ink = here ? c.primary : at < current ? c.ink2 : c.ink3;
        text_in(ui, list, {{x, box.min.y}, {x + wide + 1, box.max.y}}, names[at],
                {TextSize::small, here ? Weight::semibold : Weight::regular, ink});
        x += wide + ui.px(8);
        if (at + 1 == names.size()) break;
        fill_box(list, {{x, middle - 1}, {x + ui.px(kPhaseLine), middle - 1 + ui.px(2)}},
                 at < current ? c.primary : mix(c.line, c.control, 0.4), 1);
        x += ui.px(kPhaseLine + 8);
    }
}

} // namespace propartif::ui
