#include "ui/studio/canvas_paint.hpp"
#include "ui/icons.hpp"
#include "ui/studio/amounts.hpp"
#include "ui/studio/heat.hpp"
#include "ui/text.hpp"
#include "ui/widgets/surface.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;
using studio::Block;
using studio::Wire;

bool is_chosen(const CanvasScene& scene, const Block& block) {
    return scene.desk.chosen.contains(block.id);
}

studio::Point shift_of(const CanvasScene& scene, const Block& block) {
    const bool moves = scene.draft.drag == CanvasDraft::Drag::nodes && is_chosen(scene, block);
    return moves ? scene.draft.shift : studio::Point{};
}

float size_of(const CanvasScene& scene, const Ui& ui) { // 1: as designed
    return scene.view.scale / ui.theme.u;
}

// The largest font not larger than the letters would be at this zoom; never smaller than the smallest.
TextSize letters(float size, float wanted_em) {
    constexpr std::array<std::pair<TextSize, float>, 5> kSizes{{{TextSize::title, 1.375f},
                                                                {TextSize::lead, 1.125f},
                                                                {TextSize::body, 1.0f},
                                                                {TextSize::small, 0.875f},
                                                                {TextSize::micro, 0.8125f}}};
    for (const auto& [text_size, em] : kSizes)
        if (em <= wanted_em * size + 0.02f) return text_size;
    return TextSize::micro;
}

EndingMark ending_mark(Outcome outcome) {
    constexpr std::array<EndingMark, 4> kMarks{EndingMark::restored, EndingMark::partial, EndingMark::escalated,
                                               EndingMark::failed_duty};
    return kMarks[static_cast<std::size_t>(outcome)];
}

void curve(ImDrawList& list, ImVec2 from, ImVec2 to, Colour colour, float thickness, float reach) {
    const float bend = std::max(reach, std::abs(to.x - from.x) * 0.5f);
    list.AddBezierCubic(from, {from.x + bend, from.y}, {to.x - bend, to.y}, to, colour, thickness);
}

void arrow_head(ImDrawList& list, ImVec2 at, float size, Colour colour) {
    list.AddTriangleFilled(at, {at.x - size * 1.4f, at.y - size}, {at.x - size * 1.4f, at.y + size}, colour);
}

void lost_wire(Ui& ui, ImDrawList& list, const CanvasScene& scene, ImVec2 from) {
    const float size = size_of(scene, ui);
    const ImVec2 to{from.x + ui.px(34) * std::min(1.0f, size), from.y + ui.px(16) * std::min(1.0f, size)};
    dashed_line(list, from, to, ui.colours().red, ui.px(1.75f), ui.px(5), ui.px(4));
    if (size >= kHalfAway)
        tag_at(ui, list, {to.x - ui.px(4), to.y}, scene.words(Str::studio_lost_way), TagTone::red, Icon::warning);
}

// Boxes around the whole curve: what is outside of the view is not drawn.
bool wire_seen(const CanvasView& view, ImVec2 from, ImVec2 to) {
    const float bow = std::max(60.0f * view.scale, std::abs(to.x - from.x) * 0.5f);
    return view.sees({{std::min(from.x, to.x - bow), std::min(from.y, to.y)},
                      {std::max(to.x, from.x + bow), std::max(from.y, to.y)}});
}

void paint_ports(Ui& ui, ImDrawList& list, const CanvasScene& scene, const Block& block, bool hovered) {
    const Colours& c = ui.colours();
    const float radius = std::max(3.0f, 5.0f * scene.view.scale);
    const studio::Point shift = shift_of(scene, block);
    for (std::size_t i = 0; i < block.ports.size(); ++i) {
        const ImVec2 at = port_pixel(scene.view, block, i, shift);
        circle(list, at, radius, c.surface);
        ring(list, at, radius, is_chosen(scene, block) ? c.primary : c.control, ui.px(1.75f));
    }
    if (!hovered && !is_chosen(scene, block)) return;
    ImVec2 at = new_port_pixel(scene.view, block);
    at = {at.x + static_cast<float>(shift.x) * scene.view.scale, at.y + static_cast<float>(shift.y) * scene.view.scale};
    circle(list, at, radius + ui.px(3), c.primary);
    const float arm = radius * 0.8f;
    line(list, {at.x - arm, at.y}, {at.x + arm, at.y}, c.on_primary, ui.px(1.5f));
    line(list, {at.x, at.y - arm}, {at.x, at.y + arm}, c.on_primary, ui.px(1.5f));
}

std::optional<double> heat_at(const CanvasScene& scene, const Block& block) {
    return scene.heat ? heat_of(*scene.heat, block.id) : std::nullopt;
}

// How many plays come by, or else how many replies there are.
std::string count_of(const Block& block, const CanvasScene& scene) {
    if (const auto share = heat_at(scene, block)) return percent_words(*share);
    std::string count = block.choices > 0 ? std::to_string(block.choices) : std::string();
    if (block.free_text) count += (count.empty() ? "" : " ") + scene.words(Str::studio_free_text_mark);
    return count;
}

void paint_words(Ui& ui, ImDrawList& list, const CanvasScene& scene, const Block& block, const Box& box) {
    const Colours& c = ui.colours();
    const float size = size_of(scene, ui);
    const float inset = ui.px(11) * size;
    const TextSize head = letters(size, 0.94f);
    const float head_line = line_px(head, ui.theme.u);
    const Box top = box_at({box.min.x + inset, box.min.y + ui.px(8) * size}, box.width() - 2 * inset, head_line);
    float right = top.max.x;
    if (block.trouble) {
        const float mark = std::min(ui.px(16), head_line);
        right -= mark;
        draw_icon(list, *block.trouble == Severity::error ? Icon::warning : Icon::info, {right, top.min.y + ui.px(1)},
                  mark, *block.trouble == Severity::error ? c.red : c.turmeric);
        right -= ui.px(4);
    }
    if (size >= kHalfAway) {
        const std::string count = count_of(block, scene);
        const float wide = text_width(ui, count, letters(size, 0.82f));
        text_at(ui, list, {right - wide, top.min.y}, count, {letters(size, 0.82f), Weight::regular, c.ink2});
        right -= wide + ui.px(6);
    }
    text_in(ui, list, {top.min, {std::max(right, top.min.x + ui.px(10)), top.max.y}}, block.id.value,
            {head, Weight::semibold, is_chosen(scene, block) || block.start ? c.primary : c.ink});
    if (size < kHalfAway) return;
    const TextSize body = letters(size, 0.875f);
    const float line = line_px(body, ui.theme.u);
    const float room = box.max.y - top.max.y - ui.px(6) * size;
    const int lines = std::max(0, static_cast<int>(room / line));
    if (lines > 0 && !block.line.empty())
        text_block_at(ui, list, {top.min.x, top.max.y + ui.px(2) * size}, top.width() - ui.px(4),
                      block.line.in(scene.language), {body, Weight::regular, c.ink2, Align::left, lines});
}

void paint_ending(Ui& ui, ImDrawList& list, const CanvasScene& scene, const Block& block, const Box& box) {
    const Colours& c = ui.colours();
    const float size = size_of(scene, ui);
    const float mark = ui.px(26) * size;
    const ImVec2 at{box.min.x + ui.px(9) * size, box.centre().y - mark / 2};
    draw_ending_mark(list, ending_mark(*block.ending), at, mark, c.ink);
    const float left = at.x + mark + ui.px(9) * size;
    const TextSize head = letters(size, 0.94f);
    const float line = line_px(head, ui.theme.u);
    const bool two = size >= kHalfAway;
    const float top = two ? box.centre().y - line : box.centre().y - line / 2;
    const float right = box.max.x - ui.px(10) * size - (block.trouble ? ui.px(18) : 0);
    text_in(ui, list, {{left, top}, {right, top + line}}, block.id.value,
            {head, Weight::semibold, is_chosen(scene, block) ? c.primary : c.ink});
    if (block.trouble)
        draw_icon(list, *block.trouble == Severity::error ? Icon::warning : Icon::info,
                  {right + ui.px(1), top + ui.px(1)}, std::min(ui.px(16), line),
                  *block.trouble == Severity::error ? c.red : c.turmeric);
    if (!two) return;
    const auto share = heat_at(scene, block);
    text_in(ui, list, {{left, top + line}, {box.max.x - ui.px(10) * size, top + 2 * line}},
            (share ? percent_words(*share) + " · " : "") +
                scene.words.named("outcome." + std::string(kOutcomeKeys[static_cast<std::size_t>(*block.ending)])),
            {letters(size, 0.82f), Weight::regular, c.ink2});
}

void paint_block(Ui& ui, ImDrawList& list, const CanvasScene& scene, const Block& block, const Box& box, bool hovered) {
    const Colours& c = ui.colours();
    const float size = size_of(scene, ui);
    const bool chosen = is_chosen(scene, block);
    const auto heat = heat_at(scene, block);
    if (size < kFarAway) {
        fill_box(list, box,
                 chosen                             ? c.primary
                 : heat                             ? heat_colour(ui.theme, *heat, true)
                 : block.trouble == Severity::error ? c.red
                                                    : mix(c.control, c.background, 0.4));
        return;
    }
    const Colour ground = heat ? heat_colour(ui.theme, *heat, false) : c.surface;
    const float radius = block.ending ? box.height() / 2 : ui.px(12) * std::min(1.0f, size);
    if (size >= kHalfAway)
        card_ground(list, ui.theme, box, radius, ground);
    else
        fill_box(list, box, ground, radius);
    if (chosen || block.start || hovered)
        outline_box(list, box,
                    chosen        ? c.primary
                    : block.start ? mix(c.primary, c.surface, 0.35)
                                  : c.control,
                    radius, ui.px(chosen ? 2.5f : 1.5f));
    if (block.ending)
        paint_ending(ui, list, scene, block, box);
    else
        paint_words(ui, list, scene, block, box);
    if (!block.ending && size >= kHalfAway) paint_ports(ui, list, scene, block, hovered);
}

} // namespace

void paint_lanes(Ui& ui, ImDrawList& list, const CanvasScene& scene) {
    const Colours& c = ui.colours();
    const Box& box = scene.view.box;
    bool tinted = false;
    for (const studio::Lane& lane : scene.desk.picture.lanes) {
        const float left = std::max(box.min.x, scene.view.pixel({lane.left, 0}).x);
        const float right = std::min(box.max.x, scene.view.pixel({lane.right, 0}).x);
        tinted = !tinted;
        if (right <= left) continue;
        if (!tinted) fill_box(list, {{left, box.min.y}, {right, box.max.y}}, mix(c.sunken, c.line, 0.35));
        const std::string key =
            lane.lane < kPhaseKeys.size() ? "phase." + std::string(kPhaseKeys[lane.lane]) : "phase.lane_ending";
        const float start = std::max(left, box.min.x) + ui.px(12);
        if (right - start > ui.px(30))
            text_in(ui, list, {{start, box.min.y + ui.px(8)}, {right - ui.px(6), box.min.y + ui.px(30)}},
                    scene.words.named(key), {TextSize::small, Weight::semibold, c.ink2});
    }
}

void paint_wires(Ui& ui, ImDrawList& list, const CanvasScene& scene) {
    const Colours& c = ui.colours();
    const float size = size_of(scene, ui);
    const auto& blocks = scene.desk.picture.blocks;
    const bool far = size < kFarAway;
    const auto paint = [&](const Wire& wire, bool bright) {
        const Block& from_block = blocks[wire.from];
        const ImVec2 from = port_pixel(scene.view, from_block, wire.port, shift_of(scene, from_block));
        if (!wire.to) {
            if (scene.view.sees({from, {from.x + 1, from.y + 1}})) lost_wire(ui, list, scene, from);
            return;
        }
        const Block& to_block = blocks[*wire.to];
        const studio::Point shift = shift_of(scene, to_block);
        const ImVec2 to = scene.view.pixel({to_block.at.x + shift.x, to_block.at.y + shift.y + to_block.height() / 2});
        if (!wire_seen(scene.view, from, to)) return;
        const Colour colour = bright ? c.primary : mix(c.control, c.background, far ? 0.5 : 0.3);
        if (far) {
            list.AddLine(from, to, colour, 1.0f);
            return;
        }
        curve(list, from, to, colour, std::max(1.0f, ui.theme.u * (bright ? 2.5f : 1.75f) * std::min(1.0f, size)),
              ui.px(24) * size);
        if (size >= kHalfAway) arrow_head(list, to, 4.0f * scene.view.scale, colour);
    };
    const auto bright = [&](const Wire& wire) {
        return is_chosen(scene, blocks[wire.from]) || (wire.to && is_chosen(scene, blocks[*wire.to]));
    };
    for (const Wire& wire : scene.desk.picture.wires)
        if (!bright(wire)) paint(wire, false);
    if (scene.desk.chosen.empty()) return;
    for (const Wire& wire : scene.desk.picture.wires)
        if (bright(wire)) paint(wire, true);
}

void paint_blocks(Ui& ui, ImDrawList& list, const CanvasScene& scene) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    for (const Block& block : scene.desk.picture.blocks) {
        const Box box = scene.view.block(block, shift_of(scene, block));
        if (!scene.view.sees(box)) continue;
        paint_block(ui, list, scene, block, box, scene.view.box.contains(mouse) && box.grown(ui.px(8)).contains(mouse));
    }
}

Box note_box(const CanvasView& view, const studio::Note& note) {
    const float wide = static_cast<float>(studio::kNoteWidth) * view.scale;
    return box_at(view.pixel(note.at), wide, wide * 0.6f);
}

void paint_notes(Ui& ui, ImDrawList& list, const CanvasScene& scene) {
    const float size = size_of(scene, ui);
    for (const studio::Note& note : scene.desk.draft().sketch.notes) {
        Box box = note_box(scene.view, note);
        if (scene.draft.drag == CanvasDraft::Drag::note && scene.draft.note == note.id)
            box = box.moved(static_cast<float>(scene.draft.shift.x) * scene.view.scale,
                            static_cast<float>(scene.draft.shift.y) * scene.view.scale);
        if (!scene.view.sees(box)) continue;
        fill_box(list, box, ui.colours().turmeric_tint, ui.px(6));
        if (scene.draft.note == note.id) outline_box(list, box, ui.colours().turmeric, ui.px(6), ui.px(2));
        if (size < kHalfAway) continue;
        const float inset = ui.px(10) * size;
        const TextSize letters_size = letters(size, 0.875f);
        const int lines = static_cast<int>((box.height() - 2 * inset) / line_px(letters_size, ui.theme.u));
        if (lines > 0)
            text_block_at(ui, list, {box.min.x + inset, box.min.y + inset}, box.width() - 2 * inset, note.text,
                          {letters_size, Weight::regular, ui.colours().ink, Align::left, lines});
    }
}

void paint_drag(Ui& ui, ImDrawList& list, const CanvasScene& scene) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const Colours& c = ui.colours();
    if (scene.draft.drag == CanvasDraft::Drag::band) {
        const ImVec2 from = scene.view.pixel(scene.draft.grabbed);
        const Box box{{std::min(from.x, mouse.x), std::min(from.y, mouse.y)},
                      {std::max(from.x, mouse.x), std::max(from.y, mouse.y)}};
        fill_box(list, box, with_alpha(c.primary, 0.12));
        outline_box(list, box, c.primary, 0, ui.px(1.5f));
    }
    if (scene.draft.drag != CanvasDraft::Drag::wire || scene.draft.block >= scene.desk.picture.blocks.size()) return;
    const Block& block = scene.desk.picture.blocks[scene.draft.block];
    const ImVec2 from =
        scene.draft.port ? port_pixel(scene.view, block, *scene.draft.port) : new_port_pixel(scene.view, block);
    curve(list, from, mouse, c.primary, ui.px(2.5f), ui.px(24));
    arrow_head(list, mouse, ui.px(5), c.primary);
}

} // namespace propartif::ui
