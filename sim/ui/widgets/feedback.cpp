#include "ui/widgets/feedback.hpp"
#include "ui/layout.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

constexpr int kSegments = 5;

float in_column(const Ui& ui, float width) {
    return width > 0 ? width : ui.width();
}

Colour gauge_colour(const Ui& ui, GaugeKind kind) {
    return kind == GaugeKind::tension ? ui.colours().tension : ui.colours().trust;
}
Colour gauge_tint(const Ui& ui, GaugeKind kind) {
    return kind == GaugeKind::tension ? ui.colours().tension_tint : ui.colours().trust_tint;
}

struct Segments {
    Box box;
    float gap;
    float wide() const { return (box.width() - static_cast<float>(kSegments - 1) * gap) / kSegments; }
    Box segment(int at) const {
        const float x = std::floor(box.min.x + static_cast<float>(at) * (wide() + gap) + 0.5f);
        const float end = std::floor(box.min.x + static_cast<float>(at) * (wide() + gap) + wide() + 0.5f);
        return {{x, box.min.y}, {end, box.max.y}};
    }
    float x_of(double value) const {
        const double part = std::clamp(value, 0.0, 100.0) / 20.0;
        const int at = std::min(kSegments - 1, static_cast<int>(part));
        const Box here = segment(at);
        return here.min.x + static_cast<float>(part - at) * here.width();
    }
};

void draw_segments(Ui& ui, const Segments& segments, double value, std::optional<double> previous, Colour colour,
                   Colour tint) {
    ImDrawList& list = ui.list();
    const float radius = ui.px(4);
    for (int at = 0; at < kSegments; ++at) {
        const Box segment = segments.segment(at);
        const double share = std::clamp((value - at * 20.0) / 20.0, 0.0, 1.0);
        fill_box(list, segment, tint, radius);
        if (share <= 0) continue;
        const float wide = std::max(ui.px(4), static_cast<float>(share) * segment.width());
        fill_box(list, {segment.min, {segment.min.x + wide, segment.max.y}}, colour, radius);
    }
    if (!previous) return;
    const float x = std::floor(segments.x_of(*previous) + 0.5f);
    const float reach = ui.px(4);
    const float half = ui.px(2) / 2;
    fill_box(list, {{x - half - 1, segments.box.min.y - reach}, {x + half + 1, segments.box.max.y + reach}},
             ui.colours().surface, half);
    fill_box(list, {{x - half, segments.box.min.y - reach}, {x + half, segments.box.max.y + reach}}, ui.colours().ink2,
             half);
}

} // namespace

std::size_t gauge_band(double value) {
    return static_cast<std::size_t>(std::clamp(value / 20.0, 0.0, 4.0));
}

void gauge(Ui& ui, std::string_view id, GaugeKind kind, double value, std::optional<double> previous,
           const GaugeWords& words, float width) {
    const Colours& c = ui.colours();
    const float row = line_px(TextSize::small, ui.theme.u);
    const float foot = line_px(TextSize::micro, ui.theme.u);
    const Box box = take(ui, in_column(ui, width), row + ui.px(26) + foot);
    ImDrawList& list = ui.list();
    const Colour colour = gauge_colour(ui, kind);
    const float icon = ui.px(18);
    const Box head = box_at(box.min, box.width(), row);
    draw_icon(list, kind == GaugeKind::tension ? Icon::wave : Icon::trust,
              {box.min.x, std::floor(head.centre().y - icon / 2)}, icon, colour);
    text_in(ui, list, {{box.min.x + icon + ui.px(6), head.min.y}, head.max}, words.name,
            {TextSize::small, Weight::regular, c.ink2});
    text_in(ui, list, head, words.state, {TextSize::small, Weight::semibold, c.ink, Align::right});
    const float top = head.max.y + ui.px(8);
    const double shown = ui.animations.follow(ui.path(id), value);
    draw_segments(ui, {{{box.min.x, top}, {box.max.x, top + ui.px(10)}}, ui.px(3)}, shown, previous, colour,
                  gauge_tint(ui, kind));
    const Box last{{box.min.x, box.max.y - foot}, box.max};
    text_in(ui, list, last, words.value, {TextSize::micro, Weight::regular, c.ink3});
    if (words.delta.empty() || !previous || *previous == value) return;
    text_in(ui, list, last, words.delta, {TextSize::micro, Weight::semibold, colour, Align::right});
    const float wide = text_width(ui, words.delta, TextSize::micro, Weight::semibold);
    triangle(list, {last.max.x - wide - ui.px(10), std::floor(last.centre().y) + 0.5f}, ui.theme.u * 5.5f,
             value > *previous, colour);
}

void verdict_panel(Ui& ui, Mark mark, std::string_view word, std::string_view triggers, float width) {
    const float wide = in_column(ui, width);
    const float side = ui.px(36);
    const float left = ui.px(13) + side + ui.px(12);
    const float words_wide = wide - left - ui.px(12);
    const Colour tint = mark_tint(ui.theme, mark);
    TextLook head;
    head.size = TextSize::lead;
    head.weight = Weight::semibold;
    head.colour = mark_colour(ui.theme, mark);
    TextLook foot;
    foot.size = TextSize::micro;
    const float head_high = text_height(ui, word, head, words_wide);
    const float foot_high = text_height(ui, triggers, foot, words_wide);
    const float between = triggers.empty() ? 0 : ui.px(2);
    const Box box = take(ui, wide, std::max(side, head_high + between + foot_high) + 2 * ui.px(11));
    ImDrawList& list = ui.list();
    fill_box(list, box, tint, ui.px(12));
    draw_mark(list, ui.theme, mark, {box.min.x + ui.px(13), std::floor(box.centre().y - side / 2)}, side, tint);
    const float top = std::floor(box.centre().y - (head_high + between + foot_high) / 2);
    text_block_at(ui, list, {box.min.x + left, top}, words_wide, word, head);
    text_block_at(ui, list, {box.min.x + left, top + head_high + between}, words_wide, triggers, foot);
}

float verdict_inline(Ui& ui, ImDrawList& list, float right, float top, Mark mark, std::string_view word,
                     Colour ground) {
    const float size = ui.px(16);
    const float row = line_px(TextSize::micro, ui.theme.u);
    const float words = text_width(ui, word, TextSize::micro, Weight::semibold);
    const float wide = size + ui.px(7) + words;
    draw_mark(list, ui.theme, mark, {std::floor(right - wide), std::floor(top + (row - size) / 2)}, size, ground);
    text_at(ui, list, {std::floor(right - words), top}, word,
            {TextSize::micro, Weight::semibold, mark_colour(ui.theme, mark)});
    return wide;
}

float delta_pill_width(Ui& ui, std::string_view name, std::string_view amount) {
    return std::ceil(text_width(ui, name, TextSize::micro, Weight::semibold) +
                     text_width(ui, amount, TextSize::micro, Weight::semibold)) +
           2 * ui.px(9) + ui.px(20);
}

float delta_pill(Ui& ui, GaugeKind kind, std::string_view name, double change, std::string_view amount) {
    const Box box = take(ui, delta_pill_width(ui, name, amount), ui.px(24));
    ImDrawList& list = ui.list();
    const Colour colour = gauge_colour(ui, kind);
    fill_box(list, box, gauge_tint(ui, kind), ui.px(7));
    const TextLook look{TextSize::micro, Weight::semibold, colour};
    const float x = box.min.x + ui.px(9);
    text_in(ui, list, {{x, box.min.y}, box.max}, name, look);
    const float after = x + text_width(ui, name, look.size, look.weight);
    const ImVec2 middle{std::floor(after + ui.px(10)), std::floor(box.centre().y)};
    if (change == 0)
        line(list, {middle.x - ui.px(4), middle.y}, {middle.x + ui.px(4), middle.y}, colour, ui.px(2));
    else
        triangle(list, middle, ui.theme.u * 5.5f, change > 0, colour);
    text_in(ui, list, {{after + ui.px(20), box.min.y}, {box.max.x, box.max.y}}, amount, look);
    return box.width();
}

void cei_row(Ui& ui, char letter, std::string_view name, bool there, std::string_view word, std::string_view evidence,
             float width) {
    const Colours& c = ui.colours();
    const float wide = in_column(ui, width);
    const float side = ui.px(32);
    const float left = side + ui.px(12);
    TextLook said;
    said.size = TextSize::small;
    said.colour = c.ink2;
    const float row = line_px(TextSize::small, ui.theme.u);
    const float said_high = text_height(ui, evidence, said, wide - left);
    const Box box = take(ui, wide, std::max(side, row + said_high));
    ImDrawList& list = ui.list();
    const Box square = box_at(box.min, side, side);
    if (there)
        fill_box(list, square, c.primary, ui.px(8));
    else
        outline_box(list, square, c.control, ui.px(8), std::max(1.0f, 1.5f * ui.theme.u));
    text_in(ui, list, square, std::string_view(&letter, 1),
            {TextSize::body, Weight::semibold, there ? c.on_primary : c.ink2, Align::centre});
    const Box head{{box.min.x + left, box.min.y}, {box.max.x, box.min.y + row}};
    const Colour tone = there ? c.primary : c.turmeric;
    const float word_wide = text_width(ui, word, TextSize::micro, Weight::semibold);
    const float icon = ui.px(14);
    text_in(ui, list, head, word, {TextSize::micro, Weight::semibold, tone, Align::right});
    draw_icon(list, there ? Icon::check : Icon::plus,
              {std::floor(head.max.x - word_wide - icon - ui.px(4)), std::floor(head.centre().y - icon / 2)}, icon,
              tone);
    text_in(ui, list, {head.min, {head.max.x - word_wide - icon - ui.px(8), head.max.y}}, name,
            {TextSize::small, Weight::semibold, c.ink});
    text_block_at(ui, list, {head.min.x, head.max.y}, wide - left, evidence, said);
}

void ladder(Ui& ui, std::string_view name, int level, int top, std::string_view count, std::string_view sentence,
            float width) {
    const Colours& c = ui.colours();
    const float wide = in_column(ui, width);
    TextLook said;
    said.size = TextSize::small;
    said.colour = c.ink2;
    const float row = line_px(TextSize::small, ui.theme.u);
    const Box box = take(ui, wide, row + text_height(ui, sentence, said, wide));
    ImDrawList& list = ui.list();
    const float pill = ui.px(22);
    const float between = ui.px(3);
    const int pills = std::clamp(top, 1, 6);
    const float pills_wide = static_cast<float>(pills) * pill + static_cast<float>(pills - 1) * between;
    const Box head = box_at(box.min, wide, row);
    for (int at = 0; at < pills; ++at) {
        const float x = box.max.x - pills_wide + static_cast<float>(at) * (pill + between);
        const Box one = box_at({x, std::floor(head.centre().y - ui.px(10) / 2)}, pill, ui.px(10));
        if (at < level)
            fill_box(list, one, c.primary, ui.px(5));
        else
            outline_box(list, one, c.control, ui.px(5), std::max(1.0f, 1.5f * ui.theme.u));
    }
    const float count_wide = text_width(ui, count, TextSize::small);
    const float count_x = box.max.x - pills_wide - ui.px(8) - count_wide;
    text_in(ui, list, {{count_x, head.min.y}, {box.max.x, head.max.y}}, count,
            {TextSize::small, Weight::regular, c.ink2});
    text_in(ui, list, {head.min, {count_x - ui.px(8), head.max.y}}, name, {TextSize::small, Weight::semibold, c.ink});
    text_block_at(ui, list, {box.min.x, head.max.y}, wide, sentence, said);
}

void score_bar(Ui& ui, std::string_view name, double share, std::optional<double> self_rating, std::string_view amount,
               float name_width, float width) {
    const Colours& c = ui.colours();
    const Box box = take(ui, in_column(ui, width), ui.px(33));
    ImDrawList& list = ui.list();
    const float amount_wide = std::max(ui.px(82), text_width(ui, amount, TextSize::small) + ui.px(12));
    text_in(ui, list, {box.min, {box.min.x + name_width - ui.px(8), box.max.y}}, name, {TextSize::small});
    text_in(ui, list, box, amount, {TextSize::small, Weight::regular, c.ink2, Align::right});
    const float high = ui.px(12);
    const float top = std::floor(box.centre().y - high / 2);
    const Box bar{{box.min.x + name_width, top}, {box.max.x - amount_wide, top + high}};
    fill_box(list, bar, c.neutral_tint, high / 2);
    const float filled = bar.width() * static_cast<float>(std::clamp(share, 0.0, 1.0));
    if (filled > 0) fill_box(list, {bar.min, {bar.min.x + std::max(high, filled), bar.max.y}}, c.primary, high / 2);
    if (!self_rating) return;
    const float x = bar.min.x + bar.width() * static_cast<float>(std::clamp(*self_rating, 0.0, 1.0));
    diamond(list, {x, bar.centre().y}, ui.px(8), c.surface, c.ink, std::max(1.0f, 1.75f * ui.theme.u));
}

void vote_bar(Ui& ui, int number, double share, std::string_view amount, float width) {
    const Colours& c = ui.colours();
    const Box box = take(ui, in_column(ui, width), ui.px(36));
    ImDrawList& list = ui.list();
    const char digit = static_cast<char>('0' + std::clamp(number, 0, 9));
    const Box cap = box_at({box.min.x, box.min.y + ui.px(5)}, ui.px(26), ui.px(26));
    fill_box(list, cap, c.neutral_tint, ui.px(7));
    text_in(ui, list, cap, std::string_view(&digit, 1), {TextSize::small, Weight::semibold, c.ink2, Align::centre});
    const float amount_wide = text_width(ui, amount, TextSize::small, Weight::semibold) + ui.px(12);
    text_in(ui, list, box, amount, {TextSize::small, Weight::semibold, c.ink, Align::right});
    const Box bar{{cap.max.x + ui.px(10), cap.min.y + ui.px(5)}, {box.max.x - amount_wide, cap.max.y - ui.px(5)}};
    fill_box(list, bar, c.neutral_tint, ui.px(5));
    fill_box(list, {bar.min, {bar.min.x + bar.width() * static_cast<float>(std::clamp(share, 0.0, 1.0)), bar.max.y}},
             c.primary, ui.px(5));
}

void progress_bar(Ui& ui, double share, float width) {
    const Box box = take(ui, in_column(ui, width), ui.px(8));
    const float radius = box.height() / 2;
    fill_box(ui.list(), box, ui.colours().neutral_tint, radius);
    const float filled = box.width() * static_cast<float>(std::clamp(share, 0.0, 1.0));
    if (filled > 0)
        fill_box(ui.list(), {box.min, {box.min.x + std::max(box.height(), filled), box.max.y}}, ui.colours().primary,
                 radius);
}

} // namespace propartif::ui
