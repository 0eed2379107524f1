#include "ui/layout.hpp"
#include "ui/widgets/field.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

bool toggle(Ui& ui, std::string_view id, std::string_view words, bool on, std::string_view explanation) {
    const float width = ui.width();
    const float switch_wide = ui.px(44);
    const float words_wide = width - switch_wide - ui.px(16) - ui.px(8);
    TextLook head;
    TextLook foot;
    foot.size = TextSize::small;
    foot.colour = ui.colours().ink3;
    const float head_high = text_height(ui, words, head, words_wide);
    const float foot_high = explanation.empty() ? 0 : text_height(ui, explanation, foot, words_wide);
    const Box box = take(ui, width, std::max(ui.px(40), head_high + foot_high + ui.px(16)));
    PressOptions options;
    options.kind = ControlKind::toggle;
    options.selected = on;
    options.value = on ? "on" : "off";
    options.ring_inside = true;
    const Press state = press(ui, id, box, words, options);
    const Colours& c = ui.colours();
    ImDrawList& list = ui.list();
    fill_box(list, box, with_alpha(c.primary_tint, state.hover * 0.6), ui.px(10));
    const float top = std::floor(box.centre().y - (head_high + foot_high) / 2);
    text_block_at(ui, list, {box.min.x + ui.px(8), top}, words_wide, words, head);
    text_block_at(ui, list, {box.min.x + ui.px(8), top + head_high}, words_wide, explanation, foot);
    const double moved = ui.animations.ease(ui.path(id) + "#on", on ? 1.0 : 0.0);
    const float high = ui.px(24);
    const Box track =
        box_at({box.max.x - switch_wide - ui.px(8), std::floor(box.centre().y - high / 2)}, switch_wide, high);
    fill_box(list, track, mix(c.neutral_tint, c.primary, moved), high / 2);
    if (moved < 0.99)
        outline_box(list, track, mix(c.control, c.primary, moved), high / 2, std::max(1.0f, 1.5f * ui.theme.u));
    const float knob = ui.px(8);
    const float x = track.min.x + high / 2 + static_cast<float>(moved) * (switch_wide - high);
    circle(list, {x, track.centre().y}, knob, mix(c.control, c.on_primary, moved));
    if (moved > 0.6) {
        draw_icon(list, Icon::check, {x - ui.px(6), track.centre().y - ui.px(6)}, ui.px(12), c.primary);
    }
    ring(ui, state, box, options);
    return state.pressed;
}

bool slider(Ui& ui, std::string_view id, std::string_view label, double& value, double low, double high, double step,
            std::string_view value_words, float width) {
    const float wide = width > 0 ? width : ui.width();
    const Box box = take(ui, wide, ui.px(60));
    PressOptions options;
    options.kind = ControlKind::slider;
    options.value = value_words;
    options.ring_inside = true;
    const Press state = press(ui, id, box, label, options);
    const double before = value;
    const float knob = ui.px(10);
    const Box track{{box.min.x + ui.px(8) + knob, box.max.y - ui.px(20)},
                    {box.max.x - ui.px(8) - knob, box.max.y - ui.px(14)}};
    if (state.held && track.width() > 0) {
        const double share = static_cast<double>((ImGui::GetIO().MousePos.x - track.min.x) / track.width());
        value = low + std::clamp(share, 0.0, 1.0) * (high - low);
    }
    if (state.focused && !ui.typing()) {
        if (key_pressed(Key::left, true) || key_pressed(Key::down, true)) value -= step;
        if (key_pressed(Key::right, true) || key_pressed(Key::up, true)) value += step;
        if (key_pressed(Key::home)) value = low;
        if (key_pressed(Key::end)) value = high;
    }
    if (step > 0) value = low + std::round((value - low) / step) * step;
    value = std::clamp(value, low, high);
    const Colours& c = ui.colours();
    ImDrawList& list = ui.list();
    const Box head = box_at({box.min.x + ui.px(8), box.min.y + ui.px(6)}, box.width() - ui.px(16),
                            line_px(TextSize::body, ui.theme.u));
    text_in(ui, list, head, label);
    text_in(ui, list, head, value_words, {TextSize::body, Weight::semibold, c.ink, Align::right});
    const auto share = static_cast<float>(high > low ? (value - low) / (high - low) : 0.0);
    const float x = track.min.x + share * track.width();
    fill_box(list, track, c.neutral_tint, track.height() / 2);
    outline_box(list, track, c.control, track.height() / 2, ui.px(1));
    fill_box(list, {track.min, {x, track.max.y}}, c.primary, track.height() / 2);
    circle(list, {x, track.centre().y}, knob, mix(c.primary, c.primary_deep, state.held ? 1.0 : state.hover));
    circle(list, {x, track.centre().y}, ui.px(4), c.on_primary);
    ring(ui, state, box, options);
    return value != before;
}

} // namespace propartif::ui
