#include "ui/text.hpp"
#include "ui/code_point.hpp"
#include "ui/layout.hpp"
#include <algorithm>
#include <cmath>
#include <string>

namespace propartif::ui {

namespace {

constexpr float kUnbroken = 1.0e7f;
constexpr std::string_view kEllipsis = "…";
constexpr float kBadgeSide = 18;  // units
constexpr float kBadgeBefore = 4; // units
constexpr float kBadgeAfter = 1;  // units

struct Setting { // all that drawing a flow needs to know
    Ui& ui;
    ImDrawList& list;
    const TextLook& look;
    const ImFont& regular;
    const ImFont& strong;
    Colour ink;
    float line;
};

FlowMeasure measure_of(const Ui& ui, const TextLook& look) {
    return {ui.fonts.get(look.size, look.weight), ui.fonts.get(look.size, Weight::semibold),
            ui.px(kBadgeSide) + ui.px(kBadgeBefore) + ui.px(kBadgeAfter)};
}

const Flow& flow_of(Ui& ui, std::string_view words, const std::vector<FlowSpan>& spans, const TextLook& look,
                    float width) {
    return ui.texts->get(words, spans, measure_of(ui, look), std::floor(width));
}

std::size_t lines_shown(const Flow& flow, const TextLook& look) {
    return look.max_lines > 0 ? std::min(flow.lines, static_cast<std::size_t>(look.max_lines)) : flow.lines;
}

float letters_top(float top, float line_height, const ImFont& font) {
    return std::floor(top + (line_height - font.FontSize) / 2 + 0.5f);
}

void draw_ground(const Setting& s, const FlowPiece& piece, float x, float y) {
    const Colours& colours = s.ui.colours();
    const float reach = std::floor(s.ui.px(1));
    const Box box{{std::floor(x - reach), y + 1}, {std::ceil(x + piece.width + reach), y + s.line - 1}};
    const float thick = std::max(1.0f, s.ui.px(2));
    if (piece.width <= 0) return;
    if (piece.paint == FlowPaint::green) {
        fill_box(s.list, box, colours.green_words, s.ui.px(3));
        straight_underline(s.list, box.min.x, box.max.x, box.max.y, thick, colours.green);
    } else if (piece.paint == FlowPaint::red) {
        fill_box(s.list, box, colours.red_tint, s.ui.px(3));
        zigzag_underline(s.list, box.min.x + thick / 2, box.max.x, box.max.y + s.ui.theme.u * 0.5f, s.ui.theme.u * 1.6f,
                         s.ui.theme.u * 7, s.ui.theme.u * 1.4f, colours.red);
    } else if (piece.paint == FlowPaint::evidence) {
        straight_underline(s.list, box.min.x, box.max.x, box.max.y - 1, std::max(1.0f, s.ui.px(1)), colours.primary);
    }
}

void draw_badge(const Setting& s, const FlowBadge& badge, float x, float y) {
    const float side = s.ui.px(kBadgeSide);
    const Box box =
        box_at({std::floor(x + s.ui.px(kBadgeBefore) + 0.5f), std::floor(y + (s.line - side) / 2)}, side, side);
    fill_box(s.list, box, s.ui.colours().primary, s.ui.px(5));
    text_in(s.ui, s.list, box, std::string_view(&badge.letter, 1),
            {TextSize::micro, Weight::semibold, s.ui.colours().on_primary, Align::centre});
}

float line_start(const Setting& s, const Flow& flow, std::size_t line, float width) {
    if (s.look.align == Align::left) return 0;
    float right = 0;
    for (const FlowPiece& piece : flow.pieces) {
        if (piece.line == line) right = std::max(right, piece.x + piece.width);
    }
    for (const FlowBadge& badge : flow.badges) {
        if (badge.line == line) right = std::max(right, badge.x + measure_of(s.ui, s.look).badge_width);
    }
    return s.look.align == Align::right ? width - right : (width - right) / 2;
}

std::string_view shown_part(std::string_view words) {
    while (!words.empty() && (words.back() == '\n' || words.back() == '\r')) words.remove_suffix(1);
    return words;
}

// As much of `words` as fits `width` together with the ellipsis.
std::string shortened(const ImFont& font, std::string_view words, float width) {
    const float room = width - advance_of(font, kEllipsis);
    float used = 0;
    std::size_t at = 0;
    while (at < words.size()) {
        const CodePoint point = code_point_at(words, at);
        used += advance_of(font, words.substr(at, point.bytes));
        if (used > room) break;
        at += point.bytes;
    }
    if (at < words.size() && words[at] != ' ') { // whole words, unless that would leave next to nothing
        const std::size_t blank = words.substr(0, at).rfind(' ');
        if (blank != std::string_view::npos && blank * 2 >= at) at = blank;
    }
    while (at > 0 && words[at - 1] == ' ') --at;
    return std::string(words.substr(0, at)) + std::string(kEllipsis);
}

void draw_piece(const Setting& s, const FlowPiece& piece, std::string_view words, float x, float y, float room,
                bool cut) {
    draw_ground(s, piece, x, y);
    const ImFont& font = piece.paint == FlowPaint::strong ? s.strong : s.regular;
    std::string_view part = shown_part(words.substr(piece.begin_byte, piece.end_byte - piece.begin_byte));
    const ImVec2 at{x, letters_top(y, s.line, font)};
    if (cut)
        draw_letters(s.list, font, at, shortened(font, std::string(part) + "  ", std::max(0.0f, room)), s.ink);
    else
        draw_letters(s.list, font, at, part, s.ink);
}

float draw_flow(const Setting& s, const Flow& flow, ImVec2 at, float width, std::string_view words) {
    const std::size_t lines = lines_shown(flow, s.look);
    const bool cut = lines < flow.lines;
    std::vector<float> starts(lines);
    for (std::size_t i = 0; i < lines; ++i) starts[i] = line_start(s, flow, i, width);
    for (std::size_t i = 0; i < flow.pieces.size(); ++i) {
        const FlowPiece& piece = flow.pieces[i];
        if (piece.line >= lines) break;
        const bool last_shown = cut && (i + 1 == flow.pieces.size() || flow.pieces[i + 1].line >= lines);
        draw_piece(s, piece, words, at.x + starts[piece.line] + piece.x, at.y + s.line * static_cast<float>(piece.line),
                   width - piece.x, last_shown);
    }
    for (const FlowBadge& badge : flow.badges) {
        if (badge.line < lines)
            draw_badge(s, badge, at.x + starts[badge.line] + badge.x, at.y + s.line * static_cast<float>(badge.line));
    }
    return s.line * static_cast<float>(lines);
}

Setting setting_of(Ui& ui, ImDrawList& list, const TextLook& look) {
    return {ui,
            list,
            look,
            *ui.fonts.get(look.size, look.weight),
            *ui.fonts.get(look.size, Weight::semibold),
            look.colour != 0 ? look.colour : ui.colours().ink,
            line_px(look.size, ui.theme.u)};
}

} // namespace

void text(Ui& ui, std::string_view words, const TextLook& look, float width) {
    flow(ui, words, {}, look, width);
}

float text_height(Ui& ui, std::string_view words, const TextLook& look, float width) {
    return flow_height(ui, words, {}, look, width);
}

float text_at(Ui& ui, ImDrawList& list, ImVec2 at, std::string_view words, const TextLook& look) {
    const Setting s = setting_of(ui, list, look);
    draw_letters(list, s.regular, {at.x, letters_top(at.y, s.line, s.regular)}, words, s.ink);
    return advance_of(s.regular, words);
}

void text_in(Ui& ui, ImDrawList& list, const Box& box, std::string_view words, const TextLook& look) {
    const Setting s = setting_of(ui, list, look);
    const float wide = advance_of(s.regular, words);
    const float y = letters_top(box.min.y + (box.height() - s.line) / 2, s.line, s.regular);
    if (wide > box.width() + 0.5f) {
        draw_letters(list, s.regular, {box.min.x, y}, shortened(s.regular, words, box.width()), s.ink);
        return;
    }
    const float spare = box.width() - wide;
    const float x = look.align == Align::left ? 0 : look.align == Align::right ? spare : spare / 2;
    draw_letters(list, s.regular, {box.min.x + x, y}, words, s.ink);
}

float text_block_at(Ui& ui, ImDrawList& list, ImVec2 at, float width, std::string_view words, const TextLook& look) {
    return flow_block_at(ui, list, at, width, words, {}, look);
}

float text_width(Ui& ui, std::string_view words, TextSize size, Weight weight) {
    TextLook look;
    look.size = size;
    look.weight = weight;
    return flow_of(ui, words, {}, look, kUnbroken).width;
}

void flow(Ui& ui, std::string_view words, const std::vector<FlowSpan>& spans, const TextLook& look, float width) {
    if (words.empty()) return;
    const float wide = width > 0 ? width : ui.width();
    const Box box = take(ui, wide, flow_height(ui, words, spans, look, wide));
    flow_block_at(ui, ui.list(), box.min, wide, words, spans, look);
}

float flow_height(Ui& ui, std::string_view words, const std::vector<FlowSpan>& spans, const TextLook& look,
                  float width) {
    if (words.empty()) return 0;
    const Flow& flow = flow_of(ui, words, spans, look, width > 0 ? width : ui.width());
    return line_px(look.size, ui.theme.u) * static_cast<float>(lines_shown(flow, look));
}

float flow_width(Ui& ui, std::string_view words, const std::vector<FlowSpan>& spans, const TextLook& look, float most) {
    return std::ceil(flow_of(ui, words, spans, look, most).width);
}

float flow_block_at(Ui& ui, ImDrawList& list, ImVec2 at, float width, std::string_view words,
                    const std::vector<FlowSpan>& spans, const TextLook& look) {
    if (words.empty()) return 0;
    const float height = flow_height(ui, words, spans, look, width);
    if (at.y > list._ClipRectStack.back().w || at.y + height < list._ClipRectStack.back().y) return height;
    return draw_flow(setting_of(ui, list, look), flow_of(ui, words, spans, look, width), at, width, words);
}

} // namespace propartif::ui
