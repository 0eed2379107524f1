#include "ui/widgets/surface.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/feedback.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

struct Tone {
    Colour ground, words;
};

Tone tone_of(const Ui& ui, TagTone tone) {
    const Colours& c = ui.colours();
    switch (tone) {
    case TagTone::neutral: return {c.neutral_tint, c.ink2};
    case TagTone::primary: return {c.primary_tint, c.primary};
    case TagTone::attention: return {c.turmeric_tint, c.turmeric};
    case TagTone::green: return {c.green_tint, c.green};
    case TagTone::red: return {c.red_tint, c.red};
    case TagTone::tension: return {c.tension_tint, c.tension};
    case TagTone::trust: break;
    }
    return {c.trust_tint, c.trust};
}

Weight tag_weight(TagTone tone) {
    return tone == TagTone::neutral ? Weight::regular : Weight::semibold;
}

} // namespace

float chip_width(Ui& ui, std::string_view words, bool with_icon) {
    return std::ceil(text_width(ui, words, TextSize::small, Weight::semibold)) + 2 * ui.px(14) +
           (with_icon ? ui.px(16) + ui.px(7) : 0);
}

bool chip(Ui& ui, std::string_view id, std::string_view words, bool selected, std::optional<Icon> icon) {
    const Box box = take(ui, chip_width(ui, words, icon.has_value()), ui.px(32));
    PressOptions options;
    options.kind = ControlKind::chip;
    options.selected = selected;
    options.radius = 16;
    const Press state = press(ui, id, box, words, options);
    const Colours& c = ui.colours();
    ImDrawList& list = ui.list();
    const float radius = box.height() / 2;
    const double over = state.held ? 1.0 : state.hover;
    const Colour ink = selected ? c.on_primary : mix(c.ink2, c.primary, over);
    fill_box(list, box, selected ? mix(c.primary, c.primary_deep, over) : mix(c.surface, c.primary_tint, over), radius);
    if (!selected) outline_box(list, box, mix(c.control, c.ink2, over), radius, ui.px(1));
    float x = box.min.x + ui.px(14);
    if (icon) {
        draw_icon(list, *icon, {x, std::floor(box.centre().y - ui.px(16) / 2)}, ui.px(16), ink);
        x += ui.px(16) + ui.px(7);
    }
    const Weight weight = selected ? Weight::semibold : Weight::regular;
    text_in(ui, list, {{x, box.min.y}, {box.max.x - ui.px(14) + 1, box.max.y}}, words,
            {TextSize::small, weight, ink, icon ? Align::left : Align::centre});
    ring(ui, state, box, options);
    return state.pressed;
}

float tag_width(Ui& ui, std::string_view words, bool with_icon) {
    return std::ceil(text_width(ui, words, TextSize::micro, Weight::semibold)) + 2 * ui.px(8) +
           (with_icon ? ui.px(14) + ui.px(5) : 0);
}

float tag_at(Ui& ui, ImDrawList& list, ImVec2 at, std::string_view words, TagTone tone, std::optional<Icon> icon) {
    const Tone look = tone_of(ui, tone);
    const Box box = box_at(at, tag_width(ui, words, icon.has_value()), ui.px(24));
    fill_box(list, box, look.ground, ui.px(7));
    float x = box.min.x + ui.px(8);
    if (icon) {
        draw_icon(list, *icon, {x, std::floor(box.centre().y - ui.px(14) / 2)}, ui.px(14), look.words);
        x += ui.px(14) + ui.px(5);
    }
    text_in(ui, list, {{x, box.min.y}, {box.max.x - ui.px(8) + 1, box.max.y}}, words,
            {TextSize::micro, tag_weight(tone), look.words, icon ? Align::left : Align::centre});
    return box.width();
}

float tag(Ui& ui, std::string_view words, TagTone tone, std::optional<Icon> icon) {
    const Box box = take(ui, tag_width(ui, words, icon.has_value()), ui.px(24));
    return tag_at(ui, ui.list(), box.min, words, tone, icon);
}

CardPress card_button(Ui& ui, std::string_view id, std::string_view label, float width, float height) {
    CardPress card;
    card.box = take(ui, width, height);
    PressOptions options;
    options.kind = ControlKind::card;
    options.radius = 14;
    card.press = press(ui, id, card.box, label, options);
    const Colours& c = ui.colours();
    const double over = card.press.held ? 0.75 : card.press.hover * 0.45;
    card_ground(ui.list(), ui.theme, card.box, ui.px(14), mix(c.surface, c.primary_tint, over));
    return card;
}

void card_button_ring(Ui& ui, const CardPress& card) {
    PressOptions options;
    options.radius = 14;
    ring(ui, card.press, card.box, options);
}

namespace {

struct BannerDress {
    Colour ground, ink;
    Icon icon;
};

BannerDress banner_dress(const Ui& ui, BannerTone tone) {
    const Colours& c = ui.colours();
    if (tone == BannerTone::error) return {c.red_tint, c.red, Icon::warning};
    if (tone == BannerTone::attention) return {c.turmeric_tint, c.turmeric, Icon::info};
    return {c.primary_tint, c.primary, Icon::info};
}

} // namespace

BannerResult banner(Ui& ui, std::string_view id, BannerTone tone, std::string_view sentence, std::string_view action,
                    std::string_view close) {
    const BannerDress dress = banner_dress(ui, tone);
    const IdScope scope(ui, id);
    const float width = ui.width();
    const float padding = ui.px(12);
    const float icon = ui.px(20);
    ButtonLook look;
    look.small = true;
    look.rank = ButtonRank::quiet;
    const float action_wide = action.empty() ? 0 : button_width(ui, action, look) + ui.px(8);
    const float close_wide = close.empty() ? 0 : ui.px(36) + ui.px(4);
    const float beside = width - 2 * padding - icon - ui.px(10) - action_wide - close_wide;
    const bool stacked = action_wide > 0 && beside < ui.px(220); // the action goes under the sentence
    const float words_wide = stacked ? beside + action_wide : beside;
    TextLook letters;
    letters.size = TextSize::small;
    const float words_high = text_height(ui, sentence, letters, words_wide);
    const float row = std::max(words_high, action.empty() && close.empty() ? 0.0f
                                           : stacked && close.empty()      ? 0.0f
                                                                           : ui.px(36));
    const Box box = take(ui, width, row + 2 * ui.px(10) + (stacked ? ui.px(36) + ui.px(6) : 0));
    const ImVec2 after = cursor();
    fill_box(ui.list(), box, dress.ground, ui.px(10));
    const float middle = box.min.y + ui.px(10) + row / 2;
    draw_icon(ui.list(), dress.icon, {box.min.x + padding, std::floor(middle - icon / 2)}, icon, dress.ink);
    const float text_x = box.min.x + padding + icon + ui.px(10);
    text_block_at(ui, ui.list(), {text_x, std::floor(middle - words_high / 2)}, words_wide, sentence, letters);
    BannerResult result;
    if (!action.empty()) {
        const float below = box.max.y - ui.px(10) - ui.px(36);
        move_to(stacked ? ImVec2{text_x - ui.px(14), below}
                        : ImVec2{box.max.x - padding - close_wide - action_wide + ui.px(8),
                                 std::floor(middle - ui.px(36) / 2)});
        result.acted = button(ui, "action", action, look);
    }
    if (!close.empty()) {
        move_to({box.max.x - padding - ui.px(36), std::floor(middle - ui.px(36) / 2)});
        result.closed = icon_button(ui, "close", Icon::cross, close);
    }
    move_to(after);
    return result;
}

namespace {

// A rounded rectangle whose corner at the speaker is nearly square.
std::vector<ImVec2> bubble_outline(const Ui& ui, const Box& whole, bool officer, float inset) {
    const Box box = whole.grown(-inset);
    const double round = static_cast<double>(ui.px(14));
    const double sharp = static_cast<double>(ui.px(4));
    const double left = static_cast<double>(box.min.x);
    const double top = static_cast<double>(box.min.y);
    const double right = static_cast<double>(box.max.x);
    const double bottom = static_cast<double>(box.max.y);
    const double low_right = officer ? sharp : round;
    const double low_left = officer ? round : sharp;
    Path path;
    path.move(left + round, top).line(right - round, top).arc(round, round, false, true, right, top + round);
    path.line(right, bottom - low_right).arc(low_right, low_right, false, true, right - low_right, bottom);
    path.line(left + low_left, bottom).arc(low_left, low_left, false, true, left, bottom - low_left);
    path.line(left, top + round).arc(round, round, false, true, left + round, top).close();
    return path.contours().front().points;
}

} // namespace

float bubble(Ui& ui, std::string_view words, const std::vector<FlowSpan>& spans, const BubbleLook& look) {
    const Colours& c = ui.colours();
    const float side = ui.px(14);
    const float most = std::floor(ui.width() * 0.84f) - 2 * side;
    const TextLook letters;
    const float words_wide = std::min(most, flow_width(ui, words, spans, letters, most) + 1);
    const float words_high = flow_height(ui, words, spans, letters, most);
    const float verdict_high = look.officer && look.verdict ? ui.px(26) : 0;
    const Box row = take(ui, 0, words_high + 2 * ui.px(10) + verdict_high);
    const float width = words_wide + 2 * side;
    const Box box =
        box_at({look.officer ? row.max.x - width : row.min.x, row.min.y}, width, words_high + 2 * ui.px(10));
    const float thick = look.discussed ? std::max(1.0f, 1.5f * ui.theme.u) : ui.px(1);
    const std::vector<ImVec2> outline = bubble_outline(ui, box, look.officer, thick / 2);
    Mesh mesh;
    fill(mesh, bubble_outline(ui, box, look.officer, 0), look.officer ? c.bubble_me : c.bubble);
    if (look.discussed)
        stroke(mesh, outline, true, thick, c.primary);
    else if (!look.officer)
        stroke(mesh, outline, true, thick, c.line);
    draw(ui.list(), mesh, {0, 0});
    flow_block_at(ui, ui.list(), {box.min.x + side, box.min.y + ui.px(10)}, most, words, spans, letters);
    if (verdict_high > 0) {
        verdict_inline(ui, ui.list(), box.max.x, box.max.y + ui.px(4), *look.verdict, look.verdict_words, c.background);
    }
    return row.height();
}

void scene(Ui& ui, std::string_view words) {
    TextLook look;
    look.size = TextSize::small;
    look.colour = ui.colours().ink3;
    look.align = Align::centre;
    const float width = std::min(ui.width(), ui.px(560));
    const Box box = take(ui, 0, text_height(ui, words, look, width));
    text_block_at(ui, ui.list(), {std::floor(box.centre().x - width / 2), box.min.y}, width, words, look);
}

void tooltip(Ui& ui, const Box& beside, std::string_view words) {
    if (words.empty()) return;
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    TextLook look;
    look.size = TextSize::small;
    look.colour = ui.colours().background;
    const float most = std::min(ui.px(320), screen.x - ui.px(40));
    const float wide = std::min(most, std::ceil(text_width(ui, words, look.size)) + 1);
    const float high = text_height(ui, words, look, wide);
    const float width = wide + 2 * ui.px(10);
    const float height = high + 2 * ui.px(6);
    const float x =
        std::clamp(beside.centre().x - width / 2, ui.px(6), std::max(ui.px(6), screen.x - width - ui.px(6)));
    const bool above = beside.max.y + ui.px(8) + height > screen.y;
    const float y = above ? beside.min.y - ui.px(8) - height : beside.max.y + ui.px(8);
    const Box box = box_at({std::floor(x), std::floor(y)}, width, height);
    fill_box(list, box, ui.colours().ink, ui.px(8));
    text_block_at(ui, list, {box.min.x + ui.px(10), box.min.y + ui.px(6)}, wide, words, look);
}

} // namespace propartif::ui
